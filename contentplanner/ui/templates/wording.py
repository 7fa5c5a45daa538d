"""What the template editor says, in words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def days_text(days: int, *, has_launch: bool) -> str:
    """Return a day as counted from the launch: "24 before", "launch day", "2 after"; or "day 8"."""
    if not has_launch:
        return translate("templates", "day {n}").format(n=days + 1)
    if days == 0:
        return translate("templates", "launch day")
    words = translate("templates", "{n} before") if days < 0 else translate("templates", "{n} after")
    return words.format(n=abs(days))
