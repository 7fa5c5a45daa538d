"""The focus on an empty hour."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.application.day_marks import DayMark
from contentplanner.ui.calendar.mark_tag import marks_words
from contentplanner.ui.calendar.post_button import PostHost
from contentplanner.ui.day_words import day_name
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.week.view import time_of
from contentplanner.ui.widgets.mirrored import painter_on


class SlotCursor(QWidget):
    """Marks the empty hour that has the focus; the mouse goes through it."""

    def __init__(self, host: PostHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if not self.hasFocus():
            return
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), theme.px(6), theme.px(6))
        size = theme.px(16)
        spot = QRectF(0, 0, size, size)
        spot.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, "plus", spot, theme.colour("text2"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the calendar first."""
        if not self._host.handle_key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the calendar where the focus is."""
        super().focusInEvent(event)
        self.update()
        self._host.took_focus(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Look as without the focus."""
        super().focusOutEvent(event)
        self.update()


def slot_name(day: date, minute: int | None, marks: Sequence[DayMark]) -> str:
    """Return an empty hour as it is said, with why its day matters; no minute above the hours."""
    words = QCoreApplication.translate("week", "{day}, {time}, no posts")
    at = QCoreApplication.translate("week", "no time") if minute is None else time_text(time_of(minute))
    return words.format(day=", ".join((day_name(day), *marks_words(marks))), time=at)
