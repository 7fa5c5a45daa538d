"""A small icon at the beginning of a line."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored


class Sign(QWidget):
    """A small icon at the beginning of a line."""

    def __init__(self, name: str, token: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token = name, token
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the icon beside a line of text."""
        return QSize(current_theme().px(18), current_theme().px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        size = current_theme().px(16)
        painter = QPainter(self)
        room = QRectF(0, (self.height() - size) / 2, size, size)
        paint_icon(painter, self._name, mirrored(self, room), current_theme().colour(self._token))
        painter.end()
