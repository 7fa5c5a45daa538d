"""Hooks: first words, questions, verbs and links of a post, judged from its texts alone."""

import re

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.folding import Folded
from contentplanner.domain.hooks import (
    FIRST_COMMENT,
    HookWords,
    asks_after,
    hook_of,
    invites_answers,
    links_moved_to_notes,
    links_of,
    says_what_to_do,
    speaks_to,
    texts_of,
)
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from tests.domain.posts import complete_post

WORDS = HookWords(*(re.compile(rf"\b{word}\b", re.I) for word in ("tell us", "read", "saves")))
ADDRESSES = st.from_regex(r"https://[a-z]{1,8}\.example(/[a-z]{1,5})?(\?[a-z]=\d)?", fullmatch=True)
PROSE = st.text("abc é\n.,!?", max_size=40)


def written(**values):
    return complete_post(**{"headline": "", "description": "", "link": "", "notes": "", **values})


@given(st.lists(st.tuples(PROSE, ADDRESSES)), PROSE, st.text(max_size=20))
def test_moving_links_leaves_none_behind_and_loses_no_word(parts, end, notes):
    text = "".join(f"{words} {address} " for words, address in parts) + end
    post = written(description=text, notes=notes)
    moved = links_moved_to_notes(post)
    assert links_of(moved) == ()
    assert moved.notes.startswith(notes)
    assert all(address in moved.notes for address in links_of(post))
    prose = " ".join(words for words, _ in parts) + " " + end
    if parts:
        assert moved.description.split() == prose.split()
    else:
        assert moved == post


def test_the_link_field_moves_too_and_is_named_once():
    post = written(link="https://a.example", description="See https://a.example!", notes="Ask Jo")
    moved = links_moved_to_notes(post)
    assert (moved.link, moved.description) == ("", "See !")
    assert moved.notes == f"Ask Jo\n{FIRST_COMMENT}https://a.example"


def test_links_leave_the_own_texts_of_networks_too():
    places = (Placement(NetworkKey("x"), "Look: https://b.example now"), Placement(NetworkKey("threads")))
    moved = links_moved_to_notes(written(link="https://a.example", placements=places))
    assert [place.text for place in moved.placements] == ["Look: now", None]
    assert moved.notes == f"{FIRST_COMMENT}https://a.example https://b.example"


def test_each_text_people_read_is_named_once_with_its_networks():
    x, threads, email = map(NetworkKey, ("x", "threads", "email"))
    places = (Placement(x, "Short."), Placement(threads), Placement(email, title="Dear all"))
    post = written(headline="Hello", description="Long.", placements=places)
    assert texts_of(post) == (
        ("Hello\nShort.", (x,)),
        ("Hello\nLong.", (threads,)),
        ("Dear all\nLong.", (email,)),
    )
    assert texts_of(written(headline="Hello", placements=())) == (("Hello\n", ()),)


def test_a_sentence_keeps_its_full_stop_when_its_link_goes():
    assert links_moved_to_notes(written(description="More at https://a.example.")).description == "More at ."


def test_the_hook_is_the_headline_or_else_the_first_sentence():
    assert hook_of(written(headline="Guess", description="How heavy?")) == "Guess"
    assert hook_of(written(description="How heavy is it? Write below.")) == "How heavy is it?"
    assert hook_of(written(description="A line\nAnother one.")) == "A line"
    assert hook_of(written(description="At 17.30 we open")) == "At 17.30 we open"
    assert hook_of(written()) == ""


def test_a_question_mark_of_any_script_or_an_invitation_invites():
    for text in ("How heavy?", "怎么样？", "كم؟", "Tell us below"):
        assert invites_answers(text, WORDS)
    assert not invites_answers("We baked all night.", WORDS)


def test_a_question_mark_inside_an_address_asks_nothing():
    assert not invites_answers("See https://a.example/?page=2", WORDS)


def test_a_verb_counts_as_a_whole_word_only():
    assert says_what_to_do("Read it here", WORDS)
    assert not says_what_to_do("Bread and https://a.example/read", WORDS)


def test_a_question_comes_after_more_only_when_none_is_seen():
    assert asks_after(Folded("We baked", "How heavy?"))
    assert not asks_after(Folded("How heavy?", "And how sweet?"))
    assert not asks_after(Folded("We baked", "all night"))


def test_a_concern_is_taken_up_in_any_ending_of_a_longer_word():
    assert speaks_to(written(headline="Order by Friday"), "Ordering too late")
    assert not speaks_to(written(headline="Too sweet"), "Ordering too late")
