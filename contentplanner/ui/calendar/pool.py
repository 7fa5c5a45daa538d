"""Widgets that are used again for whatever is shown next."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


class Pool(Generic[W]):
    """Makes widgets as they are needed and hides those that are not.

    Args:
        make: Makes one more.
    """

    def __init__(self, make: Callable[[], W]) -> None:
        self._make = make
        self._widgets: list[W] = []
        self._used = 0

    @property
    def shown(self) -> list[W]:
        """The widgets in use, in the order they were taken."""
        return self._widgets[: self._used]

    def start(self) -> None:
        """Begin anew: all may be taken again."""
        self._used = 0

    def take(self) -> W:
        """Return the next widget."""
        if self._used == len(self._widgets):
            self._widgets.append(self._make())
        self._used += 1
        return self._widgets[self._used - 1]

    def finish(self) -> None:
        """Show the widgets taken, hide the others."""
        for place, widget in enumerate(self._widgets):
            widget.setVisible(place < self._used)
