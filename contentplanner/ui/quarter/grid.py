"""The ground of the timeline: lanes, weeks, months, days gone by, today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from contentplanner.domain.quarter_layout import Lane, QuarterLayout
from contentplanner.ui.theme.theme import current_theme


@dataclass(frozen=True, slots=True)
class Ground:
    """What the ground shows.

    Args:
        layout: Where the lanes lie.
        left: Where the days begin, after the names of the lanes.
        today: The day it is, in or outside the quarter.
        week_start: First day of the week, 0 for Monday.
        closed: Days on which the business is closed, in order.
        current: The lane the keyboard is in.
    """

    layout: QuarterLayout
    left: int
    today: date
    week_start: int
    closed: Sequence[date] = ()
    current: Lane | None = None


def paint_ground(painter: QPainter, ground: Ground, width: int) -> None:
    """Paint everything the buttons lie on."""
    theme = current_theme()
    layout, left, height = ground.layout, ground.left, ground.layout.height
    axis = layout.axis
    painter.fillRect(QRectF(0, 0, width, height), theme.colour("surface"))
    gone = axis.x_of(ground.today)
    if gone > 0:
        painter.fillRect(QRectF(left, 0, gone, height), theme.colour("past"))
    _paint_closed(painter, ground)
    if ground.current is not None:
        _paint_current(painter, ground.current, width)
    painter.setPen(QPen(theme.colour("line"), 1))
    for week in axis.week_starts(ground.week_start):
        _vertical(painter, left + axis.x_of(week), 0, height)
    _paint_separators(painter, ground, width)
    painter.setPen(QPen(theme.colour("lineStrong"), 1))
    for _, month_left, _ in axis.months():
        _vertical(painter, left + month_left, 0, height)
    for lane in layout.lanes:
        if lane.folded:
            painter.fillRect(QRectF(0, lane.top, width, lane.height - 1), theme.colour("canvas"))
    if axis.quarter.holds(ground.today):
        x = left + axis.middle_of(ground.today)
        painter.fillRect(QRectF(x - 1, 0, 2, height), theme.colour("accent"))


def _paint_current(painter: QPainter, lane: Lane, width: int) -> None:
    wash = QColor(current_theme().colour("accentSoft"))
    wash.setAlphaF(0.4)
    painter.fillRect(QRectF(0, lane.top, width, lane.height), wash)


def _paint_closed(painter: QPainter, ground: Ground) -> None:
    """Hatch the days on which the business is closed."""
    axis, hatch = ground.layout.axis, QBrush(current_theme().colour("lineStrong"), Qt.BrushStyle.BDiagPattern)
    painter.setOpacity(0.4)
    for day in ground.closed:
        left, right = axis.x_of(day), axis.end_of(day)
        painter.fillRect(QRectF(ground.left + left, 0, right - left, ground.layout.height), hatch)
    painter.setOpacity(1.0)


def _paint_separators(painter: QPainter, ground: Ground, width: int) -> None:
    painter.setPen(QPen(current_theme().colour("border"), 1))
    for lane in ground.layout.lanes:
        y = lane.bottom - 0.5
        painter.drawLine(QPointF(0, y), QPointF(width, y))


def _vertical(painter: QPainter, x: int, top: int, bottom: int) -> None:
    painter.drawLine(QPointF(x - 0.5, top), QPointF(x - 0.5, bottom))
