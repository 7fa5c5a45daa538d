"""Many posts changed at once: what was not touched stays, on each of them."""

from dataclasses import fields, replace
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentplanner.application.bulk_commands import Additions, EditPosts, changes_anything
from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.planner import Planner
from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.mentions import without_tags
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from tests.application.memory import Memory
from tests.storage.conftest import NETWORKS, StandingClock
from tests.storage.plans import CREATED, campaign, post

WHOLE = {
    "description": "How many grams?",
    "objective": Objective.ENGAGEMENT,
    "gives": Gives.CONVERSATION,
    "placements": (Placement("email"),),
}
ONE, TWO = post(1, **WHOLE), post(2, **WHOLE)
BOTH = (ONE.id, TWO.id)
ANY_POST = st.builds(
    lambda number, **parts: post(number, **parts),
    number=st.just(1),
    persona=st.sampled_from(["", "Rosa", "Tom"]),
    buying_step=st.sampled_from(["", "Notice"]),
    gives=st.sampled_from([None, *Gives]),
    objective=st.sampled_from([None, *Objective]),
    time=st.sampled_from([None, time(9), time(17, 30)]),
    hashtags=st.sampled_from(["", "#bread", "#Bread, fresh #rye"]),
    notes=st.sampled_from(["", "Ask Jo."]),
    evergreen=st.booleans(),
    placements=st.sampled_from([(), (Placement("x"),), (Placement("email", text="Own"), Placement("x"))]),
)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "persona": st.sampled_from(["", "Rosa"]),
        "buying_step": st.just("Notice"),
        "gives": st.sampled_from(list(Gives)),
        "objective": st.sampled_from(list(Objective)),
        "time": st.sampled_from([None, time(8)]),
        "evergreen": st.booleans(),
    },
)
ADDITIONS = st.builds(
    Additions,
    networks=st.sampled_from([(), ("instagram",), ("x",)]),
    no_networks=st.sampled_from([(), ("email",)]),
    hashtags=st.sampled_from(["", "#cake #bread"]),
    no_hashtags=st.sampled_from(["", "#BREAD"]),
    notes=st.sampled_from(["", "Later."]),
)
ADDED_TO = {
    "networks": "placements",
    "no_networks": "placements",
    "hashtags": "hashtags",
    "no_hashtags": "hashtags",
    "notes": "notes",
}


@given(posts=st.lists(ANY_POST, min_size=1, max_size=4), values=VALUES, additions=ADDITIONS)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_fields_not_touched_stay_and_one_undo_brings_all_back(posts, values, additions):
    posts = [replace(one, id=post(number).id) for number, one in enumerate(posts)]
    memory = Memory(NETWORKS)
    planner = Planner(memory.open_unit, StandingClock())
    for one in posts:
        planner.run(CreatePost(one))
    command = EditPosts(tuple(one.id for one in posts), values, additions)
    changed = planner.run(command)
    touched = set(values) | {ADDED_TO[name] for name in ADDED_TO if getattr(additions, name)}
    for before in posts:
        after = memory.post(before.id)
        for name in {field.name for field in fields(Post)} - touched:
            assert getattr(after, name) == getattr(before, name)
        for name in set(values) - {"evergreen"}:
            assert getattr(after, name) == values[name]
        assert [place for place in after.placements if place in before.placements] == [
            place for place in before.placements if place.network not in additions.no_networks
        ]
        assert changes_anything(before, command) == (after != before)
    if changed:
        planner.undo()
    assert [memory.post(one.id) for one in posts] == posts


def test_networks_hashtags_and_notes_are_added_to_what_each_post_has(bench):
    bench.run(CreatePost(replace(ONE, hashtags="#bread", notes="Ask Jo.")), CreatePost(TWO))
    more = Additions(networks=("x", "email"), hashtags="#Bread #rye", notes=" Later. ")
    bench.run(EditPosts(BOTH, {}, more))
    one, two = bench.post(ONE.id), bench.post(TWO.id)
    assert (one.networks, one.hashtags, one.notes) == (("email", "x"), "#bread #rye", "Ask Jo.\n\nLater.")
    assert (two.networks, two.hashtags, two.notes) == (("email", "x"), "#Bread #rye", "Later.")


def test_ready_posts_that_lose_a_part_fall_back_to_draft_and_one_undo_makes_them_ready(bench):
    bench.run(CreatePost(ONE), CreatePost(TWO), SetPostState(BOTH, State.READY, CREATED))
    bench.run(EditPosts(BOTH, {}, Additions(no_networks=("email",))))
    assert {bench.post(one).state for one in BOTH} == {State.DRAFT}
    bench.planner.undo()
    assert {bench.post(one).state for one in BOTH} == {State.READY}


def test_a_network_on_which_a_post_went_out_is_not_taken_from_it(bench):
    out = Placement("email", posted_at=CREATED, address="https://marigold.example")
    half = replace(ONE, placements=(out, Placement("x")))
    bench.run(CreatePost(half), CreatePost(TWO))
    bench.run(EditPosts(BOTH, {}, Additions(no_networks=("email", "x"))))
    assert bench.post(ONE.id).placements == (out,)
    assert bench.post(TWO.id).placements == ()


def test_of_a_post_that_went_out_only_notes_and_evergreen_change(bench):
    bench.run(CreatePost(ONE), CreatePost(TWO), SetPostState((ONE.id,), State.POSTED, CREATED))
    more = Additions(networks=("x",), hashtags="#rye", notes="Later.")
    bench.run(EditPosts(BOTH, {"gives": Gives.HELPFUL, "persona": "Rosa", "evergreen": True}, more))
    one, two = bench.post(ONE.id), bench.post(TWO.id)
    assert (one.gives, one.persona, one.hashtags, one.networks) == (ONE.gives, "", "", ("email",))
    assert (one.notes, one.evergreen) == ("Later.", True)
    assert (two.gives, two.persona, two.networks) == (Gives.HELPFUL, "Rosa", ("email", "x"))


def test_moving_a_post_that_went_out_is_refused_and_nothing_changes(bench):
    bench.run(CreatePost(ONE), CreatePost(TWO), SetPostState((TWO.id,), State.POSTED, CREATED))
    with pytest.raises(PlanError, match="post-is-posted"):
        bench.run(EditPosts(BOTH, {"day": date(2026, 12, 24), "time": None}))
    assert bench.post(ONE.id) == ONE


def test_a_phase_is_given_to_posts_of_a_campaign_only(bench):
    bench.run(
        CreateCampaign(campaign()), CreatePost(replace(ONE, campaign_id=campaign().id)), CreatePost(TWO)
    )
    bench.run(EditPosts(BOTH, {"phase": Phase.CONTEST}))
    assert (bench.post(ONE.id).phase, bench.post(TWO.id).phase) == (Phase.CONTEST, None)
    bench.run(EditPosts(BOTH, {"campaign_id": None}))
    assert {bench.post(one).phase for one in BOTH} == {None}


def test_a_post_that_repeats_another_is_not_evergreen_itself(bench):
    bench.run(CreatePost(ONE), CreatePost(replace(TWO, again_of=ONE.id)))
    bench.run(EditPosts(BOTH, {"evergreen": True}))
    assert [bench.post(one).evergreen for one in BOTH] == [True, False]


def test_hashtags_are_taken_out_whole_and_other_words_stay():
    assert without_tags("#Bread, fresh #rye", ("#bread",)) == "fresh #rye"
    assert without_tags("#breadth #rye", ("#bread",)) == "#breadth #rye"
    assert without_tags("#a  #b", ("#c",)) == "#a  #b"
