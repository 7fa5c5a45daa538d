"""A small month to pick a day from, by mouse or arrow keys."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QLocale, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.posts import FIRST_DAY, LAST_DAY
from contentplanner.ui.labels import long_day_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.mirrored import mirrored, reads_leftwards
from contentplanner.ui.widgets.text import text_label

BusyDays = Callable[[date, date], set[date]]


class MonthGrid(QWidget):
    """The days of one month; one of them is current.

    Args:
        week_start: 0 for Monday to 6 for Sunday.
        today: Marked with a ring.
        parent: The popup.
    """

    picked = Signal(object)
    turned = Signal()

    def __init__(self, week_start: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week_start, self._today = week_start, today
        self.day = today
        self.chosen: date | None = None
        self.busy: set[date] = set()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("editor.calendar.grid")
        self.setAccessibleName(self.tr("Days of the month"))

    @property
    def days(self) -> list[date]:
        """The 42 days shown."""
        first = self.day.replace(day=1)
        start = first - timedelta(days=(first.weekday() - self._week_start) % 7)
        return [start + timedelta(days=n) for n in range(42)]

    def go_to(self, day: date) -> None:
        """Make a day the current one."""
        self.day = min(max(day, FIRST_DAY), LAST_DAY)
        self.setAccessibleDescription(long_day_text(self.day))
        announce(self, long_day_text(self.day))
        self.turned.emit()
        self.update()

    def cell(self, index: int) -> QRectF:
        """Return where a day is drawn."""
        size = float(current_theme().px(34))
        top = current_theme().px(22)
        return mirrored(self, QRectF(index % 7 * size, top + index // 7 * size, size, size))

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        size = current_theme().px(34)
        return QSize(7 * size, 6 * size + current_theme().px(22))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click."""
        for index, day in enumerate(self.days):
            if self.cell(index).contains(event.position()):
                self.picked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        onwards = -1 if reads_leftwards(self) else 1
        steps: dict[Qt.Key, timedelta | relativedelta] = {
            Qt.Key.Key_Left: timedelta(days=-onwards),
            Qt.Key.Key_Right: timedelta(days=onwards),
            Qt.Key.Key_Up: timedelta(days=-7),
            Qt.Key.Key_Down: timedelta(days=7),
            Qt.Key.Key_PageUp: relativedelta(months=-1),
            Qt.Key.Key_PageDown: relativedelta(months=1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.go_to(self.day + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.day)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("micro"))
        painter.setPen(theme.colour("text2"))
        for column in range(7):
            name = calendar.day_abbr[(self._week_start + column) % 7][:2]
            cell = self.cell(column).translated(0, -theme.px(26))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)
        for index, day in enumerate(self.days):
            self._paint_day(painter, self.cell(index), day)
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        theme = current_theme()
        box = cell.adjusted(2, 2, -2, -2)
        chosen = day == self.chosen
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent") if chosen else Qt.BrushStyle.NoBrush)
        if day == self.day:
            painter.setPen(QPen(theme.colour("focus"), 2))
        elif day == self._today:
            painter.setPen(QPen(theme.colour("accent"), 1))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(theme.font("body"))
        token = "onAccent" if chosen else "text" if day.month == self.day.month else "text3"
        painter.setPen(theme.colour(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if day in self.busy:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("onAccent" if chosen else "text3"))
            painter.drawEllipse(QPointF(box.center().x(), box.bottom() - 4), 1.7, 1.7)


class CalendarPopup(QFrame):
    """The month in a popup; a dot marks days that have posts.

    Args:
        chosen: The day that is set, or None.
        today: The day it is.
        week_start: 0 for Monday to 6 for Sunday.
        busy_days: Tells which days in a span have posts.
        parent: What it belongs to.
        optional: Whether the day may be taken away.
    """

    picked = Signal(object)
    """The day picked; None to take the day away."""

    def __init__(
        self,
        chosen: date | None,
        today: date,
        week_start: int,
        busy_days: BusyDays,
        parent: QWidget,
        *,
        optional: bool = True,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("card", "popover")
        self.setObjectName("editor.calendar")
        self.setAccessibleName(self.tr("Calendar"))
        self._busy_days = busy_days
        self.grid = MonthGrid(week_start, today)
        self._title = text_label("", role="heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        earlier = IconButton("chevron-left", self.tr("Earlier month"), "Page Up")
        later = IconButton("chevron-right", self.tr("Later month"), "Page Down")
        earlier.clicked.connect(lambda: self.grid.go_to(self.grid.day - relativedelta(months=1)))
        later.clicked.connect(lambda: self.grid.go_to(self.grid.day + relativedelta(months=1)))
        to_today = push_button(self.tr("Today"), kind="quiet")
        to_today.clicked.connect(lambda: self._pick(today))
        foot: list[QWidget] = [to_today]
        if optional:
            none = push_button(self.tr("No day yet"), kind="quiet")
            none.clicked.connect(lambda: self._pick(None))
            foot.append(none)
        self._lay_out([earlier, self._title, later], foot)
        self.grid.turned.connect(self._show_month)
        self.grid.picked.connect(self._pick)
        self.grid.chosen = chosen
        self.grid.go_to(chosen or today)

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, wholly on its screen."""
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        screen = widget.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width())
        y = place.y()
        if y + self.height() > screen.bottom():
            y = place.y() - widget.height() - self.height() - 8
        self.move(max(x, screen.left()), max(y, screen.top()))
        self.show()
        self.grid.setFocus()

    def _lay_out(self, head: list[QWidget], foot: list[QWidget]) -> None:
        theme = current_theme()
        column = QVBoxLayout(self)
        margin = theme.px(10)
        column.setContentsMargins(margin, margin, margin, margin)
        top = QHBoxLayout()
        for widget in head:
            top.addWidget(widget, 1 if widget is self._title else 0)
        bottom = QHBoxLayout()
        for widget in foot:
            bottom.addWidget(widget)
        column.addLayout(top)
        column.addWidget(self.grid)
        column.addLayout(bottom)

    def _show_month(self) -> None:
        days = self.grid.days
        self.grid.busy = self._busy_days(days[0], days[-1])
        month = QLocale().standaloneMonthName(self.grid.day.month)
        self._title.setText(f"{month} {self.grid.day.year}")

    def _pick(self, day: date | None) -> None:
        self.picked.emit(day)
        self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(theme.colour("lineStrong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
