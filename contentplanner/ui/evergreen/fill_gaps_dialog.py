"""Fill gaps with evergreen: proposals first, drafts only of those that are ticked."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.evergreen import FillingGaps, RepeatEvergreen, filling_gaps
from contentplanner.domain.evergreen import Proposal
from contentplanner.domain.ids import PostId, new_post_id
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.labels import counted, day_text, gives_word
from contentplanner.ui.quarter.wording import quarter_title
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.monogram import Monogram
from contentplanner.ui.widgets.text import ElidedLabel, text_label, wrapped_label


class FillGapsDialog(QDialog):
    """Proposes evergreen posts for the empty days of a quarter.

    Args:
        tools: The plan; what is ticked is drafted through it.
        quarter: Whose days may be filled.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, quarter: Quarter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._today = tools.desk.clock.today()
        self._filling = filling_gaps(tools.desk.reader, quarter, self._today)
        self._boxes: dict[PostId, QCheckBox] = {}
        self.setObjectName("fill-gaps")
        self.setWindowTitle(self.tr("Fill gaps with evergreen posts"))
        px = current_theme().px
        self.resize(px(680), px(480) if self._filling.proposals else px(220))
        self._create = push_button("", "primary")
        self._create.setObjectName("fill-gaps.accept")
        self._build(quarter)
        self._count()

    def _build(self, quarter: Quarter) -> None:
        px = current_theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        title = self.tr("Posts worth another go in {quarter}").format(quarter=quarter_title(quarter))
        layout.addWidget(text_label(title, "heading"))
        layout.addWidget(wrapped_label(_explained(self._filling, self, self._today), "muted"))
        if self._filling.proposals:
            layout.addWidget(self._rows(), 1)
        else:
            layout.addStretch(1)
        layout.addLayout(self._buttons())

    def _rows(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("kind", "page")
        grid = QGridLayout(content)
        px = current_theme().px
        grid.setContentsMargins(0, 0, px(8), 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        for row, proposal in enumerate(self._filling.proposals):
            self._add_row(grid, row, proposal)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._filling.proposals), 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        return area

    def _add_row(self, grid: QGridLayout, row: int, proposal: Proposal) -> None:
        card = self._filling.cards[proposal.post_id]
        day = day_text(proposal.day, self._today)
        used = day_text(self._filling.last_used[proposal.post_id], self._today)
        last = self.tr("last {day}").format(day=used)
        headline = card.headline or self.tr("Post without headline")
        box = QCheckBox(day)
        box.setObjectName(f"fill-gaps.{row}")
        box.setAccessibleName(f"{headline}, {day}, {gives_word(card.gives)}, {last}")
        box.setChecked(True)
        box.toggled.connect(self._count)
        self._boxes[proposal.post_id] = box
        grid.addWidget(box, row, 0)
        grid.addWidget(ElidedLabel(headline), row, 1)
        grid.addWidget(text_label(gives_word(card.gives), "small"), row, 2)
        networks = QHBoxLayout()
        networks.setSpacing(current_theme().px(4))
        for key in card.networks[:4]:
            networks.addWidget(Monogram(self._tools.desk.networks.get(key)))
        networks.addStretch(1)
        grid.addLayout(networks, row, 3)
        grid.addWidget(text_label(last, "small"), row, 4)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addStretch(1)
        words = self.tr("Cancel") if self._filling.proposals else self.tr("Close")
        cancel = push_button(words)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        if self._filling.proposals:
            self._create.setDefault(True)
            self._create.clicked.connect(self._agree)
            row.addWidget(self._create)
        return row

    def _ticked(self) -> list[Proposal]:
        return [one for one in self._filling.proposals if self._boxes[one.post_id].isChecked()]

    def _count(self) -> None:
        count = len(self._ticked())
        self._create.setText(counted(count, self.tr("Add 1 draft"), self.tr("Add {n} drafts")))
        self._create.setEnabled(count > 0)

    def _agree(self) -> None:
        repeats = tuple((one.post_id, new_post_id(), one.day) for one in self._ticked())
        if self._tools.run(RepeatEvergreen(repeats, self._tools.desk.clock.now())):
            self.accept()


def _explained(filling: FillingGaps, dialog: QDialog, today: date) -> str:
    if filling.proposals:
        return dialog.tr(
            "Each fills the widest gap left, long enough after its last time. "
            "They come in as drafts; look them over before you mark them as ready."
        )
    if not filling.any_evergreen:
        return dialog.tr(
            "No post is marked as good to post again yet. "
            "Open one that worked and tick “Good to post again later”."
        )
    if filling.free_from is not None:
        return dialog.tr("All of them went out too recently. The first is free again on {day}.").format(
            day=day_text(filling.free_from, today)
        )
    return dialog.tr("This quarter has no gap left that one of them could fill.")
