"""Beginning to talk about a launch before its day: teasers as drafts."""

from dataclasses import dataclass
from datetime import date, datetime, time

from contentplanner.application.move_campaign import never_closed
from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.launch_moves import IsClosed
from contentplanner.domain.posts import Gives, Placement, Post, State
from contentplanner.domain.teasers import teaser_days, with_tease

TEASERS: tuple[tuple[Gives, str], ...] = (
    (Gives.HELPFUL, "Something new is coming: [a first hint]"),
    (Gives.CONVERSATION, "Guess what this is: [a detail of it]"),
    (Gives.HELPFUL, "How it is made: [one step of the work]"),
    (Gives.CONVERSATION, "Which would you choose: [this] or [that]?"),
)
"""What each teaser gives, and a headline whose gaps are the owner's to fill."""


@dataclass(frozen=True, slots=True)
class AddTeasers:
    """Add up to four teasers before a launch, on days nothing of the campaign takes.

    Args:
        campaign_id: The campaign.
        ids: Ids for the teasers, four of them.
        today: The teasers lie after it.
        at: Their time of day.
        created: When they are made, aware UTC.
        is_closed: Whether the business is closed on a day.
    """

    campaign_id: CampaignId
    ids: tuple[PostId, ...]
    today: date
    at: time
    created: datetime
    is_closed: IsClosed = never_closed

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-teasers")

    def apply(self, unit: UnitOfWork) -> None:
        """Add them; PlanError ``launch-too-near`` where no day is left before the launch."""
        campaign = unit.get(Campaign, self.campaign_id)
        posts = unit.posts_of(self.campaign_id)
        taken = {post.day for post in posts if post.day is not None}
        launch = campaign.launch or self.today
        days = teaser_days(launch, self.today, taken, self.is_closed)
        if not days:
            raise PlanError("launch-too-near")
        unit.put(with_tease(campaign, days))
        networks = next((post.networks for post in posts if post.networks), ())
        for post_id, day, (gives, headline) in zip(self.ids, days, TEASERS, strict=False):
            teaser = Post(
                id=post_id,
                created=self.created,
                state=State.DRAFT,
                day=day,
                time=self.at,
                campaign_id=self.campaign_id,
                phase=Phase.TEASE,
                gives=gives,
                headline=headline,
                persona=campaign.persona,
                placements=tuple(Placement(network) for network in networks),
            )
            unit.put(teaser)
