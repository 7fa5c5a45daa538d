"""What a post says it gives is held against its words, both ways; the person decides."""

from datetime import date

import pytest

from contentplanner.application.hinting import HintSetting, hints_of
from contentplanner.application.sales_hints import MOST_REASONS, reads_like_an_offer, sells_nothing
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Gives, Placement, State
from contentplanner.domain.settings import PlanSettings
from tests.domain.posts import complete_post

OFFER = "Only 3 left: the red scarf, 20 % off until Sunday. Order now."
HELP = "How to wash wool: cold water, no rubbing, dry it flat on a towel."


def found(text, gives, *, language="en", own="", state=State.DRAFT, headline=""):
    setting = HintSetting(PlanSettings(language=language), Networks([]), None, date(2026, 11, 10))
    places = (Placement(NetworkKey("instagram"), text=own),)
    post = complete_post(
        headline=headline, description=text, gives=gives, placements=places, state=state, link="", hashtags=""
    )
    return [
        (hint, hint.action and hint.action.change(post))
        for hint in hints_of(post, setting, (reads_like_an_offer, sells_nothing))
    ]


@pytest.mark.parametrize("gives", [Gives.HELPFUL, Gives.CONVERSATION, None])
def test_an_offer_that_is_not_counted_is_pointed_out_with_its_words_and_one_click_counts_it(gives):
    [(hint, change)] = found(OFFER, gives)
    assert hint.key == "reads-like-an-offer"
    assert hint.sentence == "This reads like an offer ({words}). Count it as promotional?"
    assert "“Only 3 left”" in hint.details["words"]
    assert hint.details["words"].count("“") <= MOST_REASONS
    assert hint.action.words == "Count it as promotional"
    assert change == {"gives": Gives.PROMOTIONAL}


def test_an_offer_in_the_own_text_of_a_network_is_pointed_out_too():
    assert [hint.key for hint, _ in found(HELP, Gives.HELPFUL, own=OFFER)] == ["reads-like-an-offer"]
    assert found(HELP, Gives.PROMOTIONAL, own=OFFER) == []


def test_an_offer_in_the_subject_of_an_email_is_pointed_out_too():
    setting = HintSetting(PlanSettings(language="en"), Networks([]), None, date(2026, 11, 10))
    place = Placement(NetworkKey("email"), title="Last chance: 20 % off", lead="Until Sunday")
    post = complete_post(description=HELP, gives=Gives.HELPFUL, placements=(place,))
    assert [hint.key for hint in hints_of(post, setting, (reads_like_an_offer,))] == ["reads-like-an-offer"]


def test_an_offer_in_the_headline_is_pointed_out_too():
    assert [hint.key for hint, _ in found("Come by.", Gives.HELPFUL, headline=OFFER)] == [
        "reads-like-an-offer"
    ]


def test_a_post_marked_promotional_without_any_word_that_sells_is_pointed_out_and_nothing_is_changed():
    [(hint, change)] = found(HELP, Gives.PROMOTIONAL)
    assert hint.key == "sells-nothing"
    assert hint.sentence == "Marked promotional, but nothing here sells."
    assert change is None


def test_nothing_is_said_when_mark_and_words_agree():
    assert found(OFFER, Gives.PROMOTIONAL) == []
    assert found(HELP, Gives.HELPFUL) == []


def test_nothing_is_said_of_an_empty_post_or_one_that_has_gone_out():
    assert found("", Gives.PROMOTIONAL) == []
    assert found(OFFER, Gives.HELPFUL, state=State.POSTED) == []


def test_german_is_judged_in_german_and_other_languages_not_at_all():
    [(hint, _)] = found("Nur noch drei Plätze frei, jetzt buchen. 45 Euro.", Gives.HELPFUL, language="de-AT")
    assert "“Nur noch drei”" in hint.details["words"] or "Nur noch" in hint.details["words"]
    assert found(OFFER, Gives.HELPFUL, language="fr") == []
    assert found(HELP, Gives.PROMOTIONAL, language="fr") == []
