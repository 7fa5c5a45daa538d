"""The frozen top of the quarter: months with their share, the dates of weeks, today."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.domain.quarter_axis import Axis
from contentplanner.domain.quarters import Month
from contentplanner.domain.share import Share, Tally
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.day_strip import DayStrip
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.meter import paint_meter
from contentplanner.ui.widgets.mirrored import painter_on


class MonthShare(QWidget):
    """A month's name, its share in words and its meter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = ""
        self._share = Share(0, 0)
        self._tally = Tally()

    def set_month(self, month: Month, tally: Tally, share: Share) -> None:
        """Show a month."""
        self._name = wording.month_name(month)
        self._tally, self._share = tally, share
        self.setObjectName(f"quarter.month.{month}")
        self.setAccessibleName(f"{self._name}, {wording.share_spoken(share)}")
        self.setToolTip(wording.month_texts(share)[0])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        font = theme.font("month")
        metrics = QFontMetricsF(font)
        left, middle = float(theme.px(12)), float(theme.px(19))
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.drawText(QPointF(left, baseline), name)
        left += metrics.horizontalAdvance(name) + theme.px(12)
        self._paint_share(painter, left, middle)
        bar = QRectF(theme.px(12), theme.px(33), self.width() - theme.px(23), theme.px(6))
        paint_meter(painter, bar, self._tally, self._share.limit)
        painter.end()

    def _paint_share(self, painter: QPainter, left: float, middle: float) -> None:
        theme = current_theme()
        font = QFont(theme.font("small"))
        if self._share.over:
            size = theme.px(14)
            font.setWeight(QFont.Weight.DemiBold)
            paint_icon(
                painter,
                "triangle-alert",
                QRectF(left, middle - size / 2, size, size),
                theme.colour("warnIcon"),
            )
            left += size + theme.px(5)
        metrics = QFontMetricsF(font)
        room = self.width() - left - theme.px(4)
        texts = wording.month_texts(self._share)
        text = next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        painter.setFont(font)
        painter.setPen(theme.colour("warn" if self._share.over else "text2"))
        painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), text)


_WEEKS_BOTTOM = 74
"""Where the row with the dates of weeks ends."""


class QuarterHeader(QWidget):
    """Stays in place while the lanes scroll below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.header")
        self._axis: Axis | None = None
        self._label_width = 0
        self._today: date | None = None
        self._weeks: tuple[date, ...] = ()
        self._months = tuple(MonthShare(self) for _ in range(3))
        self._days = DayStrip(self)
        current_theme().changed.connect(self.update)

    def set_contents(self, contents: QuarterContents, axis: Axis, label_width: int) -> None:
        """Show the months and weeks along an axis that begins after the labels."""
        self._axis, self._label_width = axis, label_width
        self._today = contents.today if contents.quarter.holds(contents.today) else None
        self._weeks = axis.week_starts(contents.settings.week_start)
        for widget, (month, left, right) in zip(self._months, axis.months(), strict=True):
            tally = contents.tallies.months.get(month, Tally())
            widget.set_month(month, tally, tally.share(contents.settings.limit))
            widget.setGeometry(label_width + left, 0, right - left, current_theme().px(46))
        self._days.set_contents(contents, axis, label_width)
        top = current_theme().px(_WEEKS_BOTTOM)
        self._days.setGeometry(0, top, label_width + axis.width, self._days.sizeHint().height())
        self._days.setVisible(self._days.wanted)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        px = current_theme().px
        more = self._days.sizeHint().height() if self._days.wanted else 0
        return QSize(px(600), px(_WEEKS_BOTTOM) + more)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._axis is None:
            return
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(QPen(theme.colour("lineStrong"), 1))
        edge = self._label_width - 0.5
        painter.drawLine(QPointF(edge, 0), QPointF(edge, self.height()))
        for _, left, _ in self._axis.months()[1:]:
            x = self._label_width + left - 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        self._paint_names(painter)
        self._paint_weeks(painter, self._axis)
        painter.end()

    def _paint_names(self, painter: QPainter) -> None:
        theme = current_theme()
        pad = theme.px(15)
        bottom = theme.px(_WEEKS_BOTTOM - 10)
        strong = QFont(theme.font("small"))
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setPen(theme.colour("text2"))
        painter.setFont(strong)
        painter.drawText(QPointF(pad, bottom), self.tr("Campaigns"))
        used = pad + QFontMetricsF(strong).horizontalAdvance(self.tr("Campaigns"))
        painter.setFont(theme.font("micro"))
        words = self.tr("week of")
        left = self._label_width - theme.px(11) - QFontMetricsF(theme.font("micro")).horizontalAdvance(words)
        if left > used + theme.px(8):
            painter.drawText(QPointF(left, bottom), words)

    def _paint_weeks(self, painter: QPainter, axis: Axis) -> None:
        theme = current_theme()
        font = theme.font("micro")
        metrics = QFontMetricsF(font)
        pill = self._pill(axis)
        bottom = theme.px(_WEEKS_BOTTOM - 9)
        last_end = -1.0
        painter.setFont(font)
        for week in self._weeks:
            left = self._label_width + axis.x_of(week)
            if left > self._label_width + axis.width - theme.px(20):
                continue
            painter.setPen(QPen(theme.colour("line"), 1))
            top = theme.px(_WEEKS_BOTTOM - 24)
            painter.drawLine(QPointF(left - 0.5, top), QPointF(left - 0.5, self.height() - 1))
            text = str(week.day)
            begin = left + theme.px(6)
            end = begin + metrics.horizontalAdvance(text)
            hidden = pill is not None and begin < pill.right() + 3 and end > pill.left() - 3
            if begin > last_end and not hidden:
                ground = QRectF(begin - 2, bottom - metrics.ascent(), end - begin + 4, metrics.height())
                painter.fillRect(ground, theme.colour("surface"))
                painter.setPen(theme.colour("text2"))
                painter.drawText(QPointF(begin, bottom), text)
                last_end = end + theme.px(6)
        if pill is not None:
            self._paint_pill(painter, pill)

    def _pill(self, axis: Axis) -> QRectF | None:
        if self._today is None:
            return None
        theme = current_theme()
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(self.tr("Today")) + theme.px(18)
        height = theme.px(19)
        left = self._label_width + axis.middle_of(self._today) - width / 2
        left = min(max(left, self._label_width), self._label_width + axis.width - width)
        return QRectF(left, theme.px(_WEEKS_BOTTOM - 4) - height, width, height)

    def _paint_pill(self, painter: QPainter, pill: QRectF) -> None:
        theme = current_theme()
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(theme.colour("onAccent"))
        painter.setFont(font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self.tr("Today"))
