"""Links: completed, judged without any network, and tagged once in the plan's own words."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.links import (
    LONGEST_SLUG,
    LinkProblem,
    LinkTags,
    complete_link,
    link_problem,
    link_tags,
    slug,
    with_tags,
)
from contentplanner.domain.networks import Network
from contentplanner.domain.outgoing import outgoing
from contentplanner.domain.settings import PlanSettings
from tests.domain.posts import complete_post

INSTAGRAM = NetworkKey("instagram")
LINKS = st.from_regex(
    r"https?://[a-z]{1,9}\.example(/[a-z%0-9]{0,9}){0,2}(\?[a-z]{1,5}=[a-z0-9]{1,5}(&[a-z]=[0-9])?)?(#[a-z]{1,5})?",
    fullmatch=True,
)
TAGS = LinkTags("social", "Advent stollen pre-orders")


@given(LINKS, st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_tags_are_never_doubled_and_the_rest_of_the_address_stays(link, medium, campaign, headline):
    tags, post = LinkTags(medium, campaign), complete_post(headline=headline, link=link)
    tagged = tags.link_of(post, INSTAGRAM)
    again = tags.link_of(complete_post(headline=headline, link=tagged), INSTAGRAM)
    assert again == tagged
    before, after = urlsplit(link), urlsplit(tagged)
    assert (after.scheme, after.netloc, after.path, after.fragment) == (
        before.scheme,
        before.netloc,
        before.path,
        before.fragment,
    )
    assert after.query.startswith(before.query)
    names = [name for name, _ in parse_qsl(after.query)]
    assert names.count("utm_source") == 1
    assert is_web_address(tagged)


def test_the_tags_are_the_words_of_the_plan():
    post = complete_post(headline="Guess the weight!", link="https://marigold.example/menu?day=1#top")
    assert TAGS.link_of(post, INSTAGRAM) == (
        "https://marigold.example/menu?day=1&utm_source=instagram&utm_medium=social"
        "&utm_campaign=advent-stollen-pre-orders&utm_content=guess-the-weight#top"
    )


def test_a_tag_that_was_typed_by_hand_wins():
    assert with_tags("https://a.example?utm_source=flyer", [("utm_source", "x"), ("utm_medium", "")]) == (
        "https://a.example?utm_source=flyer"
    )


def test_an_everyday_post_has_no_campaign_in_its_link():
    assert "utm_campaign" not in LinkTags("social").link_of(
        complete_post(link="https://a.example"), INSTAGRAM
    )


def test_what_is_no_web_address_is_not_tagged():
    for link in ("", "marigold", "mailto:a@b.example", "ask at the counter"):
        assert TAGS.link_of(complete_post(link=link), INSTAGRAM) == link


@given(st.text(max_size=200))
def test_a_slug_is_short_small_and_its_own_slug(text):
    made = slug(text)
    assert len(made) <= LONGEST_SLUG
    assert slug(made) == made
    assert all(one.isalnum() or one == "-" for one in made)
    assert not made.startswith("-")
    assert not made.endswith("-")


def test_a_slug_reads_as_the_words_do():
    assert slug("Käse & Brötchen: Straße 5") == "kase-brotchen-strasse-5"
    assert slug("google_business") == "google-business"
    assert slug("week " * 20) == "-".join(["week"] * 12)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", None),
        ("marigold.example", None),
        ("  https://marigold.example/menu ", None),
        ("https://marigold.example/our menu", LinkProblem.BLANK_INSIDE),
        ("our menu", LinkProblem.BLANK_INSIDE),
        ("marigold", LinkProblem.NO_DOT),
        ("https://marigold", LinkProblem.NO_DOT),
        ("mailto:a@b.example", LinkProblem.NOT_WEB),
        ("ftp://a.example", LinkProblem.NOT_WEB),
        ("https://", LinkProblem.BROKEN),
        ("https://[a", LinkProblem.BROKEN),
    ],
)
def test_what_is_wrong_with_a_link_is_known_without_a_network(typed, problem):
    assert link_problem(typed) is problem


@given(st.text(max_size=60))
def test_completing_makes_a_web_address_or_leaves_what_was_typed(text):
    completed = complete_link(text)
    assert is_web_address(completed) or completed == text.strip()
    assert complete_link(completed) == completed
    assert (link_problem(text) is None) == (is_web_address(completed) or not text.strip())


def test_the_text_that_goes_out_has_the_tags_of_its_network_and_is_plain_without():
    post = complete_post(link="https://a.example")
    instagram, facebook = (
        Network(key=NetworkKey(key), label=key, monogram="AA") for key in ("instagram", "facebook")
    )
    assert "https://a.example\n" in outgoing(post, instagram).body + "\n"
    assert "utm_source=instagram" in outgoing(post, instagram, TAGS).body
    assert "utm_source=facebook" in outgoing(post, facebook, TAGS).body


def test_a_plan_leaves_links_plain_until_it_is_asked_to_tag_them():
    assert link_tags(PlanSettings(), "Advent") is None
    tagging = PlanSettings(link_tags=True, link_medium="print")
    assert link_tags(tagging, "Advent") == LinkTags("print", "Advent")
