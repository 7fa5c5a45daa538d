"""The first lines of the file as a small table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from contentplanner.application.schedule import PLAIN_COLUMNS

_SHOWN = ("Date", "Time", "Network", "Headline", "Description", "Image", "State")
_WIDE = ("Headline", "Description")


class PreviewTable(QTableWidget):
    """Shows lines of the plain schedule, the columns that tell the most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_SHOWN), parent)
        self.setObjectName("export.preview")
        self.setAccessibleName(self.tr("First lines of the file"))
        self.setHorizontalHeaderLabels(list(_SHOWN))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, name in enumerate(_SHOWN):
            mode = (
                QHeaderView.ResizeMode.Stretch if name in _WIDE else QHeaderView.ResizeMode.ResizeToContents
            )
            header.setSectionResizeMode(column, mode)

    def show_lines(self, lines: Sequence[tuple[str, ...]]) -> None:
        """Show these lines."""
        places = [PLAIN_COLUMNS.index(name) for name in _SHOWN]
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, place in enumerate(places):
                item = QTableWidgetItem(" ".join(line[place].split()))
                self.setItem(row, column, item)
