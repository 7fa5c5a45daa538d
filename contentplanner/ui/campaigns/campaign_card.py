"""One campaign in the list: what it is for, how far it is, and what can be done with it."""

from datetime import date
from fractions import Fraction

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.share import Tally
from contentplanner.ui.campaigns.wording import goal_text, launch_text, share_text
from contentplanner.ui.editor.flow import FlowLayout
from contentplanner.ui.labels import day_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.pill import PhasePill
from contentplanner.ui.widgets.text import text_label, wrapped_label


class CampaignCard(QFrame):
    """Shows one campaign; its buttons wish."""

    edit_wished = Signal(str)
    posts_wished = Signal(str)
    post_wished = Signal(str)
    deletion_wished = Signal(str)
    restoring_wished = Signal(str)

    def __init__(
        self, campaign: Campaign, tally: Tally, limit: Fraction, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.setProperty("kind", "card")
        self.setObjectName(f"campaigns.{campaign.id}")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(6)
        layout.addLayout(self._head(today))
        layout.addLayout(self._phases(today))
        if goal := goal_text(campaign):
            layout.addWidget(text_label(goal))
        layout.addLayout(self._share(tally, limit))

    def _head(self, today: date) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(wrapped_label(self._campaign.name, role="heading"))
        words.addWidget(text_label(launch_text(self._campaign, today), role="muted"))
        row.addLayout(words, 1)
        for text, signal in self._actions():
            button = push_button(text)
            button.setAccessibleName(f"{text}: {self._campaign.name}")
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self._campaign.id))
            row.addWidget(button)
        return row

    def _actions(self) -> list[tuple[str, SignalInstance]]:
        if self._campaign.deleted is not None:
            return [(self.tr("Bring back"), self.restoring_wished)]
        return [
            (self.tr("Show posts"), self.posts_wished),
            (self.tr("New post"), self.post_wished),
            (self.tr("Edit…"), self.edit_wished),
            (self.tr("Delete"), self.deletion_wished),
        ]

    def _phases(self, today: date) -> QLayout:
        row = FlowLayout(current_theme().px(10))
        if not self._campaign.phases:
            row.addWidget(text_label(self.tr("No phases yet"), role="small"))
        for span in self._campaign.phases:
            row.addWidget(_phase(span, today))
        return row

    def _share(self, tally: Tally, limit: Fraction) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        meter = ShareMeter()
        meter.setFixedWidth(current_theme().px(120))
        meter.set_tally(tally, limit)
        label: QLabel = text_label(
            share_text(tally, limit), role="warn" if tally.share(limit).over else "small"
        )
        if tally.total:
            row.addWidget(meter)
        row.addWidget(label)
        row.addStretch(1)
        return row


def _phase(span: PhaseSpan, today: date) -> QWidget:
    """Return a phase as a pill with its days."""
    days = day_text(span.first, today)
    if span.last != span.first:
        days = f"{days} – {day_text(span.last, today)}"
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 2, 4, 2)
    row.setSpacing(current_theme().px(6))
    row.addWidget(PhasePill(span.phase))
    row.addWidget(text_label(days, role="small"))
    return box
