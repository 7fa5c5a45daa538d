"""Pills: a state or a phase as a word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import State
from contentplanner.ui.labels import phase_word, state_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored

_SIDES = 12
_HEIGHT = 26


class _Pill(QWidget):
    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)

    def _say(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self._restyle()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _write(self, painter: QPainter, colour: QColor) -> None:
        font = current_theme().font("small")
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)

    def sizeHint(self) -> QSize:
        """Return room for the word."""
        font = current_theme().font("small")
        font.setWeight(font.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(self._text)
        return QSize(round(width) + 2 * current_theme().px(_SIDES), current_theme().px(_HEIGHT))


class StatePill(_Pill):
    """A state: dashed draft, solid ready, green posted, grey skipped."""

    def __init__(self, state: State = State.DRAFT, parent: QWidget | None = None) -> None:
        super().__init__(state_word(state), parent)
        self._state = state

    def set_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self._say(state_word(state))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint edge and word."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, fill, words = {
            State.READY: ("ink", "surface", "text"),
            State.POSTED: ("ok", "okSoft", "ok"),
            State.SKIPPED: ("lineStrong", "sunken", "text3"),
        }.get(self._state, ("text2", "surface", "text2"))
        pen = QPen(theme.colour(edge), 1.6 if self._state is State.READY else 1)
        if self._state in (State.IDEA, State.DRAFT):
            pen.setDashPattern([3, 2.2])
        painter.setPen(pen)
        painter.setBrush(theme.colour(fill))
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
        self._write(painter, theme.colour(words))
        painter.end()


class PhasePill(_Pill):
    """A phase: its tint with a strong left edge, as in the calendar."""

    def __init__(self, phase: Phase, parent: QWidget | None = None) -> None:
        super().__init__(phase_word(phase), parent)
        self._phase = phase

    def set_phase(self, phase: Phase) -> None:
        """Show another phase."""
        self._phase = phase
        self._say(phase_word(phase))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint tint, edge and word."""
        colours = current_theme().phase(self._phase)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.tint)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(colours.solid)
        painter.drawRoundedRect(mirrored(self, QRectF(0, 0, 3, self.height())), 1.5, 1.5)
        self._write(painter, colours.text)
        painter.end()
