"""Fields for several posts: what all share, “Mixed” where they differ, and what was changed."""

import datetime as dt
from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.shared import MIXED, Mixed
from contentplanner.domain.when import read_time
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import problem_text, time_text
from contentplanner.ui.theme.theme import current_theme

HOME = "edit-posts"
_COLUMNS = 3


class Untouched(Enum):
    """Stands for a field that was left as it is."""

    UNTOUCHED = "untouched"


UNTOUCHED = Untouched.UNTOUCHED


class SharedChoice(Field):
    """A list to choose from, with “Mixed” on top where the posts differ.

    Args:
        name: Name of the field, as in a post.
        label: What it is called, with its access key.
        options: Values and their words.
        value: What all posts have, or ``MIXED``.
    """

    changed = Signal()

    def __init__(
        self, name: str, label: str, options: Sequence[tuple[object, str]], value: object, parent: QWidget
    ) -> None:
        super().__init__(name, label, home=HOME, parent=parent)
        mixed = [(MIXED, self.tr("Mixed"))] if value is MIXED else []
        self._values = [one for one, _ in (*mixed, *options)]
        self._begun = value
        self.choice = QComboBox()
        self.choice.setObjectName(f"{HOME}.{name}")
        self.choice.setAccessibleName(label.replace("&", ""))
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.addItems([words for _, words in (*mixed, *options)])
        self.choice.setCurrentIndex(self._values.index(value))
        self.choice.currentIndexChanged.connect(self.changed)
        self.label.setBuddy(self.choice)
        self.body.addWidget(self.choice)

    @property
    def target(self) -> QWidget:
        """The list."""
        return self.choice

    @property
    def chosen(self) -> object:
        """The value shown."""
        return self._values[self.choice.currentIndex()]

    @property
    def change(self) -> object:
        """The value to set, or ``UNTOUCHED``."""
        return UNTOUCHED if self.chosen == self._begun or not self.choice.isEnabled() else self.chosen

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid choosing."""
        self.choice.setEnabled(not read_only)


class SharedTime(Field):
    """The time of day of the posts; left empty where they differ.

    Args:
        value: What all posts have, or ``MIXED``.
    """

    changed = Signal()

    def __init__(self, value: dt.time | Mixed | None, parent: QWidget) -> None:
        super().__init__("time", self.tr("&Time"), home=HOME, parent=parent)
        self._begun = value
        self.edit = LineEdit()
        self.edit.setObjectName(f"{HOME}.time")
        self.edit.setAccessibleName(self.tr("Time"))
        self.edit.setPlaceholderText(self.tr("Mixed") if value is MIXED else self.tr("17:30"))
        self.edit.setText(time_text(value) if isinstance(value, dt.time) else "")
        self.edit.textChanged.connect(self._type)
        self.label.setBuddy(self.edit)
        self.body.addWidget(self.edit)

    @property
    def target(self) -> QWidget:
        """The line."""
        return self.edit

    @property
    def change(self) -> object:
        """The time to set, None to take it away, or ``UNTOUCHED``.

        Raises:
            PlanError: ``time-not-understood``.
        """
        text = self.edit.text().strip()
        if not text:
            return UNTOUCHED if self._begun in (MIXED, None) else None
        time = read_time(text)
        return UNTOUCHED if time == self._begun else time

    def check(self) -> bool:
        """Tell whether what is typed is a time; if not, say so."""
        try:
            _ = self.change
        except PlanError as problem:
            self.mark(problem_text(problem))
            return False
        return True

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid typing."""
        self.edit.setReadOnly(read_only)

    def _type(self) -> None:
        self.mark("")
        self.changed.emit()


class SharedBox(QCheckBox):
    """A box that is ticked, empty, or in between where the posts differ; then it says how many have it.

    Args:
        words: What it stands for.
        count: How many posts have it.
        total: Of how many.
    """

    def __init__(self, words: str, count: int, total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._count, self._total = words, count, total
        both = 0 < count < total
        self.setTristate(both)
        state = Qt.CheckState.Checked if count else Qt.CheckState.Unchecked
        self._begun = Qt.CheckState.PartiallyChecked if both else state
        self.setCheckState(self._begun)
        self.checkStateChanged.connect(self._name)
        self._name()

    @property
    def change(self) -> bool | Untouched:
        """Whether the posts shall have it, or ``UNTOUCHED``."""
        return UNTOUCHED if self.checkState() == self._begun else self.checkState() is Qt.CheckState.Checked

    def _name(self) -> None:
        words = self._words
        if self.checkState() is Qt.CheckState.PartiallyChecked:
            words = self.tr("{name} ({count} of {total})").format(
                name=words, count=self._count, total=self._total
            )
        self.setText(words)
        self.setAccessibleName(words)


class SharedNetworks(Field):
    """Where the posts appear: one box for each network.

    Args:
        counts: Each network to offer: its key, its words, and how many posts are on it.
        total: How many posts there are.
    """

    changed = Signal()

    def __init__(self, counts: Sequence[tuple[NetworkKey, str, int]], total: int, parent: QWidget) -> None:
        super().__init__("networks", self.tr("Networks"), home=HOME, parent=parent)
        self.boxes = {key: SharedBox(words, count, total) for key, words, count in counts}
        grid = QGridLayout()
        grid.setVerticalSpacing(current_theme().px(2))
        grid.setHorizontalSpacing(current_theme().px(8))
        for place, (key, box) in enumerate(self.boxes.items()):
            box.setObjectName(f"{HOME}.networks.{key}")
            box.checkStateChanged.connect(self.changed)
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        self.body.addLayout(grid)

    @property
    def target(self) -> QWidget:
        """The first box."""
        return next(iter(self.boxes.values()))

    def where(self, wanted: bool) -> tuple[NetworkKey, ...]:
        """Return the networks that were ticked, or unticked."""
        return tuple(key for key, box in self.boxes.items() if box.change is wanted)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid ticking."""
        for box in self.boxes.values():
            box.setEnabled(not read_only)
