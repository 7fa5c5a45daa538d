"""The next quarter is planned in one evening: left-overs, what one can keep up, gaps, a goal."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox

from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.calendar.mark_tag import MarkTag
from tests.journeys.person import CTRL, Key
from tests.journeys.walking import cut_off, in_sight, nameless

LETTERS = "abcd"
DAYS = {letter: date(2026, 11, 3) + timedelta(days=7 * n) for n, letter in enumerate(LETTERS)}


def id_of(letter):
    return PostId(letter * 32)


@pytest.fixture
def planner(person):
    """Someone five days before the end of a quarter, with four drafts that never went out."""
    person.clock.pass_days(46)
    settings = {"country": "DE", "region": "BY", "closed_on_holidays": True, "closed_weekdays": (0,)}
    person.at(person.make_plan(**settings))
    for letter, day in DAYS.items():
        places = (Placement(network="instagram"),)
        post = Post(
            id=id_of(letter), created=person.clock.now(), day=day, time=time(9, 30), placements=places
        )
        person.session.desk.planner.run(CreatePost(post))
    person.settle()
    return person


def plan_quarter(person):
    person.perform("plan_quarter")
    person.wait(lambda: person.find("planning.do_it", QAbstractButton).isEnabled())
    return person.screen


def choose(person, letter, words):
    box = person.find(f"planning.left_over.{id_of(letter)}", QComboBox)
    box.setCurrentText(words)


def reach(person, name):
    """Bring something of the page into sight."""
    widget = person.find(name)
    person.screen.scroller.ensureWidgetVisible(widget, 0, 40)
    person.settle()
    return widget


def states(person):
    return {letter: person.post(id_of(letter)).state for letter in LETTERS}


def test_left_overs_are_sorted_out_taken_back_and_sorted_out_again(planner):
    page = plan_quarter(planner)
    assert planner.workspace.period_text() == ("Plan the quarter", "Q1 2027")
    choose(planner, "b", "To ideas")
    choose(planner, "c", "Skip")
    planner.click(reach(planner, "planning.do_it"))
    assert planner.toast() == "4 left-over posts sorted out."
    assert states(planner) == {"a": State.DRAFT, "b": State.IDEA, "c": State.SKIPPED, "d": State.DRAFT}
    carried = [planner.post(id_of(letter)) for letter in "ad"]
    assert all(date(2027, 1, 1) <= post.day <= date(2027, 3, 31) for post in carried)
    assert all((post.day.weekday(), post.time) == (1, time(9, 30)) for post in carried)

    planner.press(Key.Key_Z, CTRL)
    assert {letter: planner.post(id_of(letter)).day for letter in LETTERS} == DAYS
    planner.wait(lambda: page.findChild(QComboBox, f"planning.left_over.{id_of('d')}").isVisible())
    planner.click(reach(planner, "planning.do_it"))
    assert planner.find("planning.summary", QLabel).text().startswith("The quarter has no launch, 4 posts")


def test_the_next_quarter_is_planned_and_still_there_the_next_evening(planner):
    plan_quarter(planner)
    planner.click(reach(planner, "planning.do_it"))
    reach(planner, "planning.posts_a_week.instagram").setFocus()
    planner.press(Key.Key_Up)
    planner.press(Key.Key_Up)
    assert planner.reader.one(NetworkUse, "instagram").posts_a_week == 2

    planner.click(reach(planner, "planning.gap.instagram"))
    made = planner.post()
    assert date(2027, 1, 1) <= made.day <= date(2027, 3, 31)
    assert made.day.weekday() != 0
    planner.write("What is in the jar?")
    planner.workspace.close_editor()

    planner.write_over("new regulars", reach(planner, "planning.goal"))
    planner.write_over("30", reach(planner, "planning.goal_number"))
    planner.click(reach(planner, "planning.show_quarter"))
    assert planner.workspace.place == "quarter"
    assert planner.workspace.period_text()[0].startswith("Q1 2027")

    plan = planner.session.desk.folder
    planner.close_window()
    planner.open_window(plan, size=planner.size)
    kept = planner.reader.one(QuarterPlan, "2027-Q1")
    assert (kept.goal, kept.goal_number) == ("new regulars", 30)
    assert planner.post(made.id).headline == "What is in the jar?"
    planner.perform("plan_quarter")
    assert planner.find("planning.goal").text() == "new regulars"
    assert planner.find("planning.posts_a_week.instagram", QSpinBox).value() == 2
    assert ", 5 posts" in planner.find("planning.summary", QLabel).text()


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_page_fits_and_everything_is_named(planner, text_size):
    planner.window.preferences.text_size = text_size
    planner.window.apply_looks()
    for size in ((1440, 900), (1024, 680)):
        planner.window.resize(*size)
        page = plan_quarter(planner)
        assert nameless(page) == []
        assert cut_off(page) == []


def test_holidays_and_closed_days_reach_the_month(planner):
    planner.perform("show_month")

    def tags():
        return [tag.text for tag in in_sight(planner.screen) if isinstance(tag, MarkTag)]

    planner.wait(lambda: "All Saints' Day" in tags())
    assert tags().count("Closed") >= 4


def test_a_week_in_words_leads_to_the_week(planner):
    plan_quarter(planner)
    reach(planner, "planning.posts_a_week.instagram").setFocus()
    planner.press(Key.Key_Up)
    strip = reach(planner, "planning.weeks.instagram")
    strip.setFocus()
    planner.press(Key.Key_Right)
    planner.press(Key.Key_Return)
    assert planner.workspace.place == "week"
    assert planner.workspace.current_day() == date(2027, 1, 11)
