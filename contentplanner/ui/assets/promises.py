"""What a partner promised and what we promised, each with a day and whether it is kept."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.assets import Promise
from contentplanner.domain.text import clean_line
from contentplanner.ui.assets.wording import say
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.value_fields import ReadField, day_field
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.text import text_label


class Promises(QWidget):
    """A line for each promise, and two buttons for more."""

    added = Signal(object)
    """A new Promise."""
    edited = Signal(int, object)
    """The place of a promise, and its fields by name."""
    removed = Signal(int)

    def __init__(self, home: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home, self._today = home, today
        self._rows: list[_PromiseRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(6))
        column.addWidget(text_label(say("Agreed"), "label"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(current_theme().px(6))
        column.addLayout(self._lines)
        buttons = QHBoxLayout()
        for ours, words in ((False, say("They promise…")), (True, say("We promise…"))):
            button = push_button(words, "link", "plus")
            button.setObjectName(f"{home}.promise.{'ours' if ours else 'theirs'}")
            button.clicked.connect(lambda _=False, ours=ours: self._add(ours=ours))
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_promises(self, promises: tuple[Promise, ...]) -> None:
        """Show the promises, in the lines there are where that is possible."""
        if [row.ours for row in self._rows] != [promise.ours for promise in promises]:
            for row in self._rows:
                self._lines.removeWidget(row)
                row.hide()
                row.deleteLater()
            self._rows = [self._row(at, promise.ours) for at, promise in enumerate(promises)]
        for row, promise in zip(self._rows, promises, strict=True):
            row.show_promise(promise)

    def flush(self) -> None:
        """Take what is typed but not yet taken."""
        for row in list(self._rows):
            row.flush()

    def _add(self, *, ours: bool) -> None:
        self.flush()
        text = say("post for them") if ours else say("post for us")
        self.added.emit(Promise(ours=ours, text=text))
        if self._rows:
            self._rows[-1].text.edit.setFocus()
            self._rows[-1].text.edit.selectAll()

    def _row(self, at: int, ours: bool) -> "_PromiseRow":
        row = _PromiseRow(f"{self._home}.promise.{at}", self._today, ours=ours)
        row.edited.connect(lambda values: self.edited.emit(at, values))
        row.removed.connect(lambda: self.removed.emit(at))
        self._lines.addWidget(row)
        return row


class _PromiseRow(QWidget):
    edited = Signal(object)
    removed = Signal()

    def __init__(self, home: str, today: Callable[[], date], *, ours: bool) -> None:
        super().__init__()
        self.ours = ours
        theme = current_theme()
        who = text_label(say("We") if ours else say("They"), "muted")
        what = say("What we promised") if ours else say("What they promised")
        self.text = ReadField("text", what, clean_line, str, placeholder=say("post for us"), home=home)
        self.day = day_field("day", say("On which day"), today, placeholder=say("No day yet"), home=home)
        for field in (self.text, self.day):
            field.label.hide()
            field.edited.connect(self._tell)
        self._who = who
        self.kept = QCheckBox(say("kept"))
        self.kept.setObjectName(f"{home}.kept")
        self.kept.clicked.connect(lambda on: self.edited.emit({"kept": on}))
        remove = IconButton("x", say("Remove this promise"))
        remove.setObjectName(f"{home}.remove")
        remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for widget, share in ((who, 0), (self.text, 3), (self.day, 2), (self.kept, 0), (remove, 0)):
            row.addWidget(widget, share)
        theme.changed.connect(self._align)
        self._align()

    def show_promise(self, promise: Promise) -> None:
        self.text.show_value(promise.text)
        self.day.show_value(promise.day)
        self.kept.setChecked(promise.kept)
        self.kept.setAccessibleName(say("{promise}: kept").format(promise=promise.text))

    def flush(self) -> None:
        fields: tuple[Field, ...] = (self.text, self.day)
        for field in fields:
            field.commit()

    def _align(self) -> None:
        """Begin the texts of all lines at the same place."""
        self._who.setMinimumWidth(current_theme().px(40))

    def _tell(self, name: str, value: object, _at_once: bool) -> None:
        self.edited.emit({name: "" if value is None and name == "text" else value})
