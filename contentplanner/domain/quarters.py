"""Quarters of a business year that may start in any month."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from contentplanner.domain.errors import PlanError


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month."""

    year: int
    number: int

    @property
    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return self.first_day + relativedelta(months=1, days=-1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of the business year.

    Args:
        year: The calendar year in which the business year starts.
        number: 1 to 4.
        first_month: The month the business year starts with, 1 to 12.
    """

    year: int
    number: int
    first_month: int = 1

    @property
    def first_day(self) -> date:
        """The first day of the quarter."""
        return date(self.year, self.first_month, 1) + relativedelta(months=3 * (self.number - 1))

    @property
    def last_day(self) -> date:
        """The last day of the quarter."""
        return self.first_day + relativedelta(months=3, days=-1)

    @property
    def day_count(self) -> int:
        """How many days it has: 89 to 92."""
        return (self.last_day - self.first_day).days + 1

    @property
    def months(self) -> tuple[Month, Month, Month]:
        """Its three calendar months in order."""
        starts = [self.first_day + relativedelta(months=n) for n in range(3)]
        first, second, third = (Month(start.year, start.month) for start in starts)
        return first, second, third

    @property
    def next(self) -> "Quarter":
        """The quarter that follows."""
        return quarter_of(self.last_day + timedelta(days=1), self.first_month)

    @property
    def previous(self) -> "Quarter":
        """The quarter before."""
        return quarter_of(self.first_day - timedelta(days=1), self.first_month)

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in the quarter."""
        return self.first_day <= day <= self.last_day

    def __str__(self) -> str:
        return f"{self.year:04d}-Q{self.number}"


def quarter_of(day: date, first_month: int = 1) -> Quarter:
    """Return the quarter that holds a day, in a business year that begins in the given month."""
    months_in = (day.month - first_month) % 12
    year_began = day.replace(day=1) - relativedelta(months=months_in)
    return Quarter(year_began.year, months_in // 3 + 1, first_month)


def month_of(day: date) -> Month:
    """Return the calendar month that holds a day."""
    return Month(day.year, day.month)


def parse_quarter(text: str, first_month: int = 1) -> Quarter:
    """Read a quarter written like ``2026-Q4``.

    Raises:
        PlanError: ``quarter-not-understood`` when it is written in another way.
    """
    found = re.fullmatch(r"([0-9]{4})-[Qq]([1-4])", text.strip())
    if found is None or not 1970 <= int(found[1]) <= 2199:
        raise PlanError("quarter-not-understood", text=text)
    return Quarter(int(found[1]), int(found[2]), first_month)
