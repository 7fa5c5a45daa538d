"""Two versions laid over each other: nothing is lost on either side, and every part is looked at."""

import itertools
from dataclasses import fields, replace
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from contentplanner.domain.differences import PLAIN_PARTS, Piece, compared, text_differences
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement, Post
from tests.domain.posts import any_post, complete_post

words = st.sampled_from(
    ["stollen", "Stollen", "ein", "Café", "烘焙", "👩‍🍳", " ", "  ", "\n", "\t", ",", "e\u0301"]
)
texts = st.text(max_size=40) | st.lists(words, max_size=30).map("".join)


def without(pieces, mark):
    return "".join(piece.text for piece in pieces if piece.mark != mark)


@given(texts, texts)
@example("\r\n", "\n\r")
def test_without_the_added_it_is_the_old_text_and_without_the_removed_the_new(old, new):
    pieces = text_differences(old, new)
    assert without(pieces, "added") == old
    assert without(pieces, "removed") == new


@given(texts, texts)
def test_no_piece_is_empty_and_no_two_of_a_kind_lie_side_by_side(old, new):
    pieces = text_differences(old, new)
    assert all(piece.text for piece in pieces)
    assert all(one.mark != next_.mark for one, next_ in itertools.pairwise(pieces))


@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert {piece.mark for piece in text_differences(text, text)} <= {"same"}


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        (
            "Guess the weight",
            "Guess the true weight",
            [("same", "Guess the "), ("added", "true "), ("same", "weight")],
        ),
        ("Open at 8", "Open at 9", [("same", "Open at "), ("removed", "8"), ("added", "9")]),
        ("烘焙课程", "烘焙新课程", [("same", "烘焙"), ("added", "新"), ("same", "课程")]),
        ("Hi 👩‍🍳", "Hi 👨‍🍳", [("same", "Hi "), ("removed", "👩‍🍳"), ("added", "👨‍🍳")]),
        ("", "New", [("added", "New")]),
        ("Don't", "Don’t", [("removed", "Don't"), ("added", "Don’t")]),
    ],
)
def test_differences_are_told_in_words_or_in_signs_where_there_are_no_blanks(old, new, pieces):
    assert list(text_differences(old, new)) == [Piece(*piece) for piece in pieces]


def test_words_changed_in_a_row_stay_together():
    pieces = text_differences("We bake red cakes today, come in", "We bake blue breads today, come in")
    assert pieces[1:3] == (Piece("removed", "red cakes"), Piece("added", "blue breads"))


def test_texts_that_share_little_are_not_mixed():
    pieces = text_differences("Knitting evening on Thursday", "Soup of the day on a cold morning")
    assert [piece.mark for piece in pieces] == ["removed", "added"]


def test_very_long_texts_are_compared_line_by_line():
    lines = [f"line {number} of a very long text\n" for number in range(2_000)]
    old, new = "".join(lines), "".join([*lines[:900], "another line\n", *lines[900:]])
    assert text_differences(old, new)[1] == Piece("added", "another line\n")


def test_every_part_of_a_post_is_compared():
    left_out = {"id", "created", "series_day", "answers_checked", "placements"}
    assert {*PLAIN_PARTS, *left_out} == {*(field.name for field in fields(Post)), "networks"}


@given(any_post, any_post)
def test_only_equal_posts_have_no_difference(one, other):
    assert any(part.differs for part in compared(one, other)) == (one != other)


def test_networks_are_compared_one_by_one():
    was = complete_post(placements=(Placement(NetworkKey("x"), text="Short"), Placement(NetworkKey("email"))))
    now = replace(was, placements=(Placement(NetworkKey("email"), posted_at=datetime.min),))
    told = {(part.name, part.network): (part.was, part.now) for part in compared(was, now) if part.differs}
    assert told == {
        ("networks", None): (("x", "email"), ("email",)),
        ("text", "x"): ("Short", None),
        ("posted_at", "email"): (None, datetime.min),
    }
