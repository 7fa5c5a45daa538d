from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.launch_plan import lay
from contentplanner.domain.posts import Gives
from contentplanner.domain.share import Share
from tests.domain.run_ups import draft, template

LAUNCH = date(2026, 11, 26)
COUNTRIES = {country: holidays.country_holidays(country) for country in ("DE", "US", "JP", "IN", "ET", "IL")}
BEFORE = frozenset({Phase.TEASE, Phase.PARTNERS, Phase.CONTEST})


def today(days_left):
    return LAUNCH - timedelta(days=days_left)


def days_of(plan, *phases):
    return [(laid.day - LAUNCH).days for laid in plan.drafts if not phases or laid.draft.phase in phases]


def spans_of(plan):
    return {span.phase: ((span.first - LAUNCH).days, (span.last - LAUNCH).days) for span in plan.phases}


# Any template, on any launch day, in any country


@st.composite
def closings(draw):
    """Return whether a day is closed: weekdays, public holidays and some days of one's own."""
    weekdays = draw(st.frozensets(st.integers(0, 6), max_size=6))
    public = draw(st.sampled_from([None, *COUNTRIES]))
    own = draw(st.frozensets(st.integers(0, 6), max_size=3))
    known = () if public is None else COUNTRIES[public]
    return lambda day: day.weekday() in weekdays or day in known or day.toordinal() % 11 in own


@st.composite
def templates_(draw):
    """Return a template with any phases, spaces between them and any drafts; some sell far too much."""
    has_launch = draw(st.booleans())
    order, phases, first = list(Phase), {}, 0
    if has_launch:
        edge = -1 - draw(st.integers(0, 3))
        for phase in reversed(order[:3]):
            if draw(st.booleans()):
                length = draw(st.integers(1, 30))
                phases[phase] = (edge - length + 1, edge)
                edge -= length + draw(st.integers(0, 4))
    for phase in order[3:] if has_launch else order:
        if draw(st.booleans()):
            first = 1 if phase is Phase.FOLLOW_UP and has_launch and not first else first
            first += 0 if phase is Phase.LAUNCH and has_launch else draw(st.integers(0, 3))
            phases[phase] = (first, first + draw(st.integers(0, 20)))
            first = phases[phase][1] + 1
    drafts = [
        draft(
            phase,
            draw(st.integers(first, last)),
            draw(st.sampled_from(Gives)),
            for_partner=draw(st.booleans()),
        )
        for phase, (first, last) in phases.items()
        for _ in range(draw(st.integers(0, 6)))
    ]
    return template(phases, drafts, has_launch=has_launch)


@st.composite
def wishes(draw):
    """Return a template, a launch day, today, closed days and what the owner asked for."""
    laid = draw(templates_())
    launch = draw(
        st.dates(date(2023, 12, 1), date(2029, 3, 1)) | st.sampled_from([date(2024, 2, 29), LAUNCH])
    )
    only_follow_up = laid.has_launch and draw(st.booleans())
    ahead = st.integers(-40, 60) if only_follow_up else st.integers(1 if laid.has_launch else 0, 60)
    now = launch - timedelta(days=draw(ahead))
    asked = {
        "partners": draw(st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)),
        "left_out": draw(st.frozensets(st.sampled_from(Phase), max_size=2)),
        "lengths": draw(st.dictionaries(st.sampled_from(Phase), st.integers(0, 25), max_size=3)),
        "only_follow_up": only_follow_up,
    }
    return laid, launch, now, draw(closings()), asked


@given(wishes())
@settings(deadline=None)
def test_nothing_is_drafted_before_today_or_on_a_closed_day(wish):
    laid, launch, now, is_closed, asked = wish
    plan = lay(laid, launch, now, is_closed, **asked)
    assert all(one.day >= now and not is_closed(one.day) for one in plan.drafts)
    assert all(span.first >= now for span in plan.phases)


@given(wishes())
@settings(deadline=None)
def test_phases_keep_their_order_without_overlaps_and_drafts_keep_theirs(wish):
    laid, launch, now, is_closed, asked = wish
    plan = lay(laid, launch, now, is_closed, **asked)
    for span, later in zip(plan.phases, plan.phases[1:], strict=False):
        assert span.first <= span.last < later.first
    order = [part.phase for part in sorted(laid.phases, key=lambda part: part.first)]
    assert [span.phase for span in plan.phases] == [
        phase for phase in order if phase in {span.phase for span in plan.phases}
    ]
    places = [(order.index(one.draft.phase), one.day) for one in plan.drafts]
    assert places == sorted(places)
    assert [one.day for one in plan.drafts] == sorted(one.day for one in plan.drafts)


@given(wishes(), st.sampled_from([Fraction(1, 5), Fraction(1, 10), Fraction(1, 3), Fraction(0)]))
@settings(deadline=None)
def test_no_more_sells_than_the_limit_allows(wish, limit):
    laid, launch, now, is_closed, asked = wish
    plan = lay(laid, launch, now, is_closed, limit=limit, **asked)
    assert not plan.tally.share(limit).over


@given(wishes())
@settings(deadline=None)
def test_before_a_launch_no_day_has_two_drafts_and_all_lie_before_it(wish):
    laid, launch, now, is_closed, asked = wish
    plan = lay(laid, launch, now, is_closed, **asked)
    before = [one.day for one in plan.drafts if laid.has_launch and one.draft.phase in BEFORE]
    assert all(day < launch for day in before)
    assert max(Counter(before).values(), default=1) == 1
    follow_up = [one.day for one in plan.drafts if laid.has_launch and one.draft.phase is Phase.FOLLOW_UP]
    assert all(day > launch for day in follow_up)


@given(wishes())
@settings(deadline=None)
def test_a_draft_leaves_its_phase_only_when_no_open_day_of_that_is_free(wish):
    laid, launch, now, is_closed, asked = wish
    plan = lay(laid, launch, now, is_closed, **asked)
    spans = {span.phase: span for span in plan.phases}
    taken = {one.day for one in plan.drafts}
    for one in plan.drafts:
        span = spans[one.draft.phase]
        if not span.first <= one.day <= span.last:
            days = (
                span.first + timedelta(days=number) for number in range((span.last - span.first).days + 1)
            )
            assert all(is_closed(day) or day in taken for day in days)


@given(wishes())
@settings(deadline=None)
def test_laying_twice_gives_the_same(wish):
    laid, launch, now, is_closed, asked = wish
    assert lay(laid, launch, now, is_closed, **asked) == lay(laid, launch, now, is_closed, **asked)


@given(wishes(), st.integers(1, 400))
@settings(deadline=None)
def test_with_no_closed_days_a_plan_only_depends_on_how_far_the_launch_is_away(wish, shift):
    laid, launch, now, _, asked = wish
    moved = timedelta(days=shift)
    plan, other = lay(laid, launch, now, **asked), lay(laid, launch + moved, now + moved, **asked)
    assert [one.day + moved for one in plan.drafts] == [one.day for one in other.drafts]
    assert [one.draft for one in plan.drafts] == [one.draft for one in other.drafts]


# With enough time


def test_a_full_run_up_starts_today_when_it_just_fits():
    plan = lay(template(), LAUNCH, today(24))
    assert days_of(plan) == [-24, -20, -17, -13, -12, -9, -7, 0, 2, 7, 12]
    assert plan.share == Share(1, 11)
    assert not plan.short
    assert plan == lay(template(), LAUNCH, today(200))


def test_each_partner_gets_one_draft_and_none_stays_without_a_partner():
    one = lay(template(), LAUNCH, today(24), partners=["a"])
    assert [laid.partner for laid in one.drafts if laid.draft.phase is Phase.PARTNERS] == ["a", "a"]
    assert len(one.drafts) == 11
    four = lay(template(), LAUNCH, today(24), partners=list("abcd"))
    assert [laid.partner for laid in four.drafts if laid.draft.phase is Phase.PARTNERS] == list("abcd")
    assert days_of(four, Phase.PARTNERS) == [-12, -11, -10, -8]


