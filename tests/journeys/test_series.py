"""A post that repeats, from its first draft to the exported schedule."""

import csv
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.bootstrap import main
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.series import Scope, Series
from contentplanner.ui.month.day_cell import DayCell
from tests.journeys.person import CTRL, SHIFT, Key, centre_of, make_jpeg
from tests.journeys.walking import cut_off, nameless

THURSDAY = date(2026, 11, 12)
THURSDAYS = [THURSDAY + timedelta(days=7 * n) for n in range(20)]
END = date(2027, 3, 31)


@pytest.fixture(scope="session")
def made_sample():
    """No story here needs the sample."""


@pytest.fixture
def planner(person):
    person.at(person.make_plan())
    return person


def add(person, day=THURSDAY, **values):
    post_id = "a" * 32
    post = Post(id=post_id, created=person.clock.now(), day=day, **values | {"time": time(17, 30)})
    person.session.desk.planner.run(CreatePost(post))
    person.settle()
    return post_id


def dates(person):
    return [card.day for card in person.posts(dated=True)]


def headlines(person):
    return [card.headline for card in person.posts(dated=True)]


def card_on(person, day):
    return next(card for card in person.posts(first=day, last=day))


def words(person, name):
    return person.find(name, QLabel).text()


def press_repeat(person, post_id):
    person.perform("show_month")
    person.screen.select_post(post_id)
    person.press(Key.Key_R, CTRL)


def repeat_weekly(person, **values):
    """Let the only post repeat every Thursday, by keys."""
    post_id = add(person, headline="Soup of the day", **values)
    press_repeat(person, post_id)
    person.press(Key.Key_Return)
    assert dates(person) == THURSDAYS
    return post_id


def open_on(person, day):
    person.workspace.open_post(card_on(person, day).id)
    person.settle()


def steps_back(person, count):
    for _ in range(count):
        person.undo()


def test_by_keys_alone_and_back(planner):
    post_id = add(planner, headline="Soup of the day")
    press_repeat(planner, post_id)
    assert planner.dialog.objectName() == "repeat"
    assert words(planner, "repeat.sentence") == "Every Thursday"
    assert [words(planner, f"repeat.day.{row}") for row in range(2)] == ["Thu 12 Nov", "Thu 19 Nov"]
    planner.press(Key.Key_Return)
    assert planner.dialog is None
    assert planner.toast() == "Post repeats now, 20 in all so far."
    assert dates(planner) == THURSDAYS
    planner.press(Key.Key_Z, CTRL)
    assert dates(planner) == [THURSDAY]


def test_every_second_tuesday_and_friday_twelve_times(planner):
    planner.workspace.open_post(add(planner, day=date(2026, 11, 10)))
    planner.settle()
    planner.click("editor.repeat")
    planner.find("repeat.interval").setValue(2)
    planner.click("repeat.weekday.4")
    planner.click("repeat.after")
    assert (
        words(planner, "repeat.sentence")
        == "Every second Tuesday and Friday, 12 times, until Fri 22 Jan 2027"
    )
    planner.click("repeat.accept")
    assert len(dates(planner)) == 12
    assert dates(planner)[:3] == [date(2026, 11, 10), date(2026, 11, 13), date(2026, 11, 24)]


def test_the_dialog_says_what_happens_to_the_31st(planner):
    planner.workspace.open_post(add(planner, day=date(2026, 12, 31)))
    planner.settle()
    planner.click("editor.repeat")
    planner.choose("repeat.unit", "month")
    planner.settle()
    assert words(planner, "repeat.hint") == "In months without a 31st it falls on the last day."
    days = [words(planner, f"repeat.day.{row}") for row in range(3)]
    assert days == ["Thu 31 Dec", "Sun 31 Jan 2027", "Sun 28 Feb 2027"]
    planner.click("repeat.by-last")
    assert words(planner, "repeat.sentence") == "Every month on the last Thursday"
    assert planner.find("repeat.hint", QLabel).isHidden()


def test_an_end_nobody_can_read_is_said_and_not_taken(planner):
    planner.workspace.open_post(add(planner))
    planner.settle()
    planner.click("editor.repeat")
    planner.write("31 nov", into="repeat.until")
    assert "There is no day 31 in November" in words(planner, "repeat.sentence")
    assert not planner.find("repeat.accept").isEnabled()
    planner.write_over("3 dec", into="repeat.until")
    planner.click("repeat.accept")
    assert dates(planner) == THURSDAYS[:4]


def test_closed_days_are_marked(person):
    person.at(person.make_plan(closed_weekdays=(3,)))
    person.workspace.open_post(add(person))
    person.settle()
    person.click("editor.repeat")
    assert [note.text() for note in person.dialog.coming.notes] == ["closed that day"] * 5


