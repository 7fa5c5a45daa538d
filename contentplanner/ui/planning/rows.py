"""What the cards of the planning page are made of."""

from collections.abc import Hashable

from PySide6.QtWidgets import QLayout, QWidget

from contentplanner.ui.widgets.card import Card


class StepCard(Card):
    """A numbered card that is built anew only when it has something else to show.

    Args:
        number: Its place among the steps.
        title: What is decided in it.
        name: Its object name.
    """

    def __init__(self, number: int, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(f"{number}. {title}", name, parent)
        self._key: Hashable = None

    def differs(self, *key: Hashable) -> bool:
        """Tell whether this is not what is shown already, and take note of it."""
        changed, self._key = key != self._key, key
        return changed


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
