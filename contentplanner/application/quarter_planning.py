"""Planning a quarter: what falls in it, what is left over from the one before, and what one wants from it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from contentplanner.application.ports import Reader, StepLabel, UnitOfWork
from contentplanner.application.post_commands import MovePosts, SetPostState
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.gaps import Crowd, Gap, find_crowds, find_gaps, weekly_counts, weeks_of
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import Quarter, parse_quarter
from contentplanner.domain.strategy import NetworkUse
from contentplanner.domain.text import clean_line

_EDITABLE = frozenset({"goal", "goal_number", "goal_reached"})
_MOST = 10**9
_UNPOSTED = frozenset({State.DRAFT, State.READY})
_COUNT = frozenset({State.DRAFT, State.READY, State.POSTED})


@dataclass(frozen=True, slots=True)
class EditQuarterPlan:
    """Set the goal of a quarter, by field name: ``goal``, ``goal_number``, ``goal_reached``.

    ``merge_key`` joins the typing of one field visit into one step.
    """

    quarter_id: str
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-quarter-plan")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the rules allow it."""
        if unknown := set(self.values) - _EDITABLE:
            raise PlanError("field-not-editable", fields=sorted(unknown))
        plan = replace(_plan(unit, self.quarter_id), **self.values)
        plan = replace(plan, goal=clean_line(plan.goal), goal_reached=plan.goal_reached or 0)
        for number in (plan.goal_number, plan.goal_reached):
            if number is not None and not 0 <= number <= _MOST:
                raise PlanError("goal-number-out-of-range", number=number)
        _keep(unit, plan)


@dataclass(frozen=True, slots=True)
class LeaveNudge:
    """Note that a nudge was left, so that it is not shown again until its key changes."""

    quarter_id: str
    key: str

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("leave-nudge")

    def apply(self, unit: UnitOfWork) -> None:
        """Note it."""
        plan = _plan(unit, self.quarter_id)
        if self.key not in plan.left:
            _keep(unit, replace(plan, left=(*plan.left, self.key)))


@dataclass(frozen=True, slots=True)
class CarryOver:
    """Plan left-over posts for days of another quarter, each keeping its time; see :func:`spread`."""

    days: tuple[tuple[PostId, date], ...]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("carry-over", len(self.days))

    def apply(self, unit: UnitOfWork) -> None:
        """Move them if the rules allow it."""
        for post_id, day in self.days:
            MovePosts((post_id,), day).apply(unit)


