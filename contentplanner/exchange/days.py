"""Reads days and times as people and programs write them in files."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from contentplanner.application.importing import DateOrder
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY
from contentplanner.exchange.times import Clock, TimeProblem, read_time
from contentplanner.exchange.words import Words, normal

_SPLIT = r"(?:[T,]\s*|\s+)"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?:{_SPLIT}(.+))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d.*))?")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]?\s*(.*)")
_NUMERIC = re.compile(rf"(\d{{1,2}})\s?([-/.])\s?(\d{{1,2}})\s?\2\s?(\d{{4}}|\d{{2}})\.?(?:{_SPLIT}(.+))?")
_NO_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}\.?")
_CLOCK_AT_END = re.compile(
    r"[\s,]+(?:(?:at|um|à|a las|às|alle|om)\s+)?"
    r"(\d{1,2}(?:[:h]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\.?)?|\s*[ap]\.?\s?m\.?)(?:\s*uhr)?)$",
    re.I,
)
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:-[^\W\d_]+)*")
_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class DayProblem(Exception):
    """A date cannot be read; the message says why in one plain sentence."""


class Moment(NamedTuple):
    """A day, and the time of day if one stands beside it."""

    day: date
    clock: Clock | None = None


@dataclass(slots=True)
class OrderVotes:
    """What the dates of a file say about the order of day and month."""

    day_first: int = 0
    month_first: int = 0
    unclear: str = ""
    example: str = ""

    def count(self, text: str) -> None:
        """Note one date."""
        found = _NUMERIC.fullmatch(text)
        if found is None:
            return
        self.example = text
        first, second = int(found[1]), int(found[3])
        if first > 12 >= second or (found[2] == "." and second <= 12):
            self.day_first += 1
        elif second > 12 >= first:
            self.month_first += 1
        elif first != second and not self.unclear:
            self.unclear = text

    @property
    def order(self) -> DateOrder | None:
        """The order the file decides on; None when it does not."""
        if self.day_first == self.month_first:
            return None
        return DateOrder.DAY_FIRST if self.day_first > self.month_first else DateOrder.MONTH_FIRST

    @property
    def question(self) -> str:
        """A date that may be read two ways, where the others do not decide; empty otherwise."""
        return "" if self.order else self.unclear or (self.example if self.mixed else "")

    @property
    def mixed(self) -> bool:
        """Whether the dates of the file contradict each other."""
        return bool(self.day_first and self.month_first)


class DayReader:
    """Reads the dates of one file.

    Args:
        words: Names of months and weekdays.
        order: Of day, month and year where only numbers stand.
    """

    def __init__(self, words: Words, order: DateOrder | None) -> None:
        self._words = words
        self._order = order

    def read(self, text: str) -> Moment:
        """Return the day a text names, with the time beside it.

        Raises:
            DayProblem: It names none, or one that does not exist.
        """
        text = " ".join(text.split())
        if found := _YEAR_FIRST.fullmatch(text):
            return self._moment(text, int(found[1]), int(found[3]), int(found[4]), found[5])
        if (found := _COMPACT.fullmatch(text)) or (found := _CHINESE.fullmatch(text)):
            return self._moment(text, int(found[1]), int(found[2]), int(found[3]), found[4])
        if found := _NUMERIC.fullmatch(text):
            return self._numeric(text, found)
        if _NO_YEAR.fullmatch(text):
            raise DayProblem(f"“{text}” has no year.")
        return self._worded(text)

    def _numeric(self, text: str, found: re.Match[str]) -> Moment:
        first, second, year = int(found[1]), int(found[3]), _whole_year(found[4])
        if self._order is DateOrder.YEAR_FIRST and len(found[4]) == 2:
            return self._moment(text, 2000 + first, second, int(found[4]), found[5])
        month_first = self._order is DateOrder.MONTH_FIRST and found[2] != "."
        day, month = (second, first) if month_first else (first, second)
        if month > 12 >= day and self._order is not None:
            which = "month" if month_first else "day"
            raise DayProblem(f"“{text}” does not fit this file, in which the {which} comes first.")
        if month > 12 >= day:
            day, month = month, day
        return self._moment(text, year, month, day, found[5])

    def _worded(self, text: str) -> Moment:
        clock = _CLOCK_AT_END.search(text)
        days_part = text[: clock.start()] if clock else text
        numbers, months = self._tokens(text, days_part)
        years = [number for number in numbers if len(number) == 4]
        days = [number for number in numbers if len(number) <= 2]
        if len(months) != 1 or len(numbers) != len(years) + len(days):
            raise _not_understood(text)
        if not years and len(days) == 2:
            years = [str(_whole_year(days.pop()))]
        if len(days) == 1 and not years:
            raise DayProblem(f"“{text}” has no year.")
        if len(days) != 1 or len(years) != 1:
            raise _not_understood(text)
        return self._moment(text, int(years[0]), months[0], int(days[0]), clock[1] if clock else None)

    def _tokens(self, text: str, days_part: str) -> tuple[list[str], list[int]]:
        numbers: list[str] = []
        named: list[str] = []
        for token in _TOKEN.findall(days_part):
            if token.isdigit():
                numbers.append(token)
                continue
            word = normal(token)
            if word in self._words.months or normal(token.replace("-", " ")) in self._words.months:
                named.append(word)
            elif word not in self._words.weekdays and word not in self._words.date_fillers:
                raise _not_understood(text)
        if len(named) > 1:
            named = [word for word in named if word not in self._words.weekdays]
        return numbers, [self._words.months[word] for word in named]

    def _moment(self, text: str, year: int, month: int, day: int, clock: str | None) -> Moment:
        try:
            return Moment(_day(text, year, month, day), read_time(clock) if clock else None)
        except TimeProblem as problem:
            raise DayProblem(str(problem)) from None


def looks_like_day(texts: Iterable[str], reader: DayReader) -> float:
    """Return which share of the texts that say anything name a day, 0 to 1."""
    filled = [text for text in texts if text.strip()]
    return sum(_reads(text, reader) for text in filled) / len(filled) if filled else 0.0


def _reads(text: str, reader: DayReader) -> bool:
    try:
        reader.read(text)
    except DayProblem:
        return False
    return True


def _whole_year(digits: str) -> int:
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _day(text: str, year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise DayProblem(f"“{text}” has no month {month}.")
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise DayProblem(f"“{text}” is not between {FIRST_DAY.year} and {LAST_DAY.year}.")
    if not 1 <= day <= monthrange(year, month)[1]:
        raise DayProblem(f"There is no {day} {_MONTH_NAMES[month - 1]} {year}.")
    return date(year, month, day)


def _not_understood(text: str) -> DayProblem:
    shown = text if len(text) <= 40 else text[:39] + "…"
    return DayProblem(f"“{shown}” is not a date that is understood. Write it like 2026-11-19.")
