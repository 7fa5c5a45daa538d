"""Slow work on one worker thread; answers come back on the window's thread."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Job = Callable[[Progress, Cancelled], Any]

_SHOW_AFTER_MS = 400


class TaskRunner(QObject):
    """Runs one job after the other. A job touches no widget and opens its own reader.

    ``progressed(done, total)`` and ``busy_changed`` speak of jobs that take longer than 400 ms.
    """

    progressed = Signal(int, int)
    busy_changed = Signal(bool)
    rested = Signal()
    """The last job has ended."""
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="contentplanner-job")
        self._waiting = 0
        self._closed = False
        self._shown = False
        self._stops: list[threading.Event] = []
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SHOW_AFTER_MS)
        self._late.timeout.connect(self._show_busy)
        self._answered.connect(self._deliver)

    @property
    def resting(self) -> bool:
        """Whether no job waits or runs."""
        return not self._waiting

    def run(
        self, job: Job, done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> Callable[[], None]:
        """Start a job; return the way to cancel it.

        A cancelled job answers nothing, and so does one that is asked for once the plan was closed.
        """
        stop = threading.Event()
        if self._closed:
            return stop.set
        self._stops.append(stop)
        self._waiting += 1
        self._late.start()
        future = self._pool.submit(job, self.progressed.emit, stop.is_set)

        def deliver_unless_stopped(answer: Callable[[Any], None]) -> Callable[[Any], None]:
            return lambda value: None if stop.is_set() else answer(value)

        future.add_done_callback(
            lambda ready: self._answered.emit(
                ready, deliver_unless_stopped(done), deliver_unless_stopped(failed)
            )
        )
        return stop.set

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for stop in self._stops:
            stop.set()

    def shut_down(self) -> None:
        """Stop every job and wait until the last has noticed; none starts after this."""
        self._closed = True
        self.cancel_all()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _show_busy(self) -> None:
        self._shown = True
        self.busy_changed.emit(True)

    def _deliver(
        self, ready: "Future[Any]", done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._stops.clear()
            self._late.stop()
            self.rested.emit()
            if self._shown:
                self._shown = False
                self.busy_changed.emit(False)
        if ready.cancelled():
            return
        if (error := ready.exception()) is not None:
            failed(error)
        else:
            done(ready.result())
