"""What can be done with a lane: the menu of its header, and of the row of folded campaigns."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from contentplanner.application.campaign_commands import DeleteCampaign
from contentplanner.application.clock import Clock
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId
from contentplanner.ui.icons import icon


class LaneMenu(QObject):
    """Shows the menu of a lane and tells what was chosen."""

    campaign_opened = Signal(str)
    post_wished = Signal(object, object, object)
    command_wished = Signal(object)
    dialog_wished = Signal(str, object)
    rename_wished = Signal(str)
    fold_wished = Signal(str)
    unfold_wished = Signal(str)

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self._owner = parent

    def _new_menu(self) -> QMenu:
        menu = QMenu(self._owner)
        menu.setObjectName("quarter.lane_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_for(self, campaign: Campaign | None, day: date, place: QPoint) -> QMenu:
        """Show it at a place on the screen; a new post would be for the given day."""
        menu = self._new_menu()
        if campaign is None:
            menu.addAction(
                icon("plus"), self.tr("New post here"), lambda: self.post_wished.emit(day, None, None)
            )
        else:
            self._fill(menu, campaign, day)
        menu.popup(place)
        return menu

    def _fill(self, menu: QMenu, campaign: Campaign, day: date) -> None:
        id_: CampaignId = campaign.id
        add = menu.addAction
        add(icon("flag"), self.tr("Open campaign"), lambda: self.campaign_opened.emit(id_))
        add(
            icon("plus"),
            self.tr("New post in this campaign"),
            lambda: self.post_wished.emit(day, None, id_),
        )
        menu.addSeparator()
        add(
            icon("calendar-clock"),
            self.tr("Move launch…"),
            lambda: self.dialog_wished.emit("move-launch", id_),
        )
        add(
            icon("copy"),
            self.tr("Duplicate to another quarter…"),
            lambda: self.dialog_wished.emit("duplicate-campaign", id_),
        )
        add(icon("pencil"), f"{self.tr('Rename')}\tF2", lambda: self.rename_wished.emit(id_))
        add(icon("minimize-2"), f"{self.tr('Fold')}\tEnter", lambda: self.fold_wished.emit(id_))
        menu.addSeparator()
        deleted = DeleteCampaign(id_, self._clock.now())
        add(icon("trash-2"), self.tr("Delete campaign"), lambda: self.command_wished.emit(deleted))

    def show_folded(self, campaigns: Iterable[Campaign], place: QPoint) -> QMenu:
        """Show which folded campaigns can have their lane again."""
        menu = self._new_menu()
        for campaign in campaigns:
            text = self.tr("Unfold {name}").format(name=campaign.name.replace("&", "&&"))
            menu.addAction(icon("maximize-2"), text, lambda id_=campaign.id: self.unfold_wished.emit(id_))
        menu.popup(place)
        return menu
