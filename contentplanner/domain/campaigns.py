"""Campaigns: a planned run-up to one launch day and what follows."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, PartnerId

LONGEST_PHASE = 180
"""The most days a phase planned from a template may have."""


class Phase(Enum):
    """A part of a campaign, in the order they usually come."""

    TEASE = "tease"
    PARTNERS = "partners"
    CONTEST = "contest"
    LAUNCH = "launch"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """When a phase runs, first and last day included."""

    phase: Phase
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A planned run-up to one launch day and what follows.

    Args:
        goal: What it should bring, in words: "stollen pre-orders".
        goal_number: How many of them; None while no number is set.
        goal_reached: How many there are so far.
        phases: Each phase at most once, sorted by first day.
        deleted: When it went to the bin, aware UTC.
        purpose: Why we do it, in a sentence.
        offer: What people are offered.
        landing_page: Where its links lead.
        persona: The name of the persona it is for.
        cost: What it costs, in the owner's currency; None while that is not known.
        partners: Who helps.
        template: The id of the template it was laid out with; empty where there was none.
    """

    id: CampaignId
    created: datetime
    name: str
    launch: date | None = None
    goal: str = ""
    goal_number: int | None = None
    goal_reached: int = 0
    phases: tuple[PhaseSpan, ...] = ()
    notes: str = ""
    deleted: datetime | None = None
    purpose: str = ""
    offer: str = ""
    landing_page: str = ""
    persona: str = ""
    cost: Decimal | None = None
    partners: tuple[PartnerId, ...] = ()
    template: str = ""

    def phase_on(self, day: date) -> Phase | None:
        """Return the phase a day falls in; of two that overlap, the one that starts later."""
        running = [span for span in self.phases if span.first <= day <= span.last]
        return max(running, key=lambda span: span.first).phase if running else None

    @property
    def first_day(self) -> date | None:
        """The first day of any phase or the launch; None while nothing is dated."""
        return min(self._days(), default=None)

    @property
    def last_day(self) -> date | None:
        """The last day of any phase or the launch; None while nothing is dated."""
        return max(self._days(), default=None)

    def _days(self) -> list[date]:
        days = [day for span in self.phases for day in (span.first, span.last)]
        return days if self.launch is None else [*days, self.launch]


def check_campaign(campaign: Campaign) -> Campaign:
    """Return the campaign with its phases sorted.

    Raises:
        PlanError: ``campaign-needs-name``, ``phase-ends-before-it-starts``, ``phase-twice`` or
            ``goal-number-out-of-range`` (0 to a billion).
    """
    if not campaign.name.strip():
        raise PlanError("campaign-needs-name")
    for span in campaign.phases:
        if span.last < span.first:
            raise PlanError("phase-ends-before-it-starts", phase=span.phase, first=span.first, last=span.last)
    if len({span.phase for span in campaign.phases}) < len(campaign.phases):
        raise PlanError("phase-twice")
    for number in (campaign.goal_number, campaign.goal_reached):
        if number is not None and not 0 <= number <= 10**9:
            raise PlanError("goal-number-out-of-range", number=number)
    order = tuple(sorted(campaign.phases, key=lambda span: (span.first, span.last)))
    return replace(campaign, phases=order, name=campaign.name.strip())


# Days from the launch on which each phase starts and ends: the run-up a small business can keep up.
_USUAL = {
    Phase.TEASE: (-24, -13),
    Phase.PARTNERS: (-12, -8),
    Phase.CONTEST: (-7, -1),
    Phase.LAUNCH: (0, 0),
    Phase.FOLLOW_UP: (1, 12),
}


def usual_phases(launch: date) -> tuple[PhaseSpan, ...]:
    """Return the phases of a full run-up to a launch day and what follows it."""
    return tuple(
        PhaseSpan(phase, launch + timedelta(days=first), launch + timedelta(days=last))
        for phase, (first, last) in _USUAL.items()
    )


def free_name(name: str, is_taken: Callable[[str], bool], year: int) -> str:
    """Return a campaign name no other has: itself, with the year, then with a number."""
    if not is_taken(name):
        return name
    with_year = f"{name} {year}"
    candidate, number = with_year, 2
    while is_taken(candidate):
        candidate, number = f"{with_year} ({number})", number + 1
    return candidate
