"""The hours of a week, with posts at their times."""

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.domain.week_layout import BLOCK, Block, HourScale
from contentplanner.ui.calendar.mark_tag import hatch
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.pool import Pool
from contentplanner.ui.calendar.post_button import PostButton, PostHost
from contentplanner.ui.day_words import day_name
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.week.columns import column_area, column_at, lefts
from contentplanner.ui.week.slot_cursor import SlotCursor
from contentplanner.ui.week.view import WeekView
from contentplanner.ui.widgets.mirrored import painter_on

HOUR = 64
_TOP = 10
_HALF_HOUR = 30


class HoursGrid(QWidget):
    """Hours down, days across; posts are real buttons at their times."""

    slot_pressed = Signal(int, int)
    slot_chosen = Signal(int, int)

    def __init__(self, host: PostHost, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._networks = networks
        self._view: WeekView | None = None
        self._now: tuple[date, int] | None = None
        self._posts = Pool(lambda: PostButton(host, self))
        self._more = Pool(lambda: MoreButton(host, self))
        self.cursor_slot = SlotCursor(host, self)
        self.cursor_slot.hide()
        current_theme().changed.connect(self._place)

    @property
    def buttons(self) -> list[PostButton]:
        """The posts shown one by one."""
        return self._posts.shown

    @property
    def more_buttons(self) -> list[MoreButton]:
        """The buttons for posts there is no room for."""
        return self._more.shown

    @property
    def scale(self) -> HourScale:
        """How minutes and heights go together now."""
        first, last = (6, 22) if self._view is None else self._view.hours
        return HourScale(first, last, current_theme().px(HOUR))

    def show_week(self, view: WeekView) -> None:
        """Show a week."""
        self._view = view
        self._place()

    def show_now(self, day: date, minute: int) -> None:
        """Draw the line of the present moment."""
        self._now = (day, minute)
        self.update()

    def y_of(self, minute: int) -> int:
        """Return how far down a minute of the day lies."""
        return round(self.scale.y_of(minute)) + current_theme().px(_TOP)

    def slot_area(self, column: int, minute: int) -> QRect:
        """Return where a post at a minute of a day would lie."""
        height = round(self.scale.hour_height * BLOCK / 60)
        return column_area(column, self.width(), self.y_of(minute), height)

    def slot_at(self, at: QPoint) -> tuple[int, int] | None:
        """Return the day and the snapped minute at a point."""
        column = column_at(at.x(), self.width())
        return None if column is None else (column, self.scale.minute_at(at.y() - current_theme().px(_TOP)))

    def put_cursor(self, column: int, minute: int) -> None:
        """Mark an empty hour."""
        self.cursor_slot.setGeometry(self.slot_area(column, minute))
        self.cursor_slot.show()

    def _place(self) -> None:
        if self._view is None:
            return
        theme = current_theme()
        self.setFixedHeight(round(self.scale.height) + 2 * theme.px(_TOP))
        self._posts.start()
        self._more.start()
        for column, blocks in enumerate(self._view.blocks):
            for block in blocks:
                self._place_block(column, block, self._view)
        self._posts.finish()
        self._more.finish()
        self.update()

    def _place_block(self, column: int, block: Block[PostCard], view: WeekView) -> None:
        area = column_area(column, self.width(), 0, 0)
        left, room = area.left() + 4, area.width() - 9
        part = room / block.columns
        x = left + round(part * block.column)
        width = round(part) - (2 if block.column < block.columns - 1 else 0)
        y = self.y_of(block.top)
        height = self.y_of(block.bottom) - y - 2
        if block.more:
            more = self._more.take()
            more.set_cards(block.things, day_name(view.days[column]))
            more.place(x, y + 1, width, height)
        else:
            button = self._posts.take()
            button.set_card(block.things[0], self._networks, view.today)
            button.place(x, y + 1, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._view is None:
            return
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edges = lefts(self.width())
        for column, day in enumerate(self._view.days):
            if day < self._view.today:
                past = QRect(edges[column], 0, edges[column + 1] - edges[column], self.height())
                painter.fillRect(past, theme.colour("past"))
            if self._view.closed_on(column):
                hatch(painter, QRectF(column_area(column, self.width(), 0, self.height())))
        self._paint_hours(painter, edges[0])
        painter.setPen(QPen(theme.colour("border"), 1))
        for left in edges[:-1]:
            painter.drawLine(QPointF(left + 0.5, 0), QPointF(left + 0.5, self.height()))
        self._paint_now(painter, edges)
        painter.end()

    def _paint_hours(self, painter: QPainter, left: int) -> None:
        theme = current_theme()
        painter.setFont(theme.font("small"))
        for hour in range(self.scale.first_hour, self.scale.last_hour + 1):
            y = self.y_of(hour * 60) + 0.5
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(left, y), QPointF(self.width(), y))
            painter.setPen(theme.colour("text3"))
            words = QRectF(0, y - theme.px(10), left - theme.px(8), theme.px(20))
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{hour:02}:00"
            )

    def _paint_now(self, painter: QPainter, edges: list[int]) -> None:
        if self._view is None or self._now is None or self._now[0] not in self._view.days:
            return
        first, last = self._view.hours
        column, minute = self._view.days.index(self._now[0]), self._now[1]
        if not first * 60 <= minute <= last * 60:
            return
        theme = current_theme()
        y = self.y_of(minute) + 0.5
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawLine(QPointF(edges[column], y), QPointF(edges[column + 1], y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(edges[column] + 0.5, y), 4, 4)

    def _pressed_slot(self, event: QMouseEvent) -> tuple[int, int] | None:
        """Return the day and the half hour under the mouse."""
        at = event.position().toPoint()
        column = column_at(at.x(), self.width())
        if column is None:
            return None
        minute = self.scale.first_hour * 60 + int(
            (at.y() - current_theme().px(_TOP)) * 60 / self.scale.hour_height
        )
        first, last = self.scale.first_hour * 60, self.scale.last_hour * 60 - _HALF_HOUR
        return column, min(max(minute // _HALF_HOUR * _HALF_HOUR, first), last)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the half hour."""
        if (slot := self._pressed_slot(event)) is not None:
            self.slot_pressed.emit(*slot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a new post at the half hour."""
        if (slot := self._pressed_slot(event)) is not None:
            self.slot_chosen.emit(*slot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()
