"""Tells when a moment has come, without looking at the clock in between."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from contentplanner.application.clock import Clock

_LEAST_MS, _MOST_MS = 1_000, 2_000_000_000


class Alarm(QObject):
    """Rings at a moment; late, but at once, where the computer slept through it.

    Args:
        clock: What time it is.
        parent: What lives as long.
    """

    rang = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._moment: datetime | None = None
        # A coarse timer may be minutes early over a day.
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.rang)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._wake)

    @property
    def moment(self) -> datetime | None:
        """When it will ring, aware; None while it is not set."""
        return self._moment

    def set(self, moment: datetime) -> None:
        """Ring at a moment, aware, in place of one set before."""
        self._moment = moment
        ahead = (moment - self._clock.now()) / timedelta(milliseconds=1)
        self._timer.start(int(min(max(ahead, _LEAST_MS), _MOST_MS)))

    def stop(self) -> None:
        """Ring no more."""
        self._moment = None
        self._timer.stop()

    def _wake(self, state: Qt.ApplicationState) -> None:
        active = state is Qt.ApplicationState.ApplicationActive
        if active and self._moment is not None and self._clock.now() >= self._moment:
            self.rang.emit()


def next_look(changes_at: datetime | None, today: date) -> datetime:
    """Return when to look again: when something falls due, at the latest when the day ends."""
    midnight = datetime.combine(today + timedelta(days=1), time.min).astimezone()
    return midnight if changes_at is None else min(midnight, changes_at)
