"""What lies above the timeline for a moment: focus ring, flash, drop mark."""

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

FLASH_MS = 900


class Overlay(QWidget):
    """Lets the mouse through and is no stop for the keyboard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()


class Ring(Overlay):
    """A line around something, a little outside it.

    Args:
        token: Its colour.
    """

    def __init__(self, parent: QWidget, token: str) -> None:
        super().__init__(parent)
        self._token = token
        self._dashed = False

    def put_around(self, box: QRect, *, dashed: bool = False) -> None:
        """Show it around a box."""
        self._dashed = dashed
        gap = 0 if dashed else 4
        self.setGeometry(box.adjusted(-gap, -gap, gap, gap))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(current_theme().colour(self._token), 2)
        if self._dashed:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class Flash(Ring):
    """A ring that goes away by itself, to show where something went."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "accent")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FLASH_MS)
        self._timer.timeout.connect(self.hide)

    def flash(self, box: QRect) -> None:
        """Show it around a box for a moment."""
        self.put_around(box)
        self._timer.start()


class DropMark(Overlay):
    """Says in words and with an outline where a post would land."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self._board = parent
        self.setObjectName(name)
        self._text = ""
        self._day = QRect()
        self._pill = QRect()

    @property
    def text(self) -> str:
        """Where the post would land, in words."""
        return self._text

    def point_at(self, text: str, day: QRect, beside: QRect) -> None:
        """Outline a day and put the words above what is dragged."""
        theme = current_theme()
        metrics = QFontMetrics(self._font())
        width, height = metrics.horizontalAdvance(text) + theme.px(16), theme.px(22)
        left = min(max(beside.center().x() - width // 2, 0), self._board.width() - width)
        top = beside.top() - height - theme.px(6)
        pill = QRect(left, top if top >= 0 else beside.bottom() + theme.px(6), width, height)
        area = day.united(pill)
        self._text = text
        self._day, self._pill = day.translated(-area.topLeft()), pill.translated(-area.topLeft())
        self.setGeometry(area)
        self.show()
        self.raise_()
        self.update()

    @staticmethod
    def _font() -> QFont:
        font = QFont(current_theme().font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("accent"), 2)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self._day).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink"))
        painter.drawRoundedRect(QRectF(self._pill), 6, 6)
        painter.setPen(theme.colour("onInk"))
        painter.setFont(self._font())
        painter.drawText(self._pill, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class CardEdge(Overlay):
    """The rounded edge of a card, over whatever the card holds."""

    def __init__(self, parent: QWidget, radius: int = 10) -> None:
        super().__init__(parent)
        self._radius = radius
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(box)
        inside.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self._radius, self._radius)
        painter.fillPath(outside.subtracted(inside), theme.colour("canvas"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawPath(inside)
        painter.end()
