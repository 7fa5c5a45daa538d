"""Two letters that stand for a network; logos and brand colours are never used."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.networks import Network
from contentplanner.ui.theme.theme import current_theme


class Monogram(QWidget):
    """A small badge for a network; its full name is the tooltip and the accessible name."""

    def __init__(self, network: Network, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = network.monogram
        self.setToolTip(network.label)
        self.setAccessibleName(network.label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the badge."""
        return monogram_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = QPainter(self)
        paint_monogram(painter, QRectF(self.rect()), self._text)
        painter.end()


def monogram_size(text: str) -> QSize:
    """Return how large a badge with these letters is."""
    theme = current_theme()
    width = QFontMetricsF(theme.font("micro")).horizontalAdvance(text)
    return QSize(round(width) + theme.px(9), theme.px(18))


def paint_monogram(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a badge with two letters into a rectangle."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("lineStrong"), 1))
    painter.setBrush(theme.colour("sunken"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    font = theme.font("micro")
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(theme.colour("text2"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