def test_an_idea_is_told_to_get_a_day_first(planner):
    planner.workspace.open_post(add(planner, day=None))
    planner.settle()
    assert not planner.find("editor.repeat").isVisible()
    planner.perform("repeat_post")
    assert planner.dialog is None
    assert "no day yet" in planner.toast()


def test_typing_means_only_this_one_unless_others_are_chosen(planner):
    repeat_weekly(planner)
    open_on(planner, THURSDAYS[3])
    assert words(planner, "editor.repeats.sentence") == "Repeats every Thursday"
    planner.write_over("Lentils", "editor.headline")
    planner.editor.flush()
    assert headlines(planner).count("Lentils") == 1
    planner.click("segment.later")
    planner.write_over("Pumpkin", "editor.headline")
    planner.editor.flush()
    assert headlines(planner) == ["Soup of the day"] * 3 + ["Pumpkin"] * 17
    planner.undo()
    assert headlines(planner).count("Lentils") == 1
    open_on(planner, THURSDAYS[5])
    assert planner.editor._scope is Scope.THIS


def test_a_typing_visit_over_many_is_one_step(planner):
    repeat_weekly(planner)
    open_on(planner, THURSDAY)
    planner.click("segment.all")
    planner.write_over("Len", "editor.headline")
    planner.editor.typing.save()
    planner.write("tils")
    planner.editor.typing.save()
    assert set(headlines(planner)) == {"Lentils"}
    planner.editor.flush()
    planner.undo()
    assert set(headlines(planner)) == {"Soup of the day"}


def test_a_new_day_for_this_and_later(planner):
    repeat_weekly(planner)
    open_on(planner, THURSDAYS[3])
    planner.click("segment.later")
    planner.write_over("4 dec", "editor.day")
    planner.press(Key.Key_Return)
    assert dates(planner) == THURSDAYS[:3] + [day + timedelta(days=1) for day in THURSDAYS[3:]]
    assert words(planner, "editor.repeats.sentence") == "Repeats every Friday"
    open_on(planner, THURSDAY)
    assert words(planner, "editor.repeats.sentence") == "Repeats every Thursday, until Thu 26 Nov"


def test_a_picture_for_all(planner, tmp_path):
    repeat_weekly(planner)
    open_on(planner, THURSDAY)
    planner.click("segment.all")
    planner.attach(make_jpeg(tmp_path / "soup.jpg"))
    assert len({planner.post(card.id).picture_id for card in planner.posts()}) == 1
    planner.undo()
    assert {planner.post(card.id).picture_id for card in planner.posts()} == {None}


def test_dragging_moves_one_and_the_notice_moves_the_later_ones(planner):
    repeat_weekly(planner)
    planner.perform("show_month")
    card = card_on(planner, THURSDAYS[1])
    cell = planner.find("month.day.2026-11-20", DayCell)
    planner.drag(planner.find(f"post.{card.id}"), centre_of(cell, planner.screen), at=QPoint(20, 8))
    moved = [day + timedelta(days=1) for day in THURSDAYS]
    assert dates(planner) == [THURSDAYS[0], moved[1], *THURSDAYS[2:]]
    assert planner.toast() == "Moved to Fri 20 Nov."
    planner.click_text("This and later", within=planner.window.toast)
    assert dates(planner) == [THURSDAYS[0], *moved[1:]]
    planner.undo()
    assert dates(planner) == THURSDAYS


def test_moving_by_keys_moves_one(planner):
    repeat_weekly(planner)
    planner.screen.select_post(card_on(planner, THURSDAYS[1]).id)
    planner.press(Key.Key_Right, CTRL | SHIFT)
    assert dates(planner) == [THURSDAYS[0], date(2026, 11, 20), *THURSDAYS[2:]]


def test_deleting_one_and_the_later_ones(planner):
    repeat_weekly(planner)
    planner.screen.select_post(card_on(planner, THURSDAYS[4]).id)
    planner.press(Key.Key_Delete)
    assert dates(planner) == THURSDAYS[:4] + THURSDAYS[5:]
    planner.click_text("This and later", within=planner.window.toast)
    assert dates(planner) == THURSDAYS[:4]
    assert "repeats no more" in planner.toast()
    planner.undo()
    assert dates(planner) == THURSDAYS


@pytest.mark.parametrize(
    ("button", "left", "repeats"),
    [("repeat.end", THURSDAYS[:5], True), ("repeat.stop", THURSDAYS, False)],
)
def test_ending_and_stopping(planner, button, left, repeats):
    post_id = repeat_weekly(planner)
    open_on(planner, THURSDAYS[4])
    planner.click("editor.repeats.change")
    planner.click(button)
    assert planner.dialog is None
    assert dates(planner) == left
    assert (planner.post(post_id).series_id is not None) is repeats
    assert planner.find("editor.repeats").isVisible() is repeats
    planner.undo()
    assert dates(planner) == THURSDAYS


