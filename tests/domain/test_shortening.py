"""A text too long for a network is shortened by whole sentences; no word is ever cut."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.counting import over
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Counting, Network
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.own_parts import with_part
from contentplanner.domain.posts import Placement
from contentplanner.domain.shortening import first_over, shorter_for, shorter_text
from tests.domain.posts import complete_post

X = Network(key=NetworkKey("x"), label="X", monogram="X", counting=Counting.X, limit=280)
words = st.text(alphabet="abcdefgäö", min_size=2, max_size=9)
sentences = st.lists(words, min_size=1, max_size=9).map(lambda found: f"A{' '.join(found)} 👍🏽 bread.")
texts = st.lists(sentences, min_size=1, max_size=12).map(" ".join)
limits = st.integers(0, 200)


def at_most(limit):
    return lambda text: len(text) <= limit


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("One. Two. Three.", 99, "One. Two. Three."),
        ("One. Two. Three.", 12, "One. Two."),
        ("One.\nTwo\n\nThree", 10, "One.\nTwo"),
        ("See marigold.cafe now. Then come.", 25, "See marigold.cafe now."),
        ("We open at 3.50 euros. More to come.", 25, "We open at 3.50 euros."),
        ("Ask Dr. Baker today. And J. Miller.", 30, "Ask Dr. Baker today."),
        ("Am 3. Advent ist es so weit. Kommt!", 30, "Am 3. Advent ist es so weit."),
        ("He said “Come in.” Then he left.", 20, "He said “Come in.”"),
        ("パンです。とてもおいしい。", 6, "パンです。"),
        ("One long sentence without any end", 20, "One long sentence…"),
        ("Well, this, that, and more", 12, "Well, this…"),
        ("Donaudampfschifffahrt", 9, ""),
        ("", 0, ""),
        ("Anything", 0, ""),
    ],
)
def test_whole_sentences_are_kept_and_else_whole_words(text, limit, kept):
    assert shorter_text(text, at_most(limit), "de") == kept


@given(texts, limits)
def test_what_is_kept_fits_is_the_beginning_and_cuts_no_word(text, limit):
    kept = shorter_text(text, at_most(limit))
    assert len(kept) <= limit or not kept
    beginning = kept.removesuffix("…")
    assert text.startswith(beginning)
    assert not beginning or text[len(beginning) :][:1] in ("", " ", ".")


@given(texts, limits)
def test_one_more_sentence_would_not_fit(text, limit):
    kept = shorter_text(text, at_most(limit))
    ends = [found.end() for found in re.finditer(r"\.(?= |$)", text)]
    whole = [end for end in ends if end <= limit]
    if whole:
        assert kept == text[: max(whole)]


@given(texts, st.text(max_size=80), st.sampled_from([Counting.X, Counting.BLUESKY, Counting.LINKEDIN]))
def test_headline_link_and_hashtags_count_with_it(text, headline, counting):
    network = Network(key=NetworkKey("x"), label="X", monogram="X", counting=counting, limit=200)
    post = complete_post(
        headline=headline, link="https://a.example", hashtags="#bread #rye", placements=(Placement("x"),)
    )
    post = with_part(post, "text:x", text)
    kept = shorter_for(post, network)
    if kept:
        assert not over(outgoing(with_part(post, "text:x", kept), network).body, network)


@given(st.text(max_size=600))
def test_what_is_before_the_overrun_fits(text):
    post = complete_post(description=text, placements=(Placement("x"),))
    place = first_over(post, X)
    assert (place is None) == (not over(outgoing(post, X).body, X))
    if place:
        assert not over(outgoing(with_part(post, "text:x", text[:place] or "."), X).body, X)


def test_a_post_that_fits_is_over_nowhere():
    assert first_over(complete_post(description="Short.", placements=(Placement("x"),)), X) is None


def test_twenty_thousand_characters_without_a_full_stop_take_no_time():
    assert shorter_text("word " * 4000, at_most(50)).endswith("word…")
