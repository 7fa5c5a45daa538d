"""One campaign with all that belongs to it: its posts and partners, what is missing, what comes next."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction

from contentplanner.application.ports import Reader
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.assets import Partner, Promise
from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import State
from contentplanner.domain.share import Tally
from contentplanner.domain.teasers import starts_on_opening_day

_WRITTEN = (State.IDEA, State.DRAFT)
_TO_COME = (State.DRAFT, State.READY)


class Gap(Enum):
    """What a campaign may lack, the most pressing first."""

    LAUNCH = "launch"
    TEASERS = "teasers"
    POSTS = "posts"
    OVERDUE = "overdue"
    PART = "part"
    PURPOSE = "purpose"
    OFFER = "offer"
    LANDING_PAGE = "landing_page"
    GOAL = "goal"
    PERSONA = "persona"


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing a campaign lacks.

    Args:
        gap: Which.
        count: How many posts it is about; 0 where it is about none.
        part: What these posts lack, for :attr:`Gap.PART`.
    """

    gap: Gap
    count: int = 0
    part: Missing | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """One dated thing that comes next in a campaign: a post, a phase, a promise, or the launch itself."""

    day: date
    thing: "PostCard | PhaseSpan | PartnerPromise | Campaign"


@dataclass(frozen=True, slots=True)
class PartnerPromise:
    """A promise with the partner it was made to, or by."""

    partner: Partner
    promise: Promise


@dataclass(frozen=True, slots=True)
class Overview:
    """One campaign with all that belongs to it.

    Args:
        campaign: The campaign.
        cards: Its posts outside the bin, by day, undated ones last.
        partners: Its partners, in the order they were chosen.
        tally: What its posts give.
        limit: The promotional share that is still fine.
        personas: The names of the personas of the plan.
        today: The first day that is not over.
    """

    campaign: Campaign
    cards: tuple[PostCard, ...]
    partners: tuple[Partner, ...]
    tally: Tally
    limit: Fraction
    personas: tuple[str, ...]
    today: date


def lacks(overview: Overview) -> list[Lack]:
    """Return what a campaign lacks, the most pressing first; nothing of one that is over but its posts."""
    campaign, cards = overview.campaign, overview.cards
    is_over = campaign.last_day is not None and campaign.last_day < overview.today
    return (
        [*_post_lacks(overview)]
        if is_over
        else [*_plan_lacks(campaign, cards, overview), *_field_lacks(campaign)]
    )


def coming(overview: Overview, count: int = 3) -> list[Coming]:
    """Return the next dated things of a campaign from today on, by day, the launch first of one day."""
    today = overview.today
    found = [one for one in _dated(overview) if one.day >= today]
    ranks = {Campaign: 0, PhaseSpan: 1, PostCard: 2, PartnerPromise: 3}
    return sorted(found, key=lambda one: (one.day, ranks[type(one.thing)]))[:count]


def cost_per_result(campaign: Campaign) -> Decimal | None:
    """Return what one result has cost so far, to the cent; None while cost or results are not known."""
    if campaign.cost is None or not campaign.cost or campaign.goal_reached <= 0:
        return None
    return (campaign.cost / campaign.goal_reached).quantize(Decimal("0.01"), ROUND_HALF_UP)


def read_overview(
    reader: Reader, campaign: Campaign, partners: Iterable[Partner], personas: Iterable[str], today: date
) -> Overview:
    """Read the posts of a campaign and put everything together."""
    chosen = {partner.id: partner for partner in partners}
    cards = tuple(reader.find(PostFilter(campaign_id=CampaignId(campaign.id))))
    return Overview(
        campaign=campaign,
        cards=cards,
        partners=tuple(chosen[one] for one in campaign.partners if one in chosen),
        tally=reader.campaign_tallies().get(campaign.id, Tally()),
        limit=reader.settings().limit,
        personas=tuple(personas),
        today=today,
    )


def _plan_lacks(campaign: Campaign, cards: tuple[PostCard, ...], overview: Overview) -> Iterator[Lack]:
    if campaign.launch is None and not campaign.template:
        yield Lack(Gap.LAUNCH)
    days = [card.day for card in cards if card.day is not None and card.state is not State.SKIPPED]
    if starts_on_opening_day(campaign.launch, days, overview.today):
        yield Lack(Gap.TEASERS)
    elif not cards:
        yield Lack(Gap.POSTS)
    yield from _post_lacks(overview)


def _post_lacks(overview: Overview) -> Iterator[Lack]:
    cards, today = overview.cards, overview.today
    overdue = [card for card in cards if card.day and card.day < today and card.state in _TO_COME]
    if overdue:
        yield Lack(Gap.OVERDUE, len(overdue))
    ahead = [card for card in cards if card.day is None or card.day >= today]
    parts = Counter(part for card in ahead if card.state in _WRITTEN for part in _parts(card))
    yield from (Lack(Gap.PART, parts[part], part) for part in Missing if parts[part])


def _parts(card: PostCard) -> Iterator[Missing]:
    """Return what a post lacks; of an idea nobody expects a day and a time."""
    undated = (Missing.DAY, Missing.TIME)
    return (part for part in card.missing if card.state is State.DRAFT or part not in undated)


def _field_lacks(campaign: Campaign) -> Iterator[Lack]:
    if not campaign.purpose:
        yield Lack(Gap.PURPOSE)
    if not campaign.offer:
        yield Lack(Gap.OFFER)
    if not campaign.landing_page:
        yield Lack(Gap.LANDING_PAGE)
    if campaign.goal_number is None:
        yield Lack(Gap.GOAL)
    if not campaign.persona:
        yield Lack(Gap.PERSONA)


def _dated(overview: Overview) -> Iterator[Coming]:
    campaign = overview.campaign
    if campaign.launch is not None:
        yield Coming(campaign.launch, campaign)
    for span in campaign.phases:
        if span.first != campaign.launch:
            yield Coming(span.first, span)
    for card in overview.cards:
        if card.day is not None and card.state in _TO_COME:
            yield Coming(card.day, card)
    for partner in overview.partners:
        for promise in partner.promises:
            if promise.day is not None and not promise.kept:
                yield Coming(promise.day, PartnerPromise(partner, promise))
