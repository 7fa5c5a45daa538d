"""Which edges of a run-up can be dragged, and what dragging one does to the lengths of the phases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from contentplanner.domain.campaigns import LONGEST_PHASE, Phase, PhaseSpan


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between two days that can be dragged.

    Args:
        day: The day that begins at the edge.
        grows: The phase that gets longer when the edge moves to later days, if any.
        shrinks: The phase that gets shorter then, if any.
    """

    day: date
    grows: Phase | None
    shrinks: Phase | None

    @property
    def key(self) -> tuple[Phase | None, Phase | None]:
        """What stays the same of an edge wherever it is dragged."""
        return self.grows, self.shrinks


def edges_of(spans: tuple[PhaseSpan, ...], launch: date | None) -> tuple[Edge, ...]:
    """Return the edges that can be dragged: the launch stays where it is, or the first day without one."""
    before = [span for span in spans if launch is not None and span.last < launch]
    after = [span for span in spans if launch is None or span.first > launch]
    edges = []
    for at, span in enumerate(before):
        earlier = before[at - 1] if at and _touch(before[at - 1], span) else None
        edges.append(Edge(span.first, None if earlier is None else earlier.phase, span.phase))
    for at, span in enumerate(after):
        later = after[at + 1] if at + 1 < len(after) and _touch(span, after[at + 1]) else None
        day = span.last + timedelta(days=1)
        edges.append(Edge(day, span.phase, None if later is None else later.phase))
    return tuple(edges)


def length_of(span: PhaseSpan) -> int:
    """Return how many days a phase has."""
    return (span.last - span.first).days + 1


def dragged(edge: Edge, days: int, lengths: Mapping[Phase, int]) -> dict[Phase, int]:
    """Return the new lengths of the phases at an edge moved by days; none gets shorter than a day."""
    if edge.shrinks is not None:
        days = min(days, lengths[edge.shrinks] - 1)
        days = max(days, lengths[edge.shrinks] - LONGEST_PHASE)
    if edge.grows is not None:
        days = min(max(days, 1 - lengths[edge.grows]), LONGEST_PHASE - lengths[edge.grows])
    found = {}
    if edge.grows is not None:
        found[edge.grows] = lengths[edge.grows] + days
    if edge.shrinks is not None:
        found[edge.shrinks] = lengths[edge.shrinks] - days
    return found


def _touch(earlier: PhaseSpan, later: PhaseSpan) -> bool:
    return earlier.last + timedelta(days=1) == later.first
