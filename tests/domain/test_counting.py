"""Each network counts its own way, as its own programs are known to."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.counting import count_bytes, count_text, over
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Counting, Network

FAMILY = "👨‍👩‍👧‍👦"


def network(counting, limit=None, byte_limit=None):
    return Network(
        key=NetworkKey("n"), label="N", monogram="N", counting=counting, limit=limit, byte_limit=byte_limit
    )


X = network(Counting.X, 280)
BLUESKY = network(Counting.BLUESKY, 300, 3000)


# Facts of twitter-text's published conformance data (configuration version 3).
@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("This is a test.", 15),
        ("a" * 280, 280),
        ("あ" * 140, 280),
        ("café", 4),
        ("cafe\u0301", 4),
        ("🤦🏼‍♂️", 2),
        (FAMILY, 2),
        ("😷", 2),
        ("🇩🇪", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("👍🏽👍🏽", 4),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2),
        ("©", 1),
        ("“quoted” – dash…", 17),
        ("Привет", 6),
        ("H🐱☺👨‍👩‍👧‍👦", 7),
        ("https://example.com", 23),
        ("http://a.de/" + "x" * 200, 23),
        ("Menu: https://marigold.example/menu?day=thu.", 6 + 23 + 1),
        ("www.marigold.de", 23),
        ("see marigold.cafe/stollen, please", 4 + 23 + 8),
        ("(https://example.com)", 25),
        ("hello@example.com", 17),
        ("end.Next sentence", 17),
        ("3.50 euros", 10),
        ("#stollen @marigold", 18),
    ],
)
def test_x_counts_weighted(text, length):
    assert count_text(text, X) == length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("https://example.com/" + "x" * 100, 23),
        ("marigold.de", 11),
        ("@ann@mastodon.social hi", 7),
        ("@ann hi", 7),
        ("mail ann@example.com", 20),
        (FAMILY, 1),
    ],
)
def test_mastodon_counts_addresses_and_remote_handles_short(text, length):
    assert count_text(text, network(Counting.MASTODON)) == length


def test_bluesky_counts_what_a_reader_sees_as_one_sign():
    assert count_text(FAMILY + "e\u0301", BLUESKY) == 2
    assert count_bytes(FAMILY) == 25


def test_threads_counts_emoji_as_bytes():
    assert count_text("hi 😀", network(Counting.THREADS)) == 7
    assert count_text("grüße", network(Counting.THREADS)) == 5


def test_linkedin_counts_signs_it_wants_escaped_twice():
    linkedin = network(Counting.LINKEDIN)
    assert count_text("Bread, buns & cake: 3.50 (each)", linkedin) == 31 + 2
    assert count_text("#stollen @marigold", linkedin) == 18 + 2
    assert count_text("|{}@[]()<>#\\*_~", linkedin) == 30


def test_youtube_counts_bytes():
    assert count_text("grüße 😀", network(Counting.BYTES)) == 7 + 5
    assert over("ü" * 51, network(Counting.BYTES, 100)) == 2


def test_the_others_count_code_points():
    assert count_text("a😀" + FAMILY, network(Counting.PLAIN)) == 9


def test_over_says_how_many_too_many():
    assert over("a" * 280, X) == 0
    assert over("a" * 314, X) == 34
    assert over("a" * 10_000, network(Counting.PLAIN)) == 0


def test_bytes_may_be_too_many_where_signs_are_not():
    text = FAMILY * 150
    assert count_text(text, BLUESKY) == 150
    assert over(text, BLUESKY) == 150 * 25 - 3000


@given(st.text(max_size=200), st.sampled_from(Counting))
def test_any_text_can_be_counted(text, counting):
    assert 0 <= count_text(text, network(counting)) <= 4 * len(text) + 23


@given(
    st.text(
        alphabet=st.characters(min_codepoint=32, max_codepoint=126, exclude_characters=".@"), max_size=300
    )
)
def test_plain_english_counts_the_same_everywhere_but_where_signs_are_escaped(text):
    ways = set(Counting) - {Counting.LINKEDIN}
    assert {count_text(text, network(counting)) for counting in ways} == {len(text)}


def _lines_of_nasty_strings():
    path = Path(__file__).parent / "nasty_strings.txt"
    return path.read_bytes().decode("utf-8", errors="surrogateescape").split("\n")


@pytest.mark.parametrize("counting", Counting)
def test_nasty_strings_are_counted_whole_and_in_parts(counting):
    way = network(counting)
    for line in _lines_of_nasty_strings():
        assert count_text(line, way) >= 0
        assert count_text(f"{line}\n{line}", way) == 2 * count_text(line, way) + 1


@given(st.text(max_size=60), st.text(max_size=20), st.sampled_from([Counting.PLAIN, Counting.BYTES]))
def test_more_text_never_counts_less_where_every_sign_counts_for_itself(text, more, counting):
    way = network(counting)
    assert count_text(text + more, way) == count_text(text, way) + count_text(more, way)


@given(st.text(max_size=60), st.text(max_size=20), st.sampled_from(Counting))
def test_a_new_paragraph_never_makes_a_text_shorter(text, more, counting):
    way = network(counting)
    assert count_text(f"{text}\n\n{more}", way) >= count_text(text, way)


@pytest.mark.parametrize("counting", Counting)
@pytest.mark.parametrize(
    "unit", ["a.", "http://a", "@a@", "((", "a-", "#", "\u200d", "https://a.de/(", "x_", "🇩", "www."]
)
def test_long_repetitions_are_counted_in_no_time(counting, unit):
    assert count_text(unit * 4000, network(counting)) >= 0
