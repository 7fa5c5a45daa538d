"""Days that matter to this business alone: market days, anniversaries, days it is closed."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import OwnDayId
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY
from contentplanner.domain.text import clean_line

_DAYS_OF_A_YEAR = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """A day, or several in a row, that the owner wants to see in the calendar.

    Args:
        first: Its first day.
        last: Its last day, included; the same for a single day.
        closed: Whether the business is closed; nothing is drafted for such days.
        yearly: Whether it comes again each year on the same date; 29 February only in leap years.
    """

    id: OwnDayId
    created: datetime
    name: str
    first: date
    last: date
    closed: bool = False
    yearly: bool = False


def check_own_day(own_day: OwnDay) -> OwnDay:
    """Return the own day with its name tidied.

    Raises:
        PlanError: ``own-day-needs-name``, ``days-swapped``, ``day-out-of-range`` or, for one that comes
            each year but is not over before it comes again, ``own-day-too-long``.
    """
    name = clean_line(own_day.name)
    if not name:
        raise PlanError("own-day-needs-name")
    if own_day.last < own_day.first:
        raise PlanError("days-swapped", first=own_day.first, last=own_day.last)
    for day in (own_day.first, own_day.last):
        if not FIRST_DAY <= day <= LAST_DAY:
            raise PlanError("day-out-of-range", day=day)
    if own_day.yearly and (own_day.last - own_day.first).days >= _DAYS_OF_A_YEAR:
        raise PlanError("own-day-too-long", name=name)
    return replace(own_day, name=name)


def days_of(own_day: OwnDay, first: date, last: date) -> Iterator[date]:
    """Yield the days from first to last on which it falls, in order; yearly ones from its own year on."""
    for begin, end in _times(own_day, first, last):
        day, end = max(begin, first), min(end, last)
        while day <= end:
            yield day
            day += timedelta(days=1)


def _times(own_day: OwnDay, first: date, last: date) -> Iterator[tuple[date, date]]:
    """Yield first and last day of each time it comes that may touch the days asked for."""
    if not own_day.yearly:
        yield own_day.first, own_day.last
        return
    length = own_day.last.year - own_day.first.year
    for year in range(max(own_day.first.year, first.year - length), min(last.year, LAST_DAY.year) + 1):
        begin, end = _in_year(own_day.first, year), _in_year(own_day.last, year + length)
        # In other years 29 February lies between two days: what begins then begins after it, and
        # what ends then ends before it.
        yield begin or date(year, 3, 1), end or date(year + length, 2, 28)


def _in_year(day: date, year: int) -> date | None:
    if (day.month, day.day) == (2, 29) and not calendar.isleap(year):
        return None
    return day.replace(year=year)
