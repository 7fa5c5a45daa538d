"""The one door for change: one command, one transaction, one step, one notice."""

from datetime import date

import pytest

from contentplanner.application.ports import StepLabel
from contentplanner.application.post_commands import CreatePost, EditPost, MovePosts
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Post, State
from tests.storage.plans import Import, campaign, post


@pytest.fixture
def heard(bench):
    """Return what listeners are told."""
    notices = []
    bench.planner.listen(lambda changes, origin: notices.append((changes, origin)))
    return notices


def test_everyone_is_told_what_changed_and_who_asked(bench, heard):
    bench.planner.run(CreatePost(post()), origin="editor")
    ((changes, origin),) = heard
    assert (changes.ids(Post), origin) == ((post().id,), "editor")
    bench.planner.undo("menu")
    assert (heard[-1][0].changes[0].before, heard[-1][1]) == (post(), "menu")


def test_a_listener_that_has_stopped_hears_nothing(bench):
    notices = []
    stop = bench.planner.listen(lambda *notice: notices.append(notice))
    stop()
    bench.run(CreatePost(post()))
    assert notices == []


def test_a_refused_command_changes_nothing_says_nothing_and_leaves_no_step(bench, heard):
    bench.run(CreatePost(post(state=State.POSTED)))
    heard.clear()
    with pytest.raises(PlanError, match="post-is-posted"):
        bench.run(MovePosts((post().id,), date(2026, 12, 1)))
    assert bench.post(post().id) == post(state=State.POSTED)
    assert heard == []
    assert bench.planner.undo().label == StepLabel("create-post")


def test_of_several_posts_one_refused_means_none_is_changed(bench):
    bench.run(CreatePost(post(1)), CreatePost(post(2, state=State.POSTED)))
    with pytest.raises(PlanError):
        bench.run(MovePosts((post(1).id, post(2).id), date(2026, 12, 1)))
    assert bench.post(post(1).id) == post(1)


def test_what_ends_as_it_began_makes_no_step_and_no_notice(bench, heard):
    bench.run(CreatePost(post()))
    heard.clear()
    assert not bench.run(MovePosts((post().id,), post().day))
    assert heard == []
    bench.planner.undo()
    assert bench.post(post().id) is None


def test_undo_and_redo_walk_back_and_forth(bench):
    days = [date(2026, 11, day) for day in (11, 12, 13)]
    bench.run(CreatePost(post()), *(MovePosts((post().id,), day) for day in days))
    seen = []
    while bench.planner.undo():
        found = bench.post(post().id)
        seen.append(found and found.day.day)
    assert seen == [12, 11, 10, None]
    while bench.planner.redo():
        pass
    assert bench.post(post().id).day.day == 13
    assert bench.planner.redo() is None


def test_typing_in_one_field_is_one_step_until_it_is_left(bench):
    bench.run(CreatePost(post(headline="")))

    def typed(text):
        return EditPost(post().id, {"headline": text}, merge_key="headline")

    bench.run(typed("G"), typed("Gu"))
    bench.planner.close_step()
    bench.run(typed("Gue"))
    bench.planner.undo()
    assert bench.post(post().id).headline == "Gu"
    bench.planner.undo()
    assert bench.post(post().id).headline == ""


def test_typing_after_undo_begins_a_step_of_its_own(bench):
    def typed(text):
        return EditPost(post().id, {"headline": text}, merge_key="headline")

    bench.run(CreatePost(post(headline="")), typed("a"))
    bench.planner.undo()
    bench.run(typed("b"))
    bench.planner.undo()
    assert bench.post(post().id).headline == ""


def test_another_change_between_ends_the_typing(bench):
    def typed(text):
        return EditPost(post().id, {"headline": text}, merge_key="headline")

    bench.run(
        CreatePost(post(headline="")), typed("a"), MovePosts((post().id,), date(2026, 12, 1)), typed("ab")
    )
    bench.planner.undo()
    assert bench.post(post().id).headline == "a"


def test_a_bulk_step_is_undone_and_brought_back_with_its_campaign(bench, heard):
    posts = [post(number, campaign_id=campaign().id) for number in (1, 2)]
    bench.run(Import(posts, campaign()))
    assert heard[-1][0].touched(Post)
    bench.planner.undo()
    assert bench.post(post(1).id) is None
    assert bench.campaign(campaign().id) is None
    bench.planner.redo()
    assert bench.post(post(2).id) == posts[1]
    assert bench.campaign(campaign().id) == campaign()
