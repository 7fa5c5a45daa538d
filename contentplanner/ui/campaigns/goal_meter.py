"""How far a campaign has come towards its goal, as a bar."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.ui.theme.theme import current_theme

_HEIGHT = 10


class GoalMeter(QWidget):
    """A bar that fills up; its numbers are written beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._whole = 0, 0
        self.setObjectName("campaign.meter")
        self.setAccessibleName(self.tr("Reached so far"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def set_progress(self, done: int, whole: int) -> None:
        """Show so many of so many; more than all fills the bar."""
        self._done, self._whole = done, whole
        self.setAccessibleDescription(self.tr("{done} of {whole}").format(done=done, whole=whole))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar."""
        return QSize(current_theme().px(160), current_theme().px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.fillPath(outline, theme.colour("sunken"))
        if self._whole and self._done:
            painter.save()
            painter.setClipPath(outline)
            part = min(1.0, self._done / self._whole)
            filled = QRectF(bar.left(), bar.top(), max(bar.height(), bar.width() * part), bar.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(filled, bar.height() / 2, bar.height() / 2)
            painter.restore()
        painter.setPen(QPen(theme.colour("control"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        painter.end()
