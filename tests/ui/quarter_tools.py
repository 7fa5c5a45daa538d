"""What the quarter works with in tests: a plan, work done at once, and preferences that are forgotten."""

from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from tests.ui.fakes import InstantTasks


class KeptHere:
    """Settings kept as long as the test runs."""

    def __init__(self):
        self._kept = {}

    def value(self, key, otherwise=None):
        return self._kept.get(key, otherwise)

    def setValue(self, key, value):
        self._kept[key] = value

    def sync(self):
        pass


def _refuse(_command):
    return False


def tools_of(desk, run=None, preferences=None):
    """Return what a screen works with; without ``run`` every command is refused."""
    return ScreenTools(
        desk, InstantTasks(), _refuse if run is None else run, preferences or Preferences(KeptHere())
    )
