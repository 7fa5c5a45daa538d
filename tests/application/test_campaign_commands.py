"""What a person can do with campaigns and settings."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from contentplanner.application.campaign_commands import (
    CreateCampaign,
    DeleteCampaign,
    EditCampaign,
    RestoreCampaign,
)
from contentplanner.application.post_commands import CreatePost, DeletePosts, RestorePosts
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import State
from contentplanner.domain.strategy import Persona
from tests.storage.plans import CREATED, Put, campaign, post

MINE = {"campaign_id": campaign().id}
PERSONA = Persona(id="a1", created=CREATED, name="Ana")
PARTNER = Partner(id="p1", created=CREATED, name="Wool & Tea")


def test_no_two_campaigns_have_one_name_in_any_case(bench):
    bench.run(CreateCampaign(campaign(1, name="Weihnachten")))
    with pytest.raises(PlanError, match="campaign-name-taken"):
        bench.run(CreateCampaign(campaign(2, name=" WEIHNACHTEN ")))
    bench.run(CreateCampaign(campaign(2, name="Ostern")))
    with pytest.raises(PlanError, match="campaign-name-taken"):
        bench.run(EditCampaign(campaign(2).id, {"name": "weihnachten"}))
    bench.run(EditCampaign(campaign(1).id, {"name": "WEIHNACHTEN"}))


def test_a_campaign_whose_name_was_taken_meanwhile_comes_back_with_its_year(bench):
    bench.run(CreateCampaign(campaign(1, name="a")), DeleteCampaign(campaign(1).id, CREATED))
    bench.run(CreateCampaign(campaign(2, name="A")))
    bench.run(RestoreCampaign(campaign(1).id))
    back = bench.campaign(campaign(1).id)
    assert back.deleted is None
    assert back.name == f"a {(back.launch or back.created).year}"


def test_phases_are_kept_in_order(bench):
    late = PhaseSpan(Phase.LAUNCH, date(2026, 11, 20), date(2026, 11, 21))
    soon = PhaseSpan(Phase.TEASE, date(2026, 11, 1), date(2026, 11, 2))
    bench.run(CreateCampaign(campaign()), EditCampaign(campaign().id, {"phases": (late, soon)}))
    assert bench.campaign(campaign().id).phases == (soon, late)


def test_a_field_that_is_none_of_the_owners_cannot_be_edited(bench):
    bench.run(CreateCampaign(campaign()))
    with pytest.raises(PlanError, match="field-not-editable"):
        bench.run(EditCampaign(campaign().id, {"deleted": None}))


def test_a_campaign_goes_with_its_posts_but_what_went_out_stays(bench):
    bench.run(CreateCampaign(campaign()))
    bench.run(CreatePost(post(1, **MINE)), CreatePost(post(2, state=State.POSTED, **MINE)))
    bench.run(DeleteCampaign(campaign().id, CREATED))
    assert bench.campaign(campaign().id).deleted == CREATED
    assert bench.post(post(1).id).deleted == CREATED
    posted = bench.post(post(2).id)
    assert (posted.deleted, posted.campaign_id, posted.phase) == (None, None, None)
    bench.planner.undo()
    assert bench.post(post(1).id).deleted is None
    assert bench.post(post(2).id).campaign_id == campaign().id


def test_the_posts_of_a_campaign_may_stay_as_ideas(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(post(1, **MINE)))
    bench.run(DeleteCampaign(campaign().id, CREATED, keep_posts=True))
    kept = bench.post(post(1).id)
    assert (kept.state, kept.day, kept.campaign_id, kept.deleted) == (State.IDEA, None, None, None)


def test_a_post_comes_back_without_the_campaign_that_is_gone(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(post(1, **MINE)))
    bench.run(DeleteCampaign(campaign().id, CREATED), RestorePosts((post(1).id,)))
    found = bench.post(post(1).id)
    assert found == post(1)


def test_posts_deleted_with_their_campaign_come_back_with_it_and_others_stay(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(post(1, **MINE)), CreatePost(post(2, **MINE)))
    bench.run(DeletePosts((post(2).id,), CREATED - timedelta(days=1)))
    bench.run(DeleteCampaign(campaign().id, CREATED))
    bench.run(RestoreCampaign(campaign().id, (post(1).id, post(2).id)))
    assert bench.post(post(1).id).deleted is None
    assert bench.post(post(2).id).deleted is not None


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"landing_page": "our shop"}, "landing-page-not-address"),
        ({"persona": "Nobody"}, "persona-not-known"),
        ({"partners": ("p9",)}, "partner-not-known"),
        ({"cost": Decimal(-1)}, "cost-negative"),
        ({"goal_number": -1}, "goal-number-out-of-range"),
    ],
)
def test_what_a_campaign_points_at_must_be_there(bench, values, code):
    bench.run(CreateCampaign(campaign()))
    with pytest.raises(PlanError, match=code):
        bench.run(EditCampaign(campaign().id, values))
    assert bench.campaign(campaign().id) == campaign()


def test_the_fields_of_the_page_are_kept_clean_and_come_back_one_by_one(bench):
    bench.run(CreateCampaign(campaign()))
    bench.run(Put((PERSONA, PARTNER)))
    typed = {
        "purpose": " Fill December \r\n",
        "offer": "Stollen\x07",
        "landing_page": "marigold.example/stollen",
        "persona": "Ana",
        "cost": Decimal("80.50"),
        "partners": ("p1",),
    }
    kept = typed | {
        "purpose": "Fill December",
        "offer": "Stollen",
        "landing_page": "https://marigold.example/stollen",
    }
    for name, value in typed.items():
        bench.run(EditCampaign(campaign().id, {name: value}, f"{name}:1"))
    found = bench.campaign(campaign().id)
    assert {name: getattr(found, name) for name in kept} == kept
    for name in reversed(typed):
        bench.planner.undo()
        assert getattr(bench.campaign(campaign().id), name) == getattr(campaign(), name)


def test_what_has_gone_since_keeps_no_other_field_from_being_edited(bench):
    bench.run(CreateCampaign(campaign()), Put((PERSONA, PARTNER)))
    bench.run(EditCampaign(campaign().id, {"persona": "Ana", "partners": ("p1",)}))
    bench.run(Put((), (PERSONA, PARTNER)), EditCampaign(campaign().id, {"goal": "boxes"}))
    assert bench.campaign(campaign().id).goal == "boxes"
