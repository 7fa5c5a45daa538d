"""The row of days that matter below the weeks: holidays, own days, promises; named where there is room."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from contentplanner.application.day_marks import DayMark, MarkKind
from contentplanner.domain.note_layout import NameSpot, place_names
from contentplanner.domain.quarter_axis import Axis
from contentplanner.ui.calendar.mark_tag import mark_icon
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import day_text
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

_HEIGHT = 21
_ICON = 12
_GAP = 3
_LEAST = 72
_REACH = 4


@dataclass(frozen=True, slots=True)
class NamedDays:
    """A day that matters, or several in a row with one name.

    Args:
        mark: What the first of them matters for.
        last: The last of them.
    """

    mark: DayMark
    last: date


def named_days(marks: Iterable[DayMark]) -> list[NamedDays]:
    """Return the marks that have a name, days in a row as one, by day."""
    found: list[NamedDays] = []
    for mark in sorted((mark for mark in marks if mark.name), key=lambda mark: (mark.name, mark.day)):
        before = found[-1] if found else None
        goes_on = before is not None and before.last + timedelta(days=1) == mark.day
        if before is not None and goes_on and before.mark.name == mark.name:
            found[-1] = NamedDays(before.mark, mark.day)
        else:
            found.append(NamedDays(mark, mark.day))
    kinds = list(MarkKind)
    return sorted(found, key=lambda one: (one.mark.day, kinds.index(one.mark.kind), one.mark.name))


class DayStrip(QWidget):
    """Shows each day that matters as a sign on its day."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.days")
        self._named: list[NamedDays] = []
        self._spots: tuple[NameSpot, ...] = ()
        self._left = 0
        self._today = date.min
        self.wanted = False

    def set_contents(self, contents: QuarterContents, axis: Axis, left: int) -> None:
        """Show the days of a quarter along an axis; its room is kept while holidays are looked up."""
        self._left, self._today = left, contents.today
        self._named = named_days(contents.marks)
        self.wanted = bool(self._named or contents.settings.country)
        theme = current_theme()
        metrics = QFontMetricsF(theme.font("micro"))
        sign = theme.px(_ICON + _GAP)
        widths = [
            (one.mark.day, sign + int(metrics.horizontalAdvance(one.mark.name)) + 2) for one in self._named
        ]
        self._spots = place_names(axis, widths, theme.px(_LEAST))
        told = "; ".join(f"{day_text(one.mark.day, self._today)}, {one.mark.name}" for one in self._named)
        self.setAccessibleName(self.tr("Days that matter: {days}").format(days=told or self.tr("none")))
        self.update()

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(300), current_theme().px(_HEIGHT))

    def words_at(self, x: int) -> str:
        """Return what the signs at a place say, each on a line."""
        reach = current_theme().px(_REACH)
        found = []
        for one, spot in zip(self._named, self._spots, strict=True):
            right = max(spot.right, spot.left + current_theme().px(_ICON))
            if self._left + spot.left - reach <= x <= self._left + right:
                days = day_text(one.mark.day, self._today)
                if one.last != one.mark.day:
                    days = self.tr("{first} to {last}").format(
                        first=days, last=day_text(one.last, self._today)
                    )
                text = self.tr("{days}: {name}")
                if one.mark.closed:
                    text = self.tr("{days}: {name}, closed")
                found.append(text.format(days=days, name=one.mark.name))
        return "\n".join(found)

    def event(self, event: QEvent) -> bool:
        """Tell about the sign under the mouse."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = theme.font("micro")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        size, middle = theme.px(_ICON), self.height() / 2
        last_sign = -size
        for one, spot in zip(self._named, self._spots, strict=True):
            left = self._left + spot.left
            if left < last_sign + size:
                continue
            last_sign = left
            colour = theme.colour("accent" if one.mark.kind is MarkKind.HOLIDAY else "text2")
            paint_icon(painter, mark_icon(one.mark.kind), QRectF(left, middle - size / 2, size, size), colour)
            if spot.right > spot.left:
                begin = left + size + theme.px(_GAP)
                room = self._left + spot.right - begin
                text = metrics.elidedText(one.mark.name, Qt.TextElideMode.ElideRight, room)
                painter.setPen(theme.colour("text2"))
                painter.drawText(QPointF(begin, middle + (metrics.ascent() - metrics.descent()) / 2), text)
        painter.end()
