"""What Month and Week do when keys are pressed and posts are clicked, dragged or dropped."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.post_commands import DeletePosts, ShiftPosts
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.base import CalendarBase
from contentplanner.ui.calendar.dragging import POSTS_MIME, DropPlace, PostDrag
from contentplanner.ui.calendar.handing_over import hand_over
from contentplanner.ui.calendar.keys import NEXT_KEYS, STEPS, Pressed
from contentplanner.ui.calendar.moves import drop_command
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.calendar.telling import PostTeller
from contentplanner.ui.labels import day_text, time_text
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.widgets.announce import announce


class CalendarScreen(CalendarBase):
    """A calendar whose posts can be opened, selected, moved and dragged (see PostHost)."""

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(desk, tasks, parent)
        self._dragged: PostButton | None = None
        self._teller = PostTeller(self, desk.networks)
        self._drag = PostDrag(self, self._drop_place, self._scroll_near)
        self._drag.dropped.connect(self._drop)
        self._drag.dropped_beside.connect(lambda ids, at: hand_over(self, ids, at))
        self._drag.ended.connect(self._end_drag)
        self.setAcceptDrops(True)

    def refresh(self) -> None:
        """Read again and show it; the focus stays with its post."""
        self._teller.hush()
        super().refresh()

    # What the posts ask.

    def point_at(self, button: PostButton | None) -> None:
        """Tell about a post while the mouse rests on it."""
        self._teller.point_at(None if self._drag.active else button, self._today)

    def open_post(self, button: PostButton) -> None:
        """Open the editor on a post."""
        self._teller.hush()
        self._selection.clear()
        self.post_opened.emit(button.card.id)

    def press_post(self, button: PostButton, event: QMouseEvent) -> None:
        """Note where the mouse went down on a post."""
        self._teller.hush()
        self._drag.press(event)

    def drag_post(self, button: PostButton, event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether the post is being dragged."""
        if self._drag.begins(event) and (ids := self._draggable(button)):
            self._drag.begin(button, ids)
            self._dragged = button
            button.set_faded(True)
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
        return pressed.plain and (self._walk(pressed.key) or self._act(pressed.key))

    def _walk(self, key: Qt.Key) -> bool:
        """Move the focus; tell about the post it comes to."""
        walked = self._go(key)
        if walked:
            self._teller.hush()
            if isinstance(self._current, PostButton):
                self._teller.tell(self._current, self._today)
        return walked

    def _act(self, key: Qt.Key) -> bool:
        self._teller.hush()
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
        if self._teller.telling:
            self._teller.hush()
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
            return self._begin_range(order)
        place = min(max(order.index(focused) + way, 0), len(order) - 1)
        self._extend_to(order[place], focused)
        self._rove_to(self._widget_of(order[place]), focus=True)
        return True

    def _begin_range(self, order: list[PostId]) -> bool:
        """Select the first post from the selected day on."""
        day = self.current_day() or self._today
        later = {card.id for card in self._cards if card.day is not None and card.day >= day}
        start = next((post_id for post_id in order if post_id in later), None)
        if start is not None:
            self._selection.toggle(start)
            self._rove_to(self._widget_of(start), focus=True)
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
        command = drop_command(ids, place, {card.id: card for card in self._cards})
        if command is not None:
            # What was carried by hand need not slide as well.
            self._quiet = True
            self.command_wished.emit(command)
            self._quiet = False
            self._follow(ids[0])

    def _end_drag(self) -> None:
        if self._dragged is not None:
            self._dragged.set_faded(False)
            self._dragged = None

    def _follow(self, post_id: PostId) -> None:
        """Keep the focus with a post that was moved, and say where it is now."""
        post = self._desk.reader.post(post_id)
        if post is None or post.day is None:
            return
        first, last = self._days()
        if not first <= post.day <= last:
            self.show_day(post.day)
        self._rove_to(self._widget_of(post_id) or self._day_widget(), focus=True)
        at = "" if post.time is None else f", {time_text(post.time)}"
        announce(self, self.tr("Moved to {day}").format(day=day_text(post.day, self._today) + at))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take posts only."""
        if event.mimeData().hasFormat(POSTS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the posts would land."""
        if self._drag.hover(event.position().toPoint(), _dropped_ids(event.mimeData())):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing more."""
        self._drag.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        """Plan the posts for where they were dropped."""
        self._drag.hover(event.position().toPoint(), _dropped_ids(event.mimeData()))
        event.acceptProposedAction()
        self._drag.drop()


def _dropped_ids(mime: QMimeData) -> tuple[PostId, ...]:
    text = bytes(mime.data(POSTS_MIME).data()).decode("utf-8", "replace")
    return tuple(PostId(line) for line in text.splitlines() if line)
