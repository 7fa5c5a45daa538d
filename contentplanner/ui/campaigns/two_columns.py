"""Cards in two columns where there is room, else one below the other."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme

TWO_FROM = 1060
"""From this width at 100 % text size there are two: a page of 1100 without its margins."""
_LEFT, _RIGHT = 3, 2


class TwoColumns(QWidget):
    """Lays the same cards out for a wide and for a narrow page.

    Args:
        left: Cards of the wider column.
        right: Cards of the narrower column.
        single: All of them in the order of a single column.
        parent: The page.
    """

    laid_out = Signal()
    """There is another number of columns now."""

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        single: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left, self._right, self._single = tuple(left), tuple(right), tuple(single)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._columns = QVBoxLayout(), QVBoxLayout()
        for column, share in zip(self._columns, (_LEFT, _RIGHT), strict=True):
            self._row.addLayout(column, share)
        self._two: bool | None = None
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        gap = current_theme().px(12)
        self._row.setSpacing(gap)
        for column in self._columns:
            column.setSpacing(gap)
        self._lay_out()

    def _lay_out(self) -> None:
        two = self.width() >= current_theme().px(TWO_FROM)
        if two is self._two:
            return
        self._two = two
        groups = (self._left, self._right) if two else (self._single, ())
        for column, cards in zip(self._columns, groups, strict=True):
            while column.takeAt(0):
                pass
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._row.setStretch(0, _LEFT)
        self._row.setStretch(1, _RIGHT if two else 0)
        self._row.setSpacing(current_theme().px(12) if two else 0)
        self.laid_out.emit()

    def order_tabs(self, after: QWidget) -> None:
        """Let Tab go through the cards as they lie, from another widget on."""
        cards = self._left + self._right if self._two else self._single
        inside = [one for card in cards for one in card.findChildren(QWidget) if one.focusPolicy()]
        inside = [one for one in inside if one.window() is after.window()]
        for before, following in pairwise([after, *inside]):
            QWidget.setTabOrder(before, following)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one column or two as the width allows."""
        super().resizeEvent(event)
        self._lay_out()
