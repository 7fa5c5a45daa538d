"""Keeps what is typed: after a pause, on leaving a field, and before anything else happens."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from contentplanner.application.planner import Command

PAUSE = 600
"""Milliseconds without typing after which a text is kept."""

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
        self._visit = 0
        self._running = False
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.save)

    @property
    def thing_id(self) -> str:
        """The id of what it works for; empty at first."""
        return self._id

    @property
    def pending(self) -> frozenset[str]:
        """The fields not yet kept."""
        return frozenset(self._pending)

    @property
    def running(self) -> bool:
        """Whether a change that arrives now is our own."""
        return self._running

    def work_for(self, thing_id: str, edit: Edit) -> None:
        """Work for another thing from now on; what was pending must have been saved or given up."""
        self._id, self._edit = thing_id, edit
        self._pending.clear()
        self._pause.stop()

    def commands(self) -> tuple[Command, ...]:
        """Return what is pending as changes."""
        if self._edit is None:
            return ()
        return tuple(self._edit({field: value}, "") for field, value in self._pending.items())

    def forget(self) -> None:
        """Give up what is pending."""
        self._pending.clear()
        self._pause.stop()

    def begin_visit(self) -> None:
        """Note that a field was entered: its typing is a step of its own."""
        self._visit += 1

    def note(self, field: str, value: object) -> None:
        """Note a new value, to be kept after a pause."""
        self._pending[field] = value
        self._pause.start()

    def save(self) -> bool:
        """Keep everything that is pending now; tell whether all of it could be."""
        self._pause.stop()
        if self._edit is None or not self._pending or self._running:
            return not self._pending
        for field, value in list(self._pending.items()):
            if self.perform(self._edit({field: value}, f"{field}:{self._id}:{self._visit}")):
                self._pending.pop(field, None)
        (self.failed if self._pending else self.saved).emit()
        return not self._pending

    def perform(self, command: Command) -> bool:
        """Run a command as our own; tell whether it worked."""
        self._running = True
        try:
            return self._run(command)
        finally:
            self._running = False
