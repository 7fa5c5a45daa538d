"""Reminders to answer what people ask under a post: an hour after it went out, and a day after."""

from dataclasses import dataclass
from datetime import datetime, timedelta

AFTER = (timedelta(hours=1), timedelta(hours=24))
"""How long after posting each reminder falls due."""
LAPSE = timedelta(days=3)
"""After this long nobody expects an answer any more, and nothing reminds."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder that waits to be dealt with.

    Args:
        number: 1 for the first, 2 for the second; dealing with it deals with those before it too.
        since: When it fell due, aware.
    """

    number: int
    since: datetime


def due(posted_at: datetime, now: datetime, checked: int) -> Reminder | None:
    """Return the latest reminder that is due, or None.

    Args:
        posted_at: When the post went out, aware.
        now: The instant, aware.
        checked: How many reminders have been dealt with.
    """
    if now >= posted_at + LAPSE:
        return None
    passed = [number for number, after in enumerate(AFTER, start=1) if posted_at + after <= now]
    if not passed or passed[-1] <= checked:
        return None
    return Reminder(passed[-1], posted_at + AFTER[passed[-1] - 1])


def next_change(posted_at: datetime, now: datetime, checked: int) -> datetime | None:
    """Return when :func:`due` will answer something else, unless a reminder is dealt with; None for never."""
    moments = [posted_at + after for after in AFTER[checked:]]
    if checked < len(AFTER):
        moments.append(posted_at + LAPSE)
    return next((moment for moment in moments if moment > now), None)
