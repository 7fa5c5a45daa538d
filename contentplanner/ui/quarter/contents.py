"""What the quarter view shows, read in one go."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard, QuarterTallies
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Share, Tally

MANY_POSTS = 400
"""With more posts than this in a quarter, days show numbers instead of single posts."""

UNPOSTED = frozenset({State.DRAFT, State.READY})


@dataclass(frozen=True, slots=True)
class QuarterContents:
    """One quarter of the plan as it is now."""

    quarter: Quarter
    today: date
    settings: PlanSettings
    campaigns: tuple[Campaign, ...]
    cards: tuple[PostCard, ...]
    tallies: QuarterTallies
    campaign_tallies: dict[CampaignId | None, Tally]

    @property
    def is_past(self) -> bool:
        """Whether the quarter is over."""
        return self.quarter.last_day < self.today

    @property
    def counted(self) -> bool:
        """Whether there are too many posts to show each."""
        return len(self.cards) > MANY_POSTS

    @property
    def whole_share(self) -> Share:
        """The promotional share of the quarter."""
        return self.tallies.whole.share(self.settings.limit)

    def campaign_share(self, campaign: Campaign | None) -> Share:
        """Return the promotional share of a campaign; None is for everyday posts in the quarter."""
        return self.campaign_tally(campaign).share(self.settings.limit)

    def campaign_tally(self, campaign: Campaign | None) -> Tally:
        """Return what a campaign's posts give, all of them; None is for everyday posts."""
        return self.campaign_tallies.get(None if campaign is None else campaign.id, Tally())

    def by_id(self) -> dict[PostId, PostCard]:
        """Return the posts by id."""
        return {card.id: card for card in self.cards}

    def to_come(self) -> list[PostCard]:
        """Return the posts that have not gone out."""
        return [card for card in self.cards if card.state in UNPOSTED]

    def to_finish(self) -> list[PostCard]:
        """Return the posts that have not gone out and lack something."""
        return [card for card in self.to_come() if card.missing]

    def next_post(self) -> PostCard | None:
        """Return the next post to go out, from today on."""
        coming = (card for card in self.to_come() if card.day is not None and card.day >= self.today)
        return min(coming, key=lambda card: (card.day, card.time or time.min), default=None)

    def goal_campaign(self) -> Campaign | None:
        """Return the campaign whose goal matters now: one that runs, else the next in the quarter."""
        return next(self._with_goal(), None)

    def _with_goal(self) -> Iterator[Campaign]:
        dated = [c for c in self.campaigns if (c.goal or c.goal_number) and c.first_day is not None]
        if self.quarter.holds(self.today):
            yield from (c for c in dated if _begins(c) <= self.today <= _ends(c))
            yield from (c for c in dated if self.today < _begins(c) <= self.quarter.last_day)
        else:
            first, last = self.quarter.first_day, self.quarter.last_day
            yield from (c for c in dated if c.launch is not None and first <= c.launch <= last)


def read_contents(desk: Desk, quarter: Quarter) -> QuarterContents:
    """Read a quarter; StorageProblem where the plan cannot be read."""
    reader = desk.reader
    return QuarterContents(
        quarter=quarter,
        today=desk.clock.today(),
        settings=reader.settings(),
        campaigns=tuple(reader.campaigns()),
        cards=tuple(reader.cards(quarter.first_day, quarter.last_day)),
        tallies=reader.quarter_tallies(quarter),
        campaign_tallies=reader.campaign_tallies(),
    )


def _begins(campaign: Campaign) -> date:
    return campaign.first_day or date.max


def _ends(campaign: Campaign) -> date:
    return campaign.last_day or date.min
