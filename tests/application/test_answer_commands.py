"""What is done about questions under a post is noted, and undo takes the note back."""

from datetime import UTC, date, datetime, time

import pytest

from contentplanner.application.answer_commands import CheckAnswers
from contentplanner.application.evergreen import RepeatEvergreen
from contentplanner.application.post_commands import CreatePost, DuplicatePosts, EditPost, SetPostState
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.series import pattern_of

AT = datetime(2026, 11, 10, 9, tzinfo=UTC)
ID, COPY = "a" * 32, "b" * 32


@pytest.fixture
def posted(bench):
    post = Post(id=ID, created=AT, day=AT.date(), time=time(9), placements=(Placement("instagram"),))
    bench.run(CreatePost(post), SetPostState((ID,), State.POSTED, AT))
    return bench


def test_checked_answers_are_noted_and_undo_takes_the_note_back(posted):
    posted.run(CheckAnswers(ID, 1))
    posted.run(CheckAnswers(ID, 2))
    assert posted.post(ID).answers_checked == 2
    posted.planner.undo()
    assert posted.post(ID).answers_checked == 1
    posted.planner.undo()
    assert posted.post(ID).answers_checked == 0
    assert posted.post(ID).state is State.POSTED
    posted.planner.redo()
    assert posted.post(ID).answers_checked == 1


@pytest.mark.parametrize("how_many", [-1, 3])
def test_there_are_two_reminders(posted, how_many):
    with pytest.raises(PlanError, match="reminder-not-known"):
        posted.run(CheckAnswers(ID, how_many))


def test_a_post_that_is_gone_is_told(bench):
    with pytest.raises(PlanError, match="not-found"):
        bench.run(CheckAnswers(ID, 1))


def test_editing_a_post_does_not_touch_its_reminders(posted):
    posted.run(CheckAnswers(ID, 1), EditPost(ID, {"notes": "They asked for the price."}))
    assert posted.post(ID).answers_checked == 1
    with pytest.raises(PlanError, match="field-not-editable"):
        posted.run(EditPost(ID, {"answers_checked": 2}))


def test_every_copy_begins_with_both_reminders(posted):
    posted.run(CheckAnswers(ID, 2), DuplicatePosts(((ID, COPY),), AT))
    assert posted.post(COPY).answers_checked == 0
    posted.run(RepeatEvergreen(((ID, "c" * 32, date(2026, 12, 1)),), AT))
    assert posted.post("c" * 32).answers_checked == 0
    assert pattern_of(posted.post(ID)).answers_checked == 0
