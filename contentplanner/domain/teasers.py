"""A campaign that is silent until its opening day."""

from collections.abc import Iterable
from datetime import date, timedelta

WEEKS_BEFORE = timedelta(weeks=4)
"""How long before a launch people should have begun to hear of it."""


def starts_on_opening_day(launch: date | None, post_days: Iterable[date], today: date) -> bool:
    """Tell whether a coming launch has no post in the four weeks before it, skipped ones left out."""
    if launch is None or launch <= today:
        return False
    return not any(launch - WEEKS_BEFORE <= day < launch for day in post_days)
