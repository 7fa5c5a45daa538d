"""A row of things that goes on in the next line when it is full."""

from itertools import zip_longest

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lays things side by side, and below where the width ends.

    Args:
        gap: Pixels between them.
        parent: What they lie in.
        to_the_ends: Whether the last of several in a line lies at its far end.
    """

    def __init__(self, gap: int, parent: QWidget | None = None, *, to_the_ends: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._to_the_ends = gap, to_the_ends
        self.setContentsMargins(0, 0, 0, 0)

    def insert(self, index: int, widget: QWidget) -> None:
        """Put a widget at a place in the row."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Tell that it takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Arrange the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        shown = [item.sizeHint() for item in self._items if not _hidden(item)]
        width = sum(hint.width() for hint in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((hint.height() for hint in shown), default=0))

    def minimumSize(self) -> QSize:
        """Return room for the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for row in self._rows(rect.width()):
            tallest = max(size.height() for _, size in row)
            x = rect.x()
            for item, size in row if place else ():
                if self._to_the_ends and item is row[-1][0] and len(row) > 1:
                    x = rect.x() + rect.width() - size.width()
                box = QRect(x, y + (tallest - size.height()) // 2, size.width(), size.height())
                item.setGeometry(QStyle.visualRect(self._direction(), rect, box))
                x += size.width() + self._gap
            y += tallest + self._gap
        return max(0, y - self._gap - rect.y())

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = room + 1
        shown = [item for item in self._items if not _hidden(item)]
        for item, after in zip_longest(shown, shown[1:]):
            width = min(item.sizeHint().width(), room)
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            needed = width
            if after is not None and _glued(after):
                needed = width + self._gap + after.sizeHint().width()
            if used + self._gap + (needed if needed <= room else width) > room:
                rows.append([])
                used = -self._gap
            rows[-1].append((item, QSize(width, height)))
            used += self._gap + width
        return rows


def _glued(item: QLayoutItem) -> bool:
    """Tell whether something belongs to what stands before it, and shares its line where there is room."""
    widget = item.widget()
    return widget is not None and bool(widget.property("glued"))


def _hidden(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.isHidden()
