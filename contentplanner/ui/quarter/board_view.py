"""The timeline as it is shown: lanes over the days of a quarter, and where the keyboard is in it."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from contentplanner.application.clock import Clock
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.quarter_layout import MANY_LANES, Lane, QuarterLayout, Sizes, finished, lay_out
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.grid import Ground, paint_ground
from contentplanner.ui.quarter.items import BoardItems
from contentplanner.ui.quarter.overlays import Flash, Ring
from contentplanner.ui.quarter.post_items import PostItem, SharedItem
from contentplanner.ui.quarter.preview import Preview
from contentplanner.ui.quarter.steps import Place, Walk, walk_of
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce

_LABEL_SHARE = 0.2


class BoardView(QWidget):
    """Shows the lanes of a quarter and the place of the keyboard; its buttons come from the board.

    Args:
        networks: Words for networks.
        clock: What time it is.
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
    quarter_wished = Signal(int)
    today_wished = Signal()
    selection_changed = Signal(object)
    lane_menu_wished = Signal(object, object)
    laid_out = Signal()

    _items: BoardItems

    def __init__(self, networks: Networks, clock: Clock, scroll: QScrollArea, stage: QWidget) -> None:
        super().__init__(scroll)
        self.setObjectName("quarter.board")
        self.setAccessibleName(self.tr("Timeline"))
        self.setAcceptDrops(True)
        self.clock = clock
        self._networks = networks
        self._scroll = scroll
        self._contents: QuarterContents | None = None
        self._layout: QuarterLayout | None = None
        self._walk: Walk | None = None
        self._place: Place | None = None
        self._unfolded = False
        self._ring = Ring(self, "focus")
        self._flash = Flash(self)
        self._preview = Preview(stage, networks)
        scroll.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        current_theme().changed.connect(self._look_again)

    # What is shown.

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

    def unfold(self) -> None:
        """Give folded campaigns their lanes again."""
        self._unfolded = True
        self._lay_out()

    def _lay_out(self, *, slide: bool = False) -> None:
        contents = self._contents
        if contents is None or self.width() <= self.label_width:
            return
        theme = current_theme()
        width = max(self.width() - self.label_width, contents.quarter.day_count)
        sizes = Sizes().scaled(theme.scale)

        def laid_out(folded: frozenset[CampaignId]) -> QuarterLayout:
            return lay_out(
                contents.quarter,
                contents.campaigns,
                contents.cards,
                width,
                sizes,
                counted=contents.counted,
                folded=folded,
            )

        self._layout = laid_out(frozenset())
        if len(self._layout.lanes) > MANY_LANES and not self._unfolded:
            self._layout = laid_out(self._foldable(contents, self._layout))
        had_focus = self._has_focus()
        self._walk = walk_of(self._layout, contents.by_id())
        self._items.place(contents, self._layout, self.label_width, slide=slide)
        self.setFixedHeight(self._layout.height + theme.px(40))
        self._restore(had_focus)
        self.update()
        self.laid_out.emit()

    @staticmethod
    def _foldable(contents: QuarterContents, layout: QuarterLayout) -> frozenset[CampaignId]:
        shown = [lane.campaign for lane in layout.lanes if lane.campaign is not None]
        done = frozenset(campaign.id for campaign in shown if finished(campaign, contents.today))
        return done if len(done) > 1 else frozenset()

    def _look_again(self) -> None:
        self._lay_out()
        self.update()

    # Where the keyboard is.

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is self or (isinstance(focused, PostItem) and focused.parentWidget() is self)

    def _restore(self, had_focus: bool) -> None:
        if self._walk is None or self._contents is None:
            return
        place = self._place
        if place is not None and place.post_id is not None:
            place = self._walk.of_post(place.post_id) or self._walk.near(place.day)
        elif place is None or place.lane >= self._walk.lane_count:
            place = self._walk.near(self._contents.today)
        self._settle(place, focus=had_focus)

    def go(self, place: Place) -> None:
        """Move the keyboard to a post or a day."""
        moved = place != self._place
        if moved:
            self._scroll_to(place)
        self._settle(place, focus=True)
        if moved:
            self._say(place)
            self.selection_changed.emit(self.selected_posts())

    def settle(self, place: Place) -> None:
        """Move the place of the keyboard without taking the keyboard there."""
        self._settle(place, focus=False)

    def _settle(self, place: Place | None, *, focus: bool) -> None:
        old_lane = None if self._place is None else self._place.lane
        if self._place is not None and self._place.post_id is not None:
            item = self._items.of_post(self._place.post_id)
            if item is not None:
                item.set_roving(False)
        self._place = place
        if place is not None and place.lane != old_lane:
            self.update()
        self._items.set_current(self._lane_of(place))
        item = None if place is None or place.post_id is None else self._items.of_post(place.post_id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if item is None else Qt.FocusPolicy.NoFocus)
        if isinstance(item, SharedItem) and place is not None and place.post_id is not None:
            item.go_to(place.post_id)
        if item is not None:
            item.set_roving(True)
        if focus:
            target: QWidget = self if item is None else item
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_focus()

    def show_focus(self) -> None:
        """Show ring and card for where the keyboard is, if it is on the board at all."""
        place = self._place
        item = None if place is None or place.post_id is None else self._items.of_post(place.post_id)
        if item is not None and item.hasFocus():
            self._ring.put_around(item.box())
            self._preview.show_for(item, self._contents)
        elif item is None and place is not None and self.hasFocus():
            self._ring.put_around(self.box_of(place), dashed=True)
            self._preview.hide()
        else:
            self._ring.hide()
            self._preview.hide()

    def _follow_scrolling(self) -> None:
        self.show_focus()

    def _say(self, place: Place) -> None:
        assert self._contents is not None, "laid out before"
        if place.post_id is None:
            announce(self, wording.empty_day_spoken(place.day, self._contents.today))
            return
        item = self._items.of_post(place.post_id)
        if isinstance(item, SharedItem):
            announce(item, item.spoken(self._networks, self._contents.today))

    def _scroll_to(self, place: Place) -> None:
        box = self.box_of(place)
        if place.post_id is not None:
            box = self._items.box_of(place.post_id) or box
        margin = min(current_theme().px(56), self._scroll.viewport().height() // 2 - 1)
        self._scroll.ensureVisible(box.center().x(), box.center().y(), 0, margin)

    def _lane_of(self, place: Place | None) -> Lane | None:
        if place is None or self._layout is None:
            return None
        return self._layout.lanes[place.lane]

    def box_of(self, place: Place) -> QRect:
        """Return a day of a lane as a box on the board."""
        lane = self._lane_of(place)
        if lane is None or self._layout is None:
            return QRect()
        axis = self._layout.axis
        least = self._layout.sizes.chip
        width = max(axis.end_of(place.day) - axis.x_of(place.day), least)
        left = self.label_width + axis.middle_of(place.day) - width // 2
        left = min(max(left, self.label_width), self.label_width + axis.width - width)
        return QRect(left, lane.top + 4, width, lane.height - 9)

    def place_at(self, at: QPoint) -> Place | None:
        """Return the lane and day at a point; None beside the lanes."""
        if self._layout is None or at.x() < self.label_width:
            return None
        lane = self._layout.lane_at(at.y())
        if lane is None or lane.folded:
            return None
        return Place(self._layout.lanes.index(lane), self._layout.axis.day_at(at.x() - self.label_width))

    def campaign_of(self, place: Place) -> CampaignId | None:
        """Return the campaign of the lane a place lies in."""
        lane = self._lane_of(place)
        return None if lane is None or lane.campaign is None else lane.campaign.id

    def lane_name(self, place: Place) -> str:
        """Return the name of the lane a place lies in."""
        lane = self._lane_of(place)
        return self.tr("Everyday posts") if lane is None or lane.campaign is None else lane.campaign.name

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the post the keyboard is on."""
        return () if self._place is None or self._place.post_id is None else (self._place.post_id,)

    def select_post(self, post_id: PostId, *, flash: bool = True) -> bool:
        """Move the keyboard to a post; tell whether it is here."""
        place = None if self._walk is None else self._walk.of_post(post_id)
        if place is None:
            return False
        self.go(place)
        box = self._items.box_of(post_id)
        if flash and box is not None:
            self._flash.flash(box)
        return True

    def select_day(self, day: date) -> None:
        """Note the day that is meant, without taking the keyboard."""
        if self._walk is not None and (place := self._walk.near(day)) is not None:
            lane = place.lane if self._place is None else self._place.lane
            self._settle(self._walk.on(lane, day), focus=False)

    def take_focus(self) -> None:
        """Give the keyboard to the post or day last in use."""
        if self._place is not None:
            self._settle(self._place, focus=True)

    def item_of(self, post_id: PostId) -> PostItem | None:
        """Return the button a post is shown by."""
        return self._items.of_post(post_id)

    def scroll_near(self, at: QPoint) -> None:
        """Scroll when a point lies near the edge of what is seen."""
        self._scroll.ensureVisible(
            self._scroll.horizontalScrollBar().value(), at.y(), 0, current_theme().px(28)
        )

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lie anew where the width changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        self.show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self.show_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._layout is None or self._contents is None:
            return
        painter = QPainter(self)
        ground = Ground(
            self._layout,
            self.label_width,
            self._contents.today,
            self._contents.settings.week_start,
            self._lane_of(self._place),
        )
        paint_ground(painter, ground, self.width())
        painter.end()
