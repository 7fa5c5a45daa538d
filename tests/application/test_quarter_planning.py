from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.ports import StepLabel
from contentplanner.application.quarter_planning import (
    CarryOver,
    EditQuarterPlan,
    LeaveNudge,
    SortLeftOvers,
    left_overs,
    networks_in_use,
    outlook,
    spread,
)
from contentplanner.application.queries import PostCard
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.strategy import NetworkUse
from tests.storage.conftest import Opened, StandingClock

AT = datetime(2026, 11, 22, 9, 10, tzinfo=UTC)
Q4, Q1 = Quarter(2026, 4), Quarter(2027, 1)
TODAY = date(2026, 12, 20)


@pytest.fixture
def plan(tmp_path):
    opened = Opened(tmp_path / "plan", StandingClock())
    yield opened
    opened.close()


def a_post(letter, day, state=State.DRAFT, network="instagram"):
    places = (Placement(network=network),)
    return Post(id=letter * 32, created=AT, state=state, day=day, time=time(9, 30), placements=places)


def put(plan, *entities):
    with plan.plan.open_unit() as unit:
        for entity in entities:
            unit.put(entity)
        unit.commit()


def card(number, day):
    return PostCard(f"{number:032}", State.DRAFT, day, time(9), None, None, None, None, "", (), ())


# The goal, and nudges that are left.


def test_a_goal_is_set_and_taken_back(bench):
    bench.run(EditQuarterPlan("2027-Q1", {"goal": "  new  regulars ", "goal_number": 20}))
    assert bench.one(QuarterPlan, "2027-Q1").goal_number == 20
    bench.planner.undo()
    assert bench.one(QuarterPlan, "2027-Q1") is None


def test_the_typing_of_one_visit_is_one_step(bench):
    for text in ("n", "ne", "new"):
        bench.run(EditQuarterPlan("2027-Q1", {"goal": text}, "visit-1"))
    bench.planner.undo()
    assert bench.one(QuarterPlan, "2027-Q1") is None


def test_a_number_taken_away_is_none_and_reached_is_nought(bench):
    bench.run(EditQuarterPlan("2027-Q1", {"goal": "x", "goal_number": 20, "goal_reached": 3}))
    bench.run(EditQuarterPlan("2027-Q1", {"goal_number": None, "goal_reached": None}))
    plan = bench.one(QuarterPlan, "2027-Q1")
    assert (plan.goal_number, plan.goal_reached) == (None, 0)


@pytest.mark.parametrize("values", [{"goal_number": -1}, {"goal_number": 10**9 + 1}, {"goal_reached": -1}])
def test_a_number_out_of_range_is_refused(bench, values):
    with pytest.raises(PlanError, match="goal-number-out-of-range"):
        bench.run(EditQuarterPlan("2027-Q1", values))


def test_only_the_goal_is_edited_and_only_of_quarters(bench):
    with pytest.raises(PlanError, match="field-not-editable"):
        bench.run(EditQuarterPlan("2027-Q1", {"left": ("x",)}))
    with pytest.raises(PlanError, match="quarter-not-understood"):
        bench.run(EditQuarterPlan("soon", {"goal": "x"}))


def test_nothing_typed_leaves_nothing(bench):
    assert not bench.run(EditQuarterPlan("2027-Q1", {"goal": "  "}))


def test_a_nudge_is_left_once_and_the_goal_stays(bench):
    bench.run(EditQuarterPlan("2027-Q1", {"goal": "x"}), LeaveNudge("2027-Q1", "gap:3"))
    assert not bench.run(LeaveNudge("2027-Q1", "gap:3"))
    plan = bench.one(QuarterPlan, "2027-Q1")
    assert (plan.goal, plan.left) == ("x", ("gap:3",))


# Left-overs.


def test_left_over_is_what_passed_unposted_in_the_quarter_before(plan):
    put(
        plan,
        a_post("a", date(2026, 9, 30)),
        a_post("b", date(2026, 10, 1)),
        a_post("c", date(2026, 12, 19), State.READY),
        a_post("d", TODAY),
        a_post("e", date(2026, 11, 1), State.POSTED),
        a_post("f", date(2026, 11, 1), State.SKIPPED),
    )
    assert [card.id[0] for card in left_overs(plan.reader, Q1, TODAY)] == ["b", "c"]
    assert [card.id[0] for card in left_overs(plan.reader, Q1, date(2027, 1, 5))] == ["b", "c", "d"]
    assert left_overs(plan.reader, Q1.next, TODAY) == ()


