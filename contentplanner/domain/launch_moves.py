"""Moving a launch: what goes along, what stays, and what a person should know before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, State

NEAR = 7
"""Two launches this many days apart, or fewer, compete."""

IsClosed = Callable[[date], bool]


def shift_day(day: date, days: int) -> date:
    """Return the day a number of days later (earlier when negative).

    Raises:
        PlanError: ``day-out-of-range`` outside 1970 to 2199.
    """
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        raise PlanError("day-out-of-range", days=days) from None
    if not FIRST_DAY <= moved <= LAST_DAY:
        raise PlanError("day-out-of-range", day=moved)
    return moved


def shift_campaign(campaign: Campaign, days: int) -> Campaign:
    """Return the campaign with launch and phases a number of days later; its posts are not part of it.

    Raises:
        PlanError: As :func:`shift_day`.
    """
    phases = tuple(
        replace(span, first=shift_day(span.first, days), last=shift_day(span.last, days))
        for span in campaign.phases
    )
    launch = None if campaign.launch is None else shift_day(campaign.launch, days)
    return replace(campaign, launch=launch, phases=phases)


def shorten_phases(before: Campaign, after: Campaign, today: date) -> Campaign:
    """Return the moved campaign without the days of its phases that a move has put before today.

    A phase that had begun before the move keeps its days; one of which nothing is left goes.
    """
    begun = {span.phase for span in before.phases if span.first < today}
    kept = [
        span if span.phase in begun else replace(span, first=max(span.first, today))
        for span in after.phases
        if span.phase in begun or span.last >= today
    ]
    return replace(after, phases=tuple(kept))


def next_free_day(first: date, last: date, taken: set[date], is_closed: IsClosed) -> date:
    """Return the first open day of a span that nothing takes, else its first open one, else its first."""
    days = [first + timedelta(days=offset) for offset in range(max((last - first).days, 0) + 1)]
    is_open = [day for day in days if not is_closed(day)]
    return next((day for day in is_open if day not in taken), (is_open or days)[0])


@dataclass(frozen=True, slots=True)
class LaunchMove:
    """What moving a launch would do.

    Args:
        days: By how many days, later when positive.
        moving: How many dated posts go along.
        staying: How many stay because they went out.
        started: The phases that would have begun before today, as they would be.
        past: How many posts would lie before today.
        closed: How many posts would lie on days the business is closed.
        near: Campaigns whose launch would be a week away or less.
    """

    days: int
    moving: int
    staying: int
    started: tuple[PhaseSpan, ...]
    past: int
    closed: int
    near: tuple[Campaign, ...]


def launch_move(
    campaign: Campaign,
    posts: Sequence[tuple[State, date | None]],
    days: int,
    today: date,
    is_closed: IsClosed,
    others: Sequence[Campaign] = (),
) -> LaunchMove:
    """Return what moving a campaign's launch would do; nothing is moved.

    Args:
        campaign: The campaign as it is.
        posts: State and day of each of its posts.
        days: By how many days, later when positive.
        today: The first day that is not over.
        is_closed: Whether the business is closed on a day.
        others: The other campaigns of the plan.

    Raises:
        PlanError: As :func:`shift_day`.
    """
    after = shift_campaign(campaign, days)
    old_days = [day for state, day in posts if day is not None and state is not State.POSTED]
    new_days = [shift_day(day, days) for day in old_days]
    began = {span.phase for span in campaign.phases if span.first < today}
    return LaunchMove(
        days=days,
        moving=len(new_days),
        staying=sum(state is State.POSTED for state, _ in posts),
        started=tuple(span for span in after.phases if span.first < today and span.phase not in began),
        past=sum(old >= today > new for old, new in zip(old_days, new_days, strict=True)),
        closed=sum(new >= today and is_closed(new) for new in new_days) if days else 0,
        near=near_launches(after, others),
    )


def near_launches(campaign: Campaign, others: Sequence[Campaign]) -> tuple[Campaign, ...]:
    """Return the other campaigns that launch a week before or after a campaign, or closer."""
    launch = campaign.launch
    if launch is None:
        return ()
    return tuple(
        other
        for other in others
        if other.id != campaign.id and other.launch is not None and abs((other.launch - launch).days) <= NEAR
    )
