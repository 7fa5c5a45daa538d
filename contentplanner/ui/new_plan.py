"""The dialog for a plan of one's own: a name, the networks, when the year starts; all can be skipped."""

from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.networks import load_networks
from contentplanner.application.time_zones import system_time_zone
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label


class NewPlanDialog(QDialog):
    """Asks three small questions; ``plan_wished`` carries the settings of the new plan."""

    plan_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_plan")
        self.setWindowTitle(self.tr("Start my own plan"))
        self.setMinimumWidth(current_theme().px(520))
        self._name = QLineEdit()
        self._name.setObjectName("new_plan.name")
        self._name.setPlaceholderText(self.tr("For example: Marigold Café"))
        self._name.setAccessibleName(self.tr("Business name"))
        self._month = QComboBox()
        self._month.setAccessibleName(self.tr("First month of the business year"))
        self._month.addItems([QLocale().standaloneMonthName(n) for n in range(1, 13)])
        self._boxes = {network.key: QCheckBox(network.label) for network in load_networks().known}
        for key in PlanSettings().networks:
            if key in self._boxes:
                self._boxes[key].setChecked(True)
        self._lay_out()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(text_label(self.tr("Three small questions"), "heading"))
        layout.addWidget(wrapped_label(self.tr("Skip what you like. Settings can change it later."), "small"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for words, field in (
            (self.tr("Business name"), self._name),
            (self.tr("Business year starts in"), self._month),
        ):
            label = text_label(words, "label")
            label.setBuddy(field)
            label.setFixedHeight(current_theme().px(34))
            form.addRow(label, field)
        layout.addLayout(form)
        layout.addWidget(text_label(self.tr("Where do you post?"), "label"))
        grid = QGridLayout()
        for at, box in enumerate(self._boxes.values()):
            grid.addWidget(box, at // 3, at % 3)
        layout.addLayout(grid)
        row = QHBoxLayout()
        cancel = push_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        accept = push_button(self.tr("Start"), "primary")
        accept.setObjectName("new_plan.accept")
        accept.setDefault(True)
        accept.clicked.connect(self._agree)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(accept)
        layout.addLayout(row)

    def _agree(self) -> None:
        settings = PlanSettings(time_zone=system_time_zone(), first_month=self._month.currentIndex() + 1)
        networks = tuple(key for key, box in self._boxes.items() if box.isChecked())
        name = " ".join(self._name.text().split()) or settings.name
        settings = replace(settings, name=name, networks=networks or settings.networks)
        self.accept()
        self.plan_wished.emit(settings)
