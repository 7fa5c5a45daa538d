"""A post goes out on each of its networks by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.going_out import (
    as_never_posted,
    finished,
    leave_rest_out,
    note_posting,
    partly_out,
    still_to_do,
    take_posting_back,
    went_out,
)
from contentplanner.domain.posts import Placement, Post, State

AT = datetime(2026, 11, 10, 16, 31, tzinfo=UTC)
NAMES = ("instagram", "facebook", "x", "email")
READY = Post(
    id="a" * 32,
    created=AT,
    day=date(2026, 11, 10),
    state=State.READY,
    placements=tuple(Placement(name, text=f"for {name}") for name in NAMES),
)
orders = st.permutations(NAMES)
some = st.sets(st.sampled_from(NAMES), min_size=1, max_size=3)


def out_on(names, post=READY):
    for name in names:
        post = note_posting(post, name, AT)
    return post


@given(orders)
def test_a_post_is_posted_once_it_went_out_everywhere_and_not_before(order):
    post = READY
    for number, name in enumerate(order):
        assert post.state is State.READY
        assert len(went_out(post)) == number
        post = note_posting(post, name, AT)
    assert (post.state, still_to_do(post)) == (State.POSTED, ())
    assert [place.text for place in post.placements] == [place.text for place in READY.placements]


@given(orders, some)
def test_taking_postings_back_ends_where_it_began(order, taken):
    post = out_on(order)
    for name in taken:
        post = take_posting_back(post, name)
    assert post.state is State.READY
    assert {place.network for place in still_to_do(post)} == taken
    for name in set(NAMES) - taken:
        post = take_posting_back(post, name)
    assert post == READY


def test_reminders_begin_anew_once_it_went_out_nowhere():
    post = replace(out_on(("x", "email")), answers_checked=2)
    post = take_posting_back(post, "x")
    assert post.answers_checked == 2
    assert take_posting_back(post, "email").answers_checked == 0
    assert as_never_posted(post) == READY


@given(some)
def test_leaving_the_rest_out_keeps_where_it_went_out(names):
    post = leave_rest_out(out_on(names))
    assert post.state is State.POSTED
    assert set(post.networks) == names
    assert not partly_out(post)


def test_taking_out_the_last_network_it_waited_for_finishes_it():
    before = out_on(NAMES[:3])
    less = replace(before, placements=before.placements[:3])
    assert finished(before, less).state is State.POSTED
    assert finished(before, replace(before, headline="New")).state is State.READY
    assert finished(READY, replace(READY, placements=())).state is State.READY
    draft = replace(less, state=State.DRAFT)
    assert finished(before, draft).state is State.DRAFT


def test_an_address_is_kept_with_its_scheme_and_can_be_put_right():
    post = note_posting(READY, "x", AT, "x.example/1 ")
    assert went_out(post)[0].address == "https://x.example/1"
    assert went_out(note_posting(post, "x", AT, ""))[0].address == ""


@pytest.mark.parametrize(
    ("post", "network", "address", "code"),
    [
        (READY, "tiktok", "", "network-not-of-post"),
        (replace(READY, day=None, state=State.IDEA), "x", "", "draft-needs-day"),
        (READY, "x", "not an address", "web-address-not-understood"),
        (READY, "x", "ftp://x.example", "web-address-not-understood"),
    ],
)
def test_what_cannot_be_noted_is_refused(post, network, address, code):
    with pytest.raises(PlanError, match=code):
        note_posting(post, network, AT, address)
    with pytest.raises(PlanError, match="network-not-of-post"):
        take_posting_back(READY, "tiktok")
    with pytest.raises(PlanError, match="went-out-nowhere"):
        leave_rest_out(READY)
