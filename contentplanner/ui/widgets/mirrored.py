"""Where painted things lie in a language that is read from right to left."""

import unicodedata

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget

SEEN_FOR_DIRECTION = 200
"""How much of a text tells its direction."""


def reads_leftwards(widget: QWidget) -> bool:
    """Tell whether a widget is laid out from right to left."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def mirrored(widget: QWidget, room: QRectF) -> QRectF:
    """Return a place in a widget counted from where its language begins; texts begin there by themselves."""
    if not reads_leftwards(widget):
        return room
    return QRectF(widget.width() - room.right(), room.top(), room.width(), room.height())


def keep_in_order(*widgets: QWidget) -> None:
    """Lay time out from left to right in every language, as what is painted between the widgets is."""
    for widget in widgets:
        widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def painter_on(widget: QWidget) -> QPainter:
    """Return a painter that writes as its widget reads; by itself it would as the program does."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter


def direction_of(widget: QWidget, text: str) -> Qt.LayoutDirection:
    """Return how a line reads: as its widget, but never leftwards without a letter that is read so."""
    if reads_leftwards(widget) and any(unicodedata.bidirectional(one) in ("R", "AL") for one in text):
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


def reads_right_to_left(text: str) -> bool:
    """Tell whether the first letter of a text belongs to a script written from right to left."""
    for character in text[:SEEN_FOR_DIRECTION]:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def write(painter: QPainter, room: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    """Paint a line that someone typed: at the side of the program's language, read as its own language is."""
    side = painter.layoutDirection()
    painter.setLayoutDirection(direction_of_own(text))
    flags = QStyle.visualAlignment(side, align) | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(room, int(flags | Qt.TextFlag.TextSingleLine), text)
    painter.setLayoutDirection(side)


def direction_of_own(text: str) -> Qt.LayoutDirection:
    """Return how a text that someone typed reads."""
    right = reads_right_to_left(text)
    return Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
