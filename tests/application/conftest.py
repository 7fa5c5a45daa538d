"""Commands run on a store in memory and on the real one: both must answer alike."""

import pytest

from contentplanner.application.planner import Planner
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
