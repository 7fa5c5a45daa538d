"""The card a calendar lies on, and how it scrolls."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme

_NEAR = 28
_STEP = 12


class Panel(QWidget):
    """A card with an edge and round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 1, 1, 6)
        self._layout.setSpacing(0)
        current_theme().changed.connect(self.update)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the others."""
        self._layout.addWidget(widget, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
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
