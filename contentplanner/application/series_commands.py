"""What a person can do with posts that repeat; how the rule itself is changed is in ``series_rules``."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from contentplanner.application.picture_commands import keep_pictures
from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.application.post_commands import EditPost, SetPostState, ShiftPosts, tidy_post
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId, SeriesId, new_id, new_post_id
from contentplanner.domain.own_parts import with_parts
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post, State
from contentplanner.domain.recurrence import check_rule, ended, occurrences
from contentplanner.domain.series import Rule, Scope, Series, fresh_places, occurrence, pattern_of

MANY = 100
"""More posts than this are added as one batch."""
_OWN = frozenset({"phase"})
"""What follows the day, and so is never the same for all occurrences."""


def new_series_id() -> SeriesId:
    """Return an id no other series has."""
    return SeriesId(new_id())


@dataclass(frozen=True, slots=True)
class RepeatPost:
    """Let a post repeat: it becomes the first occurrence, drafts are made of the others.

    Args:
        post_id: The post; it needs a day.
        rule: When it repeats.
        through: The last day drafts are made for.
        today: No draft is made before this day.
        now: When the drafts are made.
        series_id: The id of the new series.
    """

    post_id: PostId
    rule: Rule
    through: date
    today: date
    now: datetime
    series_id: SeriesId = field(default_factory=new_series_id)

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("repeat-post")

    def apply(self, unit: UnitOfWork) -> None:
        """Make the series and its drafts."""
        post = unit.get(Post, self.post_id)
        if post.day is None:
            raise PlanError("repeat-needs-day", headline=post.headline)
        if post.series_id is not None:
            raise PlanError("repeats-already", headline=post.headline)
        rule = check_rule(self.rule, post.day)
        series = Series(
            id=self.series_id, created=self.now, first=post.day, rule=rule, pattern=pattern_of(post)
        )
        unit.put(replace(post, series_id=series.id, series_day=post.day))
        unit.put(make_due(unit, series, self.through, self.today, self.now))


@dataclass(frozen=True, slots=True)
class MakeOccurrences:
    """Add the drafts of every series up to a day; those made before are never made again.

    Args:
        through: The last day drafts are made for.
        today: No draft is made before this day.
        now: When the drafts are made.
    """

    through: date
    today: date
    now: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("make-occurrences")

    def apply(self, unit: UnitOfWork) -> None:
        """Add what is not there yet."""
        for series in unit.all(Series):
            if next(still_due(series, self.through, self.today), None) is not None:
                unit.put(make_due(unit, series, self.through, self.today, self.now))


@dataclass(frozen=True, slots=True)
class EditOccurrences:
    """Set fields of a post and, by the scope, of other unposted occurrences of its series.

    Drafts made later follow, unless only this one is meant. ``merge_key`` joins the typing of one field
    visit into one step. Pictures that are not in the plan yet are kept with it.
    """

    post_id: PostId
    values: Mapping[str, Any]
    scope: Scope
    merge_key: str = ""
    pictures: tuple[Picture, ...] = ()

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        if self.scope is Scope.THIS:
            return EditPost(self.post_id, self.values).label
        return StepLabel(f"edit-{self.scope.value}")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields."""
        keep_pictures(unit, self.pictures)
        post = unit.get(Post, self.post_id)
        if self.scope is not Scope.THIS and "day" in self.values:
            raise PlanError("field-not-editable", fields=["day"])
        EditPost(self.post_id, self.values).apply(unit)
        if self.scope is Scope.THIS or post.series_id is None:
            return
        shared = {name: value for name, value in self.values.items() if name not in _OWN}
        if "placements" in shared:
            shared["placements"] = fresh_places(shared["placements"])
        for other in unposted(unit, post, self.scope):
            if other.id != post.id and shared:
                EditPost(other.id, shared).apply(unit)
        series = unit.get(Series, post.series_id)
        unit.put(replace(series, pattern=tidy_post(with_parts(series.pattern, shared))))


