"""The shapes of questions and answers between screens and the store."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum

from contentplanner.domain.anatomy import Missing
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import CampaignId, NetworkKey, PostId, SeriesId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.domain.quarters import Month
from contentplanner.domain.share import Tally


@dataclass(frozen=True, slots=True)
class PostCard:
    """What a calendar or a list shows of a post; ``repeats`` for an occurrence of a series."""

    id: PostId
    state: State
    day: date | None
    time: time | None
    campaign_id: CampaignId | None
    phase: Phase | None
    objective: Objective | None
    gives: Gives | None
    headline: str
    networks: tuple[NetworkKey, ...]
    missing: tuple[Missing, ...]
    repeats: bool = False
    evergreen: bool = False


@dataclass(frozen=True, slots=True)
class PostedCard:
    """What is shown of a post that went out.

    Args:
        networks: Where it went out.
        posted_at: When it went out first, aware UTC.
        answers_checked: How many reminders to answer are dealt with.
    """

    id: PostId
    headline: str
    networks: tuple[NetworkKey, ...]
    posted_at: datetime
    answers_checked: int


@dataclass(frozen=True, slots=True)
class PictureCard:
    """A picture of the plan and how it is used.

    Args:
        picture: What is known of it.
        posts: How many posts use it, those in the bin left out.
        in_bin: How many posts in the bin use it.
        posted: How many of all those posts went out.
        descriptions: What posts say of it, none twice.
    """

    picture: Picture
    posts: int = 0
    in_bin: int = 0
    posted: int = 0
    descriptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureUse:
    """One post that uses a picture, and what it says of it."""

    card: PostCard
    description: str
    in_bin: bool


@dataclass(frozen=True, slots=True)
class PostFilter:
    """Which posts are wanted; an empty set or None leaves a part open.

    Args:
        text: Words to find in headline, description, aim, notes, hashtags and campaign, accents and
            case ignored, the last word as a beginning.
        first: First day wanted.
        last: Last day wanted.
        dated: True for dated posts only, False for undated ones only.
        everyday: Only posts of no campaign.
        missing: Only posts that lack this part.
        incomplete: Only posts that lack anything.
        persona: Only posts for the persona of this name.
        buying_step: Only posts for the buying step of this name.
        series_id: Only occurrences of this series.
        link: Only posts with exactly this link.
        evergreen: Only posts that are worth posting again.
        again: Only posts that repeat an evergreen one.
        in_bin: Only posts in the bin; otherwise only posts outside it.
    """

    text: str = ""
    first: date | None = None
    last: date | None = None
    dated: bool | None = None
    states: frozenset[State] = frozenset()
    gives: frozenset[Gives] = frozenset()
    networks: frozenset[NetworkKey] = frozenset()
    campaign_id: CampaignId | None = None
    everyday: bool = False
    missing: Missing | None = None
    incomplete: bool = False
    persona: str = ""
    buying_step: str = ""
    series_id: SeriesId | None = None
    link: str = ""
    evergreen: bool = False
    again: bool = False
    ids: tuple[PostId, ...] = ()
    in_bin: bool = False


class Sort(Enum):
    """What a list is sorted by."""

    DATE = "date"
    HEADLINE = "headline"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class QuarterTallies:
    """What the posts of a quarter that count give: dated drafts, ready and posted ones."""

    whole: Tally = field(default_factory=Tally)
    months: dict[Month, Tally] = field(default_factory=dict)
    networks: dict[NetworkKey, Tally] = field(default_factory=dict)
