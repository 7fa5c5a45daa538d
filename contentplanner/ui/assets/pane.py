"""What the panes of all kinds have: fields that keep themselves, and a button that takes the thing out."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.asset_commands import Asset, asset_name
from contentplanner.application.planner import Command
from contentplanner.domain.assets import BlogPost, EmailList, Partner, without_email_address
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.past_days import past_day
from contentplanner.domain.text import clean_line
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.fields.value_fields import ReadField
from contentplanner.ui.labels import day_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.name_field import read_name
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button

Thing = Asset | OwnDay


class Pane(QWidget):
    """One thing in its fields.

    Args:
        tools: What the page works with.
        home: Begins the names of its widgets.
        remove: What the button says that takes the thing out.
    """

    campaign_opened = Signal(str)
    list_wished = Signal(object)
    post_opened = Signal(str)

    def __init__(self, tools: ScreenTools, home: str, remove: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.home = tools, home
        self.thing: Any = None
        self.kept = KeptFields(tools.run, self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(current_theme().px(14))
        self._remove = push_button(remove, "danger", "trash-2")
        self._remove.setObjectName(f"{home}.remove")
        self._remove.clicked.connect(self._take_out)

    def finish(self) -> None:
        """Put the way out below everything."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._remove)
        self.column.addLayout(row)
        self.column.addStretch(1)

    def show_thing(self, thing: Any) -> None:
        """Show another thing, or this one as it is now."""
        if self.thing is None or thing.id != self.thing.id:
            self.turn_to_other()
        # What was typed for the thing shown so far is kept first, under its own rules.
        self.kept.show(thing, lambda values, key: self.edit(thing.id, values, key))
        self.thing = thing

    def turn_to_other(self) -> None:
        """Forget what is typed for the thing shown so far."""

    def edit(self, thing_id: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields by name."""
        raise NotImplementedError

    def removal(self) -> Command:
        """Return the command that takes the thing out."""
        raise NotImplementedError

    def keep(self, name: str, command: Command) -> None:
        """Run what a field asks for at once; where that fails it is tried again like typing."""
        self.kept.keep(name, command)

    def flush(self) -> bool:
        """Keep everything typed; tell whether that worked."""
        return self.kept.flush()

    def change(self, **values: Any) -> None:
        """Set fields at once."""
        self.kept.flush()
        self.tools.run(self.edit(self.thing.id, values, ""))

    def focus_name(self) -> None:
        """Put the keyboard into the name, all of it selected."""
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.edit.selectAll()

    def name_field(self, field: str, label: str, kind: str, placeholder: str) -> ReadField[str]:
        """Make the field of the name; names are unique among their kind."""

        def read(text: str) -> str:
            own = "" if self.thing is None else self.thing.id
            others = [one for one in self.tools.desk.reader.all(_KINDS[kind]) if one.id != own]
            name = read_name(text, kind, [asset_name(one) for one in others])
            return without_email_address(name) if kind == "email-list" else name

        self.name: ReadField[str] = ReadField(
            field, label, read, str, placeholder=placeholder, home=self.home
        )
        return self.name

    def _take_out(self) -> None:
        self.kept.forget()
        self.tools.run(self.removal())


_KINDS: Mapping[str, type[Any]] = {"partner": Partner, "email-list": EmailList, "blog-post": BlogPost}


def text_field(
    name: str,
    label: str,
    home: str,
    *,
    placeholder: str = "",
    read: Callable[[str], str] = clean_line,
) -> ReadField[str]:
    """Return a line that is kept as it is typed, and tidied on leaving it."""

    def read_line(text: str) -> str:
        return read(clean_line(text))

    return ReadField(name, label, read_line, str, placeholder=placeholder, home=home, as_typed=_is_no_address)


def _is_no_address(text: str) -> bool:
    """Tell whether there is no email address in a text, nor the half of one."""
    return "@" not in text


def past_day_field(
    name: str, label: str, today: Callable[[], date], *, placeholder: str = "", home: str
) -> ReadField[date]:
    """Return a field for a day that has been: typed without its year it is the last one, not the next."""

    def read(text: str) -> date | None:
        return past_day(text, today()) if text.strip() else None

    def show(day: date) -> str:
        return day_text(day, today())

    return ReadField(name, label, read, show, placeholder=placeholder, home=home)


def beside(*fields: Field) -> QGridLayout:
    """Return fields side by side, each with the same room."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(current_theme().px(14))
    for at, field in enumerate(fields):
        grid.addWidget(field, 0, at)
        grid.setColumnStretch(at, 1)
    return grid


def with_values(thing: OwnDay, values: Mapping[str, Any]) -> OwnDay:
    """Return an own day with fields set; a first day after the last takes the last along."""
    changed = replace(thing, **values)
    if "first" in values and changed.last < changed.first:
        changed = replace(changed, last=changed.first + (thing.last - thing.first))
    return changed
