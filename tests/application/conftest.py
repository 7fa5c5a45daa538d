"""Commands run on a store in memory and on the real one: both must answer alike."""

from datetime import UTC, datetime

import pytest

from contentplanner.application.import_command import ImportSchedule
from contentplanner.application.importing import ImportChoices
from contentplanner.application.planner import Planner
from contentplanner.bootstrap import House
from contentplanner.domain.settings import PlanSettings
from contentplanner.exchange.schedule_reader import CsvScheduleReader
from tests.application.memory import Memory
from tests.storage.conftest import NETWORKS, Opened, StandingClock


class Bench:
    """A planner with what it changes."""

    def __init__(self, planner, read):
        self.planner, self._read = planner, read

    def run(self, *commands):
        for command in commands:
            changes = self.planner.run(command)
        return changes

    def post(self, post_id):
        return self._read.post(post_id)

    def campaign(self, campaign_id):
        return self._read.campaign(campaign_id)

    def one(self, kind, entity_id):
        return self._read.one(kind, entity_id)


@pytest.fixture(params=["memory", "disk"])
def bench(request, tmp_path):
    clock = StandingClock()
    if request.param == "memory":
        memory = Memory(NETWORKS)
        yield Bench(Planner(memory.open_unit, clock), memory)
        return
    opened = Opened(tmp_path / "plan", clock)
    yield Bench(opened.planner, opened.reader)
    opened.close()


NOW = datetime(2026, 11, 10, 9, tzinfo=UTC)


class FixedClock:
    """Stands still."""

    def now(self):
        return NOW

    def today(self):
        return NOW.date()


@pytest.fixture
def desk(tmp_path):
    """An empty plan on disk."""
    house = House(FixedClock())
    desk = house.open_desk(house.create_plan(tmp_path / "plan", PlanSettings()))
    yield desk
    desk.close()


@pytest.fixture
def take(desk, tmp_path):
    """Import a text as a file."""

    def import_text(text, *, preview=False, **choices):
        path = tmp_path / "file.csv"
        path.write_text(text, encoding="utf-8", newline="")
        case = ImportSchedule(desk, CsvScheduleReader())
        return (case.preview if preview else case.run)(path, ImportChoices(**choices))

    return import_text
