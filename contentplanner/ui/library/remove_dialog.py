"""The dialog that asks before many unused pictures are removed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.picture_library import RemoveUnused
from contentplanner.domain.pictures import Picture
from contentplanner.ui.labels import counted
from contentplanner.ui.library.wording import say
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel, text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_HOME = "remove-unused"
_NAMED = 5
_WIDTH = 440


class RemoveUnusedDialog(QDialog):
    """Says which pictures go, and that they can come back.

    Args:
        tools: What runs the command.
        pictures: Those no post uses.
        parent: The window.
    """

    def __init__(
        self, tools: ScreenTools, pictures: Sequence[Picture], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._pictures = tools, pictures
        self.setObjectName(_HOME)
        self.setWindowTitle(say("Remove unused pictures"))
        self.setMinimumWidth(current_theme().px(_WIDTH))
        self._build()

    def accept(self) -> None:
        """Remove them."""
        if self._tools.run(RemoveUnused(tuple(picture.id for picture in self._pictures))):
            super().accept()

    def _build(self) -> None:
        px, count = current_theme().px, len(self._pictures)
        title = say("Remove {n} pictures that no post uses?")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(
            text_label(counted(count, say("Remove 1 picture that no post uses?"), title), "heading")
        )
        for picture in self._pictures[:_NAMED]:
            column.addWidget(ElidedLabel(picture.name, "body"))
        if count > _NAMED:
            more = count - _NAMED
            words = counted(more, say("and 1 more"), say("and {n} more"))
            column.addWidget(text_label(words, "muted"))
        words = say(
            "You can undo this: the files stay in the plan’s folder. "
            "Copies of the plan that you save elsewhere from now on leave them out."
        )
        column.addWidget(ToneLabel(words, wraps=True))
        column.addSpacing(px(4))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        keep = push_button(say("Keep"))
        keep.setObjectName(f"{_HOME}.cancel")
        keep.clicked.connect(self.reject)
        remove = push_button(say("Remove"), "danger", "trash-2")
        remove.setObjectName(f"{_HOME}.accept")
        remove.setAutoDefault(False)
        remove.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(remove)
        keep.setDefault(True)
        keep.setFocus(Qt.FocusReason.OtherFocusReason)
        return row
