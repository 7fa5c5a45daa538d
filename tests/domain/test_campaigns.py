from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.campaigns import (
    Campaign,
    Phase,
    PhaseSpan,
    check_campaign,
    free_name,
    usual_phases,
)
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId


def campaign(**changes):
    values = {
        "id": CampaignId("c" * 32),
        "created": datetime(2026, 11, 1, tzinfo=UTC),
        "name": "Advent stollen",
        "launch": date(2026, 11, 26),
    }
    return Campaign(**values | changes)


TEASE = PhaseSpan(Phase.TEASE, date(2026, 11, 2), date(2026, 11, 18))
CONTEST = PhaseSpan(Phase.CONTEST, date(2026, 11, 16), date(2026, 11, 25))


def test_phases_are_sorted_and_the_name_is_trimmed():
    checked = check_campaign(campaign(name=" Advent ", phases=(CONTEST, TEASE)))
    assert checked.name == "Advent"
    assert checked.phases == (TEASE, CONTEST)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "  "}, "campaign-needs-name"),
        (
            {"phases": (PhaseSpan(Phase.TEASE, date(2026, 2, 2), date(2026, 2, 1)),)},
            "phase-ends-before-it-starts",
        ),
        ({"phases": (TEASE, TEASE)}, "phase-twice"),
        ({"goal_number": -1}, "goal-number-out-of-range"),
        ({"goal_reached": 10**9 + 1}, "goal-number-out-of-range"),
    ],
)
def test_what_cannot_be_is_refused(changes, code):
    with pytest.raises(PlanError, match=code):
        check_campaign(campaign(**changes))


def test_where_phases_overlap_the_later_one_runs():
    both = campaign(phases=(TEASE, CONTEST))
    assert both.phase_on(date(2026, 11, 15)) is Phase.TEASE
    assert both.phase_on(date(2026, 11, 16)) is Phase.CONTEST
    assert both.phase_on(date(2026, 12, 1)) is None
    assert (both.first_day, both.last_day) == (date(2026, 11, 2), date(2026, 11, 26))


def test_a_campaign_without_dates_has_no_days():
    empty = campaign(launch=None)
    assert (empty.first_day, empty.last_day) == (None, None)


@given(st.lists(st.sampled_from(["sale", "Sale", "SALE 2027", "sale 2027 (2)", "Fair"]), max_size=8))
def test_a_free_name_is_taken_by_no_other(names):
    taken = {name.casefold() for name in names}
    name = free_name("Sale", lambda name: name.casefold() in taken, 2027)
    assert name.casefold() not in taken
    assert name.startswith("Sale")


def test_a_clash_gets_the_year():
    assert free_name("Back to School", {"Back to School"}.__contains__, 2027) == "Back to School 2027"


@given(st.dates(date(1971, 1, 1), date(2199, 1, 1)))
def test_the_usual_phases_follow_each_other_around_the_launch(launch):
    phases = usual_phases(launch)
    assert check_campaign(campaign(launch=launch, phases=phases)).phases == phases
    assert all((after.first - before.last).days == 1 for before, after in pairwise(phases))
    assert campaign(phases=phases).phase_on(launch) is Phase.LAUNCH
