"""The views of the calendar, known before any screen is loaded."""

from PySide6.QtCore import QCoreApplication

CALENDARS = ("quarter", "month", "week")
"""Views that show days in their places."""
VIEWS = (*CALENDARS, "agenda")


def view_words() -> list[tuple[str, str]]:
    """Return each view with its word."""
    words = (
        QCoreApplication.translate("views", "Quarter"),
        QCoreApplication.translate("views", "Month"),
        QCoreApplication.translate("views", "Week"),
        QCoreApplication.translate("views", "Agenda"),
    )
    return list(zip(VIEWS, words, strict=True))
