"""The timeline as it is shown: lanes over the days of a quarter, painted on their ground."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from contentplanner.application.clock import Clock
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.quarter_axis import Sizes
from contentplanner.domain.quarter_layout import MANY_LANES, Lane, QuarterLayout, finished, lay_out
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.folding import Folding
from contentplanner.ui.quarter.grid import Ground, paint_ground
from contentplanner.ui.quarter.items import BoardItems
from contentplanner.ui.quarter.preview import Preview
from contentplanner.ui.quarter.promise_items import notes_of
from contentplanner.ui.quarter.steps import Place, Walk, walk_of
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

_LABEL_SHARE = 0.2


class BoardShown(QWidget):
    """Shows the lanes of a quarter; its buttons come from the board.

    Args:
        networks: Words for networks.
        clock: What time it is.
        folding: Which campaigns are folded.
        scroll: What the board scrolls in.
        stage: What the card about a post may cover.
    """

    post_opened = Signal(str)
    posts_wished = Signal(object, object)
    command_wished = Signal(object)
    move_wished = Signal(object)
    post_menu_wished = Signal(object, object)
    post_wished = Signal(object, object, object)
    campaign_opened = Signal(str)
    campaign_wished = Signal(object)
    dialog_wished = Signal(str, object)
    quarter_wished = Signal(int)
    today_wished = Signal()
    selection_changed = Signal(object)
    lane_menu_wished = Signal(object, object)
    folded_menu_wished = Signal(object, object)
    rename_wished = Signal(object)
    laid_out = Signal()

    _items: BoardItems

    def __init__(
        self, networks: Networks, clock: Clock, folding: Folding, scroll: QScrollArea, stage: QWidget
    ) -> None:
        super().__init__(scroll)
        self.setObjectName("quarter.board")
        self.setAccessibleName(self.tr("Timeline"))
        self.setAcceptDrops(True)
        self.clock = clock
        self._networks = networks
        self._folding = folding
        self._scroll = scroll
        self._contents: QuarterContents | None = None
        self._layout: QuarterLayout | None = None
        self._walk: Walk | None = None
        self._place: Place | None = None
        self._told: tuple[PostId, ...] = ()
        self._unfolded = False
        self._preview = Preview(stage, networks)
        current_theme().changed.connect(self._look_again)

    @property
    def layout_now(self) -> QuarterLayout | None:
        """Where everything lies."""
        return self._layout

    @property
    def contents(self) -> QuarterContents | None:
        """What is shown."""
        return self._contents

    @property
    def label_width(self) -> int:
        """How much room the names of the lanes take."""
        px = current_theme().px
        return min(max(round(self.width() * _LABEL_SHARE), px(165)), px(222))

    @property
    def place(self) -> Place | None:
        """Where the keyboard is."""
        return self._place

    @property
    def walk(self) -> Walk | None:
        """The ways of the arrow keys."""
        return self._walk

    @property
    def preview(self) -> Preview:
        """The card that tells about a post."""
        return self._preview

    def set_contents(self, contents: QuarterContents, *, slide: bool = False) -> None:
        """Show a quarter; the keyboard stays with its post if that is still there."""
        before = self._contents
        if before is None or before.quarter != contents.quarter:
            self._place, self._unfolded = None, False
        self._contents = contents
        self._lay_out(slide=slide)

    def set_marks(self, contents: QuarterContents) -> None:
        """Show the same quarter with other days that matter."""
        self._contents = contents
        self.update()

    def fold(self, campaign_id: CampaignId) -> None:
        """Fold a campaign into the row at the top."""
        self._folding.fold(campaign_id)
        self._lay_out()

    def unfold(self, *campaign_ids: CampaignId) -> None:
        """Give some folded campaigns their lanes again, or all of them."""
        if self._layout is None:
            return
        away = [campaign.id for lane in self._layout.lanes for campaign in lane.folded]
        # Those folded because there are many lanes stay so, as if folded by hand, but for the ones asked.
        for campaign_id in away if campaign_ids else ():
            self._folding.fold(campaign_id)
        self._unfolded = True
        self._folding.unfold(campaign_ids or away)
        self._lay_out()

    def _lay_out(self, *, slide: bool = False) -> None:
        contents = self._contents
        if contents is None or self.width() <= self.label_width:
            return
        theme = current_theme()
        self._layout = self._laid_out(contents, self._folding.folded)
        if len(self._layout.lanes) > MANY_LANES and not self._unfolded:
            done = self._foldable(contents, self._layout)
            self._layout = self._laid_out(contents, self._folding.folded | done) if done else self._layout
        had_focus = self._has_focus()
        self._walk = walk_of(self._layout, contents.by_id())
        self._items.place(contents, self._layout, self.label_width, slide=slide)
        self.setFixedHeight(self._layout.height + theme.px(40))
        self._restore(had_focus)
        self.update()
        self.laid_out.emit()

    def _laid_out(self, contents: QuarterContents, folded: frozenset[CampaignId]) -> QuarterLayout:
        return lay_out(
            contents.quarter,
            contents.campaigns,
            contents.cards,
            max(self.width() - self.label_width, contents.quarter.day_count),
            Sizes().scaled(current_theme().scale),
            counted=contents.counted,
            folded=folded,
            notes=notes_of(contents.promises),
            today=contents.today,
        )

    @staticmethod
    def _foldable(contents: QuarterContents, layout: QuarterLayout) -> frozenset[CampaignId]:
        shown = [lane.campaign for lane in layout.lanes if lane.campaign is not None]
        done = frozenset(campaign.id for campaign in shown if finished(campaign, contents.today))
        return done if len(done) > 1 else frozenset()

    def _look_again(self) -> None:
        self._lay_out()
        self.update()

    def _has_focus(self) -> bool:
        """Tell whether the keyboard is on a post or a day."""
        raise NotImplementedError

    def _restore(self, had_focus: bool) -> None:
        """Put the keyboard where it was before everything was laid out anew."""
        raise NotImplementedError

    def lane_of(self, place: Place | None) -> Lane | None:
        """Return the lane a place lies in."""
        if place is None or self._layout is None or place.lane >= len(self._layout.lanes):
            return None
        return self._layout.lanes[place.lane]

    def box_of(self, place: Place) -> QRect:
        """Return a day of a lane as a box on the board."""
        lane = self.lane_of(place)
        if lane is None or self._layout is None:
            return QRect()
        axis = self._layout.axis
        least = self._layout.sizes.chip
        width = max(axis.end_of(place.day) - axis.x_of(place.day), least)
        left = self.label_width + axis.middle_of(place.day) - width // 2
        left = min(max(left, self.label_width), self.label_width + axis.width - width)
        return QRect(left, lane.top + 4, width, lane.height - 9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie anew where the width changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._layout is None or self._contents is None:
            return
        painter = painter_on(self)
        ground = Ground(
            self._layout,
            self.label_width,
            self._contents.today,
            self._contents.settings.week_start,
            self._contents.closed_days(),
            self.lane_of(self._place),
        )
        paint_ground(painter, ground, self.width())
        painter.end()
