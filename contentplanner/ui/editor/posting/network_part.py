"""One network in the panel: its name and how far it is, and below it, when unfolded, its steps."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.posting import Errand
from contentplanner.ui.editor.posting.posting_line import PostingLine
from contentplanner.ui.editor.posting.step_list import StepList
from contentplanner.ui.editor.posting.steps import Deed, Step
from contentplanner.ui.editor.posting.wording import posted_words, say
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import problem_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.monogram import Monogram
from contentplanner.ui.widgets.sign import Sign
from contentplanner.ui.widgets.tone_label import ToneLabel

_BADGE = 30
"""Room for two letters, so that the names begin below each other."""


class NetworkPart(QWidget):
    """What to do for one network, and what is noted of it.

    Args:
        errand: What to take there.
        now: Returns the present moment in the plan's time zone.
        parent: The panel.
    """

    fold_wished = Signal()
    """It should be unfolded, or folded again."""
    wished = Signal(object)
    """The deed of a step's button."""
    noted = Signal(object, str)
    taken_back = Signal()

    def __init__(self, errand: Errand, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errand, self._now = errand, now
        self._home = f"editor.post_it_now.{errand.key}"
        self.head = push_button(errand.network.label, "quiet", "chevron-right")
        self.head.setObjectName(self._home)
        self.head.clicked.connect(self.fold_wished)
        self._tick, self._state = Sign("circle-check", "ok"), ToneLabel()
        self._steps = StepList(self._home)
        self._steps.wished.connect(self.wished)
        self._line: PostingLine | None = None
        self._line_number = -1
        self._message = MessageLine()
        self._lay_out()

    def show_errand(
        self, errand: Errand, steps: tuple[Step, ...], done: Callable[[Deed], bool], *, unfolded: bool
    ) -> None:
        """Show how far it is, and its steps where it is unfolded."""
        self._errand = errand
        self._show_head(unfolded)
        self._body.setVisible(unfolded)
        if not unfolded:
            return
        self._steps.setVisible(bool(steps))
        if steps:
            self._steps.show_steps(steps, done)
        self._show_line(0 if errand.out else len(steps) + 1)

    def take_focus(self) -> None:
        """Put the focus on the first thing to do."""
        if not self._steps.isHidden() and not self._body.isHidden():
            self._steps.rows[0].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.head.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, what: str | Exception) -> None:
        """Say what became of a step, or why it did not work; nothing with no words."""
        if isinstance(what, str):
            self._message.say(what, "")
        else:
            self._message.say(problem_text(what))

    def _lay_out(self) -> None:
        px = current_theme().px
        head = QHBoxLayout()
        head.setSpacing(px(6))
        badge = QWidget()
        badge.setFixedWidth(px(_BADGE))
        beside = QHBoxLayout(badge)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addStretch(1)
        beside.addWidget(Monogram(self._errand.network))
        beside.addStretch(1)
        head.addWidget(badge)
        head.addWidget(self.head)
        head.addStretch(1)
        head.addWidget(self._tick)
        head.addWidget(self._state)
        self._body = QWidget()
        self._inside = QVBoxLayout(self._body)
        self._inside.setContentsMargins(px(4), px(4), 0, px(6))
        self._inside.setSpacing(px(6))
        self._inside.addWidget(self._steps)
        self._inside.addWidget(self._message)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._body)

    def _show_head(self, unfolded: bool) -> None:
        out = self._errand.out
        words = posted_words(self._errand.posted_at, self._now()) if out else say("Still to do")
        self._tick.setVisible(out)
        self._state.setText(words)
        self._state.set_token("ok" if out else "text2")
        self.head.set_icon_name("chevron-down" if unfolded else "chevron-right")
        spoken = say("{network}, {state}, shown") if unfolded else say("{network}, {state}, hidden")
        self.head.setAccessibleName(spoken.format(network=self._errand.network.label, state=words))

    def _show_line(self, number: int) -> None:
        """Show when it went out; made anew once that is known, or taken back."""
        if self._line is not None and number == self._line_number:
            self._line.show_errand(self._errand)
            return
        if self._line is not None:
            self._inside.removeWidget(self._line)
            self._line.hide()
            self._line.deleteLater()
        self.say("")
        self._line_number = number
        self._line = PostingLine(self._errand, number, self._now, self._home)
        self._line.noted.connect(self.noted)
        self._line.taken_back.connect(self.taken_back)
        self._inside.addWidget(self._line)
        self._line.show()
