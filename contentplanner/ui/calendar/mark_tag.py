"""The quiet line of a day that matters: what it is, and whether the business is closed."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.day_marks import DayMark, MarkKind
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

_ICONS = {
    MarkKind.HOLIDAY: "flag",
    MarkKind.OWN: "bookmark",
    MarkKind.CLOSED: "calendar-x",
    MarkKind.PROMISE: "handshake",
}
_ICON_SIZE = 12
_LEAST = 32
"""Less room than this is no use for words."""


def mark_icon(kind: MarkKind) -> str:
    """Return the icon's name for why a day matters."""
    return _ICONS[kind]


def marks_words(marks: Sequence[DayMark]) -> list[str]:
    """Return what to say of a day: its names, then that the business is closed."""
    names = [mark.name for mark in marks if mark.name]
    return [*names, closed_word()] if any(mark.closed for mark in marks) else names


def closed_word() -> str:
    """Return the word for a day on which the business is closed."""
    return QCoreApplication.translate("marks", "closed")


def names_a_closed_day(marks: Sequence[DayMark]) -> bool:
    """Tell whether a closed day has a name besides, so that the two may not both fit one line."""
    return any(mark.closed for mark in marks) and any(mark.name for mark in marks)


def hatch(painter: QPainter, area: QRectF) -> None:
    """Hatch a closed day faintly."""
    painter.fillRect(area, QBrush(current_theme().colour("line"), Qt.BrushStyle.BDiagPattern))


class MarkTag(QWidget):
    """An icon and the words of a day's marks; what does not fit is in its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: tuple[DayMark, ...] = ()
        self._closed_said = False

    @property
    def text(self) -> str:
        """Its words, cut or not."""
        words = marks_words(self._marks)
        text = " · ".join(words[:-1] if self._closed_said else words)
        return text[:1].upper() + text[1:]

    def show_marks(self, marks: Sequence[DayMark], *, closed_said: bool = False) -> None:
        """Show the marks of a day; what says itself elsewhere that it is closed leaves more room here."""
        self._marks = tuple(marks)
        self._closed_said = closed_said and names_a_closed_day(marks)
        self.setAccessibleName(", ".join(marks_words(marks)))
        self.setToolTip("\n".join(marks_words(marks)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        if not self._marks:
            return
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, middle = theme.px(_ICON_SIZE), self.height() / 2
        icon = QRectF(0, middle - size / 2, size, size)
        paint_icon(painter, mark_icon(self._marks[0].kind), icon, theme.colour("text2"))
        font = theme.font("micro")
        metrics = QFontMetricsF(font)
        left = size + theme.px(4)
        room = self.width() - left
        if room >= min(theme.px(_LEAST), metrics.horizontalAdvance(self.text)):
            shown = metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(theme.colour("text2"))
            painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), shown)
        painter.end()
