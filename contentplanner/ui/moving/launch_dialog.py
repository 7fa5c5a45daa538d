"""The dialog behind "Move launch…": a new day, what moves along, and what to know before."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.campaign_commands import EditCampaign
from contentplanner.application.day_marks import closed_days
from contentplanner.application.move_campaign import MoveCampaign
from contentplanner.application.planner import Command
from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaigns import Campaign, usual_phases
from contentplanner.domain.errors import PlanError
from contentplanner.domain.launch_moves import LaunchMove, launch_move, near_launches
from contentplanner.domain.when import read_day
from contentplanner.ui.campaigns.wording import launch_text
from contentplanner.ui.editor.when_field import day_comes_first
from contentplanner.ui.labels import problem_text
from contentplanner.ui.launching.launch_day import LaunchDayField
from contentplanner.ui.moving import launch_words
from contentplanner.ui.moving.fitting import fit_height
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.notice import Notice
from contentplanner.ui.widgets.text import wrapped_label

_LOOKED_AT = timedelta(days=800)


class LaunchDialog(QDialog):
    """Asks for the launch day of a campaign and moves everything with it, or sets the first one.

    Args:
        tools: What it works with.
        campaign: The campaign.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, campaign: Campaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._campaign = tools, campaign
        desk = tools.desk
        self._today = desk.clock.today()
        self._day = campaign.launch or max(campaign.last_day or self._today, self._today)
        cards = desk.reader.find(PostFilter(campaign_id=campaign.id))
        self._posts = [(card.state, card.day) for card in cards]
        self._others = desk.reader.campaigns()
        self._is_closed = closed_days(desk.reader, self._today, self._today + _LOOKED_AT)
        self._shorten: bool | None = None
        self.setObjectName("move_launch")
        self.setWindowTitle(self.tr("Move launch") if campaign.launch else self.tr("Set launch day"))
        self.day = LaunchDayField(desk)
        self._facts = wrapped_label()
        self._facts.setObjectName("move_launch.facts")
        self.started = Notice("move_launch.started")
        self.warning = Notice("move_launch.warning")
        self._alone = QCheckBox(self.tr("Move only the launch day; phases and posts stay where they are"))
        self._alone.setObjectName("move_launch.alone")
        self._build()
        self._read()

    def _build(self) -> None:
        px = current_theme().px
        self.setMinimumWidth(px(500))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(14))
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(wrapped_label(self._campaign.name, "heading"))
        head.addWidget(wrapped_label(launch_text(self._campaign, self._today), "muted"))
        layout.addLayout(head)
        for part in (self.day, self._facts, self.started, self.warning, self._alone):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addLayout(self._buttons())
        self.day.show_value(self._day, launch=True)
        self.day.picked.connect(self._take)
        self.day.edit.textEdited.connect(lambda _text: self._type())
        self.day.edit.selectAll()
        self._alone.toggled.connect(lambda _on: self._read())
        self._alone.setVisible(self._campaign.launch is not None)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        words = self.tr("Move launch") if self._campaign.launch else self.tr("Set launch day")
        self._agree_button = push_button(words, "primary")
        self._agree_button.setObjectName("move_launch.accept")
        self._agree_button.setDefault(True)
        self._agree_button.clicked.connect(self._agree)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._agree_button)
        return row

    # Reading.

    def _type(self) -> None:
        """Follow what is typed while it can be read."""
        try:
            self._take(read_day(self.day.edit.text(), self._today, day_comes_first()))
        except PlanError:
            self._say("", "", "")

    def _take(self, day: date) -> None:
        if day != self._day:
            self._shorten = None
        self._day = day
        self._read()

    def _read(self) -> None:
        try:
            move = self._move()
        except PlanError as problem:
            self._say(problem_text(problem), "", "")
            return
        if self._campaign.launch is None or self._alone.isChecked():
            self._say("", "", self._warnings(0))
            return
        started = launch_words.started_text(move, self._today)
        if self._shorten:
            started = launch_words.shortened_text(move)
        elif self._shorten is False:
            started = ""
        self._say(launch_words.move_text(move), started, self._warnings(move.closed))

    def _move(self) -> LaunchMove:
        days = (self._day - (self._campaign.launch or self._day)).days
        return launch_move(self._campaign, self._posts, days, self._today, self._is_closed, self._others)

    def _warnings(self, closed: int) -> str:
        if self._day == self._campaign.launch:
            return ""
        near = near_launches(_launching_on(self._campaign, self._day), self._others)
        said = [
            self.tr("That day has passed.") if self._day < self._today else "",
            launch_words.closed_text(closed, launch=self._is_closed(self._day)),
            launch_words.near_text(self._day, near),
        ]
        return " ".join(filter(None, said))

    def _say(self, facts: str, started: str, warning: str) -> None:
        self._facts.setText(facts)
        self._facts.setVisible(bool(facts))
        shorten = (self.tr("Shorten"), lambda: self._choose(True))
        leave = (self.tr("Leave"), lambda: self._choose(False))
        self.started.say(started, [leave] if self._shorten else [shorten, leave])
        self.warning.say(warning)
        fit_height(self)

    def _choose(self, shorten: bool) -> None:
        self._shorten = shorten
        self._read()
        self._agree_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # Doing.

    def _agree(self) -> None:
        if not self.day.take_typed():
            self.day.edit.setFocus()
            self.day.edit.selectAll()
        elif self._day == self._campaign.launch or self._tools.run(self._command()):
            self.accept()

    def _command(self) -> Command:
        campaign = self._campaign
        if campaign.launch is None and not campaign.phases:
            return EditCampaign(campaign.id, {"launch": self._day, "phases": usual_phases(self._day)})
        if campaign.launch is None or self._alone.isChecked():
            return EditCampaign(campaign.id, {"launch": self._day})
        days = (self._day - campaign.launch).days
        return MoveCampaign(campaign.id, days, self._today if self._shorten else None, self._is_closed)


def _launching_on(campaign: Campaign, day: date) -> Campaign:
    return replace(campaign, launch=day)
