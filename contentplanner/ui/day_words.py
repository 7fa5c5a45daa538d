"""Days as calendars write and say them."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

_MONDAY = date(2024, 1, 1)


def written(day: date, form: str) -> str:
    """Return a day in the form QLocale takes: "ddd d MMM"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def day_name(day: date) -> str:
    """Return a day as it is said: "Thursday 19 November"."""
    return written(day, "dddd d MMMM")


def short_day(day: date) -> str:
    """Return a day in few letters: "4 Jan"."""
    return written(day, "d MMM")


def day_number(day: date) -> str:
    """Return a day's number; the first of a month says which: "1 Dec"."""
    return written(day, "d MMM") if day.day == 1 else str(day.day)


def weekday_short(weekday: int) -> str:
    """Return the short name of a weekday, 0 for Monday: "Mon"."""
    return written(_MONDAY + timedelta(days=weekday), "ddd")


def month_name(day: date) -> str:
    """Return the month a day lies in: "November"."""
    return written(day, "MMMM")
