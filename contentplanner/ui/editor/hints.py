"""What is pointed out in a post: a quiet list, worked out on the worker a moment after typing stopped."""

import logging
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.hint_rules import RULES
from contentplanner.application.hinting import Hint, HintRule, HintSetting, hints_of
from contentplanner.application.hook_hints import quote
from contentplanner.application.wording import fill
from contentplanner.domain.posts import Post
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.labels import day_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.mirrored import reads_leftwards
from contentplanner.ui.widgets.tone_label import ToneLabel

PAUSE = 450
"""Milliseconds without typing after which a post is looked at."""
_LOG = logging.getLogger(__name__)


class HintList(QWidget):
    """The hints for one post. They come by themselves, block nothing, and each can be left.

    Args:
        desk: The open plan.
        tasks: Does the work.
        rules: What is looked for.
        parent: The form.
    """

    action_wished = Signal(object)
    """The action of a hint."""
    focus_let_go = Signal()
    """The hint that had the focus goes, and no other is left to take it."""

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        rules: Iterable[HintRule] = RULES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("editor.hints")
        self._desk, self._rules = desk, tuple(rules)
        self._job = LatestJob(tasks, self)
        self._post: Post | None = None
        self._hints: tuple[Hint, ...] = ()
        self._preferences: Preferences | None = None
        self._left: set[str] = set()
        self._heading = ToneLabel(self.tr("Hints"), "text", role="label")
        self._rows: list[_HintRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, current_theme().px(6), 0, 0)
        self._column.setSpacing(current_theme().px(6))
        self._column.addWidget(self._heading)
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look)
        self.hide()

    @property
    def shown(self) -> tuple[Hint, ...]:
        """The hints in sight."""
        return tuple(row.hint for row in self._rows)

    def remember_in(self, preferences: Preferences) -> None:
        """Keep what is left from now on, and leave what was left before."""
        self._preferences = preferences
        self._left.update(preferences.left_hints)

    def set_post(self, post: Post) -> None:
        """Look at a post soon; the hints of another post go at once."""
        if post == self._post:
            return
        if self._post is None or post.id != self._post.id:
            self._job.stop()
            self._show(())
        self._post = post
        self._pause.start()

    def _look(self) -> None:
        around = self.parentWidget()
        post, desk, rules = self._post, self._desk, self._rules
        if post is None or around is None or not around.isVisible():
            self._post = None
            return
        today = desk.clock.today()
        self._job.start(lambda _progress, _stopped: _worked_out(desk, post, rules, today), self._show, _log)

    def _show(self, hints: tuple[Hint, ...]) -> None:
        before = {hint.key for hint in self.shown}
        self._hints = hints
        hints = tuple(hint for hint in hints if self._mark_of(hint) not in self._left)
        if hints != self.shown:
            self._put_rows(hints)
        if new := [row.words for row in self._rows if row.hint.key not in before]:
            announce(self, " ".join([self.tr("Hint:"), *new]))

    def _put_rows(self, hints: tuple[Hint, ...]) -> None:
        focused = next((row.hint.key for row in self._rows if row.isAncestorOf(_focused(self))), "")
        if focused and not hints:
            self.focus_let_go.emit()
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_HintRow(hint, self._desk.clock.today()) for hint in hints]
        for row in self._rows:
            row.left.connect(self._leave)
            row.acted.connect(self._act)
            self._column.addWidget(row)
        if focused and self._rows:
            next((row for row in self._rows if row.hint.key == focused), self._rows[0]).take_focus()
        self.setVisible(bool(hints))
        self.updateGeometry()

    def _leave(self, hint: Hint) -> None:
        """Hide a hint for this post until its text changes."""
        mark = self._mark_of(hint)
        self._left.add(mark)
        if self._preferences is not None:
            self._preferences.leave_hint(mark)
        self._show(self._hints)

    def _act(self, hint: Hint) -> None:
        """Wish for what a hint offers; one that is answered goes without waiting for the next look."""
        assert hint.action is not None, "only a hint with an action has a button for it"
        if hint.action.change is not None:
            self._put_rows(tuple(other for other in self.shown if other is not hint))
        self.action_wished.emit(hint.action)

    def _mark_of(self, hint: Hint) -> str:
        return "" if self._post is None else f"{hint.key}:{fingerprint(self._post)}"


