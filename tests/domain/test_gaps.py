from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.gaps import find_crowds, find_gaps, weekly_counts, weeks_of
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Quarter, quarter_of
from contentplanner.domain.strategy import NetworkUse

Q4 = Quarter(2026, 4)
BEFORE = date(2026, 9, 1)


@dataclass(frozen=True)
class Card:
    day: date | None
    networks: tuple[str, ...] = ("instagram",)
    state: State = State.DRAFT


def use(network="instagram", posts_a_week=None, used=True):
    return NetworkUse(id=network, used=used, posts_a_week=posts_a_week)


cards = st.lists(
    st.builds(
        Card,
        st.none() | st.dates(date(2026, 9, 20), date(2027, 1, 10)),
        st.sets(st.sampled_from(["instagram", "facebook", "email"])).map(tuple),
        st.sampled_from(State),
    ),
    max_size=60,
)
todays = st.dates(date(2026, 9, 1), date(2027, 1, 31))
week_starts = st.integers(0, 6)


@given(st.dates(date(1971, 1, 1), date(2198, 12, 31)), st.integers(1, 12), week_starts)
def test_each_week_belongs_to_exactly_one_quarter(day, first_month, week_start):
    quarter = quarter_of(day, first_month)
    weeks = weeks_of(quarter, week_start)
    assert 12 <= len(weeks) <= 14
    assert weeks_of(quarter.next, week_start)[0] == weeks[-1] + timedelta(weeks=1)
    assert all(week.weekday() == week_start for week in weeks)


def test_a_quarter_without_posts_is_one_gap():
    (gap,) = find_gaps([], [use()], Q4, BEFORE)
    assert gap.weeks == weeks_of(Q4)


def test_one_empty_week_is_no_gap_two_are():
    weeks = weeks_of(Q4)
    filled = [Card(week) for week in weeks if week not in weeks[3:4]]
    assert find_gaps(filled, [use()], Q4, BEFORE) == ()
    filled = [Card(week + timedelta(days=6)) for week in weeks if week not in weeks[3:5]]
    (gap,) = find_gaps(filled, [use()], Q4, BEFORE)
    assert gap.weeks == weeks[3:5]


def test_of_several_gaps_the_longest_is_told_of_equal_ones_the_first():
    weeks = weeks_of(Q4)
    empty = (*weeks[0:2], *weeks[4:7], *weeks[9:12])
    (gap,) = find_gaps([Card(week) for week in weeks if week not in empty], [use()], Q4, BEFORE)
    assert gap.weeks == weeks[4:7]


def test_a_network_that_is_not_used_has_no_gap():
    assert find_gaps([], [use(used=False), use("facebook", used=None)], Q4, BEFORE) == ()


def test_a_week_too_full_for_a_network_is_a_crowd():
    week = date(2026, 12, 7)
    nine = [Card(week + timedelta(days=n % 7)) for n in range(9)]
    (crowd,) = find_crowds(nine, [use(posts_a_week=4)], Q4, BEFORE)
    assert (crowd.week, crowd.posts, crowd.capacity, crowd.network) == (week, 9, 4, "instagram")


def test_as_many_as_one_can_keep_up_is_no_crowd():
    four = [Card(date(2026, 12, 7))] * 4
    assert find_crowds(four, [use(posts_a_week=4)], Q4, BEFORE) == ()


def test_posts_elsewhere_make_a_crowd_of_all_networks():
    posts = [Card(date(2026, 12, 7), ("x",))] * 3
    (crowd,) = find_crowds(posts, [use(posts_a_week=2)], Q4, BEFORE)
    assert (crowd.posts, crowd.capacity, crowd.network) == (3, 2, None)


def test_while_one_network_has_no_number_all_together_have_none():
    posts = [Card(date(2026, 12, 7), ("x",))] * 3
    assert find_crowds(posts, [use(posts_a_week=2), use("facebook")], Q4, BEFORE) == ()


@given(cards, todays, week_starts)
def test_a_gap_is_a_run_of_empty_weeks_from_today_on(cards, today, week_start):
    for gap in find_gaps(cards, [use(), use("email")], Q4, today, week_start):
        counts = weekly_counts(cards, Q4, week_start)
        assert len(gap.weeks) >= 2
        assert all(b - a == timedelta(weeks=1) for a, b in zip(gap.weeks, gap.weeks[1:], strict=False))
        assert all(week + timedelta(days=6) >= today for week in gap.weeks)
        assert not any(counts.get(gap.network, {}).get(week) for week in gap.weeks)
        assert set(gap.weeks) <= set(weeks_of(Q4, week_start))


@given(cards, todays, week_starts, st.integers(0, 5))
def test_a_crowd_has_more_than_one_can_keep_up(cards, today, week_start, able):
    for crowd in find_crowds(cards, [use(posts_a_week=able)], Q4, today, week_start):
        days = [crowd.week + timedelta(days=n) for n in range(7)]
        inside = [c for c in cards if c.day in days and c.state not in (State.IDEA, State.SKIPPED)]
        if crowd.network is not None:
            inside = [card for card in inside if crowd.network in card.networks]
        assert len(inside) == crowd.posts > crowd.capacity


@given(cards, todays)
def test_ideas_and_skipped_posts_do_not_count(cards, today):
    kept = [card for card in cards if card.state not in (State.IDEA, State.SKIPPED)]
    uses = [use(posts_a_week=1), use("facebook", 2)]
    assert find_gaps(cards, uses, Q4, today) == find_gaps(kept, uses, Q4, today)
    assert find_crowds(cards, uses, Q4, today) == find_crowds(kept, uses, Q4, today)


@given(cards, todays)
def test_filling_a_gap_takes_it_away(cards, today):
    for gap in find_gaps(cards, [use()], Q4, today):
        filled = [*cards, *(Card(week) for week in gap.weeks)]
        assert gap not in find_gaps(filled, [use()], Q4, today)
