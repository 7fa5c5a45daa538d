"""A long list of which one holds; typing finds it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget


class SearchBox(QComboBox):
    """A combo box one may type into: whatever contains what is typed is offered."""

    chosen = Signal(str)
    """The code of the entry chosen."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.setObjectName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None, "a box one may type into has a line"
        line.setObjectName(f"{name}.line")
        line.setAccessibleName(words)
        line.editingFinished.connect(self._take_typed)
        line.installEventFilter(self)
        self.activated.connect(self._choose)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other entries, each a code and its words."""
        self.blockSignals(True)
        self.clear()
        for code, words in options:
            self.addItem(words, code)
        self.blockSignals(False)
        self.show_code(self._code)

    def show_code(self, code: str) -> None:
        """Show which entry holds; a code that is not offered is added."""
        self._code = code
        at = self.findData(code)
        if at < 0:
            self.addItem(code, code)
            at = self.count() - 1
        self.setCurrentIndex(at)
        self.setEditText(self.itemText(at))

    def _choose(self, at: int) -> None:
        code = str(self.itemData(at))
        if code != self._code:
            self._code = code
            self.chosen.emit(code)

    def _take_typed(self) -> None:
        """Choose what is typed where it is an entry, or the only one that contains it."""
        typed = self.currentText().strip().casefold()
        words = [self.itemText(at).casefold() for at in range(self.count())]
        exact = [at for at, one in enumerate(words) if one == typed]
        near = [at for at, one in enumerate(words) if typed and typed in one]
        found = exact or (near if len(near) == 1 else [])
        if found:
            self._choose(found[0])
        self.show_code(self._code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark all of the line when it is entered, so that typing begins a search."""
        if event.type() is QEvent.Type.FocusIn:
            self.lineEdit().selectAll()  # type: ignore[union-attr]
        return super().eventFilter(watched, event)
