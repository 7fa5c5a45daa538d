"""What a slash offers: the owner's own texts, then the starters that fit the post."""

from dataclasses import replace

from contentplanner.application.campaign_commands import ChangeSettings, CreateCampaign
from contentplanner.application.snippet_commands import PutSnippet
from contentplanner.application.snippets import Offer, begun_with, matching, offers
from contentplanner.application.starters import starters
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.snippets import Snippet
from tests.application.conftest import NOW
from tests.storage.plans import campaign, post

HOURS = Snippet(id="hours", created=NOW, name="Opening hours", text="Open from 8 to 18.")


def test_own_texts_come_first_and_then_every_starter_of_the_trade(desk):
    desk.planner.run(PutSnippet(HOURS))
    desk.planner.run(ChangeSettings({"trade": "food"}))
    found = offers(desk.reader, post())
    assert (found[0].name, found[0].own, found[0].words) == ("Opening hours", True, HOURS.text)
    assert len(found) == 1 + len(starters("food"))
    assert found[1].text == starters("food")[0].description
    assert all(one.gives and one.objective for one in found[1:])


def test_a_post_of_a_phase_is_offered_the_starters_of_that_phase(desk):
    every = offers(desk.reader, post())
    contest = offers(desk.reader, replace(post(), phase=Phase.CONTEST))
    assert 0 < len(contest) < len(every)
    assert all(one in every for one in contest)
    counts = [len(offers(desk.reader, replace(post(), phase=phase))) for phase in Phase]
    assert sum(counts) == len(every)


def test_gaps_the_campaign_knows_are_filled(desk):
    desk.planner.run(CreateCampaign(campaign(name="Stollen")))
    mine = replace(post(), campaign_id=campaign().id, phase=Phase.LAUNCH)
    words = " ".join(one.headline + one.text for one in offers(desk.reader, mine))
    assert "Stollen" in words
    assert "[what you launch]" not in words


def test_a_query_finds_words_in_names_before_words_inside():
    bread = Offer("Fresh bread", "", "Cake.", None, None, own=True)
    cake = Offer("Cake", "", "Come and taste.", None, None, own=True)
    assert matching([bread, cake], "CAKE") == [cake, bread]
    assert matching([bread, cake], "fresh b") == [bread]
    assert matching([bread, cake], "") == [bread, cake]
    assert matching([bread, cake], "soup") == []


def test_a_post_begun_with_a_text_keeps_what_was_decided():
    offer = Offer("Guess", "How heavy?", "", Gives.CONVERSATION, Objective.ENGAGEMENT, own=True)
    assert begun_with(replace(post(), gives=Gives.HELPFUL), offer) == {
        "headline": "How heavy?",
        "objective": Objective.ENGAGEMENT,
    }
