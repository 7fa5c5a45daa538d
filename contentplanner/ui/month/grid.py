"""The grid of a month: cells for its days, phase strips over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import DAYS_IN_WEEK, row_heights
from contentplanner.domain.networks import Networks
from contentplanner.domain.quarters import Month
from contentplanner.domain.strip_layout import StripRow, lay_strips
from contentplanner.ui.calendar.mark_tag import hatch
from contentplanner.ui.calendar.marked_days import Marks
from contentplanner.ui.calendar.strip_button import StripButton, spoken_strip
from contentplanner.ui.month.day_cell import (
    FOOT,
    GAP,
    LOW,
    NUMBER_ROW,
    STRIP_PITCH,
    CellDay,
    CellHost,
    DayCell,
)
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

LANES = 2
_STRIP_HEIGHT = 20
_LEAST_POSTS = 2


@dataclass(frozen=True, slots=True)
class MonthView:
    """What a month's grid shows."""

    month: Month
    weeks: tuple[tuple[date, ...], ...]
    today: date
    cards: dict[date, list[PostCard]]
    campaigns: Sequence[Campaign]
    marks: Marks


class MonthGrid(QWidget):
    """Day cells under phase strips; widgets are used again from month to month."""

    strip_pressed = Signal(str)
    resized = Signal()

    def __init__(self, host: CellHost, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._networks = networks
        self._view: MonthView | None = None
        self._rows: tuple[StripRow, ...] = ()
        self._cells: list[DayCell] = []
        self._strips: list[StripButton] = []
        current_theme().changed.connect(self._place)

    @property
    def cells(self) -> list[DayCell]:
        """The cells of the days shown, in order."""
        count = 0 if self._view is None else len(self._view.weeks) * DAYS_IN_WEEK
        return self._cells[:count]

    @property
    def strips(self) -> list[StripButton]:
        """The phase strips shown."""
        return [strip for strip in self._strips if not strip.isHidden()]

    def show_month(self, view: MonthView) -> None:
        """Show a month."""
        self._view = view
        self._rows = tuple(lay_strips(week, view.campaigns, LANES) for week in view.weeks)
        self.setMinimumHeight(sum(self._least_heights()))
        self._place()

    def cell_of(self, day: date) -> DayCell | None:
        """Return the cell of a day."""
        return next((cell for cell in self.cells if cell.day == day), None)

    def widget_of(self, post_id: PostId, day: date) -> QWidget | None:
        """Return the button of a post on a day."""
        cell = self.cell_of(day)
        return None if cell is None else cell.widget_of(post_id)

    def _least_heights(self) -> list[int]:
        theme = current_theme()
        posts = _LEAST_POSTS * (theme.px(LOW) + GAP) + theme.px(FOOT)
        return [theme.px(NUMBER_ROW) + row.lanes * theme.px(STRIP_PITCH) + posts for row in self._rows]

    def _tops(self) -> list[int]:
        tops = [0]
        for height in row_heights(self._least_heights(), self.height()):
            tops.append(tops[-1] + height)
        return tops

    def _lefts(self) -> list[int]:
        return [round(self.width() * column / DAYS_IN_WEEK) for column in range(DAYS_IN_WEEK + 1)]

    def _place(self) -> None:
        """Put every cell and strip where it belongs in the present size."""
        if self._view is None:
            return
        tops, lefts = self._tops(), self._lefts()
        for row, week in enumerate(self._view.weeks):
            for column, day in enumerate(week):
                self._place_cell(row, column, day, tops, lefts)
        for cell in self._cells[len(self._view.weeks) * DAYS_IN_WEEK :]:
            cell.hide()
        self._place_strips(tops, lefts)
        self.update()

    def _place_cell(self, row: int, column: int, day: date, tops: list[int], lefts: list[int]) -> None:
        assert self._view is not None, "cells are placed in a month"
        while len(self._cells) <= row * DAYS_IN_WEEK + column:
            self._cells.append(DayCell(self._host, self))
        cell = self._cells[row * DAYS_IN_WEEK + column]
        cell.setGeometry(
            lefts[column] + 1,
            tops[row] + 1,
            lefts[column + 1] - lefts[column] - 1,
            tops[row + 1] - tops[row] - 1,
        )
        strips = self._rows[row]
        in_month = self._view.month.first_day <= day <= self._view.month.last_day
        marks = self._view.marks.get(day, ())
        hidden, lanes = strips.hidden[column], strips.lanes_on(column)
        shown = CellDay(day, in_month, self._view.today, hidden, lanes, marks)
        cell.show_day(shown, self._view.cards.get(day, []), self._networks)
        cell.setAccessibleDescription(", ".join(self._phases_on(row, column)))
        cell.show()

    def _phases_on(self, row: int, column: int) -> list[str]:
        """Return the phases shown on a day, in words."""
        strips = (s for s in self._rows[row].shown if s.first_column <= column <= s.last_column)
        return [spoken_strip(strip) for strip in strips]

    def _place_strips(self, tops: list[int], lefts: list[int]) -> None:
        theme = current_theme()
        used = 0
        for row, strips in enumerate(self._rows):
            for strip in strips.shown:
                while used >= len(self._strips):
                    self._strips.append(self._new_strip())
                button = self._strips[used]
                used += 1
                button.set_strip(strip)
                left = lefts[strip.first_column] + (6 if strip.starts else 1)
                right = lefts[strip.last_column + 1] - (5 if strip.ends else 0)
                top = tops[row] + theme.px(NUMBER_ROW) + strip.lane * theme.px(STRIP_PITCH)
                button.setGeometry(left, top, right - left, theme.px(_STRIP_HEIGHT))
                button.show()
                button.raise_()
        for button in self._strips[used:]:
            button.hide()

    def _new_strip(self) -> StripButton:
        button = StripButton(self)
        button.clicked.connect(lambda: self.strip_pressed.emit(button.strip.campaign.id))
        return button

    def area_at(self, at: QPointF) -> tuple[date, QRect] | None:
        """Return the day at a point of the grid, and where it lies."""
        cell = next((cell for cell in self.cells if cell.geometry().contains(at.toPoint())), None)
        return None if cell is None else (cell.day, cell.geometry())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._view is None:
            return
        theme = current_theme()
        painter = painter_on(self)
        for cell in self.cells:
            if not self._view.month.first_day <= cell.day <= self._view.month.last_day:
                painter.fillRect(cell.geometry(), theme.colour("canvas"))
            elif cell.day < self._view.today:
                painter.fillRect(cell.geometry(), theme.colour("past"))
            if any(mark.closed for mark in self._view.marks.get(cell.day, ())):
                hatch(painter, QRectF(cell.geometry()))
        painter.setPen(QPen(theme.colour("line"), 1))
        for left in self._lefts()[1:-1]:
            painter.drawLine(QPointF(left + 0.5, 0), QPointF(left + 0.5, self.height()))
        painter.setPen(QPen(theme.colour("border"), 1))
        for top in self._tops()[:-1]:
            painter.drawLine(QPointF(0, top + 0.5), QPointF(self.width(), top + 0.5))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()
        self.resized.emit()


class WeekdayHeader(QWidget):
    """The names of the weekdays over a month's grid."""

    def __init__(self, grid: MonthGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._names: tuple[str, ...] = ()
        grid.resized.connect(self.update)
        current_theme().changed.connect(self._fit)
        self._fit()

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show seven names."""
        self._names = names
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(current_theme().px(28))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        width = self._grid.width()
        for column, name in enumerate(self._names):
            left = round(width * column / DAYS_IN_WEEK) + theme.px(10)
            room = QRectF(left, 0, width / DAYS_IN_WEEK - theme.px(12), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.end()
