"""What a week is called."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale


def week_period_text(days: Sequence[date]) -> tuple[str, str]:
    """Return "16 to 22 Nov 2026" and "Week 47": short, for the toolbar of a narrow window."""
    first, last = days[0], days[-1]
    start = str(first.day)
    if first.month != last.month:
        start += f" {_short(first)}"
    if first.year != last.year:
        start += f" {first.year}"
    title = QCoreApplication.translate("week", "{start} to {end}").format(
        start=start, end=f"{last.day} {_short(last)} {last.year}"
    )
    # By ISO 8601 a week has the number of the year its Thursday lies in.
    thursday = next(day for day in days if day.weekday() == 3)
    number = thursday.isocalendar().week
    return title, QCoreApplication.translate("week", "Week {n}").format(n=number)


def _short(day: date) -> str:
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
