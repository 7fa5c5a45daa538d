"""What a person can do with the rule of a series: change it, end it, or let it repeat no more."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.application.post_commands import ShiftPosts
from contentplanner.application.series_commands import add_drafts, new_series_id, split
from contentplanner.domain.ids import SeriesId
from contentplanner.domain.posts import Post, State
from contentplanner.domain.recurrence import (
    ended,
    followed,
    occurrences,
    rule_due,
    same_steps,
    step_of,
    with_rule,
)
from contentplanner.domain.series import Rule, Series


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """Let a series follow another rule, from one of its days on or as a whole.

    Posts whose day remains keep everything; others move to the nearest new day, or go into the bin
    where the new rule has none for them. Posts that went out, were skipped or deleted, and drafts of
    days gone by stay where they are, and no draft is made in their place.

    Args:
        series_id: The series.
        from_day: The day of the rule from which the change holds; None for all. A new end alone always
            holds for the whole series.
        rule: The new rule, in terms of the days the series falls due.
        today: No draft is made before this day.
        now: When drafts are made and others deleted.
        new_id: The id of the series that is split off.
    """

    series_id: SeriesId
    from_day: date | None
    rule: Rule
    today: date
    now: datetime
    new_id: SeriesId = field(default_factory=new_series_id)

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("change-rule")

    def apply(self, unit: UnitOfWork) -> None:
        """Lay the occurrences anew."""
        series = unit.get(Series, self.series_id)
        if self.from_day is not None and not same_steps(rule_due(series), self.rule):
            series = split(unit, series, self.from_day, self.new_id)
        posts = unit.posts_with("series_id", series.id)
        changed = rule_changed(series, self.rule, self.from_day, self.today, posts)
        unit.put(_laid_anew(unit, series, changed, posts, self.today, self.now))


@dataclass(frozen=True, slots=True)
class EndSeries:
    """Let a series end before one of its days: what was made from then on and did not go out is deleted."""

    series_id: SeriesId
    from_day: date
    at: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("end-series")

    def apply(self, unit: UnitOfWork) -> None:
        """End it."""
        unit.put(ended(unit.get(Series, self.series_id), self.from_day))
        for post in unit.posts_with("series_id", self.series_id):
            if (post.series_day or date.min) >= self.from_day and post.state is not State.POSTED:
                unit.put(_let_go(post, post.deleted or self.at))


@dataclass(frozen=True, slots=True)
class StopRepeating:
    """Make no more occurrences; those made stay, each a post of its own."""

    series_id: SeriesId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("stop-repeating")

    def apply(self, unit: UnitOfWork) -> None:
        """Let every post go and take the series away."""
        series = unit.get(Series, self.series_id)
        for post in unit.posts_with("series_id", self.series_id):
            unit.put(_let_go(post, post.deleted))
        unit.remove(series)


def rule_changed(
    series: Series, rule: Rule, from_day: date | None, today: date, posts: Sequence[Post]
) -> Series:
    """Return a series under another rule, from one of its days on or from its first post.

    Raises:
        PlanError: As ``recurrence.check_rule``.
    """
    known = [post.series_day for post in posts if post.series_day is not None]
    start = from_day or min(known, default=series.first)
    return with_rule(series, rule, start + timedelta(days=series.shift), today)


def _laid_anew(
    unit: UnitOfWork, series: Series, changed: Series, posts: Sequence[Post], today: date, now: datetime
) -> Series:
    """Give the posts of a series their days under its new rule; return it with what is skipped noted."""
    made_to = today if series.made_to is None else series.made_to
    horizon = made_to + step_of(changed.rule)  # so that the last one made finds its new day, too
    own = [post for post in posts if post.series_day is not None]
    first = min((_due(post, series) for post in own), default=today)
    first = first if changed.first == series.first else min(first, changed.first)
    rule_day = {due: day for day, due in occurrences(replace(changed, skipped=()), first, horizon)}
    pairs = followed([_due(post, series) for post in own], list(rule_day), changed.rule)
    made_to = max([made_to, *pairs.values()])
    skipped = set(changed.skipped)
    for post in own:
        old, new = _due(post, series), pairs.get(_due(post, series))
        if new is not None:
            _follow(unit, post, (new - old).days, rule_day[new], today)
            skipped |= {rule_day[new]} if post.state is State.SKIPPED else set()
        elif _may_change(post, today):
            unit.put(_let_go(post, now))
    free = [
        (day, due) for due, day in rule_day.items() if due not in pairs.values() and today <= due <= made_to
    ]
    laid = replace(changed, skipped=tuple(sorted(skipped)), made_to=made_to)
    add_drafts(unit, laid, [pair for pair in free if pair[0] not in skipped], now)
    return laid


def _follow(unit: UnitOfWork, post: Post, days: int, rule_day: date, today: date) -> None:
    if days and _may_change(post, today):
        ShiftPosts((post.id,), days).apply(unit)
    unit.put(replace(unit.get(Post, post.id), series_day=rule_day))


def _may_change(post: Post, today: date) -> bool:
    ahead = post.day is not None and post.day >= today
    return ahead and post.deleted is None and post.state in (State.DRAFT, State.READY)


def _due(post: Post, series: Series) -> date:
    """Return the day a post fell due by the rule, wherever it was moved."""
    assert post.series_day is not None, "occurrences know their day"
    return post.series_day + timedelta(days=series.shift)


def _let_go(post: Post, deleted: datetime | None) -> Post:
    return replace(post, series_id=None, series_day=None, deleted=deleted)
