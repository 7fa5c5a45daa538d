"""The form that makes a campaign and changes one."""

import re
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from contentplanner.application.campaign_commands import CreateCampaign, EditCampaign
from contentplanner.application.clock import Clock
from contentplanner.application.planner import Command
from contentplanner.domain.campaigns import Campaign, check_campaign, usual_phases
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import new_campaign_id
from contentplanner.domain.when import read_day
from contentplanner.ui.campaigns.phase_fields import PhaseFields
from contentplanner.ui.labels import day_text, long_day_text, problem_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label


class CampaignDialog(QDialog):
    """Asks for name, launch day, goal and phases; ``command_wished`` carries the command.

    The window runs the command and calls :meth:`accept`, or :meth:`show_problem` when it is refused.
    """

    command_wished = Signal(object)

    def __init__(
        self,
        clock: Clock,
        campaign: Campaign | None,
        launch: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._campaign = campaign
        self._phases_touched = campaign is not None
        self.setObjectName("campaign")
        self.setWindowTitle(self.tr("New campaign") if campaign is None else self.tr("Edit campaign"))
        self.setMinimumWidth(current_theme().px(520))
        self._name = self._field("campaign.name", self.tr("For example: Advent stollen pre-orders"))
        self._launch = self._field("campaign.launch", self.tr("For example: 26 Nov"))
        self._goal_number = self._field("campaign.goal_number", self.tr("150"))
        self._goal = self._field("campaign.goal", self.tr("stollen pre-orders"))
        self._reached = self._field("campaign.goal_reached", self.tr("0"))
        self._phases = PhaseFields(clock.today())
        self._launch_reading = text_label(role="small")
        self._problem = wrapped_label(role="error")
        self._problem.hide()
        self._build()
        self._fill(campaign, launch)

    def show_problem(self, problem: Exception) -> None:
        """Say why the campaign was not kept; everything typed stays."""
        self._problem.setText(problem_text(problem))
        self._problem.show()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.addRow(self._label(self.tr("&Name"), self._name), self._name)
        launch = QVBoxLayout()
        launch.setSpacing(4)
        launch.addWidget(self._launch)
        launch.addWidget(self._launch_reading)
        form.addRow(self._label(self.tr("&Launch day"), self._launch), launch)
        form.addRow(self._label(self.tr("What should it &bring?"), self._goal_number), self._goal_row())
        form.addRow(self._label(self.tr("Reached &so far"), self._reached), self._reached)
        layout.addLayout(form)
        layout.addWidget(self._phases)
        layout.addWidget(self._problem)
        layout.addLayout(self._buttons())
        self._launch.textEdited.connect(self._launch_typed)
        self._phases.edited.connect(self._touch_phases)

    def _goal_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._goal_number.setMaximumWidth(current_theme().px(96))
        self._goal_number.setAccessibleName(self.tr("Goal, the number"))
        self._goal.setAccessibleName(self.tr("Goal, in words"))
        row.addWidget(self._goal_number)
        row.addWidget(self._goal)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        text = self.tr("Create campaign") if self._campaign is None else self.tr("Keep changes")
        keep = push_button(text, "primary")
        keep.setObjectName("campaign.accept")
        keep.setDefault(True)
        keep.clicked.connect(self._agree)
        row.addWidget(cancel)
        row.addWidget(keep)
        return row

    def _fill(self, campaign: Campaign | None, launch: date | None) -> None:
        if campaign is not None:
            self._name.setText(campaign.name)
            self._goal.setText(campaign.goal)
            self._goal_number.setText("" if campaign.goal_number is None else str(campaign.goal_number))
            self._reached.setText(str(campaign.goal_reached) if campaign.goal_reached else "")
            self._phases.set_phases(campaign.phases)
            launch = campaign.launch
        else:
            self._phases.set_phases(())
        if launch is not None:
            self._launch.setText(day_text(launch, self._clock.today()))
            self._launch_typed()

    def _launch_typed(self) -> None:
        try:
            launch = self._launch_day()
        except PlanError as error:
            self._launch_reading.setText(problem_text(error))
            return
        self._launch_reading.setText("" if launch is None else long_day_text(launch))
        if launch is not None and not self._phases_touched:
            self._phases.set_phases(usual_phases(launch))

    def _touch_phases(self) -> None:
        self._phases_touched = True

    def _launch_day(self) -> date | None:
        text = self._launch.text().strip()
        return read_day(text, self._clock.today()) if text else None

    def _agree(self) -> None:
        try:
            self.command_wished.emit(self._command())
        except PlanError as error:
            self.show_problem(error)
            if error.code == "campaign-needs-name":
                self._name.setFocus()

    def _command(self) -> Command:
        values: dict[str, Any] = {
            "name": self._name.text(),
            "launch": self._launch_day(),
            "goal": self._goal.text(),
            "goal_number": _number(self._goal_number.text()),
            "goal_reached": _number(self._reached.text()) or 0,
            "phases": self._phases.phases(),
        }
        if self._campaign is not None:
            return EditCampaign(self._campaign.id, values)
        campaign = Campaign(id=new_campaign_id(), created=self._clock.now(), **values)
        return CreateCampaign(check_campaign(campaign))

    def _field(self, object_name: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(object_name)
        field.setPlaceholderText(example)
        return field

    def _label(self, text: str, field: QLineEdit) -> QLabel:
        label = QLabel(text)
        label.setProperty("role", "label")
        label.setBuddy(field)
        label.setFixedHeight(current_theme().px(34))
        field.setAccessibleName(text.replace("&", "").rstrip("?"))
        return label


def _number(text: str) -> int | None:
    """Return the number a person wrote, blanks and separators between thousands ignored."""
    plain = re.sub(r"[\s.,'’]", "", text)
    if not plain:
        return None
    if not plain.isdecimal():
        raise PlanError("number-not-understood", text=text)
    return int(plain)
