"""The same day of another quarter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.addresses import complete_address
from contentplanner.domain.campaign_copies import next_name, open_day, same_day_in
from contentplanner.domain.quarters import Quarter

DAYS = st.dates(date(1990, 1, 1), date(2150, 1, 1))


@given(day=DAYS, year=st.integers(1990, 2150), number=st.integers(1, 4), first_month=st.integers(1, 12))
def test_it_has_the_same_weekday_and_lies_in_the_quarter(day, year, number, first_month):
    quarter = Quarter(year, number, first_month)
    found = same_day_in(quarter, day)
    assert found.weekday() == day.weekday()
    assert quarter.holds(found)


@pytest.mark.parametrize(
    ("day", "quarter", "found"),
    [
        (date(2026, 11, 26), Quarter(2027, 4), date(2027, 11, 25)),
        (date(2026, 11, 26), Quarter(2027, 1), date(2027, 2, 25)),
        (date(2028, 2, 29), Quarter(2029, 1), date(2029, 2, 27)),
        (date(2026, 1, 1), Quarter(2027, 1), date(2027, 1, 7)),
    ],
)
def test_it_is_the_nearest_such_day(day, quarter, found):
    assert same_day_in(quarter, day) == found


@pytest.mark.parametrize(
    ("name", "taken", "found"),
    [
        ("Advent stollen", {"Advent stollen"}, "Advent stollen 2027"),
        ("Advent stollen 2026", {"Advent stollen 2026"}, "Advent stollen 2027"),
        ("Advent stollen", {"Advent stollen", "Advent stollen 2027"}, "Advent stollen 2027 (2)"),
        ("2026", {"2026"}, "2026 2027"),
    ],
)
def test_a_campaign_planned_again_has_its_year_in_its_name(name, taken, found):
    assert next_name(name, taken.__contains__, 2027) == found


@given(day=DAYS, anchor=DAYS, closed=st.sets(st.integers(0, 6), max_size=6))
def test_a_post_stays_on_its_side_of_the_launch(day, anchor, closed):
    found = open_day(day, anchor, lambda one: one.weekday() in closed)
    assert found == day or found.weekday() not in closed
    assert (found < anchor, found == anchor) == (day < anchor, day == anchor)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("marigold.example/stollen ", "https://marigold.example/stollen"),
        ("http://marigold.example", "http://marigold.example"),
        ("mailto:hello@marigold.example", "mailto:hello@marigold.example"),
        ("  ", ""),
    ],
)
def test_an_address_typed_without_its_scheme_gets_one(typed, kept):
    assert complete_address(typed) == kept
