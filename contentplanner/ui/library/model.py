"""Pictures for Qt's views."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from contentplanner.domain.ids import PictureId
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.wording import spoken

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PictureModel(QAbstractListModel):
    """The pictures shown, each in a row of its own."""

    ENTRY = Qt.ItemDataRole.UserRole + 1

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    @property
    def entries(self) -> Sequence[Entry]:
        """The pictures in their order."""
        return self._entries

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these; where only what is known of them changed, every picture stays in its place."""
        if [one.id for one in entries] != [one.id for one in self._entries]:
            self.beginResetModel()
            self._entries = list(entries)
            self.endResetModel()
            return
        changed = [row for row, one in enumerate(entries) if one != self._entries[row]]
        self._entries = list(entries)
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def row_of(self, picture_id: PictureId) -> int | None:
        """Return the row of a picture; None where it is not shown."""
        return next((row for row, one in enumerate(self._entries) if one.id == picture_id), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many pictures there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a view asks of a picture."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.card.picture.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(entry)
            case PictureModel.ENTRY:
                return entry
        return None
