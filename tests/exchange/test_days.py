from datetime import date, time

import pytest
from hypothesis import given
from hypothesis.strategies import dates, sampled_from, times

from contentplanner.application.importing import DateOrder
from contentplanner.exchange.days import DayProblem, DayReader, OrderVotes
from contentplanner.exchange.times import TimeProblem, read_time
from contentplanner.exchange.words import load_words

PLANNABLE = dates(date(1970, 1, 1), date(2199, 12, 31))


def reader(order=None):
    return DayReader(load_words(), order)


def why(text, order=None):
    with pytest.raises(DayProblem) as problem:
        reader(order).read(text)
    return str(problem.value)


@given(PLANNABLE, times())
def test_every_iso_day_is_read_with_and_without_a_time(day, clock):
    assert reader().read(day.isoformat()).day == day
    moment = reader().read(f"{day.isoformat()}T{clock:%H:%M}")
    assert (moment.day, moment.clock.at) == (day, clock.replace(second=0, microsecond=0))


@given(PLANNABLE, sampled_from("./-"))
def test_every_day_is_read_in_the_order_the_file_has(day, mark):
    day_first = f"{day.day:02d}{mark}{day.month:02d}{mark}{day.year}"
    month_first = f"{day.month}{mark}{day.day}{mark}{day.year}"
    assert reader(DateOrder.DAY_FIRST).read(day_first).day == day
    if mark != ".":
        assert reader(DateOrder.MONTH_FIRST).read(month_first).day == day


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-19", "2026/11/19", "20261119", "19.11.2026", "19.11.26", "19 Nov 2026", "19-Nov-2026",
        "Nov 19, 2026", "November 19th, 2026", "Thursday, 19 November 2026", "Thu 19 Nov 26",
        "the 19th of November 2026", "Donnerstag, 19. November 2026", "jeudi 19 novembre 2026",
        "jueves, 19 de noviembre de 2026", "2026年11月19日", "19/11/2026", "11/19/2026",
        "2026-11-19T23:00:00Z", "2026-11-19 23:00:00+14:00", "٢٠٢٦-١١-١٩",
    ],
)  # fmt: skip
def test_days_are_read_as_people_and_programs_write_them(text):
    assert reader().read(text).day == date(2026, 11, 19)


def test_a_day_word_that_is_also_a_month_is_told_apart():
    assert reader().read("mar 7 abril 2026").day == date(2026, 4, 7)


def test_an_offset_is_told_and_the_wall_clock_kept():
    clock = reader().read("2026-11-19T23:00:00+02:00").clock
    assert (clock.at, clock.zone) == (time(23), "+02:00")


@pytest.mark.parametrize("text", ["Wed 8 Apr", "April 12", "10/3", "5.11."])
def test_a_date_without_a_year_is_refused(text):
    assert why(text) == f"“{text}” has no year."


@pytest.mark.parametrize(
    "text",
    [
        "45000",
        "45000.5",
        "2026-W01-1",
        "Week 1: July 10–14",
        "Month 1 (Jan 2026)",
        "1-Yanvar",
        "soon",
        "####",
    ],
)
def test_what_is_no_date_is_refused(text):
    assert "is not a date" in why(text)


def test_days_that_do_not_exist_are_named():
    assert why("2026-02-30") == "There is no 30 February 2026."
    assert why("31/04/2026") == "There is no 31 April 2026."
    assert "no month 13" in why("2026-13-01")


@pytest.mark.parametrize("text", ["1969-12-31", "2200-01-01", "0001-01-01", "9999-12-31"])
def test_years_far_away_are_refused(text):
    assert "1970" in why(text)


def test_a_day_that_does_not_fit_the_order_of_the_file_is_refused():
    assert "the day comes first" in why("03/13/2026", DateOrder.DAY_FIRST)
    assert "the month comes first" in why("13/03/2026", DateOrder.MONTH_FIRST)


def votes(*texts):
    found = OrderVotes()
    for text in texts:
        found.count(text)
    return found


def test_one_number_above_twelve_decides_for_the_whole_file():
    assert votes("03/04/2026", "21/07/2026").order is DateOrder.DAY_FIRST
    assert votes("03/04/2026", "7/21/2026").order is DateOrder.MONTH_FIRST


def test_days_with_dots_put_the_day_first():
    assert votes("03.04.2026").order is DateOrder.DAY_FIRST


def test_a_file_that_does_not_decide_leads_to_a_question():
    assert votes("03/04/2026", "05/05/2026").question == "03/04/2026"
    assert votes("13/03/2026", "03/13/2026").question
    assert not votes("05/05/2026", "2026-01-02").question


@pytest.mark.parametrize(
    "text",
    [
        "17:30",
        "17.30",
        "17h30",
        "5:30 PM",
        "5:30pm",
        "05:30 p.m.",
        "17:30:00",
        "17:30 Uhr",
        "17:30 CET",
        "17:30Z",
    ],
)
def test_times_are_read_as_people_write_them(text):
    assert read_time(text).at == time(17, 30)


def test_noon_and_midnight_keep_their_halves():
    assert (read_time("12:30 AM").at, read_time("12 PM").at) == (time(0, 30), time(12))


@pytest.mark.parametrize("text", ["10:00-12:00", "10-11 AM", "10:00 AM – 11 AM"])
def test_of_a_range_the_start_is_taken_and_the_whole_kept(text):
    clock = read_time(text)
    assert (clock.at, clock.rest) == (time(10), text)


@pytest.mark.parametrize("text", ["24:00", "25:10", "10:75", "23:59:60", "9", "evening", "13:00 oclock"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(TimeProblem):
        read_time(text)
