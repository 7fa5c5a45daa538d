"""Adding a planned campaign with its drafts, and teasers to one that would begin on its opening day."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.campaign_templates import built_in_templates
from contentplanner.application.draft_words import draft_headline as draft_headline
from contentplanner.application.draft_words import draft_posts as draft_posts
from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.application.post_commands import tidy_post
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, NetworkKey
from contentplanner.domain.launch_plan import lay
from contentplanner.domain.posts import Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import NetworkUse
from contentplanner.domain.templates import CampaignTemplate


@dataclass(frozen=True, slots=True)
class PlanCampaign:
    """Add a campaign with its drafts, and what was decided on the way, in one step.

    Args:
        campaign: Its name must be free.
        posts: Its drafts, each with a day.
        networks: Decisions on networks made on the way.
        partners: New ones written down on the way.
        trade: The kind of business, where the plan did not know it; empty to leave it.
    """

    campaign: Campaign
    posts: tuple[Post, ...]
    networks: tuple[NetworkUse, ...] = ()
    partners: tuple[Partner, ...] = ()
    trade: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called: after how many drafts it made."""
        return StepLabel("plan-campaign", len(self.posts)) if self.posts else StepLabel("create-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Add all of it if the rules allow it."""
        for partner in self.partners:
            unit.put(partner)
        CreateCampaign(self.campaign).apply(unit)
        _add(unit, self.campaign.id, self.posts)
        for network in self.networks:
            unit.put(network)
        if self.trade:
            unit.put(replace(unit.get(PlanSettings, "plan"), trade=self.trade))


@dataclass(frozen=True, slots=True)
class AddTeasers:
    """Add drafts that make people curious to a campaign; it gets a tease phase if it has none."""

    campaign_id: CampaignId
    posts: tuple[Post, ...]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-teasers", len(self.posts))

    def apply(self, unit: UnitOfWork) -> None:
        """Add them."""
        campaign = unit.get(Campaign, self.campaign_id)
        _add(unit, campaign.id, self.posts)
        days = [post.day for post in self.posts if post.day is not None]
        if days and not any(span.phase is Phase.TEASE for span in campaign.phases):
            first, last = min(days), max(days)
            starts = [span.first for span in campaign.phases if span.first > first]
            last = min([last, *(start - dt.timedelta(days=1) for start in starts)])
            spans = sorted(
                [*campaign.phases, PhaseSpan(Phase.TEASE, first, last)], key=lambda span: span.first
            )
            unit.put(replace(campaign, phases=tuple(spans)))


def teasers_for(
    campaign: Campaign,
    template: CampaignTemplate,
    today: date,
    is_closed: Callable[[date], bool],
    settings: PlanSettings,
    networks: Sequence[NetworkKey],
    created: datetime,
    time_for: Callable[[NetworkKey], dt.time | None],
) -> tuple[Post, ...]:
    """Return drafts that make people curious in the days right before a launch.

    They are those of the template's tease phase; of the product launch where it has none.

    Raises:
        PlanError: ``campaign-needs-launch`` without a launch day, ``launch-has-passed`` when it is over.
    """
    if campaign.launch is None:
        raise PlanError("campaign-needs-launch")
    if not any(draft.phase is Phase.TEASE for draft in template.drafts):
        template = built_in_templates()[0]
    others = frozenset(Phase) - {Phase.TEASE}
    plan = lay(template, campaign.launch, today, is_closed, left_out=others, limit=settings.limit)
    return draft_posts(plan, campaign, (), settings, networks, created, time_for)


def _add(unit: UnitOfWork, campaign_id: CampaignId, posts: Iterable[Post]) -> None:
    for post in posts:
        if unit.find(Post, post.id) is not None:
            raise PlanError("post-exists", id=post.id)
        if post.day is None:
            raise PlanError("draft-needs-day", headline=post.headline)
        unit.put(tidy_post(replace(post, campaign_id=campaign_id)))
