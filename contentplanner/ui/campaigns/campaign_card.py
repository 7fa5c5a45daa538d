"""One campaign in the list: what it is for, how far it is, and what can be done with it."""

from datetime import date
from fractions import Fraction

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.share import Tally
from contentplanner.ui.campaigns.wording import facts_text, goal_text, launch_text, share_text
from contentplanner.ui.labels import day_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.meter import ShareMeter
from contentplanner.ui.widgets.pill import PhasePill
from contentplanner.ui.widgets.text import text_label, wrapped_label


class CampaignCard(QFrame):
    """Shows one campaign and opens it, by a click anywhere or by Enter; its buttons wish."""

    opened = Signal(str)
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{campaign.name}, {launch_text(campaign, today)}")
        if self._opens:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setProperty("opens", "true")
        layout = QVBoxLayout(self)
        px = current_theme().px
        layout.setContentsMargins(px(18), px(14), px(18), px(14))
        layout.setSpacing(px(8))
        layout.addLayout(self._head(today))
        if campaign.purpose:
            layout.addWidget(wrapped_label(campaign.purpose.partition("\n")[0]))
        layout.addLayout(self._phases(today))
        if facts := " · ".join(filter(None, (goal_text(campaign), facts_text(campaign)))):
            layout.addWidget(wrapped_label(facts, role="small"))
        layout.addLayout(self._share(tally, limit))

    def _head(self, today: date) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(wrapped_label(self._campaign.name, role="heading"))
        words.addWidget(wrapped_label(launch_text(self._campaign, today), role="muted"))
        row.addLayout(words, 1)
        for text, signal in self._actions():
            button = push_button(text)
            button.setAccessibleName(f"{text}: {self._campaign.name}")
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self._campaign.id))
            row.addWidget(button)
        return row

    @property
    def _opens(self) -> bool:
        return self._campaign.deleted is None

    def _actions(self) -> list[tuple[str, SignalInstance]]:
        if self._campaign.deleted is not None:
            return [(self.tr("Bring back"), self.restoring_wished)]
        return [
            (self.tr("Open"), self.opened),
            (self.tr("Show posts"), self.posts_wished),
            (self.tr("New post"), self.post_wished),
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
        label = wrapped_label(share_text(tally, limit), role="warn" if tally.share(limit).over else "small")
        if tally.total:
            row.addWidget(meter)
        row.addWidget(label, 1)
        return row

    # Qt's calls.

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the campaign where it was clicked."""
        inside = self.rect().contains(event.position().toPoint())
        if self._opens and inside and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(self._campaign.id)
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that its release comes here."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the campaign by Enter, put it into the bin by Delete."""
        key = event.key()
        if self._opens and self.hasFocus() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._campaign.id)
        elif self._opens and self.hasFocus() and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.deletion_wished.emit(self._campaign.id)
        else:
            super().keyPressEvent(event)


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
