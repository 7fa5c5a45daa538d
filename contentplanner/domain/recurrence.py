"""When a series falls due. Days are local and never converted, so daylight saving moves nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import chain, dropwhile, islice, takewhile
from typing import Any, Literal

from dateutil.relativedelta import relativedelta, weekday
from dateutil.rrule import DAILY, MONTHLY, WEEKLY, YEARLY, rrule

from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY
from contentplanner.domain.series import Every, Rule, Series

MOST_TIMES = 999
LONGEST_INTERVAL = 99
_SAFE_DAY = 28
_FREQUENCIES: Mapping[Every, Literal[0, 1, 2, 3]] = {
    Every.DAY: DAILY,
    Every.WEEK: WEEKLY,
    Every.MONTH: MONTHLY,
    Every.YEAR: YEARLY,
}
_REACH = {Every.WEEK: 7, Every.MONTH: 28, Every.YEAR: 365}


def check_rule(rule: Rule, first: date) -> Rule:
    """Return the rule with its weekdays in order, if it can be followed from a day on.

    Raises:
        PlanError: ``repeat-interval``, ``repeat-count`` or ``repeat-ends-early``.
    """
    if not 1 <= rule.interval <= LONGEST_INTERVAL:
        raise PlanError("repeat-interval", most=LONGEST_INTERVAL)
    if rule.count is not None and not 1 <= rule.count <= MOST_TIMES:
        raise PlanError("repeat-count", most=MOST_TIMES)
    if rule.until is not None and rule.until < first:
        raise PlanError("repeat-ends-early", first=first)
    return replace(rule, weekdays=tuple(sorted(set(rule.weekdays))))


def occurrences(series: Series, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Return the days of a series that fall due from first to last, skipped ones left out.

    Each is a pair: the day of the rule, and the day it falls due, which is the rule's day moved by the shift.
    """
    shift = timedelta(days=series.shift)
    due = ((day, day + shift) for day in rule_days(series))
    for day, actual in takewhile(lambda pair: pair[1] <= last, due):
        if actual >= first and day not in series.skipped:
            yield day, actual


def rule_days(series: Series) -> Iterator[date]:
    """Return the days of a rule in order, from the first until it ends or plans do."""
    rule, first = series.rule, series.first
    start, end = datetime.combine(first, time()), datetime.combine(_last_day(series), time())
    found = rrule(_FREQUENCIES[rule.every], start, rule.interval, until=end, **_steps(rule, first))
    later = dropwhile(lambda day: day <= first, (moment.date() for moment in found))
    within = (day for day in chain((first,), later) if day <= _last_day(series))
    return islice(within, rule.count)


def last_due(series: Series) -> date | None:
    """Return the last day a series falls due; None where it has no end, or has not even begun."""
    if series.rule.until is None and series.rule.count is None:
        return None
    last = None
    for day in rule_days(series):
        last = day + timedelta(days=series.shift)
    return last


def falls_back(rule: Rule, first: date) -> bool:
    """Tell whether a rule names a day that some months or years lack, and so falls on their last day."""
    if rule.every is Every.MONTH:
        return rule.nth is None and first.day > _SAFE_DAY
    return rule.every is Every.YEAR and (first.month, first.day) == (2, 29)


def nth_of(day: date) -> int:
    """Return which of its weekday in the month a day is, 1 to 5."""
    return (day.day - 1) // 7 + 1


def is_last_of(day: date) -> bool:
    """Tell whether a day is the last of its weekday in the month."""
    return (day + timedelta(days=7)).month != day.month


def step_of(rule: Rule) -> timedelta:
    """Return how near a day of a rule lies to any day, about: a week, a month, a year."""
    return timedelta(days=_REACH.get(rule.every, rule.interval))


def same_steps(one: Rule, other: Rule) -> bool:
    """Tell whether two rules differ by their ends at most."""
    return replace(one, until=None, count=None) == replace(other, until=None, count=None)


