"""What is done to the pictures of a post that repeats is done to the occurrences meant."""

from datetime import UTC, date, datetime

import pytest

from contentplanner.application.picture_commands import AddPictures
from contentplanner.application.post_commands import CreatePost
from contentplanner.application.queries import PostFilter
from contentplanner.application.series_commands import RepeatPost
from contentplanner.domain.ids import new_post_id
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, Post
from contentplanner.domain.series import Every, Rule, Scope, Series
from contentplanner.ui.editor.picture_changes import adding, focusing, moving, removing, replacing

NOW = datetime(2026, 11, 10, 9, tzinfo=UTC)
ONE, TWO, THREE = (
    Picture(id=f"{n:064x}", name=f"{n}.png", extension="png", width=4, height=3, byte_count=9)
    for n in (1, 2, 3)
)


@pytest.fixture
def weekly(desk):
    """Return the first of some weekly posts, and what returns the pictures of all of them in order."""
    day = date(2026, 11, 19)
    first = Post(id=new_post_id(), created=NOW, day=day)
    desk.planner.run(CreatePost(first))
    desk.planner.run(RepeatPost(first.id, Rule(every=Every.WEEK), date(2026, 12, 3), day, NOW))
    desk.planner.run(AddPictures(first.id, (ONE,)))

    def change(change, scope=Scope.ALL):
        desk.planner.run(change(desk.reader.post(first.id), scope))

    return first.id, change, lambda: [post.pictures for post in desk.reader.posts(PostFilter())]


def test_only_this_one_is_changed_unless_others_are_meant(desk, weekly):
    _, change, pictures = weekly
    change(adding((TWO,)), Scope.THIS)
    assert [len(shown) for shown in pictures()] == [2, 0, 0]


def test_every_change_reaches_the_occurrences_and_the_drafts_to_come(desk, weekly):
    post_id, change, pictures = weekly
    change(adding((TWO, THREE)))
    assert [[one.picture_id for one in shown] for shown in pictures()] == 3 * [[ONE.id, TWO.id, THREE.id]]
    change(moving(THREE.id, 0))
    change(removing(ONE.id))
    change(replacing(TWO.id, ONE, (10, 20)))
    change(focusing(THREE.id, 5, 6))
    wanted = (MorePicture(THREE.id, "", 5, 6), MorePicture(ONE.id, "", 10, 20))
    assert pictures() == 3 * [wanted]
    series = desk.reader.one(Series, desk.reader.post(post_id).series_id)
    assert series.pattern.pictures == wanted
    for _ in range(5):
        desk.planner.undo()
    assert [len(shown) for shown in pictures()] == [1, 0, 0]
