"""What the keys of a calendar mean."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
"""By how many days an arrow moves a post."""

NEXT_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_MODIFIERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Pressed:
    """One key press: the key, and what its modifiers ask for."""

    def __init__(self, event: QKeyEvent) -> None:
        self.key = Qt.Key(event.key())
        held = event.modifiers() & _MODIFIERS
        self.plain = held == Qt.KeyboardModifier.NoModifier
        self.extends = held == Qt.KeyboardModifier.ShiftModifier
        self.shifts = held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
