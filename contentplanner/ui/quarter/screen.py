"""The home screen: a quarter with its campaigns, its posts and how much of it sells."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import MovePosts
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, Post
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.calendar.day_popover import DayPopover
from contentplanner.ui.calendar.keys import Pressed
from contentplanner.ui.labels import day_text, time_text
from contentplanner.ui.post_screen import PostScreen
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.board import Board
from contentplanner.ui.quarter.contents import QuarterContents, read_contents
from contentplanner.ui.quarter.empty import EmptyQuarter
from contentplanner.ui.quarter.header import QuarterHeader
from contentplanner.ui.quarter.lane_menu import LaneMenu
from contentplanner.ui.quarter.legend import Legend
from contentplanner.ui.quarter.nudge import NudgeBar, nudges
from contentplanner.ui.quarter.overlays import CardEdge
from contentplanner.ui.quarter.post_items import PostItem
from contentplanner.ui.quarter.summary import SummaryStrip
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own name and number for no limit; PySide does not have it."""


class QuarterCard(QWidget):
    """Header, lanes and edge of the quarter as one card; only the lanes scroll."""

    def __init__(self, desk: Desk, stage: QWidget) -> None:
        super().__init__(stage)
        self.header = QuarterHeader(self)
        self.scroller = QScrollArea(self)
        self.scroller.setObjectName("quarter.scroll")
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.board = Board(desk.networks, desk.clock, self.scroller, stage)
        self.scroller.setWidget(self.board)
        self.empty = EmptyQuarter(self)
        self.empty.hide()
        self._edge = CardEdge(self)
        self.board.laid_out.connect(self._fit_header)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lanes(self, contents: QuarterContents, *, slide: bool) -> None:
        """Show a quarter."""
        self.board.set_contents(contents, slide=slide)
        layout = self.board.layout_now
        has_lanes = layout is None or bool(layout.lanes)
        if not has_lanes:
            if contents.is_past:
                self.empty.show_nothing_was()
            else:
                self.empty.show_nothing_yet()
        self._show_empty(not has_lanes)

    def show_not_read(self) -> None:
        """Say that the plan could not be read."""
        self.empty.show_not_read()
        self._show_empty(True)

    def _show_empty(self, empty: bool) -> None:
        self.empty.setVisible(empty)
        self.scroller.setVisible(not empty)
        self._arrange()

    def _fit_header(self) -> None:
        board, contents = self.board, self.board.contents
        if board.layout_now is not None and contents is not None:
            self.header.set_contents(contents, board.layout_now.axis, board.label_width)
        self._arrange()

    def _arrange(self) -> None:
        top = current_theme().px(74)
        self.header.setGeometry(1, 1, self.width() - 2, top)
        room = QRect(1, top + 1, self.width() - 2, max(self.height() - top - 2, 0))
        self.scroller.setGeometry(room)
        self.empty.setGeometry(room)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()
        wanted = (
            top + 2 + (self.board.height() if self.scroller.isVisibleTo(self) else current_theme().px(420))
        )
        if self.maximumHeight() != wanted:
            self.setMaximumHeight(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie anew where the width changed."""
        super().resizeEvent(event)
        self._arrange()


class QuarterScreen(PostScreen):
    """Three months in one look; asks for changes and makes none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter")
        self._desk = desk
        self._quarter = desk.reader.settings().quarter_of(desk.clock.today())
        self._contents: QuarterContents | None = None
        self._left: set[str] = set()
        self._day: date | None = None
        self._following: PostId | None = None
        self._stale = True
        self._summary = SummaryStrip(self)
        self._nudge = NudgeBar(self)
        self._card = QuarterCard(desk, self)
        self._board = self._card.board
        self._legend = Legend(self)
        self._menu = LaneMenu(desk.clock, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.addWidget(self._summary)
        column.addWidget(self._nudge)
        column.addWidget(self._card, 1)
        column.addWidget(self._legend)
        column.addStretch(0)
        self._space()
        current_theme().changed.connect(self._space)

    def _space(self) -> None:
        px, column = current_theme().px, self._column
        column.setContentsMargins(px(20), px(14), px(20), px(4))
        column.setSpacing(px(10))

    def _connect(self) -> None:
        board = self._board
        board.command_wished.connect(self._wish_command)
        board.post_opened.connect(self.post_opened)
        board.posts_wished.connect(self._list_posts)
        board.post_wished.connect(self.post_wished)
        board.move_wished.connect(self.move_wished)
        board.post_menu_wished.connect(self.post_menu_wished)
        board.campaign_opened.connect(self.campaign_opened)
        board.campaign_wished.connect(self.campaign_wished)
        board.quarter_wished.connect(self.step_period)
        board.today_wished.connect(self._go_today)
        board.selection_changed.connect(self.selection_changed)
        board.lane_menu_wished.connect(self._show_lane_menu)
        self._menu.campaign_opened.connect(self.campaign_opened)
        self._menu.post_wished.connect(self.post_wished)
        self._menu.command_wished.connect(self.command_wished)
        self._summary.list_wished.connect(self.list_wished)
        self._summary.post_opened.connect(self.post_opened)
        self._nudge.list_wished.connect(self.list_wished)
        self._nudge.ideas_wished.connect(self._wish_ideas)
        self._nudge.left.connect(self._leave)
        self._card.empty.campaign_wished.connect(self.campaign_wished)
        self._card.empty.post_wished.connect(self._wish_post)
        self._card.empty.again_wished.connect(self.refresh)

    # What the window asks.

    @property
    def board(self) -> Board:
        """The timeline."""
        return self._board

    @property
    def nudge_bar(self) -> NudgeBar:
        """The bar above the quarter."""
        return self._nudge

    @property
    def summary(self) -> SummaryStrip:
        """The strip above the quarter."""
        return self._summary

    @property
    def quarter(self) -> Quarter:
        """The quarter shown."""
        return self._quarter

    def show_day(self, day: date) -> None:
        """Show the quarter that holds a day, and mean that day."""
        self._day = day
        self._show_quarter(self._desk.reader.settings().quarter_of(day))
        self._board.select_day(day)

    def step_period(self, count: int) -> None:
        """Show the quarter so many on; back when negative."""
        quarter = self._quarter
        for _ in range(abs(count)):
            quarter = quarter.next if count > 0 else quarter.previous
        if quarter.first_day >= FIRST_DAY and quarter.last_day <= LAST_DAY:
            self._day = None
            focus = self.window().focusWidget()
            within = focus is not None and self.isAncestorOf(focus)
            self._show_quarter(quarter)
            if within:
                self.take_focus()

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        months = self._quarter.months
        title = wording.quarter_title(self._quarter)
        if self._quarter.last_day < self._desk.clock.today():
            title = self.tr("{quarter} (finished)").format(quarter=title)
        subtitle = self.tr("{first} to {last}")
        first, last = wording.month_name(months[0]), wording.month_name(months[2])
        return title, subtitle.format(first=first, last=last)

    def select_post(self, post_id: PostId) -> None:
        """Bring a post into view, give it the keyboard and let it flash."""
        post = self._desk.reader.post(post_id)
        if post is None or post.day is None or post.deleted is not None:
            return
        if not self._quarter.holds(post.day):
            self.show_day(post.day)
        elif self._stale:
            self.refresh()
        self._board.select_post(post_id)

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the post the keyboard is on."""
        return self._board.selected_posts()

    def current_day(self) -> date | None:
        """Return the day the keyboard is on, else the one meant, else one of the quarter."""
        place = self._board.place
        if place is not None:
            return place.day
        today = self._desk.clock.today()
        return self._day or (today if self._quarter.holds(today) else self._quarter.first_day)

    def hold_nudges(self, held: bool) -> None:
        """Keep the bar hidden while the window shows one of its own, or let it come."""
        self._nudge.hold(held)

    def refresh(self) -> None:
        """Read again and show it."""
        self._read(slide=False)

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again if something shown may have changed; when hidden, once it is shown."""
        if not any(map(changes.touched, (Post, Campaign, PlanSettings))):
            return
        self._stale = True
        if self.isVisible():
            before = None if self._contents is None else self._contents.by_id()
            self._read(slide=True)
            self._tell_moves(before or {})

    def take_focus(self) -> None:
        """Give the keyboard to the post or day last in use, or to what is shown in an empty quarter."""
        (self._card.empty if self._card.empty.isVisibleTo(self) else self._board).take_focus()

    # Reading.

    def _show_quarter(self, quarter: Quarter) -> None:
        if quarter != self._quarter or self._stale:
            self._quarter = quarter
            self._read(slide=False)
            self._card.scroller.verticalScrollBar().setValue(0)
            self.period_changed.emit()

    def _read(self, *, slide: bool) -> None:
        try:
            contents = read_contents(self._desk, self._quarter)
        except StorageProblem:
            self._card.show_not_read()
            return
        self._stale = False
        self._contents = contents
        self._summary.set_contents(contents)
        self._nudge.set_nudge(next((n for n in nudges(contents) if n.key not in self._left), None))
        self._card.show_lanes(contents, slide=slide)
        self._show_legend()

    def _show_legend(self) -> None:
        cards = () if self._contents is None else self._contents.cards
        self._legend.setVisible(bool(cards) and self.height() >= current_theme().px(460))

    def _tell_moves(self, before: dict[PostId, PostCard]) -> None:
        following, self._following = self._following, None
        if following is None or self._contents is None:
            return
        post = self._desk.reader.post(following)
        old = before.get(following)
        if post is None or post.day is None or (old is not None and old.day == post.day):
            return
        words = day_text(post.day, self._contents.today)
        if post.time is not None:
            words = f"{words}, {time_text(post.time)}"
        announce(self, self.tr("Moved to {moment}").format(moment=words))
        if not self._quarter.holds(post.day):
            self.select_post(following)

    # Wishes.

    def _wish_command(self, command: object) -> None:
        ids: Sequence[PostId] = getattr(command, "post_ids", ())
        self._following = ids[0] if len(ids) == 1 else None
        self.command_wished.emit(command)

    def _wish_ideas(self, ids: tuple[PostId, ...]) -> None:
        self.command_wished.emit(MovePosts(ids, None))

    def _wish_post(self) -> None:
        today = self._desk.clock.today()
        day = today if self._quarter.holds(today) else self._quarter.first_day
        self.post_wished.emit(day, None, None)

    def _show_lane_menu(self, campaign: Campaign | None, place: QPoint) -> None:
        self._menu.show_for(campaign, self.current_day() or self._quarter.first_day, place)

    def _leave(self, key: str) -> None:
        self._left.add(key)
        self._nudge.set_nudge(None)
        self.take_focus()

    def _go_today(self) -> None:
        self.show_day(self._desk.clock.today())
        self.take_focus()

    def _list_posts(self, cards: Sequence[PostCard], item: PostItem) -> None:
        day = cards[0].day
        if day is None or cards[-1].day != day:
            self.list_wished.emit(PostFilter(ids=tuple(card.id for card in cards)))
            return
        popover = DayPopover(day, cards, self._desk.networks, self._desk.clock.today(), self)
        popover.post_opened.connect(self.post_opened)
        popover.move_wished.connect(self.move_wished)
        popover.post_menu_wished.connect(self.post_menu_wished)
        popover.post_wished.connect(lambda on: self.post_wished.emit(on, None, cards[0].campaign_id))
        popover.open_at(item)

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages."""
        step = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if step is None or not Pressed(event).plain:
            super().keyPressEvent(event)
        else:
            self.step_period(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lanes more of a low window."""
        super().resizeEvent(event)
        self._summary.set_compact(self.height() < current_theme().px(520))
        self._show_legend()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was hidden."""
        super().showEvent(event)
        if self._stale or (self._contents and self._contents.today != self._desk.clock.today()):
            self._read(slide=False)

    def changeEvent(self, event: QEvent) -> None:
        """Hide the card when another window comes to the front."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowDeactivate:
            self._board.preview.hide()
