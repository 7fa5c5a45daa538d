"""The share meter: promotional first and hatched, then conversation and helpful, a tick at the limit."""

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.settings import PROMOTIONAL_LIMIT
from contentplanner.domain.share import Tally
from contentplanner.ui.theme.theme import current_theme

_STRIPES = 3.5


class ShareMeter(QWidget):
    """Shows what posts give the reader as one bar, measured against the promotional limit."""

    def __init__(self, parent: QWidget | None = None, *, bar_height: int = 8) -> None:
        super().__init__(parent)
        self._bar_height = bar_height
        self._tally = Tally()
        self._limit = PROMOTIONAL_LIMIT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        self.setAccessibleName(self.tr("Promotional share"))
        current_theme().changed.connect(self._restyle)

    def set_tally(self, tally: Tally, limit: Fraction) -> None:
        """Show other numbers."""
        self._tally, self._limit = tally, limit
        self.setAccessibleDescription(
            self.tr("{promotional} of {total} posts are promotional").format(
                promotional=tally.promotional, total=tally.total
            )
        )
        self.update()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the bar and its tick."""
        return QSize(current_theme().px(120), current_theme().px(self._bar_height) + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        painter = QPainter(self)
        bar = QRectF(0.5, 3.5, self.width() - 1.0, self.height() - 7.0)
        paint_meter(painter, bar, self._tally, self._limit)
        painter.end()


def paint_meter(painter: QPainter, bar: QRectF, tally: Tally, limit: Fraction) -> None:
    """Paint a meter into a bar; its tick stands out 3 pixels above and below."""
    theme, share = current_theme(), tally.share(limit)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    outline.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    painter.fillPath(outline, theme.colour("sunken"))
    painter.save()
    painter.setClipPath(outline)
    left = bar.left()
    for count, token in _parts(tally, over=share.over and not share.few):
        width = bar.width() * count / tally.total
        part = QRectF(left, bar.top(), width, bar.height())
        painter.fillRect(part, theme.colour(token))
        if token in ("mPromo", "mOver"):
            _hatch(painter, part)
        elif left > bar.left():
            painter.fillRect(QRectF(left, bar.top(), 1.5, bar.height()), theme.colour("surface"))
        left += width
    painter.restore()
    painter.setPen(QPen(theme.colour("control"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    if tally.total:
        tick = bar.left() + bar.width() * float(limit)
        painter.setPen(QPen(theme.colour("text"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(
            QRectF(tick, bar.top() - 3, 0, 0).topLeft(), QRectF(tick, bar.bottom() + 3, 0, 0).topLeft()
        )
    painter.restore()


def _parts(tally: Tally, *, over: bool) -> list[tuple[int, str]]:
    parts = [
        (tally.promotional, "mOver" if over else "mPromo"),
        (tally.conversation, "mConv"),
        (tally.helpful, "mHelp"),
        (tally.undecided, "sunken"),
    ]
    return [(count, token) for count, token in parts if count]


def _hatch(painter: QPainter, part: QRectF) -> None:
    pale = current_theme().colour("surface")
    pale.setAlphaF(0.45)
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(pale, 1.2))
    at = part.left() - part.height()
    while at < part.right():
        painter.drawLine(QPointF(at, part.bottom()), QPointF(at + part.height(), part.top()))
        at += _STRIPES
    painter.restore()
