"""What every calendar of days has: wishes, what it reads, focus and selection."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import clamp_day
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.posts import Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.calendar.day_popover import DayPopover
from contentplanner.ui.calendar.dragging import DropPlace
from contentplanner.ui.calendar.marked_days import MarkedDays
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.calendar.selection import Selection
from contentplanner.ui.calendar.sliding import Sight, sights, slide
from contentplanner.ui.calendar.unreadable import Unreadable
from contentplanner.ui.post_screen import PostScreen
from contentplanner.ui.tasks import TaskRunner


class CalendarBase(PostScreen):
    """A calendar of days; what it shows and how one moves about is for Month and Week to say."""

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._marked = MarkedDays(desk, tasks, self)
        self._marked.found.connect(self._show_found)
        self._today = desk.clock.today()
        self._settings = PlanSettings()
        self._cards: list[PostCard] = []
        self._wanted = PostFilter()
        self._current: QWidget | None = None
        self._stale = True
        self._quiet = False
        self._unreadable = Unreadable(self)
        self._unreadable.again_wished.connect(self.refresh)
        self._selection = Selection(self)
        self._selection.changed.connect(self._selection_changed)

    # What Month and Week say.

    def show_day(self, day: date) -> None:
        """Show the period that holds a day, and select the day."""
        raise NotImplementedError

    def step_period(self, count: int) -> None:
        """Show the period so many on; back when negative."""
        raise NotImplementedError

    def current_day(self) -> date | None:
        """Return the selected day."""
        raise NotImplementedError

    def _days(self) -> tuple[date, date]:
        """Return the first and last day shown."""
        raise NotImplementedError

    def _lay_out(self) -> None:
        """Show the cards."""
        raise NotImplementedError

    def _widget_of(self, post_id: PostId) -> QWidget | None:
        """Return the button of a post, or the one of "+3 more" it is behind."""
        raise NotImplementedError

    def _day_widget(self) -> QWidget:
        """Return the place for the focus where no post has it."""
        raise NotImplementedError

    def _buttons(self) -> Iterable[PostButton]:
        """Return the posts shown one by one."""
        raise NotImplementedError

    def _go(self, key: Qt.Key) -> bool:
        """Move the focus by an arrow, Home or End; tell whether the key was one of these."""
        raise NotImplementedError

    def _activate(self, widget: QWidget | None) -> None:
        """Do what Enter does where no post has the focus."""
        raise NotImplementedError

    def _drop_place(self, at: QPoint) -> DropPlace | None:
        """Return where posts would land at a point."""
        raise NotImplementedError

    def _scroll_near(self, at: QPoint) -> None:
        """Scroll when a point lies near an edge."""
        raise NotImplementedError

    # What the window asks.

    def refresh(self) -> None:
        """Read again and show it; the focus stays with its post."""
        for popover in self.window().findChildren(DayPopover):
            popover.close()
        focused = self._focused_post()
        had_focus = self._current is not None and self._current.hasFocus()
        self._today = self._desk.clock.today()
        try:
            self._settings = self._desk.reader.settings()
            self._cards = self._read()
            self._lay_out()
        except StorageProblem:
            self._unreadable.cover()
            return
        self._stale = False
        self._unreadable.hide()
        self._selection.keep(card.id for card in self._cards)
        self._show_selection()
        widget = None if focused is None else self._widget_of(focused)
        self._rove_to(widget or self._day_widget(), focus=had_focus)
        if had_focus and self._current is not None:
            # A widget used again for another day keeps the focus, so nobody else would say so.
            self.took_focus(self._current)

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again if something shown may have changed; when hidden, once it is shown."""
        if any(map(changes.touched, (Post, Campaign, PlanSettings, OwnDay, Partner))):
            self._stale = True
            if self.isVisible():
                before = {} if self._quiet else sights(self, changes.ids(Post), self._widget_of)
                self.refresh()
                self._slide_from(before)

    def select_post(self, post_id: PostId) -> None:
        """Bring a post into view, give it the focus and let it flash."""
        post = self._desk.reader.post(post_id)
        if post is None or post.day is None or post.deleted is not None:
            return
        first, last = self._days()
        if self._stale or not first <= post.day <= last:
            self.show_day(post.day)
        widget = self._widget_of(post_id)
        if widget is not None:
            self._rove_to(widget, focus=True)
        if isinstance(widget, PostButton):
            widget.flash()

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the selected posts, else the one with the focus, else none."""
        if self._selection:
            return self._selection.ordered(card.id for card in self._cards)
        focused = self._focused_post()
        return () if focused is None else (focused,)

    def take_focus(self) -> None:
        """Give the keyboard to the post or day last in use."""
        if self._current is not None:
            self._current.setFocus(Qt.FocusReason.OtherFocusReason)

    def took_focus(self, widget: QWidget) -> None:
        """Note that a post or a day has the focus now."""
        self._rove_to(widget, focus=False)
        self.selection_changed.emit(self.selected_posts())

    # Within.

    def _show_found(self) -> None:
        """Show the public holidays that were found meanwhile."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _slide_from(self, before: dict[PostId, Sight]) -> None:
        """Let posts slide that were seen elsewhere before."""
        for post_id, seen in before.items():
            button = self._widget_of(post_id)
            if isinstance(button, PostButton):
                slide(self, seen, button)

    def _read(self) -> list[PostCard]:
        first, last = self._days()
        if self._wanted == PostFilter():
            return self._desk.reader.cards(first, last)
        return self._desk.reader.find(replace(self._wanted, first=first, last=last))

    def _narrow(self, wanted: PostFilter) -> None:
        """Show only the posts a filter lets through."""
        self._wanted = wanted
        self.refresh()

    def _focused_post(self) -> PostId | None:
        return self._current.card.id if isinstance(self._current, PostButton) else None

    def _rove_to(self, widget: QWidget | None, *, focus: bool) -> None:
        """Make one thing the calendar's only tab stop."""
        if widget is None:
            return
        if self._current is not None and self._current is not widget:
            self._current.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._current = widget
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if focus and not widget.hasFocus():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selection_changed(self) -> None:
        self._show_selection()
        self.selection_changed.emit(self.selected_posts())

    def _show_selection(self) -> None:
        for button in self._buttons():
            button.set_selected(button.card.id in self._selection)

    def _open_popover(self, day: date, cards: Sequence[PostCard], beside: QWidget) -> None:
        """Show all posts of a day beside the button that stands for some of them."""
        popover = DayPopover(day, cards, self._desk.networks, self._today, self)
        popover.post_opened.connect(self.post_opened)
        popover.move_wished.connect(self.move_wished)
        popover.post_menu_wished.connect(self.post_menu_wished)
        popover.post_wished.connect(self._wish_post)
        popover.open_at(beside)

    def _wish_post(self, day: date, at: time | None = None) -> None:
        self.post_wished.emit(clamp_day(day), at, None)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again if something changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.refresh()


def days_on(day: date, count: int) -> date:
    """Return the day so many days on, within the years of plans."""
    return clamp_day(day + timedelta(days=count))