def rule_due(series: Series) -> Rule:
    """Return the rule in terms of the days it falls due: its weekdays and its end moved by the shift."""
    rule, shift = series.rule, series.shift
    weekly = rule.every is Every.WEEK
    weekdays = tuple(sorted((day + shift) % 7 for day in rule.weekdays)) if weekly else rule.weekdays
    until = None if rule.until is None else rule.until + timedelta(days=shift)
    return replace(rule, weekdays=weekdays, until=until)


def with_rule(series: Series, rule: Rule, near: date, least: date) -> Series:
    """Return a series that follows another rule from around a day on.

    Where only the end changes, it counts on from where it did.

    Args:
        series: As it was.
        rule: The new rule, in terms of the days it falls due.
        near: The day the series falls due from which it is to hold.
        least: A day before which the new rule may not begin, except on ``near`` itself.
    """
    if same_steps(rule_due(series), rule):
        shift = timedelta(days=series.shift)
        until = None if rule.until is None else rule.until - shift
        ends = replace(series.rule, until=until, count=rule.count)
        return replace(series, rule=check_rule(ends, series.first))
    first = _beginning(rule, near, least)
    return replace(series, first=first, rule=check_rule(rule, first), shift=0, skipped=())


def ended(series: Series, before: date) -> Series:
    """Return the series with its last occurrence before a day of its rule."""
    rule = replace(series.rule, until=before - timedelta(days=1), count=None)
    return replace(series, rule=rule)


def followed(old: Sequence[date], new: Sequence[date], rule: Rule) -> dict[date, date]:
    """Return which new day each old day becomes, old ones without any left out.

    A day that is still one stays. Each other new day is taken by the nearest old day left, if there is
    one within a step of the rule.
    """
    reach = step_of(rule)
    both = set(old) & set(new)
    pairs = {day: day for day in both}
    left = [day for day in old if day not in both]
    for day in new:
        if day not in both and left and abs((near := _nearest(left, day)) - day) < reach:
            pairs[near] = day
            left.remove(near)
    return pairs


def _nearest(days: Sequence[date], to: date) -> date:
    return min(days, key=lambda day: abs(day - to))


def _last_day(series: Series) -> date:
    until = LAST_DAY if series.rule.until is None else series.rule.until
    return min(until, LAST_DAY - timedelta(days=max(series.shift, 0)))


def _steps(rule: Rule, first: date) -> dict[str, Any]:
    """Return what ``rrule`` needs to know besides unit and interval."""
    if rule.every is Every.WEEK:
        return {"byweekday": rule.weekdays or (first.weekday(),)}
    if rule.every is Every.MONTH and rule.nth is not None:
        return {"byweekday": weekday(rule.weekdays[0])(rule.nth)}
    if not falls_back(rule, first):
        return {}
    # Of the days up to the wanted one the last there is.
    days = tuple(range(_SAFE_DAY, first.day + 1))
    steps: dict[str, Any] = {"bymonthday": days, "bysetpos": -1}
    return steps | {"bymonth": 2} if rule.every is Every.YEAR else steps


def _beginning(rule: Rule, near: date, least: date) -> date:
    """Return the day of a rule nearest to a day in its week or month, else the next one after it."""
    for turn in range(2):
        days = _days_around(rule, near, turn)
        if near in days:
            return near
        if later := [day for day in days if max(least, FIRST_DAY) <= day]:
            return _nearest(later, near)
    return near


def _days_around(rule: Rule, near: date, turn: int) -> list[date]:
    if rule.every is Every.WEEK and rule.weekdays:
        monday = near + timedelta(days=7 * turn - near.weekday())
        return [monday + timedelta(days=number) for number in rule.weekdays]
    if rule.every is Every.MONTH and rule.nth is not None:
        from_day = 31 if rule.nth < 0 else 1
        month = near + relativedelta(months=turn)
        return [month + relativedelta(day=from_day, weekday=weekday(rule.weekdays[0])(rule.nth))]
    return [near]
