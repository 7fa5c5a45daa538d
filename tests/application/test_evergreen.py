"""Filling gaps with evergreen posts, on a plan on disk."""

from datetime import date, time

from contentplanner.application.evergreen import RepeatEvergreen, filling_gaps
from contentplanner.application.post_commands import CreatePost, DeletePosts, SetPostState
from contentplanner.domain.ids import new_post_id
from contentplanner.domain.posts import Gives, Placement, Post, State
from contentplanner.domain.quarters import Quarter

QUARTER = Quarter(2026, 4)


def add(desk, day, **values):
    made = {"id": new_post_id(), "created": desk.clock.now(), "day": day, "time": time(17, 30)}
    post = Post(**made | {"headline": "Keep bread fresh", "gives": Gives.HELPFUL} | values)
    desk.planner.run(CreatePost(post))
    return post


def fill(desk):
    filling = filling_gaps(desk.reader, QUARTER, desk.clock.today())
    repeats = tuple((one.post_id, new_post_id(), one.day) for one in filling.proposals)
    desk.planner.run(RepeatEvergreen(repeats, desk.clock.now()))
    return [desk.reader.post(post_id) for _, post_id, _ in repeats]


def test_a_repeat_is_a_fresh_draft_that_remembers_its_first_telling(desk):
    old = add(desk, date(2026, 5, 4), evergreen=True, placements=(Placement("instagram"),))
    desk.planner.run(SetPostState((old.id,), State.POSTED, desk.clock.now()))
    (again,) = fill(desk)
    assert (again.state, again.again_of, again.evergreen) == (State.DRAFT, old.id, False)
    assert (again.headline, again.time) == (old.headline, old.time)
    assert again.placements[0].posted_at is None
    assert QUARTER.holds(again.day)
    assert again.day > desk.clock.today()


def test_what_was_proposed_once_is_not_proposed_again_within_the_gap(desk):
    add(desk, date(2026, 5, 4), evergreen=True)
    (again,) = fill(desk)
    assert fill(desk) == []
    desk.planner.run(DeletePosts((again.id,), desk.clock.now()))
    assert len(fill(desk)) == 1


def test_it_says_when_the_first_is_free_again(desk):
    add(desk, date(2026, 11, 2), evergreen=True)
    filling = filling_gaps(desk.reader, QUARTER, desk.clock.today())
    assert (filling.proposals, filling.free_from) == ((), date(2027, 1, 31))


def test_a_plan_without_evergreen_posts_has_nothing_to_propose(desk):
    add(desk, date(2026, 5, 4))
    filling = filling_gaps(desk.reader, QUARTER, desk.clock.today())
    assert (filling.proposals, filling.any_evergreen) == ((), False)


def test_one_undo_takes_all_repeats_back(desk):
    add(desk, date(2026, 5, 4), evergreen=True)
    add(desk, date(2026, 6, 3), evergreen=True)
    posts = fill(desk)
    assert len(posts) == 2
    desk.planner.undo()
    assert [desk.reader.post(post.id) for post in posts] == [None, None]
