"""The one bar above the quarter: a nudge at a time, what can be done about it, and the way to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.quarter.lead_text import LeadText
from contentplanner.ui.quarter.nudge import Deed, Nudge
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.mirrored import mirrored, reads_leftwards

_MOST_DEEDS = 2
_SIDE_BY_SIDE = 680


class NudgeButton(QAbstractButton):
    """One thing that can be done about a nudge."""

    def __init__(self, name: str, text: str = "") -> None:
        super().__init__()
        self.setObjectName(f"quarter.nudge.{name}")
        self.setText(text)
        self.warns = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    @staticmethod
    def _font() -> QFont:
        return current_theme().font("label")

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        px = current_theme().px
        return QSize(int(QFontMetricsF(self._font()).horizontalAdvance(self.text())) + px(26), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words in an edge of the bar's own colours."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = ("warnIcon", "warnLine") if self.warns else ("control", "lineStrong")
        painter.setPen(QPen(theme.colour(lines[0] if self.underMouse() else lines[1]), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setFont(self._font())
        painter.setPen(theme.colour("warn" if self.warns else "text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class StepButton(NudgeButton):
    """Says which nudge of how many this is, and goes on to the next."""

    def say(self, number: int, count: int) -> None:
        """Say "1 of 4"."""
        self.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self.setAccessibleName(self.tr("{text}, show the next").format(text=self.text()))
        self.setToolTip(self.tr("Show the next"))
        self.setVisible(count > 1)
        self.updateGeometry()

    def _small(self) -> QFont:
        return current_theme().font("small")

    def sizeHint(self) -> QSize:
        """Return room for the words and the arrow."""
        px = current_theme().px
        return QSize(int(QFontMetricsF(self._small()).horizontalAdvance(self.text())) + px(30), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and an arrow, quietly."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self._small())
        font.setUnderline(self.underMouse())
        colour = theme.colour("warn" if self.warns else "text2")
        size = theme.px(14)
        painter.setFont(font)
        painter.setPen(colour)
        words = QRectF(self.rect()).adjusted(theme.px(6), 0, -size - theme.px(6), 0)
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(mirrored(self, words), start, self.text())
        sign = QRectF(self.width() - size - theme.px(5), (self.height() - size) / 2, size, size)
        paint_icon(painter, "chevron-right", mirrored(self, sign), colour)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class NudgeBar(QWidget):
    """Shows one nudge of several with what can be done about it."""

    deed_wished = Signal(object)
    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.nudge")
        self._nudges: tuple[Nudge, ...] = ()
        self._at = 0
        self._held = False
        self._text = LeadText("warn")
        self._text.setObjectName("quarter.nudge.text")
        self._step = StepButton("next")
        self._deeds = tuple(NudgeButton(f"deed{number}") for number in range(_MOST_DEEDS))
        self._leave = NudgeButton("leave", self.tr("Leave it"))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(self._text, 1)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        for button in (self._step, *self._deeds, self._leave):
            self._buttons.addWidget(button)
        self._row.addLayout(self._buttons)
        self._step.clicked.connect(self._go_on)
        for number, button in enumerate(self._deeds):
            button.clicked.connect(lambda _=False, at=number: self._do(at))
        self._leave.clicked.connect(self._leave_it)
        current_theme().changed.connect(self._space)
        self._space()
        self.hide()

    def _space(self) -> None:
        px, row = current_theme().px, self._row
        sides = (px(10), px(44)) if reads_leftwards(self) else (px(44), px(10))
        row.setContentsMargins(sides[0], px(6), sides[1], px(6))
        row.setSpacing(px(10))
        self._buttons.setSpacing(px(10))
        self.update()

    @property
    def nudge(self) -> Nudge | None:
        """What it says now."""
        return self._nudges[self._at] if self._nudges else None

    @property
    def nudges(self) -> tuple[Nudge, ...]:
        """All it has to say, the most pressing first."""
        return self._nudges

    def set_nudges(self, nudges: Sequence[Nudge]) -> None:
        """Say something else, or hide when there is nothing to say; what is in sight stays if it can."""
        shown = self.nudge
        self._nudges = tuple(nudges)
        keys = [nudge.key for nudge in self._nudges]
        self._at = keys.index(shown.key) if shown is not None and shown.key in keys else 0
        self._show()

    def begin(self) -> None:
        """Go back to the most pressing one."""
        self._at = 0
        self._show()

    def _show(self) -> None:
        nudge = self.nudge
        if nudge is not None:
            self._text.set_token("warn" if nudge.warns else "text")
            self._text.set_text(nudge.lead, nudge.advice)
            for number, button in enumerate(self._deeds):
                self._offer(button, nudge.deeds[number] if number < len(nudge.deeds) else None)
            self._leave.setVisible(nudge.can_be_left)
            self._step.say(self._at + 1, len(self._nudges))
            for button in (self._step, *self._deeds, self._leave):
                button.warns = nudge.warns
                button.update()
            self.setAccessibleName(f"{nudge.lead} {nudge.advice}".strip())
            self.update()
        self.setVisible(nudge is not None and not self._held)

    @staticmethod
    def _offer(button: NudgeButton, deed: Deed | None) -> None:
        button.setVisible(deed is not None)
        button.setObjectName(f"quarter.nudge.{'spare' if deed is None else deed.kind}")
        if deed is not None:
            button.setText(deed.words)
            button.updateGeometry()

    def hold(self, held: bool) -> None:
        """Stay hidden while something more pressing is said elsewhere, or come back."""
        self._held = held
        self.setVisible(self.nudge is not None and not held)

    def _go_on(self) -> None:
        self._at = (self._at + 1) % len(self._nudges)
        self._show()
        announce(self, self.accessibleName())

    def _do(self, number: int) -> None:
        if self.nudge is not None:
            self.deed_wished.emit(self.nudge.deeds[number])

    def _leave_it(self) -> None:
        if self.nudge is not None:
            self.left.emit(self.nudge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where there is little room for both."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wide = event.size().width() >= current_theme().px(_SIDE_BY_SIDE)
        wanted = ways.LeftToRight if wide else ways.TopToBottom
        if self._row.direction() is not wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        warns = self.nudge is None or self.nudge.warns
        line, ground = ("warnLine", "warnSoft") if warns else ("lineStrong", "surface")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(line), 1))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        size = theme.px(18)
        sign = QRectF(theme.px(14), (self.height() - size) / 2, size, size)
        name, token = ("triangle-alert", "warnIcon") if warns else ("lightbulb", "text2")
        paint_icon(painter, name, mirrored(self, sign), theme.colour(token))
        painter.end()
