"""One slow job at a time, of which only the newest may answer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from contentplanner.ui.tasks import Job, TaskRunner


class LatestJob:
    """Starts jobs for one widget; a newer job, or the end of the widget, silences the one before.

    Args:
        tasks: Does the work.
        owner: The widget that wants the answers.
    """

    def __init__(self, tasks: TaskRunner, owner: QObject) -> None:
        self._tasks = tasks
        stops: list[Callable[[], None]] = []
        self._stops = stops
        # Nothing of the widget itself may be kept alive by this.
        owner.destroyed.connect(lambda: _stop_all(stops))

    def start(self, job: Job, done: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        """Start a job in place of the last one."""
        self.stop()
        self._stops.append(self._tasks.run(job, done, failed))

    def stop(self) -> None:
        """Have the last job answer nothing."""
        _stop_all(self._stops)


def _stop_all(stops: list[Callable[[], None]]) -> None:
    while stops:
        stops.pop()()
