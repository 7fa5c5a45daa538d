"""The window comes back as it was left, and shows one message at a time."""

import pytest
from PySide6.QtWidgets import QDialog

from tests.journeys.person import CTRL, Key


@pytest.mark.parametrize("view", ["quarter", "month", "week", "agenda"])
def test_view_period_and_size_come_back(person, view):
    plan = person.make_sample()
    person.open_window(plan, size=(1100, 740))
    person.perform(f"show_{view}")
    person.perform("next_period")
    person.perform("next_period")
    left = (person.workspace.place, person.workspace.period_text()[0])
    person.close_window()
    person.open_window(plan)
    assert (person.workspace.place, person.workspace.period_text()[0]) == left
    # The screen of the tests is only 800 pixels wide, which a window that comes back respects.
    assert person.window.height() == 740


def test_pages_are_turned_by_keys_in_the_calendar(person):
    person.at(person.make_sample())
    for view, later in (
        ("quarter", "Q1 2027"),
        ("month", "December 2026"),
        ("week", "16 to 22 Nov 2026"),
    ):
        person.perform(f"show_{view}")
        person.press(Key.Key_T, CTRL)
        here = person.workspace.period_text()[0]
        person.press(Key.Key_PageDown)
        assert person.workspace.period_text()[0] == later
        person.press(Key.Key_PageUp)
        assert person.workspace.period_text()[0] == here


def sample_with_too_much_selling(person):
    folder = person.home / "Documents" / "Content Planner" / "Sample café"
    folder.parent.mkdir(parents=True)
    person.house.create_sample(folder)
    return folder


def test_the_sample_notice_stands_alone_and_the_nudge_follows_it(person, monkeypatch):
    person.at(sample_with_too_much_selling(person))
    assert person.window.bar.isVisible()
    assert person.screen.nudge_bar.nudge is not None
    assert not person.screen.nudge_bar.isVisible()
    person.click_text("Hide")
    assert not person.window.bar.isVisible()
    assert person.screen.nudge_bar.isVisible()


def test_an_own_plan_shows_the_nudge_at_once(person):
    person.at(person.make_sample())
    assert not person.window.bar.isVisible()
    assert person.screen.nudge_bar.isVisible()


def test_opening_a_plan_shows_one_window_only(person, qapp):
    person.at(person.make_sample())
    shown = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert shown == [person.window]
    assert not [widget for widget in shown if isinstance(widget, QDialog)]
