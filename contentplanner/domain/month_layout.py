"""Where things lie in a month: whole weeks of days, and as many posts on a day as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from contentplanner.domain.posts import FIRST_DAY, LAST_DAY
from contentplanner.domain.quarters import Month

T = TypeVar("T")
DAYS_IN_WEEK = 7


def week_of(day: date, week_start: int) -> tuple[date, ...]:
    """Return the seven days of the week that holds a day; weeks begin on ``week_start``, 0 for Monday."""
    first = day - timedelta(days=(day.weekday() - week_start) % DAYS_IN_WEEK)
    return tuple(first + timedelta(days=n) for n in range(DAYS_IN_WEEK))


def month_weeks(month: Month, week_start: int) -> tuple[tuple[date, ...], ...]:
    """Return the whole weeks that cover a month, four to six of them."""
    first = week_of(month.first_day, week_start)[0]
    count = (month.last_day - first).days // DAYS_IN_WEEK + 1
    return tuple(week_of(first + timedelta(weeks=n), week_start) for n in range(count))


def month_after(month: Month, count: int) -> Month:
    """Return the month a number of months on (back when negative), kept within the years of plans."""
    months = min(
        max(month.year * 12 + month.number - 1 + count, FIRST_DAY.year * 12), LAST_DAY.year * 12 + 11
    )
    return Month(months // 12, months % 12 + 1)


def clamp_day(day: date) -> date:
    """Return the day, or the nearest one that plans may hold."""
    return min(max(day, FIRST_DAY), LAST_DAY)


@dataclass(frozen=True, slots=True)
class Fitted(Generic[T]):
    """What of a day's things is shown, and what is behind "+3 more"."""

    shown: tuple[T, ...]
    hidden: tuple[T, ...]


def fit(things: Sequence[T], rows: int) -> Fitted[T]:
    """Share out things to a number of rows; where they do not all fit the last row is for "+3 more"."""
    if len(things) <= rows:
        return Fitted(tuple(things), ())
    room = max(rows - 1, 0)
    return Fitted(tuple(things[:room]), tuple(things[room:]))


def row_heights(least: Sequence[int], available: int) -> tuple[int, ...]:
    """Share out a height to rows as evenly as their least heights allow.

    Where even those do not fit, each row gets its least height.
    """
    heights = [0] * len(least)
    open_rows = list(range(len(least)))
    room = max(available, sum(least))
    while open_rows:
        even = room // len(open_rows)
        tall = [row for row in open_rows if least[row] > even]
        for row in tall:
            heights[row] = least[row]
            room -= least[row]
        open_rows = [row for row in open_rows if row not in tall]
        if not tall:
            for place, row in enumerate(open_rows):
                heights[row] = even + (place < room - even * len(open_rows))
            break
    return tuple(heights)
