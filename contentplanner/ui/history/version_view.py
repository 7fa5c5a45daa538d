"""A version of a post as a text to read: what differs from now is marked, the rest follows."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from contentplanner.domain.differences import Mark, Part, text_differences
from contentplanner.ui.history.wording import TEXTS, PartWords
from contentplanner.ui.theme.theme import current_theme

_GAP = "\u2009"
"""Keeps an old word from the new one in its place."""
_SAME_PARAGRAPH = "\u2028"
"""A line break that begins no paragraph."""

_LINE_HEIGHT = 118
"""In parts of a hundred."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A part in words, as it is written."""

    title: str
    word_by_word: bool
    was: str
    now: str
    differs: bool
    stays: bool


class VersionView(QTextEdit):
    """Shows the parts of a version. Nothing in it is read as markup.

    Args:
        words: What parts are called and say.
        parent: The dialog.
    """

    def __init__(self, words: PartWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._parts: tuple[Part, ...] = ()
        self._told: list[_Told] = []
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        current_theme().changed.connect(self._write)

    def show_parts(self, parts: tuple[Part, ...], stays: Callable[[Part], bool]) -> None:
        """Show the parts of a version beside those of today.

        Args:
            parts: All of them; those that differ come first.
            stays: Tells whether a part stays as it is now when the version is brought back.
        """
        at = self.verticalScrollBar().value() if parts == self._parts else 0
        self._parts = parts
        self._told = [self._tell(part, stays) for part in parts if part.differs or part.now]
        self._write()
        self.verticalScrollBar().setValue(at)

    def _tell(self, part: Part, stays: Callable[[Part], bool]) -> _Told:
        text = part.name in TEXTS and part.differs
        was, now = (
            str(value or "") if text else self._words.value(part, value) for value in (part.was, part.now)
        )
        return _Told(self._words.title(part), text, was, now, part.differs, part.differs and stays(part))

    def _write(self) -> None:
        self.clear()
        self.document().setDocumentMargin(current_theme().px(8))
        cursor = self.textCursor()
        changed = [part for part in self._told if part.differs]
        same = [part for part in self._told if not part.differs]
        for part in changed:
            self._title(cursor, part)
            self._difference(cursor, part)
        if changed and same:
            self._block(cursor, 18)
            cursor.insertText(self.tr("The same as now"), _format("heading", "text"))
        for part in same:
            self._title(cursor, part)
            self._block(cursor, 1)
            cursor.insertText(part.now.replace("\n", _SAME_PARAGRAPH), _format("body", "text"))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _title(self, cursor: QTextCursor, part: _Told) -> None:
        self._block(cursor, 12)
        cursor.insertText(part.title, _format("small", "text2", strong=True))
        if part.stays:
            cursor.insertText("  " + self.tr("stays as it is now"), _format("small", "text3"))

    def _difference(self, cursor: QTextCursor, part: _Told) -> None:
        if part.word_by_word:
            self._block(cursor, 1)
            _insert_marked(cursor, part.was, part.now)
            return
        for word, value in ((self.tr("was"), part.was), (self.tr("now"), part.now)):
            self._block(cursor, 1)
            cursor.insertText(f"{word} ", _format("small", "text2"))
            cursor.insertText(value, _format("body", "text"))

    def _block(self, cursor: QTextCursor, above: int) -> None:
        """Begin a paragraph, so many pixels below the last."""
        shape = QTextBlockFormat()
        shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if cursor.atStart():
            cursor.setBlockFormat(shape)
            return
        shape.setTopMargin(current_theme().px(above))
        cursor.insertBlock(shape)


def _insert_marked(cursor: QTextCursor, was: str, now: str) -> None:
    before: Mark = "same"
    for mark, text in text_differences(was, now):
        if (before, mark) == ("removed", "added"):
            cursor.insertText(_GAP, _marked("same"))
        shown = text if mark == "same" else text.replace("\n", "↵\n")
        cursor.insertText(shown.replace("\n", _SAME_PARAGRAPH), _marked(mark))
        before = mark


def _format(role: str, token: str, *, strong: bool = False) -> QTextCharFormat:
    theme = current_theme()
    font = theme.font(role)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    shape = QTextCharFormat()
    shape.setFont(font)
    shape.setForeground(theme.colour(token))
    return shape


def _marked(mark: Mark) -> QTextCharFormat:
    theme = current_theme()
    shape = _format("body", {"same": "text", "added": "accent", "removed": "text2"}[mark])
    if mark == "added":
        shape.setFontUnderline(True)
        shape.setBackground(theme.colour("accentSoft"))
    elif mark == "removed":
        shape.setFontStrikeOut(True)
        shape.setBackground(theme.colour("sunken"))
    return shape
