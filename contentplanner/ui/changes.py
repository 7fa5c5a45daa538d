"""Brings notice of changes from the plan to the window."""

from PySide6.QtCore import QObject, Signal

from contentplanner.application.changes import ChangeSet
from contentplanner.application.planner import Planner


class ChangeSignal(QObject):
    """Emits ``changed(changes, origin)`` on the window's thread after every change of the plan."""

    changed = Signal(object, object)

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = planner.listen(self._hear)

    def stop(self) -> None:
        """Hear no more, because the plan is being closed."""
        self._stop()

    def _hear(self, changes: ChangeSet, origin: object) -> None:
        self.changed.emit(changes, origin)
