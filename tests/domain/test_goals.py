"""Goals as people write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.goals import read_goal


@pytest.mark.parametrize(
    ("text", "number", "words", "let_go"),
    [
        ("60 saves", 60, "saves", False),
        ("60", 60, "", False),
        ("about 60", 60, "", True),
        ("about 60 saves", 60, "saves", True),
        ("~60 saves", 60, "saves", True),
        ("saves: 60", 60, "saves", False),
        ("1,200 readers a month", 1200, "readers a month", False),
        ("1.2k followers", 1200, "followers", False),
        ("60 walk-ins", 60, "walk-ins", False),
        ("more saves", None, "more saves", False),
        ("", None, "", False),
        ("٦٠ saves", 60, "saves", False),
        ("60 حفظ", 60, "حفظ", False),
    ],
)
def test_a_number_with_a_unit_is_understood(text, number, words, let_go):
    assert read_goal(text) == (number, words, let_go)


def test_two_numbers_are_one_too_many():
    with pytest.raises(PlanError, match="goal-number-twice"):
        read_goal("60 saves and 3 comments")


@given(st.integers(0, 10**9), st.sampled_from(["", "saves", "orders by message"]))
def test_what_is_shown_is_read_back(number, words):
    assert read_goal(f"{number:,} {words}") == (number, words, False)


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    with suppress(PlanError):
        number, words, _ = read_goal(text)
        assert number is None or number >= 0
        assert words == words.strip()
