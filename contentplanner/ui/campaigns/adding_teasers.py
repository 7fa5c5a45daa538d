"""Making the command that adds teasers to a campaign."""

from datetime import timedelta

from contentplanner.application.add_teasers import TEASERS, AddTeasers
from contentplanner.application.day_marks import closed_days
from contentplanner.application.desk import Desk
from contentplanner.domain.ids import CampaignId, new_post_id

_ALL_AHEAD = timedelta(days=400)


def add_teasers(desk: Desk, campaign_id: CampaignId) -> AddTeasers:
    """Return the command that adds teasers to a campaign of a plan, at its usual time, on open days."""
    today, settings = desk.clock.today(), desk.reader.settings()
    usual = desk.reader.usual_time(settings.networks[0]) if settings.networks else None
    return AddTeasers(
        campaign_id,
        tuple(new_post_id() for _ in TEASERS),
        today,
        usual or settings.default_time,
        desk.clock.now(),
        closed_days(desk.reader, today, today + _ALL_AHEAD),
    )
