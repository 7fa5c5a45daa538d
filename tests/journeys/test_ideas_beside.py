"""Ideas lie beside the calendar, and posts go back there."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from contentplanner.application.queries import PostFilter
from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, SHIFT, Key


@pytest.fixture
def beside(person):
    person.at(person.make_sample())
    person.press(Key.Key_I, CTRL | SHIFT)
    assert person.workspace.ideas.tray.isVisible()
    return person


def drag(source, target, qtbot):
    start = source.rect().center()
    way = source.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(source, start + QPoint(20, 5))
    QTest.mouseMove(source, way)
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=way)


@pytest.mark.parametrize("view", ["quarter", "month"])
def test_a_post_dragged_onto_the_ideas_loses_its_day_and_undo_brings_it_back(beside, view):
    beside.perform(f"show_{view}")
    (card,) = beside.posts(text="guess the weight")
    beside.workspace.screen_shown.show_day(card.day)
    beside.settle()
    chip = beside.find(f"post.{card.id}", within=beside.screen)
    drag(chip, beside.workspace.ideas.tray, beside.qtbot)
    beside.settle()
    assert beside.post(card.id).state is State.IDEA
    assert beside.post(card.id).day is None
    beside.press(Key.Key_Z, CTRL)
    assert beside.post(card.id).day == card.day


def test_a_post_dropped_nowhere_stays(beside):
    (card,) = beside.posts(text="guess the weight")
    chip = beside.find(f"post.{card.id}", within=beside.screen)
    drag(chip, beside.window.menuBar(), beside.qtbot)
    assert beside.post(card.id).day == card.day


def test_the_tray_stays_away_from_lists_and_comes_back(beside):
    beside.perform("show_agenda")
    assert beside.workspace.ideas.tray.isHidden()
    beside.perform("show_week")
    assert beside.workspace.ideas.tray.isVisible()
    beside.find("tray.close", within=beside.workspace).click()
    assert beside.workspace.ideas.tray.isHidden()
    assert beside.reader.count(PostFilter(dated=False)) == 7
