"""Whose the reach is, as one bar: solid for one's own, dotted for partners', hatched for rented."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.ui.theme.theme import current_theme

OWNED, BORROWED, RENTED = "owned", "borrowed", "rented"
_STEP = 6.0
_TOKENS = {OWNED: "accent", BORROWED: "mConv", RENTED: "sunken"}


class ReachBar(QWidget):
    """Parts of one bar, each with its own pattern; what they mean is written below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def show_parts(self, parts: list[tuple[str, int]], spoken: str) -> None:
        """Show how many people each kind has, and how that is read out."""
        self._parts = parts
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar."""
        return QSize(current_theme().px(200), current_theme().px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(bar, 5, 5)
        painter.fillPath(outline, current_theme().colour("surface"))
        painter.save()
        painter.setClipPath(outline)
        gap = current_theme().colour("surface")
        total, left = sum(count for _, count in self._parts), bar.left()
        for kind, count in self._parts:
            if count:
                width = bar.width() * count / total
                paint_kind(painter, QRectF(left, bar.top(), width, bar.height()), kind)
                left += width
                painter.fillRect(QRectF(left - 1, bar.top(), 2, bar.height()), gap)
        painter.restore()
        painter.setPen(QPen(current_theme().colour("control"), 1))
        painter.drawPath(outline)
        painter.end()


class Swatch(QWidget):
    """A small piece of the bar beside the words that explain it."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = current_theme().px(14)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_kind(painter, box, self._kind)
        painter.setPen(QPen(current_theme().colour("control"), 1))
        painter.drawRect(box)
        painter.end()


def paint_kind(painter: QPainter, box: QRectF, kind: str) -> None:
    """Fill a box with the colour and the pattern of a kind."""
    theme = current_theme()
    painter.fillRect(box, theme.colour(_TOKENS[kind]))
    painter.save()
    painter.setClipRect(box)
    if kind == BORROWED:
        _dots(painter, box, theme.colour("text"))
    elif kind == RENTED:
        painter.setPen(QPen(theme.colour("control"), 1))
        at = box.left() - box.height()
        while at < box.right():
            painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()))
            at += _STEP
    painter.restore()


def _dots(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    x = box.left() + _STEP / 2
    while x < box.right():
        y = box.top() + _STEP / 2
        while y < box.bottom():
            painter.drawPoint(QPointF(x, y))
            y += _STEP
        x += _STEP
