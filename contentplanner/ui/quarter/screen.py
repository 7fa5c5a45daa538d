"""The home screen: a quarter with its campaigns, its posts and how much of it sells."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, Post
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.calendar.day_popover import DayPopover
from contentplanner.ui.calendar.keys import Pressed
from contentplanner.ui.calendar.marked_days import MarkedDays
from contentplanner.ui.labels import day_text, time_text
from contentplanner.ui.post_screen import PostScreen
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.board import Board
from contentplanner.ui.quarter.card import QuarterCard
from contentplanner.ui.quarter.contents import QuarterContents, read_contents
from contentplanner.ui.quarter.folding import Folding
from contentplanner.ui.quarter.lane_items import LaneHeader
from contentplanner.ui.quarter.lane_menu import LaneMenu
from contentplanner.ui.quarter.legend import Legend
from contentplanner.ui.quarter.nudge_bar import NudgeBar
from contentplanner.ui.quarter.nudging import Nudging
from contentplanner.ui.quarter.post_items import PostItem
from contentplanner.ui.quarter.summary import SummaryStrip
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

_SHOWN = (Post, Campaign, PlanSettings, Partner, OwnDay, QuarterPlan, NetworkUse)
"""What a change of shows here."""


class QuarterScreen(PostScreen):
    """Three months in one look; asks for changes and makes none."""

    wished = Signal(str)
    """The id of an action of the window."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter")
        self._tools = tools
        self._desk = desk = tools.desk
        self._quarter = desk.reader.settings().quarter_of(desk.clock.today())
        self._contents: QuarterContents | None = None
        self._day: date | None = None
        self._following: PostId | None = None
        self._stale = True
        self._summary = SummaryStrip(self)
        self._nudge = NudgeBar(self)
        self._nudging = Nudging(self._nudge, desk)
        self._marked = MarkedDays(desk, tools.tasks, self)
        self._seen = False
        self._card = QuarterCard(desk, Folding(tools.preferences), self)
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
        board.folded_menu_wished.connect(self._menu.show_folded)
        board.rename_wished.connect(self._rename)
        board.dialog_wished.connect(self.dialog_wished)
        self._menu.campaign_opened.connect(self.campaign_opened)
        self._menu.post_wished.connect(self.post_wished)
        self._menu.command_wished.connect(self.command_wished)
        self._menu.dialog_wished.connect(self.dialog_wished)
        self._menu.rename_wished.connect(self._rename_lane)
        self._menu.fold_wished.connect(board.fold_lane)
        self._menu.unfold_wished.connect(board.unfold_lanes)
        self._summary.list_wished.connect(self.list_wished)
        self._summary.post_opened.connect(self.post_opened)
        self._nudging.list_wished.connect(self.list_wished)
        self._nudging.command_wished.connect(self.command_wished)
        self._nudging.post_opened.connect(self.post_opened)
        self._nudging.wished.connect(self.wished)
        self._nudging.left.connect(self._focus_after_leaving)
        self._marked.found.connect(self._add_marks)
        self._card.empty.campaign_wished.connect(self.campaign_wished)
        self._card.empty.post_wished.connect(self._wish_post)
        self._card.empty.again_wished.connect(self.refresh)
        self._card.empty.plan_wished.connect(lambda: self.wished.emit("plan_quarter"))

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
        if not any(map(changes.touched, _SHOWN)):
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
            contents = self._with_marks(contents) if self._seen else contents
        except StorageProblem:
            self._card.show_not_read()
            return
        self._stale = False
        self._contents = contents
        self._summary.set_contents(contents)
        self._nudging.set_contents(contents)
        self._card.show_lanes(contents, slide=slide)
        self._show_legend()

    def _with_marks(self, contents: QuarterContents) -> QuarterContents:
        """Return the contents with public holidays; those not known yet are looked up."""
        quarter = contents.quarter
        found = self._marked.read(quarter.first_day, quarter.last_day)
        return contents.with_marks(mark for marks in found.values() for mark in marks)

    def _add_marks(self) -> None:
        if self._contents is not None:
            self._contents = self._with_marks(self._contents)
            self._card.show_marks(self._contents)

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

    def _wish_post(self) -> None:
        today = self._desk.clock.today()
        day = today if self._quarter.holds(today) else self._quarter.first_day
        self.post_wished.emit(day, None, None)

    def _show_lane_menu(self, campaign: Campaign | None, place: QPoint) -> None:
        self._menu.show_for(campaign, self.current_day() or self._quarter.first_day, place)

    def _rename(self, header: LaneHeader) -> None:
        # Loaded when it is wanted: a start would wait 10 ms for it.
        from contentplanner.ui.quarter.lane_name import LaneName

        LaneName(header, self._tools)

    def _rename_lane(self, campaign_id: str) -> None:
        header = self._board.header_of(CampaignId(campaign_id))
        if header is not None:
            self._rename(header)

    def _focus_after_leaving(self) -> None:
        """Keep the keyboard somewhere when the bar goes."""
        if not self._nudge.isVisible():
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
        px = current_theme().px
        self._summary.set_compact(self.height() < px(520))
        # Months and lanes tell the same in their own places, and lanes are what one comes for.
        self._summary.setVisible(self.height() >= px(400))
        self._show_legend()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for public holidays once the quarter is in sight: a start does not wait for them."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, self._add_marks)

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
