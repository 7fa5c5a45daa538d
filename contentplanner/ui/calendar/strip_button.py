"""The part of a campaign's phase that lies over a row of days."""

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.strip_layout import Strip
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

EDGE = 3
_ARROW = 7


def spoken_strip(strip: Strip) -> str:
    """Return a phase and its campaign as they are said."""
    return f"{phase_word(strip.span.phase)}, {strip.campaign.name}"


class StripButton(QAbstractButton):
    """One strip; pressing it opens its campaign."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def strip(self) -> Strip:
        """What it stands for."""
        assert self._strip is not None, "a strip is shown only once it has a phase"
        return self._strip

    def set_strip(self, strip: Strip) -> None:
        """Stand for a strip."""
        if strip != self._strip:
            self._strip = strip
            name = spoken_strip(strip)
            self.setAccessibleName(name)
            self.setToolTip(f"<p>{escape(name)}</p>")
            self.update()

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        theme = current_theme()
        return QSize(theme.px(120), theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        colours = theme.phase(self.strip.span.phase)
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(self._shape())
        painter.fillRect(self.rect(), colours.tint)
        if self.strip.starts:
            painter.fillRect(QRectF(0, 0, EDGE, self.height()), colours.solid)
        size = theme.px(14)
        left = EDGE + theme.px(5)
        spot = QRectF(left, (self.height() - size) / 2, size, size)
        paint_icon(painter, phase_icon(self.strip.span.phase), spot, colours.text)
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        left += size + theme.px(5)
        room = self.width() - left - theme.px(6) - (0 if self.strip.ends else _ARROW)
        if room > theme.px(24):
            painter.setFont(font)
            painter.setPen(colours.text)
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left, baseline), self._text(metrics, room))
        painter.end()

    def _text(self, metrics: QFontMetricsF, room: float) -> str:
        name, phase = self.strip.campaign.name, phase_word(self.strip.span.phase)
        whole = f"{name} · {phase}"
        if metrics.horizontalAdvance(whole) <= room:
            return whole
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _shape(self) -> QPainterPath:
        """Round where the phase begins and ends, pointed where it goes on."""
        box = QRectF(self.rect())
        path = QPainterPath()
        if self.strip.ends:
            path.addRoundedRect(box, 4, 4)
        else:
            path.addRoundedRect(box.adjusted(0, 0, -_ARROW, 0), 4, 4)
            path.addRect(box.adjusted(box.width() / 2, 0, -_ARROW, 0))
            path.moveTo(box.right() - _ARROW, box.top())
            path.lineTo(box.right(), box.center().y())
            path.lineTo(box.right() - _ARROW, box.bottom())
            path.closeSubpath()
        if not self.strip.starts:
            path.addRect(box.adjusted(0, 0, -box.width() / 2, 0))
        path.setFillRule(Qt.FillRule.WindingFill)
        return path