def test_another_weekday_from_here_on(planner):
    repeat_weekly(planner)
    open_on(planner, THURSDAYS[3])
    planner.click("editor.repeats.change")
    planner.click("repeat.weekday.0")
    planner.click("repeat.weekday.3")
    assert words(planner, "repeat.day.0") == "Mon 30 Nov"
    planner.click("repeat.accept")
    mondays = [day - timedelta(days=3) for day in [*THURSDAYS[3:], date(2027, 4, 1)]]
    assert dates(planner) == THURSDAYS[:3] + mondays


def test_the_next_quarters_are_made_when_they_come_into_sight(planner):
    repeat_weekly(planner)
    planner.perform("show_month")
    planner.perform("next_period")
    assert dates(planner) == THURSDAYS
    planner.perform("next_period")
    assert max(dates(planner)) == date(2027, 6, 24)
    planner.undo()
    assert dates(planner) == THURSDAYS
    planner.perform("next_period")
    assert dates(planner) == THURSDAYS
    planner.perform("previous_period")
    planner.perform("previous_period")
    planner.perform("next_period")
    assert max(dates(planner)) == date(2027, 6, 24)


def test_who_only_looks_makes_nothing(planner):
    repeat_weekly(planner)
    planner.workspace.leave_drafts()
    planner.workspace.show_day(date(2027, 11, 10))
    planner.settle()
    assert dates(planner) == THURSDAYS


def test_all_of_it_is_there_after_opening_again_and_can_be_undone(planner):
    plan = planner.session.desk.folder
    repeat_weekly(planner)
    open_on(planner, THURSDAYS[2])
    planner.perform("skip_posts")
    open_on(planner, THURSDAYS[5])
    planner.click("segment.later")
    planner.write_over("Pumpkin", "editor.headline")
    planner.close_window()
    planner.open_window(plan)
    series = planner.reader.all(Series)[0]
    assert series.skipped == (THURSDAYS[2],)
    assert planner.post(card_on(planner, THURSDAYS[2]).id).state is State.SKIPPED
    assert headlines(planner).count("Pumpkin") == 15
    steps_back(planner, 3)
    assert dates(planner) == [THURSDAY]
    assert planner.reader.all(Series) == []


@pytest.mark.parametrize(("size", "text_size"), [((1440, 900), 100), ((1024, 680), 100), ((1440, 900), 150)])
def test_everything_is_named_and_fits(planner, size, text_size):
    repeat_weekly(planner)
    preferences = planner.window.preferences
    preferences.text_size = text_size
    planner.window.apply_looks()
    planner.window.resize(*size)
    open_on(planner, THURSDAYS[4])
    assert nameless(planner.editor) == []
    assert cut_off(planner.editor) == []
    planner.click("editor.repeats.change")
    planner.choose("repeat.unit", "month")
    planner.settle()
    assert nameless(planner.dialog) == []
    assert cut_off(planner.dialog) == []
    planner.dialog.reject()


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Berlin", date(2027, 3, 18)),
        ("America/New_York", date(2027, 3, 4)),
        ("Australia/Lord_Howe", date(2027, 3, 25)),
    ],
)
def test_daylight_saving_moves_nothing(person, zone, day, tmp_path):
    plan = person.make_plan(time_zone=zone)
    person.at(plan)
    whole = {
        "objective": Objective.ENGAGEMENT,
        "description": "Every week",
        "gives": Gives.HELPFUL,
        "placements": (Placement(NetworkKey("email")),),
    }
    post_id = add(person, day=day, headline="Soup of the day", **whole)
    press_repeat(person, post_id)
    person.click("repeat.after")
    person.find("repeat.count").setValue(6)
    person.click("repeat.accept")
    skipped = card_on(person, day + timedelta(days=7)).id
    open_on(person, day + timedelta(days=7))
    person.perform("skip_posts")
    ids = tuple(card.id for card in person.posts(dated=True) if card.id != skipped)
    person.session.desk.planner.run(SetPostState(ids, State.READY, person.clock.now()))
    person.close_window()
    target = tmp_path / "schedule.csv"
    assert main(["export", str(plan), "-o", str(target)]) == 0
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    wanted = [day + timedelta(days=7 * n) for n in (0, 2, 3, 4, 5)]
    assert [row["Date"] for row in rows] == [each.isoformat() for each in wanted]
    assert {(row["Time"], row["Time zone"]) for row in rows} == {("17:30", zone)}
