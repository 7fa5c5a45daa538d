"""Spelling in all texts of the editor."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.spelling_commands import KeepOwnWord
from contentplanner.ui.editor.spelling.checker import NAMING, SpellChecker
from contentplanner.ui.editor.spelling.marks import Span, SpellingMarks
from contentplanner.ui.fields.text_fields import TextEdit
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

_AROUND = 80
"""Pixels around a word that stay in sight with it."""


class Proofreading(QObject):
    """Underlines misspelt words in the texts it takes on, and goes from one to the next.

    Args:
        desk: The open plan.
        tasks: Does the work.
        preferences: Whether spelling is wanted.
        parent: The editor.
    """

    command_wished = Signal(object)

    def __init__(self, desk: Desk, tasks: TaskRunner, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._editor = desk, parent
        self.checker = SpellChecker(desk, tasks, preferences, self)

    def take_on(self, edit: TextEdit) -> None:
        """Look after the spelling of a text as long as it exists."""
        edit.proof = SpellingMarks(edit, self.checker, self.keep)

    def show_post(self, post_id: str) -> None:
        """Judge the texts of another post."""
        self.checker.refresh(post_id)

    def on_changes(self, changes: ChangeSet) -> None:
        """Know the names of the plan as they are now."""
        if any(map(changes.touched, NAMING)):
            self.checker.refresh()

    def keep(self, word: str) -> None:
        """Ask to take a word for right in this plan; of “Marigold’s” it is “Marigold”."""
        self.command_wished.emit(KeepOwnWord(word.removesuffix("'s"), self._desk.clock.now()))

    def go_to_next(self) -> None:
        """Select the next misspelt word after the cursor, in the next text if need be, and offer words."""
        found = [
            (number, edit, span)
            for number, edit in enumerate(self._editor.findChildren(TextEdit))
            if edit.isVisible() and isinstance(edit.proof, SpellingMarks)
            for span in edit.proof.spans()
        ]
        if not found:
            self._tell_none()
            return
        _, edit, span = next((one for one in found if self._lies_ahead(*one)), found[0])
        edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        assert isinstance(edit.proof, SpellingMarks)
        edit.proof.select(span)
        _bring_into_sight(edit)
        edit.proof.show_menu(span)

    def _lies_ahead(self, number: int, edit: TextEdit, span: Span) -> bool:
        """Tell whether a word comes after the cursor, or is the one it stands in."""
        focused = QApplication.focusWidget()
        if edit is not focused:
            edits = self._editor.findChildren(TextEdit)
            return not isinstance(focused, TextEdit) or number > edits.index(focused)
        cursor = edit.textCursor()
        return (span.first if cursor.hasSelection() else span.last) >= cursor.selectionEnd()

    def _tell_none(self) -> None:
        words = self.tr("No misspelt words") if self.checker.able else self.tr("Spelling is not checked")
        focused = QApplication.focusWidget() or self._editor
        QToolTip.showText(focused.mapToGlobal(QPoint(0, focused.height())), words, focused)
        announce(focused, words)


def _bring_into_sight(edit: TextEdit) -> None:
    """Scroll the form to the cursor of a text."""
    around = edit.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None and (page := around.widget()) is not None:
        cursor = edit.viewport().mapTo(page, edit.cursorRect().center())
        around.ensureVisible(cursor.x(), cursor.y(), 0, current_theme().px(_AROUND))
