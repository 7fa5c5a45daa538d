"""The dialog behind "Duplicate to another quarter…": the same campaign, the next Advent."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.day_marks import closed_days
from contentplanner.application.duplicate_campaign import DuplicateCampaign
from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaign_copies import anchor_day, same_day_in
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, new_campaign_id, new_post_id
from contentplanner.domain.launch_moves import near_launches
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.when import read_day
from contentplanner.ui.editor.when_field import day_comes_first
from contentplanner.ui.launching.launch_day import LaunchDayField
from contentplanner.ui.moving import launch_words
from contentplanner.ui.moving.fitting import fit_height
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.notice import Notice
from contentplanner.ui.widgets.text import text_label, wrapped_label

QUARTERS = 8
_AROUND = timedelta(days=400)


class DuplicateDialog(QDialog):
    """Asks in which quarter, or on which day, a campaign should be planned again.

    Args:
        tools: What it works with.
        campaign: The campaign.
        parent: The window.
    """

    made = Signal(object, object)
    """The new campaign and its posts."""

    def __init__(self, tools: ScreenTools, campaign: Campaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._campaign = tools, campaign
        desk = tools.desk
        self._today = desk.clock.today()
        cards = desk.reader.find(PostFilter(campaign_id=campaign.id))
        self._cards = [card for card in cards if card.state is not State.SKIPPED]
        first_post = min((card.day for card in self._cards if card.day is not None), default=None)
        self._old = anchor_day(campaign, first_post)
        self._quarters = _next_quarters(desk.reader.settings().quarter_of(self._today))
        self._day = self._today
        self.setObjectName("duplicate_campaign")
        self.setWindowTitle(self.tr("Duplicate to another quarter"))
        self._quarter = QComboBox()
        self.day = LaunchDayField(desk)
        self._facts = wrapped_label()
        self._facts.setObjectName("duplicate_campaign.facts")
        self.warning = Notice("duplicate_campaign.warning")
        self._build()
        self._choose_quarter(self._proposed())

    def _build(self) -> None:
        px = current_theme().px
        self.setMinimumWidth(px(480))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(wrapped_label(self._campaign.name, "heading"))
        words = self.tr("Same weekdays, same distance from the launch. Every copy begins as a draft.")
        head.addWidget(wrapped_label(words, "muted"))
        layout.addLayout(head)
        layout.addLayout(self._quarter_row())
        for part in (self.day, self._facts, self.warning):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self.day.picked.connect(self._take)
        self.day.edit.textEdited.connect(lambda _text: self._type())

    def _quarter_row(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(5))
        label = text_label(self.tr("&Quarter"), "label")
        label.setBuddy(self._quarter)
        self._quarter.setObjectName("duplicate_campaign.quarter")
        self._quarter.setAccessibleName(self.tr("Quarter"))
        for quarter in self._quarters:
            self._quarter.addItem(launch_words.quarter_text(quarter))
        self._quarter.activated.connect(self._choose_quarter)
        column.addWidget(label)
        column.addWidget(self._quarter)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        agree = push_button(self.tr("Duplicate campaign"), "primary")
        agree.setObjectName("duplicate_campaign.accept")
        agree.setDefault(True)
        agree.clicked.connect(self._agree)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(agree)
        return row

    def _proposed(self) -> int:
        """Return the place of the quarter proposed first: the same one of the year to come."""
        if self._old is None:
            return 0
        number = self._tools.desk.reader.settings().quarter_of(self._old).number
        after = self._old + timedelta(days=300)
        wanted = (
            at for at, one in enumerate(self._quarters) if one.number == number and one.last_day > after
        )
        return next(wanted, 0)

    def _choose_quarter(self, at: int) -> None:
        self._quarter.setCurrentIndex(at)
        quarter = self._quarters[at]
        self._take(quarter.first_day if self._old is None else same_day_in(quarter, self._old))

    def _type(self) -> None:
        """Follow what is typed while it can be read."""
        try:
            self._take(read_day(self.day.edit.text(), self._today, day_comes_first()), typed=True)
        except PlanError:
            self._facts.setText("")
            self.warning.say("")

    def _take(self, day: date, *, typed: bool = False) -> None:
        self._day = day
        if not typed:
            self.day.show_value(day, launch=True)
        self._facts.setText(launch_words.becomes_text(self._old, day, len(self._cards)))
        held = (at for at, one in enumerate(self._quarters) if one.holds(day))
        self._quarter.setCurrentIndex(next(held, self._quarter.currentIndex()))
        self.warning.say(self._warnings(day))
        fit_height(self)

    def _warnings(self, day: date) -> str:
        reader = self._tools.desk.reader
        days = 0 if self._old is None else (day - self._old).days
        shifted = [card.day + timedelta(days=days) for card in self._cards if card.day is not None]
        past = sum(one < self._today for one in shifted)
        near = near_launches(replace(self._campaign, id=CampaignId(""), launch=day), reader.campaigns())
        one = self.tr("1 draft would lie before today.")
        several = self.tr("{n} drafts would lie before today.").format(n=past)
        said = [
            self.tr("That day has passed.") if day < self._today else "",
            (one if past == 1 else several) if past and day >= self._today else "",
            launch_words.closed_text(0, launch=closed_days(reader, day, day)(day)),
            launch_words.near_text(day, near),
        ]
        return " ".join(filter(None, said))

    def _agree(self) -> None:
        if not self.day.take_typed():
            self.day.edit.setFocus()
            self.day.edit.selectAll()
            return
        desk, new_id = self._tools.desk, new_campaign_id()
        copies = tuple((card.id, new_post_id()) for card in self._cards)
        command = DuplicateCampaign(
            self._campaign.id,
            new_id,
            self._day,
            copies,
            desk.clock.now(),
            closed_days(desk.reader, self._day - _AROUND, self._day + _AROUND),
        )
        if self._tools.run(command):
            self.accept()
            posts = filter(None, (desk.reader.post(copy) for _, copy in copies))
            self.made.emit(desk.reader.campaign(new_id), list(posts))


def _next_quarters(quarter: Quarter) -> list[Quarter]:
    found = []
    for _ in range(QUARTERS):
        quarter = quarter.next
        found.append(quarter)
    return found
