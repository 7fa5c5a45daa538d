"""Breakfast: what never went out goes out today, and an hour later one is reminded to answer."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.application.series_commands import RepeatPost
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.series import Every, Rule
from tests.journeys.person import CTRL, Key
from tests.journeys.walking import cut_off, in_sight, nameless

BREAD = PostId("a" * 32)
OVERDUE, TODAY, ANSWER = (f"today.{card}.{BREAD}" for card in ("overdue", "goes_out", "answer"))


@pytest.fixture
def owner(person):
    """Someone whose post of yesterday is ready and never went out."""
    person.at(person.make_plan(time_zone="UTC"))
    yesterday = person.clock.today() - timedelta(days=1)
    post = Post(
        id=BREAD,
        created=person.clock.now(),
        day=yesterday,
        time=time(9, 30),
        headline="Three ways with yesterday's bread",
        description="Crumbs, soup, pudding.",
        objective=Objective.ENGAGEMENT,
        gives=Gives.HELPFUL,
        placements=(Placement(network="email"),),
    )
    planner = person.session.desk.planner
    planner.run(CreatePost(post))
    planner.run(SetPostState((BREAD,), State.READY, person.clock.now()))
    person.settle()
    return person


def words(person):
    return [one.text() for one in in_sight(person.screen) if isinstance(one, QLabel) and one.text()]


def badge(person):
    return person.window.sidebar.places["today"].accessibleName()


def is_there(person, name):
    person.settle()
    found = person.screen.findChildren(QAbstractButton, name, Qt.FindChildOption.FindChildrenRecursively)
    return any(one.isVisible() for one in found)


def test_an_overdue_post_goes_out_today_and_an_hour_later_one_is_reminded_to_answer(owner):
    owner.press(Key.Key_0, CTRL)
    assert owner.workspace.place == "today"
    assert "1 thing to do today" in words(owner)
    assert badge(owner) == "Today, 1"

    owner.click(f"{OVERDUE}.move")
    assert not is_there(owner, OVERDUE)
    assert owner.post(BREAD).day == owner.clock.today()

    owner.click(f"{TODAY}.post")
    assert owner.editor.form.posting.isVisible()
    assert owner.focus().objectName() == "editor.post_it_now.email.title"
    owner.click("editor.post_it_now.email.mark")
    assert owner.post(BREAD).state is State.POSTED
    note = owner.editor.form.state_note
    labels = [one.text() for one in in_sight(note) if isinstance(one, QLabel)]
    assert any("We will remind you to answer in an hour and tomorrow." in text for text in labels)
    owner.press(Key.Key_Escape)
    assert words(owner)[0] == "All done for today."
    assert badge(owner) == "Today"
    assert not is_there(owner, f"{ANSWER}.done")

    owner.perform("show_quarter")
    owner.clock.instant += timedelta(hours=1)
    owner.click("sidebar.today")
    assert "It went out on Email list more than an hour ago: see whether someone asked something." in words(
        owner
    )

    owner.click(f"{ANSWER}.done")
    assert owner.post(BREAD).answers_checked == 1
    assert not is_there(owner, f"{ANSWER}.done")
    assert words(owner)[0] == "All done for today."

    owner.undo()
    assert owner.post(BREAD).answers_checked == 0
    assert is_there(owner, f"{ANSWER}.done")
    assert "Undone: Check answers" in owner.toast()


def test_undo_of_moving_puts_the_focus_on_the_post_that_is_overdue_again(owner):
    owner.perform("show_today_page")
    owner.click(f"{OVERDUE}.move")
    owner.press(Key.Key_Z, CTRL)
    assert owner.post(BREAD).day == date(2026, 11, 9)
    assert owner.focus().objectName() == OVERDUE


def test_who_closes_on_this_page_opens_on_it(owner):
    owner.perform("show_today_page")
    owner.close_window()
    owner.open_window(owner.home / "Marigold")
    assert owner.workspace.place == "today"
    assert owner.focus().objectName() == OVERDUE
    assert "1 thing to do today" in words(owner)
    owner.wait(lambda: badge(owner) == "Today, 1")


def test_keys_and_menu_work_on_a_post_of_the_page(owner):
    owner.perform("show_today_page")
    assert owner.focus().objectName() == OVERDUE
    owner.press(Key.Key_D, CTRL)
    assert len(owner.posts(text="bread")) == 2
    owner.workspace.screen_shown.select_post(BREAD)
    owner.settle()
    owner.press(Key.Key_Delete)
    assert owner.post(BREAD).deleted is not None


def test_a_repeating_post_is_there_on_its_day_though_no_calendar_was_opened(person):
    plan, today = person.make_plan(), person.clock.today()
    desk = person.house.open_desk(plan)
    first = today - timedelta(days=7)
    post = Post(id=BREAD, created=person.clock.now(), day=first, time=time(9), headline="Weekly bread")
    weekly = Rule(every=Every.WEEK, weekdays=(first.weekday(),))
    desk.planner.run(CreatePost(post))
    desk.planner.run(RepeatPost(BREAD, weekly, first, first, person.clock.now()))
    desk.close()
    preferences = person.preferences()
    preferences.view = "agenda"
    preferences.save()
    person.at(plan)
    assert person.posts(first=today, last=today) == []
    person.perform("show_today_page")
    assert [one.headline for one in person.posts(first=today, last=today)] == ["Weekly bread"]
    assert "Goes out today" in words(person)
    assert "2 things to do today" in words(person)


@pytest.mark.parametrize(("width", "height", "scale"), [(1024, 680, 100), (1440, 900, 100), (1024, 680, 150)])
def test_all_is_named_and_whole_at_every_size(person, width, height, scale):
    person.at(person.make_sample(), size=(width, height))
    person.window.preferences.text_size = scale
    person.window.apply_looks()
    person.perform("show_today_page")
    assert nameless(person.window) == []
    assert cut_off(person.screen) == []
