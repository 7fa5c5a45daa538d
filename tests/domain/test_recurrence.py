"""When series fall due: as people expect, at the ends of months and of February too."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import SeriesId
from contentplanner.domain.recurrence import (
    check_rule,
    ended,
    falls_back,
    followed,
    is_last_of,
    last_due,
    nth_of,
    occurrences,
    rule_days,
    rule_due,
    with_rule,
)
from contentplanner.domain.series import Every, Rule, Series, pattern_of
from tests.domain.posts import CREATED, complete_post

FIRST = date(2026, 11, 10)
FAR = date(2199, 12, 31)


def series(first=FIRST, *, shift=0, skipped=(), **rule):
    return Series(
        id=SeriesId("5" * 32),
        created=CREATED,
        first=first,
        rule=Rule(**rule),
        pattern=pattern_of(complete_post()),
        shift=shift,
        skipped=skipped,
    )


def days_of(one, count=6):
    return list(islice(rule_days(one), count))


firsts = st.dates(date(2000, 1, 1), date(2100, 12, 31))
rules = st.one_of(
    st.builds(Rule, every=st.sampled_from([Every.DAY, Every.MONTH, Every.YEAR]), interval=st.integers(1, 5)),
    st.builds(
        Rule,
        every=st.just(Every.WEEK),
        interval=st.integers(1, 5),
        weekdays=st.sets(st.integers(0, 6), min_size=1).map(tuple),
    ),
    st.builds(
        Rule,
        every=st.just(Every.MONTH),
        interval=st.integers(1, 5),
        weekdays=st.integers(0, 6).map(lambda day: (day,)),
        nth=st.sampled_from([1, 2, 3, 4, -1]),
    ),
)
any_series = st.builds(
    lambda first, rule, shift: replace(series(first, every=Every.DAY, shift=shift), rule=rule),
    firsts,
    rules,
    st.integers(-9, 9),
)


@pytest.mark.parametrize("day", [28, 29, 30, 31])
def test_a_month_too_short_for_the_day_has_it_on_its_last(day):
    for found in days_of(series(date(2026, 1, day), every=Every.MONTH), 30):
        assert found.day == min(day, monthrange(found.year, found.month)[1])


def test_no_month_is_left_out_for_the_31st():
    months = [(d.year, d.month) for d in days_of(series(date(2026, 1, 31), every=Every.MONTH), 12)]
    assert months == [(2026, month) for month in range(1, 13)]


def test_29_february_falls_on_the_28th_in_other_years():
    found = days_of(series(date(2024, 2, 29), every=Every.YEAR), 5)
    assert [str(day) for day in found] == [
        "2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29",
    ]  # fmt: skip


def test_every_second_tuesday_and_friday():
    found = days_of(series(every=Every.WEEK, interval=2, weekdays=(1, 4)))
    assert [str(day)[5:] for day in found] == ["11-10", "11-13", "11-24", "11-27", "12-08", "12-11"]


def test_the_last_thursday():
    found = days_of(series(date(2026, 11, 26), every=Every.MONTH, weekdays=(3,), nth=-1), 4)
    assert [str(day) for day in found] == ["2026-11-26", "2026-12-31", "2027-01-28", "2027-02-25"]


@given(any_series)
def test_the_first_day_comes_first_and_the_others_in_order(one):
    found = days_of(one, 12)
    assert found[0] == one.first
    assert found == sorted(set(found))


@given(any_series, st.integers(1, 30))
def test_a_count_counts_all_of_them(one, count):
    limited = replace(one, rule=replace(one.rule, count=count))
    counted = days_of(one, count)  # fewer where the calendar ends first
    assert list(rule_days(limited)) == counted
    assert last_due(limited) == counted[-1] + timedelta(days=one.shift)


@given(any_series, st.integers(0, 400))
def test_none_falls_after_the_end(one, days):
    until = one.first + timedelta(days=days)
    limited = list(rule_days(replace(one, rule=replace(one.rule, until=until))))
    assert limited == [day for day in days_of(one, 500) if day <= until]


@given(any_series, st.integers(0, 300), st.integers(0, 90))
def test_what_falls_due_is_the_rule_moved_by_the_shift_within_the_span(one, ahead, length):
    first = one.first + timedelta(days=ahead)
    last = first + timedelta(days=length)
    shift = timedelta(days=one.shift)
    wanted = [(day, day + shift) for day in days_of(one, 420) if first <= day + shift <= last]
    assert list(occurrences(one, first, last)) == wanted


def test_a_skipped_day_is_left_out_but_counted():
    one = series(every=Every.WEEK, count=3, skipped=(FIRST + timedelta(days=7),))
    assert [day for day, _ in occurrences(one, FIRST, FAR)] == [FIRST, FIRST + timedelta(days=14)]


def test_series_end_with_the_years_of_plans():
    assert list(rule_days(series(date(2199, 12, 30), every=Every.DAY))) == [date(2199, 12, 30), FAR]


@given(any_series, st.integers(1, 10))
def test_an_ended_series_keeps_what_lies_before(one, number):
    days = days_of(one, number + 1)
    assert list(rule_days(ended(one, days[number]))) == days[:number]


@given(any_series, st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_another_end_alone_moves_nothing(one, today):
    rule = replace(rule_due(one), count=9)
    changed = with_rule(one, rule, one.first + timedelta(days=40), today)
    assert list(rule_days(changed)) == days_of(one, 9)
    assert changed.shift == one.shift


def test_a_rule_for_another_weekday_begins_in_the_same_week():
    one = series(every=Every.WEEK, weekdays=(1,))
    changed = with_rule(one, Rule(every=Every.WEEK, weekdays=(3,)), FIRST, FIRST)
    assert changed.first == date(2026, 11, 12)
    earlier = with_rule(one, Rule(every=Every.WEEK, weekdays=(0,)), FIRST, FIRST)
    assert earlier.first == date(2026, 11, 16)


def test_a_shifted_week_is_told_by_the_days_it_falls_on():
    assert rule_due(series(every=Every.WEEK, weekdays=(5, 6), shift=1)).weekdays == (0, 6)


@given(st.sets(firsts, max_size=20), st.sets(firsts, max_size=20), rules)
def test_days_that_remain_keep_their_posts_and_no_day_is_taken_twice(old, new, rule):
    pairs = followed(sorted(old), sorted(new), rule)
    assert {day: pairs[day] for day in old & new} == {day: day for day in old & new}
    assert len(set(pairs.values())) == len(pairs)
    assert set(pairs) <= old
    assert set(pairs.values()) <= new


def test_each_tuesday_becomes_the_thursday_of_its_week():
    tuesdays = [FIRST + timedelta(days=7 * n) for n in range(4)]
    thursdays = [day + timedelta(days=2) for day in tuesdays]
    rule = Rule(every=Every.WEEK, weekdays=(3,))
    assert followed(tuesdays, thursdays, rule) == dict(zip(tuesdays, thursdays, strict=True))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"interval": 0}, "repeat-interval"),
        ({"interval": 100}, "repeat-interval"),
        ({"count": 0}, "repeat-count"),
        ({"count": 1000}, "repeat-count"),
        ({"until": FIRST - timedelta(days=1)}, "repeat-ends-early"),
    ],
)
def test_a_rule_nobody_can_follow_is_refused(changes, code):
    with pytest.raises(PlanError, match=code):
        check_rule(Rule(every=Every.DAY, **changes), FIRST)


@pytest.mark.parametrize(
    ("first", "every", "falls"),
    [
        (date(2026, 1, 28), Every.MONTH, False),
        (date(2026, 1, 29), Every.MONTH, True),
        (date(2024, 2, 29), Every.YEAR, True),
        (date(2024, 3, 31), Every.YEAR, False),
        (date(2026, 1, 31), Every.WEEK, False),
    ],
)
def test_the_rules_of_which_the_dialog_warns(first, every, falls):
    assert falls_back(Rule(every=every), first) is falls


def test_which_of_its_weekday_a_day_is():
    november = [date(2026, 11, day) for day in (1, 7, 8, 22, 23, 29)]
    assert [nth_of(day) for day in november] == [1, 1, 2, 4, 4, 5]
    assert [is_last_of(day) for day in november] == [False, False, False, False, False, True]
    assert is_last_of(date(2026, 11, 24))
