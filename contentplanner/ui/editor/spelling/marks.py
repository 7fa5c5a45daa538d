"""Underlines the misspelt words of one text, and offers what may have been meant."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCursor,
)

from contentplanner.ui.editor.spelling.checker import SpellChecker
from contentplanner.ui.editor.spelling.menu import Finding, open_menu
from contentplanner.ui.editor.spelling.spans import Span, as_written, count_sentence, wave, wrong_words
from contentplanner.ui.fields.text_edit import TextEdit
from contentplanner.ui.theme.theme import current_theme

LONGEST_PARAGRAPH = 20_000
LONGEST_TEXT = 200_000
"""Longer ones are no post; looking through them at each key would hold up the typing."""
_PAUSE = 400
_RUBBERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class SpellingMarks(QSyntaxHighlighter):
    """Keeps the underlines of one text up to date; the word being typed is left alone.

    Args:
        edit: The text.
        checker: Knows the words.
        keep: Keeps a word as right in this plan.
    """

    def __init__(self, edit: TextEdit, checker: SpellChecker, keep: Callable[[str], None]) -> None:
        super().__init__(edit.document())
        self._edit, self._checker, self._keep = edit, checker, keep
        self._typed_at: int | None = None
        self._typing = False
        self._own_doing = False
        self._settled = QTimer(self, interval=_PAUSE, singleShot=True)
        self._settled.timeout.connect(self._tell)
        self._format = wave()
        edit.cursorPositionChanged.connect(self._release)
        edit.textChanged.connect(self._settled.start)
        for watched in (edit, edit.viewport()):
            watched.installEventFilter(self)
        checker.learned.connect(self._underline)
        checker.changed.connect(self._start_anew)
        current_theme().changed.connect(self._restyle)

    def spans(self) -> list[Span]:
        """Return the misspelt words, from the beginning to the end."""
        found = []
        block = self.document().firstBlock()
        while block.isValid():
            found += self._spans_of(block)
            block = block.next()
        return found

    def stands_at(self) -> tuple[int, bool]:
        """Return where the cursor is, and whether anything is selected."""
        cursor = self._edit.textCursor()
        return cursor.selectionEnd(), cursor.hasSelection()

    def select(self, span: Span) -> None:
        """Select a misspelt word and take the focus."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self._edit.textCursor()
        cursor.setPosition(span.first)
        cursor.setPosition(span.last, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def show_menu(self, span: Span) -> None:
        """Open the menu of a misspelt word at the cursor."""
        self._open_menu(self._edit.viewport().mapToGlobal(self._edit.cursorRect().bottomLeft()), span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer words in the menu of the text; look at a word that was left."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._typing = (event.text().isprintable() and bool(event.text())) or event.key() in _RUBBERS
        elif event.type() is QEvent.Type.InputMethod:
            self._typing = True
        elif event.type() is QEvent.Type.FocusOut:
            self._typing = False
            self._leave_word()
        elif isinstance(event, QContextMenuEvent):
            return self._offer(event)
        return super().eventFilter(watched, event)

    def highlightBlock(self, text: str) -> None:
        """Underline the misspelt words of a paragraph that was changed."""
        block = self.currentBlock()
        if not self._own_doing:
            self._typed_at = self._edit.textCursor().position() if self._typing else None
        for span in self._wrong_words(block, text):
            self.setFormat(span.first, span.last - span.first, self._format)

    def _wrong_words(self, block: QTextBlock, text: str) -> list[Span]:
        """Return the misspelt words of a paragraph, by their places in it."""
        if self._is_too_long(text):
            return []
        typed_at = None if self._typed_at is None else self._typed_at - block.position()
        return wrong_words(text, block.length() - 1, typed_at, self._checker)

    def _is_too_long(self, text: str) -> bool:
        return len(text) > LONGEST_PARAGRAPH or self.document().characterCount() > LONGEST_TEXT

    def _spans_of(self, block: QTextBlock) -> list[Span]:
        start = block.position()
        return [
            Span(start + first, start + last, word)
            for first, last, word in self._wrong_words(block, block.text())
        ]

    def _release(self) -> None:
        """Look at the word that was being typed, now that the cursor has left it."""
        if self._typed_at is not None and self._typed_at != self._edit.textCursor().position():
            self._leave_word()

    def _leave_word(self) -> None:
        place, self._typed_at = self._typed_at, None
        if place is not None:
            self._look_at(self.document().findBlock(place))
            self._settled.start()

    def _underline(self, wrong: set[str]) -> None:
        block = self.document().firstBlock()
        while block.isValid():
            text = block.text()
            if not text.isascii() or any(word in text for word in wrong):
                self._look_at(block)
            block = block.next()
        self._settled.start()

    def _start_anew(self) -> None:
        with self._quietly():
            self.rehighlight()
        self._settled.start()

    def _look_at(self, block: QTextBlock) -> None:
        with self._quietly():
            self.rehighlightBlock(block)

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Draw without telling of it as of a change of the text."""
        self._own_doing = True
        was_blocked = self._edit.blockSignals(True)
        yield
        self._edit.blockSignals(was_blocked)
        self._own_doing = False

    def _restyle(self) -> None:
        self._format = wave()
        self._start_anew()

    def _tell(self) -> None:
        """Say how many words there are to people who cannot see the lines."""
        spans = self.spans()
        self._edit.leave_out([(span.first, span.last) for span in spans])
        words = count_sentence(len(spans))
        if words != self._edit.accessibleDescription():
            self._edit.setAccessibleDescription(words)

    def _offer(self, event: QContextMenuEvent) -> bool:
        """Open the menu of a misspelt word; elsewhere leave the text its own."""
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_keyboard:
            place = self._edit.textCursor().selectionStart()
        else:
            inside = self._edit.viewport().mapFromGlobal(event.globalPos())
            place = self._edit.cursorForPosition(inside).position()
        block = self.document().findBlock(place)
        span = next((span for span in self._spans_of(block) if span.first <= place <= span.last), None)
        if span is None:
            return False
        below = self._edit.viewport().mapToGlobal(self._edit.cursorRect().bottomLeft())
        self._open_menu(below if by_keyboard else event.globalPos(), span)
        return True

    def _open_menu(self, where: QPoint, span: Span) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.first)
        cursor.setPosition(span.last, QTextCursor.MoveMode.KeepAnchor)
        finding = Finding(
            span.word,
            None if self._edit.isReadOnly() else partial(_replace, cursor, cursor.selectedText()),
            partial(self._checker.ignore, span.word),
            partial(self._keep, span.word),
        )
        open_menu(self._edit.createStandardContextMenu(), where, finding, self._checker)


def _replace(cursor: QTextCursor, meant: str, word: str) -> None:
    """Put a word in place of another, as one step; nothing where the text has changed meanwhile."""
    if cursor.selectedText() == meant:
        cursor.insertText(as_written(word, meant))
