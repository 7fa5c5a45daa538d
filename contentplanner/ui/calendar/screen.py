"""What Month and Week have in common: wishes, focus, keys, selection, dragging, filter."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.post_commands import DeletePosts, EditPost, EditPosts, MovePosts, ShiftPosts
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import clamp_day
from contentplanner.domain.posts import Post, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.calendar.day_popover import DayPopover
from contentplanner.ui.calendar.dragging import POSTS_MIME, DropPlace, PostDrag
from contentplanner.ui.calendar.keys import NEXT_KEYS, STEPS, Pressed
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.calendar.selection import Selection
from contentplanner.ui.labels import day_text, time_text
from contentplanner.ui.widgets.announce import announce


class CalendarScreen(QWidget):
    """A calendar of days; what it shows and how one moves about is for Month and Week to say."""

    command_wished = Signal(object)
    post_opened = Signal(str)
    post_wished = Signal(object, object, object)
    move_wished = Signal(object)
    post_menu_wished = Signal(object, object)
    campaign_opened = Signal(str)
    campaign_wished = Signal(object)
    list_wished = Signal(object)
    selection_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = desk.clock.today()
        self._settings = desk.reader.settings()
        self._cards: list[PostCard] = []
        self._wanted = PostFilter()
        self._current: QWidget | None = None
        self._stale = True
        self._selection = Selection(self)
        self._selection.changed.connect(self._selection_changed)
        self._drag = PostDrag(self, self._drop_place, self._scroll_near)
        self._drag.dropped.connect(self._drop)
        self.setAcceptDrops(True)

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
        raise NotImplementedError

    def _go(self, key: Qt.Key) -> bool:
        """Move the focus by an arrow, Home or End; tell whether the key was one of these."""
        raise NotImplementedError

    def _activate(self, widget: QWidget | None) -> None:
        """Do what Enter does where no post has the focus."""
        raise NotImplementedError

    def _drop_place(self, at: QPoint) -> DropPlace | None:
        raise NotImplementedError

    def _scroll_near(self, at: QPoint) -> None:
        raise NotImplementedError

    # What the window asks.

    def refresh(self) -> None:
        """Read again and show it; the focus stays with its post."""
        self._stale = False
        for popover in self.window().findChildren(DayPopover):
            popover.close()
        focused = self._focused_post()
        had_focus = self._current is not None and self._current.hasFocus()
        self._today = self._desk.clock.today()
        self._settings = self._desk.reader.settings()
        self._cards = self._read()
        self._lay_out()
        self._selection.keep(card.id for card in self._cards)
        self._show_selection()
        widget = None if focused is None else self._widget_of(focused)
        self._rove_to(widget or self._day_widget(), focus=had_focus)

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again if something shown may have changed; when hidden, once it is shown."""
        if any(map(changes.touched, (Post, Campaign, PlanSettings))):
            self._stale = True
            if self.isVisible():
                self.refresh()

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

    # What the things shown ask (see PostHost).

    def took_focus(self, widget: QWidget) -> None:
        """Note that a post or a day has the focus now."""
        self._rove_to(widget, focus=False)
        self.selection_changed.emit(self.selected_posts())

    def open_post(self, button: PostButton) -> None:
        """Open the editor on a post."""
        self._selection.clear()
        self.post_opened.emit(button.card.id)

    def press_post(self, button: PostButton, event: QMouseEvent) -> None:
        """Note where the mouse went down on a post."""
        self._drag.press(event)

    def drag_post(self, button: PostButton, event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether the post is being dragged."""
        if self._drag.begins(event) and (ids := self._draggable(button)):
            self._drag.begin(button, ids)
        if self._drag.active:
            self._drag.move(self.mapFromGlobal(event.globalPosition().toPoint()))
        return self._drag.active

    def release_post(self, button: PostButton, event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether that was more than a click."""
        if self._drag.active:
            self._drag.drop()
            return True
        if self._drag.cancelled:
            return True
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._selection.toggle(button.card.id)
            return True
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._extend_to(button.card.id)
            return True
        return False

    def show_post_menu(self, button: PostButton, place: QPoint) -> None:
        """Ask for the menu of a post, or of the selection it is part of."""
        if button.card.id not in self._selection:
            self._selection.clear()
            self._rove_to(button, focus=True)
        self.post_menu_wished.emit(self.selected_posts(), place)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key pressed on a post or a day; tell whether it was meant for the calendar."""
        pressed = Pressed(event)
        if pressed.key == Qt.Key.Key_Escape:
            return self._escape()
        if pressed.shifts and pressed.key in STEPS:
            return self._shift(STEPS[pressed.key])
        if pressed.extends and pressed.key in STEPS:
            return self._extend(1 if pressed.key in NEXT_KEYS else -1)
        return pressed.plain and (self._go(pressed.key) or self._act(pressed.key))

    def _act(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if isinstance(self._current, PostButton):
                    self.open_post(self._current)
                else:
                    self._activate(self._current)
            case Qt.Key.Key_Space:
                if (focused := self._focused_post()) is not None:
                    self._selection.toggle(focused)
            case Qt.Key.Key_M:
                if ids := self.selected_posts():
                    self.move_wished.emit(ids)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                if ids := self.selected_posts():
                    self._selection.clear()
                    self.command_wished.emit(DeletePosts(ids, self._desk.clock.now()))
            case Qt.Key.Key_T:
                self.show_day(self._desk.clock.today())
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                self.step_period(1 if key == Qt.Key.Key_PageDown else -1)
            case _:
                return False
        return True

    def _escape(self) -> bool:
        if self._drag.active:
            self._drag.cancel()
            return True
        if self._selection:
            self._selection.clear()
            return True
        return False

    # Selecting and moving.

    def _shift(self, days: int) -> bool:
        if ids := self.selected_posts():
            self.command_wished.emit(ShiftPosts(ids, days))
            self._follow(self._focused_post() or ids[0])
        return True

    def _extend(self, way: int) -> bool:
        """Select up to the next or previous post of those shown one by one."""
        order = [card.id for card in self._cards if isinstance(self._widget_of(card.id), PostButton)]
        focused = self._focused_post()
        if focused is None or focused not in order:
            day = self.current_day() or self._today
            after = [card.id for card in self._cards if card.day is not None and card.day >= day]
            start = next((post_id for post_id in order if post_id in after), None)
            if start is not None:
                self._selection.toggle(start)
                self._rove_to(self._widget_of(start), focus=True)
            return True
        place = min(max(order.index(focused) + way, 0), len(order) - 1)
        self._extend_to(order[place], focused)
        self._rove_to(self._widget_of(order[place]), focus=True)
        return True

    def _extend_to(self, post_id: PostId, start: PostId | None = None) -> None:
        self._selection.extend(start or self._focused_post() or post_id, post_id, [c.id for c in self._cards])

    def _draggable(self, button: PostButton) -> tuple[PostId, ...]:
        """Return the posts to drag by one of them, that one first; posted ones stay."""
        if button.card.state is State.POSTED:
            return ()
        others = self.selected_posts() if button.card.id in self._selection else ()
        posted = {card.id for card in self._cards if card.state is State.POSTED}
        return (button.card.id, *(i for i in others if i != button.card.id and i not in posted))

    def _drop(self, ids: tuple[PostId, ...], place: DropPlace) -> None:
        here = {card.id: card for card in self._cards}
        first = here.get(ids[0])
        if first is not None and first.day is not None and len(ids) > 1:
            if days := (place.day - first.day).days:
                self.command_wished.emit(ShiftPosts(ids, days))
        elif place.clears_time:
            values = {"time": None, "day": place.day}
            many = len(ids) > 1
            self.command_wished.emit(EditPosts(ids, values) if many else EditPost(ids[0], values))
        elif first is None or (first.day, first.time) != (place.day, place.time or first.time):
            self.command_wished.emit(MovePosts(ids, place.day, place.time))
        self._follow(ids[0])

    def _follow(self, post_id: PostId) -> None:
        """Keep the focus with a post that was moved, and say where it is now."""
        before = next((card for card in self._cards if card.id == post_id), None)
        post = self._desk.reader.post(post_id)
        if post is None or post.day is None:
            return
        first, last = self._days()
        if not first <= post.day <= last:
            self.show_day(post.day)
        self._rove_to(self._widget_of(post_id) or self._day_widget(), focus=True)
        at = "" if post.time is None else f", {time_text(post.time)}"
        if before is not None:
            announce(self, self.tr("Now on {day}").format(day=day_text(post.day, self._today) + at))

    # Within.

    def _read(self) -> list[PostCard]:
        first, last = self._days()
        if self._wanted == PostFilter():
            return self._desk.reader.cards(first, last)
        return self._desk.reader.find(replace(self._wanted, first=first, last=last))

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
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(POSTS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drag.hover(event.position().toPoint(), _dropped_ids(event)):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drag.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drag.hover(event.position().toPoint(), _dropped_ids(event))
        event.acceptProposedAction()
        self._drag.drop()


def _dropped_ids(event: QDropEvent) -> tuple[PostId, ...]:
    text = bytes(event.mimeData().data(POSTS_MIME).data()).decode("utf-8", "replace")
    return tuple(PostId(line) for line in text.splitlines() if line)


def days_on(day: date, count: int) -> date:
    """Return the day so many days on, within the years of plans."""
    return clamp_day(day + timedelta(days=count))
