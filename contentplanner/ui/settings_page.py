"""The page of settings: what the plan decides, how the program looks, backups. All take effect at once."""

from collections.abc import Callable, Sequence
from datetime import time
from fractions import Fraction
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.desk import Desk
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.preferences import LARGEST_TEXT, SMALLEST_TEXT, Preferences
from contentplanner.ui.restoring import backup_words
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.segmented import SegmentedControl
from contentplanner.ui.widgets.text import text_label, wrapped_label

_LIMITS = (10, 15, 20, 25, 30)
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


class SettingsPage(QScrollArea):
    """Asks for changes of the plan's settings and of what this person likes."""

    command_wished = Signal(object)
    looks_changed = Signal()
    wished = Signal(str)

    def __init__(self, desk: Desk, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._desk, self._preferences = desk, preferences
        self._filling = False
        self._fill: list[Callable[[], None]] = []
        page = QWidget()
        page.setProperty("kind", "page")
        column = QVBoxLayout()
        column.setSpacing(14)
        for card in (self._general(), self._looks(), self._posts(), self._backups(), self._about()):
            column.addWidget(card)
        column.addStretch(1)
        row = QHBoxLayout(page)
        row.setContentsMargins(20, 16, 20, 20)
        row.addStretch(1)
        row.addLayout(column, 6)
        row.addStretch(1)
        self.setWidget(page)
        self.refresh()

    def refresh(self) -> None:
        """Show what is decided now."""
        self._filling = True
        for fill in self._fill:
            fill()
        self._filling = False

    def on_changes(self, _changes: object, _origin: object) -> None:
        """Show what is decided now."""
        self.refresh()

    def period_text(self) -> tuple[str, str]:
        """Return what the toolbar says."""
        return self.tr("Settings"), ""

    def selected_posts(self) -> tuple[()]:
        """No post is selected here."""
        return ()

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        self._name.setFocus()

    # Groups.

    def _general(self) -> QWidget:
        card, form = _card(self.tr("General"))
        self._name = QLineEdit()
        self._name.setObjectName("settings.name")
        self._name.editingFinished.connect(self._keep_name)
        self._fill.append(lambda: self._name.setText(self._settings().name))
        self._row(form, self.tr("Business name"), self._name)
        months = [(n, QLocale().standaloneMonthName(n)) for n in range(1, 13)]
        self._choice(form, "first_month", self.tr("First month of the business year"), months)
        days = [(n, QLocale().standaloneDayName(n + 1)) for n in range(7)]
        self._choice(form, "week_start", self.tr("Weeks start on"), days)
        self._choice(form, "language", self.tr("Language of your posts"), _LANGUAGES)
        zones = [(name, name.replace("_", " ")) for name in sorted(available_timezones())]
        self._choice(form, "time_zone", self.tr("Time zone, for exports"), zones)
        return card

    def _looks(self) -> QWidget:
        card, form = _card(self.tr("Looks"))
        schemes = [
            ("system", self.tr("Follow system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        scheme = SegmentedControl(schemes, self.tr("Colours"))
        scheme.chosen.connect(self._choose_scheme)
        self._fill.append(lambda: scheme.set_chosen(self._preferences.scheme))
        form.addRow(_label(self.tr("Colours")), scheme)
        sizes = QComboBox()
        sizes.setObjectName("settings.text_size")
        for percent in range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10):
            sizes.addItem(f"{percent} %", percent)
        sizes.activated.connect(lambda _at: self._choose_size(sizes.currentData()))
        self._fill.append(lambda: sizes.setCurrentIndex(sizes.findData(self._preferences.text_size)))
        self._row(form, self.tr("Text size"), sizes)
        still = QCheckBox(self.tr("Reduce motion"))
        still.setObjectName("settings.reduce_motion")
        still.toggled.connect(self._choose_motion)
        self._fill.append(lambda: still.setChecked(self._preferences.reduce_motion))
        form.addRow("", still)
        return card

    def _posts(self) -> QWidget:
        card, form = _card(self.tr("Posts"))
        usual = QTimeEdit()
        usual.setDisplayFormat("HH:mm")
        inner = usual.findChild(QLineEdit)
        if inner is not None:
            inner.setAccessibleName(self.tr("Usual time of a post"))
        usual.editingFinished.connect(lambda: self._keep_time(usual.time()))
        self._fill.append(lambda: usual.setTime(_qtime(self._settings().default_time)))
        self._row(form, self.tr("Usual time of a post"), usual)
        limits = [(Fraction(percent, 100), f"{percent} %") for percent in _LIMITS]
        self._choice(form, "limit", self.tr("Promotional posts, at most"), limits)
        form.addRow(
            "", wrapped_label(self.tr("20 % is the method's rule. Change it only if you know why."), "small")
        )
        form.addRow(_label(self.tr("Networks offered first")), self._network_boxes())
        return card

    def _network_boxes(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        boxes: dict[NetworkKey, QCheckBox] = {}
        for at, network in enumerate(self._desk.networks.known):
            box = QCheckBox(network.label)
            box.toggled.connect(lambda _on: self._keep_networks(boxes))
            boxes[network.key] = box
            grid.addWidget(box, at // 2, at % 2)

        def fill() -> None:
            used = self._settings().networks
            for key, box in boxes.items():
                box.setChecked(key in used)

        self._fill.append(fill)
        return holder

    def _backups(self) -> QWidget:
        card, form = _card(self.tr("Backups"))
        last = QLabel()
        last.setTextFormat(Qt.TextFormat.PlainText)

        def fill() -> None:
            made = self._desk.backups.all()
            last.setText(backup_words(made[0]) if made else self.tr("None yet"))

        self._fill.append(fill)
        form.addRow(_label(self.tr("Last backup")), last)
        words = self.tr("One is made each day you work, and before every big change.")
        form.addRow("", wrapped_label(words, "small"))
        buttons = QHBoxLayout()
        for id_, text in (
            ("back_up", self.tr("Back up now")),
            ("restore_backup", self.tr("Restore…")),
            ("show_folder", self.tr("Show folder")),
        ):
            button = push_button(text)
            button.setObjectName(f"settings.{id_}")
            button.clicked.connect(lambda _=False, id_=id_: self.wished.emit(id_))
            buttons.addWidget(button)
        buttons.addStretch(1)
        form.addRow("", buttons)
        return card

    def _about(self) -> QWidget:
        card, form = _card(self.tr("About"))
        form.addRow(
            wrapped_label(self.tr("This app never goes online. Nothing you write leaves this computer."))
        )
        return card

    # Keeping.

    def _settings(self) -> PlanSettings:
        return self._desk.reader.settings()

    def _row(self, form: QFormLayout, words: str, field: QWidget) -> None:
        label = _label(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        field.setMaximumWidth(current_theme().px(340))
        form.addRow(label, field)

    def _choice(
        self, form: QFormLayout, name: str, words: str, options: Sequence[tuple[object, str]]
    ) -> None:
        box = QComboBox()
        box.setObjectName(f"settings.{name}")
        values = [value for value, _ in options]
        box.addItems([text for _, text in options])
        box.activated.connect(lambda at: self._keep(name, values[at]))

        def fill() -> None:
            value = getattr(self._settings(), name)
            if value not in values:
                values.append(value)
                box.addItem(str(value))
            box.setCurrentIndex(values.index(value))

        self._fill.append(fill)
        self._row(form, words, box)

    def _keep(self, name: str, value: object) -> None:
        if not self._filling and getattr(self._settings(), name) != value:
            self.command_wished.emit(ChangeSettings({name: value}))

    def _keep_name(self) -> None:
        name = " ".join(self._name.text().split())
        if name:
            self._keep("name", name)
        else:
            self._name.setText(self._settings().name)

    def _keep_time(self, chosen: QTime) -> None:
        self._keep("default_time", time(chosen.hour(), chosen.minute()))

    def _keep_networks(self, boxes: dict[NetworkKey, QCheckBox]) -> None:
        if self._filling:
            return
        before = self._settings().networks
        kept = [key for key in before if key not in boxes or boxes[key].isChecked()]
        added = [key for key, box in boxes.items() if box.isChecked() and key not in before]
        self._keep("networks", (*kept, *added))

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.scheme = scheme
        self.looks_changed.emit()

    def _choose_size(self, percent: int) -> None:
        self._preferences.text_size = percent
        self.looks_changed.emit()

    def _choose_motion(self, still: bool) -> None:
        if not self._filling:
            self._preferences.reduce_motion = still
            self.looks_changed.emit()


def _card(title: str) -> tuple[QFrame, QFormLayout]:
    card = QFrame()
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 14, 18, 16)
    column.setSpacing(12)
    column.addWidget(text_label(title, "heading"))
    form = QFormLayout()
    form.setHorizontalSpacing(20)
    form.setVerticalSpacing(10)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    column.addLayout(form)
    return card, form


def _label(words: str) -> QLabel:
    label = text_label(words, "label")
    label.setMinimumSize(current_theme().px(230), current_theme().px(34))
    return label


def _qtime(value: time) -> QTime:
    return QTime(value.hour, value.minute)
