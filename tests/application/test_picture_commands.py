"""What a person can do with the pictures of a post."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentplanner.application.networks import load_networks
from contentplanner.application.picture_commands import (
    AddPictures,
    FocusPicture,
    MovePicture,
    RemovePicture,
    ReplacePicture,
)
from contentplanner.application.planner import Planner
from contentplanner.application.ports import StepLabel
from contentplanner.application.post_commands import (
    CreatePost,
    DuplicatePosts,
    EditPost,
    SetPostState,
)
from contentplanner.application.post_history import BringBackVersion
from contentplanner.application.series_commands import EditOccurrences, RepeatPost
from contentplanner.domain.errors import PlanError
from contentplanner.domain.pictures import Picture
from contentplanner.domain.post_pictures import most_pictures
from contentplanner.domain.posts import Gives, MorePicture, Objective, Placement, State
from contentplanner.domain.series import Every, Rule, Scope, Series
from tests.application.memory import Memory
from tests.storage.conftest import NETWORKS, Opened, StandingClock
from tests.storage.plans import CREATED, post, post_id

PICTURES = tuple(
    Picture(id=f"{n:064x}", name=f"{n}.png", extension="png", width=4, height=3, byte_count=9)
    for n in range(1, 6)
)
IDS = tuple(picture.id for picture in PICTURES)
ONE, TWO, THREE, FOUR, FIVE = PICTURES
ME = post().id


def ids(bench, of=ME):
    return tuple(picture.picture_id for picture in bench.post(of).pictures)


@pytest.fixture
def three(bench):
    bench.run(CreatePost(post()), AddPictures(ME, PICTURES[:3]))
    bench.run(EditPost(ME, {"picture_description": "First", "focus_x": 10}))
    more = (MorePicture(TWO.id, "Second", 20, 30), MorePicture(THREE.id, "Third", 40, 50))
    bench.run(EditPost(ME, {"more_pictures": more}))
    return bench


def test_pictures_come_after_those_a_post_has_in_one_step(bench):
    bench.run(CreatePost(post()), AddPictures(ME, (ONE,)), AddPictures(ME, (TWO, THREE)))
    assert ids(bench) == IDS[:3]
    assert AddPictures(ME, (TWO, THREE)).label == StepLabel("attach-picture", 2)
    bench.planner.undo()
    assert ids(bench) == IDS[:1]


def test_a_picture_the_post_has_is_left_out_and_refused_when_nothing_else_comes(three):
    three.run(AddPictures(ME, (TWO, FOUR, FOUR)))
    assert ids(three) == IDS[:4]
    for command in (AddPictures(ME, (TWO,)), ReplacePicture(ME, ONE.id, TWO)):
        with pytest.raises(PlanError, match="picture-twice") as refused:
            three.run(command)
        assert refused.value.details["name"] == TWO.name
    assert ids(three) == IDS[:4]


def test_without_the_first_the_second_is_the_first_with_its_description_and_focus(three):
    three.run(RemovePicture(ME, ONE.id))
    found = three.post(ME)
    assert (found.picture_id, found.picture_description, found.focus_x, found.focus_y) == (
        TWO.id,
        "Second",
        20,
        30,
    )
    assert [one.description for one in found.more_pictures] == ["Third"]


def test_a_moved_picture_takes_its_description_along(three):
    three.run(MovePicture(ME, THREE.id, 0))
    assert [one.description for one in three.post(ME).pictures] == ["Third", "First", "Second"]
    three.run(MovePicture(ME, THREE.id, 99), MovePicture(ME, TWO.id, -1))
    assert [one.description for one in three.post(ME).pictures] == ["Second", "First", "Third"]


def test_a_replaced_picture_keeps_its_place_and_description_and_loses_its_focus(three):
    three.run(ReplacePicture(ME, TWO.id, FIVE))
    assert three.post(ME).more_pictures[0] == MorePicture(FIVE.id, "Second")
    assert three.one(Picture, FIVE.id) == FIVE


def test_the_focus_moves_in_one_step_for_each_picture(three):
    three.run(FocusPicture(ME, THREE.id, 41, 50, "a"), FocusPicture(ME, THREE.id, 120, -3, "a"))
    assert three.post(ME).more_pictures[1] == MorePicture(THREE.id, "Third", 100, 0)
    three.planner.undo()
    assert three.post(ME).more_pictures[1] == MorePicture(THREE.id, "Third", 40, 50)


def test_a_first_picture_takes_the_description_that_waited_for_it(bench):
    bench.run(CreatePost(post(picture_description="A loaf")), AddPictures(ME, (ONE, TWO)))
    assert [one.description for one in bench.post(ME).pictures] == ["A loaf", ""]


def test_a_ready_post_stays_ready_until_its_last_picture_goes(bench):
    whole = post(
        description="How many grams?",
        objective=Objective.ENGAGEMENT,
        gives=Gives.CONVERSATION,
        placements=(Placement("instagram"),),
    )
    bench.run(CreatePost(whole), AddPictures(ME, (ONE, TWO)), SetPostState((ME,), State.READY, CREATED))
    bench.run(RemovePicture(ME, ONE.id))
    assert bench.post(ME).state is State.READY
    bench.run(RemovePicture(ME, TWO.id))
    assert bench.post(ME).state is State.DRAFT


def test_however_fields_are_set_no_picture_is_there_twice_and_the_first_never_lacks(bench):
    more = (MorePicture(TWO.id, " b\nc ", 300, -1), MorePicture(ONE.id), MorePicture(TWO.id))
    bench.run(CreatePost(post()), AddPictures(ME, PICTURES[:2]), EditPost(ME, {"more_pictures": more}))
    assert bench.post(ME).pictures == (MorePicture(ONE.id), MorePicture(TWO.id, "b c", 100, 0))
    bench.run(EditPost(ME, {"picture_id": None}))
    assert bench.post(ME).picture_id == TWO.id
    assert bench.post(ME).more_pictures == ()


def test_a_copy_of_a_post_has_all_pictures(three):
    three.run(DuplicatePosts(((ME, post_id(9)),), CREATED))
    assert three.post(post_id(9)).pictures == three.post(ME).pictures


def test_a_version_brings_back_those_of_its_pictures_that_are_there(three):
    version = three.post(ME)
    gone = replace(version, picture_id="f" * 64)
    three.run(RemovePicture(ME, TWO.id), RemovePicture(ME, ONE.id), BringBackVersion(ME, version))
    assert three.post(ME).pictures == version.pictures
    three.run(BringBackVersion(ME, gone))
    assert three.post(ME).pictures == version.more_pictures
    three.run(BringBackVersion(ME, replace(gone, more_pictures=(MorePicture("e" * 64),))))
    assert three.post(ME).pictures == version.more_pictures


def test_later_occurrences_and_drafts_to_come_get_the_pictures_too(bench):
    day = date(2026, 11, 19)
    first = post(day=day)
    bench.run(CreatePost(first))
    bench.run(RepeatPost(ME, Rule(every=Every.WEEK), date(2026, 12, 24), day, CREATED, "5" * 32))
    values = {"picture_id": ONE.id, "more_pictures": (MorePicture(TWO.id, "b"),)}
    bench.run(EditOccurrences(ME, values, Scope.ALL, pictures=(ONE, TWO)))
    pattern = bench.one(Series, "5" * 32).pattern
    assert pattern.pictures == (MorePicture(ONE.id), MorePicture(TWO.id, "b"))
    assert bench.one(Picture, TWO.id) == TWO


def test_as_many_make_sense_as_the_network_takes_that_takes_most():
    networks = load_networks()

    def most(*keys):
        return most_pictures([networks.get(key) for key in keys], networks.known)

    assert (most("x"), most("x", "instagram"), most("pinterest", "email")) == (4, 10, 1)
    assert most() == most("email") == most("my own") == 35


DEEDS = st.lists(
    st.one_of(
        st.builds(lambda some: AddPictures(ME, tuple(some)), st.lists(st.sampled_from(PICTURES), max_size=3)),
        st.builds(lambda one: RemovePicture(ME, one), st.sampled_from(IDS)),
        st.builds(lambda one, place: MovePicture(ME, one, place), st.sampled_from(IDS), st.integers(-1, 5)),
        st.builds(lambda one, new: ReplacePicture(ME, one, new), *map(st.sampled_from, (IDS, PICTURES))),
        st.builds(lambda one, x: FocusPicture(ME, one, x, 5), st.sampled_from(IDS), st.integers(-9, 120)),
        st.builds(lambda one: EditPost(ME, {"picture_id": one}), st.none() | st.sampled_from(IDS)),
        st.just("undo"),
    ),
    max_size=12,
)


def _play(planner, read, deeds):
    """Do what was drawn; after each deed the pictures are whole, and undo gives back what was."""
    planner.run(CreatePost(post()))
    for picture in PICTURES:
        planner.run(AddPictures(ME, (picture,)))
    been = [read(ME)]
    for deed in deeds:
        if deed == "undo":
            if len(been) > 1:
                planner.undo()
                been.pop()
                assert read(ME) == been[-1]
            continue
        try:
            changes = planner.run(deed)
        except PlanError:
            assert read(ME) == been[-1]
            continue
        if changes:
            been.append(read(ME))
        shown = [one.picture_id for one in read(ME).pictures]
        assert len(set(shown)) == len(shown)
        assert (read(ME).picture_id is None) == (not shown)
    while len(been) > 1:
        planner.undo()
        been.pop()
        assert read(ME) == been[-1]


@given(DEEDS)
def test_any_sequence_in_memory_keeps_the_pictures_whole_and_undo_gives_them_back(deeds):
    memory = Memory(NETWORKS)
    _play(Planner(memory.open_unit, StandingClock()), memory.post, deeds)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(DEEDS)
def test_any_sequence_on_disk_keeps_the_pictures_whole_and_undo_gives_them_back(tmp_path_factory, deeds):
    opened = Opened(tmp_path_factory.mktemp("pictures") / "plan", StandingClock())
    try:
        _play(opened.planner, opened.reader.post, deeds)
    finally:
        opened.close()
