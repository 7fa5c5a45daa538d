"""Posts move by keys, by words and by the mouse; undo brings each back where it can be seen."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint

from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post, State
from contentplanner.ui.month.day_cell import DayCell
from tests.journeys.person import CTRL, SHIFT, Key, centre_of

START = date(2026, 11, 12)


@pytest.fixture
def planner(person):
    person.at(person.make_plan())
    return person


def add(person, letter="a", day=START, **values):
    post_id = PostId(letter * 32)
    at = person.clock.now()
    post = Post(id=post_id, created=at, day=day, time=time(9, 30), headline=f"Post {letter}", **values)
    person.session.desk.planner.run(CreatePost(post))
    person.settle()
    return post_id


def shown(person, post_id):
    return person.find(f"post.{post_id}", within=person.screen)


def back_where_it_was(person, post_id):
    post = person.post(post_id)
    assert (post.day, post.time) == (START, time(9, 30))
    person.wait(lambda: getattr(person.focus(), "card", None) is not None)
    assert person.focus().card.id == post_id
    assert person.focus().card.day == START
    return True


@pytest.mark.parametrize("view", ["quarter", "month", "week"])
def test_by_keys_and_back_in_each_view(planner, view):
    post_id = add(planner)
    planner.perform(f"show_{view}")
    planner.screen.select_post(post_id)
    planner.press(Key.Key_Right, CTRL | SHIFT)
    assert planner.post(post_id).day == START + timedelta(days=1)
    assert planner.focus().card.id == post_id
    planner.press(Key.Key_Z, CTRL)
    assert back_where_it_was(planner, post_id)


@pytest.mark.parametrize("view", ["quarter", "month", "week", "agenda"])
def test_by_words_and_back(planner, view):
    post_id = add(planner)
    planner.perform(f"show_{view}")
    planner.screen.select_post(post_id)
    planner.press(Key.Key_M)
    assert planner.dialog.objectName() == "move"
    planner.write("fri")
    planner.press(Key.Key_Return)
    assert planner.dialog is None
    assert (planner.post(post_id).day, planner.post(post_id).time) == (date(2026, 11, 13), time(9, 30))
    assert planner.toast() == "Moved to Fri 13 Nov."
    planner.press(Key.Key_Z, CTRL)
    assert planner.post(post_id).day == START


def test_the_same_letter_is_a_letter_in_the_headline(planner):
    planner.new_post()
    planner.press(Key.Key_M)
    assert planner.dialog is None
    assert planner.line("editor.headline").text() == "m"


def test_by_mouse_in_the_quarter_and_back(planner):
    post_id, other = add(planner), add(planner, "b", START + timedelta(days=20))
    chip = shown(planner, post_id)
    target = QPoint(centre_of(shown(planner, other), planner.screen).x(), centre_of(chip, planner.screen).y())
    planner.drag(chip, target)
    assert (planner.post(post_id).day, planner.post(post_id).time) == (START + timedelta(20), time(9, 30))
    planner.press(Key.Key_Z, CTRL)
    assert planner.post(post_id).day == START


def test_by_mouse_in_the_month_and_back(planner):
    post_id = add(planner)
    planner.perform("show_month")
    cell = planner.find("month.day.2026-11-25", DayCell)
    planner.drag(shown(planner, post_id), centre_of(cell, planner.screen), at=QPoint(20, 8))
    assert (planner.post(post_id).day, planner.post(post_id).time) == (date(2026, 11, 25), time(9, 30))
    planner.press(Key.Key_Z, CTRL)
    assert planner.post(post_id).day == START
    assert shown(planner, post_id).card.day == START


def test_undo_turns_the_page_to_what_came_back(planner):
    post_id = add(planner)
    planner.screen.select_post(post_id)
    planner.press(Key.Key_M)
    planner.write("3 feb 2027")
    planner.press(Key.Key_Return)
    assert planner.post(post_id).day == date(2027, 2, 3)
    planner.perform("show_month")
    for _ in range(3):
        planner.press(Key.Key_PageDown)
    assert planner.workspace.period_text()[0] != "November 2026"
    planner.press(Key.Key_Z, CTRL)
    assert planner.workspace.period_text()[0] == "November 2026"
    assert back_where_it_was(planner, post_id)


@pytest.mark.parametrize("view", ["quarter", "month", "week", "agenda"])
def test_posted_posts_stay(planner, view):
    post_id = add(planner)
    planner.session.desk.planner.run(SetPostState((post_id,), State.POSTED, planner.clock.now()))
    planner.perform(f"show_{view}")
    planner.screen.select_post(post_id)
    planner.settle()
    planner.press(Key.Key_Right, CTRL | SHIFT)
    assert planner.post(post_id).day == START
    assert "stays on its day" in planner.toast()


def test_a_posted_post_cannot_be_dragged(planner):
    post_id, other = add(planner), add(planner, "b", START + timedelta(days=20))
    planner.session.desk.planner.run(SetPostState((post_id,), State.POSTED, planner.clock.now()))
    planner.settle()
    planner.drag(shown(planner, post_id), centre_of(shown(planner, other), planner.screen))
    assert planner.post(post_id).day == START
