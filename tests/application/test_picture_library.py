"""Adding, replacing and removing pictures of a plan; on a store in memory and on the real one."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentplanner.application.picture_library import AddToPlan, RemoveUnused, ReplaceEverywhere
from contentplanner.application.planner import Planner
from contentplanner.application.post_commands import CreatePost, DeletePosts
from contentplanner.domain.errors import PlanError
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, Post, State
from tests.application.memory import Memory
from tests.domain.posts import complete_post
from tests.storage.conftest import NETWORKS, StandingClock

AT = datetime(2026, 11, 10, 9, tzinfo=UTC)


def picture(letter, width=1080, height=1350):
    return Picture(
        id=letter * 64,
        name=f"{letter}.jpg",
        extension="jpg",
        width=width,
        height=height,
        byte_count=1000,
    )


OLD, NEW, OTHER, WIDE = picture("a"), picture("b"), picture("d"), picture("c", 1600, 900)


def post(number, **values):
    return complete_post(id=f"{number:032x}", **{"picture_id": OLD.id, **values})


@pytest.fixture
def plan(bench):
    """Three posts with the old picture, one of them posted, and one without."""
    bench.run(AddToPlan((OLD, OTHER)))
    bench.run(
        CreatePost(post(1, picture_description="A loaf", focus_x=20, focus_y=30)),
        CreatePost(post(2, state=State.POSTED)),
        CreatePost(post(3, picture_id=OTHER.id, more_pictures=(MorePicture(OLD.id, "Crumbs", 5, 6),))),
        CreatePost(post(4, picture_id=None, state=State.DRAFT)),
    )
    return bench


def refused(bench, command):
    with pytest.raises(PlanError) as caught:
        bench.run(command)
    return caught.value.code


def test_every_post_gets_the_new_picture_with_its_words_and_focus(plan):
    plan.run(ReplaceEverywhere(OLD.id, NEW))
    first = plan.post(post(1).id)
    assert (first.picture_id, first.picture_description) == (NEW.id, "A loaf")
    assert (first.focus_x, first.focus_y) == (20, 30)
    assert plan.post(post(3).id).more_pictures == (MorePicture(NEW.id, "Crumbs", 5, 6),)


def test_a_post_that_went_out_keeps_its_picture(plan):
    plan.run(ReplaceEverywhere(OLD.id, NEW))
    assert plan.post(post(2).id).picture_id == OLD.id


def test_a_post_in_the_bin_gets_it_too(plan):
    plan.run(DeletePosts((post(1).id,), AT), ReplaceEverywhere(OLD.id, NEW))
    assert plan.post(post(1).id).picture_id == NEW.id


def test_another_shape_puts_the_focus_in_the_middle(plan):
    plan.run(ReplaceEverywhere(OLD.id, WIDE))
    first = plan.post(post(1).id)
    assert (first.focus_x, first.focus_y) == (50, 50)


def test_replacing_is_one_step_back(plan):
    before = [plan.post(post(n).id) for n in range(1, 5)]
    plan.run(ReplaceEverywhere(OLD.id, WIDE))
    plan.planner.undo()
    assert [plan.post(post(n).id) for n in range(1, 5)] == before
    plan.planner.redo()
    assert plan.post(post(1).id).picture_id == WIDE.id


def test_what_cannot_be_replaced_is_told(plan):
    assert refused(plan, ReplaceEverywhere(OLD.id, OLD)) == "same-picture"
    plan.run(AddToPlan((NEW,)))
    assert refused(plan, ReplaceEverywhere(NEW.id, WIDE)) == "picture-not-used"
    plan.run(ReplaceEverywhere(OLD.id, NEW))
    assert refused(plan, ReplaceEverywhere(OLD.id, WIDE)) == "picture-only-posted"
    assert refused(plan, ReplaceEverywhere(WIDE.id, NEW)) == "not-found"


def test_only_a_picture_no_post_uses_can_be_removed(plan):
    plan.run(AddToPlan((NEW, WIDE)))
    assert refused(plan, RemoveUnused((NEW.id, OLD.id))) == "picture-in-use"
    plan.run(CreatePost(post(5, more_pictures=(MorePicture(WIDE.id),))))
    assert refused(plan, RemoveUnused((WIDE.id,))) == "picture-in-use"
    changes = plan.run(RemoveUnused((NEW.id,)))
    assert [(one.before, one.after) for one in changes] == [(NEW, None)]


def test_a_picture_of_a_post_in_the_bin_stays(plan):
    plan.run(AddToPlan((NEW,)), CreatePost(post(5, picture_id=NEW.id)), DeletePosts((post(5).id,), AT))
    assert refused(plan, RemoveUnused((NEW.id,))) == "picture-in-use"


def test_undo_brings_removed_pictures_back(plan):
    plan.run(AddToPlan((NEW, WIDE)), RemoveUnused((NEW.id, WIDE.id)))
    plan.planner.undo()
    plan.run(CreatePost(post(5, picture_id=NEW.id)))
    assert plan.post(post(5).id).picture_id == NEW.id


def test_undo_goes_back_past_a_removal_to_posts_that_had_the_picture(bench):
    bench.run(AddToPlan((OLD,)), CreatePost(post(1, picture_description="A loaf", focus_x=20)))
    before = bench.post(post(1).id)
    bench.run(ReplaceEverywhere(OLD.id, WIDE), RemoveUnused((OLD.id,)))
    bench.planner.undo()
    bench.planner.undo()
    assert bench.post(post(1).id) == before
    bench.planner.redo()
    bench.planner.redo()
    assert bench.post(post(1).id).picture_id == WIDE.id


def test_a_picture_the_plan_has_is_added_no_second_time(plan):
    assert not plan.run(AddToPlan((OLD,)))


ids = st.sampled_from([OLD.id, NEW.id, WIDE.id])
more = st.lists(
    st.builds(MorePicture, ids, st.sampled_from(["", "A loaf"]), st.integers(0, 100), st.integers(0, 100)),
    unique_by=lambda one: one.picture_id,
    max_size=3,
).map(tuple)
any_post = st.builds(
    lambda first, rest, state, binned, words: complete_post(
        picture_id=first,
        more_pictures=tuple(one for one in rest if one.picture_id != first),
        state=state,
        day=None if state is State.IDEA else date(2026, 11, 19),
        deleted=AT if binned else None,
        picture_description=words,
    ),
    st.none() | ids,
    more,
    st.sampled_from(State),
    st.booleans(),
    st.sampled_from(["", "A cup"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(any_post, max_size=6), st.sampled_from([NEW, WIDE]))
def test_replacing_everywhere_and_undo_gives_every_post_back_exactly(posts, new):
    memory = Memory(NETWORKS)
    posts = [replace(one, id=f"{number:032x}") for number, one in enumerate(posts)]
    memory.entities = {(type(one), one.id): one for one in (OLD, NEW, WIDE, *posts)}
    planner = Planner(memory.open_unit, StandingClock())
    before = dict(memory.entities)
    try:
        planner.run(ReplaceEverywhere(OLD.id, new))
    except PlanError:
        assert memory.entities == before
        return
    for one in posts:
        now = memory.entities[Post, one.id]
        if one.state is State.POSTED:
            assert now == one
        else:
            assert OLD.id not in [shown.picture_id for shown in now.pictures]
    planner.undo()
    assert memory.entities == before
