"""The Week screen."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import DAYS_IN_WEEK, week_of
from contentplanner.domain.week_layout import MINUTES_IN_DAY
from contentplanner.ui.calendar.base import days_on
from contentplanner.ui.calendar.dragging import DropPlace
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.panel import Panel, plain_scroll_area, scroll_near
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.calendar.screen import CalendarScreen
from contentplanner.ui.labels import day_text, time_text
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.week.header import WeekHeader
from contentplanner.ui.week.hours_grid import HoursGrid
from contentplanner.ui.week.period import week_period_text
from contentplanner.ui.week.slot_cursor import SlotCursor, slot_name
from contentplanner.ui.week.stops import Stop, day_stops, nearest
from contentplanner.ui.week.view import WeekView, minute_of, time_of, week_view
from contentplanner.ui.week.week_line import WeekLine
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.mirrored import keep_in_order

_MINUTE = 60_000
_MORNING = 8 * 60


class WeekScreen(CalendarScreen):
    """Seven days by the hour: exact times."""

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self.setObjectName("week")
        self.setAccessibleName(self.tr("Week"))
        self._day = self._today
        self._minute: int | None = _MORNING
        self._view: WeekView | None = None
        self._line = WeekLine(desk)
        self._header = WeekHeader(self, desk.networks)
        self._grid = HoursGrid(self, desk.networks)
        self._scroll = plain_scroll_area(self._grid)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._clockwork = QTimer(self, interval=_MINUTE)
        self._clockwork.timeout.connect(self._show_now)
        self._build()

    def _build(self) -> None:
        self._line.filters.chosen.connect(self._narrow)
        self._header.day_pressed.connect(self._press_day)
        self._header.day_chosen.connect(self._wish_on_column)
        self._header.strip_pressed.connect(self.campaign_opened)
        self._grid.slot_pressed.connect(self._press_slot)
        self._grid.slot_chosen.connect(self._wish_on_slot)
        keep_in_order(self._header, self._scroll)
        panel = Panel()
        panel.add(self._line)
        panel.add(self._header)
        panel.add(self._scroll, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.addWidget(panel)

    # What the window asks.

    def show_day(self, day: date) -> None:
        """Show the week that holds a day, and select the day."""
        other_week = self._stale or day not in self._week()
        self._day = day
        if other_week:
            self.refresh()
            self._scroll_to_first_post()
            self.period_changed.emit()
        focused = self._current is not None and self._current.hasFocus()
        self._rove_to(self._day_widget(), focus=focused)

    def step_period(self, count: int) -> None:
        """Show the week so many on, the same weekday selected."""
        self.show_day(days_on(self._day, DAYS_IN_WEEK * count))

    def period_text(self) -> tuple[str, str]:
        """Return the days of the week, and which week of the year it is."""
        return week_period_text(self._week())

    def current_day(self) -> date | None:
        """Return the selected day."""
        return self._day

    # What the things shown ask.

    def open_more(self, button: MoreButton) -> None:
        """Show all posts of a day in a popover."""
        assert self._view is not None, "a button stands in a week"
        day = button.cards[0].day
        assert day is not None, "posts of a calendar have a day"
        self._open_popover(day, self._view.cards_on(self._view.days.index(day)), button)

    def took_focus(self, widget: QWidget) -> None:
        """Select the day of whatever has the focus now, and bring it into view."""
        place = self._place_of(widget)
        if place is not None:
            self._day, self._minute = place
            self._header.mark_day(self._week().index(self._day))
        if self._grid.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, 0, 24)
        super().took_focus(widget)
        for cursor in (self._header.cursor_slot, self._grid.cursor_slot):
            cursor.setVisible(cursor is self._current)

    # How the week works.

    def _week(self) -> tuple[date, ...]:
        return week_of(self._day, self._settings.week_start)

    def _days(self) -> tuple[date, date]:
        days = self._week()
        return days[0], days[-1]

    def _lay_out(self) -> None:
        campaigns, marks = self._desk.reader.campaigns(), self._marked.read(*self._days())
        view = week_view(self._week(), self._today, self._cards, campaigns, marks)
        self._view = view
        self._grid.show_week(view)
        self._header.show_week(view, self._scroll.verticalScrollBar().sizeHint().width())
        self._header.mark_day(view.days.index(self._day))
        self._line.show_cards(self._cards)
        self._show_now()

    def _show_now(self) -> None:
        now = self._desk.clock.now().astimezone()
        self._grid.show_now(self._desk.clock.today(), now.hour * 60 + now.minute)

    def _scroll_to_first_post(self) -> None:
        minutes = [minute_of(card.time) for card in self._cards if card.time is not None]
        first = min(minutes, default=_MORNING)
        self._scroll.verticalScrollBar().setValue(max(0, self._grid.y_of(first) - 24))
        self._minute = first if minutes else _MORNING

    def _buttons(self) -> Iterable[PostButton]:
        return (*self._header.buttons, *self._grid.buttons)

    def _more_buttons(self) -> Iterable[MoreButton]:
        return (*self._header.more_buttons, *self._grid.more_buttons)

    def _widget_of(self, post_id: PostId) -> QWidget | None:
        for button in self._buttons():
            if button.card.id == post_id:
                return button
        return next((m for m in self._more_buttons() if any(c.id == post_id for c in m.cards)), None)

    def _stops(self, day: date) -> list[Stop]:
        assert self._view is not None, "stops are those of a week"
        column = self._view.days.index(day)
        untimed: list[tuple[PostCard, ...]] = [(card,) for card in self._view.untimed[column].shown]
        if hidden := self._view.untimed[column].hidden:
            untimed.append(hidden)
        return day_stops(untimed, self._view.blocks[column], self._view.hours)

    def _day_widget(self) -> QWidget:
        """Return the stop of the selected day nearest to the minute last in use."""
        if self._view is None:
            return self
        return self._show_stop(nearest(self._stops(self._day), self._minute))

    def _show_stop(self, stop: Stop) -> QWidget:
        if stop.cards:
            widget = self._widget_of(stop.cards[0].id)
            assert widget is not None, "every post of the week is shown or counted"
            return widget
        column = self._week().index(self._day)
        cursor = self._header.cursor_slot if stop.minute is None else self._grid.cursor_slot
        if stop.minute is None:
            self._header.put_cursor(column)
        else:
            self._grid.put_cursor(column, stop.minute)
        self._minute = stop.minute
        assert self._view is not None, "an empty hour is one of a week"
        cursor.setAccessibleName(slot_name(self._day, stop.minute, self._view.marks.get(self._day, ())))
        return cursor

    def _place_of(self, widget: QWidget) -> tuple[date, int | None] | None:
        if isinstance(widget, SlotCursor):
            return self._day, self._minute
        card = widget.card if isinstance(widget, PostButton) else None
        if isinstance(widget, MoreButton):
            card = widget.cards[0]
        if card is None or card.day is None:
            return None
        return card.day, None if card.time is None else minute_of(card.time)

    def _go(self, key: Qt.Key) -> bool:
        week = self._week()
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._go_to(days_on(self._day, 1 if key == Qt.Key.Key_Right else -1))
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._go_to(days_on(week[0 if key == Qt.Key.Key_Home else -1], 0))
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._go_within(1 if key == Qt.Key.Key_Down else -1)
            case _:
                return False
        return True

    def _go_within(self, way: int) -> None:
        stops = self._stops(self._day)
        focused = self._focused_post()
        if isinstance(self._current, MoreButton):
            focused = self._current.cards[0].id
        here = next((n for n, stop in enumerate(stops) if any(c.id == focused for c in stop.cards)), None)
        if here is None:
            here = stops.index(nearest(stops, self._minute))
        self._focus_stop(stops[min(max(here + way, 0), len(stops) - 1)])

    def _go_to(self, day: date) -> None:
        minute = self._minute
        if day not in self._week():
            self.show_day(day)
        self._day = day
        self._focus_stop(nearest(self._stops(day), minute))

    def _focus_stop(self, stop: Stop) -> None:
        widget = self._show_stop(stop)
        if widget is self._current and isinstance(widget, SlotCursor):
            self.took_focus(widget)
            announce(self, widget.accessibleName())
        self._rove_to(widget, focus=True)

    def _activate(self, widget: QWidget | None) -> None:
        if isinstance(widget, MoreButton):
            self.open_more(widget)
        else:
            self._wish_post(self._day, None if self._minute is None else time_of(self._minute))

    def _press_slot(self, column: int, minute: int) -> None:
        self._day = self._week()[column]
        self._focus_stop(Stop(minute))

    def _press_day(self, column: int) -> None:
        self._day = self._week()[column]
        self._focus_stop(self._stops(self._day)[0])

    def _wish_on_slot(self, column: int, minute: int) -> None:
        self._wish_post(self._week()[column], time_of(minute))

    def _wish_on_column(self, column: int) -> None:
        self._wish_post(self._week()[column])

    # Dragging.

    def _drop_place(self, at: QPoint) -> DropPlace | None:
        column = self._header.untimed_at(self._header.mapFrom(self, at))
        if self._header.rect().contains(self._header.mapFrom(self, at)):
            return None if column is None else self._untimed_place(column)
        if not self._visible_area().contains(at):
            return None
        slot = self._grid.slot_at(self._grid.mapFrom(self, at - QPoint(0, self._drag.grip.y())))
        if slot is None:
            return None
        column, minute = slot
        day = self._week()[column]
        area = self._grid.slot_area(column, min(minute, MINUTES_IN_DAY - 60))
        area = QRect(self._grid.mapTo(self, area.topLeft()), area.size()).intersected(self._visible_area())
        if self._drag.count > 1:
            text = self.tr("{count} posts from {day}, times kept").format(
                count=self._drag.count, day=day_text(day, self._today)
            )
            return DropPlace(day, None, False, area, text)
        at_time = time_of(minute)
        return DropPlace(day, at_time, False, area, f"{day_text(day, self._today)}, {time_text(at_time)}")

    def _untimed_place(self, column: int) -> DropPlace:
        day = self._week()[column]
        area = self._header.untimed_area(column)
        area = QRect(self._header.mapTo(self, area.topLeft()), area.size())
        text = self.tr("{day}, no time").format(day=day_text(day, self._today))
        return DropPlace(day, None, self._drag.count == 1, area, text)

    def _visible_area(self) -> QRect:
        viewport = self._scroll.viewport()
        return QRect(viewport.mapTo(self, QPoint(0, 0)), viewport.size())

    def _scroll_near(self, at: QPoint) -> None:
        if self._visible_area().contains(at):
            scroll_near(self._scroll, self._visible_area(), at)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first post, and let the line of the present moment run."""
        first_time = self._stale
        super().showEvent(event)
        self._clockwork.start()
        if first_time:
            self._scroll_to_first_post()
