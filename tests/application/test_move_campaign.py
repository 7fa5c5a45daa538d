"""Moving a launch takes along everything that has not gone out."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.move_campaign import MoveCampaign
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import State
from tests.storage.plans import campaign, post

MINE = {"campaign_id": campaign().id}
TODAY = date(2026, 11, 10)
POSTS = (
    post(1, day=date(2026, 11, 12), phase=Phase.TEASE, **MINE),
    post(2, day=date(2026, 11, 27), time=None, phase=Phase.LAUNCH, **MINE),
    post(3, state=State.IDEA, day=None, **MINE),
    post(4, state=State.SKIPPED, day=date(2026, 11, 13), **MINE),
    post(5, state=State.POSTED, day=date(2026, 11, 3), **MINE),
)
SPARED = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def planned(bench):
    bench.run(CreateCampaign(campaign()), *map(CreatePost, POSTS))
    return bench


def days_of(bench):
    return [bench.post(one.id).day for one in POSTS]


@SPARED
@given(days=st.integers(-20_000, 20_000))
def test_moving_a_launch_there_and_back_changes_nothing(bench, days):
    if bench.campaign(campaign().id) is None:
        bench.run(CreateCampaign(campaign()), *map(CreatePost, POSTS))
    before = bench.campaign(campaign().id), [bench.post(one.id) for one in POSTS]
    bench.run(MoveCampaign(campaign().id, days), MoveCampaign(campaign().id, -days))
    assert (bench.campaign(campaign().id), [bench.post(one.id) for one in POSTS]) == before


def test_unposted_posts_move_with_their_times_and_posted_ones_and_ideas_stay(planned):
    planned.run(MoveCampaign(campaign().id, 3))
    later = timedelta(days=3)
    expected = [POSTS[0].day + later, POSTS[1].day + later, None, POSTS[3].day + later, POSTS[4].day]
    assert days_of(planned) == expected
    assert planned.post(POSTS[0].id).time == POSTS[0].time
    assert planned.campaign(campaign().id).launch == campaign().launch + later
    planned.planner.undo()
    assert days_of(planned) == [one.day for one in POSTS]


def test_a_move_out_of_the_calendar_changes_nothing(planned):
    with pytest.raises(PlanError, match="day-out-of-range"):
        planned.run(MoveCampaign(campaign().id, 10**7))
    assert days_of(planned) == [one.day for one in POSTS]


def test_a_shortened_move_puts_nothing_before_today(bench):
    coming = campaign(
        phases=(
            PhaseSpan(Phase.TEASE, date(2026, 11, 11), date(2026, 11, 12)),
            PhaseSpan(Phase.CONTEST, date(2026, 11, 13), date(2026, 11, 20)),
        )
    )
    days = [date(2026, 11, 11), date(2026, 11, 12), date(2026, 11, 16)]
    posts = [post(n, day=day, **MINE) for n, day in enumerate(days, start=1)]
    bench.run(CreateCampaign(coming), *map(CreatePost, posts))
    closed = {TODAY + timedelta(days=1)}
    bench.run(MoveCampaign(coming.id, -5, TODAY, closed.__contains__))
    # The tease would be over; the contest had begun on 8 Nov; its post takes 11 Nov, closed or not.
    assert bench.campaign(coming.id).phases == (PhaseSpan(Phase.CONTEST, TODAY, date(2026, 11, 15)),)
    moved = [bench.post(one.id).day for one in posts]
    assert moved == [TODAY, date(2026, 11, 12), date(2026, 11, 11)]
    bench.planner.undo()
    assert bench.campaign(coming.id) == coming
    assert [bench.post(one.id).day for one in posts] == days


def test_a_phase_that_had_begun_keeps_its_days_when_the_move_is_shortened(planned):
    planned.run(MoveCampaign(campaign().id, -2, TODAY))
    tease = planned.campaign(campaign().id).phases[0]
    assert tease == PhaseSpan(Phase.TEASE, date(2026, 10, 30), date(2026, 11, 18))
