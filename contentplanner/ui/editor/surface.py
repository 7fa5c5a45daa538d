"""Plain areas in a colour of the theme, with hairlines where they meet others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from contentplanner.ui.theme.theme import current_theme


class Surface(QWidget):
    """An area in one colour of the theme.

    Args:
        colour: Token of its colour.
        edges: Which sides have a hairline.
        parent: What it lies in.
        radius: Of its corners.
    """

    def __init__(
        self, colour: str, edges: Qt.Edge | None = None, parent: QWidget | None = None, *, radius: int = 0
    ) -> None:
        super().__init__(parent)
        self._radius = radius
        self._colour = colour
        self._edges = edges
        current_theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, bool(self._radius))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._colour))
        painter.drawRoundedRect(self.rect(), self._radius, self._radius)
        painter.setPen(theme.colour("border"))
        right, bottom = self.width() - 1, self.height() - 1
        if self._edges == Qt.Edge.RightEdge:
            painter.drawLine(right, 0, right, bottom)
        elif self._edges == Qt.Edge.LeftEdge:
            painter.drawLine(0, 0, 0, bottom)
        elif self._edges == Qt.Edge.BottomEdge:
            painter.drawLine(0, bottom, right, bottom)
        painter.end()
