"""Settings of this person on this computer: colours, text size, motion."""

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from contentplanner.application.desk import Desk
from contentplanner.ui.preferences import LARGEST_TEXT, SMALLEST_TEXT, Preferences
from contentplanner.ui.settings.group import SettingsGroup, row_label
from contentplanner.ui.widgets.segmented import SegmentedControl


class LooksGroup(SettingsGroup):
    """How the program looks."""

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Looks"), desk, parent)
        self._preferences = preferences
        schemes = [
            ("system", self.tr("Follow system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        scheme = SegmentedControl(schemes, self.tr("Colours"))
        scheme.chosen.connect(self._choose_scheme)
        self.fills.append(lambda: scheme.set_chosen(preferences.scheme))
        self.form.addRow(row_label(self.tr("Colours")), scheme)
        sizes = QComboBox()
        sizes.setObjectName("settings.text_size")
        for percent in range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10):
            sizes.addItem(f"{percent}%", percent)
        sizes.activated.connect(lambda _at: self._choose_size(sizes.currentData()))
        self.fills.append(lambda: sizes.setCurrentIndex(sizes.findData(preferences.text_size)))
        self.add_row(self.tr("Text size"), sizes)
        still = QCheckBox(self.tr("Reduce motion"))
        still.setObjectName("settings.reduce_motion")
        still.toggled.connect(self._choose_motion)
        self.fills.append(lambda: still.setChecked(preferences.reduce_motion))
        self.form.addRow("", still)

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.scheme = scheme
        self.looks_changed.emit()

    def _choose_size(self, percent: int) -> None:
        self._preferences.text_size = percent
        self.looks_changed.emit()

    def _choose_motion(self, still: bool) -> None:
        if not self.filling:
            self._preferences.reduce_motion = still
            self.looks_changed.emit()
