"""The diamond that stands for a launch wherever phases are drawn."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from contentplanner.domain.campaigns import Phase
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import phase_icon
from contentplanner.ui.theme.theme import current_theme


def paint_diamond(painter: QPainter, middle: QPointF, half: float, phase: Phase = Phase.LAUNCH) -> None:
    """Paint a phase of only one day, with its icon; ``half`` is half the width in pixels."""
    theme = current_theme()
    diamond = QPainterPath(middle + QPointF(0, -half))
    for x, y in ((half, 0.0), (0.0, half), (-half, 0.0)):
        diamond.lineTo(middle + QPointF(x, y))
    diamond.closeSubpath()
    painter.setPen(QPen(theme.colour("surface"), 2, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(theme.phase(phase).solid)
    painter.drawPath(diamond)
    size = half * 0.9
    room = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
    paint_icon(painter, phase_icon(phase), room, theme.colour("surface"))
