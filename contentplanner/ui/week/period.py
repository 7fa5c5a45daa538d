"""What a week is called."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from contentplanner.ui.calendar.day_words import month_name


def week_period_text(days: Sequence[date]) -> tuple[str, str]:
    """Return "16 to 22 November 2026" and "Week 47"."""
    first, last = days[0], days[-1]
    start = str(first.day)
    if first.month != last.month:
        start += f" {month_name(first)}"
    if first.year != last.year:
        start += f" {first.year}"
    title = QCoreApplication.translate("week", "{start} to {end}").format(
        start=start, end=f"{last.day} {month_name(last)} {last.year}"
    )
    # By ISO 8601 a week has the number of the year its Thursday lies in.
    thursday = next(day for day in days if day.weekday() == 3)
    number = thursday.isocalendar().week
    return title, QCoreApplication.translate("week", "Week {n}").format(n=number)
