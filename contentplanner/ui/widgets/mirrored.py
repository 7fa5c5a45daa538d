"""Where painted things lie in a language that is read from right to left."""

import unicodedata

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


def direction_of(widget: QWidget, text: str) -> Qt.LayoutDirection:
    """Return how a line reads: as its widget, but never leftwards without a letter that is read so."""
    if reads_leftwards(widget) and any(unicodedata.bidirectional(one) in ("R", "AL") for one in text):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight
