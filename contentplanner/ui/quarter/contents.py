"""What the quarter view shows, read in one go."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from contentplanner.application.day_marks import DayMark, MarkKind, own_marks
from contentplanner.application.desk import Desk
from contentplanner.application.queries import PostCard, QuarterTallies
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.gaps import Crowd, Gap, find_crowds, find_gaps
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.posts import State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Share, Tally
from contentplanner.domain.strategy import NetworkUse
from contentplanner.domain.teasers import WEEKS_BEFORE, starts_on_opening_day
from contentplanner.ui.quarter.promises import LanePromise, promises_of

MANY_POSTS = 400
"""With more posts than this in a quarter, days show numbers instead of single posts."""

UNPOSTED = frozenset({State.DRAFT, State.READY})
_COUNTED = UNPOSTED | {State.POSTED}


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
    plan: QuarterPlan
    promises: tuple[LanePromise, ...] = ()
    marks: tuple[DayMark, ...] = ()
    gaps: tuple[Gap, ...] = ()
    crowds: tuple[Crowd, ...] = ()
    silent: tuple[Campaign, ...] = ()
    """Campaigns still to launch in it that have no post in the four weeks before."""
    next_planned: bool = False
    """Whether there is a plan for the quarter after it."""

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
        """Return what a campaign's posts give, all of them; None is for everyday posts in the quarter."""
        return self._everyday_tally() if campaign is None else self.campaign_tallies.get(campaign.id, Tally())

    def _everyday_tally(self) -> Tally:
        cards = [card for card in self.cards if card.campaign_id is None and card.state in _COUNTED]
        given = Counter("undecided" if card.gives is None else card.gives.value for card in cards)
        return Tally(**given)

    def by_id(self) -> dict[PostId, PostCard]:
        """Return the posts by id."""
        return {card.id: card for card in self.cards}

    def with_marks(self, marks: Iterable[DayMark]) -> "QuarterContents":
        """Return it with other days that matter; of promises only those to come that no lane tells of."""
        told = {one.day for one in self.promises}

        def matters(mark: DayMark) -> bool:
            return mark.kind is not MarkKind.PROMISE or (mark.day >= self.today and mark.day not in told)

        return replace(self, marks=tuple(mark for mark in marks if matters(mark)))

    def closed_days(self) -> list[date]:
        """Return the days on which the business is closed, in order."""
        return sorted({mark.day for mark in self.marks if mark.closed})

    def names_of(self, day: date) -> tuple[str, ...]:
        """Return what a day matters for, in words."""
        return tuple(mark.name for mark in self.marks if mark.day == day and mark.name)

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
    """Read a quarter, without public holidays; StorageProblem where the plan cannot be read."""
    reader = desk.reader
    settings, today = reader.settings(), desk.clock.today()
    campaigns = tuple(reader.campaigns())
    # Weeks reach beyond the quarter by six days at most, the four weeks before a launch by more.
    cards = reader.cards(quarter.first_day - WEEKS_BEFORE, quarter.last_day + timedelta(days=6))
    uses = reader.all(NetworkUse)
    promises = promises_of(campaigns, reader.all(Partner), quarter, today)
    contents = QuarterContents(
        quarter=quarter,
        today=today,
        settings=settings,
        campaigns=campaigns,
        cards=tuple(card for card in cards if card.day and quarter.holds(card.day)),
        tallies=reader.quarter_tallies(quarter),
        campaign_tallies=reader.campaign_tallies(),
        plan=reader.one(QuarterPlan, str(quarter)) or QuarterPlan(id=str(quarter)),
        promises=promises,
        gaps=find_gaps(cards, uses, quarter, today, settings.week_start),
        crowds=find_crowds(cards, uses, quarter, today, settings.week_start),
        silent=tuple(c for c in campaigns if _is_silent(c, cards, quarter, today)),
        next_planned=reader.one(QuarterPlan, str(quarter.next)) is not None,
    )
    return contents.with_marks(own_marks(reader, quarter.first_day, quarter.last_day))


def _is_silent(campaign: Campaign, cards: Sequence[PostCard], quarter: Quarter, today: date) -> bool:
    """Tell whether a campaign has no post before its launch, while there is a day left for one."""
    launch = campaign.launch
    if launch is None or not quarter.holds(launch) or launch - today < timedelta(days=2):
        return False
    mine = (card for card in cards if card.campaign_id == campaign.id and card.state is not State.SKIPPED)
    return starts_on_opening_day(launch, (card.day for card in mine if card.day is not None), today)


def _begins(campaign: Campaign) -> date:
    return campaign.first_day or date.max


def _ends(campaign: Campaign) -> date:
    return campaign.last_day or date.min
