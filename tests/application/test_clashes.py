"""Which other post goes out on the same network at the same minute."""

from datetime import UTC, date, datetime, time

import pytest

from contentplanner.application.clashes import Clash, clash_of
from contentplanner.application.post_commands import CreatePost, DeletePosts
from contentplanner.domain.posts import Placement, Post, State

OUT = datetime(2026, 11, 10, 8, tzinfo=UTC)
NINE = time(9)


def on(*keys, out=()):
    return tuple(Placement(key, posted_at=OUT if key in out else None) for key in keys)


def a_post(number, placements, **values):
    given = {"day": date(2026, 11, 19), "time": NINE, "headline": f"Post {number}", **values}
    return Post(id=f"{number:032x}", created=OUT, placements=placements, **given)


@pytest.fixture
def clash(desk):
    """Keeps another post and returns what clashes with a first one."""

    def clash(first, *others):
        for other in others:
            desk.planner.run(CreatePost(other))
        return clash_of(desk.reader, first)

    return clash


def test_two_posts_clash_on_a_network_they_share_at_the_same_minute(clash):
    other = a_post(2, on("x", "instagram"))
    assert clash(a_post(1, on("email", "instagram", "x")), other) == Clash("instagram", "Post 2")


@pytest.mark.parametrize(
    "other",
    [
        a_post(2, on("email")),
        a_post(2, on("instagram"), time=time(9, 1)),
        a_post(2, on("instagram"), time=None),
        a_post(2, on("instagram"), day=date(2026, 11, 20)),
        a_post(2, on("instagram"), state=State.SKIPPED),
        a_post(2, on("instagram"), state=State.POSTED),
        a_post(2, on("instagram", "email", out=("instagram",))),
    ],
    ids=["elsewhere", "a minute later", "no time", "a day later", "skipped", "posted", "out there already"],
)
def test_posts_that_do_not_meet_do_not_clash(clash, other):
    assert clash(a_post(1, on("instagram")), other) is None


def test_a_network_the_post_itself_went_out_on_does_not_count(clash):
    first = a_post(1, on("instagram", "email", out=("instagram",)))
    assert clash(first, a_post(2, on("instagram"))) is None
    assert clash(first, a_post(3, on("email", "instagram"))) == Clash("email", "Post 3")


@pytest.mark.parametrize("values", [{"time": None}, {"state": State.POSTED}, {"state": State.SKIPPED}])
def test_a_post_without_a_minute_or_no_longer_to_come_has_no_clash(clash, values):
    assert clash(a_post(1, on("instagram"), **values), a_post(2, on("instagram"))) is None


def test_a_post_does_not_clash_with_itself_or_with_one_in_the_bin(clash, desk):
    first, other = a_post(1, on("instagram")), a_post(2, on("instagram"))
    assert clash(first, first, other) is not None
    desk.planner.run(DeletePosts((other.id,), OUT))
    assert clash(first) is None
