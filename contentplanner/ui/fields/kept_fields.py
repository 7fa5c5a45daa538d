"""A group of fields of one thing that keeps itself: each field visit is one step to undo."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject

from contentplanner.application.planner import Command
from contentplanner.ui.fields.autosave import Autosave, Edit
from contentplanner.ui.fields.field import Field


class KeptFields(QObject):
    """Shows one thing in its fields, and keeps what is typed there.

    Args:
        run: Runs a command; False when it was refused or failed, which it has told the person.
        parent: Owner.
    """

    def __init__(self, run: Callable[[Command], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Any] = {}
        self._autosave = Autosave(run, self)

    def add(self, fields: Iterable[Field]) -> None:
        """Watch fields, each named like the value it shows, with ``show_value``."""
        for field in fields:
            self._fields[field.name] = field
            field.edited.connect(self._note)
            field.entered.connect(lambda _name: self._autosave.begin_visit())
            field.left.connect(lambda _name: self._autosave.save())

    def show(self, thing: Any, edit: Edit) -> None:
        """Show another thing, or this one as it is now; what is being typed stays."""
        if not self._autosave.running and thing.id != self._shown_id():
            self.flush()
            self._autosave.work_for(thing.id, edit)
        for name, field in self._fields.items():
            if name not in self._autosave.pending:
                field.show_value(getattr(thing, name))

    def keep(self, name: str, command: Command) -> None:
        """Run what a field asks for at once; where that fails it is tried again like typing."""
        self._autosave.keep(name, command)

    def flush(self) -> bool:
        """Keep everything typed now; tell whether that worked."""
        for field in self._fields.values():
            field.commit()
        return self._autosave.save()

    def forget(self) -> None:
        """Give up what is not kept yet, because the thing is gone."""
        self._autosave.forget()

    def _note(self, name: str, value: object, at_once: bool) -> None:
        self._autosave.note(name, value)
        if at_once:
            self._autosave.begin_visit()
            self._autosave.save()

    def _shown_id(self) -> str:
        return self._autosave.thing_id
