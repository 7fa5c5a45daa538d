"""The Month screen."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import month_after, month_weeks, week_of
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarters import month_of
from contentplanner.ui.calendar.base import days_on
from contentplanner.ui.calendar.dragging import DropPlace
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.panel import Panel, plain_scroll_area, scroll_near
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.calendar.screen import CalendarScreen
from contentplanner.ui.day_words import month_name, weekday_short
from contentplanner.ui.labels import day_text
from contentplanner.ui.month.day_cell import DayCell
from contentplanner.ui.month.grid import MonthGrid, MonthView, WeekdayHeader
from contentplanner.ui.month.share_line import ShareLine
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.widgets.mirrored import keep_in_order

COUNTED = frozenset({State.DRAFT, State.READY, State.POSTED})


class MonthScreen(CalendarScreen):
    """A month of whole weeks: free days and crowded days at a glance."""

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self.setObjectName("month")
        self.setAccessibleName(self.tr("Month"))
        self._day = self._today
        self._month = month_of(self._today)
        self._share = ShareLine(desk)
        self._grid = MonthGrid(self, desk.networks)
        self._weekdays = WeekdayHeader(self._grid)
        self._scroll = plain_scroll_area(self._grid)
        self._build()

    def _build(self) -> None:
        self._share.post_wished.connect(self._wish_first_post)
        self._share.list_wished.connect(self._wish_promotional_list)
        self._grid.strip_pressed.connect(self.campaign_opened)
        self._share.filters.chosen.connect(self._narrow)
        keep_in_order(self._weekdays, self._scroll)
        panel = Panel()
        panel.add(self._share)
        panel.add(self._weekdays)
        panel.add(self._scroll, stretch=1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.addWidget(panel)

    # What the window asks.

    def show_day(self, day: date) -> None:
        """Show the month that holds a day, and select the day."""
        self._day = day
        if self._stale or month_of(day) != self._month:
            self._month = month_of(day)
            self.refresh()
            self.period_changed.emit()
        self._select_day(day)

    def step_period(self, count: int) -> None:
        """Show the month so many on, the same day of it selected where it has one."""
        month = month_after(self._month, count)
        self.show_day(month.first_day.replace(day=min(self._day.day, month.last_day.day)))

    def period_text(self) -> tuple[str, str]:
        """Return the month's name and year, and the quarter it is part of."""
        first = self._month.first_day
        quarter = self._settings.quarter_of(first)
        return f"{month_name(first)} {first.year}", self.tr("Q{n} {year}").format(
            n=quarter.number, year=quarter.year
        )

    def current_day(self) -> date | None:
        """Return the selected day."""
        return self._day

    # What the cells ask.

    def wish_post_on(self, day: date) -> None:
        """Ask for a new post on a day."""
        self._wish_post(day)

    def open_more(self, button: MoreButton) -> None:
        """Show all posts of a day in a popover."""
        cell = button.parentWidget()
        assert isinstance(cell, DayCell), '"+3 more" stands in a day'
        self._open_popover(cell.day, cell.cards, button)

    def took_focus(self, widget: QWidget) -> None:
        """Select the day of whatever has the focus now."""
        cell = widget if isinstance(widget, DayCell) else widget.parentWidget()
        if isinstance(cell, DayCell):
            self._mark_day(cell.day)
            self._scroll.ensureWidgetVisible(cell, 0, 0)
        super().took_focus(widget)

    # How the month works.

    def _days(self) -> tuple[date, date]:
        weeks = self._weeks()
        return weeks[0][0], weeks[-1][-1]

    def _weeks(self) -> tuple[tuple[date, ...], ...]:
        return month_weeks(self._month, self._settings.week_start)

    def _lay_out(self) -> None:
        by_day: dict[date, list[PostCard]] = defaultdict(list)
        for card in self._cards:
            if card.day is not None:
                by_day[card.day].append(card)
        names = tuple(weekday_short((self._settings.week_start + n) % 7) for n in range(7))
        campaigns = self._desk.reader.campaigns()
        marks = self._marked.read(*self._days())
        view = MonthView(self._month, self._weeks(), self._today, dict(by_day), campaigns, marks)
        self._grid.show_month(view)
        self._weekdays.show_names(names)
        tallies = self._desk.reader.quarter_tallies(self._settings.quarter_of(self._month.first_day))
        tally = tallies.months.get(self._month)
        first = day_text(self._first_free_day(), self._first_free_day())
        self._share.show_tally(self._month, tally, self._settings.limit, first)
        self._mark_day(self._day)

    def _widget_of(self, post_id: PostId) -> QWidget | None:
        card = next((card for card in self._cards if card.id == post_id), None)
        return None if card is None or card.day is None else self._grid.widget_of(post_id, card.day)

    def _day_widget(self) -> QWidget:
        return self._grid.cell_of(self._day) or next(iter(self._grid.cells), self)

    def _buttons(self) -> Iterable[PostButton]:
        return (button for cell in self._grid.cells for button in cell.buttons)

    def _select_day(self, day: date) -> None:
        self._mark_day(day)
        focused = self._current is not None and self._current.hasFocus()
        self._rove_to(self._day_widget(), focus=focused)

    def _mark_day(self, day: date) -> None:
        self._day = day
        for cell in self._grid.cells:
            cell.set_selected(cell.day == day)

    def _go(self, key: Qt.Key) -> bool:
        week = week_of(self._day, self._settings.week_start)
        match key:
            case Qt.Key.Key_Left:
                self._go_to(days_on(self._day, -1))
            case Qt.Key.Key_Right:
                self._go_to(days_on(self._day, 1))
            case Qt.Key.Key_Home:
                self._go_to(days_on(week[0], 0))
            case Qt.Key.Key_End:
                self._go_to(days_on(week[-1], 0))
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._go_within(1 if key == Qt.Key.Key_Down else -1)
            case _:
                return False
        return True

    def _go_within(self, way: int) -> None:
        """Go to the next thing of the day, or past its ends to the week below or above."""
        cell = self._grid.cell_of(self._day)
        stops: list[QWidget] = [] if cell is None else cell.stops
        place = stops.index(self._current) + way if self._current in stops else -1
        if 0 <= place < len(stops):
            self._rove_to(stops[place], focus=True)
        else:
            self._go_to(days_on(self._day, 7 * way))

    def _go_to(self, day: date) -> None:
        first, last = self._days()
        if not first <= day <= last:
            self.show_day(day)
        self._mark_day(day)
        self._rove_to(self._day_widget(), focus=True)

    def _activate(self, widget: QWidget | None) -> None:
        if isinstance(widget, MoreButton):
            self.open_more(widget)
        else:
            self._wish_post(self._day)

    def _drop_place(self, at: QPoint) -> DropPlace | None:
        if not self._visible_area().contains(at):
            return None
        found = self._grid.area_at(QPointF(self._grid.mapFrom(self, at)))
        if found is None:
            return None
        day, area = found
        area = QRect(self._grid.mapTo(self, area.topLeft()), area.size())
        text = day_text(day, self._today)
        if self._drag.count > 1:
            text = self.tr("{count} posts from {day}").format(count=self._drag.count, day=text)
        return DropPlace(day, None, False, area.intersected(self._visible_area()), text)

    def _visible_area(self) -> QRect:
        viewport = self._scroll.viewport()
        return QRect(viewport.mapTo(self, QPoint(0, 0)), viewport.size())

    def _scroll_near(self, at: QPoint) -> None:
        scroll_near(self._scroll, self._visible_area(), at)

    def _wish_first_post(self) -> None:
        self._wish_post(self._first_free_day())

    def _first_free_day(self) -> date:
        first, last = self._month.first_day, self._month.last_day
        return max(first, self._today) if self._today <= last else first

    def _wish_promotional_list(self) -> None:
        self.list_wished.emit(
            PostFilter(
                first=self._month.first_day,
                last=self._month.last_day,
                states=COUNTED,
                gives=frozenset({Gives.PROMOTIONAL}),
            )
        )
