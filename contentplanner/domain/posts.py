"""Posts: one piece of content with one objective."""

import datetime as dt
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, NetworkKey, PictureId, PostId, SeriesId


class State(Enum):
    """How far a post has come. An idea has no date."""

    IDEA = "idea"
    DRAFT = "draft"
    READY = "ready"
    POSTED = "posted"
    SKIPPED = "skipped"


class Objective(Enum):
    """What one post is for; exactly one of the two."""

    ENGAGEMENT = "engagement"
    CLICK_THROUGH = "click-through"


class Gives(Enum):
    """What the reader gets."""

    HELPFUL = "helpful"
    CONVERSATION = "conversation"
    PROMOTIONAL = "promotional"


@dataclass(frozen=True, slots=True)
class Placement:
    """A post on one network.

    Args:
        network: Key of a known network, or the owner's own name for another one.
        text: Its own description where it differs from the post's.
        posted_at: When it went out, aware UTC; None while it has not.
        address: Where it can be seen there.
        title: Its own title or subject, where the network has one and it differs from the headline.
        lead: What stands below the title before a reader opens it: an email's preheader, say.
    """

    network: NetworkKey
    text: str | None = None
    posted_at: datetime | None = None
    address: str = ""
    title: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class MorePicture:
    """A picture of a post after its first.

    Args:
        picture_id: Which.
        description: For people who cannot see it.
        focus_x: The part that must stay in sight, in hundredths from the left edge.
        focus_y: The same from the top.
    """

    picture_id: PictureId
    description: str = ""
    focus_x: int = 50
    focus_y: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One piece of content with one objective.

    Day and time are local to the plan and never converted. ``created`` and ``deleted`` are aware
    UTC; a post with ``deleted`` set lies in the bin.

    Args:
        persona: The name of the persona it is for.
        buying_step: The name of the buying step it helps with.
        evergreen: Whether it is worth posting again.
        series_id: The series it is an occurrence of.
        series_day: The day of the series' rule it stands for, wherever it was moved.
        again_of: The evergreen post it repeats.
        answers_checked: How many of the reminders to answer after posting are dealt with; 0 to 2.
        focus_x: The part of the picture that must stay in sight, in hundredths from its left edge.
        focus_y: The same from its top.
        more_pictures: Those after the first, in order; none twice.
    """

    id: PostId
    created: datetime
    state: State = State.IDEA
    day: date | None = None
    time: dt.time | None = None
    campaign_id: CampaignId | None = None
    phase: Phase | None = None
    objective: Objective | None = None
    aim: str = ""
    headline: str = ""
    description: str = ""
    link: str = ""
    hashtags: str = ""
    gives: Gives | None = None
    picture_id: PictureId | None = None
    picture_description: str = ""
    persona: str = ""
    buying_step: str = ""
    notes: str = ""
    placements: tuple[Placement, ...] = ()
    deleted: datetime | None = None
    evergreen: bool = False
    series_id: SeriesId | None = None
    series_day: date | None = None
    again_of: PostId | None = None
    answers_checked: int = 0
    focus_x: int = 50
    focus_y: int = 50
    more_pictures: tuple[MorePicture, ...] = ()

    @property
    def networks(self) -> tuple[NetworkKey, ...]:
        """Where it appears, in the order chosen."""
        return tuple([placement.network for placement in self.placements])

    @property
    def pictures(self) -> tuple[MorePicture, ...]:
        """All its pictures in order, the first among them."""
        if self.picture_id is None:
            return self.more_pictures
        first = MorePicture(self.picture_id, self.picture_description, self.focus_x, self.focus_y)
        return (first, *self.more_pictures)


FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(2199, 12, 31)


def move_post(post: Post, day: date | None) -> Post:
    """Return the post on another day, its time kept; without a day it becomes an idea.

    Raises:
        PlanError: ``post-is-posted`` for a post that went out, ``day-out-of-range`` outside 1970 to 2199.
    """
    if post.state is State.POSTED:
        raise PlanError("post-is-posted", headline=post.headline)
    if day is None:
        return replace(post, day=None, state=_undated(post.state))
    if not FIRST_DAY <= day <= LAST_DAY:
        raise PlanError("day-out-of-range", day=day)
    state = State.DRAFT if post.state is State.IDEA else post.state
    return replace(post, day=day, state=state)


def shift_post(post: Post, days: int) -> Post:
    """Return the post a number of days later (earlier when negative); an undated one is unchanged.

    Raises:
        PlanError: As :func:`move_post`.
    """
    if post.day is None:
        return post
    try:
        day = post.day + timedelta(days=days)
    except OverflowError:
        raise PlanError("day-out-of-range", days=days) from None
    return move_post(post, day)


def duplicate_post(post: Post, post_id: PostId, created: datetime) -> Post:
    """Return a fresh copy that has not gone out and repeats by no rule: a draft, or an idea without a day."""
    placements = tuple(replace(place, posted_at=None, address="") for place in post.placements)
    state = State.IDEA if post.day is None else State.DRAFT
    copy = replace(post, id=post_id, created=created, state=state, placements=placements, deleted=None)
    return replace(copy, series_id=None, series_day=None, answers_checked=0)


def _undated(state: State) -> State:
    return State.SKIPPED if state is State.SKIPPED else State.IDEA
