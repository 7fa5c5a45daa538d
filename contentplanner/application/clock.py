"""What time it is, so that tests and pictures can say."""

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return the instant, aware UTC."""

    def today(self) -> date:
        """Return the day where the owner is."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the instant, aware UTC."""
        return datetime.now(UTC)  # noqa: TID251  the one place that may

    def today(self) -> date:
        """Return the computer's local day."""
        return datetime.now().date()  # noqa: TID251  the one place that may
