"""A campaign that is silent until its opening day, and the teasers that would change that."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, timedelta

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.launch_moves import IsClosed, next_free_day

WEEKS_BEFORE = timedelta(weeks=4)
"""How long before a launch people should have begun to hear of it."""
_USUAL = (-24, -20, -17, -13)
_FEWEST = 2


def starts_on_opening_day(launch: date | None, post_days: Iterable[date], today: date) -> bool:
    """Tell whether a coming launch has no post in the four weeks before it, skipped ones left out."""
    if launch is None or launch <= today:
        return False
    return not any(launch - WEEKS_BEFORE <= day < launch for day in post_days)


def teaser_days(launch: date, today: date, taken: Collection[date], is_closed: IsClosed) -> tuple[date, ...]:
    """Return the days for teasers of a launch: open ones from tomorrow on that nothing takes yet.

    Four where there are more than three weeks, fewer where time is short; none on the launch day.
    """
    tomorrow, eve = today + timedelta(days=1), launch - timedelta(days=1)
    if eve < tomorrow:
        return ()
    wanted = [launch + timedelta(days=days) for days in _USUAL]
    wanted = [day for day in wanted if day >= tomorrow]
    if len(wanted) < _FEWEST:
        wanted = sorted({tomorrow, tomorrow + (eve - tomorrow) / 2})
    found: list[date] = []
    for day in wanted:
        free = next_free_day(day, eve, {*taken, *found}, is_closed)
        if free not in found:
            found.append(free)
    return tuple(sorted(found))


def with_tease(campaign: Campaign, days: Collection[date]) -> Campaign:
    """Return the campaign with a tease phase for these days, where it has none; others may not overlap."""
    if not days or any(span.phase is Phase.TEASE for span in campaign.phases):
        return campaign
    first = min(days)
    later = [span.first for span in campaign.phases if span.first > first]
    ends = [*later, campaign.launch or max(days) + timedelta(days=1)]
    last = max(first, min(ends) - timedelta(days=1))
    spans = sorted([PhaseSpan(Phase.TEASE, first, last), *campaign.phases], key=lambda span: span.first)
    return replace(campaign, phases=tuple(spans))