def test_more_partners_than_their_phase_has_days_take_days_beside_it():
    plan = lay(template(), LAUNCH, today(24), partners=list("abcdefg"))
    assert len(days_of(plan, Phase.PARTNERS)) == 7
    assert len(set(days_of(plan))) == len(plan.drafts)


def test_a_phase_left_out_leaves_no_hole():
    plan = lay(template(), LAUNCH, today(30), left_out=frozenset({Phase.CONTEST}))
    assert spans_of(plan)[Phase.PARTNERS] == (-5, -1)
    assert days_of(plan, Phase.TEASE, Phase.PARTNERS) == [-17, -13, -10, -6, -5, -2]
    assert plan == lay(template(), LAUNCH, today(30), lengths={Phase.CONTEST: 0})


def test_the_owners_lengths_are_stacked_backwards_from_the_launch():
    lengths = {Phase.TEASE: 20, Phase.CONTEST: 3, Phase.FOLLOW_UP: 24}
    plan = lay(template(), LAUNCH, today(40), lengths=lengths)
    assert spans_of(plan) == {
        Phase.TEASE: (-28, -9),
        Phase.PARTNERS: (-8, -4),
        Phase.CONTEST: (-3, -1),
        Phase.LAUNCH: (0, 0),
        Phase.FOLLOW_UP: (1, 24),
    }
    assert days_of(plan, Phase.TEASE)[0] == -28
    assert days_of(plan, Phase.TEASE)[-1] == -9
    assert days_of(plan, Phase.FOLLOW_UP)[-1] == 24


# With little time


def test_with_less_than_ten_days_there_are_two_teasers_and_no_contest():
    plan = lay(template(), LAUNCH, today(6))
    assert plan.short
    assert days_of(plan, *BEFORE) == [-6, -3]
    assert Phase.CONTEST not in spans_of(plan)
    assert Phase.PARTNERS not in spans_of(plan)
    assert days_of(plan)[2:] == [0, 2, 7, 12]


def test_a_short_run_up_has_room_for_chosen_partners_from_six_days_on():
    assert days_of(lay(template(), LAUNCH, today(9), partners=["a"]), *BEFORE) == [-9, -6, -3, -2]
    assert days_of(lay(template(), LAUNCH, today(5), partners=["a"]), Phase.PARTNERS) == []


def test_the_day_before_a_launch_has_room_for_one_teaser():
    plan = lay(template(), LAUNCH, today(1))
    assert days_of(plan, *BEFORE) == [-1]
    assert not plan.share.over


def test_between_ten_days_and_all_of_it_every_phase_is_shorter_and_has_fewer_drafts():
    plan = lay(template(), LAUNCH, today(12))
    assert plan.short
    assert list(spans_of(plan)) == list(Phase)
    assert spans_of(plan)[Phase.TEASE][0] == -12
    assert 4 <= len(days_of(plan, *BEFORE)) < 7


def test_a_run_up_that_was_never_long_is_not_called_short():
    brief = template({Phase.TEASE: (-3, -1), Phase.LAUNCH: (0, 0)}, [draft(Phase.TEASE, -3)])
    assert not lay(brief, LAUNCH, today(3)).short
    assert lay(brief, LAUNCH, today(2)).short


# Closed days


def test_a_closed_day_is_stepped_over_to_the_nearest_one_earlier_first():
    closed = {LAUNCH - timedelta(days=20), LAUNCH + timedelta(days=7)}
    plan = lay(template(), LAUNCH, today(24), closed.__contains__)
    assert days_of(plan) == [-24, -21, -17, -13, -12, -9, -7, 0, 2, 8, 12]


def test_the_first_day_closed_and_no_time_before_it_goes_to_the_day_after():
    plan = lay(template(), LAUNCH, today(24), {today(24)}.__contains__)
    assert days_of(plan)[0] == -23