@dataclass(frozen=True, slots=True)
class SortLeftOvers:
    """Carry some left-over posts over, make others ideas, and skip the rest, as one step."""

    carried: tuple[tuple[PostId, date], ...]
    to_ideas: tuple[PostId, ...]
    skipped: tuple[PostId, ...]
    at: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("sort-left-overs", len(self.carried) + len(self.to_ideas) + len(self.skipped))

    def apply(self, unit: UnitOfWork) -> None:
        """Sort them out if the rules allow it."""
        CarryOver(self.carried).apply(unit)
        MovePosts(self.to_ideas, None).apply(unit)
        SetPostState(self.skipped, State.SKIPPED, self.at).apply(unit)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of a quarter.

    Args:
        launches: The campaigns launched in it, by day.
        taken: The day of each of its posts that counts: drafts, ready and posted ones.
        networks: What was decided on each network used, then those offered first but undecided.
        planned: How many of its posts are for each network.
        weeks: The first day of each of its weeks.
        counts: How many posts each network has in each week; see :func:`weekly_counts`.
        left_over: Posts of the quarter before whose day has passed and that never went out.
        plan: What the owner wants from it.
    """

    quarter: Quarter
    launches: tuple[Campaign, ...]
    taken: tuple[date, ...]
    networks: tuple[NetworkUse, ...]
    planned: Mapping[NetworkKey, int]
    weeks: tuple[date, ...]
    counts: Mapping[NetworkKey | None, Mapping[date, int]]
    gaps: tuple[Gap, ...]
    crowds: tuple[Crowd, ...]
    left_over: tuple[PostCard, ...]
    plan: QuarterPlan


def outlook(reader: Reader, quarter: Quarter, today: date) -> Outlook:
    """Return what is known of a quarter, as of a day."""
    settings = reader.settings()
    weeks = weeks_of(quarter, settings.week_start)
    uses = networks_in_use(reader)
    cards = reader.cards(
        min(weeks[0], quarter.first_day), max(weeks[-1] + timedelta(days=6), quarter.last_day)
    )
    inside = [card for card in cards if card.day and quarter.holds(card.day) and card.state in _COUNT]
    planned = Counter(network for card in inside for network in set(card.networks))
    return Outlook(
        quarter,
        tuple(one for one in reader.campaigns() if one.launch and quarter.holds(one.launch)),
        tuple(card.day for card in inside if card.day is not None),
        uses,
        planned,
        weeks,
        weekly_counts(cards, quarter, settings.week_start),
        find_gaps(cards, uses, quarter, today, settings.week_start),
        find_crowds(cards, uses, quarter, today, settings.week_start),
        left_overs(reader, quarter, today),
        reader.one(QuarterPlan, str(quarter)) or QuarterPlan(id=str(quarter)),
    )


def networks_in_use(reader: Reader) -> tuple[NetworkUse, ...]:
    """Return what was decided on each network used, then those offered first that are undecided yet."""
    decided = reader.all(NetworkUse)
    by_key = {use.id: use for use in decided}
    offered = (by_key.get(key, NetworkUse(id=key)) for key in reader.settings().networks)
    return (*(use for use in decided if use.used), *(use for use in offered if use.used is None))


def left_overs(reader: Reader, quarter: Quarter, today: date) -> tuple[PostCard, ...]:
    """Return the posts of the quarter before this one whose day has passed and that never went out."""
    before = quarter.previous
    last = min(before.last_day, today - timedelta(days=1))
    if last < before.first_day:
        return ()
    return tuple(reader.find(PostFilter(first=before.first_day, last=last, states=_UNPOSTED)))


def spread(
    posts: Sequence[PostCard],
    quarter: Quarter,
    today: date,
    closed: Callable[[date], bool],
    taken: Iterable[date] = (),
) -> tuple[tuple[PostId, date], ...]:
    """Return a day of a quarter for each post: evenly over it, never closed, never before today.

    Each keeps its weekday where any such day is open; free days come before ``taken`` ones.

    Raises:
        PlanError: ``no-open-day`` where the business is closed on every day that is left.
    """
    first = max(quarter.first_day, today)
    days = [first + timedelta(days=n) for n in range((quarter.last_day - first).days + 1)]
    open_days = [day for day in days if not closed(day)]
    if posts and not open_days:
        raise PlanError("no-open-day", first=first, last=quarter.last_day)
    used = Counter(taken)
    found: list[tuple[PostId, date]] = []
    for number, post in enumerate(posts):
        ideal = first + timedelta(days=(2 * number + 1) * len(days) // (2 * len(posts)))
        alike = [day for day in open_days if post.day and day.weekday() == post.day.weekday()]
        ranked = sorted((used[day], abs(day - ideal), day) for day in alike or open_days)
        found.append((post.id, ranked[0][-1]))
        used[ranked[0][-1]] += 1
    return tuple(found)


def _plan(unit: UnitOfWork, quarter_id: str) -> QuarterPlan:
    return unit.find(QuarterPlan, quarter_id) or QuarterPlan(id=str(parse_quarter(quarter_id)))


def _keep(unit: UnitOfWork, plan: QuarterPlan) -> None:
    """Keep the plan of a quarter, unless it was not there and says nothing."""
    if plan != QuarterPlan(id=plan.id) or unit.find(QuarterPlan, plan.id) is not None:
        unit.put(plan)
