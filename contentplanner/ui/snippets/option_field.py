"""A choice of a starter: what a post begun with it is for, or what it gives."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from contentplanner.ui.fields.field import Field


class OptionField(Field):
    """A list of which one holds.

    Args:
        name: Name of the field.
        label: What it is called, with its access key.
        options: Values and their words.
        home: What its form is called.
    """

    def __init__(self, name: str, label: str, options: Sequence[tuple[object, str]], *, home: str) -> None:
        super().__init__(name, label, home=home)
        self._values = [value for value, _ in options]
        self.choice = QComboBox()
        self.choice.setObjectName(f"{home}.{name}")
        self.choice.setAccessibleName(label.replace("&", ""))
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.addItems([words for _, words in options])
        self.choice.activated.connect(lambda at: self.edited.emit(name, self._values[at], True))
        self.label.setBuddy(self.choice)
        self.body.addWidget(self.choice)
        self.watch_focus(self.choice)

    @property
    def target(self) -> QWidget:
        """The list."""
        return self.choice

    def show_value(self, value: object) -> None:
        """Show what the plan holds."""
        self.choice.setCurrentIndex(self._values.index(value))

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        self.choice.setEnabled(not read_only)
