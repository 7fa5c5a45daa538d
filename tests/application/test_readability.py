"""Reading ease is judged in plain levels, and never over the network."""

import socket
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentplanner.application.readability import Level, Reading, readability

EASY = "It came out of the oven at six this morning. How many grams? Write your guess below."
LONG = (
    "Good morning. We baked all night and then we put the bread in the window and waited for the first "
    "guests to come in from the cold street. Come by."
)
HARD = (
    "Organisational sustainability considerations necessitate comprehensive reconsideration of international "
    "manufacturing responsibilities, particularly regarding environmental certification requirements."
)


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
    ("text", "language"),
    [
        (
            "Heute früh um sechs kam das Brot aus dem Ofen. Es ist noch warm. Kommt und holt euch eins.",
            "de",
        ),
        (
            "Ce matin le pain est sorti du four. Il est encore chaud. Venez vite en prendre un avec nous.",
            "fr",
        ),
        ("Esta mañana el pan salió del horno. Todavía está caliente. Ven y llévate uno a tu casa hoy.", "es"),
    ],
)
def test_short_plain_posts_are_easy_in_other_languages(text, language):
    assert readability(text, language).level is Level.EASY


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
