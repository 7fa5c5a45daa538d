"""Nearly the same text is known by the runs of words it shares, and one of its probes always finds it."""

from hypothesis import assume, given
from hypothesis import strategies as st

from contentplanner.domain.similarity import FEWEST_WORDS, likeness, nearly_same, probes

WORDS = st.lists(st.sampled_from(["oven", "bread", "soup", "winter", "table", "rum", "raisin", "dough"]))
TEXT = (
    "Our stollen rests for three weeks before we cut it. The rum needs that long to reach the last "
    "raisin, and nobody here is allowed to taste before the first of December."
)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_likeness_is_the_same_both_ways_and_within_bounds(one, other):
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    assert nearly_same(one, other) == nearly_same(other, one)


@given(WORDS)
def test_a_text_is_nearly_the_same_as_itself_in_other_letters_and_marks(words):
    assume(len(words) >= FEWEST_WORDS)
    assert nearly_same(" ".join(words), ", ".join(words).upper() + "!")


@given(st.integers(0, 28))
def test_one_changed_word_still_says_nearly_the_same_and_a_probe_finds_it(at):
    words = TEXT.split()
    changed = " ".join([*words[:at], "different", *words[at + 1 :]])
    assert nearly_same(TEXT, changed)
    plain = " ".join(one.strip(".,") for one in TEXT.split())
    assert any(probe in plain for probe in probes(changed))


def test_another_text_in_the_same_tone_is_not_the_same():
    other = "Our soup simmers for three hours before we serve it. Come by at noon, bring a friend along."
    assert not nearly_same(TEXT, other)


def test_few_words_are_said_again_without_anybody_minding():
    assert not nearly_same("Good morning from all of us", "Good morning from all of us")
    assert probes("Good morning from all of us") == ()


@given(st.text())
def test_probes_are_runs_of_the_words_of_the_text(text):
    for probe in probes(text):
        assert len(probe.split()) == 4
    assert len(probes(text)) <= 6