@dataclass(frozen=True, slots=True)
class MoveOccurrences:
    """Move a post and, by the scope, other unposted occurrences by a number of days.

    Args:
        post_id: The post.
        days: How many days later; earlier when negative.
        scope: Which occurrences; "this and later" makes a series of its own of them.
        time: A time of day for all of them; None keeps theirs.
        new_id: The id of the series that is split off.
    """

    post_id: PostId
    days: int
    scope: Scope
    time: dt.time | None = None
    new_id: SeriesId = field(default_factory=new_series_id)

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-post" if self.scope is Scope.THIS else f"move-{self.scope.value}")

    def apply(self, unit: UnitOfWork) -> None:
        """Move them if the rules allow it."""
        post = unit.get(Post, self.post_id)
        if self.scope is Scope.THIS or post.series_id is None or post.series_day is None:
            self._move(unit, post)
            return
        moved = unposted(unit, post, self.scope)
        series = unit.get(Series, post.series_id)
        if self.scope is Scope.LATER:
            series = split(unit, series, post.series_day, self.new_id)
        for one in moved:
            self._move(unit, unit.get(Post, one.id))
        unit.put(self._shifted(series))

    def _move(self, unit: UnitOfWork, post: Post) -> None:
        ShiftPosts((post.id,), self.days).apply(unit)
        if self.time is not None and post.day is not None:
            EditPost(post.id, {"time": self.time}).apply(unit)

    def _shifted(self, series: Series) -> Series:
        made_to = None if series.made_to is None else series.made_to + timedelta(days=self.days)
        pattern = series.pattern if self.time is None else replace(series.pattern, time=self.time)
        return replace(series, shift=series.shift + self.days, made_to=made_to, pattern=pattern)


@dataclass(frozen=True, slots=True)
class SkipOccurrence:
    """Leave one occurrence out; it stays left out however the series is laid anew."""

    post_id: PostId
    at: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("mark-skipped")

    def apply(self, unit: UnitOfWork) -> None:
        """Mark the post as skipped, and its day in the series."""
        SetPostState((self.post_id,), State.SKIPPED, self.at).apply(unit)
        post = unit.get(Post, self.post_id)
        if post.series_id is not None and post.series_day is not None:
            series = unit.get(Series, post.series_id)
            unit.put(replace(series, skipped=tuple(sorted({*series.skipped, post.series_day}))))


def still_due(series: Series, through: date, today: date) -> Iterator[tuple[date, date]]:
    """Return the days from today on for which no occurrences were made yet, up to a day."""
    first = today if series.made_to is None else max(series.made_to + timedelta(days=1), today)
    return occurrences(series, first, through) if first <= through else iter(())


def make_due(unit: UnitOfWork, series: Series, through: date, today: date, now: datetime) -> Series:
    """Add the drafts of a series up to a day; return it with that noted."""
    known = {post.series_day for post in unit.posts_with("series_id", series.id)}
    add_drafts(unit, series, [due for due in still_due(series, through, today) if due[0] not in known], now)
    return replace(series, made_to=through if series.made_to is None else max(through, series.made_to))


def add_drafts(unit: UnitOfWork, series: Series, due: list[tuple[date, date]], now: datetime) -> None:
    """Add a draft of a series for each pair of a rule's day and the day it falls due."""
    found = None if series.pattern.campaign_id is None else unit.find(Campaign, series.pattern.campaign_id)
    campaign = None if found is None or found.deleted is not None else found
    drafts = [
        replace(
            occurrence(series, rule_day, day, new_post_id(), now),
            campaign_id=None if campaign is None else campaign.id,
            phase=None if campaign is None else campaign.phase_on(day),
        )
        for rule_day, day in due
    ]
    if len(drafts) > MANY:
        unit.add_posts(drafts)
        return
    for draft in drafts:
        unit.put(draft)


def unposted(unit: UnitOfWork, post: Post, scope: Scope) -> list[Post]:
    """Return the occurrences of a post's series in a scope that have not gone out and lie in no bin."""
    if scope is Scope.THIS or post.series_id is None or post.series_day is None:
        return [post]
    since = post.series_day if scope is Scope.LATER else date.min
    return [
        one
        for one in unit.posts_with("series_id", post.series_id)
        if one.state is not State.POSTED and one.deleted is None and (one.series_day or date.min) >= since
    ]


def split(unit: UnitOfWork, series: Series, rule_day: date, new_series: SeriesId) -> Series:
    """Let a series end before a day of its rule; return the rest as a series, with its posts.

    Where nothing lies before that day the series stays whole. The returned series is not kept yet.
    """
    posts = unit.posts_with("series_id", series.id)
    if all((one.series_day or rule_day) >= rule_day for one in posts):
        return series
    unit.put(ended(series, rule_day))
    rest = replace(series, id=new_series)
    unit.put(rest)
    for one in posts:
        if (one.series_day or date.min) >= rule_day:
            unit.put(replace(one, series_id=new_series))
    return rest
