from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.month_layout import fit, month_after, month_weeks, row_heights, week_of
from contentplanner.domain.quarters import Month


def test_every_month_is_covered_by_whole_weeks_each_day_once():
    for months in range(1970 * 12, 2200 * 12):
        month = Month(months // 12, months % 12 + 1)
        for week_start in range(7):
            weeks = month_weeks(month, week_start)
            assert 4 <= len(weeks) <= 6
            assert month.first_day in weeks[0]
            assert month.last_day in weeks[-1]
            assert weeks[0][0].weekday() == week_start
            first, last = weeks[0][0].toordinal(), weeks[-1][-1].toordinal()
            assert [day.toordinal() for week in weeks for day in week] == list(range(first, last + 1))


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)), st.integers(0, 6))
def test_a_week_holds_its_day_and_begins_on_the_chosen_weekday(day, week_start):
    week = week_of(day, week_start)
    assert day in week
    assert week[0].weekday() == week_start
    assert (week[-1] - week[0]).days == 6


@given(st.lists(st.integers(), max_size=50), st.integers(0, 12))
def test_every_post_is_shown_or_counted_once(posts, rows):
    fitted = fit(posts, rows)
    assert [*fitted.shown, *fitted.hidden] == posts
    assert len(fitted.shown) + bool(fitted.hidden) <= max(rows, 1)
    assert len(fitted.hidden) != 1 or rows <= 1


@given(st.lists(st.integers(0, 300), min_size=1, max_size=6), st.integers(0, 2000))
def test_rows_fill_the_height_and_none_is_below_its_least(least, available):
    heights = row_heights(least, available)
    assert sum(heights) == max(available, sum(least))
    assert all(height >= need for height, need in zip(heights, least, strict=True))


def test_rows_are_even_where_they_can_be():
    assert row_heights([50, 90, 50, 50], 330) == (80, 90, 80, 80)
    assert row_heights([10, 10, 10], 100) == (34, 33, 33)


@given(st.integers(1970, 2199), st.integers(1, 12), st.integers(-30, 30))
def test_going_on_and_back_ends_in_the_same_month(year, number, count):
    month = Month(year, number)
    there = month_after(month, count)
    assert 1970 <= there.year <= 2199
    if 1972 < year < 2197:
        assert month_after(there, -count) == month


def test_months_end_where_plans_end():
    assert month_after(Month(2199, 12), 1) == Month(2199, 12)
    assert month_after(Month(1970, 1), -1) == Month(1970, 1)
