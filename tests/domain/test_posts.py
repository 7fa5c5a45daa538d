from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Placement, State, duplicate_post, move_post, shift_post
from tests.domain.posts import any_post, complete_post

days = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@given(any_post.filter(lambda post: post.state is not State.POSTED), days)
def test_a_moved_post_keeps_its_time_and_is_no_idea(post, day):
    moved = move_post(post, day)
    assert (moved.day, moved.time) == (day, post.time)
    assert moved.state is not State.IDEA


@given(any_post.filter(lambda post: post.state is not State.POSTED))
def test_a_post_without_a_day_is_an_idea_or_skipped(post):
    assert move_post(post, None).state in (State.IDEA, State.SKIPPED)


@given(days, st.integers(-400, 400))
def test_shifting_there_and_back_changes_nothing(day, by):
    post = complete_post(day=day)
    if not date(1970, 1, 1) <= day + timedelta(days=by) <= date(2199, 12, 31):
        with pytest.raises(PlanError, match="day-out-of-range"):
            shift_post(post, by)
    else:
        assert shift_post(shift_post(post, by), -by) == post


def test_a_shift_beyond_all_calendars_is_refused():
    with pytest.raises(PlanError, match="day-out-of-range"):
        shift_post(complete_post(), 10**9)


def test_a_posted_post_cannot_be_moved():
    with pytest.raises(PlanError, match="post-is-posted"):
        move_post(complete_post(state=State.POSTED), date(2026, 12, 1))


def test_a_copy_has_not_gone_out():
    went_out = datetime(2026, 11, 19, 17, 31, tzinfo=UTC)
    post = complete_post(
        state=State.POSTED, placements=(Placement("x", posted_at=went_out, address="https://x.example/1"),)
    )
    copy = duplicate_post(post, PostId("c" * 32), went_out)
    assert copy.state is State.DRAFT
    assert copy.placements == (Placement("x"),)
    assert copy.id != post.id
