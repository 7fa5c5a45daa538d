"""Fields in two columns where there is room, else in one."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from contentplanner.ui.theme.theme import current_theme


class FieldGrid(QWidget):
    """Lays fields out in reading order; the first takes the whole width.

    Args:
        fields: The fields, in the order of Tab.
        two_from: The width from which there are two columns, at the usual text size.
        inset: The room at its left and right.
    """

    def __init__(
        self,
        fields: Sequence[QWidget],
        *,
        two_from: int = 440,
        inset: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._two_from, self._inset = two_from, inset
        self._fields = list(fields)
        self._grid = QGridLayout(self)
        self._columns = 0
        self._arrange(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= current_theme().px(self._two_from) else 1)

    def _arrange(self, columns: int) -> None:
        px = current_theme().px
        self._grid.setContentsMargins(px(self._inset), 0, px(self._inset), px(2 * self._inset))
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(10))
        if columns == self._columns:
            return
        self._columns = columns
        for field in self._fields:
            self._grid.removeWidget(field)
        self._grid.addWidget(self._fields[0], 0, 0, 1, columns)
        for at, field in enumerate(self._fields[1:]):
            self._grid.addWidget(field, 1 + at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
