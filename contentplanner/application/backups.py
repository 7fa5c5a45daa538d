"""Backups: what they are called, and which ones are kept as they grow old."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

DAYS, WEEKS, MONTHS = 7, 8, 12
"""How many days, weeks and months that have backups keep their newest one."""
BEFORE_UPGRADE = "before-upgrade"
"""The reason of backups that are kept for good: no newer program can make them again."""

_NAME = re.compile(r"plan-(\d{4}-\d{2}-\d{2}T\d{4})-([a-z]+(?:-[a-z]+)*)(?:-(\d{1,6}))?\.db")
_MADE = "%Y-%m-%dT%H%M"


@dataclass(frozen=True, slots=True)
class BackupName:
    """What the name of a backup says.

    Args:
        made: When it was made, by the owner's clock, to the minute.
        reason: Why, in lower-case words joined by hyphens: ``daily``, ``before-import``…
        number: Counts those of one minute and reason.
    """

    made: datetime
    reason: str
    number: int = 1

    def __str__(self) -> str:
        again = f"-{self.number}" if self.number > 1 else ""
        return f"plan-{self.made.strftime(_MADE)}-{self.reason}{again}.db"


def read_backup_name(name: str) -> BackupName | None:
    """Return what a file name says, or None for a file that is no backup of ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        made = datetime.strptime(found[1], _MADE)
    except ValueError:
        return None
    return BackupName(made, found[2], int(found[3] or 1))


def too_many(names: Iterable[BackupName]) -> set[BackupName]:
    """Return the backups to let go of, by the days in their names alone.

    Kept are all of the newest day and those made before an upgrade; of the other days the newest
    backup, for the last seven days that have one, the last eight weeks and the last twelve months.
    """
    newest_first = sorted(names, key=_age, reverse=True)
    if not newest_first:
        return set()
    newest_day = newest_first[0].made.date()
    kept = {one for one in newest_first if one.made.date() == newest_day or one.reason == BEFORE_UPGRADE}
    for period, count in ((date.toordinal, DAYS), (_week, WEEKS), (_month, MONTHS)):
        kept |= _newest_of_each(newest_first, period, count)
    return set(newest_first) - kept


def _age(name: BackupName) -> tuple[datetime, int, str]:
    return name.made, name.number, name.reason


def _newest_of_each(
    newest_first: list[BackupName], period: Callable[[date], Hashable], count: int
) -> set[BackupName]:
    newest: dict[Hashable, BackupName] = {}
    for name in newest_first:
        newest.setdefault(period(name.made.date()), name)
    return set(list(newest.values())[:count])


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month
