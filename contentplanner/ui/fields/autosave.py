"""Keeps what is typed: after a pause, on leaving a field, and before anything else happens."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from contentplanner.application.planner import Command

PAUSE = 600
"""Milliseconds without typing after which a text is kept."""
LONGEST = 4000
"""Milliseconds after which a text is kept though someone types on without a pause."""

Edit = Callable[[Mapping[str, Any], str], Command]
"""Makes the command that sets fields by name, its merge key given."""


class Autosave(QObject):
    """Turns edits of one thing into commands, the typing of one field visit into one step.

    Args:
        run: Runs a command; False when it was refused or failed, which it has told the person.
        parent: Owner.
    """

    saved = Signal()
    """Everything typed so far is in the plan."""
    failed = Signal()
    """Something could not be kept; it is tried again at the next pause."""

    def __init__(self, run: Callable[[Command], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._id = ""
        self._edit: Edit | None = None
        self._pending: dict[str, Any] = {}
        self._held: dict[str, Command] = {}
        self._visit = 0
        self._running = False
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.save)
        self._longest = QTimer(self, interval=LONGEST, singleShot=True)
        self._longest.timeout.connect(self.save)

    @property
    def thing_id(self) -> str:
        """The id of what it works for; empty at first."""
        return self._id

    @property
    def pending(self) -> frozenset[str]:
        """The fields not yet kept."""
        return frozenset(self._pending) | frozenset(self._held)

    @property
    def running(self) -> bool:
        """Whether a change that arrives now is our own."""
        return self._running

    def work_for(self, thing_id: str, edit: Edit) -> None:
        """Work for another thing from now on; what was pending must have been saved or given up."""
        self._id, self._edit = thing_id, edit
        self.forget()

    def commands(self) -> tuple[Command, ...]:
        """Return what is pending as changes."""
        typed = [self._command(field, value, "") for field, value in self._pending.items()]
        return (*self._held.values(), *typed)

    def forget(self) -> None:
        """Give up what is pending."""
        self._pending.clear()
        self._held.clear()
        self._stop_waiting()

    def begin_visit(self) -> None:
        """Note that a field was entered: its typing is a step of its own."""
        self._visit += 1

    def note(self, field: str, value: object) -> None:
        """Note a new value, to be kept after a pause."""
        self._pending[field] = value
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def keep(self, field: str, command: Command) -> None:
        """Run what a field asks for at once; where that fails it is pending like typing."""
        self._held[field] = command
        self.save()

    def save(self) -> bool:
        """Keep everything that is pending now; tell whether all of it could be."""
        self._stop_waiting()
        if not self.pending or self._running:
            return not self.pending
        for field, command in list(self._held.items()):
            if self.perform(command):
                self._held.pop(field, None)
        for field, value in list(self._pending.items()):
            if self.perform(self._command(field, value, f"{field}:{self._id}:{self._visit}")):
                self._pending.pop(field, None)
        (self.failed if self.pending else self.saved).emit()
        return not self.pending

    def _stop_waiting(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def _command(self, field: str, value: object, merge_key: str) -> Command:
        assert self._edit is not None, "nothing is typed before it is shown"
        return self._edit({field: value}, merge_key)

    def perform(self, command: Command) -> bool:
        """Run a command as our own; tell whether it worked."""
        self._running = True
        try:
            return self._run(command)
        finally:
            self._running = False
