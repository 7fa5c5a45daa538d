"""What each column of a file is taken for, with its first cells to go by."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from contentplanner.application.importing import (
    IGNORE,
    IMPORT_FIELDS,
    KEEP_IN_NOTES,
    WINDOW_FIELDS,
    ImportDraft,
)
from contentplanner.ui.widgets.text import ElidedLabel, text_label

_SAMPLES = 3
_NEVER_OFFERED = ("time zone", "post id")


class ColumnFields(QWidget):
    """One row a column: its header, what it is taken for, and its first cells."""

    changed = Signal()

    def __init__(self, draft: ImportDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._windows = draft.windows
        self._choices: dict[str, QComboBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        titles = (self.tr("Column"), self.tr("Is taken for"), self.tr("First cells"))
        for column, title in enumerate(titles):
            grid.addWidget(text_label(title, role="small"), 0, column)
        for row, header in enumerate(draft.header, start=1):
            grid.addWidget(ElidedLabel(header, role="label"), row, 0)
            grid.addWidget(self._choice(header, draft.columns.get(header, KEEP_IN_NOTES)), row, 1)
            grid.addWidget(ElidedLabel(_first_cells(draft, row - 1), role="muted"), row, 2)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 4)
        grid.setRowStretch(len(draft.header) + 1, 1)

    def columns(self) -> dict[str, str]:
        """Return header → field as chosen."""
        return {header: choice.currentData() for header, choice in self._choices.items()}

    def _choice(self, header: str, taken_for: str) -> QComboBox:
        choice = QComboBox()
        choice.setObjectName(f"import.column.{header}")
        choice.setAccessibleName(self.tr("{column} is taken for").format(column=header))
        windows = WINDOW_FIELDS if self._windows else ()
        for field in (*IMPORT_FIELDS, *windows, KEEP_IN_NOTES, IGNORE):
            if field not in _NEVER_OFFERED or field == taken_for:
                choice.addItem(field_word(field), field)
        choice.setCurrentIndex(max(0, choice.findData(taken_for)))
        choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._choices[header] = choice
        return choice


def field_word(field: str) -> str:
    """Return what people call a field of the import."""
    if field == KEEP_IN_NOTES:
        return QCoreApplication.translate("importing", "Keep in the notes")
    if field == IGNORE:
        return QCoreApplication.translate("importing", "Leave out")
    return field.capitalize()


def _first_cells(draft: ImportDraft, column: int) -> str:
    cells = (sample.cells[column] for sample in draft.samples if column < len(sample.cells))
    filled = [" ".join(cell.split())[:60] for cell in cells if cell.strip()]
    return " · ".join(filled[:_SAMPLES])