def test_left_overs_are_sorted_out_in_one_step(bench):
    posts = [a_post(letter, date(2026, 10, 6)) for letter in "abc"]
    with bench.planner._open_unit() as unit:
        for post in posts:
            unit.put(post)
        unit.commit()
    a, b, c = (post.id for post in posts)
    command = SortLeftOvers(((a, date(2027, 1, 12)),), (b,), (c,), AT)
    assert command.label == StepLabel("sort-left-overs", 3)
    bench.run(command)
    assert (bench.post(a).day, bench.post(a).time) == (date(2027, 1, 12), time(9, 30))
    assert (bench.post(b).state, bench.post(b).day) == (State.IDEA, None)
    assert bench.post(c).state is State.SKIPPED
    bench.planner.undo()
    assert [bench.post(post.id) for post in posts] == posts


def test_a_post_that_went_out_is_not_carried_over(bench):
    with bench.planner._open_unit() as unit:
        unit.put(a_post("a", date(2026, 10, 6), State.POSTED))
        unit.commit()
    with pytest.raises(PlanError, match="post-is-posted"):
        bench.run(CarryOver((("a" * 32, date(2027, 1, 5)),)))


closings = st.sets(st.integers(0, 6), max_size=6)


@given(
    st.lists(st.dates(Q4.first_day, Q4.last_day), max_size=40),
    closings,
    st.dates(date(2026, 12, 1), Q1.last_day - timedelta(days=6)),
    st.lists(st.dates(Q1.first_day, Q1.last_day), max_size=20),
)
def test_carried_posts_lie_on_open_days_of_the_quarter_on_their_weekday(days, closed, today, taken):
    posts = [card(number, day) for number, day in enumerate(days)]
    found = spread(posts, Q1, today, lambda day: day.weekday() in closed, taken)
    assert [post_id for post_id, _ in found] == [post.id for post in posts]
    for post, (_, day) in zip(posts, found, strict=True):
        assert Q1.holds(day)
        assert day >= today
        assert day.weekday() not in closed
        assert day.weekday() == post.day.weekday() or post.day.weekday() in closed


def test_carried_posts_are_spread_and_leave_taken_days_free():
    tuesdays = [card(number, date(2026, 10, 6)) for number in range(3)]
    found = [day for _, day in spread(tuesdays, Q1, TODAY, lambda _day: False)]
    assert found == [date(2027, 1, 19), date(2027, 2, 16), date(2027, 3, 16)]
    again = [day for _, day in spread(tuesdays, Q1, TODAY, lambda _day: False, found)]
    assert not set(found) & set(again)


def test_nothing_is_carried_into_a_quarter_that_is_closed_throughout():
    with pytest.raises(PlanError, match="no-open-day"):
        spread([card(1, date(2026, 10, 6))], Q1, TODAY, lambda _day: True)
    assert spread([], Q1, TODAY, lambda _day: True) == ()


# The whole quarter.


def test_networks_used_come_first_then_those_offered_but_undecided(plan):
    assert [use.id for use in networks_in_use(plan.reader)] == ["instagram", "facebook", "google_business"]
    put(plan, NetworkUse(id="email", used=True), NetworkUse(id="facebook", used=False))
    assert [use.id for use in networks_in_use(plan.reader)] == ["email", "instagram", "google_business"]


def test_the_outlook_counts_what_the_quarter_has(plan):
    put(plan, NetworkUse(id="instagram", used=True, posts_a_week=1))
    inside = [a_post(letter, date(2027, 2, 3)) for letter in "ab"]
    put(plan, *inside, a_post("c", date(2026, 12, 31)), a_post("d", date(2027, 2, 3), State.SKIPPED))
    seen = outlook(plan.reader, Q1, TODAY)
    assert (len(seen.taken), seen.planned["instagram"], len(seen.weeks)) == (2, 2, 12)
    assert [(gap.network, len(gap.weeks)) for gap in seen.gaps] == [("instagram", 7)]
    assert [(crowd.posts, crowd.capacity) for crowd in seen.crowds] == [(2, 1)]
    assert seen.plan == QuarterPlan(id="2027-Q1")
