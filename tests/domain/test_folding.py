"""The fold: what is seen before "more", counted as the network counts, never inside a sign."""

import re
from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.counting import count_text
from contentplanner.domain.folding import SHOWN_WHOLE, ended, fits_on, fold, seen_on, shortened, tidy
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.likeness import Likeness
from contentplanner.domain.networks import Counting, Network

SIGNS = st.sampled_from(
    ["a", "é", "e\u0301", "👩‍👩‍👧", "🇩🇪", "ש", "م", "漢", " ", "\n", "\n\n", ".", "#", "ch ", "long"]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(SIGNS, max_size=120).map("".join))


def network(counting=Counting.PLAIN, *, limit=125, lines=None, breaks=True):
    likeness = Likeness(lines=lines, breaks=breaks)
    return Network(
        key=NetworkKey("n"), label="N", monogram="N", counting=counting, fold=limit, preview=likeness
    )


@given(TEXTS, st.integers(1, 100), st.sampled_from(Counting), st.none() | st.integers(1, 5), st.booleans())
def test_seen_and_hidden_are_the_whole_text_and_no_sign_is_cut(text, limit, counting, lines, breaks):
    folded = seen_on(text, network(counting, limit=limit, lines=lines, breaks=breaks))
    whole = tidy(text, breaks=breaks)
    assert folded.seen + folded.hidden == whole
    assert len(folded.seen) in {0, *(match.end() for match in regex.finditer(r"\X", whole))}


@given(TEXTS, st.integers(1, 100), st.sampled_from(Counting))
def test_no_more_is_seen_than_the_network_counts(text, limit, counting):
    where = network(counting, limit=limit)
    folded = seen_on(text, where)
    assert count_text(folded.seen, where) <= limit
    if count_text(tidy(text), where) > limit:
        assert folded.hidden


@given(TEXTS, st.integers(1, 5))
def test_no_more_lines_are_seen_than_the_network_shows(text, lines):
    assert seen_on(text, network(limit=100, lines=lines)).seen.count("\n") < lines


@given(TEXTS, st.booleans())
def test_tidying_twice_is_tidying_once_and_loses_only_blanks(text, breaks):
    once = tidy(text, breaks=breaks)
    assert tidy(once, breaks=breaks) == once
    assert "".join(once.split()) == "".join(re.sub("[\x85\u2028\u2029]", "\n", text).split())


@given(TEXTS, st.integers(1, 80))
def test_a_shortened_line_is_one_line_no_longer_than_its_limit(text, limit):
    line = shortened(text, limit)
    assert "\n" not in line
    assert len(line.removesuffix("…")) <= limit


def test_paragraphs_stay_apart_where_line_breaks_are_kept():
    assert fold("One\r\n\r\n\r\n\r\nTwo  three \n four", 100).seen == "One\n\nTwo three\nfour"
    assert seen_on("One\n\nTwo", network(breaks=False)).seen == "One Two"


def test_a_cut_falls_between_words_or_in_a_word_that_is_longer_than_all_there_is():
    assert fold("We baked all night", 12).seen == "We baked all"
    assert fold("We baked all night", 11).seen == "We baked"
    assert fold("x" * 30, 10).seen == "x" * 10
    assert fold("a " + "x" * 30, 10).seen == "a " + "x" * 8


def test_a_line_break_uses_up_its_line_and_a_blank_line_is_one():
    three = network(limit=120, lines=3)
    assert seen_on("One\nTwo\nThree\nFour", three).seen == "One\nTwo\nThree"
    assert ended(seen_on("One\n\nTwo\nThree", three).seen) == "One\n\nTwo"
    assert seen_on("One\n" + "word " * 16, three).hidden == ""
    assert seen_on("One\n" + "word " * 17, three).hidden == " word"
    assert seen_on("word " * 24, three).hidden == "", "without line breaks only the characters count"


def test_a_family_of_emoji_is_seen_whole_or_not_at_all():
    assert fold("👩‍👩‍👧👩‍👩‍👧", 5).seen == "👩‍👩‍👧"
    assert fold("👩‍👩‍👧", 4).seen == ""


@pytest.mark.parametrize(
    ("counting", "seen"), [(Counting.BYTES, 5), (Counting.PLAIN, 10), (Counting.LINKEDIN, 10)]
)
def test_what_is_seen_is_counted_as_the_network_counts(counting, seen):
    assert len(seen_on("é" * 30, network(counting, limit=10)).seen) == seen


def test_without_a_fold_the_beginning_is_seen_whatever_its_lines():
    where = replace(network(lines=1), fold=None)
    assert seen_on("One\nTwo\nThree", where).hidden == ""
    assert len(seen_on("x" * 900, where).seen) == SHOWN_WHOLE


@given(TEXTS, st.integers(1, 80), st.sampled_from(Counting))
def test_what_fits_is_no_more_than_the_network_takes_and_all_of_it_where_it_takes_all(text, limit, counting):
    where = replace(network(counting), limit=limit)
    text = tidy(text)
    fits = fits_on(text, where)
    assert count_text(text[:fits], where) <= limit
    assert (fits == len(text)) is (count_text(text, where) <= limit)
