"""The card a calendar lies on, and how it scrolls."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme

_RADIUS = 10
_NEAR = 28
_STEP = 12


class Panel(QWidget):
    """A card with an edge and round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(0)
        self._corners = [_Corner(self, right=right) for right in (False, True)]
        current_theme().changed.connect(self.update)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the others."""
        self._layout.addWidget(widget, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        for corner in self._corners:
            corner.sit()


class _Corner(QWidget):
    """Rounds a lower corner off over whatever the panel holds."""

    def __init__(self, panel: Panel, *, right: bool) -> None:
        super().__init__(panel)
        self._panel, self._right = panel, right
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(_RADIUS, _RADIUS)

    def sit(self) -> None:
        """Take its place again."""
        left = self._panel.width() - _RADIUS if self._right else 0
        self.move(left, self._panel.height() - _RADIUS)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = -_RADIUS if self._right else 0
        card = QPainterPath()
        whole = QRectF(left, -_RADIUS, 2 * _RADIUS, 2 * _RADIUS).adjusted(0.5, 0.5, -0.5, -0.5)
        card.addRoundedRect(whole, _RADIUS, _RADIUS)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        painter.fillPath(outside - card, theme.colour("canvas"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawPath(card)
        painter.end()


def plain_scroll_area(content: QWidget) -> QScrollArea:
    """Return a scroll area without frame or background that fits its content's width."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


def scroll_near(area: QScrollArea, visible: QRect, at: QPoint) -> None:
    """Scroll a little when a point lies near the upper or lower edge of what is visible."""
    bar = area.verticalScrollBar()
    if at.y() < visible.top() + _NEAR:
        bar.setValue(bar.value() - _STEP)
    elif at.y() > visible.bottom() - _NEAR:
        bar.setValue(bar.value() + _STEP)
