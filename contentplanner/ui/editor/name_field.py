"""Whom a post is for, and which step of buying it helps with: names chosen from the strategy."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from contentplanner.ui.fields.field import Field
from contentplanner.ui.widgets.buttons import push_button


class NameField(Field):
    """A name of the strategy, or none. A name that is no longer there stays until another is chosen.

    Args:
        name: Name of the field, as in a post.
        label: What it is called.
        parent: The form.
    """

    strategy_wished = Signal()
    """Someone wants to add a name to the strategy."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(name, label, parent=parent)
        self._names: list[str] = []
        self._value = ""
        self.choice = QComboBox()
        self.choice.setObjectName(f"editor.{name}")
        self.choice.setAccessibleName(label.replace("&", ""))
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.activated.connect(self._choose)
        self.add = push_button(self.tr("Add one in Strategy"), "link")
        self.add.setObjectName(f"editor.{name}.add")
        self.add.setAccessibleName(
            self.tr("{field}: add one in Strategy").format(field=label.replace("&", ""))
        )
        self.add.setProperty("dense", "true")
        self.add.clicked.connect(self.strategy_wished)
        self.label.setBuddy(self.choice)
        self._heading.addWidget(self.add)
        self.body.addWidget(self.choice)

    @property
    def target(self) -> QWidget:
        """The list."""
        return self.choice

    def show_names(self, names: Sequence[str]) -> None:
        """Offer the names of the strategy; with none of them, the way there."""
        self._names = list(names)
        self.add.setVisible(not names)
        self._fill()

    def show_value(self, value: str) -> None:
        """Show what the plan holds."""
        self._value = value
        self._fill()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        self.choice.setEnabled(not read_only)

    def _fill(self) -> None:
        entries = [(self.tr("None"), ""), *((name, name) for name in self._names)]
        if self._value and self._value not in self._names:
            words = self.tr("{name} (not in your strategy)").format(name=self._value)
            entries.append((words, self._value))
        if entries != [
            (self.choice.itemText(i), self.choice.itemData(i)) for i in range(self.choice.count())
        ]:
            self.choice.clear()
            for words, name in entries:
                self.choice.addItem(words, name)
        self.choice.setCurrentIndex(self.choice.findData(self._value))

    def _choose(self, index: int) -> None:
        self._value = self.choice.itemData(index)
        self.edited.emit(self.name, self._value, True)
