"""The buttons on the board, used again for whatever is shown next."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.quarter_layout import Lane, QuarterLayout, Spot
from contentplanner.ui.calendar.pool import Pool
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.lane_items import FoldedRow, LaneHeader, PlanRow
from contentplanner.ui.quarter.launch_items import LaunchDiamond, LaunchHost
from contentplanner.ui.quarter.phase_items import PhaseBar, PhaseHost
from contentplanner.ui.quarter.post_items import ChipHost, PostItem, SingleItem
from contentplanner.ui.quarter.promise_items import PromiseNote
from contentplanner.ui.quarter.shared_items import SharedItem
from contentplanner.ui.theme.theme import current_theme

_SLIDE_MS = 180
_MOST_SLIDES = 12


class BoardItems:
    """All buttons of one board.

    Args:
        board: Their parent.
        host: What hears of keys, focus and the mouse on posts.
        launch_host: What hears of the mouse on launches.
        phase_host: What hears of keys, focus and the mouse on phases.
        networks: Words for networks.
    """

    def __init__(
        self,
        board: QWidget,
        host: ChipHost,
        launch_host: LaunchHost,
        phase_host: PhaseHost,
        networks: Networks,
    ) -> None:
        self._board = board
        self._phase_host = phase_host
        self._launch_host = launch_host
        self._host = host
        self._networks = networks
        self.headers = Pool(self._new_header)
        self.folded = Pool(self._new_folded)
        self.bars = Pool(self._new_bar)
        self.launches = Pool(self._new_launch)
        self.promises = Pool(self._new_promise)
        self.plan = PlanRow(board)
        self._singles: dict[PostId, SingleItem] = {}
        self._spare: list[SingleItem] = []
        self._shared = Pool(lambda: SharedItem(host, board))
        self._item_of: dict[PostId, PostItem] = {}
        self._slides: list[QPropertyAnimation] = []
        self.lane_opened: Callable[[str], None] = _ignore
        self.quarter_wished: Callable[[int], None] = _ignore
        self.partner_opened: Callable[[str], None] = _ignore
        self.unfold_wished: Callable[[], None] = _ignore
        self.folded_menu: Callable[[FoldedRow, QPoint], None] = _ignore
        self.header_key: Callable[[LaneHeader, QKeyEvent], None] = _ignore
        self.header_menu: Callable[[LaneHeader, QPoint], None] = _ignore

    def of_post(self, post_id: PostId) -> PostItem | None:
        """Return the button a post is shown by, alone or with others."""
        return self._item_of.get(post_id)

    def set_current(self, lane: Lane | None) -> None:
        """Show which lane the keyboard is in; Tab goes to its name, one phase and its promises."""
        inside = lane is not None and not lane.folded
        for header in self.headers.shown:
            header.set_current(inside and lane is not None and header.campaign == lane.campaign)
        campaign = lane.campaign if inside and lane is not None else None
        bars = [bar for bar in self.bars.shown if campaign is not None and bar.campaign == campaign]
        reached = next((bar for bar in bars if bar.hasFocus()), bars[0] if bars else None)
        for bar in self.bars.shown:
            _let_tab(bar, bar is reached)
        for note in self.promises.shown:
            _let_tab(note, campaign is not None and note.campaign_id == campaign.id)

    def header_beside(self, header: LaneHeader, step: int) -> LaneHeader | None:
        """Return the header below (1) or above (-1) another."""
        shown = self.headers.shown
        number = shown.index(header) + step
        return shown[number] if 0 <= number < len(shown) else None

    def _new_header(self) -> LaneHeader:
        header = LaneHeader(self._board)
        header.opened.connect(lambda campaign_id: self.lane_opened(campaign_id))
        header.key_pressed.connect(lambda item, event: self.header_key(item, event))
        header.menu_wished.connect(lambda item, place: self.header_menu(item, place))
        return header

    def _new_folded(self) -> FoldedRow:
        row = FoldedRow(self._board)
        row.clicked.connect(lambda: self.unfold_wished())
        row.menu_wished.connect(lambda item, place: self.folded_menu(item, place))
        return row

    def _new_bar(self) -> PhaseBar:
        bar = PhaseBar(self._phase_host, self._board)
        bar.campaign_opened.connect(lambda campaign_id: self.lane_opened(campaign_id))
        bar.quarter_wished.connect(lambda step: self.quarter_wished(step))
        return bar

    def _new_launch(self) -> LaunchDiamond:
        launch = LaunchDiamond(self._launch_host, self._board)
        launch.opened.connect(lambda campaign_id: self.lane_opened(campaign_id))
        return launch

    def _new_promise(self) -> PromiseNote:
        note = PromiseNote(self._board)
        note.partner_opened.connect(lambda partner_id: self.partner_opened(partner_id))
        return note

    def place(self, contents: QuarterContents, layout: QuarterLayout, left: int, *, slide: bool) -> None:
        """Put everything where the layout says.

        Args:
            contents: What is shown.
            layout: Where it lies.
            left: Where the days begin.
            slide: Let posts that are still there slide to their new place.
        """
        self._place_headers(contents, layout, left)
        self._place_phases(contents, layout, left)
        self._place_promises(contents, layout, left)
        self._place_posts(contents, layout, left, slide)

    def _place_headers(self, contents: QuarterContents, layout: QuarterLayout, left: int) -> None:
        self.headers.start()
        self.folded.start()
        for lane in layout.lanes:
            if lane.folded:
                row = self.folded.take()
                row.set_folded(lane.folded, contents.today)
                row.setGeometry(0, lane.top, self._board.width(), lane.height - 1)
                continue
            header = self.headers.take()
            tally, share = contents.campaign_tally(lane.campaign), contents.campaign_share(lane.campaign)
            header.set_lane(lane.campaign, tally, share, contents.today)
            header.setGeometry(0, lane.top, left - 1, lane.height - 1)
        self.headers.finish()
        self.folded.finish()
        self.plan.set_first(not any(lane.campaign or lane.folded for lane in layout.lanes))
        self.plan.setGeometry(0, layout.height, self._board.width(), current_theme().px(40))

    def _place_phases(self, contents: QuarterContents, layout: QuarterLayout, left: int) -> None:
        self.bars.start()
        self.launches.start()
        for lane in layout.lanes:
            if lane.campaign is None:
                continue
            for bar in lane.bars:
                item = self.bars.take()
                item.set_bar(bar, lane.campaign, contents.today)
                item.setGeometry(left + bar.left, bar.y, bar.right - bar.left, layout.sizes.bar)
            self._place_launch(lane.campaign, lane.launch_x, lane.launch_y, contents.today, layout, left)
        self.bars.finish()
        self.launches.finish()
        for launch in self.launches.shown:
            launch.raise_()

    def _place_launch(
        self, campaign: Campaign, x: int | None, y: int, today: date, layout: QuarterLayout, left: int
    ) -> None:
        if x is None or campaign.launch is None:
            return
        item = self.launches.take()
        item.set_campaign(campaign, campaign.launch, today)
        size = layout.sizes.diamond
        item.setGeometry(left + x - size // 2, y - size // 2, size, size)

    def _place_promises(self, contents: QuarterContents, layout: QuarterLayout, left: int) -> None:
        by_key = {promise.key: promise for promise in contents.promises}
        self.promises.start()
        for lane in layout.lanes:
            for spot in lane.notes:
                note = self.promises.take()
                note.set_promises(tuple(by_key[key] for key in spot.keys), spot)
                note.setGeometry(left + spot.left, spot.y, spot.right - spot.left, layout.sizes.note)
        self.promises.finish()

    def _place_posts(self, contents: QuarterContents, layout: QuarterLayout, left: int, slide: bool) -> None:
        cards = contents.by_id()
        spots = [spot for lane in layout.lanes for spot in lane.spots]
        places = {post_id: item.pos() for post_id, item in self._singles.items()} if slide else {}
        self._item_of = {}
        self._place_shared([spot for spot in spots if len(spot.post_ids) > 1], cards, contents, layout, left)
        self._place_singles(
            [spot for spot in spots if len(spot.post_ids) == 1], cards, contents, layout, left
        )
        self._slide(places)

    def _place_shared(
        self,
        spots: Iterable[Spot],
        cards: dict[PostId, PostCard],
        contents: QuarterContents,
        layout: QuarterLayout,
        left: int,
    ) -> None:
        self._shared.start()
        for spot in spots:
            item = self._shared.take()
            item.set_cards(
                [cards[post_id] for post_id in spot.post_ids], contents.today, counted=spot.counted
            )
            item.place(left + spot.x, spot.y, layout.sizes.chip)
            self._item_of.update(dict.fromkeys(spot.post_ids, item))
        self._shared.finish()

    def _place_singles(
        self,
        spots: list[Spot],
        cards: dict[PostId, PostCard],
        contents: QuarterContents,
        layout: QuarterLayout,
        left: int,
    ) -> None:
        wanted = {spot.post_ids[0] for spot in spots}
        spare = self._spare + [item for post_id, item in self._singles.items() if post_id not in wanted]
        singles: dict[PostId, SingleItem] = {}
        for spot in spots:
            post_id = spot.post_ids[0]
            item = self._singles.get(post_id)
            if item is None:
                item = spare.pop() if spare else SingleItem(self._host, self._board)
            item.show_post(cards[post_id], self._networks, contents.today)
            item.place(left + spot.x, spot.y, layout.sizes.chip)
            item.show()
            singles[post_id] = item
        for item in spare:
            item.hide()
        self._singles, self._spare = singles, spare
        self._item_of.update(singles)

    def _slide(self, places: dict[PostId, QPoint]) -> None:
        for slide in self._slides:
            slide.stop()
        self._slides = []
        moved = [
            (item, places[post_id])
            for post_id, item in self._singles.items()
            if post_id in places and places[post_id] != item.pos()
        ]
        if current_theme().reduce_motion or len(moved) > _MOST_SLIDES:
            return
        for item, start in moved:
            slide = QPropertyAnimation(item, b"pos", self._board)
            slide.setDuration(_SLIDE_MS)
            slide.setStartValue(start)
            slide.setEndValue(item.pos())
            slide.setEasingCurve(QEasingCurve.Type.OutCubic)
            slide.start()
            self._slides.append(slide)

    def box_of(self, post_id: PostId) -> QRect | None:
        """Return where a post's chip lies on the board."""
        item = self._item_of.get(post_id)
        return None if item is None else item.box()


def _let_tab(button: QWidget, let: bool) -> None:
    """Make a button one that Tab reaches, or not; one that has the keyboard keeps it."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus if let else Qt.FocusPolicy.NoFocus)


def _ignore(*_told: object) -> None:
    """Stand in until someone listens."""