def fingerprint(post: Post) -> str:
    """Return a short sign of a post's text that changes whenever the text does."""
    own = (words for place in post.placements for words in (place.text or "", place.title, place.lead))
    parts = (post.id, post.headline, post.description, post.link, post.hashtags, *own)
    return sha256("\0".join(parts).encode("utf-8", errors="replace")).hexdigest()[:16]


class _HintRow(QWidget):
    """One hint: sign, sentence, the words that led to it, and what can be done."""

    left = Signal(object)
    acted = Signal(object)

    def __init__(self, hint: Hint, today: date) -> None:
        super().__init__()
        self.setObjectName(f"editor.hints.{hint.key}")
        self.hint = hint
        self.words = _sentence(hint, today)
        self._sign = QLabel()
        sentence = ToneLabel(self.words, "text", wraps=True)
        _in_line_with_buttons(sentence)
        self._leave = push_button(self.tr("Leave it"), kind="link")
        self._leave.setObjectName(f"editor.hints.{hint.key}.leave")
        self._leave.setAccessibleName(self.tr("Leave it: {hint}").format(hint=self.words))
        self._leave.clicked.connect(lambda: self.left.emit(hint))
        choices = FlowLayout(current_theme().px(10))
        if hint.action is not None:
            act = push_button(_say(hint.action.words), kind="link")
            act.setObjectName(f"editor.hints.{hint.key}.act")
            act.clicked.connect(lambda: self.acted.emit(hint))
            choices.addWidget(act)
        choices.addWidget(self._leave)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_theme().px(4))
        grid.setVerticalSpacing(current_theme().px(2))
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(sentence, 0, 1)
        if hint.because:
            because = ", ".join(f"“{quote(words)}”" for words in hint.because)
            reason = ToneLabel(self.tr("Because of {words}").format(words=because), wraps=True)
            _in_line_with_buttons(reason)
            grid.addWidget(reason, 1, 1)
        grid.addLayout(choices, 2, 1)
        grid.setColumnStretch(1, 1)
        current_theme().changed.connect(self._paint_sign)
        self._paint_sign()

    def take_focus(self) -> None:
        """Put the keyboard on its last button."""
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paint_sign(self) -> None:
        theme = current_theme()
        self._sign.setPixmap(icon_pixmap(self.hint.icon, theme.colour("accent"), theme.px(15)))


def _in_line_with_buttons(words: ToneLabel) -> None:
    """Begin words where those of the buttons below begin: they have room for the frame of the focus."""
    sides = (0, current_theme().px(2)) if reads_leftwards(words) else (current_theme().px(2), 0)
    words.setContentsMargins(sides[0], 0, sides[1], 0)


def _worked_out(desk: Desk, post: Post, rules: tuple[HintRule, ...], today: date) -> tuple[Hint, ...]:
    reader = desk.open_reader()
    try:
        setting = HintSetting(reader.settings(), desk.networks, reader, today)
        return hints_of(post, setting, rules)
    finally:
        reader.close()


def _sentence(hint: Hint, today: date) -> str:
    details = {
        name: day_text(value, today) if isinstance(value, date) else value
        for name, value in hint.details.items()
    }
    return fill(_say(hint.sentence), details)


def _say(words: str) -> str:
    return QCoreApplication.translate("hints", words)


def _log(error: BaseException) -> None:
    """Note it and disturb nobody: a hint that cannot be given stops no one from writing."""
    _LOG.warning("hints could not be worked out", exc_info=error)


def _focused(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget
