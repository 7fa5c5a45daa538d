from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.note_layout import Note
from contentplanner.domain.quarter_axis import Axis, Sizes
from contentplanner.domain.quarter_layout import concerns, finished, lay_out
from contentplanner.domain.quarters import Quarter

Q4 = Quarter(2026, 4)
SIZES = Sizes()


@dataclass(frozen=True)
class Card:
    id: PostId
    day: date | None
    campaign_id: CampaignId | None = None


def campaign(name="Stollen", launch=None, *spans):
    phases = tuple(PhaseSpan(phase, first, last) for phase, first, last in spans)
    return Campaign(
        id=CampaignId(name), created=datetime(2026, 1, 1, tzinfo=UTC), name=name, launch=launch, phases=phases
    )


def cards_on(*days, campaign_id=None):
    return [Card(PostId(f"p{n}"), day, campaign_id) for n, day in enumerate(days)]


quarters = st.builds(Quarter, st.integers(1990, 2100), st.integers(1, 4), st.integers(1, 12))
widths = st.integers(320, 2400)
days_in = st.integers(0, 88)


@st.composite
def plans(draw):
    quarter = draw(quarters)
    campaigns = []
    for n in range(draw(st.integers(0, 5))):
        offsets = draw(st.lists(st.integers(-60, 150), min_size=2, max_size=8))
        begins = [quarter.first_day + timedelta(days=offset) for offset in offsets]
        spans = [
            (phase, min(pair), max(pair))
            for phase, pair in zip(Phase, zip(begins[::2], begins[1::2], strict=False), strict=False)
        ]
        campaigns.append(campaign(f"c{n}", draw(st.sampled_from([None, *begins])), *spans))
    ids = st.sampled_from([None, *(c.id for c in campaigns)])
    drawn = draw(st.lists(st.tuples(days_in, ids), max_size=150))
    cards = [Card(PostId(str(n)), quarter.first_day + timedelta(days=d), c) for n, (d, c) in enumerate(drawn)]
    return quarter, campaigns, cards


def spots_of(layout):
    return [spot for lane in layout.lanes for spot in lane.spots]


@given(quarters, st.integers(92, 4000))
def test_every_day_is_found_where_it_lies(quarter, width):
    axis = Axis(quarter, width)
    for n in range(quarter.day_count):
        day = quarter.first_day + timedelta(days=n)
        assert axis.day_at(axis.x_of(day)) == day
        assert axis.day_at(axis.end_of(day) - 1) == day
        assert axis.day_at(axis.middle_of(day)) == day


@given(quarters, widths, st.integers(-10_000, 10_000))
def test_places_beyond_the_quarter_are_its_first_or_last_day(quarter, width, x):
    day = Axis(quarter, width).day_at(x)
    assert quarter.holds(day)
    assert x >= 0 or day == quarter.first_day
    assert x < width or day == quarter.last_day


@given(quarters, widths)
def test_months_fill_the_width_without_gaps(quarter, width):
    months = Axis(quarter, width).months()
    assert [month for month, _, _ in months] == list(quarter.months)
    assert months[0][1] == 0
    assert months[-1][2] == width
    assert months[0][2] == months[1][1]
    assert months[1][2] == months[2][1]


@given(quarters, st.integers(0, 6))
def test_week_starts_are_all_of_that_weekday_and_none_is_left_out(quarter, week_start):
    starts = Axis(quarter, 900).week_starts(week_start)
    days = (quarter.first_day + timedelta(days=n) for n in range(quarter.day_count))
    assert list(starts) == [day for day in days if day.weekday() == week_start]


@given(plans(), widths, st.booleans())
def test_every_post_has_exactly_one_place(plan, width, counted):
    quarter, campaigns, cards = plan
    layout = lay_out(quarter, campaigns, cards, width, counted=counted)
    placed = [post_id for spot in spots_of(layout) for post_id in spot.post_ids]
    assert sorted(placed) == sorted(card.id for card in cards)


@given(plans(), widths, st.booleans(), st.sampled_from([0.9, 1.0, 1.25, 1.5]))
def test_no_two_chips_overlap_and_all_stay_inside_their_lane(plan, width, counted, scale):
    quarter, campaigns, cards = plan
    sizes = SIZES.scaled(scale)
    layout = lay_out(quarter, campaigns, cards, width, sizes, counted=counted)
    for lane in layout.lanes:
        for n, spot in enumerate(lane.spots):
            assert sizes.edge <= spot.x <= width - sizes.chip - sizes.edge
            assert lane.top < spot.y
            assert spot.y + sizes.chip < lane.bottom
            assert all(
                abs(spot.x - other.x) >= sizes.spacing or abs(spot.y - other.y) >= sizes.chip
                for other in lane.spots[n + 1 :]
            )


