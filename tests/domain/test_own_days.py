from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.own_days import OwnDay, check_own_day, days_of

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def own_day(first, last=None, *, name="Market day", **values):
    created = datetime(2026, 1, 1, tzinfo=UTC)
    return OwnDay(id="d" * 32, created=created, name=name, first=first, last=last or first, **values)


def shown(one, first, last):
    return list(days_of(one, first, last))


def test_a_single_day_comes_once():
    one = own_day(date(2026, 11, 14))
    assert shown(one, date(2020, 1, 1), date(2030, 1, 1)) == [date(2026, 11, 14)]


def test_a_yearly_day_comes_each_year_from_its_own_on():
    one = own_day(date(2026, 3, 12), yearly=True)
    found = shown(one, date(2024, 1, 1), date(2028, 12, 31))
    assert found == [date(2026, 3, 12), date(2027, 3, 12), date(2028, 3, 12)]


def test_29_february_comes_only_in_leap_years():
    one = own_day(date(2024, 2, 29), yearly=True)
    found = shown(one, date(2024, 1, 1), date(2033, 1, 1))
    assert found == [date(2024, 2, 29), date(2028, 2, 29), date(2032, 2, 29)]


def test_29_february_does_not_come_in_2100():
    one = own_day(date(2096, 2, 29), yearly=True)
    assert shown(one, date(2097, 1, 1), date(2104, 12, 31)) == [date(2104, 2, 29)]


def test_days_that_end_on_29_february_end_a_day_earlier_in_other_years():
    one = own_day(date(2024, 2, 27), date(2024, 2, 29), yearly=True)
    assert shown(one, date(2025, 1, 1), date(2025, 12, 31)) == [date(2025, 2, 27), date(2025, 2, 28)]


def test_days_that_begin_on_29_february_begin_a_day_later_in_other_years():
    one = own_day(date(2024, 2, 29), date(2024, 3, 2), yearly=True)
    assert shown(one, date(2025, 1, 1), date(2025, 12, 31)) == [date(2025, 3, 1), date(2025, 3, 2)]


def test_days_over_new_year_come_again_over_new_year():
    one = own_day(date(2026, 12, 31), date(2027, 1, 1), yearly=True)
    found = shown(one, date(2028, 1, 1), date(2028, 12, 31))
    assert found == [date(2028, 1, 1), date(2028, 12, 31)]


@given(days, st.integers(0, 300), days, st.integers(0, 400), st.booleans())
def test_only_days_asked_for_are_told_in_order_and_once(first, length, asked, span, yearly):
    one = own_day(first, first + timedelta(days=length), yearly=yearly)
    last = asked + timedelta(days=span)
    found = shown(one, asked, last)
    assert found == sorted(set(found))
    assert all(asked <= day <= last for day in found)


@given(days, st.integers(0, 360), st.integers(0, 30))
def test_a_yearly_day_keeps_its_dates_but_for_29_february(first, length, years):
    one = own_day(first, first + timedelta(days=length), yearly=True)
    year = first.year + years
    found = {(day.month, day.day) for day in days_of(one, date(year, 1, 1), date(year + 1, 12, 31))}
    wanted = {(day.month, day.day) for day in days_of(one, first, one.last)}
    assert wanted - {(2, 29)} <= found
    assert found - wanted <= {(2, 29)}


def test_a_name_is_needed_and_tidied():
    assert check_own_day(own_day(date(2026, 1, 1), name="  Open day ")).name == "Open day"
    with pytest.raises(PlanError, match="own-day-needs-name"):
        check_own_day(own_day(date(2026, 1, 1), name="  "))


def test_the_last_day_does_not_come_before_the_first():
    with pytest.raises(PlanError, match="days-swapped"):
        check_own_day(own_day(date(2026, 1, 2), date(2026, 1, 1)))


def test_a_yearly_day_is_over_before_it_comes_again():
    check_own_day(own_day(date(2026, 1, 1), date(2026, 12, 31), yearly=True))
    with pytest.raises(PlanError, match="own-day-too-long"):
        check_own_day(own_day(date(2026, 1, 1), date(2027, 1, 1), yearly=True))


@pytest.mark.parametrize("day", [date(1969, 12, 31), date(2200, 1, 1)])
def test_a_day_no_plan_holds_is_refused(day):
    with pytest.raises(PlanError, match="day-out-of-range"):
        check_own_day(own_day(day))
