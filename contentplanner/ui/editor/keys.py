"""What the keys of the editor mean."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYS = {
    (Qt.Key.Key_Return, _CONTROL): "ready",
    (Qt.Key.Key_Enter, _CONTROL): "ready",
    (Qt.Key.Key_Up, _CONTROL): "previous_post",
    (Qt.Key.Key_Down, _CONTROL): "next_post",
    (Qt.Key.Key_F7, _NONE): "next_misspelt",
    (Qt.Key.Key_F8, _NONE): "next_problem",
    (Qt.Key.Key_F8, _SHIFT): "previous_problem",
    (Qt.Key.Key_E, _CONTROL | _SHIFT): "toggle_wide",
    (Qt.Key.Key_Escape, _NONE): "close",
}


def wish_of(event: QKeyEvent) -> str | None:
    """Return what a key wishes for, or None when it means nothing here."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _KEYS.get((Qt.Key(event.key()), modifiers))


class EditorKeys(QObject):
    """Does what the editor's keys mean, wherever in it they are pressed.

    Args:
        editor: The editor.
    """

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._deeds: Mapping[str, Callable[[], None]] = {}

    def let_do(self, deeds: Mapping[str, Callable[[], None]]) -> None:
        """Know what is done for each wish."""
        self._deeds = deeds

    def watch(self, *widgets: QWidget) -> None:
        """Take the keys of these from now on, before they do."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for keys."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        deed = self._deeds.get(wish_of(event) or "")
        if deed is None:
            return False
        deed()
        return True
