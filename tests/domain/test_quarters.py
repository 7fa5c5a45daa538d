from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.quarters import Quarter, month_of, parse_quarter, quarter_of

days = st.dates(date(1971, 1, 1), date(2199, 1, 1))
first_months = st.integers(1, 12)


@given(days, first_months)
def test_every_day_lies_in_its_quarter(day, first_month):
    quarter = quarter_of(day, first_month)
    assert quarter.first_day <= day <= quarter.last_day
    assert quarter.holds(day)


@given(days, first_months)
def test_quarters_follow_each_other_without_gap_or_overlap(day, first_month):
    quarter = quarter_of(day, first_month)
    assert quarter.next.first_day == quarter.last_day + timedelta(days=1)
    assert quarter.next.previous == quarter
    assert quarter.next.number == quarter.number % 4 + 1


@given(days, first_months)
def test_a_quarter_has_89_to_92_days_and_three_months(day, first_month):
    quarter = quarter_of(day, first_month)
    assert 89 <= quarter.day_count <= 92
    assert quarter.months[0].first_day == quarter.first_day
    assert quarter.months[2].last_day == quarter.last_day
    assert month_of(day) in quarter.months


@given(days, first_months)
def test_a_quarter_is_named_by_the_year_its_business_year_starts_in(day, first_month):
    quarter = quarter_of(day, first_month)
    year_start = date(quarter.year, first_month, 1)
    assert year_start <= day < date(quarter.year + 1, first_month, 1)
    assert parse_quarter(str(quarter), first_month) == quarter


def test_a_business_year_from_april_puts_february_in_the_year_before():
    assert quarter_of(date(2027, 2, 28), 4) == Quarter(2026, 4, 4)


def test_leap_day_belongs_to_the_first_quarter():
    assert quarter_of(date(2028, 2, 29)).day_count == 91
    assert quarter_of(date(2027, 2, 28)).day_count == 90


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-Q5", "Q4 2026", "2026/Q1", "26-Q1", "9999-Q1", "2026-Q1x"]
)
def test_a_quarter_written_otherwise_is_refused(text):
    with pytest.raises(PlanError, match="quarter-not-understood"):
        parse_quarter(text)