@given(plans(), widths)
def test_a_chip_stays_at_its_day(plan, width):
    quarter, campaigns, cards = plan
    layout = lay_out(quarter, campaigns, cards, width)
    days = {card.id: card.day for card in cards}
    half = SIZES.chip // 2
    for spot in spots_of(layout):
        middles = [layout.axis.middle_of(days[post_id]) for post_id in spot.post_ids]
        assert abs(middles[0] - (spot.x + half)) <= half + SIZES.edge
        assert all(abs(middle - (spot.x + half)) <= SIZES.spacing + half + SIZES.edge for middle in middles)


@given(plans(), widths)
def test_lanes_follow_one_another_and_everyday_posts_come_last(plan, width):
    quarter, campaigns, cards = plan
    layout = lay_out(quarter, campaigns, cards, width)
    assert [lane.top for lane in layout.lanes] == [0, *(lane.bottom for lane in layout.lanes)][:-1]
    assert all(lane.campaign is not None for lane in layout.lanes[:-1])
    assert all(lane.campaign is None for lane in layout.lanes[-1:])
    launches = [lane.campaign.launch or date.max for lane in layout.lanes[:-1]]
    assert launches == sorted(launches)


@given(plans(), widths)
def test_bars_lie_inside_the_quarter_and_never_on_one_another(plan, width):
    quarter, campaigns, cards = plan
    layout = lay_out(quarter, campaigns, cards, width)
    for lane in layout.lanes:
        for n, bar in enumerate(lane.bars):
            assert 0 <= bar.left < bar.right <= width
            assert bar.left <= bar.clear_left <= bar.clear_right
            assert bar.begins_before == (bar.span.first < quarter.first_day)
            assert bar.goes_on == (bar.span.last > quarter.last_day)
            for other in lane.bars[n + 1 :]:
                assert bar.y != other.y or bar.right <= other.left or other.right <= bar.left
            assert all(spot.y >= bar.y + SIZES.bar for spot in lane.spots)


def test_a_quarter_with_nothing_in_it_has_no_lanes():
    layout = lay_out(Q4, [], [], 970)
    assert layout.lanes == ()
    assert layout.height == 0
    assert layout.lane_at(0) is None


def test_posts_outside_the_quarter_and_undated_ones_are_left_out():
    layout = lay_out(Q4, [], cards_on(date(2026, 9, 30), date(2027, 1, 1), None), 970)
    assert layout.lanes == ()


def test_posts_on_the_first_and_the_last_day_are_there():
    layout = lay_out(Q4, [], cards_on(date(2026, 10, 1), date(2026, 12, 31)), 970)
    assert [spot.x for spot in spots_of(layout)] == [SIZES.edge, 970 - SIZES.chip - SIZES.edge]


def test_a_post_of_an_unknown_campaign_is_an_everyday_post():
    layout = lay_out(Q4, [], cards_on(date(2026, 11, 2), campaign_id=CampaignId("gone")), 970)
    assert [lane.campaign for lane in layout.lanes] == [None]
    assert len(spots_of(layout)) == 1


def test_a_campaign_without_anything_in_the_quarter_has_no_lane():
    assert lay_out(Q4, [campaign("Later", date(2027, 6, 1))], [], 970).lanes == ()


def test_a_campaign_with_only_a_post_in_the_quarter_has_a_lane():
    later = campaign("Later", date(2027, 6, 1))
    layout = lay_out(Q4, [later], cards_on(date(2026, 11, 2), campaign_id=later.id), 970)
    assert [lane.campaign for lane in layout.lanes] == [later, None]
    assert layout.lanes[0].launch_x is None


def test_posts_on_neighbouring_days_lie_in_two_rows_and_the_lane_grows():
    close = lay_out(Q4, [], cards_on(date(2026, 11, 2), date(2026, 11, 3)), 970)
    apart = lay_out(Q4, [], cards_on(date(2026, 11, 2), date(2026, 11, 5)), 970)
    assert len({spot.y for spot in spots_of(close)}) == 2
    assert len({spot.y for spot in spots_of(apart)}) == 1
    assert [close.height, apart.height] == [120, 92]


def test_of_three_posts_on_a_day_the_first_is_shown_and_two_share_a_chip():
    layout = lay_out(Q4, [], cards_on(*[date(2026, 11, 2)] * 3), 970)
    assert [spot.post_ids for spot in spots_of(layout)] == [("p0",), ("p1", "p2")]


def test_counted_days_have_one_place_for_all_their_posts():
    layout = lay_out(Q4, [], cards_on(*[date(2026, 11, 2)] * 3), 970, counted=True)
    assert [spot.post_ids for spot in spots_of(layout)] == [("p0", "p1", "p2")]
    assert spots_of(layout)[0].counted


