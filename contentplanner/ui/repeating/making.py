"""Makes the drafts of repeating posts for the quarter in sight and the next one."""

from collections.abc import Callable
from datetime import date

from contentplanner.application.desk import Desk
from contentplanner.application.planner import Command
from contentplanner.domain.posts import LAST_DAY
from contentplanner.domain.series import Series
from contentplanner.domain.settings import PlanSettings


def last_day_to_make(settings: PlanSettings, in_sight: date) -> date:
    """Return the last day of the quarter after the one that holds a day."""
    return min(settings.quarter_of(in_sight).next.last_day, LAST_DAY)


class DraftsDue:
    """Adds drafts when another quarter comes into sight; what was undone stays so until then.

    Args:
        desk: The open plan.
        run: Runs a command.
    """

    def __init__(self, desk: Desk, run: Callable[[Command], bool]) -> None:
        self._desk, self._run = desk, run
        self._through: date | None = None

    def look(self, in_sight: date) -> None:
        """Add the drafts that are due by the quarter after the one in sight, if there are any."""
        through = last_day_to_make(self._desk.reader.settings(), in_sight)
        if through == self._through:
            return
        self._through = through
        waiting = [s for s in self._desk.reader.all(Series) if s.made_to is None or s.made_to < through]
        if not waiting:
            return
        # Rules cost a while to load, which plans without repeating posts need not wait for.
        from contentplanner.application.series_commands import MakeOccurrences, still_due

        today = self._desk.clock.today()
        if any(next(still_due(series, through, today), None) is not None for series in waiting):
            self._run(MakeOccurrences(through, today, self._desk.clock.now()))
