"""A phase as a bar with its icon and name, wherever phases lie along days."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

from contentplanner.domain.campaigns import Phase
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import phase_icon
from contentplanner.ui.theme.theme import current_theme

_ICON, _INSET, _GAP, _END = 16, 12, 6, 8


def paint_phase_bar(painter: QPainter, phase: Phase, bar: QRectF, wordings: Sequence[str]) -> None:
    """Paint a phase in its colours, with the first wording that has room; none where none has."""
    theme = current_theme()
    colours = theme.phase(phase)
    shape = QPainterPath()
    shape.addRoundedRect(bar, 4, 4)
    painter.fillPath(shape, colours.tint)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(QRectF(bar.left(), bar.top(), 3, bar.height()), colours.solid)
    painter.restore()
    size, left = theme.px(_ICON), bar.left() + theme.px(_INSET)
    if bar.right() - left < size:
        return
    paint_icon(
        painter, phase_icon(phase), QRectF(left, bar.center().y() - size / 2, size, size), colours.text
    )
    font = QFont(theme.font("small"))
    font.setWeight(QFont.Weight.DemiBold)
    rest = bar.adjusted(theme.px(_INSET) + size + theme.px(_GAP), 0, -theme.px(_END), 0)
    metrics = QFontMetricsF(font)
    fitting = (words for words in wordings if metrics.horizontalAdvance(words) <= rest.width())
    painter.setFont(font)
    painter.setPen(colours.text)
    painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, next(fitting, ""))


def with_room(wanted: Iterable[QRectF], gap: float) -> list[int]:
    """Return which words along a line can be written: each that keeps clear of those named before it."""
    kept: list[tuple[int, QRectF]] = []
    for place, room in enumerate(wanted):
        if all(
            room.right() + gap <= other.left() or other.right() + gap <= room.left() for _n, other in kept
        ):
            kept.append((place, room))
    return [place for place, _room in kept]
