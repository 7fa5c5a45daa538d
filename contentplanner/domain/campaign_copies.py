"""Planning a campaign again: the next Advent, on the same weekdays."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from contentplanner.domain.campaigns import Campaign, free_name
from contentplanner.domain.launch_moves import IsClosed
from contentplanner.domain.quarters import Quarter, quarter_of

_YEAR = re.compile(r"\s+\(?(?:19|20|21)\d\d\)?(?: \(\d+\))?$")
_MOST_STEPS = 14


def same_day_in(quarter: Quarter, day: date) -> date:
    """Return the day of a quarter at the same place and on the same weekday as a day of another quarter.

    The same date where the quarter has it, else the same day of its first, second or third month; of
    that the nearest day with the same weekday: Thu 26 Nov 2026 becomes Thu 25 Nov 2027.
    """
    months_in = (day.month - quarter_of(day, quarter.first_month).first_day.month) % 12
    month = quarter.first_day + relativedelta(months=months_in)
    target = month + timedelta(days=day.day - 1)
    if target.month != month.month:
        target = month + relativedelta(months=1, days=-1)
    step = (day.weekday() - target.weekday() + 3) % 7 - 3
    found = target + timedelta(days=step)
    if found < quarter.first_day:
        return found + timedelta(days=7)
    return found - timedelta(days=7) if found > quarter.last_day else found


def anchor_day(campaign: Campaign, first_post: date | None = None) -> date | None:
    """Return the day from which a campaign's days are counted: its launch, else the first there is."""
    return campaign.launch or campaign.first_day or first_post


def next_name(name: str, is_taken: Callable[[str], bool], year: int) -> str:
    """Return the name of a campaign planned again: with the year, in place of one it may have."""
    plain = _YEAR.sub("", name) or name
    return free_name(plain, lambda one: one == plain or is_taken(one), year)


def open_day(day: date, anchor: date, is_closed: IsClosed) -> date:
    """Return the nearest open day, earlier for what comes before the anchor day and later for what follows.

    What lies on the anchor day itself stays, and so does what finds no open day within two weeks.
    """
    if day == anchor:
        return day
    way = timedelta(days=-1 if day < anchor else 1)
    found = day
    for _ in range(_MOST_STEPS):
        if not is_closed(found):
            return found
        found += way
    return day
