"""Links as networks write them: shortened, and everything else where it was."""

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.likeness import Likeness
from contentplanner.domain.mentions import find_marks
from contentplanner.domain.short_links import written_on

PARTS = st.sampled_from(
    [
        "bread ",
        "#stollen ",
        "@marigold ",
        "https://www.marigold.com/stollen/how-we-weigh ",
        "http://a.de ",
        "é👩‍👧 ",
    ]
)
TEXTS = st.lists(PARTS, max_size=12).map("".join)


@given(TEXTS, st.integers(8, 40), st.integers(0, 300))
def test_marks_stay_on_what_they_mark_and_the_rest_stays_as_it_is(text, most, fits):
    fits = min(fits, len(text))
    written = written_on(text, Likeness(link_seen=most), fits)
    found = find_marks(text)
    shown = [written.text[first:last] for first, last in written.marked]
    assert [words for words in shown if words[0] in "#@"] == [
        span.text for span in sorted((*found.mentions, *found.hashtags), key=lambda span: span.first)
    ]
    links = [words for words in shown if words[0] not in "#@"]
    assert len(links) == len(found.links)
    assert all(len(words) <= most and "://" not in words for words in links)
    assert 0 <= written.fits <= len(written.text)
    for word in ("bread", "é👩‍👧"):
        assert written.text.count(word) == text.count(word)


def test_a_long_address_is_cut_and_a_short_one_only_loses_its_beginning():
    text = "See https://www.marigold.com/stollen/how-we-weigh and http://a.de/b #now"
    written = written_on(text, Likeness(link_seen=20))
    assert written.text == "See marigold.com/stolle… and a.de/b #now"
    assert [written.text[first:last] for first, last in written.marked] == [
        "marigold.com/stolle…",
        "a.de/b",
        "#now",
    ]


def test_what_does_not_fit_begins_at_the_same_word():
    text = "See https://www.marigold.com/stollen/how-we-weigh tomorrow"
    written = written_on(text, Likeness(link_seen=20), text.index("tomorrow"))
    assert written.text[written.fits :] == "tomorrow"


def test_a_network_that_writes_addresses_whole_or_follows_none_changes_nothing():
    text = "See https://www.marigold.com/stollen"
    assert written_on(text, Likeness()).text == text
    assert written_on(text, Likeness(links=False)).marked == ()
