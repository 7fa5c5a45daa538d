"""The drafts of a template as a table: day, phase, what it gives, headline."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from contentplanner.application.starters import starter
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import gives_icon, gives_word, phase_icon, phase_word
from contentplanner.ui.templates.wording import days_text
from contentplanner.ui.theme.theme import current_theme

_ROW = 34
_ROWS_SEEN = 6


class DraftTable(QTableWidget):
    """Shows the drafts; the row the keyboard is on is the one to change."""

    chosen = Signal(int)
    """The place of a draft among those of the template."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self.setObjectName("templates.drafts")
        self.setAccessibleName(self.tr("Drafts"))
        self.setProperty("kind", "inside")
        words = (self.tr("Day"), self.tr("Phase"), self.tr("Gives"), self.tr("Headline"))
        self.setHorizontalHeaderLabels(words)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for column in range(3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentCellChanged.connect(self._tell)
        current_theme().changed.connect(self._restyle)
        self._filling = False
        self._restyle()

    def show_drafts(self, template: CampaignTemplate, trade: str, at: int) -> None:
        """Show the drafts of a template, one of them as the one to change."""
        self._filling = True
        self.setRowCount(len(template.drafts))
        for row, draft in enumerate(template.drafts):
            cells = (
                (days_text(draft.days, has_launch=template.has_launch), ""),
                (phase_word(draft.phase), phase_icon(draft.phase)),
                (gives_word(draft.gives), gives_icon(draft.gives)),
                (headline_of(draft, trade), ""),
            )
            for column, (words, sign) in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setToolTip(words)
                if sign:
                    item.setIcon(icon(sign, "text2", 16))
                self.setItem(row, column, item)
        if template.drafts:
            self.setCurrentCell(at, 0)
        self._filling = False

    def _tell(self, row: int, _column: int, before: int, _before_column: int) -> None:
        if not self._filling and row != before and row >= 0:
            self.chosen.emit(row)

    def _restyle(self) -> None:
        px = current_theme().px
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setIconSize(QSize(px(16), px(16)))
        self.setMinimumHeight(px(_ROW * _ROWS_SEEN + 38))


def headline_of(draft: TemplateDraft, trade: str) -> str:
    """Return the headline a draft begins with."""
    return draft.headline or starter(draft.starter, trade).headline
