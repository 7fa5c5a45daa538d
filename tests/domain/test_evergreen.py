"""Evergreen posts fill gaps: never too soon, never beside another post, never too much selling."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis.strategies import builds, frozensets, integers, lists, sampled_from

from contentplanner.domain.evergreen import ROOM, Calendar, Evergreen, propose
from contentplanner.domain.posts import Gives
from contentplanner.domain.quarters import month_of
from contentplanner.domain.share import Tally

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)
days = integers(-200, 100).map(lambda n: FIRST + timedelta(days=n))
evergreens = builds(
    Evergreen,
    integers(0, 10**9).map(str),
    sampled_from([*Gives, None]),
    lists(days, min_size=1, max_size=4).map(tuple),
)


def calendar(taken=(), tallies=None, closed=frozenset()):
    return Calendar(FIRST, LAST, taken, tallies or {}, Fraction(1, 5), lambda day: day.weekday() in closed)


@given(
    lists(evergreens, max_size=12, unique_by=lambda one: one.post_id),
    frozensets(days, max_size=40),
    frozensets(integers(0, 6), max_size=6),
    integers(1, 200),
)
def test_a_proposal_lies_in_a_gap_on_an_open_day_and_long_enough_from_every_use(some, taken, closed, gap):
    proposals = propose(some, calendar(taken, closed=closed), gap)
    by_id = {one.post_id: one for one in some}
    assert len({one.post_id for one in proposals}) == len(proposals)
    for one in proposals:
        assert FIRST <= one.day <= LAST
        assert one.day.weekday() not in closed
        assert by_id[one.post_id].free_on(one.day, gap)
        others = {*taken, *(other.day for other in proposals if other != one)}
        assert all(abs((one.day - other).days) >= ROOM for other in others)


@given(lists(evergreens, max_size=12, unique_by=lambda one: one.post_id), integers(0, 4), integers(0, 4))
def test_proposals_never_carry_a_month_above_the_share(some, selling, helping):
    month = month_of(FIRST)
    tallies = {month: Tally(promotional=selling, helpful=helping)}
    was_over = tallies[month].share(Fraction(1, 5)).over
    gives = {one.post_id: one.gives for one in some}
    counts = dict(tallies)
    for one in propose(some, calendar(tallies=tallies), 90):
        more = Tally(promotional=1) if gives[one.post_id] is Gives.PROMOTIONAL else Tally(helpful=1)
        counts[month_of(one.day)] = counts.get(month_of(one.day), Tally()) + more
    for tally in counts.values():
        assert not tally.share(Fraction(1, 5)).over or (was_over and tally.promotional == selling)


def test_the_post_that_waited_longest_fills_the_widest_gap_on_its_weekday():
    taken = [FIRST, date(2026, 10, 9), date(2026, 12, 28)]
    old = Evergreen("old", Gives.HELPFUL, (date(2026, 3, 4),))
    new = Evergreen("new", Gives.HELPFUL, (date(2026, 6, 3),))
    found = {one.post_id: one.day for one in propose([new, old], calendar(taken), 90)}
    assert found == {"old": date(2026, 11, 18), "new": date(2026, 10, 29)}


def test_nothing_is_proposed_within_the_gap_before_a_planned_use():
    one = Evergreen("a", Gives.HELPFUL, (date(2026, 1, 1), date(2027, 1, 10)))
    assert propose([one], calendar(), 110) == ()
    assert propose([one], calendar(), 90) != ()


def test_an_evergreen_post_is_free_again_after_its_last_use():
    one = Evergreen("a", None, (date(2026, 1, 1), date(2026, 5, 1)))
    assert one.free_from(90) == date(2026, 7, 30)
