"""The days of a quarter along a width, and how large things on it are.

Whole numbers of pixels only, so that a day and its place always agree.
"""

from dataclasses import dataclass, fields
from datetime import date, timedelta

from contentplanner.domain.quarters import Month, Quarter


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large things are, in pixels at text size 100 %.

    Args:
        chip: Edge of a post's chip, the smallest comfortable target.
        spacing: Least distance between two chips in a row, from left edge to left edge.
        chip_pitch: From one row of chips to the next.
        row: What each further row of chips adds to a lane.
        lane: Height of a lane with one row of chips.
        bar: Height of a phase bar.
        bar_top: From the top of a lane to its first bar, and from its bars to its posts.
        bar_top_noted: The same in a lane with notes, which is no higher for them.
        bar_pitch: From one track of overlapping bars to the next.
        diamond: Width of a launch.
        edge: Least distance of a chip from the edges of the quarter, so that its badge has room.
        fold: Height of the row that stands for folded campaigns.
        note: Height of what is said on a day of a lane, and width of its sign.
        note_gap: Above and below notes.
        more: What telling of more notes on one spot adds to the words of the first.
        most_rows: Rows of chips a lane may have before neighbours share one.
    """

    chip: int = 24
    spacing: int = 29
    chip_pitch: int = 30
    row: int = 28
    lane: int = 92
    bar: int = 26
    bar_top: int = 12
    bar_top_noted: int = 8
    bar_pitch: int = 30
    diamond: int = 32
    edge: int = 5
    fold: int = 44
    note: int = 24
    note_gap: int = 1
    more: int = 48
    most_rows: int = 4

    def scaled(self, factor: float) -> "Sizes":
        """Return the sizes for another text size; the number of rows stays."""
        values = {field.name: round(getattr(self, field.name) * factor) for field in fields(self)}
        return Sizes(**(values | {"most_rows": self.most_rows}))


class Axis:
    """The days of a quarter along a width; exact as long as a day has at least one pixel."""

    def __init__(self, quarter: Quarter, width: int) -> None:
        self.quarter = quarter
        self.width = width
        self._first, self._count = quarter.first_day, quarter.day_count

    def x_of(self, day: date) -> int:
        """Return the left edge of a day; the edge of the quarter for days beyond it."""
        return min(max((day - self._first).days, 0), self._count) * self.width // self._count

    def end_of(self, day: date) -> int:
        """Return the right edge of a day."""
        return self.x_of(day + timedelta(days=1))

    def middle_of(self, day: date) -> int:
        """Return the middle of a day."""
        return (self.x_of(day) + self.end_of(day)) // 2

    def day_at(self, x: int) -> date:
        """Return the day at a place; the nearest one for places beyond the quarter."""
        index = ((x + 1) * self._count - 1) // max(self.width, 1)
        return self._first + timedelta(days=min(max(index, 0), self._count - 1))

    def week_starts(self, week_start: int = 0) -> tuple[date, ...]:
        """Return the first days of weeks in the quarter; 0 is Monday."""
        first = self.quarter.first_day
        start = first + timedelta(days=(week_start - first.weekday()) % 7)
        weeks = range((self.quarter.last_day - start).days // 7 + 1)
        return tuple(start + timedelta(weeks=n) for n in weeks)

    def months(self) -> tuple[tuple[Month, int, int], ...]:
        """Return each month with its left and right edge."""
        return tuple((m, self.x_of(m.first_day), self.end_of(m.last_day)) for m in self.quarter.months)
