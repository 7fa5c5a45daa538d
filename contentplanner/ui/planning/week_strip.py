"""A row of small weeks of one network: empty, fine, or more than one can keep up."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from contentplanner.ui.day_words import short_day
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import counted
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

CELL_HEIGHT = 30
_HEAD, _GAP = 18, 4
_ICON = 12


class WeekStrip(QWidget):
    """Weeks side by side, with how many posts each has; arrow keys go along, Enter shows one.

    Args:
        label: The network's name.
        headed: Whether the weeks' first days stand above.
        parent: The card.
    """

    week_chosen = Signal(object)

    def __init__(self, label: str, *, headed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._headed = label, headed
        self._weeks: tuple[date, ...] = ()
        self._counts: Mapping[date, int] = {}
        self._able: int | None = None
        self._this_week = date.min
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        current_theme().changed.connect(self.updateGeometry)

    def show_weeks(
        self, weeks: Sequence[date], counts: Mapping[date, int], able: int | None, this_week: date
    ) -> None:
        """Show weeks; ``able`` is how many posts one can keep up, None while that is not decided."""
        self._weeks, self._counts = tuple(weeks), counts
        self._able, self._this_week = able, this_week
        self._at = min(self._at, max(len(self._weeks) - 1, 0))
        self._name()
        self.update()

    def spoken(self, week: date) -> str:
        """Return a week as it is said."""
        count = self._counts.get(week, 0)
        posts = counted(count, self.tr("1 post"), self.tr("{n} posts")) if count else self.tr("no posts")
        words = self.tr("{network}, week of {day}: {posts}")
        words = words.format(network=self._label, day=short_day(week), posts=posts)
        if self._crowded(week):
            words += ", " + self.tr("more than you can keep up")
        return words

    def cell(self, at: int) -> QRectF:
        """Return where a week lies."""
        theme = current_theme()
        top = theme.px(_HEAD) if self._headed else 0
        pitch = self.width() / max(len(self._weeks), 1)
        return QRectF(at * pitch, top, pitch - theme.px(_GAP), theme.px(CELL_HEIGHT)).adjusted(1, 1, -1, -1)

    def sizeHint(self) -> QSize:
        """Return the room it wants."""
        theme = current_theme()
        return QSize(theme.px(400), theme.px(CELL_HEIGHT + (_HEAD if self._headed else 0)))

    def minimumSizeHint(self) -> QSize:
        """Return the room it needs."""
        return QSize(current_theme().px(300), self.sizeHint().height())

    def _crowded(self, week: date) -> bool:
        return self._able is not None and self._counts.get(week, 0) > self._able

    def _name(self) -> None:
        if self._weeks:
            self.setAccessibleName(self.spoken(self._weeks[self._at]))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, week in enumerate(self._weeks):
            cell = self.cell(at)
            self._paint_head(painter, at, week, cell)
            self._paint_cell(painter, week, cell)
            if self.hasFocus() and at == self._at:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(current_theme().colour("focus"), 2))
                painter.drawRoundedRect(cell, 6, 6)
        painter.end()

    def _paint_head(self, painter: QPainter, at: int, week: date, cell: QRectF) -> None:
        if not self._headed:
            return
        theme = current_theme()
        painter.setFont(theme.font("micro"))
        month_begins = at == 0 or week.month != self._weeks[at - 1].month
        wide = cell.width() >= painter.fontMetrics().horizontalAdvance("30 Mmm")
        painter.setPen(theme.colour("text2" if month_begins else "text3"))
        head = QRectF(cell.left(), 0, cell.width(), theme.px(_HEAD))
        text = short_day(week) if month_begins and wide else str(week.day)
        painter.drawText(head, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cell(self, painter: QPainter, week: date, cell: QRectF) -> None:
        theme, count = current_theme(), self._counts.get(week, 0)
        past, crowded = week < self._this_week, self._crowded(week)
        if crowded and not past:
            painter.setPen(QPen(theme.colour("warnIcon"), 2))
            painter.setBrush(theme.colour("warnSoft"))
        elif count:
            painter.setPen(QPen(theme.colour("lineStrong" if past else "control"), 1))
            painter.setBrush(theme.colour("sunken"))
        else:
            dashes = Qt.PenStyle.SolidLine if past else Qt.PenStyle.DashLine
            painter.setPen(QPen(theme.colour("line" if past else "control"), 1, dashes))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell, 6, 6)
        painter.setFont(theme.font("label" if crowded else "small"))
        painter.setPen(theme.colour("text3" if past or not count else "warn" if crowded else "text"))
        text = cell
        if crowded and cell.width() >= theme.px(34):
            size = theme.px(_ICON)
            spot = QRectF(cell.left() + theme.px(5), cell.center().y() - size / 2, size, size)
            paint_icon(painter, "triangle-alert", spot, theme.colour("warnIcon"))
            text = cell.adjusted(size, 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignCenter, str(count))

    def _week_at(self, at: QPoint) -> int | None:
        inside = (n for n in range(len(self._weeks)) if self.cell(n).contains(at))
        return next(inside, None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the week that was clicked."""
        if (at := self._week_at(event.position().toPoint())) is not None:
            self._go_to(at)
            self.week_chosen.emit(self._weeks[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the weeks, or show one."""
        last = len(self._weeks) - 1
        match event.key():
            case Qt.Key.Key_Left:
                self._go_to(max(self._at - 1, 0))
            case Qt.Key.Key_Right:
                self._go_to(min(self._at + 1, last))
            case Qt.Key.Key_Home:
                self._go_to(0)
            case Qt.Key.Key_End:
                self._go_to(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._weeks:
                self.week_chosen.emit(self._weeks[self._at])
            case _:
                super().keyPressEvent(event)

    def _go_to(self, at: int) -> None:
        self._at = at
        self._name()
        announce(self, self.accessibleName())
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look as with the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Look as without the focus."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell of the week under the mouse."""
        if isinstance(event, QHelpEvent) and (at := self._week_at(event.pos())) is not None:
            QToolTip.showText(event.globalPos(), self.spoken(self._weeks[at]), self)
            return True
        return super().event(event)
