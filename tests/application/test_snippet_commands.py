"""Texts kept to use again: named once, tidied, brought back by undo."""

from dataclasses import replace

import pytest

from contentplanner.application.snippet_commands import PutSnippet, RemoveSnippet
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Gives
from contentplanner.domain.snippets import LONGEST_NAME, Snippet
from tests.application.conftest import NOW

HOURS = Snippet(id="hours", created=NOW, name="Hours", text="Open from [hour].", gives=Gives.HELPFUL)


def test_a_snippet_is_kept_tidy_and_removed_and_brought_back(bench):
    bench.run(PutSnippet(replace(HOURS, name=" Hours ", headline="A\nline", text=" Open. \n")))
    assert bench.one(Snippet, "hours") == replace(HOURS, headline="A line", text="Open.")
    bench.run(RemoveSnippet("hours"))
    assert bench.one(Snippet, "hours") is None
    bench.planner.undo()
    assert bench.one(Snippet, "hours").headline == "A line"


def test_a_snippet_may_keep_its_name_in_other_letters(bench):
    bench.run(PutSnippet(HOURS), PutSnippet(replace(HOURS, name="HOURS")))
    assert bench.one(Snippet, "hours").name == "HOURS"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "snippet-needs-name"),
        ({"name": "x" * (LONGEST_NAME + 1)}, "snippet-name-too-long"),
        ({"name": "hOURS"}, "snippet-name-taken"),
        ({"name": "Other", "text": " \n", "headline": ""}, "snippet-needs-text"),
    ],
)
def test_a_snippet_is_refused_where_it_could_not_be_found_or_says_nothing(bench, changes, code):
    bench.run(PutSnippet(HOURS))
    with pytest.raises(PlanError, match=code):
        bench.run(PutSnippet(replace(HOURS, id="other", **changes)))
    assert bench.one(Snippet, "other") is None


def test_typing_in_one_visit_is_one_step(bench):
    bench.run(PutSnippet(HOURS))
    bench.planner.close_step()
    bench.run(PutSnippet(replace(HOURS, text="Open"), "1"), PutSnippet(replace(HOURS, text="Open late"), "1"))
    bench.planner.undo()
    assert bench.one(Snippet, "hours") == HOURS
