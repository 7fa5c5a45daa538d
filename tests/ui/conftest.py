"""Fixtures of the screens: the dressed application, and a window on a real sample plan."""

from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import QLocale, QSettings

from contentplanner.bootstrap import House
from contentplanner.ui.door import Door
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.plan_opening import PlanOpening
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.dressing import dress
from tests.ui.editing import stage_on

TODAY = date(2026, 11, 10)


class StillClock:
    """A clock that stands still on the day of the tests."""

    def now(self):
        return datetime.combine(TODAY, time(9, 10), UTC)

    def today(self):
        return TODAY


@pytest.fixture(scope="session")
def dressed(qapp):
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return dress(qapp)


@pytest.fixture
def theme(dressed):
    dressed.apply(dark=False, scale=1.0, reduce_motion=True)
    yield dressed
    dressed.apply(dark=False, scale=1.0, reduce_motion=False)


@pytest.fixture(scope="session")
def house():
    return House(StillClock())


@pytest.fixture
def preferences(tmp_path):
    kept = Preferences(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    kept.scheme, kept.reduce_motion = "light", True
    return kept


@pytest.fixture
def opening(qtbot, theme, house, preferences, tmp_path, monkeypatch):
    """The window without a plan, and the ways into one; new plans are made below ``tmp_path``."""
    monkeypatch.setattr("contentplanner.ui.plan_opening.plans_home", lambda: tmp_path / "plans")
    window = MainWindow(preferences)
    window.furnish()
    qtbot.addWidget(window)
    window.apply_looks()
    door = Door(house.open_desk, house.create_plan, house.create_sample, house.restore, house.ports())
    ways = PlanOpening(window, door)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield ways
    ways.leave()


@pytest.fixture
def window(opening, house, tmp_path):
    """The window on the sample plan."""
    opening.open(house.create_sample(tmp_path / "Marigold"))
    return opening.parent()


@pytest.fixture
def stage(qtbot, desk, tmp_path):
    """An editor on an empty plan."""
    stage = stage_on(qtbot, desk, tmp_path)
    yield stage
    stage.leave()
