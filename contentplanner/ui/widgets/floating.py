"""Cards that float over the window: where they lie, and their shadow."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsDropShadowEffect, QWidget

from contentplanner.ui.theme.theme import current_theme

_GAP = 8


def cast_shadow(widget: QWidget) -> None:
    """Give a floating card its soft shadow; in dark colours its edge does the work."""
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(24)
    shadow.setOffset(0, 4)
    shadow.setColor(QColor(0, 0, 0, 0 if current_theme().dark else 60))
    widget.setGraphicsEffect(shadow)


def place_beside(card: QWidget, anchor: QRect, inside: QRect) -> None:
    """Move a card under an anchor, above it where there is no room, and keep it inside."""
    card.adjustSize()
    wished = anchor.center().x() - card.width() // 2
    left = max(min(wished, inside.right() - card.width() - _GAP), inside.left() + _GAP)
    below = anchor.bottom() + _GAP
    above = anchor.top() - _GAP - card.height()
    fits_below = below + card.height() <= inside.bottom()
    card.move(QPoint(left, below if fits_below or above < inside.top() else above))
