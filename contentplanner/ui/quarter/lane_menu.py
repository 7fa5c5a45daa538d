"""What can be done with a lane: the menu of its header."""

from datetime import date

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from contentplanner.application.campaign_commands import DeleteCampaign
from contentplanner.application.clock import Clock
from contentplanner.domain.campaigns import Campaign
from contentplanner.ui.icons import icon


class LaneMenu(QObject):
    """Shows the menu of a lane's header and tells what was chosen."""

    campaign_opened = Signal(str)
    post_wished = Signal(object, object, object)
    command_wished = Signal(object)

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock
        self._owner = parent

    def show_for(self, campaign: Campaign | None, day: date, place: QPoint) -> QMenu:
        """Show it at a place on the screen; a new post would be for the given day."""
        menu = QMenu(self._owner)
        menu.setObjectName("quarter.lane_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        campaign_id = None if campaign is None else campaign.id
        if campaign is not None:
            name = campaign.id
            menu.addAction(icon("flag"), self.tr("Open campaign"), lambda: self.campaign_opened.emit(name))
        menu.addAction(
            icon("plus"), self.tr("New post here"), lambda: self.post_wished.emit(day, None, campaign_id)
        )
        if campaign is not None:
            menu.addSeparator()
            whole = DeleteCampaign(campaign.id, self._clock.now())
            kept = DeleteCampaign(campaign.id, self._clock.now(), keep_posts=True)
            menu.addAction(
                icon("trash-2"),
                self.tr("Delete campaign and its posts"),
                lambda: self.command_wished.emit(whole),
            )
            menu.addAction(
                icon("inbox"),
                self.tr("Delete campaign, keep its posts as ideas"),
                lambda: self.command_wished.emit(kept),
            )
        menu.popup(place)
        return menu
