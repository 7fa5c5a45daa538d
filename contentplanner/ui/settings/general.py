"""Settings of the business: its name, its trade, its year, its language."""

from zoneinfo import available_timezones

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.strategy_examples import TRADES, load_examples
from contentplanner.ui.settings.group import SettingsGroup

_LANGUAGES = (
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("nl", "Nederlands"),
    ("pt", "Português"),
    ("zh", "中文"),
)


class GeneralGroup(SettingsGroup):
    """What kind of business this is, and how its year runs."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("General"), desk, parent)
        self.name = QLineEdit()
        self.name.setObjectName("settings.name")
        self.name.editingFinished.connect(self._keep_name)
        self.fills.append(lambda: self.name.setText(self.settings().name))
        self.add_row(self.tr("Business name"), self.name)
        self.add_choice("trade", self.tr("Kind of business"), self._trades())
        months = [(n, QLocale().standaloneMonthName(n)) for n in range(1, 13)]
        self.add_choice("first_month", self.tr("First month of the business year"), months)
        days = [(n, QLocale().standaloneDayName(n + 1)) for n in range(7)]
        self.add_choice("week_start", self.tr("Weeks start on"), days)
        self.add_choice("language", self.tr("Language of your posts"), _LANGUAGES)
        zones = [(name, name.replace("_", " ")) for name in sorted(available_timezones())]
        self.add_choice("time_zone", self.tr("Time zone, for exports"), zones)

    def _trades(self) -> list[tuple[str, str]]:
        named = [(key, load_examples(key).label) for key in TRADES]
        return [("", self.tr("Something else")), *named]

    def _keep_name(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.keep("name", name)
        else:
            self.name.setText(self.settings().name)
