"""Holidays, own days, closed days and promises in Month and Week."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from contentplanner.domain.assets import Partner, Promise
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.calendar.mark_tag import MarkTag
from contentplanner.ui.calendar.marked_days import MarkedDays
from contentplanner.ui.month.screen import MonthScreen
from contentplanner.ui.week.screen import WeekScreen
from tests.ui.fakes import InstantTasks, LateTasks, fake_desk

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
CHRISTMAS = date(2026, 12, 25)
SETTINGS = PlanSettings(country="DE", closed_weekdays=(0,), closed_on_holidays=True)


def desk(settings=SETTINGS, today=date(2026, 12, 23)):
    made = fake_desk(settings=settings, today=today)
    market = OwnDay(
        id="d", created=CREATED, name="Market day", first=date(2026, 12, 5), last=date(2026, 12, 5)
    )
    promise = Promise(ours=False, text="posts for us", day=date(2026, 12, 22))
    made.reader.few = [market, Partner(id="p", created=CREATED, name="Wool & Tea", promises=(promise,))]
    return made


@pytest.fixture(autouse=True)
def looked_up_at_once(monkeypatch):
    """Do not wait until posts are painted; what comes later is told apart by the tasks of a test."""
    timer = SimpleNamespace(singleShot=lambda _ms, _context, job: job())
    monkeypatch.setattr("contentplanner.ui.calendar.marked_days.QTimer", timer)


@pytest.fixture
def show(qtbot, theme):
    def shown(kind, tasks=None, **values):
        screen = kind(desk(**values), tasks or InstantTasks())
        screen.resize(1200, 800)
        qtbot.addWidget(screen)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.take_focus()
        return screen

    return shown


def cell(screen, day):
    return screen.findChild(object, f"month.day.{day.isoformat()}")


def tags(screen):
    return [tag.text for tag in screen.findChildren(MarkTag) if tag.isVisible()]


def test_the_month_shows_what_matters_in_the_head_of_its_day(show):
    month = show(MonthScreen)
    texts = tags(month)
    assert {"Market day", "Christmas Day", "Wool & Tea: posts for us", "Closed"} <= set(texts)
    tip = cell(month, CHRISTMAS).findChild(MarkTag).toolTip()
    assert tip == "Christmas Day\nclosed"


def test_a_day_is_announced_with_what_matters(show):
    month = show(MonthScreen)
    assert cell(month, CHRISTMAS).accessibleName() == "Friday 25 December, Christmas Day, closed, no posts"
    assert cell(month, date(2026, 12, 7)).accessibleName() == "Monday 7 December, closed, no posts"
    assert cell(month, date(2026, 12, 2)).accessibleName() == "Wednesday 2 December, no posts"


def test_a_closed_day_is_hatched_and_an_open_one_is_not(show):
    month = show(MonthScreen)

    def colours(day):
        of_day = cell(month, day)
        picture = of_day.parentWidget().grab(of_day.geometry()).toImage()
        bottom = range(of_day.height() // 2, of_day.height() - 8)
        return {picture.pixelColor(x, y).name() for x in range(8, 40) for y in bottom}

    assert len(colours(date(2026, 12, 28))) > 1
    assert len(colours(date(2026, 12, 30))) == 1


def test_own_days_are_there_at_once_and_holidays_when_they_are_found(show):
    tasks = LateTasks()
    month = show(MonthScreen, tasks)
    assert "Market day" in tags(month)
    assert "Christmas Day" not in tags(month)
    tasks.finish()
    assert "Christmas Day" in tags(month)


def test_the_holidays_of_a_year_are_found_once(show):
    tasks = LateTasks()
    month = show(MonthScreen, tasks)
    tasks.finish()
    month.show_day(date(2026, 10, 3))
    assert "German Unity Day" in tags(month)
    assert tasks.waiting == []


def test_the_plus_makes_room_and_gives_it_back(show):
    month = show(MonthScreen)
    of_day = cell(month, date(2026, 12, 5))
    tag = of_day.findChild(MarkTag)
    before = tag.width()
    of_day.setFocus(Qt.FocusReason.OtherFocusReason)
    assert tag.width() < before
    month.take_focus()
    cell(month, date(2026, 12, 4)).setFocus(Qt.FocusReason.OtherFocusReason)
    assert tag.width() == before


def test_the_week_shows_and_says_what_matters(show):
    week = show(WeekScreen)
    assert tags(week) == [
        "Closed",
        "Wool & Tea: posts for us",
        "Christmas Day",
        "Second Day of Christmas",
    ]
    week.show_day(CHRISTMAS)
    week.take_focus()
    assert (
        week.window().focusWidget().accessibleName().startswith("Friday 25 December, Christmas Day, closed, ")
    )


def test_a_week_without_marks_has_no_line_for_them(show):
    plain = show(WeekScreen, settings=PlanSettings())
    plain.show_day(date(2026, 11, 11))
    assert tags(plain) == []


def test_a_plan_without_a_country_sends_for_nothing(show):
    tasks = LateTasks()
    show(MonthScreen, tasks, settings=PlanSettings())
    assert tasks.waiting == []


def test_holidays_that_cannot_be_found_leave_the_rest(caplog):
    class BrokenTasks:
        def run(self, job, done, failed):
            failed(RuntimeError("no data"))

    marked = MarkedDays(desk(), BrokenTasks())
    marks = marked.read(date(2026, 12, 1), date(2026, 12, 31))
    assert date(2026, 12, 5) in marks
    assert CHRISTMAS not in marks
    assert not marked.waiting
    assert "could not be found" in caplog.text
