"""The texts the program brings along: each is whole, has gaps to fill, and sells only where it may."""

import re

import pytest

from contentplanner.application.campaign_templates import built_in_templates
from contentplanner.application.starters import TRADES, is_starter, starter, starters
from contentplanner.domain.anatomy import unfilled
from contentplanner.domain.errors import PlanError
from contentplanner.domain.launch_plan import FIRST_DAY_STARTER
from contentplanner.resources import resource_path

EVERY = {(trade, one.key): one for trade in ("", *TRADES) for one in starters(trade)}
GAP = re.compile(r"\[[^\]]*\]")
SELLING = {
    draft.starter
    for each in built_in_templates()
    for draft in each.drafts
    if draft.gives.value == "promotional"
}


def test_there_are_more_than_a_hundred_different_texts_and_some_for_every_trade():
    assert len({one.description for one in EVERY.values()}) >= 100
    for trade in TRADES:
        own = {one.description for one in starters(trade)} - {one.description for one in starters("")}
        assert len(own) >= 12


@pytest.mark.parametrize("name", EVERY, ids=lambda name: f"{name[0] or 'general'}-{name[1]}")
def test_a_starter_is_whole_and_every_gap_keeps_a_post_from_being_ready(name):
    one = EVERY[name]
    assert one.headline
    assert one.aim
    assert unfilled(one.headline)
    assert unfilled(one.description)
    for text in (one.headline, one.description, one.aim):
        assert "!" not in text
        assert "'" not in text
        assert text.count("[") == text.count("]") == len(GAP.findall(text))
        assert all(unfilled(gap) == gap for gap in GAP.findall(text))
    sentences = re.findall(r"[.?:](?:”)?(?=\s|$)", one.description)
    assert 2 <= len(sentences) <= 9
    assert len(one.headline) <= 110


def test_every_trade_words_only_what_there_is_in_general():
    for trade in TRADES:
        assert {one.key for one in starters(trade)} == {one.key for one in starters("")}
    assert {path.stem for path in resource_path("starters").glob("*.json")} == {"general", *TRADES}


def test_only_texts_of_promotional_drafts_speak_of_prices_or_orders():
    selling = re.compile(
        r"\b(buy now|order (now|today)|discount|on sale|% off|hurry up|last chance)\b", re.IGNORECASE
    )
    for (_, key), one in EVERY.items():
        if key not in SELLING:
            assert not selling.search(f"{one.headline} {one.description}"), key


def test_every_draft_of_every_template_has_a_starter_and_every_starter_a_use():
    used = {draft.starter for template in built_in_templates() for draft in template.drafts}
    assert all(map(is_starter, used))
    assert {one.key for one in starters("")} == used | {FIRST_DAY_STARTER}


def test_a_trade_speaks_its_own_words_and_falls_back_on_general_ones():
    assert starter("tease-guess", "food") != starter("tease-guess", "craft")
    assert (
        starter("season-list", "food") == starter("season-list", "") == starter("season-list", "unheard of")
    )
    with pytest.raises(PlanError, match="starter-not-known"):
        starter("nonsense", "food")
