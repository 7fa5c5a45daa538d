"""What the keys of the editor mean."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

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
