"""Steps below each other, each with its number, which becomes a tick once it is done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.ui.editor.posting.steps import Deed, Step
from contentplanner.ui.editor.posting.wording import say
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton, push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.tone_label import ToneLabel

_MARK, _BUTTON = 22, 34


class StepMark(QWidget):
    """A step's number in a circle, or a tick."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._done = number, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_done(False)
        current_theme().changed.connect(self.updateGeometry)

    def set_done(self, done: bool) -> None:
        """Show a tick, or the number."""
        self._done = done
        words = say("Step {n}, done") if done else say("Step {n}")
        self.setAccessibleName(words.format(n=self._number))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the circle, as tall as the button beside it."""
        return QSize(current_theme().px(_MARK), current_theme().px(_BUTTON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        theme, painter = current_theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width() - 2
        inside = QRectF(1, (self.height() - side) / 2, side, side)
        if self._done:
            paint_icon(painter, "circle-check", inside, theme.colour("ok"))
        else:
            painter.setPen(QPen(theme.colour("lineStrong"), 1))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(inside)
            painter.setFont(theme.font("micro"))
            painter.setPen(theme.colour("text"))
            painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepRow(QWidget):
    """One step. Its buttons keep their place while what they hand out changes.

    Args:
        number: Its number.
        step: What it is.
        home: The beginning of its buttons' object names.
        parent: The list.
    """

    wished = Signal(object)
    """The deed of the button that was pressed."""

    def __init__(self, number: int, step: Step, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deeds = {deed.name: deed for deed in step.deeds}
        self._step = step
        self._mark = StepMark(number)
        self.buttons = [self._button(deed, home) for deed in step.deeds]
        px = current_theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        flow = FlowLayout(px(6), holder)
        for button in self.buttons:
            flow.addWidget(button)
        if step.note:
            flow.addWidget(ToneLabel(step.note))
        row.addWidget(holder, 1)

    def show_step(self, step: Step, done: Callable[[Deed], bool]) -> None:
        """Hand out what a step of the same shape does, and tick what is done of it."""
        self._deeds, self._step = {deed.name: deed for deed in step.deeds}, step
        self._mark.set_done(step.is_done(done))
        for button, deed in zip(self.buttons, step.deeds, strict=True):
            button.set_icon_name("check" if done(deed) else deed.icon)

    def _button(self, deed: Deed, home: str) -> WordButton:
        button = push_button(deed.words, icon_name=deed.icon)
        button.setObjectName(f"{home}.{deed.name}")
        button.setAccessibleName(deed.spoken)
        button.clicked.connect(partial(self._do, deed.name))
        return button

    def _do(self, name: str, *_checked: bool) -> None:
        self.wished.emit(self._deeds[name])


class StepList(QWidget):
    """All steps of one network.

    Args:
        home: The beginning of the object names.
        parent: What it lies in.
    """

    wished = Signal(object)

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._shapes: tuple[tuple[str, ...], ...] = ()
        self.rows: list[StepRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().px(6))

    def show_steps(self, steps: tuple[Step, ...], done: Callable[[Deed], bool]) -> None:
        """Show steps; buttons are made anew only where they say something else."""
        shapes = tuple(step.shape for step in steps)
        if shapes != self._shapes:
            self._shapes = shapes
            self._build(steps)
        for row, step in zip(self.rows, steps, strict=True):
            row.show_step(step, done)

    def _build(self, steps: tuple[Step, ...]) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [StepRow(number, step, self._home) for number, step in enumerate(steps, start=1)]
        for row in self.rows:
            row.wished.connect(self.wished)
            self._column.addWidget(row)
            row.show()  # the layout would do so later, too late for the focus
