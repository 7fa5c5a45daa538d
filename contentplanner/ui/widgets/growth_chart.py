"""How a number of people has grown: one line with its first and last count written beside it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.sizes import Size
from contentplanner.ui.labels import day_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import keep_in_order, painter_on

_HEIGHT = 112
_DOT = 3.5


class GrowthChart(QWidget):
    """A small chart that is read out as a sentence; one count alone is only its number.

    Args:
        name: Its object name.
        parent: What it lies in.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_in_order(self)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sizes: tuple[Size, ...] = ()
        self._today = date.min
        current_theme().changed.connect(self._restyle)
        self.hide()

    def show_counts(self, name: str, sizes: Sequence[Size], today: date) -> None:
        """Show the counts of something that has this name; without any it is not there."""
        self._sizes = tuple(sorted(sizes, key=lambda size: size.day))
        self._today = today
        self.setAccessibleName(growth_sentence(name, self._sizes, today))
        self.setToolTip(self.accessibleName())
        self.setVisible(bool(self._sizes))
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the line, or for the number alone."""
        high = _HEIGHT if len(self._sizes) > 1 else 48
        return QSize(current_theme().px(260), current_theme().px(high))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint line and labels."""
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self._sizes) == 1:
            self._paint_one(painter)
        elif self._sizes:
            self._paint_line(painter)
        if self.hasFocus():
            painter.setPen(QPen(current_theme().colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def _paint_one(self, painter: QPainter) -> None:
        theme, (size,) = current_theme(), self._sizes
        number = QLocale().toString(size.people)
        left = theme.px(8)
        painter.setFont(theme.font("number"))
        painter.setPen(theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, number)
        left += round(QFontMetricsF(theme.font("number")).horizontalAdvance(number)) + theme.px(8)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, day_text(size.day, self._today))

    def _paint_line(self, painter: QPainter) -> None:
        theme = current_theme()
        plot = QRectF(self.rect()).adjusted(theme.px(14), theme.px(32), -theme.px(14), -theme.px(30))
        points = _points(self._sizes, plot)
        base = plot.bottom() + theme.px(6)
        painter.setPen(QPen(theme.colour("lineStrong"), 1))
        painter.drawLine(QPointF(plot.left(), base), QPointF(plot.right(), base))
        pen = QPen(theme.colour("accent"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(points)
        painter.setPen(QPen(theme.colour("surface"), 1.5))
        painter.setBrush(theme.colour("accent"))
        for point in points:
            painter.drawEllipse(point, theme.px(_DOT), theme.px(_DOT))
        for point, size in ((points[0], self._sizes[0]), (points[-1], self._sizes[-1])):
            self._label(painter, point, base, size)

    def _label(self, painter: QPainter, point: QPointF, base: float, size: Size) -> None:
        """Write a count above its dot and its day below the line, both within the chart."""
        theme = current_theme()
        number = QRectF(point.x() - 70, point.y() - theme.px(27), 140, theme.px(20))
        day = QRectF(point.x() - 70, base + theme.px(2), 140, theme.px(20))
        edges = self.rect().adjusted(theme.px(8), 0, -theme.px(8), 0)
        first = size is self._sizes[0]
        for box, text, font, token in (
            (number, QLocale().toString(size.people), "label", "text"),
            (day, day_text(size.day, self._today), "small", "text2"),
        ):
            if first:
                box.setLeft(edges.left())
                side = Qt.AlignmentFlag.AlignLeft
            else:
                box.setRight(edges.right())
                side = Qt.AlignmentFlag.AlignRight
            painter.setFont(theme.font(font))
            painter.setPen(theme.colour(token))
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that it has the keyboard."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it no longer has it."""
        super().focusOutEvent(event)
        self.update()


def growth_sentence(name: str, sizes: Sequence[Size], today: date) -> str:
    """Return counts as a sentence: Regulars, 212 people on Tue 3 Nov, 40 more than in August."""
    if not sizes:
        return ""
    newest = sizes[-1]
    one, many = _say("{name}, 1 person on {day}"), _say("{name}, {people} people on {day}")
    words = (one if newest.people == 1 else many).format(
        name=name, people=QLocale().toString(newest.people), day=day_text(newest.day, today)
    )
    if len(sizes) == 1:
        return words
    more = newest.people - sizes[0].people
    since = _month(sizes[0].day, newest.day, today)
    if more == 0:
        return _say("{start}, as many as {since}").format(start=words, since=since)
    change = _say("{n} more than {since}") if more > 0 else _say("{n} fewer than {since}")
    return f"{words}, {change.format(n=QLocale().toString(abs(more)), since=since)}"


def _month(day: date, newest: date, today: date) -> str:
    if (day.year, day.month) == (newest.year, newest.month):
        return _say("on {day}").format(day=day_text(day, today))
    month = QLocale().standaloneMonthName(day.month)
    return _say("in {month}").format(month=month if day.year == today.year else f"{month} {day.year}")


def _points(sizes: Sequence[Size], plot: QRectF) -> list[QPointF]:
    days = (sizes[-1].day - sizes[0].day).days
    least, most = min(one.people for one in sizes), max(one.people for one in sizes)
    spread = most - least
    return [
        QPointF(
            plot.left() + plot.width() * (one.day - sizes[0].day).days / days,
            plot.bottom() - plot.height() * ((one.people - least) / spread if spread else 0.5),
        )
        for one in sizes
    ]


def _say(text: str) -> str:
    return QCoreApplication.translate("growth", text)
