"""Where the keyboard is on the timeline, with its ring and the card about the post it is on."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from contentplanner.application.clock import Clock
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.quarter_layout import Lane
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.board_shown import BoardShown
from contentplanner.ui.quarter.folding import Folding
from contentplanner.ui.quarter.lane_items import LaneHeader
from contentplanner.ui.quarter.overlays import Flash, Ring
from contentplanner.ui.quarter.phase_items import PhaseBar
from contentplanner.ui.quarter.post_items import PostItem
from contentplanner.ui.quarter.shared_items import SharedItem
from contentplanner.ui.quarter.steps import Place
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce


class BoardView(BoardShown):
    """Knows the place of the keyboard and takes it elsewhere."""

    def __init__(
        self, networks: Networks, clock: Clock, folding: Folding, scroll: QScrollArea, stage: QWidget
    ) -> None:
        super().__init__(networks, clock, folding, scroll, stage)
        self._ring = Ring(self, "focus")
        self._flash = Flash(self)
        scroll.verticalScrollBar().valueChanged.connect(self._follow_scrolling)

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

    def settle(self, place: Place) -> None:
        """Move the place of the keyboard without taking the keyboard there."""
        self._settle(place, focus=False)

    def settle_in(self, campaign_id: CampaignId | None, day: date) -> None:
        """Move the place of the keyboard to a day of a campaign's lane, unless it is in that lane."""
        if self._layout is None or self._walk is None:
            return
        lanes = self._layout.lanes
        number = next((n for n, lane in enumerate(lanes) if _is_of(lane, campaign_id)), None)
        if number is not None and (self._place is None or self._place.lane != number):
            self._settle(self._walk.nearest(number, day), focus=False)

    def _settle(self, place: Place | None, *, focus: bool) -> None:
        old_lane = None if self._place is None else self._place.lane
        if self._place is not None and self._place.post_id is not None:
            item = self._items.of_post(self._place.post_id)
            if item is not None:
                item.set_roving(False)
        self._place = place
        if place is not None and place.lane != old_lane:
            self.update()
        self._items.set_current(self.lane_of(place))
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
        self._tell_selection()

    def _tell_selection(self) -> None:
        """Tell which post the keyboard is on, also where laying out anew has put it there."""
        if self.selected_posts() != self._told:
            self._told = self.selected_posts()
            self.selection_changed.emit(self._told)

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
        """Let ring and card follow; a card does not tell of a post that is out of sight."""
        self.show_focus()
        place = self._place
        item = None if place is None or place.post_id is None else self._items.of_post(place.post_id)
        seen = QRect(0, -self.y(), self.width(), self._scroll.viewport().height())
        if item is not None and not seen.contains(item.box().center()):
            self._preview.hide()

    def _say(self, place: Place) -> None:
        assert self._contents is not None, "laid out before"
        if place.post_id is None:
            announce(
                self,
                wording.empty_day_spoken(place.day, self._contents.today, self._contents.names_of(place.day)),
            )
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
        lane = self.lane_of(place)
        return None if lane is None or lane.campaign is None else lane.campaign.id

    def lane_name(self, place: Place) -> str:
        """Return the name of the lane a place lies in."""
        lane = self.lane_of(place)
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

    def focus_phase(self, item: PhaseBar, step: int) -> None:
        """Give the keyboard to the next (1) or previous (-1) phase of a lane, its name before the first."""
        bars = [bar for bar in self._items.bars.shown if bar.campaign == item.campaign]
        number = bars.index(item) + step
        if number < 0:
            self.focus_header_of(item)
        elif number < len(bars):
            bars[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_header_of(self, item: PhaseBar) -> None:
        """Give the keyboard to the name of a phase's lane."""
        header = None if item.campaign is None else self.header_of(item.campaign.id)
        if header is not None:
            header.setFocus(Qt.FocusReason.OtherFocusReason)

    def header_of(self, campaign_id: CampaignId) -> LaneHeader | None:
        """Return the name of a campaign's lane."""
        shown = self._items.headers.shown
        return next((h for h in shown if h.campaign is not None and h.campaign.id == campaign_id), None)

    def item_of(self, post_id: PostId) -> PostItem | None:
        """Return the button a post is shown by."""
        return self._items.of_post(post_id)

    def scroll_near(self, at: QPoint) -> None:
        """Scroll when a point lies near the edge of what is seen."""
        self._scroll.ensureVisible(
            self._scroll.horizontalScrollBar().value(), at.y(), 0, current_theme().px(28)
        )

    # Qt.

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        self.show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self.show_focus()


def _is_of(lane: Lane, campaign_id: CampaignId | None) -> bool:
    if lane.folded:
        return False
    return (None if lane.campaign is None else lane.campaign.id) == campaign_id
