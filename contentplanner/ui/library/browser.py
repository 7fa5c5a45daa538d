"""Pictures to look through: filter, search, order and grid, as the library and its picker have them."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from contentplanner.application.desk import PictureStore
from contentplanner.domain.ids import PictureId
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.library.entries import Entry, Order, Show, chosen, counts
from contentplanner.ui.library.grid import PictureGrid
from contentplanner.ui.library.wording import nothing_text, order_text, say, show_text
from contentplanner.ui.post_list.empty import EmptyPanel
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.menu_button import Choice, MenuButton
from contentplanner.ui.widgets.segmented import SegmentedControl


class PictureBrowser(QWidget):
    """Shows those of some pictures that are wanted.

    Args:
        store: Where the pictures lie.
        tasks: Makes the small views.
        home: Begins the names of its widgets.
        shows: The filters it offers.
        add: What the button of an empty library says; without words there is none.
    """

    add_asked = Signal()
    filtered = Signal()
    """Other pictures are wanted now."""

    def __init__(
        self,
        store: PictureStore,
        tasks: TaskRunner,
        home: str,
        shows: Sequence[Show] = tuple(Show),
        add: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._add = add
        self.show_only, self._order = Show.ALL, Order.NEWEST
        options = [(one.value, show_text(one, 0)) for one in shows]
        self.filter = SegmentedControl(options, say("Which pictures"))
        self.filter.setObjectName(f"{home}.filter")
        self.filter.chosen.connect(lambda key: self.set_show(Show(key)))
        self.search = LineEdit()
        self.search.setObjectName(f"{home}.search")
        self.search.setAccessibleName(say("Search by name or description"))
        self.search.setPlaceholderText(say("Search by name or description"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self.take_focus)
        self.sort = MenuButton("", self._orders, self._choose_order)
        self.sort.setObjectName(f"{home}.sort")
        self.grid = PictureGrid(store, tasks, say("Pictures"), home)
        self.empty = EmptyPanel(home)
        self.empty.asked.connect(self._answer_empty)
        self._lay_out()
        self._choose_order(Order.NEWEST)

    @property
    def entries(self) -> Sequence[Entry]:
        """All pictures it has, wanted or not, newest first."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Have these pictures, newest first."""
        self._entries = list(entries)
        self._fill()

    def set_show(self, show: Show) -> None:
        """Want other pictures."""
        self.show_only = show
        self.filter.set_chosen(show.value)
        self._fill()
        self.filtered.emit()

    def go_to(self, picture_id: PictureId) -> None:
        """Take a picture in hand; a filter that hides it is let go."""
        if not self.grid.go_to(picture_id):
            self.search.clear()
            self.set_show(Show.ALL)
            self.grid.go_to(picture_id)

    def take_focus(self) -> None:
        """Put the focus on the pictures, or on what there is in their place."""
        target: QWidget = self.grid if self.grid.entries else self.empty.button
        if not target.isVisibleTo(self):
            target = self.search if self.search.isVisibleTo(self) else self.filter
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside.

    def _fill(self) -> None:
        text = self.search.text()
        shown = chosen(self._entries, self.show_only, self._order, text)
        self._count()
        self.grid.show_entries(shown)
        self.grid.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        there = bool(self._entries)
        for widget in (self.filter, self.search, self.sort):
            widget.setVisible(there)
        if not shown:
            self.empty.say(*nothing_text(self.show_only, text), self._way_on())

    def _search(self, _text: str) -> None:
        self._fill()
        self.filtered.emit()

    def _way_on(self) -> str:
        if not self._entries:
            return self._add
        searching = bool(self.search.text().strip())
        return say("Show all pictures") if searching or self.show_only is not Show.ALL else ""

    def _answer_empty(self) -> None:
        if self._entries:
            self.search.clear()
            self.set_show(Show.ALL)
            self.take_focus()
        else:
            self.add_asked.emit()

    def _count(self) -> None:
        for show, count in counts(self._entries).items():
            button = self.filter.findChild(QPushButton, f"segment.{show.value}")
            if isinstance(button, QPushButton):
                button.setText(show_text(show, count))
                button.setAccessibleName(show_text(show, count))

    def _orders(self) -> Iterator[Choice]:
        for order in Order:
            words = order_text(order)
            yield Choice(words[:1].upper() + words[1:], order, order is self._order)

    def _choose_order(self, order: Any) -> None:
        self._order = order
        words = say("Sort: {order}").format(order=order_text(order))
        self.sort.say(words, words)
        self._fill()

    def _lay_out(self) -> None:
        px = current_theme().px
        self.head = QHBoxLayout()
        self.head.setSpacing(px(8))
        self.head.addWidget(self.filter)
        self.head.addStretch(1)
        self.below = QHBoxLayout()
        self.below.setSpacing(px(8))
        self.below.addWidget(self.search, 1)
        self.below.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(self.head)
        column.addLayout(self.below)
        column.addWidget(self.grid, 1)
        column.addWidget(self.empty, 1)
