"""Which parts of a text are words to be judged."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.spelling import LONGEST_WORD, can_be_spelt, is_known, known_words, words_of

NASTY = (Path(__file__).parent / "nasty_strings.txt").read_text(encoding="utf-8").splitlines()
LETTERS = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Mn")), min_size=1, max_size=12)
SIGNS = st.sampled_from([" ", "\n", "'", "’", "-", ".", "@", "#", "[", "]", "/", "_", "7", "🎄", "\u0301"])


def words(text):
    return [word.text for word in words_of(text)]


@given(st.lists(SIGNS | LETTERS, max_size=30).map("".join) | st.text())
def test_words_lie_in_the_text_in_order_without_touching_each_other(text):
    end = -1
    for word in words_of(text):
        assert end < word.first < word.last <= len(text)
        assert 1 < len(word.text) <= LONGEST_WORD
        assert not any(sign.isspace() or sign.isdigit() for sign in word.text)
        end = word.last


@given(st.lists(st.sampled_from(["bread", "Stollen", "naïve", "don't", "well-known"]), max_size=9), st.data())
def test_plain_words_are_all_found_whatever_stands_between_them(plain, data):
    text = ""
    for word in plain:
        text += word + data.draw(st.sampled_from([" ", ", ", "\n", "! ", " – ", "… ", "” “", " 🎄 ", "; "]))
    assert words(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "https://marigold.example/stolln", "www.stolln.example", "marigold.example", "helo@marigold.example",
        "#stolln", "@stolln.cafe", "[fil in here]", "3rd", "x2y", "NATO", "SALE", "a", "I", "TikTok",
        "iPhone", "snake_case", "x" * (LONGEST_WORD + 1), "2026-11-19", "😀", "\0", "\ud800",
    ],
)  # fmt: skip
def test_what_no_dictionary_knows_is_left_alone(text):
    assert words(text) == []
    assert words(f"before {text} after") == ["before", "after"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It’s Marigold’s", ["It's", "Marigold's"]),
        ("the dogs’ ‘bowl’", ["the", "dogs", "bowl"]),
        ("cafe\u0301s", ["cafés"]),
        ("and/or", ["and", "or"]),
        ("WELCOME", ["WELCOME"]),
        ("हिन्दी शब्द", ["हिन्दी", "शब्द"]),
        ("مرحبا بكم", ["مرحبا", "بكم"]),
        ("first [gap second", ["first", "gap", "second"]),
        ("well‑known", ["well-known"]),
    ],
)
def test_words_are_found_as_a_dictionary_writes_them(text, found):
    assert words(text) == found


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_the_search(text):
    for word in words_of(text):
        assert text[word.first : word.last]


@pytest.mark.parametrize(
    "part", ["a", "a.", "a+", "a-", "a'", "[", "[a", "@", "#", "a@", "www.", "é", "_", "a b"]
)
def test_half_a_million_characters_take_no_longer_than_their_number(part):
    def seconds(length):
        text = part * (length // len(part))
        start = time.perf_counter()
        for _ in words_of(text):
            pass
        return time.perf_counter() - start

    seconds(1_000)
    assert seconds(500_000) < max(20 * seconds(50_000), 0.5)


@pytest.mark.parametrize("language", ["zh", "ja", "th", "zh-TW", "JA", "km"])
def test_a_language_without_blanks_is_not_judged(language):
    assert not can_be_spelt(language)


@pytest.mark.parametrize("language", ["en", "de", "fr-CA", "ko", "ar", "xx", ""])
def test_other_languages_are(language):
    assert can_be_spelt(language)


def test_names_are_known_in_any_case_each_of_their_words_and_with_an_s():
    known = known_words(["Rosa, the Saturday regular", "Café Müller & Söhne", "O’Hara"])
    for word in ("rosa", "ROSA", "Rosa's", "müller", "Söhne", "O'Hara", "O'Hara's"):
        assert is_known(word, known)
    assert not is_known("Rosas", known)


@given(st.lists(st.text(max_size=20), max_size=5))
def test_each_word_of_a_name_is_known(names):
    known = known_words(names)
    for name in names:
        for word in words_of(name):
            assert is_known(word.text, known)
