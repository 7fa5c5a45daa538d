from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.strip_layout import lay_strips

MONDAY = date(2026, 11, 16)
WEEK = tuple(MONDAY + timedelta(days=n) for n in range(7))
CREATED = datetime(2026, 1, 1, tzinfo=UTC)


def campaign(name: str, *spans: tuple[Phase, int, int]) -> Campaign:
    phases = tuple(
        PhaseSpan(phase, MONDAY + timedelta(days=first), MONDAY + timedelta(days=last))
        for phase, first, last in spans
    )
    return Campaign(id=CampaignId(name), created=CREATED, name=name, phases=phases)


@st.composite
def campaigns(draw):
    found = []
    for number in range(draw(st.integers(0, 6))):
        spans = []
        for phase in draw(st.lists(st.sampled_from(Phase), unique=True, max_size=5)):
            first = draw(st.integers(-10, 12))
            spans.append((phase, first, first + draw(st.integers(0, 12))))
        found.append(campaign(f"c{number}", *spans))
    return found


@given(campaigns(), st.integers(0, 4))
def test_every_phase_of_a_day_is_shown_or_counted(found, lanes):
    row = lay_strips(WEEK, found, lanes)
    for column, day in enumerate(WEEK):
        running = sum(span.first <= day <= span.last for c in found for span in c.phases)
        shown = sum(s.first_column <= column <= s.last_column for s in row.shown)
        assert shown + row.hidden[column] == running


@given(campaigns(), st.integers(0, 4))
def test_strips_of_one_lane_never_share_a_day(found, lanes):
    row = lay_strips(WEEK, found, lanes)
    taken = [(s.lane, column) for s in row.shown for column in range(s.first_column, s.last_column + 1)]
    assert len(taken) == len(set(taken))
    assert all(strip.lane < lanes for strip in row.shown)


def test_a_phase_that_goes_on_says_so_at_both_ends():
    row = lay_strips(WEEK, [campaign("a", (Phase.TEASE, -3, 2), (Phase.PARTNERS, 3, 9))], 2)
    assert [(s.starts, s.ends) for s in row.shown] == [(False, True), (True, False)]
    assert [(s.first_column, s.last_column) for s in row.shown] == [(0, 2), (3, 6)]


def test_phases_of_one_campaign_stay_in_one_lane():
    first = campaign("a", (Phase.TEASE, 0, 1), (Phase.PARTNERS, 4, 6))
    second = campaign("b", (Phase.TEASE, 0, 3), (Phase.PARTNERS, 4, 6))
    row = lay_strips(WEEK, [first, second], 2)
    lanes = {c: {s.lane for s in row.shown if s.campaign.id == c} for c in ("a", "b")}
    assert lanes == {"a": {0}, "b": {1}}


def test_a_third_phase_is_counted_on_its_days_only():
    row = lay_strips(
        WEEK, [campaign(name, (Phase.TEASE, 0, last)) for name, last in zip("abc", (6, 6, 1), strict=True)], 2
    )
    assert row.hidden == (1, 1, 0, 0, 0, 0, 0)
    assert [row.lanes_on(column) for column in (0, 6)] == [2, 2]
