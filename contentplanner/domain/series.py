"""Series: posts that repeat by a rule, each occurrence an ordinary post."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from contentplanner.domain.ids import PostId, SeriesId
from contentplanner.domain.posts import Placement, Post, State


class Every(Enum):
    """The unit a rule counts in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """When a series repeats, in the terms of RFC 5545.

    Args:
        every: The unit.
        interval: Every how many units, from 1.
        weekdays: Of a week, the days it falls on, 0 for Monday; of a month, at most one, with ``nth``.
        nth: Which of that weekday in the month: 1 to 4, or -1 for the last; None for the day of the month.
        until: The last day it may fall on; None for no end by day.
        count: How many occurrences there are in all, skipped ones included; None for no end by count.
    """

    every: Every
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    until: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A repeating post.

    Args:
        first: The day the rule counts from, and its first occurrence; where a part of an older series
            was split off it may lie before its own posts.
        rule: When it repeats.
        pattern: What each new occurrence is a copy of: an idea without a day, with the time of all.
        shift: Days each occurrence lies after the day the rule gives (before when negative).
        skipped: Days of the rule that were left out; they stay left out.
        made_to: The last day occurrences were made for; None while none were.
    """

    id: SeriesId
    created: datetime
    first: date
    rule: Rule
    pattern: Post
    shift: int = 0
    skipped: tuple[date, ...] = ()
    made_to: date | None = None


class Scope(Enum):
    """Which occurrences a change is meant for."""

    THIS = "this"
    LATER = "later"
    ALL = "all"


def pattern_of(post: Post) -> Post:
    """Return what occurrences are copies of: the post without day, phase, marks and what became of it."""
    return replace(
        post,
        state=State.IDEA,
        day=None,
        phase=None,
        placements=fresh_places(post.placements),
        deleted=None,
        evergreen=False,
        series_id=None,
        series_day=None,
        again_of=None,
        answers_checked=0,
    )


def occurrence(series: Series, rule_day: date, day: date, post_id: PostId, created: datetime) -> Post:
    """Return the draft of a series for a day of its rule, on the day it falls due."""
    return replace(
        series.pattern,
        id=post_id,
        created=created,
        state=State.DRAFT,
        day=day,
        series_id=series.id,
        series_day=rule_day,
    )


def fresh_places(places: tuple[Placement, ...]) -> tuple[Placement, ...]:
    """Return where a post appears, as if it had not gone out."""
    return tuple(replace(place, posted_at=None, address="") for place in places)
