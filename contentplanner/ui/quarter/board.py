"""The timeline as it is used: keys, the mouse, dragging and dropping."""

import sys

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QScrollArea, QWidget

from contentplanner.application.clock import Clock
from contentplanner.application.move_campaign import MoveCampaign
from contentplanner.application.post_commands import DeletePosts, ShiftPosts
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.keys import STEPS, Pressed
from contentplanner.ui.quarter.board_drags import DragBoard
from contentplanner.ui.quarter.folding import Folding
from contentplanner.ui.quarter.items import BoardItems
from contentplanner.ui.quarter.lane_items import LaneHeader
from contentplanner.ui.quarter.post_items import PostItem
from contentplanner.ui.quarter.shared_items import SharedItem
from contentplanner.ui.quarter.steps import Place

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_FOLD_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) if sys.platform == "darwin" else (Qt.Key.Key_Delete,)
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
HOVER_MS = 400


class Board(DragBoard):
    """Lets one walk, open, move and drag; asks for changes and makes none."""

    def __init__(
        self, networks: Networks, clock: Clock, folding: Folding, scroll: QScrollArea, stage: QWidget
    ) -> None:
        super().__init__(networks, clock, folding, scroll, stage)
        self._items = BoardItems(self, self, self, self._phase_days, networks)
        self._items.header_key = self._header_key
        self._items.header_menu = self._header_menu
        self._items.plan.clicked.connect(self._wish_campaign)
        self._items.lane_opened = self.campaign_opened.emit
        self._items.partner_opened = lambda partner_id: self.dialog_wished.emit("partner", partner_id)
        self._items.unfold_wished = self.unfold_lanes
        self._items.folded_menu = lambda row, place: self.folded_menu_wished.emit(row.campaigns, place)
        self._items.quarter_wished = self.quarter_wished.emit
        self._pointed: PostItem | None = None
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._show_pointed)

    def _wish_campaign(self) -> None:
        self.campaign_wished.emit(None)

    # What the posts on it tell (see ChipHost).

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it was meant for the board."""
        if self.dragging:
            if event.key() == Qt.Key.Key_Escape:
                self.end_drag()
            return True
        target = self._place_for(event)
        if target is not None:
            self.go(target)
            return True
        return self.place is not None and self._act(event, self.place)

    def took_focus(self, item: PostItem) -> None:
        """Note that a post has the focus now."""
        place = None if self.walk is None else self.walk.of_post(item.card.id)
        if place is not None and place != self.place:
            self.go(place)
        else:
            self.show_focus()

    def lost_focus(self, item: PostItem) -> None:
        """Note that a post has the focus no more."""
        self.show_focus()

    def point_at(self, item: PostItem | None) -> None:
        """Note that the mouse rests on a post, or on none."""
        self._pointed = item
        if item is None:
            self._hover.stop()
            self.show_focus()
        elif not self.dragging:
            self._hover.start()

    def _show_pointed(self) -> None:
        if self._pointed is not None and self.contents is not None and not self.dragging:
            self.preview.show_for(self._pointed, self.contents)

    def activate_item(self, item: PostItem) -> None:
        """Open a post, or list the several of a spot."""
        if isinstance(item, SharedItem):
            self.posts_wished.emit(item.cards, item)
        else:
            self.post_opened.emit(item.card.id)

    def show_item_menu(self, item: PostItem, place: QPoint) -> None:
        """Ask for the menu of a post."""
        if isinstance(item, SharedItem):
            self.posts_wished.emit(item.cards, item)
        else:
            self.post_menu_wished.emit((item.card.id,), place)

    # Keys.

    def _place_for(self, event: QKeyEvent) -> Place | None:
        if self.walk is None or self.place is None:
            return None
        pressed = Pressed(event)
        key, place = pressed.key, self.place
        control = (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.ControlModifier
        )
        if control and key in _SIDEWAYS:
            return self.walk.by_week(place, _SIDEWAYS[key])
        if not pressed.plain:
            return None
        if key in _SIDEWAYS:
            return self.walk.sideways(place, _SIDEWAYS[key])
        if key in _ACROSS:
            return self.walk.across(place, _ACROSS[key])
        return None

    def _act(self, event: QKeyEvent, place: Place) -> bool:
        pressed = Pressed(event)
        ids = self.selected_posts()
        if pressed.shifts and pressed.key in STEPS:
            if ids:
                self.command_wished.emit(ShiftPosts(ids, STEPS[pressed.key]))
            return True
        if (pressed.extends and pressed.key == Qt.Key.Key_F10) or pressed.key == Qt.Key.Key_Menu:
            if ids:
                self.post_menu_wished.emit(ids, self.mapToGlobal(self._menu_point(place)))
            return True
        if not pressed.plain:
            return False
        return self._act_plain(pressed.key, place, ids)

    def _act_plain(self, key: Qt.Key, place: Place, ids: tuple[PostId, ...]) -> bool:
        if key in _OPEN_KEYS:
            if ids:
                self.post_opened.emit(ids[0])
            else:
                self.post_wished.emit(place.day, None, self.campaign_of(place))
        elif key == Qt.Key.Key_M and ids:
            self.move_wished.emit(ids)
        elif key in _DELETE_KEYS and ids:
            self.command_wished.emit(DeletePosts(ids, self.clock.now()))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_T):
            self.today_wished.emit()
        elif key in _PAGES:
            self.quarter_wished.emit(_PAGES[key])
        else:
            return False
        return True

    # Headers of lanes.

    def _header_key(self, header: LaneHeader, event: QKeyEvent) -> None:
        pressed = Pressed(event)
        step = _ACROSS.get(pressed.key)
        if pressed.plain and step is not None:
            self._focus_header(self._items.header_beside(header, step))
        elif pressed.plain and pressed.key == Qt.Key.Key_Right:
            self.take_focus()
        elif pressed.shifts and pressed.key in STEPS and header.campaign is not None:
            self.command_wished.emit(MoveCampaign(header.campaign.id, STEPS[pressed.key]))
        elif pressed.plain and header.campaign is not None and pressed.key in _FOLD_KEYS:
            self.fold_lane(header.campaign.id)
        elif pressed.plain and header.campaign is not None and pressed.key == Qt.Key.Key_F2:
            self.rename_wished.emit(header)
        elif (pressed.extends and pressed.key == Qt.Key.Key_F10) or pressed.key == Qt.Key.Key_Menu:
            self._header_menu(header, header.mapToGlobal(header.rect().center()))
        else:
            return
        event.accept()

    def _focus_header(self, header: LaneHeader | None) -> None:
        if header is None or self.layout_now is None or self.place is None or self.walk is None:
            return
        lanes = self.layout_now.lanes
        number = next(
            n for n, lane in enumerate(lanes) if not lane.folded and lane.campaign == header.campaign
        )
        self.settle(self.walk.nearest(number, self.place.day))
        header.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold_lane(self, campaign_id: CampaignId) -> None:
        """Fold a campaign; the keyboard goes to the row it is folded into."""
        held = self._has_focus() or isinstance(self.focusWidget(), LaneHeader)
        self.fold(campaign_id)
        if held and self._items.folded.shown:
            self._items.folded.shown[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def unfold_lanes(self, *campaign_ids: CampaignId) -> None:
        """Unfold some campaigns, or all; the keyboard goes from their row to the first of them."""
        rows = self._items.folded.shown
        names = [campaign.id for row in rows for campaign in row.campaigns]
        held = any(row.hasFocus() for row in rows)
        self.unfold(*campaign_ids)
        header = self.header_of((campaign_ids or names)[0]) if names else None
        if held and header is not None:
            header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _header_menu(self, header: LaneHeader, place: QPoint) -> None:
        self.lane_menu_wished.emit(header.campaign, place)

    def _menu_point(self, place: Place) -> QPoint:
        item = None if place.post_id is None else self.item_of(place.post_id)
        box = self.box_of(place) if item is None else item.box()
        return box.bottomLeft()

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key, unless it was pressed on something of the board that has no use for it."""
        if not self.hasFocus() or not self.handle_key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.go(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a new post where there is none."""
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.post_wished.emit(place.day, None, self.campaign_of(place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        event.accept()
