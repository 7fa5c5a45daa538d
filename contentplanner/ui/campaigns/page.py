"""One campaign on a page: why, what, for whom, with whom, and what comes next."""

from PySide6.QtWidgets import QWidget

from contentplanner.domain.ids import CampaignId
from contentplanner.ui.page import Page
from contentplanner.ui.screen_tools import ScreenTools


class CampaignPage(Page):
    """One campaign on a page."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(tools, "campaign", parent)
        self._campaign_id = CampaignId("")

    def show_campaign(self, campaign_id: CampaignId) -> None:
        """Show another campaign."""
        self._campaign_id = campaign_id
        self.refresh()

    def refresh(self) -> None:
        """Read again and show it."""

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        campaign = self.desk.reader.campaign(self._campaign_id)
        return "" if campaign is None else campaign.name, ""
