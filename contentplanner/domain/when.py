"""Days and times as people type them: "19.11.", "thu", "in 3 days", "9am"."""

import calendar
import re
from datetime import date, time, timedelta

from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY

DAYS_BACK = 14
"""A day typed without its year may lie this many days back before the coming one is meant."""
YEARS_LIKELY = 20
"""A year further away than this is taken for a slip."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_FIXED = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "next week": 7}
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_LATER = re.compile(r"in (\w+) (days?|weeks?)")
_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[-./] ?(\d{1,2})(?:[-./] ?((?:\d\d)?\d\d)?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([a-z]{3,9})\.?(?: (\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th|\.)?(?: (\d{4}))?")
_TIME = re.compile(r"(\d{1,2})(?:[.:h ]?(\d{2}))? ?(am|pm|h|o'clock)?")
_NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}


def read_day(text: str, today: date, day_first: bool = True) -> date:
    """Return the day a person means; without a year the coming one, or one of the last 14 days.

    Args:
        text: What was typed.
        today: What "tomorrow" starts from.
        day_first: Whether 3/11 is the third of November.

    Raises:
        PlanError: ``day-not-understood``; ``day-does-not-exist`` with ``year``, ``month``, ``day`` and two
            ``suggestions``; ``year-unlikely`` with a ``suggestion``; ``day-out-of-range``.
    """
    plain = _plain(text)
    for read in (_relative, _weekday):
        if (found := read(plain, today)) is not None:
            return _in_range(found)
    parts = _parts(_without_weekday(plain), day_first)
    if parts is None:
        raise PlanError("day-not-understood", text=text)
    year, month, day = parts
    return _in_range(_existing(_coming_year(month, day, today) if year is None else year, month, day, today))


def read_time(text: str) -> time:
    """Return the time of day a person means.

    Raises:
        PlanError: ``time-not-understood``.
    """
    plain = _plain(text).replace("a.m", "am").replace("p.m", "pm").removesuffix(".")
    if plain in _NAMED_TIMES:
        return _NAMED_TIMES[plain]
    found = _TIME.fullmatch(plain)
    if found is None:
        raise PlanError("time-not-understood", text=text)
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half in ("am", "pm"):
        hour = hour % 12 + 12 * (half == "pm") if 1 <= hour <= 12 else 99
    if hour > 23 or minute > 59:
        raise PlanError("time-not-understood", text=text)
    return time(hour, minute)


def read_moment(text: str, today: date, day_first: bool = True) -> tuple[date, time | None]:
    """Return the day and, when one was typed after it, the time: "tomorrow 9", "thu at 17:30".

    Raises:
        PlanError: As :func:`read_day` and :func:`read_time`.
    """
    words = _plain(text).split()
    problem: PlanError | None = None
    for cut in range(len(words), 0, -1):
        tail = [word for word in words[cut:] if word not in ("at", "@")]
        try:
            day = read_day(" ".join(words[:cut]), today, day_first)
            return day, read_time(" ".join(tail)) if tail else None
        except PlanError as error:
            if problem is None or problem.code == "day-not-understood":
                problem = error
    raise problem or PlanError("day-not-understood", text=text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").replace("’", "'").split())


def _relative(text: str, today: date) -> date | None:
    if text in _FIXED:
        return _shifted(today, _FIXED[text])
    found = _LATER.fullmatch(text)
    if found is None:
        return None
    count = int(found[1]) if found[1].isdecimal() else _COUNTS.get(found[1])
    return None if count is None else _shifted(today, count * (7 if found[2].startswith("w") else 1))


def _shifted(today: date, days: int) -> date:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        raise PlanError("day-out-of-range", days=days) from None


def _weekday(text: str, today: date) -> date | None:
    number = _index(text.removesuffix("."), _WEEKDAYS)
    return None if number is None else today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _without_weekday(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and _index(first.removesuffix("."), _WEEKDAYS) is not None else text


def _index(text: str, names: tuple[str, ...]) -> int | None:
    if len(text) < 3 and text not in ("mo", "tu", "we", "th", "fr", "sa", "su"):
        return None
    return next((n for n, name in enumerate(names) if name.startswith(text)), None)


def _parts(text: str, day_first: bool) -> tuple[int | None, int, int] | None:
    """Return year (None where not typed), month and day as numbers, not yet known to exist."""
    if found := _ISO.fullmatch(text):
        parts: tuple[int | None, int, int] = (int(found[1]), int(found[2]), int(found[3]))
    elif found := _NUMBERS.fullmatch(text):
        one, two = int(found[1]), int(found[2])
        day, month = (one, two) if (day_first or one > 12) and two <= 12 else (two, one)
        parts = (_whole_year(found[3]), month, day)
    elif found := _DAY_FIRST.fullmatch(text):
        parts = (_whole_year(found[3]), _month(found[2]), int(found[1]))
    elif found := _MONTH_FIRST.fullmatch(text):
        parts = (_whole_year(found[3]), _month(found[1]), int(found[2]))
    else:
        return None
    return parts if 1 <= parts[1] <= 12 and parts[2] >= 1 else None


def _whole_year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _month(word: str) -> int:
    number = _index("sep" if word == "sept" else word, _MONTHS)
    return 0 if number is None else number + 1


def _coming_year(month: int, day: int, today: date) -> int:
    earliest = today - timedelta(days=DAYS_BACK)
    return earliest.year if (month, day) >= (earliest.month, earliest.day) else earliest.year + 1


def _existing(year: int, month: int, day: int, today: date) -> date:
    if abs(year - today.year) > YEARS_LIKELY:
        likely = 2000 + year % 100
        if abs(likely - today.year) > YEARS_LIKELY:
            likely = _coming_year(month, day, today)
        raise PlanError("year-unlikely", year=year, suggestion=_nearest(likely, month, day))
    last = _nearest(year, month, day)
    if last.day != day:
        suggestions = (last, last + timedelta(days=1))
        raise PlanError("day-does-not-exist", year=year, month=month, day=day, suggestions=suggestions)
    return last


def _nearest(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def _in_range(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise PlanError("day-out-of-range", day=day)
    return day
