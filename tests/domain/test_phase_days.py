from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.phase_days import Edge, edge_by, edge_to, span_of, with_span
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY

START = date(2026, 11, 2)
DAY = timedelta(days=1)


def campaign(*spans):
    return Campaign(
        id=CampaignId("c"), created=datetime(2026, 1, 1, tzinfo=UTC), name="Stollen", phases=tuple(spans)
    )


@st.composite
def campaigns(draw):
    day, spans = START, []
    for phase in draw(st.lists(st.sampled_from(Phase), min_size=1, unique=True)):
        first = day + draw(st.integers(0, 9)) * DAY
        last = first + draw(st.integers(0, 20)) * DAY
        spans.append(PhaseSpan(phase, first, last))
        day = last + DAY
    return campaign(*spans)


def overlaps(phases):
    ordered = sorted(phases, key=lambda span: span.first)
    return any(a.last >= b.first for a, b in pairwise(ordered))


@given(campaigns(), st.data(), st.sampled_from(Edge), st.integers(-(10**7), 10**7))
def test_an_end_moved_any_way_keeps_clear_of_the_neighbours_and_of_the_other_end(planned, data, edge, days):
    phase = data.draw(st.sampled_from([span.phase for span in planned.phases]))
    moved = edge_by(planned, phase, edge, days)
    after = with_span(planned, moved)
    assert not overlaps(after.phases)
    assert FIRST_DAY <= moved.first <= moved.last <= LAST_DAY
    before = span_of(planned, phase)
    assert (moved.last == before.last) if edge is Edge.FIRST else (moved.first == before.first)
    assert [span for span in after.phases if span.phase is not phase] == [
        span for span in planned.phases if span.phase is not phase
    ]


@given(campaigns(), st.data(), st.sampled_from(Edge), st.integers(-30, 30))
def test_an_end_with_room_goes_exactly_where_it_is_put(planned, data, edge, days):
    span = data.draw(st.sampled_from(planned.phases))
    day = (span.first if edge is Edge.FIRST else span.last) + days * DAY
    taken = {
        other.first + n * DAY
        for other in planned.phases
        if other is not span
        for n in range((other.last - other.first).days + 1)
    }
    low, high = sorted((day, span.last if edge is Edge.FIRST else span.first))
    free = not any(low + n * DAY in taken for n in range((high - low).days + 1))
    right_way = day <= span.last if edge is Edge.FIRST else day >= span.first
    moved = edge_to(planned, span.phase, edge, day)
    assert ((moved.first if edge is Edge.FIRST else moved.last) == day) or not (free and right_way)


def test_days_of_another_phase_are_refused():
    planned = campaign(
        PhaseSpan(Phase.TEASE, START, START + 4 * DAY),
        PhaseSpan(Phase.CONTEST, START + 5 * DAY, START + 9 * DAY),
    )
    with pytest.raises(PlanError, match="phase-days-taken"):
        with_span(planned, PhaseSpan(Phase.TEASE, START, START + 5 * DAY))
    with pytest.raises(PlanError, match="phase-ends-before-it-starts"):
        with_span(planned, PhaseSpan(Phase.TEASE, START, START - DAY))
    with pytest.raises(PlanError, match="day-out-of-range"):
        with_span(planned, PhaseSpan(Phase.TEASE, date(1969, 12, 31), START))
    with pytest.raises(PlanError, match="phase-not-planned"):
        with_span(planned, PhaseSpan(Phase.LAUNCH, START, START))


def test_phases_that_overlapped_before_may_go_on_overlapping():
    planned = campaign(
        PhaseSpan(Phase.TEASE, START, START + 9 * DAY),
        PhaseSpan(Phase.CONTEST, START + 5 * DAY, START + 12 * DAY),
    )
    longer = edge_by(planned, Phase.TEASE, Edge.LAST, 1)
    assert with_span(planned, longer).phases[0].last == START + 10 * DAY
