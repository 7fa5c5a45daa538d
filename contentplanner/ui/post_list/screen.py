"""What screens that are lists of posts have in common: wishes, keys that ask for them, reading again."""

from datetime import date

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.post_commands import DeletePosts, EditPost, ShiftPosts
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import clamp_day
from contentplanner.domain.posts import Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.post_list.headline_delegate import HeadlineDelegate
from contentplanner.ui.post_list.view import PostListView
from contentplanner.ui.post_screen import PostScreen


class PostListScreen(PostScreen):
    """A screen made of lists of posts; it asks for changes and makes none itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True

    # What each screen says.

    def refresh(self) -> None:
        """Read again and show it."""
        raise NotImplementedError

    def show_day(self, day: date) -> None:
        """Bring the first post on or after a day into view."""
        raise NotImplementedError

    def _active(self) -> PostListView:
        """Return the list that keys and menus are about."""
        raise NotImplementedError

    def _may_change(self) -> bool:
        """Tell whether the posts shown may be moved and deleted."""
        return True

    # What the window asks.

    def step_period(self, count: int) -> None:
        """Go on by so many months; back when negative."""
        day = (self.current_day() or self._desk.clock.today()) + relativedelta(months=count, day=1)
        self.show_day(clamp_day(day))

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the ticked posts, else the one with the focus, else none."""
        return self._active().chosen()

    def current_day(self) -> date | None:
        """Return the day of the post with the focus."""
        card = self._active().current_card()
        return None if card is None else card.day

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again if something shown may have changed; when hidden, once it is shown."""
        if any(map(changes.touched, (Post, Campaign, PlanSettings))):
            self._stale = True
            if self.isVisible() and not self._is_typing():
                self.refresh()

    # Within.

    def _watch(self, view: PostListView, rows: HeadlineDelegate) -> None:
        """Hear what a list and its rows ask."""
        view.setItemDelegate(rows)
        rows.renamed.connect(self._rename)
        # Once the field is gone: reading the list again earlier would take away what is being typed.
        rows.closeEditor.connect(lambda *_: QTimer.singleShot(0, self, self._freshen))
        view.opened.connect(self._open)
        view.focus_moved.connect(self._tell_selection)
        view.rename_asked.connect(lambda: self._begin_rename(view))
        view.menu_asked.connect(self._ask_menu)
        view.move_asked.connect(self._ask_move)
        view.delete_asked.connect(self._delete)
        view.shift_asked.connect(self._shift)

    def _is_typing(self) -> bool:
        """Tell whether a headline is being typed in place."""
        return any(view.is_typing() for view in self.findChildren(PostListView))

    def _freshen(self) -> None:
        if self._stale:
            self.refresh()

    def _open(self, post_id: str) -> None:
        self.post_opened.emit(post_id)

    def _begin_rename(self, view: PostListView) -> None:
        if self._may_change() and view.current_card() is not None:
            view.edit(view.currentIndex())

    def _rename(self, post_id: str, headline: str) -> None:
        self.command_wished.emit(EditPost(PostId(post_id), {"headline": headline}))

    def _ask_menu(self, place: QPoint) -> None:
        if (ids := self.selected_posts()) and self._may_change():
            self.post_menu_wished.emit(ids, place)

    def _ask_move(self) -> None:
        if (ids := self.selected_posts()) and self._may_change():
            self.move_wished.emit(ids)

    def _shift(self, days: int) -> None:
        if (ids := self.selected_posts()) and self._may_change():
            self.command_wished.emit(ShiftPosts(ids, days))

    def _delete(self) -> None:
        if (ids := self.selected_posts()) and self._may_change():
            self.command_wished.emit(DeletePosts(ids, self._desk.clock.now()))

    def _tell_selection(self) -> None:
        self.selection_changed.emit(self.selected_posts())

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while it was hidden."""
        super().showEvent(event)
        self._freshen()
