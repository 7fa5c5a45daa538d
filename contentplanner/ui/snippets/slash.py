"""A slash typed in a field opens a list of texts to insert; until one is chosen the slash is not kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.snippets import Offer, matching
from contentplanner.domain.text import clean_text
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.fields.text_fields import LineField, TextField
from contentplanner.ui.snippets.popup import SlashPopup
from contentplanner.ui.snippets.slash_query import SlashQuery, slash_before

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 4, Qt.Key.Key_PageUp: -4}
_AGREE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class SlashMenu(QObject):
    """Watches fields for a slash. A line has to be empty but for it.

    Args:
        fields: The fields, by their names.
        offers: Returns what can be inserted now.
        parent: What the list floats over.
    """

    chosen = Signal(str, object, object)
    """Name of the field, the offer, and the :class:`SlashQuery` it takes the place of."""
    left = Signal(str, str)
    """Name of a field whose slash is to stay, and its text."""

    def __init__(
        self, fields: Sequence[LineField | TextField], offers: Callable[[], list[Offer]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._fields: dict[str, LineField | TextField] = {}
        self._offers = offers
        self._found: list[Offer] = []
        self._name = ""
        self._query: SlashQuery | None = None
        self._slash_typed = False
        self._over = parent
        self._popup: SlashPopup | None = None
        for field in fields:
            self.watch(field)

    def watch(self, field: LineField | TextField) -> None:
        """Watch one more field."""
        self._fields[field.name] = field
        field.edit.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._query is not None

    def look(self, name: str, value: str) -> str:
        """Open, narrow or close the list after typing; return the field's value to be kept."""
        field = self._fields.get(name)
        if field is None:
            return value
        query = self._query_in(field)
        typed, self._slash_typed = self._slash_typed, False
        if query is None or not (self.is_open or typed):
            self._hide()
            return value
        if not self.is_open:
            self._found = self._offers()
        fitting = matching(self._found, query.words)
        if isinstance(field, LineField):
            fitting = [offer for offer in fitting if offer.headline]
        if not fitting:
            self._hide()
            return value
        self._name, self._query = name, query
        self._show(field, fitting)
        return clean_text(query.without)

    def close(self) -> None:
        """Close the list and leave the slash in the text."""
        if self.is_open:
            name = self._name
            self._hide()
            self.left.emit(name, self._fields[name].value)

    def _query_in(self, field: LineField | TextField) -> SlashQuery | None:
        if field.edit.isReadOnly():
            return None
        if isinstance(field, LineField):
            return slash_before(field.edit.text(), field.edit.cursorPosition(), only_alone=True)
        if "/" not in field.edit.textCursor().block().text():
            return None
        # Qt counts in UTF-16, where an emoji takes two places.
        text, place = field.edit.toPlainText(), field.edit.textCursor().position()
        before = text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore")
        return slash_before(text, len(before))

    def _show(self, field: LineField | TextField, fitting: list[Offer]) -> None:
        if self._popup is None:
            self._popup = SlashPopup(self._over)
            self._popup.chosen.connect(self._take)
        edit = field.edit
        line = edit.rect() if isinstance(edit, LineEdit) else edit.cursorRect()
        source = edit if isinstance(edit, LineEdit) else edit.viewport()
        place = self._over.mapFromGlobal(source.mapToGlobal(line.topLeft()))
        self._popup.show_offers(fitting)
        self._popup.open_at(QRect(place, line.size()))

    def _hide(self) -> None:
        self._query = None
        if self._popup is not None:
            self._popup.hide()

    def _take(self, offer: Offer) -> None:
        if self._query is not None:
            name, query = self._name, self._query
            self._hide()
            self.chosen.emit(name, offer, query)

    def _handle_key(self, event: QKeyEvent) -> bool:
        assert self._popup is not None, "an open list was made"
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _AGREE:
            self._take(self._popup.current)
        elif key in _STEPS:
            self._popup.step(_STEPS[key])
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a slash; take the keys of the list while it is open; close it when the field is left."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._slash_typed = event.text() == "/"
            return self.is_open and self._handle_key(event)
        if (isinstance(event, QFocusEvent) and event.lostFocus()) or kind in (
            QEvent.Type.Hide,
            QEvent.Type.MouseButtonPress,
        ):
            self.close()
        return False
