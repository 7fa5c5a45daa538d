"""Where the seven days of a week lie side by side."""

from PySide6.QtCore import QRect

from contentplanner.domain.month_layout import DAYS_IN_WEEK
from contentplanner.ui.theme.theme import current_theme

GUTTER = 60


def lefts(width: int) -> list[int]:
    """Return the left edge of each day and the right edge of the last, beside the room for hours."""
    gutter = current_theme().px(GUTTER)
    return [gutter + round((width - gutter) * column / DAYS_IN_WEEK) for column in range(DAYS_IN_WEEK + 1)]


def column_at(x: int, width: int) -> int | None:
    """Return the day at a distance from the left."""
    edges = lefts(width)
    return next((n for n in range(DAYS_IN_WEEK) if edges[n] <= x < edges[n + 1]), None)


def column_area(column: int, width: int, top: int, height: int) -> QRect:
    """Return a part of a day's column."""
    edges = lefts(width)
    return QRect(edges[column], top, edges[column + 1] - edges[column], height)
