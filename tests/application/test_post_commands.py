"""What a person can do with posts."""

from dataclasses import replace
from datetime import date, time

import pytest

from contentplanner.application.bulk_commands import EditPosts
from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.picture_commands import AddPictures, RemovePicture
from contentplanner.application.post_commands import (
    CreatePost,
    DeletePosts,
    DuplicatePosts,
    EditPost,
    MovePosts,
    RestorePosts,
    SetPostState,
    ShiftPosts,
)
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, Placement, State
from tests.storage.plans import CREATED, campaign, post, post_id

PICTURE = Picture(id="e" * 64, name="a.png", extension="png", width=4, height=3, byte_count=9)
WHOLE = post(
    description="How many grams?",
    objective=Objective.ENGAGEMENT,
    gives=Gives.CONVERSATION,
    placements=(Placement("email"),),
)
ONE = (WHOLE.id,)


def test_a_new_post_with_a_day_is_a_draft_and_its_texts_are_tidy(bench):
    bench.run(CreatePost(post(state=State.IDEA, headline="  a\nb ", description="a\r\nb\x00 ")))
    found = bench.post(post().id)
    assert (found.state, found.headline, found.description) == (State.DRAFT, "a b", "a\nb")


def test_no_post_is_made_twice(bench):
    bench.run(CreatePost(post()))
    with pytest.raises(PlanError, match="post-exists"):
        bench.run(CreatePost(post(headline="other")))


def test_only_fields_of_a_person_can_be_edited(bench):
    bench.run(CreatePost(post()))
    for name in ("id", "created", "state", "deleted", "nonsense"):
        with pytest.raises(PlanError, match="field-not-editable"):
            bench.run(EditPost(post().id, {name: "x"}))


def test_ready_needs_a_whole_post(bench):
    bench.run(CreatePost(post()))
    with pytest.raises(PlanError, match="post-not-complete"):
        bench.run(SetPostState((post().id,), State.READY, CREATED))


@pytest.mark.parametrize(
    "values", [{"headline": " "}, {"gives": None}, {"placements": (Placement("instagram"),)}]
)
def test_a_ready_post_that_loses_a_part_falls_back_to_draft(bench, values):
    bench.run(CreatePost(WHOLE), SetPostState(ONE, State.READY, CREATED))
    assert bench.post(WHOLE.id).state is State.READY
    bench.run(EditPost(WHOLE.id, values))
    assert bench.post(WHOLE.id).state is State.DRAFT


def test_a_ready_post_without_its_day_is_an_idea_again(bench):
    bench.run(CreatePost(WHOLE), SetPostState(ONE, State.READY, CREATED), MovePosts(ONE, None))
    assert bench.post(WHOLE.id).state is State.IDEA


def test_a_posted_post_stays_where_it_is(bench):
    bench.run(CreatePost(WHOLE), SetPostState(ONE, State.POSTED, CREATED))
    for command in (MovePosts(ONE, None), ShiftPosts(ONE, 1), EditPost(WHOLE.id, {"day": None})):
        with pytest.raises(PlanError, match="post-is-posted"):
            bench.run(command)


def test_marking_as_posted_notes_when_on_each_network_once(bench):
    early = CREATED.replace(year=2020)
    places = (Placement("email", posted_at=early), Placement("instagram"))
    bench.run(CreatePost(replace(WHOLE, placements=places)), SetPostState(ONE, State.POSTED, CREATED))
    assert [place.posted_at for place in bench.post(WHOLE.id).placements] == [early, CREATED]


def test_moving_keeps_the_time_unless_one_is_given(bench):
    bench.run(CreatePost(WHOLE), MovePosts(ONE, date(2026, 12, 1)))
    assert bench.post(WHOLE.id).time == time(9, 30)
    bench.run(MovePosts(ONE, date(2026, 12, 1), time(18)))
    assert bench.post(WHOLE.id).time == time(18)


def test_the_phase_follows_the_day(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(replace(WHOLE, campaign_id=campaign().id)))
    assert bench.post(WHOLE.id).phase is Phase.TEASE
    bench.run(MovePosts(ONE, date(2026, 11, 25)))
    assert bench.post(WHOLE.id).phase is Phase.LAUNCH
    bench.run(MovePosts(ONE, date(2027, 1, 1)))
    assert bench.post(WHOLE.id).phase is None


