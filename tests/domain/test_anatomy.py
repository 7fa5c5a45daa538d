from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.anatomy import Missing, is_web_address, missing, set_state, settle, unfilled
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import MorePicture, Objective, Placement, State
from tests.domain.posts import any_post, complete_post, takes_pictures


@pytest.mark.parametrize(
    ("changes", "lacks"),
    [
        ({}, []),
        ({"objective": None}, ["objective"]),
        ({"headline": " \t"}, ["headline"]),
        ({"description": "\n "}, ["description"]),
        ({"picture_id": None}, ["image"]),
        ({"gives": None}, ["gives"]),
        ({"day": None}, ["day"]),
        ({"time": None}, ["time"]),
        ({"placements": ()}, ["network"]),
        ({"placements": (), "picture_id": None}, ["image", "network"]),
        ({"objective": Objective.CLICK_THROUGH}, ["link"]),
        ({"objective": Objective.CLICK_THROUGH, "link": "https://a.example"}, []),
        ({"description": "Come and see [your product]."}, ["bracket"]),
        ({"picture_id": None, "placements": (Placement("email"),)}, []),
        ({"picture_id": None, "placements": (Placement("email"), Placement("instagram"))}, ["image"]),
        (
            {"placements": (Placement("x", text="Only [3] left"), Placement("x2", text="[name] asks"))},
            ["bracket"],
        ),
        ({"placements": (Placement("email", title="[Name], look"),)}, ["bracket"]),
        ({"placements": (Placement("email", lead="Only [this week]"),)}, ["bracket"]),
        ({"more_pictures": (MorePicture("c" * 64, "[What it shows]"),)}, ["bracket"]),
    ],
)
def test_each_missing_part_is_named(changes, lacks):
    assert [part.value for part in missing(complete_post(**changes), takes_pictures)] == lacks


@given(any_post)
def test_missing_parts_come_in_field_order(post):
    order = list(Missing)
    places = [order.index(part) for part in missing(post, takes_pictures)]
    assert places == sorted(set(places))


@given(any_post)
def test_ready_is_earned_by_complete_posts_only(post):
    if missing(post, takes_pictures):
        with pytest.raises(PlanError, match="post-not-complete"):
            set_state(post, State.READY, takes_pictures)
    else:
        assert set_state(post, State.READY, takes_pictures).state is State.READY


@given(any_post)
def test_a_ready_post_that_lost_a_part_falls_back(post):
    settled = settle(replace(post, state=State.READY), takes_pictures)
    assert (settled.state is State.READY) == (not missing(post, takes_pictures))
    assert settled.state is not State.IDEA or post.day is None


def test_other_states_are_left_alone():
    posted = complete_post(state=State.POSTED, headline="")
    assert settle(posted, takes_pictures) is posted


@pytest.mark.parametrize("text", ["[your product]", "Bring [N] friends", "[Produkt einsetzen]", "[名前]です"])
def test_gaps_of_starter_texts_are_found(text):
    assert unfilled(text).startswith("[")


@pytest.mark.parametrize(
    "text", ["", "[x] done", "[1]", "see [our page](https://a.example)", "[]", "[ ]", "a ] b ["]
)
def test_other_brackets_are_no_gaps(text):
    assert not unfilled(text)


@pytest.mark.parametrize(
    "link", ["https://a.example", "http://a.example/p?q=1#f", " https://bücher.example "]
)
def test_whole_web_addresses_are_taken(link):
    assert is_web_address(link)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "a.example",
        "https://",
        "ftp://a.example",
        "https://a b.example",
        "mailto:a@b.example",
        "https://[",
        "https://a",
    ],
)
def test_other_links_are_not(link):
    assert not is_web_address(link)


@given(st.text())
def test_any_text_can_be_looked_at(text):
    is_web_address(text)
    unfilled(text)
