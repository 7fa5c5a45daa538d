"""One line of text, as people of any script type it."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from contentplanner.ui.widgets.mirrored import reads_right_to_left

LINE_LIMIT = 20_000


class LineEdit(QLineEdit):
    """One line that follows its script's direction and lets the plan undo when it has nothing to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proof: Any = None
        """What looks after its spelling; None where nothing does."""
        self.setMaxLength(LINE_LIMIT)
        self.textChanged.connect(self._follow_direction)

    def show_text(self, text: str) -> None:
        """Show a text that comes from the plan, its beginning in sight."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _follow_direction(self, text: str) -> None:
        wanted = (
            Qt.LayoutDirection.RightToLeft if reads_right_to_left(text) else Qt.LayoutDirection.LeftToRight
        )
        if not text:
            self.unsetLayoutDirection()
        elif self.layoutDirection() != wanted:
            self.setLayoutDirection(wanted)

    def event(self, event: QEvent) -> bool:
        """Let the plan undo where the field has nothing to."""
        if nothing_to_undo(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


def nothing_to_undo(event: QEvent, undo: bool, redo: bool) -> bool:
    """Tell whether a key would undo in a field that has nothing to undo, so that the plan may."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo) and not undo
    is_redo = event.matches(QKeySequence.StandardKey.Redo) and not redo
    return is_undo or is_redo
