"""Making the command that adds teasers to a campaign."""

from datetime import timedelta

from contentplanner.application.campaign_templates import templates
from contentplanner.application.day_marks import closed_days
from contentplanner.application.desk import Desk
from contentplanner.application.plan_campaign import AddTeasers, teasers_for
from contentplanner.application.queries import PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.strategy import NetworkUse

_ALL_AHEAD = timedelta(days=400)


def add_teasers(desk: Desk, campaign: Campaign) -> AddTeasers:
    """Return the command that adds teasers to a campaign: those of its template, on open days.

    Raises:
        PlanError: ``campaign-needs-launch`` or ``launch-has-passed``.
    """
    reader, today = desk.reader, desk.clock.today()
    known = templates(reader)
    template = next((one for one in known if one.id == campaign.template), known[0])
    posts = teasers_for(
        campaign,
        template,
        today,
        closed_days(reader, today, (campaign.launch or today) + _ALL_AHEAD),
        reader.settings(),
        _networks(desk, campaign),
        desk.clock.now(),
        reader.usual_time,
    )
    return AddTeasers(campaign.id, posts)


def _networks(desk: Desk, campaign: Campaign) -> tuple[NetworkKey, ...]:
    """Return where its other posts appear, else the networks we use, else the first one offered."""
    cards = desk.reader.find(PostFilter(campaign_id=campaign.id))
    if used := tuple(dict.fromkeys(key for card in cards for key in card.networks)):
        return used
    decided = tuple(use.id for use in desk.reader.all(NetworkUse) if use.used)
    return decided or desk.reader.settings().networks[:1]
