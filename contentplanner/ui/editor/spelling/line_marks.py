"""Underlines the misspelt words of a field of one line, and offers what may have been meant."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent

from contentplanner.ui.editor.spelling.checker import SpellChecker
from contentplanner.ui.editor.spelling.menu import Finding, open_menu
from contentplanner.ui.editor.spelling.spans import Span, as_written, count_sentence, wave, wrong_words
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.theme.theme import current_theme

_LONGEST = 2_000


class LineMarks(QObject):
    """Keeps the underlines of one line up to date; the word being typed is left alone.

    A line has no formats of its own, but shows those of an input method, which is what this speaks as.

    Args:
        edit: The line.
        checker: Knows the words.
        keep: Keeps a word as right in this plan.
    """

    def __init__(self, edit: LineEdit, checker: SpellChecker, keep: Callable[[str], None]) -> None:
        super().__init__(edit)
        self._edit, self._checker, self._keep = edit, checker, keep
        self._typed_at: int | None = None
        self._composing = False
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._draw)
        edit.textEdited.connect(self._note_typing)
        edit.textChanged.connect(self._soon.start)
        edit.cursorPositionChanged.connect(self._soon.start)
        edit.installEventFilter(self)
        checker.learned.connect(self._soon.start)
        checker.changed.connect(self._soon.start)
        current_theme().changed.connect(self._soon.start)
        self._soon.start()

    def spans(self) -> list[Span]:
        """Return the misspelt words."""
        text = self._edit.text()
        if len(text) > _LONGEST:
            return []
        return wrong_words(text, len(text.encode("utf-16-le")) // 2, self._typed_at, self._checker)

    def stands_at(self) -> tuple[int, bool]:
        """Return where the cursor is, and whether anything is selected."""
        selected = self._edit.hasSelectedText()
        return self._edit.selectionEnd() if selected else self._edit.cursorPosition(), selected

    def select(self, span: Span) -> None:
        """Select a misspelt word and take the focus."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.setSelection(span.first, span.last - span.first)

    def show_menu(self, span: Span) -> None:
        """Open the menu of a misspelt word at the cursor."""
        cursor = self._edit.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        self._open_menu(self._edit.mapToGlobal(cursor.bottomLeft()), span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer words in the menu of the line; look at a word that was left."""
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif event.type() is QEvent.Type.FocusOut:
            self._typed_at = None
            self._soon.start()
        elif isinstance(event, QContextMenuEvent):
            return self._offer(event)
        return super().eventFilter(watched, event)

    def _note_typing(self) -> None:
        self._typed_at = self._edit.cursorPosition()

    def _draw(self) -> None:
        if self._composing:
            return
        cursor = self._edit.cursorPosition()
        if self._typed_at != cursor:
            self._typed_at = None
        spans, look = self.spans(), wave()
        kind = QInputMethodEvent.AttributeType.TextFormat
        marks = [
            QInputMethodEvent.Attribute(kind, span.first - cursor, span.last - span.first, look)
            for span in spans
        ]
        QCoreApplication.sendEvent(self._edit, QInputMethodEvent("", marks))
        words = count_sentence(len(spans))
        if words != self._edit.accessibleDescription():
            self._edit.setAccessibleDescription(words)

    def _offer(self, event: QContextMenuEvent) -> bool:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = (
                self._edit.selectionStart() if self._edit.hasSelectedText() else self._edit.cursorPosition()
            )
        else:
            place = self._edit.cursorPositionAt(event.pos())
        span = next((span for span in self.spans() if span.first <= place <= span.last), None)
        if span is None:
            return False
        self._open_menu(event.globalPos(), span)
        return True

    def _open_menu(self, where: QPoint, span: Span) -> None:
        finding = Finding(
            span.word,
            None if self._edit.isReadOnly() else partial(self._replace, self._edit.text(), span),
            partial(self._checker.ignore, span.word),
            partial(self._keep, span.word),
        )
        open_menu(self._edit.createStandardContextMenu(), where, finding, self._checker)

    def _replace(self, text: str, span: Span, word: str) -> None:
        """Put a word in place of another, as one step; nothing where the text has changed meanwhile."""
        if self._edit.text() == text:
            self._edit.setSelection(span.first, span.last - span.first)
            self._edit.insert(as_written(word, self._edit.selectedText()))
