"""How many things want to be done today, beside the word in the sidebar."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.today import look_at_today
from contentplanner.domain.assets import Partner
from contentplanner.domain.posts import Post
from contentplanner.ui.today.alarm import Alarm, next_look

_QUIET_MS = 100
"""The first count waits until the posts in sight are painted."""


class TodayBadge(QObject):
    """Counts once at first, and then when something changed or a reminder falls due.

    Args:
        desk: The open plan.
        show: Shows a count.
        parent: What lives as long as the plan is open.
    """

    def __init__(self, desk: Desk, show: Callable[[int], None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._alarm = Alarm(desk.clock, self)
        self._alarm.rang.connect(self._count)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._count)
        self._soon.start(_QUIET_MS)

    def hear(self, changes: ChangeSet) -> None:
        """Count again after a change of posts or partners."""
        if changes.touched(Post) or changes.touched(Partner):
            self._soon.start(0)  # once for several changes

    def stop(self) -> None:
        """Count no more, because the plan is being closed."""
        self._soon.stop()
        self._alarm.stop()

    def _count(self) -> None:
        clock = self._desk.clock
        today = look_at_today(self._desk.reader, clock.now(), clock.today())
        self._show(today.to_do)
        self._alarm.set(next_look(today.changes_at, today.day))
