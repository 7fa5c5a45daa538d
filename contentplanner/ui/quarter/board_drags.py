"""Dragging on the timeline: posts to other days and lanes, launches with their whole campaign."""

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from contentplanner.application.clock import Clock
from contentplanner.application.move_campaign import MoveCampaign
from contentplanner.application.post_commands import MovePosts
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.dragging import POSTS_MIME
from contentplanner.ui.calendar.handing_over import hand_over
from contentplanner.ui.labels import day_text
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.board_view import BoardView
from contentplanner.ui.quarter.dragging import ChipDrag, Landing
from contentplanner.ui.quarter.folding import Folding
from contentplanner.ui.quarter.launch_items import LaunchDiamond
from contentplanner.ui.quarter.phase_days import PhaseDays
from contentplanner.ui.quarter.post_items import PostItem


class DragBoard(BoardView):
    """Lets one drag posts, launches and the ends of phases, and drop posts from elsewhere."""

    def __init__(
        self, networks: Networks, clock: Clock, folding: Folding, scroll: QScrollArea, stage: QWidget
    ) -> None:
        super().__init__(networks, clock, folding, scroll, stage)
        self._drag = ChipDrag(self, "quarter.drop", self._landing_at, self.scroll_near)
        self._drag.dropped.connect(self._drop)
        self._drag.dropped_beside.connect(lambda ids, at: hand_over(self, ids, at))
        self._launch_drag = ChipDrag(self, "quarter.drop.launch", self._launch_landing_at, self.scroll_near)
        self._launch_drag.dropped.connect(self._drop_launch)
        self._dragged_launch: LaunchDiamond | None = None
        self._phase_days = PhaseDays(self)

    @property
    def dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._drag.active or self._launch_drag.active or self._phase_days.active

    # Posts (see ChipHost).

    def press_item(self, item: PostItem, event: QMouseEvent) -> None:
        """Note where the mouse went down on a post."""
        self.point_at(None)
        self._drag.press(event)

    def drag_item(self, item: PostItem, event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""
        if not self._drag.active and not self._drag.given_up and self._drag.is_far(event):
            if not item.is_movable():
                item.setCursor(Qt.CursorShape.ForbiddenCursor)
                return False
            self.preview.hide()
            self._drag.begin(item, (item.card.id,))
        if self._drag.active:
            self._drag.move(self.mapFromGlobal(event.globalPosition().toPoint()))
        return self._drag.active or self._drag.given_up

    def release_item(self, item: PostItem, event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether it was more than a click."""
        item.setCursor(Qt.CursorShape.PointingHandCursor)
        if self._drag.active:
            self._drag.drop()
            self.show_focus()
            return True
        return self._drag.given_up

    def point_at(self, item: PostItem | None) -> None:
        """Note that the mouse rests on a post, or on none."""
        raise NotImplementedError

    def _landing_at(self, at: QPoint) -> Landing | None:
        place = self.place_at(at)
        if place is None or self.contents is None:
            return None
        text = f"{day_text(place.day, self.contents.today)} · {self.lane_name(place)}"
        if place.day < self.contents.today:
            text = self.tr("{place} · that day has passed").format(place=text)
        return Landing(place.day, self.campaign_of(place), self.box_of(place), text)

    def _drop(self, ids: tuple[PostId, ...], landing: Landing) -> None:
        cards = {} if self.contents is None else self.contents.by_id()
        known = [cards[post_id] for post_id in ids if post_id in cards]
        stays = len(known) == len(ids) and all(card.campaign_id == landing.campaign_id for card in known)
        if stays and all(card.day == landing.day for card in known):
            return
        if stays:
            self.command_wished.emit(MovePosts(ids, landing.day))
        else:
            self.command_wished.emit(
                MovePosts(ids, landing.day, campaign_id=landing.campaign_id, to_other_campaign=True)
            )

    def end_drag(self) -> None:
        """Give up whatever is being dragged."""
        self._drag.cancel()
        self._launch_drag.cancel()
        self._phase_days.cancel()
        self.show_focus()

    # Launches (see LaunchHost).

    def press_launch(self, item: LaunchDiamond, event: QMouseEvent) -> None:
        """Note where the mouse went down on a launch."""
        self.take_focus()
        self._launch_drag.press(event)

    def drag_launch(self, item: LaunchDiamond, event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""
        drag = self._launch_drag
        if not drag.active and not drag.given_up and drag.is_far(event) and item.campaign is not None:
            self._dragged_launch = item
            self.preview.hide()
            drag.begin(item, (item.campaign.id,))
        if drag.active:
            drag.move(self.mapFromGlobal(event.globalPosition().toPoint()))
        return drag.active or drag.given_up

    def release_launch(self, item: LaunchDiamond, event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether it was more than a click."""
        if self._launch_drag.active:
            self._launch_drag.drop()
            self.show_focus()
            return True
        return self._launch_drag.given_up

    def show_launch_menu(self, item: LaunchDiamond, place: QPoint) -> None:
        """Ask for the menu of a launch's campaign."""
        self.lane_menu_wished.emit(item.campaign, place)

    def _launch_landing_at(self, at: QPoint) -> Landing | None:
        item = self._dragged_launch
        if item is None or item.campaign is None or item.campaign.launch is None or self.contents is None:
            return None
        place = self.place_at(QPoint(at.x(), item.geometry().center().y()))
        if place is None:
            return None
        days = (place.day - item.campaign.launch).days
        text = wording.launch_move_text(place.day, days, self.contents.today)
        return Landing(place.day, item.campaign.id, self.box_of(place), text)

    def _drop_launch(self, ids: tuple[str, ...], landing: Landing) -> None:
        item = self._dragged_launch
        campaign = None if item is None else item.campaign
        if campaign is None or campaign.launch is None:
            return
        if days := (landing.day - campaign.launch).days:
            self.command_wished.emit(MoveCampaign(campaign.id, days))

    # Qt.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take posts from elsewhere."""
        if event.mimeData().hasFormat(POSTS_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would land."""
        ids = _posts_in(event.mimeData())
        event.setAccepted(bool(ids) and self._drag.hover(event.position().toPoint(), ids))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget them."""
        self.end_drag()

    def dropEvent(self, event: QDropEvent) -> None:
        """Plan them for the day."""
        ids = _posts_in(event.mimeData())
        if ids and self._drag.hover(event.position().toPoint(), ids):
            event.acceptProposedAction()
        self._drag.drop()


def _posts_in(data: QMimeData) -> tuple[PostId, ...]:
    raw: QByteArray = data.data(POSTS_MIME)
    return tuple(PostId(part) for part in bytes(raw.data()).decode("utf-8", "replace").split())
