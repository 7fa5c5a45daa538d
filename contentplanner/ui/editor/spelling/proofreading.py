"""Spelling in all texts of the editor."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QToolTip, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.spelling_commands import KeepOwnWord
from contentplanner.ui.editor.spelling.checker import NAMING, SpellChecker
from contentplanner.ui.editor.spelling.line_marks import LineMarks
from contentplanner.ui.editor.spelling.marks import SpellingMarks
from contentplanner.ui.editor.spelling.spans import Span
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.fields.text_edit import TextEdit
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

    def take_on_line(self, edit: LineEdit) -> None:
        """Look after the spelling of a line as long as it exists."""
        edit.proof = LineMarks(edit, self.checker, self.keep)

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
        fields: list[LineEdit | TextEdit] = [
            *self._editor.findChildren(LineEdit),
            *self._editor.findChildren(TextEdit),
        ]
        proofread = [field for field in fields if field.proof is not None and field.isVisible()]
        found: list[tuple[LineEdit | TextEdit, Span]] = [
            (field, span) for field in sorted(proofread, key=self._place_of) for span in field.proof.spans()
        ]
        if not found:
            self._tell_none()
            return
        field, span = next((one for one in found if self._lies_ahead(*one)), found[0])
        field.proof.select(span)
        _bring_into_sight(field)
        field.proof.show_menu(span)

    def _place_of(self, field: QWidget) -> tuple[int, int]:
        corner = field.mapTo(self._editor, QPoint())
        return corner.y(), corner.x()

    def _lies_ahead(self, field: LineEdit | TextEdit, span: Span) -> bool:
        """Tell whether a word comes after the cursor, or is the one it stands in."""
        focused = QApplication.focusWidget()
        if field is focused:
            place, selected = field.proof.stands_at()
            begun = span.first if selected else span.last
            return bool(begun >= place)
        if focused is None or not self._editor.isAncestorOf(focused):
            return True
        return self._place_of(field) > self._place_of(focused)

    def _tell_none(self) -> None:
        words = self.tr("No misspelt words") if self.checker.able else self.tr("Spelling is not checked")
        focused = QApplication.focusWidget() or self._editor
        QToolTip.showText(focused.mapToGlobal(QPoint(0, focused.height())), words, focused)
        announce(focused, words)


def _bring_into_sight(edit: QWidget) -> None:
    """Scroll the form to the cursor of a field."""
    around = edit.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None and (page := around.widget()) is not None:
        cursor = edit.mapTo(page, edit.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center())
        around.ensureVisible(cursor.x(), cursor.y(), 0, current_theme().px(_AROUND))
