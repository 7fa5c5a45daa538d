"""Settings of posts: their usual time, how much may sell, where they appear, how often one may come again."""

from datetime import time
from fractions import Fraction

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QTimeEdit, QWidget

from contentplanner.application.desk import Desk
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.settings import MOST_EVERGREEN_DAYS
from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.settings.group import SettingsGroup, row_label
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout

_LIMITS = (10, 15, 20, 25, 30)
_BOX = 210
"""How wide a network's box is at 100 % text size, so that they stand in columns."""


class PostsGroup(SettingsGroup):
    """What holds for posts unless one says otherwise."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Posts"), desk, parent)
        self._boxes: dict[NetworkKey, QCheckBox] = {}
        self._add_usual_time()
        limits = [(Fraction(percent, 100), f"{percent}%") for percent in _LIMITS]
        self.add_choice("limit", self.tr("Promotional posts, at most"), limits)
        self.add_note(self.tr("20% is the method's rule. Change it only if you know why."))
        self._add_evergreen()
        self._add_links()
        self.form.addRow(row_label(self.tr("Networks offered first")), self._network_boxes())
        self._add_opener("edit_snippets", self.tr("Texts to begin posts with"), self.tr("Starters…"))
        self._add_opener("edit_templates", self.tr("Run-ups of campaigns"), self.tr("Campaign templates…"))

    def _add_usual_time(self) -> None:
        usual = QTimeEdit()
        usual.setObjectName("settings.default_time")
        # In a language read from right to left Qt would put the minutes first.
        usual.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        usual.setDisplayFormat("HH:mm")
        usual.editingFinished.connect(lambda: self._keep_time(usual.time()))
        self.fills.append(lambda: usual.setTime(_qtime(self.settings().default_time)))
        self.add_row(self.tr("Usual time of a post"), usual)

    def _add_evergreen(self) -> None:
        days = QSpinBox()
        days.setObjectName("settings.evergreen_days")
        days.setRange(1, MOST_EVERGREEN_DAYS)
        days.setSuffix(self.tr(" days"))
        days.editingFinished.connect(lambda: self.keep("evergreen_days", days.value()))
        self.fills.append(lambda: days.setValue(self.settings().evergreen_days))
        self.add_row(self.tr("Before a post comes again"), days)
        self.add_note(self.tr("An evergreen post is worth posting again, but not too soon."))

    def _add_links(self) -> None:
        self.add_switch("link_tags", self.tr("Campaign tags on links"))
        medium = LineEdit()
        medium.setObjectName("settings.link_medium")
        medium.editingFinished.connect(lambda: self.keep("link_medium", clean_line(medium.text())))
        self.fills.append(lambda: medium.show_text(self.settings().link_medium))
        self.add_row(self.tr("Kind of visits, utm_medium"), medium)
        self.add_note(self.tr("Tags tell your statistics from which network and campaign a visit came."))

    def _add_opener(self, command: str, label: str, words: str) -> None:
        """Add a button that opens what is kept elsewhere."""
        button = push_button(words)
        button.setObjectName(f"settings.{command}")
        button.clicked.connect(lambda: self.wished.emit(command))
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self.form.addRow(row_label(label), row)

    def _network_boxes(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(current_theme().px(8), holder)
        for network in self.desk.networks.known:
            box = QCheckBox(network.label)
            box.toggled.connect(self._keep_networks)
            self._boxes[network.key] = box
            box.setFixedWidth(current_theme().px(_BOX))
            flow.addWidget(box)
        self.fills.append(self._fill_networks)
        return holder

    def _fill_networks(self) -> None:
        used = self.settings().networks
        for key, box in self._boxes.items():
            box.setChecked(key in used)

    def _keep_networks(self) -> None:
        if self.filling:
            return
        before = self.settings().networks
        kept = [key for key in before if key not in self._boxes or self._boxes[key].isChecked()]
        added = [key for key, box in self._boxes.items() if box.isChecked() and key not in before]
        self.keep("networks", (*kept, *added))

    def _keep_time(self, chosen: QTime) -> None:
        self.keep("default_time", time(chosen.hour(), chosen.minute()))


def _qtime(value: time) -> QTime:
    return QTime(value.hour, value.minute)
