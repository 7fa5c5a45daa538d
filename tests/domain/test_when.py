"""Days and times are read as people type them."""

import contextlib
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.when import DAYS_BACK, read_day, read_moment, read_time

TODAY = date(2026, 11, 10)  # a Tuesday
LIKELY_DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))
MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WRITTEN = (
    lambda day: day.isoformat(),
    lambda day: f"{day.year}/{day.month}/{day.day}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: f"{day:%d.%m.%y}",
    lambda day: f"{day.day}/{day.month}/{day.year}",
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day}. {MONTHS[day.month - 1][:3]}. {day.year}",
    lambda day: f"{MONTHS[day.month - 1][:3].title()} {day.day}, {day.year}",
    lambda day: f"{day:%a} {day.day} {MONTHS[day.month - 1].title()} {day.year}",
    lambda day: f"  {MONTHS[day.month - 1].upper()} {day.day}TH {day.year} ",
)


@given(day=LIKELY_DAYS, written=st.sampled_from(WRITTEN))
def test_every_day_written_in_each_way_reads_back(day, written):
    assert read_day(written(day), TODAY) == day


@given(day=LIKELY_DAYS)
def test_the_month_may_come_first(day):
    assert read_day(f"{day.month}/{day.day}/{day.year}", TODAY, day_first=False) == day


@given(today=LIKELY_DAYS, days=st.integers(-DAYS_BACK, 340))
def test_a_day_without_its_year_is_the_coming_one_or_one_just_gone(today, days):
    day = today + timedelta(days=days)
    if (day.month, day.day) != (2, 29):
        assert read_day(f"{day.day}.{day.month}.", today) == day
        assert read_day(f"{day.day} {MONTHS[day.month - 1][:3]}", today) == day


@given(today=LIKELY_DAYS, weekday=st.integers(0, 6))
def test_a_weekday_is_the_next_such_day_and_never_today(today, weekday):
    name = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"][weekday]
    for typed in (name, name[:3], name[:3].upper() + "."):
        day = read_day(typed, today)
        assert day.weekday() == weekday
        assert today < day <= today + timedelta(days=7)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("19.11.", date(2026, 11, 19)),
        ("19.11", date(2026, 11, 19)),
        ("19/11", date(2026, 11, 19)),
        ("11/19", date(2026, 11, 19)),
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 11)),
        ("in 3 days", date(2026, 11, 13)),
        ("in a week", date(2026, 11, 17)),
        ("in 2 weeks", date(2026, 11, 24)),
        ("next week", date(2026, 11, 17)),
        ("1st of december", date(2026, 12, 1)),
        ("sept 3", date(2027, 9, 3)),
        ("30.10.", date(2026, 10, 30)),
        ("20.10.", date(2027, 10, 20)),
    ],
)
def test_common_ways_to_say_a_day(typed, day):
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["31 Nov", "31.11.", "2026-11-31", "Nov 31"])
def test_a_day_that_does_not_exist_offers_its_neighbours(typed):
    with pytest.raises(PlanError, match="day-does-not-exist") as caught:
        read_day(typed, TODAY)
    assert caught.value.details["suggestions"] == (date(2026, 11, 30), date(2026, 12, 1))
    assert (caught.value.details["month"], caught.value.details["day"]) == (11, 31)


@pytest.mark.parametrize(
    ("typed", "meant"), [("19.11.1926", date(2026, 11, 19)), ("29 feb 1926", date(2026, 2, 28))]
)
def test_a_year_far_away_is_taken_for_a_slip(typed, meant):
    with pytest.raises(PlanError, match="year-unlikely") as caught:
        read_day(typed, TODAY)
    assert caught.value.details["suggestion"] == meant


@pytest.mark.parametrize(
    "typed",
    ["", " ", "soon", "13/13", "0.5.", "5.0.", "12345", "m", "²/³", "19 nov 2026 maybe", "in x days", "😀"],
)
def test_what_is_no_day_is_refused(typed):
    with pytest.raises(PlanError, match="day-not-understood"):
        read_day(typed, TODAY)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(typed):
    for read in (lambda: read_day(typed, TODAY), lambda: read_time(typed), lambda: read_moment(typed, TODAY)):
        with contextlib.suppress(PlanError):
            read()


def test_a_day_out_of_reach_is_refused():
    with pytest.raises(PlanError, match="day-out-of-range"):
        read_day("in 99999999999 days", TODAY)
    with pytest.raises(PlanError, match="day-out-of-range"):
        read_day("in 99999 days", TODAY)


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("9", time(9)),
        ("930", time(9, 30)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("9am", time(9)),
        ("9 a.m.", time(9)),
        ("12 pm", time(12)),
        ("12am", time(0)),
        ("5:30 PM", time(17, 30)),
        ("17h30", time(17, 30)),
        ("17h", time(17)),
        ("1730", time(17, 30)),
        ("0", time(0)),
        ("noon", time(12)),
    ],
)
def test_common_ways_to_say_a_time(typed, clock):
    assert read_time(typed) == clock


@given(st.times())
def test_every_time_reads_back(clock):
    clock = clock.replace(second=0, microsecond=0)
    assert read_time(f"{clock:%H:%M}") == clock
    assert read_time(f"{clock:%H%M}") == clock
    assert read_time(f"{clock:%I:%M %p}") == clock


@pytest.mark.parametrize("typed", ["", "24", "25:00", "9:60", "13pm", "0am", "9:5", "-1", "nine", "99999"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(PlanError, match="time-not-understood"):
        read_time(typed)


@pytest.mark.parametrize(
    ("typed", "day", "clock"),
    [
        ("tomorrow 9", date(2026, 11, 11), time(9)),
        ("thu at 17:30", date(2026, 11, 12), time(17, 30)),
        ("19 nov 17", date(2026, 11, 19), time(17)),
        ("19.11. 9 am", date(2026, 11, 19), time(9)),
        ("Thu 19 November 2026", date(2026, 11, 19), None),
        ("fri", date(2026, 11, 13), None),
    ],
)
def test_a_time_may_follow_the_day(typed, day, clock):
    assert read_moment(typed, TODAY) == (day, clock)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("tomorrow 25", "time-not-understood"),
        ("31 nov 9", "day-does-not-exist"),
        ("whenever 9", "day-not-understood"),
        ("", "day-not-understood"),
    ],
)
def test_a_moment_that_is_none_says_what_is_wrong(typed, code):
    with pytest.raises(PlanError, match=code):
        read_moment(typed, TODAY)
