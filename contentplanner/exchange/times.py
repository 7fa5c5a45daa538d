"""Reads times of day as people and programs write them in files."""

import re
from datetime import time
from typing import NamedTuple

_CLOCK = r"(\d{1,2})(?:\s?[:.hH]\s?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*h?\s*([aApP])?(?:\.?\s?[mM]\b\.?)?"
_ZONE = r"(?:\s*(?:Z|[+-]\d{2}:?(?:\d{2})?|(?:UTC|GMT)(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{2,4}T))"
_TIME = re.compile(rf"{_CLOCK}(?:\s*[uU]hr)?({_ZONE})?")
_RANGE = re.compile(r"(.+?)\s*(?:-|–|—|\bto\b|\bbis\b)\s*(\d.*)")


class TimeProblem(Exception):
    """A time of day cannot be read; the message says why in one plain sentence."""


class Clock(NamedTuple):
    """A time of day as written.

    Args:
        at: The time on the wall.
        zone: The time zone or offset beside it, which is left out.
        rest: What else stands in the cell, such as the end of a range.
    """

    at: time
    zone: str = ""
    rest: str = ""


def read_time(text: str) -> Clock:
    """Return the time of day a text names.

    Raises:
        TimeProblem: It names none.
    """
    text = " ".join(text.split())
    found = _TIME.fullmatch(text)
    if found is None and (span := _RANGE.fullmatch(text)) and (found := _TIME.fullmatch(span[1])):
        half = _half_of(span[2]) if found[4] is None else None
        return Clock(_at(text, found, half), found[5] or "", text)
    if found is None or not (found[2] or found[4] or text.lower().endswith(("h", "uhr"))):
        raise TimeProblem(f"“{_short(text)}” is not a time of day. Write it like 17:30.")
    zone = (found[5] or "").strip()
    if zone.startswith("-") and found[3] is None:
        return Clock(_at(text, found, found[4]), "", text)
    return Clock(_at(text, found, found[4]), zone)


def _at(text: str, found: re.Match[str], half: str | None) -> time:
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    half = (found[4] or half or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif half and hour > 12 and half == "a":
        hour = 99
    if hour > 23 or minute > 59 or second > 59:
        raise TimeProblem(f"There is no time {_short(text)}.")
    return time(hour, minute)


def _half_of(text: str) -> str | None:
    end = _TIME.fullmatch(text)
    return end[4] if end else None


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
