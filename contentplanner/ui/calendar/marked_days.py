"""Reads which days matter: what the plan knows at once, public holidays when the worker has found them."""

import logging
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from contentplanner.application.day_marks import DayMark, in_order, own_marks, plan_holidays
from contentplanner.application.desk import Desk
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.tasks import TaskRunner

_log = logging.getLogger(__name__)
_LATER_MS = 60
"""Loading the holidays shares the interpreter with painting the posts, which comes first."""

Marks = dict[date, tuple[DayMark, ...]]


class MarkedDays(QObject):
    """Knows the marks of the days a screen shows.

    The first holidays of a country take some 150 ms, so a screen is shown without them and once more
    when ``found`` tells that they are there.

    Args:
        desk: The open plan.
        tasks: Finds the holidays.
        parent: The screen.
    """

    found = Signal()

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._tasks = desk, tasks
        self._holidays: dict[tuple[object, ...], tuple[DayMark, ...] | None] = {}

    @property
    def waiting(self) -> bool:
        """Whether holidays were sent for that are not found yet."""
        return None in self._holidays.values()

    def read(self, first: date, last: date) -> Marks:
        """Return the marks from first to last by day; holidays not found yet are sent for."""
        settings = self._desk.reader.settings()
        holidays: list[DayMark] = []
        for year in range(first.year, last.year + 1):
            holidays += self._of_year(settings, year)
        shown = (mark for mark in holidays if first <= mark.day <= last)
        marks: Marks = {}
        for mark in in_order((*shown, *own_marks(self._desk.reader, first, last))):
            marks[mark.day] = (*marks.get(mark.day, ()), mark)
        return marks

    def _of_year(self, settings: PlanSettings, year: int) -> tuple[DayMark, ...]:
        if not settings.country:
            return ()
        key = (
            settings.country,
            settings.region,
            settings.language,
            settings.closed_on_holidays,
            year,
        )
        if key not in self._holidays:
            self._holidays[key] = None
            self._find(key, settings, year)
        return self._holidays[key] or ()

    def _find(self, key: tuple[object, ...], settings: PlanSettings, year: int) -> None:
        def keep(marks: Any) -> None:
            self._holidays[key] = marks
            self.found.emit()

        def find(_progress: object, _cancelled: object) -> tuple[DayMark, ...]:
            return plan_holidays(settings, date(year, 1, 1), date(year, 12, 31))

        def note(error: BaseException) -> None:
            self._holidays[key] = ()
            _log.error("the holidays of %s in %s could not be found", key[0], year, exc_info=error)

        QTimer.singleShot(_LATER_MS, self, lambda: self._tasks.run(find, keep, note))
