"""Which campaigns are folded away, kept with what this person likes."""

from collections.abc import Iterable

from contentplanner.domain.ids import CampaignId
from contentplanner.ui.preferences import Preferences

_MOST = 200


class Folding:
    """The campaigns that were folded by hand; ids are unlike in every plan, so one list serves all.

    Args:
        preferences: Where they are kept; the last 200.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._ids = [CampaignId(campaign_id) for campaign_id in preferences.folded_campaigns]

    @property
    def folded(self) -> frozenset[CampaignId]:
        """The campaigns folded by hand."""
        return frozenset(self._ids)

    def fold(self, campaign_id: CampaignId) -> None:
        """Note that a campaign is folded."""
        if campaign_id not in self._ids:
            self._keep([*self._ids, campaign_id])

    def unfold(self, campaign_ids: Iterable[CampaignId]) -> None:
        """Note that campaigns are folded no more."""
        gone = set(campaign_ids)
        self._keep([campaign_id for campaign_id in self._ids if campaign_id not in gone])

    def _keep(self, ids: list[CampaignId]) -> None:
        self._ids = ids[-_MOST:]
        self._preferences.folded_campaigns = [str(campaign_id) for campaign_id in self._ids]
