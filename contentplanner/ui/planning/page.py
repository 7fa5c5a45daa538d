"""The guided page that plans a quarter: five steps, then the quarter itself."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.quarter_planning import outlook, spread
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.calendar.marked_days import MarkedDays
from contentplanner.ui.page import Page
from contentplanner.ui.planning.capacity_card import CapacityCard
from contentplanner.ui.planning.falls_card import FallsCard
from contentplanner.ui.planning.goal_card import GoalCard
from contentplanner.ui.planning.left_over_card import LeftOverCard
from contentplanner.ui.planning.rows import StepCard, tab_along
from contentplanner.ui.planning.weeks_card import WeeksCard
from contentplanner.ui.planning.words import quarter_months, quarter_name, summary_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label

_WIDEST = 980


class PlanningPage(Page):
    """Plans one quarter step by step."""

    day_wished = Signal(str, object)
    """A view of the calendar, and the day to show in it."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "planning", parent)
        self._quarter = self.desk.reader.settings().quarter_of(self.desk.clock.today()).next
        self._marked = MarkedDays(self.desk, tools.tasks, self)
        self._marked.found.connect(self.refresh)
        self._falls = FallsCard()
        self._left_over = LeftOverCard(self.desk.clock.now)
        self._capacity = CapacityCard(self.desk.networks, tools.run)
        self._weeks = WeeksCard(self.desk.networks)
        self._goal = GoalCard(tools.run)
        self._cards: tuple[StepCard, ...] = (
            self._falls,
            self._left_over,
            self._capacity,
            self._weeks,
            self._goal,
        )
        self._stops: tuple[QWidget, ...] = ()
        self._connect_cards()
        self._lay_out()
        self.refresh()
        self._looks_stale = False
        current_theme().changed.connect(self._look_again)

    def show_quarter(self, quarter: Quarter) -> None:
        """Plan another quarter."""
        if self.keep_typed():
            self._quarter = quarter
            self.refresh()
            self.period_changed.emit()

    def refresh(self) -> None:
        """Read again and show it."""
        reader, today = self.desk.reader, self.desk.clock.today()
        settings = reader.settings()
        self._quarter = settings.quarter_of(self._quarter.first_day)
        seen = outlook(reader, self._quarter, today)
        marks = self._marked.read(self._quarter.first_day, self._quarter.last_day)
        closed = frozenset(day for day in marks if any(mark.closed for mark in marks[day])).__contains__
        self._title.setText(f"{quarter_name(self._quarter)}: {quarter_months(self._quarter)}")
        self._falls.show_quarter(seen, marks, today, country=bool(settings.country))
        self._left_over.show_posts(
            seen.left_over,
            lambda posts: spread(posts, seen.quarter, today, closed, seen.taken),
            today,
            waiting=self._marked.waiting,
        )
        self._capacity.show_quarter(seen)
        self._weeks.show_quarter(seen, today, settings.week_start, closed)
        self._goal.show_plan(seen.plan)
        self._summary.setText(summary_text(seen))
        self._order_tabs()

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        return self.tr("Plan the quarter"), quarter_name(self._quarter)

    def on_changes(self, _changes: ChangeSet, _origin: object) -> None:
        """Read again after a change of the plan."""
        self.refresh()

    def keep_typed(self) -> bool:
        """Keep what is being typed; tell whether that worked."""
        return all((self._capacity.keep_typed(), self._goal.keep_typed()))

    def _look_again(self) -> None:
        """Build the rows anew in other sizes and colours, at the latest when they are shown."""
        self._looks_stale = not self.isVisible()
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look as it is wanted now."""
        super().showEvent(event)
        if self._looks_stale:
            self._look_again()

    def _order_tabs(self) -> None:
        """Have Tab go from the top to the bottom, also through rows that were built later."""
        stops = (*self._turners, *(stop for card in self._cards for stop in card.stops()), self._show)
        if stops != self._stops:
            self._stops = stops
            tab_along(stops)

    def _connect_cards(self) -> None:
        self._falls.campaign_wished.connect(self.campaign_wished)
        self._falls.campaign_opened.connect(self.campaign_opened)
        self._falls.wished.connect(self.wished)
        self._left_over.command_wished.connect(self.command_wished)
        self._left_over.post_opened.connect(self.post_opened)
        self._capacity.wished.connect(self.wished)
        self._weeks.post_wished.connect(self.post_wished)
        self._weeks.week_wished.connect(lambda week: self.day_wished.emit("week", week))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(current_theme().px(14))
        column.addLayout(self._heading())
        for card in self._cards:
            column.addWidget(card)
        column.addLayout(self._ending())
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(current_theme().px(_WIDEST))
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(holder, 1000)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _heading(self) -> QHBoxLayout:
        self._title = text_label("", "number")
        self._title.setObjectName("planning.quarter")
        back = IconButton("chevron-left", self.tr("Quarter before"))
        back.setObjectName("planning.previous")
        back.clicked.connect(lambda: self.show_quarter(self._quarter.previous))
        on = IconButton("chevron-right", self.tr("Quarter after"))
        on.setObjectName("planning.next")
        on.clicked.connect(lambda: self.show_quarter(self._quarter.next))
        self._turners = (back, on)
        row = QHBoxLayout()
        for widget in (back, on, self._title):
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _ending(self) -> QHBoxLayout:
        self._summary = wrapped_label("", "heading")
        self._summary.setObjectName("planning.summary")
        self._show = show = push_button(self.tr("Show the quarter"), "primary")
        show.setObjectName("planning.show_quarter")
        show.clicked.connect(self._wish_quarter)
        row = QHBoxLayout()
        row.addWidget(self._summary, 1)
        row.addWidget(show)
        return row

    def _wish_quarter(self) -> None:
        today = self.desk.clock.today()
        inside = self._quarter.holds(today)
        self.day_wished.emit("quarter", today if inside else self._quarter.first_day)
