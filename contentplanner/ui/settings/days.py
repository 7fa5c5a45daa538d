"""Settings of days: public holidays, and when the business is closed."""

from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.day_marks import countries, regions
from contentplanner.application.desk import Desk
from contentplanner.ui.settings.group import SettingsGroup, row_label
from contentplanner.ui.settings.search_box import SearchBox
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.flow import FlowLayout


class DaysGroup(SettingsGroup):
    """Which holidays are shown, and when the business is closed.

    The names of countries and their parts take a moment to load, so they are fetched when the group is
    first in sight.
    """

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Holidays and closed days"), desk, parent)
        self._tasks = tasks
        self._fetched = False
        self._regions_of = ""
        self._country = SearchBox("settings.country", self.tr("Country"))
        self._country.set_options([("", self.tr("None"))])
        self._country.chosen.connect(self._keep_country)
        self._region = SearchBox("settings.region", self.tr("Part of the country"))
        self._region.chosen.connect(lambda code: self.keep("region", code))
        self.add_row(self.tr("Country"), self._country)
        self._region_label = self.add_row(self.tr("Part of the country"), self._region)
        self.add_note(self.tr("Its public holidays are shown in the calendar."))
        self.form.addRow(row_label(self.tr("Closed each week on")), self._weekday_boxes())
        self.add_switch("closed_on_holidays", self.tr("Closed on public holidays"))
        self.add_note(self.tr("Nothing is drafted for closed days. Days of your own are kept in Assets."))
        self.fills.append(self._fill_places)

    def _weekday_boxes(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(current_theme().px(10), holder)
        self._boxes: dict[int, QCheckBox] = {}
        for number in range(7):
            box = QCheckBox(QLocale().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat))
            day = QLocale().standaloneDayName(number + 1)
            box.setAccessibleName(self.tr("Closed on {day}").format(day=day))
            box.setObjectName(f"settings.closed.{number}")
            box.toggled.connect(lambda _on: self._keep_weekdays())
            self._boxes[number] = box
            row.addWidget(box)
        self.fills.append(self._fill_weekdays)
        return holder

    def _fill_weekdays(self) -> None:
        closed = self.settings().closed_weekdays
        for number, box in self._boxes.items():
            box.setChecked(number in closed)

    def _keep_weekdays(self) -> None:
        closed = tuple(number for number, box in self._boxes.items() if box.isChecked())
        self.keep("closed_weekdays", closed)
        if not self.filling:
            self.refresh()

    def _keep_country(self, code: str) -> None:
        if not self.filling and code != self.settings().country:
            self.command_wished.emit(ChangeSettings({"country": code, "region": ""}))

    def _fill_places(self) -> None:
        settings = self.settings()
        self._country.show_code(settings.country)
        if self._fetched and settings.country != self._regions_of:
            self._fetch_regions(settings.country)
        elif not self._fetched:
            self._show_regions(settings.country, [])
        self._region.show_code(settings.region)

    def _fetch_countries(self) -> None:
        def show(found: Any) -> None:
            self._country.set_options([("", self.tr("None")), *found])

        self._tasks.run(lambda _progress, _cancelled: countries(), show, lambda _error: None)
        self._fetch_regions(self.settings().country)

    def _fetch_regions(self, country: str) -> None:
        self._regions_of = country

        def show(found: Any) -> None:
            if country == self._regions_of:
                self._show_regions(country, found)

        self._tasks.run(lambda _progress, _cancelled: regions(country), show, lambda _error: None)

    def _show_regions(self, _country: str, found: list[tuple[str, str]]) -> None:
        self._region.set_options([("", self.tr("All of it")), *found])
        self._region.show_code(self.settings().region)
        for widget in (self._region, self._region_label):
            widget.setVisible(bool(found))

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch the names once."""
        super().showEvent(event)
        if not self._fetched:
            self._fetched = True
            self._fetch_countries()
