"""The plan's own words: kept once, removed, brought back by undo."""

import pytest

from contentplanner.application.spelling_commands import KeepOwnWord, RemoveOwnWord
from contentplanner.domain.errors import PlanError
from contentplanner.domain.own_words import OwnWord
from tests.application.conftest import NOW


def test_a_word_is_kept_and_removed_and_brought_back(bench):
    bench.run(KeepOwnWord(" Stollen\n", NOW))
    assert bench.one(OwnWord, "Stollen") == OwnWord(id="Stollen", created=NOW)
    bench.run(RemoveOwnWord("Stollen"))
    assert bench.one(OwnWord, "Stollen") is None
    bench.planner.undo()
    assert bench.one(OwnWord, "Stollen") is not None
    bench.planner.undo()
    assert bench.one(OwnWord, "Stollen") is None


def test_a_word_kept_already_is_no_step(bench):
    bench.run(KeepOwnWord("Stollen", NOW))
    assert not bench.run(KeepOwnWord("Stollen", NOW))
    bench.planner.undo()
    assert bench.one(OwnWord, "Stollen") is None


@pytest.mark.parametrize("text", ["", "  ", "123", "?!", "\0"])
def test_what_has_no_letters_is_no_word(bench, text):
    with pytest.raises(PlanError, match="own-word-needs-letters"):
        bench.run(KeepOwnWord(text, NOW))


def test_a_word_that_is_not_there_cannot_be_removed(bench):
    with pytest.raises(PlanError):
        bench.run(RemoveOwnWord("Stollen"))