def test_a_launch_on_a_closed_day_is_announced_the_day_before_but_stays():
    plan = lay(template(), LAUNCH, today(24), {LAUNCH}.__contains__)
    assert days_of(plan, Phase.LAUNCH) == [-1]
    assert spans_of(plan)[Phase.LAUNCH] == (0, 0)


def test_a_launch_after_a_long_rest_is_announced_once_the_door_is_open_again():
    plan = lay(template(), LAUNCH, today(24), lambda day: today(20) < day <= LAUNCH)
    assert days_of(plan, Phase.LAUNCH) == [1]
    assert days_of(plan, Phase.FOLLOW_UP) == [2, 7, 12]


def test_a_business_open_once_a_week_gets_one_draft_each_time():
    plan = lay(template(), LAUNCH, today(24), lambda day: day.weekday() != 5)
    assert days_of(plan, *BEFORE) == [-19, -12, -5]
    assert len(set(days_of(plan))) == len(plan.drafts)


def test_too_many_drafts_alike_are_thinned_too():
    alike = [draft(Phase.CONTEST, -1, for_partner=True)] * 4
    plan = lay(
        template({Phase.CONTEST: (-1, -1), Phase.LAUNCH: (0, 0)}, alike), LAUNCH, today(2), partners=["a"]
    )
    assert days_of(plan) == [-2, -1]


def test_a_business_that_never_opens_gets_phases_but_no_drafts():
    plan = lay(template(), LAUNCH, today(24), lambda _: True)
    assert plan.drafts == ()
    assert len(plan.phases) == 5


# Selling


def test_what_sells_too_much_is_left_out_the_last_first():
    drafts = [*template().drafts, draft(Phase.FOLLOW_UP, 9, Gives.PROMOTIONAL)]
    drafts += [draft(Phase.FOLLOW_UP, 11, Gives.PROMOTIONAL)]
    plan = lay(template(drafts=drafts), LAUNCH, today(24))
    assert days_of(plan)[-4:] == [2, 7, 9, 12]
    assert plan.share == Share(2, 12)


def test_a_launch_post_that_alone_is_too_much_says_what_to_know_instead():
    plan = lay(template(), LAUNCH, today(24), left_out=frozenset(Phase) - {Phase.LAUNCH})
    (only,) = plan.drafts
    assert only.draft.gives is Gives.HELPFUL
    assert only.draft.starter == "launch-first-day"


# Days that cannot be


@pytest.mark.parametrize("days_left", [0, -1, -300])
def test_a_launch_today_or_earlier_is_refused_but_its_follow_up_can_be_planned(days_left):
    with pytest.raises(PlanError, match="launch-has-passed"):
        lay(template(), LAUNCH, today(days_left))
    plan = lay(template(), LAUNCH, today(days_left), only_follow_up=True)
    first = max(1, -days_left)
    assert days_of(plan) == [first + 1, first + 6, first + 11]
    assert spans_of(plan) == {Phase.FOLLOW_UP: (first, first + 11)}


def test_a_plan_without_a_launch_may_begin_today():
    quiet = template({Phase.FOLLOW_UP: (0, 20)}, [draft(Phase.FOLLOW_UP, 0)], has_launch=False)
    assert days_of(lay(quiet, LAUNCH, LAUNCH)) == [0]
    with pytest.raises(PlanError, match="first-day-has-passed"):
        lay(quiet, LAUNCH, LAUNCH + timedelta(days=1))


@pytest.mark.parametrize("launch", [date(2200, 1, 1), date(2199, 12, 31), date.max])
def test_a_launch_too_far_away_is_refused(launch):
    with pytest.raises(PlanError, match="day-out-of-range"):
        lay(template(), launch, LAUNCH)


def test_a_launch_on_29_february_counts_every_day():
    launch = date(2028, 2, 29)
    plan = lay(template(), launch, launch - timedelta(days=24))
    assert plan.drafts[0].day == date(2028, 2, 5)
    assert plan.drafts[8].day == date(2028, 3, 2)
