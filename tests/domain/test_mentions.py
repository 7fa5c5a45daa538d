"""Links, mentions and hashtags are found where the networks find them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.counting import count_text
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.mentions import find_marks, hashtags, links
from contentplanner.domain.networks import Counting, Network
from tests.domain.twitter_text_cases import LENGTHS, LINKS

X = Network(key=NetworkKey("x"), label="X", monogram="X", counting=Counting.X)


@pytest.mark.parametrize(("text", "found"), LINKS.items(), ids=range(len(LINKS)))
def test_links_are_those_of_the_published_cases(text, found):
    assert [link.text for link in links(text)] == found


@pytest.mark.parametrize(("text", "length"), LENGTHS.items(), ids=range(len(LENGTHS)))
def test_x_counts_the_published_cases_as_published(text, length):
    assert count_text(text, X) == length


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a #hashtag here", ["#hashtag"]),
        ("#1st #that1time #easyas123", ["#1st", "#that1time", "#easyas123"]),
        ("#12345 #_ # ##", []),
        ("#ашок #트위터 #קפה #straße", ["#ашок", "#트위터", "#קפה", "#straße"]),
        ("a ✌️#hashtag here", ["#hashtag"]),
        ("one#two &#38; /#three", []),
        ("(#bread), #cake!", ["#bread", "#cake"]),
        ("＃パン", ["＃パン"]),
        ("https://a.de/#menu #menu", ["#menu"]),
        ("#menu #menu", ["#menu", "#menu"]),
    ],
)
def test_hashtags_have_a_letter_and_stand_apart(text, found):
    assert list(hashtags(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("thanks @ann, and @ben!", ["@ann", "@ben"]),
        ("@ann@mastodon.social hi", ["@ann@mastodon.social"]),
        ("@ann.bsky.social", ["@ann.bsky.social"]),
        ("ann@example.com", []),
        ("https://a.de/@ann", []),
        ("＠ann", ["＠ann"]),
        ("@ @@ a@b", []),
    ],
)
def test_mentions_are_not_email_addresses(text, found):
    assert [span.text for span in find_marks(text).mentions] == found


def test_all_three_are_counted_apart():
    marks = find_marks("Menu: marigold.cafe/menu and https://a.de/#x, with @ann #bread #cake #buns #tea")
    assert (len(marks.links), len(marks.mentions), len(marks.hashtags)) == (2, 1, 4)


@given(st.text(alphabet=st.sampled_from("ab.:/@#-_ dehtps\n日ü😀("), max_size=60))
def test_spans_lie_in_order_beside_each_other_and_say_what_stands_there(text):
    marks = find_marks(text)
    spans = sorted((*marks.links, *marks.mentions, *marks.hashtags), key=lambda span: span.first)
    assert all(text[span.first : span.last] == span.text for span in spans)
    for kind in (marks.links, marks.mentions, marks.hashtags):
        assert all(before.last <= after.first for before, after in pairwise(kind))
    for mark in (*marks.mentions, *marks.hashtags):
        assert not any(link.first <= mark.first < link.last for link in marks.links)


@pytest.mark.parametrize("blank", [" ", "\n", "\t", "\u3000", "\x85", "\u2028", "\xa0", "\x1c"])
def test_any_blank_ends_a_link_and_its_place_is_told_in_the_whole_text(blank):
    text = f"👍 see{blank}marigold.cafe{blank}or{blank}https://a.de/b{blank}marigold.cafe."
    found = links(text)
    assert [link.text for link in found] == ["marigold.cafe", "https://a.de/b", "marigold.cafe"]
    assert [text[link.first : link.last] for link in found] == [link.text for link in found]
