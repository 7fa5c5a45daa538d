from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.share import Share, Tally

counts = st.integers(0, 5000)
limits = st.fractions(Fraction(1, 10), Fraction(3, 10), max_denominator=100)


@st.composite
def shares(draw):
    total = draw(counts)
    return Share(draw(st.integers(0, total)), total, draw(limits))


@given(shares())
def test_changing_the_advised_number_cures_and_one_less_does_not(share):
    assert not Share(share.promotional - share.change, share.total, share.limit).over
    if share.over:
        assert Share(share.promotional - share.change + 1, share.total, share.limit).over


@given(shares())
def test_adding_the_advised_number_cures_and_one_less_does_not(share):
    assert not Share(share.promotional, share.total + share.add, share.limit).over
    if share.over:
        assert Share(share.promotional, share.total + share.add - 1, share.limit).over


@given(shares())
def test_advice_is_nought_exactly_when_balanced(share):
    assert (share.change == 0) == (not share.over)
    assert (share.add == 0) == (not share.over)


@pytest.mark.parametrize(
    ("promotional", "total", "over", "change", "add"),
    [
        (0, 0, False, 0, 0),
        (1, 5, False, 0, 0),
        (20, 100, False, 0, 0),
        (2, 9, True, 1, 1),
        (4, 13, True, 2, 7),
        (3, 11, True, 1, 4),
        (1, 4, True, 1, 1),
        (1, 1, True, 1, 4),
        (7, 39, False, 0, 0),
    ],
)
def test_the_rule_in_numbers(promotional, total, over, change, add):
    share = Share(promotional, total)
    assert (share.over, share.change, share.add) == (over, change, add)


def test_a_draft_turned_promotional_is_counted_once():
    assert Share(4, 14).with_one_more(was_counted=True, was_promotional=False) == Share(5, 14)
    assert Share(4, 13).with_one_more(was_counted=False, was_promotional=False) == Share(5, 14)
    assert Share(4, 13).with_one_more(was_counted=True, was_promotional=True) == Share(4, 13)


def test_undecided_posts_count_in_the_total():
    assert Tally(helpful=1, undecided=3, promotional=1).share(Fraction(1, 5)) == Share(1, 5)
    assert Tally(1, 2, 3, 4) + Tally(4, 3, 2, 1) == Tally(5, 5, 5, 5)
