"""What the signs mean and which keys help, below the quarter."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.domain.posts import Gives, State
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import gives_icon, gives_word, state_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

_STATES = (State.DRAFT, State.READY, State.POSTED)


class Legend(QWidget):
    """The signs of posts at the left; the keys at the right where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.legend")
        self._keys = self.tr("Arrows move between posts · Enter opens · M moves · F1 all shortcuts")
        signs = [gives_word(gives) for gives in Gives] + [state_word(state) for state in _STATES]
        self.setAccessibleName(
            self.tr("Signs: {signs}. {keys}").format(signs=", ".join(signs), keys=self._keys)
        )
        current_theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(300), current_theme().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = QFont(theme.font("small"))
        strong.setWeight(QFont.Weight.DemiBold)
        left = self._write(painter, strong, 0.0, self.tr("Posts")) + theme.px(9)
        size, middle = theme.px(15), self.height() / 2
        for gives in Gives:
            sign = QRectF(left, middle - size / 2, size, size)
            paint_icon(painter, gives_icon(gives), sign, theme.colour("text2"))
            left = self._write(painter, theme.font("small"), left + size + theme.px(5), gives_word(gives))
            left += theme.px(13)
        painter.setPen(QPen(theme.colour("lineStrong"), 1))
        painter.drawLine(QPointF(left, middle - theme.px(8)), QPointF(left, middle + theme.px(8)))
        left += theme.px(13)
        for state in _STATES:
            box = QRectF(left, middle - theme.px(8), theme.px(16), theme.px(16))
            _paint_state(painter, box, state)
            left = self._write(painter, theme.font("small"), left + theme.px(22), state_word(state))
            left += theme.px(14)
        width = QFontMetricsF(theme.font("small")).horizontalAdvance(self._keys)
        if left + width + theme.px(12) <= self.width():
            self._write(painter, theme.font("small"), self.width() - width, self._keys)
        painter.end()

    def _write(self, painter: QPainter, font: QFont, left: float, text: str) -> float:
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(current_theme().colour("text2"))
        painter.drawText(QPointF(left, (self.height() + metrics.ascent() - metrics.descent()) / 2), text)
        return left + metrics.horizontalAdvance(text)


def _paint_state(painter: QPainter, box: QRectF, state: State) -> None:
    theme = current_theme()
    posted = state is State.POSTED
    pen = QPen(theme.colour("lineStrong" if posted else "text"), 1.5)
    if state is State.DRAFT:
        pen.setDashPattern([2, 1.6])
    painter.setPen(pen)
    painter.setBrush(theme.colour("sunken" if posted else "surface"))
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    if posted:
        paint_icon(painter, "check", box.adjusted(3, 3, -3, -3), theme.colour("ok"))
