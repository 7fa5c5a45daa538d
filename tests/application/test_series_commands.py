"""Posts that repeat: what is made, what a change touches, and what it leaves alone."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.planner import Planner
from contentplanner.application.post_commands import (
    CreatePost,
    DeletePosts,
    DuplicatePosts,
    EditPost,
    MovePosts,
    SetPostState,
)
from contentplanner.application.series_commands import (
    MANY,
    EditOccurrences,
    MakeOccurrences,
    MoveOccurrences,
    RepeatPost,
    SkipOccurrence,
)
from contentplanner.application.series_rules import ChangeRule, EndSeries, StopRepeating
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Placement, State
from contentplanner.domain.series import Every, Rule, Scope, Series
from tests.application.memory import Memory
from tests.storage.conftest import NETWORKS, StandingClock
from tests.storage.plans import CREATED, campaign, post, post_id

TUESDAY = date(2026, 11, 10)
THROUGH = date(2027, 3, 31)
SERIES = "5" * 32
OTHER = "6" * 32
WEEKLY = Rule(every=Every.WEEK, weekdays=(1,))
TUESDAYS = [TUESDAY + timedelta(days=7 * n) for n in range(21)]
FIRST = post(headline="Soup of the day", day=TUESDAY)


def repeat(rule=WEEKLY, through=THROUGH, today=TUESDAY):
    return RepeatPost(FIRST.id, rule, through, today, CREATED, SERIES)


def make(through, today=TUESDAY):
    return MakeOccurrences(through, today, CREATED)


def change(rule, from_day=None, today=TUESDAY):
    return ChangeRule(SERIES, from_day, rule, today, CREATED, OTHER)


def posts(bench, series=SERIES):
    with bench.planner._open_unit() as unit:
        return unit.posts_with("series_id", series)


def days(bench, series=SERIES):
    return [one.day for one in posts(bench, series) if one.deleted is None]


def on(bench, day, series=SERIES):
    return next(one for one in posts(bench, series) if one.series_day == day)


@pytest.fixture
def weekly(bench):
    """A plan with a post on every Tuesday until the end of March."""
    bench.run(CreatePost(FIRST), repeat())
    return bench


class TestMaking:
    def test_the_post_becomes_the_first_of_them(self, weekly):
        assert days(weekly) == TUESDAYS
        first = weekly.post(FIRST.id)
        assert (first.series_id, first.series_day) == (SERIES, TUESDAY)
        assert {one.headline for one in posts(weekly)} == {"Soup of the day"}
        assert {one.state for one in posts(weekly)} == {State.DRAFT}
        assert {one.time for one in posts(weekly)} == {time(9, 30)}

    def test_all_of_it_is_one_step(self, weekly):
        weekly.planner.undo()
        assert posts(weekly) == []
        assert weekly.post(FIRST.id) == FIRST
        assert weekly.one(Series, SERIES) is None
        weekly.planner.redo()
        assert days(weekly) == TUESDAYS

    def test_nothing_is_made_twice(self, weekly):
        before = posts(weekly)
        assert not weekly.run(make(THROUGH))
        weekly.run(make(THROUGH + timedelta(days=7)))
        assert posts(weekly)[:-1] == before

    def test_one_in_the_bin_is_not_made_again(self, weekly):
        gone = on(weekly, TUESDAYS[3])
        weekly.run(DeletePosts((gone.id,), CREATED), make(THROUGH + timedelta(days=30)))
        assert TUESDAYS[3] not in days(weekly)

    def test_what_was_undone_is_made_when_it_is_asked_for_again(self, weekly):
        weekly.run(make(date(2027, 6, 30)))
        weekly.planner.undo()
        assert days(weekly) == TUESDAYS
        weekly.run(make(date(2027, 6, 30)))
        assert len(days(weekly)) == 34

    def test_no_draft_is_made_for_a_day_gone_by(self, bench):
        bench.run(CreatePost(FIRST), repeat(today=TUESDAYS[4] + timedelta(days=1)))
        assert days(bench) == [TUESDAY, *TUESDAYS[5:]]

    def test_a_long_series_is_undone_as_a_whole(self, bench):
        bench.run(CreatePost(FIRST), repeat(Rule(every=Every.DAY), through=date(2027, 6, 30)))
        assert len(posts(bench)) > MANY
        bench.planner.undo()
        assert posts(bench) == []
        bench.planner.redo()
        assert len(posts(bench)) == 233

    @pytest.mark.parametrize("count", [1, 5, 12])
    def test_there_are_as_many_as_were_asked_for(self, bench, count):
        bench.run(CreatePost(FIRST), repeat(replace(WEEKLY, count=count)))
        assert days(bench) == TUESDAYS[:count]

    def test_each_has_the_phase_of_its_day(self, bench):
        bench.run(CreateCampaign(campaign()), CreatePost(replace(FIRST, campaign_id=campaign().id)), repeat())
        assert on(bench, TUESDAY).phase is Phase.TEASE
        assert on(bench, date(2026, 11, 24)).phase is Phase.LAUNCH
        assert on(bench, date(2026, 12, 8)).phase is None

    def test_copies_have_not_gone_out(self, bench):
        went_out = (Placement("instagram", posted_at=CREATED, address="https://ig.example/1"),)
        bench.run(CreatePost(replace(FIRST, placements=went_out)), repeat())
        assert on(bench, TUESDAYS[1]).placements == (Placement("instagram"),)

    def test_an_idea_cannot_repeat(self, bench):
        bench.run(CreatePost(replace(FIRST, day=None, state=State.IDEA)))
        with pytest.raises(PlanError, match="repeat-needs-day"):
            bench.run(repeat())

    def test_a_post_repeats_by_one_rule_only(self, weekly):
        with pytest.raises(PlanError, match="repeats-already"):
            weekly.run(repeat())

    def test_a_copy_of_an_occurrence_repeats_no_more(self, weekly):
        weekly.run(DuplicatePosts(((FIRST.id, post_id(9)),), CREATED))
        assert weekly.post(post_id(9)).series_id is None


class TestEditing:
    def edit(self, bench, scope, day=TUESDAYS[4], **values):
        bench.run(EditOccurrences(on(bench, day).id, values, scope))

    def headlines(self, bench):
        return [one.headline for one in posts(bench)]

    def test_only_this_one(self, weekly):
        self.edit(weekly, Scope.THIS, headline="Lentils")
        assert self.headlines(weekly) == ["Soup of the day"] * 4 + ["Lentils"] + ["Soup of the day"] * 16
        assert weekly.one(Series, SERIES).pattern.headline == "Soup of the day"

    def test_this_and_later(self, weekly):
        self.edit(weekly, Scope.LATER, headline="Lentils")
        assert self.headlines(weekly) == ["Soup of the day"] * 4 + ["Lentils"] * 17
        weekly.run(make(date(2027, 6, 30)))
        assert posts(weekly)[-1].headline == "Lentils"

    def test_all_but_what_went_out(self, weekly):
        sent = on(weekly, TUESDAYS[1]).id
        weekly.run(SetPostState((sent,), State.POSTED, CREATED))
        self.edit(weekly, Scope.ALL, headline="Lentils")
        assert weekly.post(sent).headline == "Soup of the day"
        assert self.headlines(weekly).count("Lentils") == 20

    def test_networks_are_shared_but_not_what_became_of_them(self, weekly):
        places = (Placement("email", text="Hello", posted_at=CREATED, address="https://x.example"),)
        self.edit(weekly, Scope.LATER, placements=places)
        assert on(weekly, TUESDAYS[4]).placements == places
        assert on(weekly, TUESDAYS[5]).placements == (Placement("email", text="Hello"),)

    def test_an_own_text_goes_to_the_same_network_of_later_ones(self, weekly):
        self.edit(weekly, Scope.ALL, placements=(Placement("email"), Placement("x")))
        self.edit(weekly, Scope.LATER, **{"text:x": "Short"})
        assert on(weekly, TUESDAYS[5]).placements == (Placement("email"), Placement("x", text="Short"))

    def test_typing_is_one_step(self, weekly):
        for text in ("L", "Le", "Len"):
            command = EditOccurrences(FIRST.id, {"headline": text}, Scope.ALL, merge_key="headline:1")
            weekly.run(command)
        weekly.planner.undo()
        assert set(self.headlines(weekly)) == {"Soup of the day"}

    def test_a_day_is_no_matter_of_content(self, weekly):
        with pytest.raises(PlanError, match="field-not-editable"):
            weekly.run(EditOccurrences(FIRST.id, {"day": None}, Scope.LATER))

    def test_a_ready_one_that_loses_a_part_is_a_draft_again(self, weekly):
        ready = replace(on(weekly, TUESDAYS[6]), state=State.READY)
        weekly.run(EditPost(ready.id, {"notes": "x"}))
        self.edit(weekly, Scope.LATER, headline="")
        assert on(weekly, TUESDAYS[6]).state is State.DRAFT


class TestMoving:
    def move(self, bench, scope, days=1, day=TUESDAYS[4], **more):
        bench.run(MoveOccurrences(on(bench, day).id, days, scope, new_id=OTHER, **more))

    def test_only_this_one_keeps_its_place_in_the_series(self, weekly):
        self.move(weekly, Scope.THIS)
        moved = on(weekly, TUESDAYS[4])
        assert moved.day == TUESDAYS[4] + timedelta(days=1)
        assert days(weekly)[5:] == TUESDAYS[5:]
        assert not weekly.run(make(THROUGH))

    def test_this_and_later_make_a_series_of_their_own(self, weekly):
        self.move(weekly, Scope.LATER)
        assert days(weekly) == TUESDAYS[:4]
        assert days(weekly, OTHER) == [day + timedelta(days=1) for day in TUESDAYS[4:]]
        weekly.run(make(date(2027, 4, 30)))
        assert days(weekly) == TUESDAYS[:4]
        assert days(weekly, OTHER)[-1] == date(2027, 4, 28)

    def test_all_move_together_and_so_do_those_made_later(self, weekly):
        self.move(weekly, Scope.ALL, days=-1)
        assert days(weekly) == [day - timedelta(days=1) for day in TUESDAYS]
        weekly.run(make(date(2027, 4, 30)))
        assert all(day.weekday() == 0 for day in days(weekly))
        assert len(days(weekly)) == 25

    def test_there_and_back_is_where_it_was(self, weekly):
        before = posts(weekly)
        self.move(weekly, Scope.ALL, days=3)
        self.move(weekly, Scope.ALL, days=-3)
        assert posts(weekly) == before

    def test_what_went_out_stays(self, weekly):
        weekly.run(SetPostState((FIRST.id,), State.POSTED, CREATED))
        self.move(weekly, Scope.ALL)
        assert weekly.post(FIRST.id).day == TUESDAY

    def test_a_time_goes_with_them(self, weekly):
        self.move(weekly, Scope.LATER, time=time(17, 30))
        assert {one.time for one in posts(weekly, OTHER)} == {time(17, 30)}
        weekly.run(make(date(2027, 4, 30)))
        assert posts(weekly, OTHER)[-1].time == time(17, 30)

    def test_the_31st_stays_the_31st_in_a_split_series(self, bench):
        bench.run(CreatePost(replace(FIRST, day=date(2026, 12, 31))), repeat(Rule(every=Every.MONTH)))
        self.move(bench, Scope.LATER, day=date(2027, 2, 28))
        bench.run(make(date(2027, 6, 30)))
        assert days(bench, OTHER) == [date(2027, 3, 1), date(2027, 4, 1), date(2027, 5, 1), date(2027, 6, 1)]


class TestSkipping:
    def test_it_stays_skipped_after_any_change(self, weekly):
        skipped = on(weekly, TUESDAYS[2])
        weekly.run(SkipOccurrence(skipped.id, CREATED))
        assert weekly.one(Series, SERIES).skipped == (TUESDAYS[2],)
        weekly.run(change(Rule(every=Every.WEEK, weekdays=(3,))))
        assert weekly.post(skipped.id).state is State.SKIPPED
        assert weekly.post(skipped.id).day == TUESDAYS[2]
        assert TUESDAYS[2] + timedelta(days=2) not in days(weekly)
        assert len(days(weekly)) == 21

    def test_it_counts_among_those_asked_for(self, bench):
        bench.run(CreatePost(FIRST), repeat(replace(WEEKLY, count=5), through=TUESDAYS[2]))
        bench.run(SkipOccurrence(on(bench, TUESDAYS[1]).id, CREATED), make(THROUGH))
        assert days(bench) == TUESDAYS[:5]


class TestChangingTheRule:
    THURSDAY = Rule(every=Every.WEEK, weekdays=(3,))

    def test_all_move_to_the_other_day_and_keep_what_they_are(self, weekly):
        ids = [one.id for one in posts(weekly)]
        weekly.run(EditPost(ids[4], {"headline": "Lentils"}), change(self.THURSDAY))
        assert days(weekly) == [day + timedelta(days=2) for day in TUESDAYS]
        assert [one.id for one in posts(weekly)] == ids
        assert weekly.post(ids[4]).headline == "Lentils"

    def test_this_and_later_leave_the_earlier_ones(self, weekly):
        before = posts(weekly)[:4]
        weekly.run(change(self.THURSDAY, TUESDAYS[4]))
        assert posts(weekly) == before
        assert days(weekly, OTHER) == [day + timedelta(days=2) for day in TUESDAYS[4:]]
        weekly.run(make(date(2027, 4, 30)))
        assert posts(weekly) == before

    def test_a_new_end_deletes_what_lies_beyond_and_a_later_one_brings_more(self, weekly):
        weekly.run(change(replace(WEEKLY, until=TUESDAYS[5]), TUESDAYS[3]))
        assert days(weekly) == TUESDAYS[:6]
        weekly.run(change(WEEKLY))
        assert days(weekly) == TUESDAYS

    def test_every_second_week_drops_every_second_post(self, weekly):
        weekly.run(change(replace(WEEKLY, interval=2)))
        assert days(weekly) == TUESDAYS[::2]

    def test_one_moved_by_hand_keeps_its_distance(self, weekly):
        moved = on(weekly, TUESDAYS[4])
        weekly.run(MovePosts((moved.id,), TUESDAYS[4] + timedelta(days=1)), change(self.THURSDAY))
        assert weekly.post(moved.id).day == TUESDAYS[4] + timedelta(days=3)

    def test_one_deleted_by_hand_does_not_come_back_on_another_day(self, weekly):
        weekly.run(DeletePosts((on(weekly, TUESDAYS[4]).id,), CREATED), change(self.THURSDAY))
        assert TUESDAYS[4] + timedelta(days=2) not in days(weekly)

    def test_it_is_one_step(self, weekly):
        before = posts(weekly)
        weekly.run(change(Rule(every=Every.MONTH), TUESDAYS[2]))
        weekly.planner.undo()
        assert posts(weekly) == before


class TestEnding:
    def test_later_ones_go_into_the_bin_and_earlier_ones_stay(self, weekly):
        ids = [one.id for one in posts(weekly)]
        weekly.run(EndSeries(SERIES, TUESDAYS[3], CREATED))
        assert days(weekly) == TUESDAYS[:3]
        assert all(weekly.post(one).deleted for one in ids[3:])
        assert not weekly.run(make(date(2027, 6, 30)))

    def test_what_went_out_stays(self, weekly):
        sent = on(weekly, TUESDAYS[5]).id
        weekly.run(SetPostState((sent,), State.POSTED, CREATED), EndSeries(SERIES, TUESDAYS[3], CREATED))
        assert weekly.post(sent).deleted is None

    def test_stopping_leaves_each_a_post_of_its_own(self, weekly):
        ids = [one.id for one in posts(weekly)]
        weekly.run(StopRepeating(SERIES))
        assert weekly.one(Series, SERIES) is None
        assert all(weekly.post(one).series_id is None for one in ids)
        weekly.planner.undo()
        assert [one.id for one in posts(weekly)] == ids


RULES = st.one_of(
    st.builds(
        Rule,
        every=st.just(Every.WEEK),
        interval=st.integers(1, 3),
        weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda found: tuple(sorted(found))),
    ),
    st.builds(Rule, every=st.sampled_from([Every.DAY, Every.MONTH]), interval=st.integers(1, 3)),
    st.builds(
        Rule, every=st.just(Every.MONTH), weekdays=st.just((3,)), nth=st.sampled_from([1, 2, 3, 4, -1])
    ),
)


@settings(deadline=None, max_examples=80)
@given(
    RULES,
    RULES,
    st.none() | st.integers(0, 20),
    st.lists(
        st.tuples(st.integers(0, 20), st.sampled_from(["sent", "skipped", "edited", "moved", "binned"]))
    ),
    st.integers(0, 60),
)
def test_any_change_of_the_rule_leaves_the_others_alone(first, second, at, marks, later):
    memory = Memory(NETWORKS)
    planner = Planner(memory.open_unit, StandingClock(datetime(2026, 11, 10, 9, tzinfo=UTC)))
    planner.run(CreatePost(FIRST))
    planner.run(repeat(first, through=date(2027, 2, 28)))
    today = TUESDAY + timedelta(days=later)

    def every():
        with memory.open_unit() as unit:
            found = [*unit.posts_with("series_id", SERIES), *unit.posts_with("series_id", OTHER)]
            return {one.id: one for one in found}

    made = sorted(every().values(), key=lambda one: one.series_day)
    for number, mark in marks:
        one = every().get(made[number % len(made)].id)
        if one is None or one.state is State.POSTED or one.deleted:
            continue
        planner.run(
            {
                "sent": SetPostState((one.id,), State.POSTED, CREATED),
                "skipped": SkipOccurrence(one.id, CREATED),
                "edited": EditPost(one.id, {"headline": "Own words"}),
                "moved": MoveOccurrences(one.id, 1, Scope.THIS),
                "binned": DeletePosts((one.id,), CREATED),
            }[mark]
        )
    from_day = None if at is None else made[at % len(made)].series_day
    before = every()
    changed = planner.run(change(second, from_day, today))
    after = every()
    for one in before.values():
        earlier = from_day is not None and one.series_day < from_day
        if earlier and second != first:
            assert after[one.id] == one
        if one.state in (State.POSTED, State.SKIPPED) or one.deleted or one.day < today:
            now = after[one.id]
            assert replace(now, series_day=one.series_day, series_id=one.series_id) == one
        elif one.id in after:
            assert after[one.id].headline == one.headline
    new = [one for one in after.values() if one.id not in before]
    assert all(one.day >= today for one in new)
    places = [(one.series_id, one.series_day) for one in after.values()]
    assert len(set(places)) == len(places)
    assert not planner.run(make(date(2027, 2, 28), today))
    if changed:
        planner.undo()
    assert every() == before
