"""How a post repeats, and which of its repeats a change is meant for."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.planner import Command
from contentplanner.application.post_commands import EditPost
from contentplanner.application.series_commands import EditOccurrences, MoveOccurrences
from contentplanner.domain.posts import Post
from contentplanner.domain.series import Scope, Series
from contentplanner.ui.editor.surface import Surface
from contentplanner.ui.icons import icon_pixmap
from contentplanner.ui.repeating.wording import series_sentence
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.tone_label import ToneLabel


class RepeatLine(Surface):
    """One line that says how the post repeats, and the choice whom changes are meant for."""

    scope_chosen = Signal(object)
    change_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accentSoft", None, parent, radius=8)
        self.setObjectName("editor.repeats")
        self._sign = QLabel()
        self.sentence = ToneLabel(token="text", role="body", wraps=True)
        self.sentence.setObjectName("editor.repeats.sentence")
        self.change = push_button(self.tr("Change…"), "link")
        self.change.setObjectName("editor.repeats.change")
        self.change.setAccessibleName(self.tr("Change how it repeats"))
        self.change.clicked.connect(self.change_wished)
        options = [
            (Scope.THIS.value, self.tr("Only this one")),
            (Scope.LATER.value, self.tr("This and later")),
            (Scope.ALL.value, self.tr("All")),
        ]
        self.scopes = SegmentedControl(options, self.tr("Changes apply to"))
        self.scopes.setObjectName("editor.scope")
        self.scopes.chosen.connect(lambda key: self.scope_chosen.emit(Scope(key)))
        self._lay_out()
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.sentence, 1)
        top.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._choice = QWidget()
        flow = FlowLayout(current_theme().px(10), self._choice)
        flow.addWidget(ToneLabel(self.tr("Changes apply to")))
        flow.addWidget(self.scopes)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._choice)

    def _restyle(self) -> None:
        theme = current_theme()
        self._sign.setPixmap(icon_pixmap("repeat", theme.colour("accent"), theme.px(16)))
        self._sign.setFixedHeight(theme.px(24))
        self.sentence.setMinimumHeight(theme.px(24))
        layout = self.layout()
        assert layout is not None, "it was laid out before"
        layout.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(10))
        layout.setSpacing(theme.px(6))

    def show_series(self, series: Series | None, today: date, *, choosable: bool) -> None:
        """Say how a post repeats; nothing where it does not."""
        self.setVisible(series is not None)
        if series is not None:
            words = series_sentence(series, today)
            self.sentence.setText(self.tr("Repeats {when}").format(when=words))
        self._choice.setVisible(choosable)

    def show_scope(self, scope: Scope) -> None:
        """Show whom changes are meant for."""
        self.scopes.set_chosen(scope.value)


def edit_of(post: Post, scope: Scope, values: Mapping[str, Any], merge_key: str) -> Command:
    """Return the command that sets fields of a post and, by the scope, of its repeats."""
    if scope is Scope.THIS or post.series_id is None:
        return EditPost(post.id, values, merge_key)
    day = values.get("day")
    if "day" not in values:
        return EditOccurrences(post.id, values, scope, f"{merge_key}:{scope.value}")
    if day is None or post.day is None:
        return EditPost(post.id, values, merge_key)
    return MoveOccurrences(post.id, (day - post.day).days, scope)
