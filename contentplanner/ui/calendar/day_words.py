"""Days as calendars write and say them."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

_MONDAY = date(2024, 1, 1)


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def day_name(day: date) -> str:
    """Return a day as it is said: "Thursday 19 November"."""
    return _written(day, "dddd d MMMM")


def day_number(day: date) -> str:
    """Return a day's number; the first of a month says which: "1 Dec"."""
    return _written(day, "d MMM") if day.day == 1 else str(day.day)


def weekday_short(weekday: int) -> str:
    """Return the short name of a weekday, 0 for Monday: "Mon"."""
    return _written(_MONDAY + timedelta(days=weekday), "ddd")


def month_name(day: date) -> str:
    """Return the month a day lies in: "November"."""
    return _written(day, "MMMM")
