"""When a phase of a campaign may begin and end, as long as it keeps clear of its neighbours."""

from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY

_DAY = timedelta(days=1)


class Edge(Enum):
    """An end of a phase."""

    FIRST = "first"
    LAST = "last"


def span_of(campaign: Campaign, phase: Phase) -> PhaseSpan:
    """Return when a phase runs.

    Raises:
        PlanError: ``phase-not-planned``.
    """
    for span in campaign.phases:
        if span.phase is phase:
            return span
    raise PlanError("phase-not-planned", phase=phase)


def edge_to(campaign: Campaign, phase: Phase, edge: Edge, day: date) -> PhaseSpan:
    """Return a phase with one end on a day, or as near to it as its neighbours and its other end allow."""
    span = span_of(campaign, phase)
    others = [other for other in campaign.phases if other.phase is not phase]
    if edge is Edge.FIRST:
        before = [other.last + _DAY for other in others if other.last < span.first]
        return replace(span, first=min(max([day, FIRST_DAY, *before]), span.last))
    after = [other.first - _DAY for other in others if other.first > span.last]
    return replace(span, last=max(min([day, LAST_DAY, *after]), span.first))


def edge_by(campaign: Campaign, phase: Phase, edge: Edge, days: int) -> PhaseSpan:
    """Return a phase with one end moved by some days, or as far as it can go."""
    span = span_of(campaign, phase)
    return edge_to(campaign, phase, edge, _plus(span.first if edge is Edge.FIRST else span.last, days))


def with_span(campaign: Campaign, wanted: PhaseSpan) -> Campaign:
    """Return the campaign with other days for one of its phases; what overlapped before still may.

    Raises:
        PlanError: ``phase-not-planned``, ``phase-ends-before-it-starts``, ``day-out-of-range``, or
            ``phase-days-taken`` where it would overlap another phase.
    """
    span = span_of(campaign, wanted.phase)
    if wanted.last < wanted.first:
        raise PlanError(
            "phase-ends-before-it-starts", phase=wanted.phase, first=wanted.first, last=wanted.last
        )
    for day in (wanted.first, wanted.last):
        if not FIRST_DAY <= day <= LAST_DAY:
            raise PlanError("day-out-of-range", day=day)
    others = [other for other in campaign.phases if other.phase is not wanted.phase]
    for other in others:
        if _overlap(wanted, other) and not _overlap(span, other):
            raise PlanError("phase-days-taken", phase=other.phase, first=other.first, last=other.last)
    phases = sorted([*others, wanted], key=lambda one: (one.first, one.last))
    return replace(campaign, phases=tuple(phases))


def _overlap(one: PhaseSpan, other: PhaseSpan) -> bool:
    return one.first <= other.last and other.first <= one.last


def _plus(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return LAST_DAY if days > 0 else FIRST_DAY
