"""What the cards of the planning page are made of."""

from collections.abc import Hashable, Iterable
from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from contentplanner.ui.theme.theme import current_theme
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
        current_theme().changed.connect(self.forget)

    def stops(self) -> Iterable[QWidget]:
        """Return what Tab visits in it, from the top."""
        raise NotImplementedError

    def differs(self, *key: Hashable) -> bool:
        """Tell whether this is not what is shown already, and take note of it."""
        changed, self._key = key != self._key, key
        return changed

    def forget(self) -> None:
        """Build everything anew next time, because sizes or colours are others."""
        self._key = None


class Rows(QWidget):
    """A part of a card that is taken out and built anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def new_grid(self, *, across: float, down: float) -> QGridLayout:
        """Return an empty grid in place of what was there; distances before scaling."""
        grid = QGridLayout(self._new_inside())
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(current_theme().px(across))
        grid.setVerticalSpacing(current_theme().px(down))
        return grid

    def new_column(self, *, down: float) -> QVBoxLayout:
        """Return an empty column in place of what was there; the distance before scaling."""
        column = QVBoxLayout(self._new_inside())
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(down))
        return column

    def _new_inside(self) -> QWidget:
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        return self._inside


def tab_along(stops: Iterable[QWidget]) -> None:
    """Have Tab visit widgets in this order."""
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)
