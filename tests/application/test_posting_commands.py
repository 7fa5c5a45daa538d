"""Noting where a post went out, network by network."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from contentplanner.application.picture_commands import AddPictures
from contentplanner.application.post_commands import CreatePost, EditPost, SetPostState
from contentplanner.application.posting_commands import LeaveRestOut, NotePosting, TakePostingBack
from contentplanner.domain.errors import PlanError
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Placement, State
from tests.application.test_post_commands import CREATED, WHOLE

AT = datetime(2026, 11, 10, 16, 31, tzinfo=UTC)
ONE = (WHOLE.id,)
PICTURE = Picture(id="f" * 64, name="bread.jpg", extension="jpg", width=10, height=10, byte_count=10)
BOTH = replace(WHOLE, placements=(Placement("email"), Placement("letter")))


@pytest.fixture
def ready(bench):
    bench.run(CreatePost(BOTH), AddPictures(WHOLE.id, (PICTURE,)), SetPostState(ONE, State.READY, CREATED))
    return bench


def places(bench):
    return [(one.network, one.posted_at, one.address) for one in bench.post(WHOLE.id).placements]


def test_each_network_is_noted_by_itself_in_one_step_that_undo_takes_back(ready):
    ready.run(NotePosting(WHOLE.id, "email", AT, "marigold.example/1"))
    assert places(ready) == [("email", AT, "https://marigold.example/1"), ("letter", None, "")]
    assert ready.post(WHOLE.id).state is State.READY
    ready.run(NotePosting(WHOLE.id, "letter", AT))
    assert ready.post(WHOLE.id).state is State.POSTED
    ready.planner.undo()
    assert ready.post(WHOLE.id).state is State.READY
    ready.planner.undo()
    assert places(ready) == [("email", None, ""), ("letter", None, "")]
    ready.planner.redo()
    assert places(ready)[0] == ("email", AT, "https://marigold.example/1")


def test_marking_all_as_posted_keeps_what_was_noted(ready):
    ready.run(NotePosting(WHOLE.id, "letter", AT), SetPostState(ONE, State.POSTED, CREATED))
    assert [one[1] for one in places(ready)] == [CREATED, AT]


def test_an_address_is_put_right_afterwards_and_a_wrong_one_changes_nothing(ready):
    ready.run(SetPostState(ONE, State.POSTED, AT))
    ready.run(NotePosting(WHOLE.id, "email", CREATED, "marigold.example/2", again=True))
    assert places(ready)[0] == ("email", CREATED, "https://marigold.example/2")
    with pytest.raises(PlanError, match="web-address-not-understood"):
        ready.run(NotePosting(WHOLE.id, "email", AT, "nonsense", again=True))
    assert places(ready)[0][1] == CREATED
    assert ready.post(WHOLE.id).state is State.POSTED


def test_taken_back_a_posted_post_is_ready_again_or_a_draft_where_it_lacks_something(ready):
    ready.run(SetPostState(ONE, State.POSTED, AT), TakePostingBack(WHOLE.id, "email"))
    assert ready.post(WHOLE.id).state is State.READY
    assert [one[1] for one in places(ready)] == [None, AT]
    ready.run(NotePosting(WHOLE.id, "email", AT), EditPost(WHOLE.id, {"headline": ""}))
    ready.run(TakePostingBack(WHOLE.id, "email"))
    assert ready.post(WHOLE.id).state is State.DRAFT


def test_the_rest_is_left_out_or_taken_out_of_the_networks(ready):
    ready.run(NotePosting(WHOLE.id, "email", AT), LeaveRestOut(WHOLE.id))
    assert places(ready) == [("email", AT, "")]
    assert ready.post(WHOLE.id).state is State.POSTED
    ready.planner.undo()
    ready.run(EditPost(WHOLE.id, {"placements": ready.post(WHOLE.id).placements[:1]}))
    assert ready.post(WHOLE.id).state is State.POSTED


def test_back_to_draft_it_went_out_nowhere(ready):
    ready.run(NotePosting(WHOLE.id, "email", AT, "marigold.example"), SetPostState(ONE, State.POSTED, AT))
    ready.run(SetPostState(ONE, State.DRAFT, AT))
    assert places(ready) == [("email", None, ""), ("letter", None, "")]
    ready.planner.undo()
    ready.planner.undo()
    ready.run(SetPostState(ONE, State.DRAFT, AT))
    assert places(ready)[0][1] == AT, "a post that is half out keeps what is known"
