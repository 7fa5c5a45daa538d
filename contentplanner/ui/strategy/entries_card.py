"""What the cards of people and of steps have in common: rows that keep themselves, and a line to add one."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from contentplanner.application.planner import Command
from contentplanner.domain.errors import PlanError
from contentplanner.ui.fields.autosave import Edit
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.kept_fields import KeptFields
from contentplanner.ui.fields.text_fields import TextField
from contentplanner.ui.labels import problem_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.strategy.add_line import AddLine
from contentplanner.ui.strategy.entry_list import EntryList
from contentplanner.ui.strategy.entry_row import EntryRow
from contentplanner.ui.strategy.fold_card import FoldCard
from contentplanner.ui.strategy.name_field import name_field, read_name


class EntriesCard(FoldCard):
    """A card of things with names in an order of one's own.

    Args:
        tools: What a screen works with.
        title: Its heading.
        name: Its object name.
        kind: How the codes of what is wrong with a name begin.
        add: The line that adds one.
    """

    reordered = Signal()
    """Rows came, went or moved."""

    def __init__(
        self,
        tools: ScreenTools,
        title: str,
        name: str,
        kind: str,
        add: AddLine,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, name, parent)
        self.tools, self._kind = tools, kind
        self._things: dict[str, Any] = {}
        self._kept: dict[str, KeptFields] = {}
        self._fields: dict[str, dict[str, Field]] = {}
        self._examples: dict[str, tuple[Mapping[str, str], str]] = {}
        self.list = EntryList(self._row)
        self.list.moved.connect(lambda key, to: self.tools.run(self.move_command(key, to)))
        self.add = add
        self.add.asked.connect(self.ask)
        self.add.named.connect(self._take_name)

    # What each card decides.

    def questions(self) -> Sequence[tuple[str, str]]:
        """Return name and label of each field below the name."""
        raise NotImplementedError

    def edit_command(self, key: str, values: Mapping[str, Any], merge_key: str) -> Command:
        """Return the command that sets fields of one of them."""
        raise NotImplementedError

    def move_command(self, key: str, to: int) -> Command:
        """Return the command that moves one of them."""
        raise NotImplementedError

    def removal_command(self, key: str) -> Command:
        """Return the command that takes one of them out."""
        raise NotImplementedError

    def new_command(self, name: str) -> tuple[str, Command]:
        """Return the id of a new one, and the command that adds it."""
        raise NotImplementedError

    def head(self, thing: Any, at: int) -> tuple[str, str]:
        """Return badge and gist of one of them."""
        raise NotImplementedError

    def ask(self) -> None:
        """Take the name of a new one."""
        self.add.open()

    # Showing and keeping.

    def show_things(self, things: Sequence[Any], *, fewest: int = 0) -> None:
        """Show them in order; fewer than ``fewest`` may not be left."""
        self._things = {thing.id: thing for thing in things}
        for gone in set(self._kept) - set(self._things):
            self._kept.pop(gone).forget()
            self._fields.pop(gone)
        changed = self.list.show_things(things)
        for at, thing in enumerate(things):
            row = self.list.rows[thing.id]
            badge, gist = self.head(thing, at)
            row.show_head(badge, thing.name, gist)
            row.may(up=at > 0, down=at < len(things) - 1, go=len(things) > fewest)
            if thing.id in self._kept:
                self._kept[thing.id].show(thing, self._edit(thing.id))
        if changed:
            self.reordered.emit()

    def show_examples(self, key: str, texts: Mapping[str, str], voice: str) -> None:
        """Show an example in each field of one of them."""
        self._examples[key] = (texts, voice)
        for name, field in self._fields.get(key, {}).items():
            if isinstance(field, TextField) and name in texts:
                field.edit.setPlaceholderText(texts[name])
                field.edit.setAccessibleDescription(f"{voice}: {texts[name]}")

    def flush(self) -> bool:
        """Keep everything typed; tell whether that worked."""
        return all([kept.flush() for kept in list(self._kept.values())])

    def open_row(self, key: str, field: str) -> None:
        """Open one of them with the focus in a field."""
        self.list.rows[key].fold.set_open(True)
        self._fields[key][field].target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, key: str) -> EntryRow:
        row = EntryRow(key, f"{self.objectName()}.{key}", lambda: self._make_fields(key))
        row.removal_wished.connect(self._remove)
        row.fold.toggled_open.connect(lambda _open: self.reordered.emit())
        return row

    def _make_fields(self, key: str) -> list[Field]:
        home = f"{self.objectName()}.{key}"
        fields: list[Field] = [
            name_field(self.tr("Name"), home, self._kind, lambda: self._other_names(key)),
            *(
                TextField(name, label, lines=1 if name == "page" else 2, most=6, home=home)
                for name, label in self.questions()
            ),
        ]
        self._fields[key] = {field.name: field for field in fields}
        self._kept[key] = KeptFields(self.tools.run, self)
        self._kept[key].add(fields)
        self._kept[key].show(self._things[key], self._edit(key))
        self.show_examples(key, *self._examples[key])
        return fields

    def _edit(self, key: str) -> Edit:
        return lambda values, merge_key: self.edit_command(key, values, merge_key)

    def _other_names(self, key: str) -> list[str]:
        return [thing.name for other, thing in self._things.items() if other != key]

    def _remove(self, key: str) -> None:
        keys = list(self._things)
        at = keys.index(key)
        if self.flush() and self.tools.run(self.removal_command(key)):
            left = list(self.list.rows.values())
            following = left[min(at, len(left) - 1)].fold if left else self.add.button
            following.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_name(self, text: str) -> None:
        try:
            name = read_name(text, self._kind, [thing.name for thing in self._things.values()])
        except PlanError as error:
            self.add.refuse(problem_text(error))
            return
        key, command = self.new_command(name)
        if self.tools.run(command):
            self.add.close_line()
            self.open_row(key, self.questions()[0][0])
