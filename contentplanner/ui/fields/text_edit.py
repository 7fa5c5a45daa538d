"""Several lines of text that grow as they are written, with marks below words and room for what is pasted."""

from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from contentplanner.ui.fields.line_edit import nothing_to_undo
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import SEEN_FOR_DIRECTION, reads_right_to_left

_ENDLESS_WORD = 5_000


class Proofreader(Protocol):
    """Looks after the spelling of texts."""

    def take_on(self, edit: "TextEdit") -> None:
        """Look after one more text from now on."""


@runtime_checkable
class Proofread(Protocol):
    """A widget that has the spelling of all texts inside it looked after."""

    proofreader: Proofreader


class TextEdit(QPlainTextEdit):
    """Several lines of plain text; as tall as its text, within bounds."""

    picture_pasted = Signal(QImage)
    files_dropped = Signal(object)

    def __init__(self, lines: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self.proof: Any = None
        """What looks after its spelling, kept here to live as long as the text; None where nothing does."""
        self._long: QTextCursor | None = None
        self._too_much: QTextCursor | None = None
        self._left_out: list[tuple[int, int]] = []
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._follow_direction)
        self.textChanged.connect(self._fit)
        current_theme().changed.connect(self._fit)
        self._follow_direction()
        self._fit()

    def show_text(self, text: str) -> None:
        """Show a text that comes from the plan."""
        if text != self.toPlainText():
            endless = _has_endless_word(text)
            if endless:
                self._break_anywhere()
            self.setPlainText(text)
            if not endless:
                self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def _break_anywhere(self) -> None:
        """Break lines anywhere, because in a word without end Qt looks for a better place for minutes."""
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    def underline(self, span: tuple[int, int] | None) -> None:
        """Mark a part with a thin line below, or nothing."""
        self._long = None
        if span is not None:
            text = self.toPlainText()
            first, last = (_utf16_length(text[:place]) for place in span)
            self._long = self._part(first, last)
        self._draw_underline()

    def mark_from(self, place: int | None) -> None:
        """Mark everything from a place on as too much, or nothing."""
        before, self._too_much = self._too_much, None
        if place is not None:
            text = self.toPlainText()
            self._too_much = self._part(_utf16_length(text[:place]), _utf16_length(text))
        if before is not None or place is not None:
            self._draw_underline()

    def leave_out(self, spans: list[tuple[int, int]]) -> None:
        """Leave parts without the thin line because they have another, by their places in the document."""
        if spans != self._left_out:
            self._left_out = spans
            self._draw_underline()

    def _draw_underline(self) -> None:
        pieces: list[tuple[int, int]] = []
        if self._long is not None:
            at, end = self._long.selectionStart(), self._long.selectionEnd()
            for first, last in self._left_out:
                if first < end and last > at:
                    pieces.append((at, first))
                    at = last
            pieces.append((at, end))
        marks = [self._underlined(*piece) for piece in pieces if piece[0] < piece[1]]
        if self._too_much is not None:
            marks.append(self._shaded(self._too_much))
        self.setExtraSelections(marks)

    def _shaded(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.format = QTextCharFormat()
        mark.format.setBackground(current_theme().colour("dangerSoft"))
        mark.cursor = cursor
        return mark

    def _underlined(self, first: int, last: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.format = QTextCharFormat()
        mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        mark.format.setUnderlineColor(current_theme().colour("warnIcon"))
        mark.cursor = self._part(first, last)
        return mark

    def _part(self, first: int, last: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _follow_direction(self) -> None:
        """Begin lines at the side where the script begins; Qt begins them all at the left."""
        text, block = "", self.document().firstBlock()
        while block.isValid() and len(text) < SEEN_FOR_DIRECTION:
            text, block = text + block.text(), block.next()
        leftwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        right = reads_right_to_left(text) if text else leftwards
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _fit(self) -> None:
        rows = min(max(self._line_count(), self._lines), self._most)
        edges = 2 * round(self.document().documentMargin()) + self.frameWidth() + current_theme().px(12)
        height = rows * self.fontMetrics().lineSpacing() + edges
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _line_count(self) -> int:
        """Return how many lines the text takes, no further than the most that are shown."""
        layout, block, count = self.document().documentLayout(), self.document().firstBlock(), 0
        while block.isValid() and count < self._most:
            # Lines are broken when they are first asked for; until then they are those of another width.
            layout.blockBoundingRect(block)
            count += block.lineCount()
            block = block.next()
        return count

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Tell whether something can be pasted."""
        return source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped: text here, pictures elsewhere."""
        if source.hasImage() and not source.hasText():
            self.picture_pasted.emit(QImage(source.imageData()))
        elif source.hasUrls() and any(url.isLocalFile() for url in source.urls()):
            self.files_dropped.emit([url.toLocalFile() for url in source.urls() if url.isLocalFile()])
        else:
            if source.hasText() and _has_endless_word(source.text()):
                self._break_anywhere()
            super().insertFromMimeData(source)

    def event(self, event: QEvent) -> bool:
        """Let the plan undo where the field has nothing to."""
        document = self.document()
        if nothing_to_undo(event, document.isUndoAvailable(), document.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the spelling looked after where it is shown first, if anyone around does."""
        super().showEvent(event)
        home = None if self.proof else self.parentWidget()
        while home is not None:
            if isinstance(home, Proofread):
                home.proofreader.take_on(self)
                return
            home = home.parentWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the text, whose lines break elsewhere now."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


def _has_endless_word(text: str) -> bool:
    return any(len(word) > _ENDLESS_WORD for word in text.split())


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
