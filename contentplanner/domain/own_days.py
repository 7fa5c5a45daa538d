"""Days that matter to this business alone: market days, anniversaries, days it is closed."""

from dataclasses import dataclass
from datetime import date, datetime

from contentplanner.domain.ids import OwnDayId


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDay:
    """A day, or several in a row, that the owner wants to see in the calendar.

    Args:
        first: Its first day.
        last: Its last day, included; the same for a single day.
        closed: Whether the business is closed; nothing is drafted for such days.
        yearly: Whether it comes again each year on the same date; 29 February only in leap years.
    """

    id: OwnDayId
    created: datetime
    name: str
    first: date
    last: date
    closed: bool = False
    yearly: bool = False
