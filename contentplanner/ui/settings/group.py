"""A group of settings: a card whose fields show what is decided and ask for changes at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.desk import Desk
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.card import Card
from contentplanner.ui.widgets.text import begin_with_program, text_label


class SettingsGroup(Card):
    """A card of settings.

    Args:
        title: Its heading.
        desk: The open plan.
    """

    command_wished = Signal(object)
    looks_changed = Signal()
    wished = Signal(str)

    def __init__(self, title: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.desk = desk
        self.filling = False
        self.fills: list[Callable[[], None]] = []
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(current_theme().px(20))
        self.form.setVerticalSpacing(current_theme().px(8))
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self.form)

    def refresh(self) -> None:
        """Show what is decided now."""
        self.filling = True
        for fill in self.fills:
            fill()
        self.filling = False

    def settings(self) -> PlanSettings:
        """Return what is decided for the plan."""
        return self.desk.reader.settings()

    def keep(self, name: str, value: object) -> None:
        """Ask for another value of a setting."""
        if not self.filling and getattr(self.settings(), name) != value:
            self.command_wished.emit(ChangeSettings({name: value}))

    def add_row(self, words: str, field: QWidget) -> QLabel:
        """Add a field with its words; return their label."""
        label = row_label(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        if isinstance(field, QAbstractSpinBox) and (inner := field.findChild(QLineEdit)) is not None:
            inner.setAccessibleName(words)
            inner.setTextMargins(current_theme().px(11), 0, 0, 0)
        field.setMaximumWidth(current_theme().px(340))
        self.form.addRow(label, field)
        return label

    def add_note(self, words: str) -> None:
        """Add a sentence under a field."""
        self.form.addRow("", _NoteLabel(words))

    def add_choice(self, name: str, words: str, options: Sequence[tuple[object, str]]) -> None:
        """Add a list of which one holds."""
        box = QComboBox()
        box.setObjectName(f"settings.{name}")
        values = [value for value, _ in options]
        box.addItems([text for _, text in options])
        box.activated.connect(lambda at: self.keep(name, values[at]))

        def fill() -> None:
            value = getattr(self.settings(), name)
            if value not in values:
                values.append(value)
                box.addItem(str(value))
            box.setCurrentIndex(values.index(value))

        self.fills.append(fill)
        self.add_row(words, box)

    def add_switch(self, name: str, words: str) -> None:
        """Add something that holds or not."""
        box = QCheckBox(words)
        box.setObjectName(f"settings.{name}")
        box.toggled.connect(lambda on: self.keep(name, on))
        self.fills.append(lambda: box.setChecked(getattr(self.settings(), name)))
        self.form.addRow("", box)


class _NoteLabel(QLabel):
    """A sentence under a field that asks for one line until it knows that it needs more."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "small")
        self.setWordWrap(True)
        self.setContentsMargins(0, 0, 0, current_theme().px(6))
        begin_with_program(self)

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        margins = self.contentsMargins()
        return QSize(
            super().sizeHint().width(), self.fontMetrics().height() + margins.top() + margins.bottom()
        )


def row_label(words: str) -> QLabel:
    """Return the words before a field, all as wide as each other."""
    label = text_label(words, "label")
    label.setMinimumWidth(current_theme().px(230))
    label.setFixedHeight(current_theme().px(34))
    return label
