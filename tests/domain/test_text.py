import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.text import clean_line, clean_text


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text())
def test_what_is_kept_can_be_written_anywhere(text):
    kept = clean_text(text)
    kept.encode()
    assert not set(kept) & set("\0\r\ufeff")


@pytest.mark.parametrize(
    "text", ["👨‍👩‍👧‍👦 family", "می‌خواهم", "שלום עולם", "zürich", "a\n\n b", "x\u202ey", "='a"]
)
def test_what_a_person_can_read_stays(text):
    assert clean_text(text) == text


def test_lone_surrogates_and_controls_go():
    assert clean_text("a\ud800b\x00c\x1bd\u200be") == "abcde"


def test_line_breaks_become_one_kind_and_a_line_has_none():
    assert clean_text("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"
    assert clean_line(" a\r\nb\tc ") == "a b c"
