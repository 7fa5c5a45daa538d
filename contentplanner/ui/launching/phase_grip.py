"""The grip at an edge between phases: dragged by mouse, moved by keys."""

from typing import Protocol

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.campaigns import Phase
from contentplanner.ui.labels import phase_word
from contentplanner.ui.launching.phase_edges import Edge, dragged
from contentplanner.ui.theme.theme import current_theme


class EdgeHost(Protocol):
    """What a grip asks of the strip it lies on."""

    @property
    def lengths(self) -> dict[Phase, int]:
        """How many days each phase has."""

    @property
    def day_width(self) -> float:
        """How wide a day is, in pixels."""

    def hold(self, held: bool) -> None:
        """Keep the scale while an edge is dragged, or fit it again."""


class PhaseEdge(QAbstractButton):
    """An edge between phases: a grip for the mouse, arrow keys move it day by day."""

    moved = Signal(object)
    """The lengths in days of the phases beside it."""

    def __init__(self, edge: Edge, strip: EdgeHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._strip, self._edge = strip, edge
        self._from: tuple[float, dict[Phase, int]] | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_edge(edge)

    def set_edge(self, edge: Edge) -> None:
        """Stand for the same edge on another day."""
        self._edge = edge
        words = [phase_word(phase) for phase in (edge.grows, edge.shrinks) if phase is not None]
        self.setObjectName("launching.edge." + ".".join(p.value if p else "" for p in edge.key))
        if len(words) == 2:
            name = self.tr("Edge between {first} and {second}").format(first=words[0], second=words[1])
        elif edge.grows is None:
            name = self.tr("Beginning of {phase}").format(phase=words[0])
        else:
            name = self.tr("End of {phase}").format(phase=words[0])
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name}: drag it, or use the left and right keys").format(name=name))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag begins."""
        self._from = (event.globalPosition().x(), self._strip.lengths)
        self._strip.hold(True)
        self.setFocus()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the edge."""
        if self._from is not None:
            days = round((event.globalPosition().x() - self._from[0]) / self._strip.day_width)
            self._tell(days, self._from[1])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._from = None
        self._strip.hold(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move it by a day, or by a week with Shift."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            by_week = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(step * 7 if by_week else step, self._strip.lengths)

    def _tell(self, days: int, lengths: dict[Phase, int]) -> None:
        found = dragged(self._edge, days, lengths)
        if any(self._strip.lengths.get(phase) != length for phase, length in found.items()):
            self.moved.emit(found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the grip."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        grip = QRectF(middle - 3, self.height() / 2 - theme.px(9), 6, theme.px(18))
        strong = self.hasFocus() or self.underMouse() or self.isDown()
        painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "control"), 2 if strong else 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(grip, 3, 3)
        painter.end()
