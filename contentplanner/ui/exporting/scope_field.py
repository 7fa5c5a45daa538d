"""Which posts an export takes: a quarter, a campaign, some days, the selected ones, or all."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QLineEdit, QRadioButton, QWidget

from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.when import read_day
from contentplanner.ui.labels import counted, day_text


@dataclass(frozen=True, slots=True)
class Scopes:
    """What there is to choose from."""

    quarter: Quarter
    campaigns: tuple[Campaign, ...]
    selected: tuple[PostId, ...]
    today: date


class ScopeField(QWidget):
    """Radio buttons for the scope of an export; the one chosen decides the filter."""

    changed = Signal()

    def __init__(self, scopes: Scopes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scopes = scopes
        self._group = QButtonGroup(self)
        self._quarter = self._radio("quarter", self._quarter_text())
        self._selected = self._radio(
            "selected",
            counted(len(scopes.selected), self.tr("The selected post"), self.tr("The {n} selected")),
        )
        self._campaign = self._radio("campaign", self.tr("One campaign"))
        self._dates = self._radio("dates", self.tr("From"))
        self._all = self._radio("all", self.tr("Everything"))
        self._campaigns = QComboBox()
        self._campaigns.setObjectName("export.campaign")
        self._campaigns.setAccessibleName(self.tr("Campaign to export"))
        for campaign in scopes.campaigns:
            self._campaigns.addItem(campaign.name, campaign.id)
        self._first = self._day_field("export.first", self.tr("First day"), scopes.quarter.first_day)
        self._last = self._day_field("export.last", self.tr("Last day"), scopes.quarter.last_day)
        self._lay_out()
        (self._selected if len(scopes.selected) > 1 else self._quarter).setChecked(True)
        self._group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)
        self._campaigns.activated.connect(lambda _index: self._campaign.setChecked(True))
        self._campaigns.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def wanted(self) -> PostFilter:
        """Return the filter for what is chosen.

        Raises:
            PlanError: A day cannot be read, or the last comes before the first.
        """
        if self._quarter.isChecked():
            return PostFilter(first=self._scopes.quarter.first_day, last=self._scopes.quarter.last_day)
        if self._campaign.isChecked():
            return PostFilter(campaign_id=self._campaigns.currentData())
        if self._selected.isChecked():
            return PostFilter(ids=self._scopes.selected)
        if self._dates.isChecked():
            first = read_day(self._first.text(), self._scopes.today)
            last = read_day(self._last.text(), self._scopes.today)
            if last < first:
                raise PlanError("days-swapped", first=first, last=last)
            return PostFilter(first=first, last=last)
        return PostFilter()

    def file_part(self) -> str:
        """Return what the proposed file name says of the scope."""
        if self._quarter.isChecked():
            return str(self._scopes.quarter)
        if self._campaign.isChecked():
            return self._campaigns.currentText()
        return self.tr("schedule")

    def _quarter_text(self) -> str:
        quarter = self._scopes.quarter
        return self.tr("Q{number} {year}").format(number=quarter.number, year=quarter.year)

    def _radio(self, name: str, text: str) -> QRadioButton:
        radio = QRadioButton(text)
        radio.setObjectName(f"export.scope.{name}")
        radio.setAccessibleName(text)
        self._group.addButton(radio)
        return radio

    def _day_field(self, name: str, spoken: str, day: date) -> QLineEdit:
        field = QLineEdit(day_text(day, self._scopes.today))
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.textEdited.connect(lambda _text: self._take_dates())
        return field

    def _take_dates(self) -> None:
        if self._dates.isChecked():
            self.changed.emit()
        else:
            self._dates.setChecked(True)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._quarter, 0, 0)
        grid.addWidget(self._all, 0, 1)
        grid.addWidget(self._selected, 0, 2)
        grid.addWidget(self._campaign, 1, 0)
        grid.addWidget(self._campaigns, 1, 1, 1, 2)
        grid.addWidget(self._dates, 2, 0)
        grid.addWidget(self._first, 2, 1)
        grid.addWidget(self._last, 2, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._selected.setVisible(bool(self._scopes.selected))
        for widget in (self._campaign, self._campaigns):
            widget.setVisible(bool(self._scopes.campaigns))
