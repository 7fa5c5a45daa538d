"""Plans on a real disk, with a clock that stands still until it is told to move."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from contentplanner.application.planner import Planner
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.plan import create_plan, open_plan

NETWORKS = Networks(
    [
        Network(key="instagram", label="Instagram", monogram="IG"),
        Network(key="email", label="Email list", monogram="EM", pictures=False),
    ]
)


class StandingClock:
    def __init__(self, at=datetime(2026, 11, 22, 9, 10, tzinfo=UTC)):
        self.at = at

    def now(self):
        return self.at

    def today(self):
        return self.at.date()

    def pass_days(self, days):
        self.at += timedelta(days=days)


class Opened:
    """A plan that is closed and opened again at will."""

    def __init__(self, folder, clock):
        self.folder, self.clock = folder, clock
        self._take(create_plan(folder, PlanSettings(name="Marigold"), NETWORKS, clock))

    def _take(self, plan):
        self.plan = plan
        self.planner = Planner(plan.open_unit, self.clock)
        self.reader = plan.open_reader()

    def run(self, command):
        return self.planner.run(command)

    def close(self):
        self.reader.close()
        self.plan.close()

    def reopen(self):
        self.close()
        self._take(open_plan(self.folder, NETWORKS, self.clock))


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def opened(tmp_path, clock):
    opened = Opened(tmp_path / "plan", clock)
    yield opened
    opened.close()


def fingerprint(folder):
    """Return what every file below a folder holds."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
