"""The steps of the wizard at its left: where one is, what is done, how many drafts it comes to."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored
from contentplanner.ui.widgets.text import text_label


class StepButton(QAbstractButton):
    """One step: its number, or a tick once it is done, and its word."""

    def __init__(self, number: int, word: str, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._of = number, of
        self.setText(word)
        self.setObjectName(f"launching.step.{number}")
        self._now, self._done, self._narrow = False, False, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def show_state(self, *, now: bool, done: bool, open_: bool) -> None:
        """Show whether it is in sight, whether it is done, and whether it can be gone to."""
        self._now, self._done = now, done
        self.setEnabled(open_ or now)
        words = self.tr("Step {n} of {all}: {word}")
        spoken = words.format(n=self._number, all=self._of, word=self.text())
        if now:
            spoken = self.tr("{step}, in sight now").format(step=spoken)
        self.setAccessibleName(spoken)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show only the number where there is little room; the word is the tip then."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for number and word."""
        px = current_theme().px
        if self._narrow:
            return QSize(px(42), px(38))
        width = QFontMetricsF(current_theme().font("label")).horizontalAdvance(self.text())
        return QSize(round(width) + px(60), px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint number and word; the step in sight on a card."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._now or self.hasFocus() or (self.underMouse() and self.isEnabled()):
            edge = "focus" if self.hasFocus() else "control" if self._now else "border"
            painter.setPen(QPen(theme.colour(edge), 2 if self.hasFocus() else 1))
            painter.setBrush(theme.colour("surface" if self._now else "hover"))
            painter.drawRoundedRect(box, 8, 8)
        side = theme.px(22)
        ring = QRectF(theme.px(10), (self.height() - side) / 2, side, side)
        self._paint_ring(painter, mirrored(self, ring))
        painter.setFont(theme.font("label" if self._now else "body"))
        painter.setPen(theme.colour("text" if self._now else "text2" if self.isEnabled() else "text3"))
        if not self._narrow:
            left = ring.right() + theme.px(9)
            words = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(mirrored(self, words), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _paint_ring(self, painter: QPainter, ring: QRectF) -> None:
        theme = current_theme()
        done = self._done and not self._now
        painter.setPen(QPen(theme.colour("accent" if self._now or done else "control"), 1.4))
        painter.setBrush(theme.colour("accent") if self._now else theme.colour("surface"))
        painter.drawEllipse(ring)
        if done:
            inset = ring.width() * 0.22
            paint_icon(painter, "check", ring.adjusted(inset, inset, -inset, -inset), theme.colour("accent"))
            return
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("onAccent" if self._now else "text2"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StepList(QFrame):
    """All steps, and below them the number of drafts."""

    chosen = Signal(int)
    """The step to go to, from 0."""

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "steps")
        self.setAccessibleName(self.tr("Steps"))
        self.words = words
        self._buttons = [StepButton(at + 1, word, len(words)) for at, word in enumerate(words)]
        self._number = text_label(role="number")
        self._number.setObjectName("launching.count")
        self._word = text_label(role="small")
        self._narrow = False
        self._column = QVBoxLayout(self)
        for at, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._column.addWidget(self._number)
        self._column.addWidget(self._word)
        current_theme().changed.connect(self._space)
        self._space()

    def show_steps(self, now: int, furthest: int, drafts: int) -> None:
        """Show the step in sight, how far one may go, and how many drafts it comes to."""
        for at, button in enumerate(self._buttons):
            button.show_state(now=at == now, done=at < now, open_=at <= furthest)
        self._number.setText(str(drafts) if drafts else "")
        self._word.setText((self.tr("draft") if drafts == 1 else self.tr("drafts")) if drafts else "")

    def set_narrow(self, narrow: bool) -> None:
        """Show numbers only where there is little room."""
        if narrow != self._narrow:
            self._narrow = narrow
            for button in self._buttons:
                button.set_narrow(narrow)
            self._space()

    def _space(self) -> None:
        px = current_theme().px
        side = px(8 if self._narrow else 12)
        self.setFixedWidth(px(58 if self._narrow else 164))
        self._column.setContentsMargins(side, px(20), side, px(18))
        self._column.setSpacing(px(4))
