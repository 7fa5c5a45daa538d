"""Reading ease is judged in plain levels, and never over the network."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentplanner.application.readability import Level, Reading, readability
from contentplanner.domain.sentences import sentence_spans

EASY = "It came out of the oven at six this morning. How many grams? Write your guess below."
LONG = (
    "Good morning. We baked all night and then we put the bread in the window and waited for the first "
    "guests to come in from the cold street. Come by."
)
HARD = (
    "Organisational sustainability considerations necessitate comprehensive reconsideration of international "
    "manufacturing responsibilities, particularly regarding environmental certification requirements."
)


WRITTEN = json.loads((Path(__file__).parents[1] / "data" / "readings.json").read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (EASY, Level.EASY),
        (LONG, Level.LONG_SENTENCES),
        (HARD, Level.HARD),
        ("word " * 31, Level.HARD),
        ("", Level.TOO_SHORT),
        ("Fresh bread today.", Level.TOO_SHORT),
        ("#one #two #three #four #five #six #seven #eight #nine #ten #eleven", Level.TOO_SHORT),
        ("https://example.com/" + "/a" * 40, Level.TOO_SHORT),
        ("我们的面包今天早上六点出炉。你猜它有多重?把你的答案写在下面。", Level.TOO_SHORT),
        ("😀 " * 30, Level.TOO_SHORT),
    ],
)
def test_three_plain_levels_and_too_short_to_judge(text, level):
    assert readability(text, "en").level is level


def test_the_longest_sentence_is_pointed_at():
    reading = readability(LONG, "en")
    first, last = reading.span
    assert LONG[first:last].startswith("We baked")
    assert LONG[first:last].endswith("street.")
    assert reading.words == 26


def test_addresses_hashtags_and_mentions_change_nothing():
    with_them = EASY + " #stollen @marigold https://marigold.example/a-very-long/address?with=parts"
    assert readability(with_them, "en") == readability(EASY, "en")


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it", "nl", "de-AT", "en_GB", "ja", "xx", ""])
def test_every_language_gets_an_answer(language):
    assert isinstance(readability(EASY, language), Reading)


@pytest.mark.parametrize(
    ("language", "level", "text"),
    [(language, level, text) for language, posts in WRITTEN["posts"].items() for level, text in posts],
)
def test_posts_as_owners_write_them_get_the_level_a_reader_would_give(language, level, text):
    assert readability(text, language).level.value == level


@pytest.mark.parametrize("language", WRITTEN["stops"])
def test_stops_inside_a_sentence_do_not_end_it(language):
    text = WRITTEN["stops"][language]
    first, last = readability(text, language).span
    assert len(text[:first].split()) <= 3
    assert len(text[last:].split()) == 1
    assert text[last - 1] == "."


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Well… we tried. It was fun!", ["Well… we tried.", "It was fun!"]),
        (
            "“Really?” Yes. See marigold.cafe/soup. Bye",
            ["“Really?”", "Yes.", "See marigold.cafe/soup.", "Bye"],
        ),
        ("One\nTwo. Three\n\nFour", ["One", "Two.", "Three", "Four"]),
        ("Answer no. We mean it. Room no. 7 is free.", ["Answer no.", "We mean it.", "Room no. 7 is free."]),
        ("Ça va ? Oui !", ["Ça va ?", "Oui !"]),
        ("  \n ", []),
    ],
)
def test_where_sentences_begin_and_end(text, sentences):
    assert [text[first:last] for first, last in sentence_spans(text, "en")] == sentences


def test_the_day_of_a_month_ends_a_sentence_only_where_it_is_written_with_a_stop():
    text = "We open on 3. May we help you?"
    assert len(list(sentence_spans(text, "en"))) == 2
    assert len(list(sentence_spans(text, "de-AT"))) == 1


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from('ab Z1.!?…\n"”')), st.sampled_from(["en", "de"]))
def test_sentences_follow_each_other_and_leave_out_only_blanks(text, language):
    spans = list(sentence_spans(text, language))
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert "".join("".join(text[first:last].split()) for first, last in spans) == "".join(text.split())


def test_few_words_must_be_harder_to_be_called_hard():
    few = "Frischer Fisch am Freitag: Saibling, Forelle, Karpfen. Vorbestellungen bitte bis Mittwochabend."
    assert readability(few, "de").level is Level.EASY
    assert readability(f"{few} {few}", "de").level is Level.HARD


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["en", "de", "fr"]))
def test_no_text_breaks_the_judge(text, language):
    reading = readability(text, language)
    if reading.span is not None:
        first, last = reading.span
        assert 0 <= first < last <= len(text)


def test_the_library_that_fetches_word_lists_is_never_loaded():
    code = (
        "import sys; from contentplanner.application.readability import readability;"
        f"readability({EASY!r}, 'en'); sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
