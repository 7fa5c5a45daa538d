"""Rows in an order of one's own: dragged, or moved with Alt and the arrow keys."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from contentplanner.ui.strategy.entry_row import EntryRow
from contentplanner.ui.theme.theme import current_theme


class Named(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str:
        """Its id."""


class EntryList(QWidget):
    """Keeps one row for each thing, and asks for another order.

    Args:
        make: Makes the row of an id.
    """

    moved = Signal(str, int)
    """The id of a thing, and its new place from 0."""

    def __init__(self, make: Callable[[str], EntryRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.rows: dict[str, EntryRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._line = QFrame(self)
        self._line.setProperty("kind", "drop-line")
        self._line.hide()
        self._target = -1

    def show_things(self, things: Sequence[Named]) -> bool:
        """Have a row for each thing, in order; tell whether rows came, went or moved."""
        self._column.setSpacing(current_theme().px(8))
        wanted = [thing.id for thing in things]
        if wanted == list(self.rows):
            return False
        focus = self.window().focusWidget()
        for gone in set(self.rows) - set(wanted):
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {key: self.rows.get(key) or self._add(key) for key in wanted}
        for at, row in enumerate(self.rows.values()):
            self._column.removeWidget(row)
            self._column.insertWidget(at, row)
            row.show()
        if focus is not None and self.isAncestorOf(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _add(self, key: str) -> EntryRow:
        row = self._make(key)
        row.move_wished.connect(self._step)
        row.grip.dragged.connect(self._drag)
        row.grip.dropped.connect(lambda: self._drop(key))
        return row

    def _step(self, key: str, step: int) -> None:
        to = list(self.rows).index(key) + step
        if 0 <= to < len(self.rows):
            self.moved.emit(key, to)

    def _drag(self, point: QPoint) -> None:
        """Show where the row would go."""
        y = self.mapFromGlobal(point).y()
        rows = list(self.rows.values())
        self._target = sum(row.geometry().center().y() < y for row in rows)
        last = rows[-1].geometry().bottom() + 2
        at = rows[self._target].y() - 4 if self._target < len(rows) else last
        self._line.setGeometry(0, max(at, 0), self.width(), 2)
        self._line.show()
        self._line.raise_()

    def _drop(self, key: str) -> None:
        self._line.hide()
        here = list(self.rows).index(key)
        to = self._target - (self._target > here)
        if to != here:
            self.moved.emit(key, to)
