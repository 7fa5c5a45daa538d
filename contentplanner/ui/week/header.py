"""What stands over the hours of a week: day names, campaign phases, posts without a time."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from contentplanner.domain.networks import Networks
from contentplanner.domain.strip_layout import StripRow, lay_strips
from contentplanner.ui.calendar.mark_tag import MarkTag, closed_word, hatch, names_a_closed_day
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.pool import Pool
from contentplanner.ui.calendar.post_button import PostButton, PostHost
from contentplanner.ui.calendar.strip_button import StripButton
from contentplanner.ui.day_words import day_name, weekday_short
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.week.columns import column_area, column_at, lefts
from contentplanner.ui.week.slot_cursor import SlotCursor
from contentplanner.ui.week.view import WeekView
from contentplanner.ui.widgets.mirrored import painter_on

LANES = 2
_NAMES, _TAG = 36, 20
_STRIP_HEIGHT, _STRIP_PITCH = 22, 25
_ROW, _GAP = 24, 3
_PAD = 6


class WeekHeader(QWidget):
    """Stays in place while the hours scroll."""

    day_pressed = Signal(int)
    day_chosen = Signal(int)
    strip_pressed = Signal(str)

    def __init__(self, host: PostHost, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._networks = networks
        self._view: WeekView | None = None
        self._strips = StripRow((), (0,) * 7)
        self._inset = 0
        self._selected: int | None = None
        self._posts = Pool(lambda: PostButton(host, self))
        self._more = Pool(lambda: MoreButton(host, self))
        self._bars = Pool(self._new_bar)
        self._tags = Pool(lambda: MarkTag(self))
        self.cursor_slot = SlotCursor(host, self)
        self.cursor_slot.hide()
        current_theme().changed.connect(self._place)

    @property
    def buttons(self) -> list[PostButton]:
        """The posts without a time that are shown one by one."""
        return self._posts.shown

    @property
    def more_buttons(self) -> list[MoreButton]:
        """The buttons for posts there is no room for."""
        return self._more.shown

    def show_week(self, view: WeekView, inset: int) -> None:
        """Show a week; ``inset`` is what a scroll bar takes from the hours' width."""
        self._view, self._inset = view, inset
        self._strips = lay_strips(view.days, view.campaigns, LANES)
        self._place()

    def mark_day(self, column: int | None) -> None:
        """Show which day is selected."""
        self._selected = column
        self.update()

    def put_cursor(self, column: int) -> None:
        """Mark the empty room above the hours of a day."""
        self.cursor_slot.setGeometry(self.untimed_area(column))
        self.cursor_slot.show()

    def untimed_area(self, column: int) -> QRect:
        """Return where a day's posts without a time lie."""
        top = self._untimed_top()
        return column_area(column, self._width(), top, self.height() - top)

    def untimed_at(self, at: QPoint) -> int | None:
        """Return the day at a point, in the part for posts without a time."""
        return column_at(at.x(), self._width()) if at.y() >= self._untimed_top() else None

    def _width(self) -> int:
        return self.width() - self._inset

    def _strips_top(self) -> int:
        marked = self._view is not None and bool(self._view.marks)
        return current_theme().px(_NAMES) + (current_theme().px(_TAG) if marked else 0)

    def _untimed_top(self) -> int:
        theme = current_theme()
        lanes = self._strips.lanes
        return self._strips_top() + lanes * theme.px(_STRIP_PITCH) + (theme.px(4) if lanes else 0)

    def _new_bar(self) -> StripButton:
        bar = StripButton(self)
        bar.clicked.connect(lambda: self.strip_pressed.emit(bar.strip.campaign.id))
        return bar

    def _place(self) -> None:
        if self._view is None:
            return
        theme = current_theme()
        self._place_tags(self._view)
        self._place_bars()
        rows = max(len(f.shown) + bool(f.hidden) for f in self._view.untimed)
        self.setFixedHeight(
            self._untimed_top() + max(rows, 1) * (theme.px(_ROW) + _GAP) + 2 * theme.px(_PAD) - _GAP
        )
        self._posts.start()
        self._more.start()
        for column in range(len(self._view.days)):
            self._place_untimed(column, self._view)
        self._posts.finish()
        self._more.finish()
        self.update()

    def _place_tags(self, view: WeekView) -> None:
        theme = current_theme()
        top = theme.px(_NAMES) - theme.px(5)
        self._tags.start()
        for column, day in enumerate(view.days):
            if day in view.marks:
                tag = self._tags.take()
                tag.show_marks(view.marks[day], closed_said=self._closed_at(column) is not None)
                area = column_area(column, self._width(), top, theme.px(_TAG))
                tag.setGeometry(area.adjusted(theme.px(10), 0, -theme.px(4), 0))
        self._tags.finish()

    def _place_bars(self) -> None:
        theme, edges = current_theme(), lefts(self._width())
        self._bars.start()
        for strip in self._strips.shown:
            bar = self._bars.take()
            bar.set_strip(strip)
            left = edges[strip.first_column] + (5 if strip.starts else 1)
            right = edges[strip.last_column + 1] - (4 if strip.ends else 0)
            top = self._strips_top() + strip.lane * theme.px(_STRIP_PITCH)
            bar.setGeometry(left, top, right - left, theme.px(_STRIP_HEIGHT))
        self._bars.finish()

    def _place_untimed(self, column: int, view: WeekView) -> None:
        theme = current_theme()
        area = column_area(column, self._width(), 0, 0)
        fitted = view.untimed[column]
        top, pitch = self._untimed_top() + theme.px(_PAD), theme.px(_ROW) + _GAP
        for row, card in enumerate(fitted.shown):
            button = self._posts.take()
            button.set_card(card, self._networks, view.today)
            button.place(area.left() + 4, top + row * pitch, area.width() - 9, theme.px(_ROW))
        if fitted.hidden:
            more = self._more.take()
            more.set_cards(fitted.hidden, day_name(view.days[column]))
            more.place(area.left() + 4, top + len(fitted.shown) * pitch, area.width() - 9, theme.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._view is None:
            return
        theme, edges = current_theme(), lefts(self._width())
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._untimed_top()
        for column, day in enumerate(self._view.days):
            if day < self._view.today:
                past = QRect(edges[column], 0, edges[column + 1] - edges[column], self.height())
                painter.fillRect(past, theme.colour("past"))
            if self._view.closed_on(column):
                hatch(painter, QRectF(column_area(column, self._width(), 0, self.height())))
            self._paint_name(painter, column, edges)
        painter.setPen(QPen(theme.colour("border"), 1))
        for left in edges[:-1]:
            painter.drawLine(QPointF(left + 0.5, 0), QPointF(left + 0.5, self.height()))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(edges[0], top + 0.5), QPointF(self.width(), top + 0.5))
        painter.setPen(QPen(theme.colour("lineStrong"), 1))
        painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text3"))
        words = QRectF(0, top, edges[0] - theme.px(8), theme.px(_ROW) + 2 * theme.px(_PAD))
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.tr("No time")
        )
        painter.end()

    def _paint_name(self, painter: QPainter, column: int, edges: list[int]) -> None:
        assert self._view is not None, "names are painted for a week"
        theme, day = current_theme(), self._view.days[column]
        font = QFont(theme.font("body"))
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        metrics, height = QFontMetricsF(strong), theme.px(_NAMES)
        left = float(edges[column] + theme.px(10))
        baseline = height / 2 + (metrics.ascent() - metrics.descent()) / 2
        name = weekday_short(day.weekday())
        painter.setFont(font)
        painter.setPen(theme.colour("text2"))
        painter.drawText(QPointF(left, baseline), name)
        left += QFontMetricsF(font).horizontalAdvance(name) + theme.px(8)
        number = str(day.day)
        width = metrics.horizontalAdvance(number) + theme.px(14)
        pill = QRectF(left - theme.px(2), (height - theme.px(22)) / 2, width, theme.px(22))
        today = day == self._view.today
        if today or column == self._selected:
            painter.setPen(Qt.PenStyle.NoPen if today else QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("accent") if today else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(strong)
        painter.setPen(theme.colour("onAccent" if today else "text"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, number)
        self._paint_hidden(painter, column, edges, baseline)
        if (at := self._closed_at(column)) is not None:
            painter.setFont(theme.font("micro"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(QPointF(at, baseline), closed_word())

    def _closed_at(self, column: int) -> float | None:
        """Return where a day with a name says that it is closed; None where there is no room or no need."""
        view = self._view
        if view is None or not names_a_closed_day(view.marks.get(view.days[column], ())):
            return None
        theme, edges = current_theme(), lefts(self._width())
        word = QFontMetricsF(theme.font("micro")).horizontalAdvance(closed_word())
        right = edges[column + 1] - theme.px(30 if self._strips.hidden[column] else 8)
        name = QFontMetricsF(theme.font("label")).horizontalAdvance(
            weekday_short(view.days[column].weekday())
        )
        return right - word if right - word >= edges[column] + name + theme.px(44) else None

    def _paint_hidden(self, painter: QPainter, column: int, edges: list[int], baseline: float) -> None:
        if not self._strips.hidden[column]:
            return
        theme = current_theme()
        font, text = theme.font("micro"), f"+{self._strips.hidden[column]}"
        painter.setFont(font)
        painter.setPen(theme.colour("text3"))
        right = edges[column + 1] - theme.px(8) - QFontMetricsF(font).horizontalAdvance(text)
        painter.drawText(QPointF(right, baseline), text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the day."""
        if (column := column_at(int(event.position().x()), self._width())) is not None:
            self.day_pressed.emit(column)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a new post on the day."""
        if (column := column_at(int(event.position().x()), self._width())) is not None:
            self.day_chosen.emit(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything again."""
        super().resizeEvent(event)
        self._place()
