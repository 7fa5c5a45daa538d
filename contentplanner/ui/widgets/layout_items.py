"""Looking into layouts without keeping hold of their items, and emptying them.

PySide keeps what ``itemAt`` returns as long as the layout, also when Qt has let go of the item; whatever
lies at that place in memory next would then be taken for it. So the hold is given up at once.
"""

from collections.abc import Iterator

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget
from shiboken6 import Shiboken

from contentplanner.ui.widgets.flow import FlowLayout


def contents_of(layout: QLayout) -> Iterator[QWidget | QLayout]:
    """Return the widgets and layouts in a layout, in its order; spaces are left out."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        found = item.widget() or item.layout()
        # A flow keeps its items itself, and knows when they go.
        if not isinstance(layout, FlowLayout) and item is not found:
            Shiboken.invalidate(item)
        if found is not None:
            yield found


def first_widget(layout: QLayout) -> QWidget | None:
    """Return the first widget that lies in a layout."""
    return next((one for one in contents_of(layout) if isinstance(one, QWidget)), None)


def clear_layout(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QBoxLayout):
            clear_layout(inner)