def test_a_phase_chosen_by_the_owner_stays(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(replace(WHOLE, campaign_id=campaign().id)))
    bench.run(EditPost(WHOLE.id, {"phase": Phase.FOLLOW_UP}), ShiftPosts(ONE, 1))
    assert bench.post(WHOLE.id).phase is Phase.FOLLOW_UP


def test_moving_to_another_campaign_takes_its_phase_and_leaving_one_drops_it(bench):
    bench.run(CreateCampaign(campaign()), CreatePost(WHOLE))
    bench.run(MovePosts(ONE, WHOLE.day, None, campaign().id, to_other_campaign=True))
    assert (bench.post(WHOLE.id).campaign_id, bench.post(WHOLE.id).phase) == (campaign().id, Phase.TEASE)
    bench.run(MovePosts(ONE, WHOLE.day, None, None, to_other_campaign=True))
    assert (bench.post(WHOLE.id).campaign_id, bench.post(WHOLE.id).phase) == (None, None)


def test_a_picture_is_attached_and_taken_away_in_one_step_each(bench):
    bench.run(CreatePost(post()), AddPictures(post().id, (PICTURE,)))
    assert bench.post(post().id).picture_id == PICTURE.id
    bench.run(RemovePicture(post().id, PICTURE.id))
    assert bench.post(post().id).picture_id is None
    bench.planner.undo()
    assert bench.post(post().id).picture_id == PICTURE.id


def test_a_copy_is_a_fresh_draft(bench):
    bench.run(CreatePost(WHOLE), SetPostState(ONE, State.POSTED, CREATED))
    bench.run(DuplicatePosts(((WHOLE.id, post_id(9)),), CREATED))
    copy = bench.post(post_id(9))
    assert (copy.state, copy.headline, copy.placements[0].posted_at) == (State.DRAFT, WHOLE.headline, None)


def test_the_bin_gives_back_what_it_took(bench):
    bench.run(CreatePost(WHOLE), DeletePosts(ONE, CREATED))
    assert bench.post(WHOLE.id).deleted == CREATED
    bench.run(RestorePosts(ONE))
    assert bench.post(WHOLE.id) == WHOLE


def test_several_posts_are_edited_in_one_step(bench):
    bench.run(CreatePost(post(1)), CreatePost(post(2)))
    bench.run(EditPosts((post(1).id, post(2).id), {"gives": Gives.HELPFUL}))
    bench.planner.undo()
    assert {bench.post(post(number).id).gives for number in (1, 2)} == {None}


def test_the_own_parts_of_one_network_change_alone(bench):
    places = (Placement("x", text="Old"), Placement("email", address="https://a.example"))
    bench.run(CreatePost(post(placements=places)))
    bench.run(
        EditPost(post().id, {"text:x": " New \r\n text "}), EditPost(post().id, {"title:email": "Look\n"})
    )
    assert bench.post(post().id).placements == (
        Placement("x", text="New \n text"),
        Placement("email", title="Look", address="https://a.example"),
    )
    bench.run(EditPost(post().id, {"text:x": "", "lead:email": "More inside"}))
    assert bench.post(post().id).placements[0] == Placement("x")
    bench.planner.undo()
    bench.planner.undo()
    bench.planner.undo()
    assert bench.post(post().id).placements == places


def test_an_own_part_of_a_network_that_is_gone_changes_nothing(bench):
    bench.run(CreatePost(post()), EditPost(post().id, {"text:x": "Nobody reads this"}))
    assert bench.post(post().id).placements == post().placements


def test_only_the_text_title_and_lead_of_a_network_can_be_edited(bench):
    bench.run(CreatePost(post()))
    with pytest.raises(PlanError, match="field-not-editable"):
        bench.run(EditPost(post().id, {"posted_at:x": None}))


def test_steps_on_own_parts_are_called_after_them():
    codes = [EditPost("a", {f"{kind}:x": ""}).label.code for kind in ("text", "title", "lead")]
    assert codes == ["edit-own-text", "edit-own-title", "edit-own-lead"]
