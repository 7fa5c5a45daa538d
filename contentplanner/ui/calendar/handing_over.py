"""Posts dragged out of a calendar, onto something beside it that takes them."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from contentplanner.domain.ids import PostId


@runtime_checkable
class TakesPosts(Protocol):
    """Something posts can be dropped on, such as the tray of ideas."""

    def take_posts(self, ids: tuple[PostId, ...]) -> None:
        """Ask for what dropping these posts here means."""


def hand_over(calendar: QWidget, ids: tuple[PostId, ...], at: QPoint) -> None:
    """Give posts let go at a point of the screen to what takes them in this window; else do nothing."""
    window = calendar.window()
    widget: QWidget | None = window.childAt(window.mapFromGlobal(at))
    while widget is not None and not isinstance(widget, TakesPosts):
        widget = widget.parentWidget()
    if widget is not None:
        widget.take_posts(ids)
