"""Tab goes through widgets as they lie in their layouts, also after some were added or moved."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from contentplanner.ui.widgets.layout_items import contents_of


def tab_along(widgets: Iterable[QWidget]) -> None:
    """Have Tab visit all that takes the keyboard inside these widgets, one widget after the other."""
    stops = [stop for widget in widgets for stop in _stops(widget)]
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        yield widget
    elif (layout := widget.layout()) is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for found in contents_of(layout):
        yield from _stops(found) if isinstance(found, QWidget) else _inside(found)
