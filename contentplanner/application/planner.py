"""The one door for change: every change is one command, one transaction and one step to undo."""

import threading
from collections.abc import Callable
from typing import Protocol

from contentplanner.application.changes import Change, ChangeSet, Entity, Listener
from contentplanner.application.clock import Clock
from contentplanner.application.ports import Step, StepLabel, UnitOfWork


class Command(Protocol):
    """A wish to change the plan."""

    @property
    def label(self) -> StepLabel:
        """What the step will be called."""

    def apply(self, unit: UnitOfWork) -> None:
        """Make the change, or raise PlanError and change nothing."""


class Planner:
    """Runs commands, takes them back, and tells everyone what changed.

    Args:
        open_unit: Begins a unit of work.
        clock: Tells when a step is made.
    """

    def __init__(self, open_unit: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._open_unit = open_unit
        self._clock = clock
        self._listeners: list[Listener] = []
        self._merging_into = ""
        self._lock = threading.RLock()

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have a listener told of every change; return the way to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def run(self, command: Command, origin: object = None) -> ChangeSet:
        """Make a change in one transaction; if it is refused or fails nothing has happened.

        Raises:
            PlanError: A rule refuses the wish.
            StorageProblem: The disk did not take it.
        """
        merge_key: str = getattr(command, "merge_key", "")
        with self._lock, self._open_unit() as unit:
            command.apply(unit)
            changes = unit.changes()
            if not changes:
                return changes
            last = unit.history.last_done() if merge_key and merge_key == self._merging_into else None
            if last is not None and last.merge_key == merge_key and unit.history.last_undone() is None:
                unit.history.extend(last, changes, self._clock.now())
            else:
                unit.history.remember(command.label, merge_key, changes, self._clock.now())
            unit.commit()
        self._merging_into = merge_key
        self._tell(changes, origin)
        return changes

    def close_step(self) -> None:
        """End a field visit: typing after this makes a step of its own."""
        self._merging_into = ""

    def undo(self, origin: object = None) -> Step | None:
        """Take the last step back; return it, or None where there is nothing to undo."""
        with self._lock, self._open_unit() as unit:
            step = unit.history.last_done()
            if step is None:
                return None
            changes = step.changes.inverted()
            if step.changes.batch is not None:
                unit.set_batch_aside(step.changes.batch)
            self._replay(unit, changes)
            unit.history.mark(step, undone=True)
            unit.commit()
        self._after_replay(changes, origin)
        return step

    def redo(self, origin: object = None) -> Step | None:
        """Bring back the step last taken back; return it, or None where there is none."""
        with self._lock, self._open_unit() as unit:
            step = unit.history.last_undone()
            if step is None:
                return None
            self._replay(unit, step.changes)
            if step.changes.batch is not None:
                unit.bring_batch_back(step.changes.batch)
            unit.history.mark(step, undone=False)
            unit.commit()
        self._after_replay(step.changes, origin)
        return step

    @staticmethod
    def _replay(unit: UnitOfWork, changes: ChangeSet) -> None:
        ids: dict[type[Entity], list[str]] = {}
        for change in changes:
            ids.setdefault(type(change.entity), []).append(change.entity.id)
        for kind, some in ids.items():
            unit.read_ahead(kind, some)
        for change in changes:
            _set(unit, change)

    def _after_replay(self, changes: ChangeSet, origin: object) -> None:
        self.close_step()
        self._tell(changes, origin)

    def _tell(self, changes: ChangeSet, origin: object) -> None:
        for listener in tuple(self._listeners):
            listener(changes, origin)


def _set(unit: UnitOfWork, change: Change) -> None:
    if change.after is not None:
        unit.put(change.after)
    elif change.before is not None:
        unit.remove(change.before)
