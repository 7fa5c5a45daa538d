"""Where painted things lie in a language that is read from right to left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget


def reads_leftwards(widget: QWidget) -> bool:
    """Tell whether a widget is laid out from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirrored(widget: QWidget, room: QRectF) -> QRectF:
    """Return a place in a widget counted from where its language begins; texts begin there by themselves."""
    if not reads_leftwards(widget):
        return room
    return QRectF(widget.width() - room.right(), room.top(), room.width(), room.height())