def test_a_thousand_posts_never_need_more_than_the_most_rows():
    days = [date(2026, 10, 1) + timedelta(days=n % 92) for n in range(1000)]
    layout = lay_out(Q4, [], cards_on(*days), 500)
    assert len({spot.y for spot in spots_of(layout)}) == SIZES.most_rows
    assert sum(len(spot.post_ids) for spot in spots_of(layout)) == 1000


def test_a_launch_of_one_day_is_a_diamond_without_a_bar():
    launch = date(2026, 11, 26)
    stollen = campaign(
        "Stollen",
        launch,
        (Phase.CONTEST, date(2026, 11, 19), date(2026, 11, 25)),
        (Phase.LAUNCH, launch, launch),
        (Phase.FOLLOW_UP, date(2026, 11, 27), date(2026, 12, 8)),
    )
    lane = lay_out(Q4, [stollen], [], 970).lanes[0]
    contest, follow_up = lane.bars
    assert lane.launch_x == Axis(Q4, 970).middle_of(launch)
    assert contest.clear_right == lane.launch_x - SIZES.diamond // 2 < contest.right
    assert follow_up.clear_left == lane.launch_x + SIZES.diamond // 2 > follow_up.left


def test_a_launch_phase_of_several_days_is_a_bar():
    sale = campaign("Sale", date(2026, 11, 26), (Phase.LAUNCH, date(2026, 11, 26), date(2026, 11, 30)))
    assert len(lay_out(Q4, [sale], [], 970).lanes[0].bars) == 1


def test_phases_that_overlap_lie_below_one_another_and_the_lane_grows():
    busy = campaign(
        "Busy",
        None,
        (Phase.TEASE, date(2026, 11, 1), date(2026, 11, 20)),
        (Phase.PARTNERS, date(2026, 11, 1), date(2026, 11, 20)),
    )
    lane = lay_out(Q4, [busy], [], 970).lanes[0]
    assert [bar.y for bar in lane.bars] == [SIZES.bar_top, SIZES.bar_top + SIZES.bar_pitch]
    assert lane.height == SIZES.lane + SIZES.bar_pitch


def test_folded_campaigns_share_one_row_at_the_top_and_no_post_is_lost():
    old, live = campaign("Old", date(2026, 10, 5)), campaign("Live", date(2026, 12, 5))
    cards = [*cards_on(date(2026, 10, 3), campaign_id=old.id), Card(PostId("x"), date(2026, 12, 1), live.id)]
    layout = lay_out(Q4, [live, old], cards, 970, folded=frozenset({old.id}))
    fold, lane, everyday = layout.lanes
    assert (fold.folded, fold.hidden, fold.height) == ((old,), ("p0",), SIZES.fold)
    assert (lane.campaign, lane.top) == (live, SIZES.fold)
    assert everyday.campaign is None


def test_the_lane_at_a_height_is_found_up_to_its_last_pixel():
    layout = lay_out(Q4, [campaign("A", date(2026, 11, 1))], [], 970)
    assert layout.lane_at(91) == layout.lanes[0]
    assert layout.lane_at(92) == layout.lanes[1]
    assert layout.lane_at(layout.height) is None


def test_a_campaign_concerns_a_quarter_it_only_runs_into():
    tease = (Phase.TEASE, date(2026, 12, 17), date(2027, 1, 5))
    knit = campaign("Knit", date(2027, 1, 14), tease)
    assert concerns(knit, Q4)
    assert concerns(knit, Q4.next)
    assert not concerns(knit, Q4.previous)


def test_a_campaign_is_finished_the_day_after_its_last():
    soup = campaign("Soup", date(2026, 10, 20))
    assert not finished(soup, date(2026, 10, 20))
    assert finished(soup, date(2026, 10, 21))
    assert not finished(campaign("Undated"), date(2026, 10, 21))


@given(plans(), widths, st.lists(st.tuples(days_in, st.integers(30, 300)), max_size=6))
def test_notes_lie_in_their_lane_below_its_posts_and_bars(plan, width, said):
    quarter, campaigns, cards = plan
    notes = {
        one.id: [Note(str(n), quarter.first_day + timedelta(days=d), w) for n, (d, w) in enumerate(said)]
        for one in campaigns
    }
    layout = lay_out(quarter, campaigns, cards, width, notes=notes)
    plain = {lane.campaign: lane.height for lane in lay_out(quarter, campaigns, cards, width).lanes}
    for lane in layout.lanes:
        assert lane.height <= plain[lane.campaign] + SIZES.most_rows * (SIZES.chip_pitch - SIZES.row)
        lowest = max((spot.y + SIZES.chip for spot in lane.spots), default=lane.top)
        lowest = max([lowest, *(bar.y + SIZES.bar for bar in lane.bars)])
        assert all(lowest < note.y and note.y + SIZES.note < lane.bottom for note in lane.notes)
        assert (lane.campaign is not None) or not lane.notes
