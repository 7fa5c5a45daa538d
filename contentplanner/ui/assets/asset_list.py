"""The things of one kind, one below the other; a line to search them where they are many."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from contentplanner.ui.assets.wording import say
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.post_list.painting import paint_text, strong
from contentplanner.ui.theme.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

SEARCH_FROM = 13
"""From this many rows on there is a line to search them."""
_LINE = Qt.ItemDataRole.UserRole + 1
_ROW, _FEWEST, _MOST = 52, 1, 12


class AssetList(QWidget):
    """Rows of a name and a second line; ``chosen`` carries the id of the one in hand."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []
        self._current = ""
        self._most = _MOST
        self.search = LineEdit()
        self.search.setObjectName("assets.search")
        self.search.setAccessibleName(say("Search this list"))
        self.search.setPlaceholderText(say("Search this list"))
        self.search.textChanged.connect(lambda _text: self._fill())
        self.list = QListWidget()
        self.list.setObjectName("assets.list")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setItemDelegate(_Row(self.list))
        self.list.currentItemChanged.connect(self._choose)
        current_theme().changed.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(8))
        column.addWidget(self.search)
        column.addWidget(self.list)
        column.addStretch(1)

    @property
    def current(self) -> str:
        """The id of the row in hand."""
        return self._current

    def show_rows(self, rows: Sequence[tuple[str, str, str]], current: str, *, most: int = _MOST) -> None:
        """Show rows of id, name and second line, one of them in hand."""
        self._rows, self._current, self._most = list(rows), current, most
        many = len(rows) >= SEARCH_FROM
        self.search.setVisible(many)
        if not many and self.search.text():
            self.search.clear()
        self._fill()

    def show_current(self, id_: str) -> None:
        """Mark another row as the one in hand."""
        self._current = id_
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            item = self.list.item(at)
            if item.data(Qt.ItemDataRole.UserRole) == id_:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)

    def _fill(self) -> None:
        """Show the rows that hold what is searched; the same ones stay in their places."""
        wanted = self.search.text().casefold().strip()
        rows = [row for row in self._rows if wanted in f"{row[1]}\n{row[2]}".casefold()]
        self.list.blockSignals(True)
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(rows):
            self.list.addItem(QListWidgetItem())
        high = current_theme().px(_ROW)
        for at, (id_, name, line) in enumerate(rows):
            item = self.list.item(at)
            item.setText(name)
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setData(_LINE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {line}")
            item.setToolTip(f"{name}\n{line}")
            item.setSizeHint(QSize(0, high))
        self.list.blockSignals(False)
        self.show_current(self._current)
        shown = min(max(self.list.count(), _FEWEST), self._most)
        self.list.setFixedHeight(shown * high + 2 * current_theme().px(7))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._current = str(item.data(Qt.ItemDataRole.UserRole))
            self.chosen.emit(self._current)


class _Row(QStyledItemDelegate):
    """Paints a name, and below it how things are."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        plain.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, plain.widget)
        theme = current_theme()
        room = QRectF(option.rect).adjusted(theme.px(11), theme.px(6), -theme.px(8), -theme.px(6))
        half = room.height() / 2
        name, line = (str(index.data(role)) for role in (Qt.ItemDataRole.DisplayRole, _LINE))
        top = QRectF(room.left(), room.top(), room.width(), half)
        paint_text(painter, top, name, strong("body"), theme.colour("text"))
        paint_text(painter, top.translated(0, half), line, theme.font("small"), theme.colour("text2"))
