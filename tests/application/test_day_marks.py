"""Days that matter, with public holidays as their countries have announced them."""

from datetime import UTC, date, datetime

import pytest

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.day_marks import (
    DayMark,
    MarkKind,
    closed_days,
    countries,
    day_marks,
    own_marks,
    public_holidays,
    regions,
)
from contentplanner.application.own_day_commands import PutOwnDay, RemoveOwnDay
from contentplanner.domain.assets import Partner, Promise
from contentplanner.domain.errors import PlanError
from contentplanner.domain.own_days import OwnDay
from tests.storage.conftest import Opened, StandingClock

CREATED = datetime(2026, 1, 1, tzinfo=UTC)
YEAR = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture
def plan(tmp_path):
    opened = Opened(tmp_path / "plan", StandingClock())
    yield opened
    opened.close()


def own_day(first, last=None, **values):
    return OwnDay(id="d" * 32, created=CREATED, name="Market day", first=first, last=last or first, **values)


def names(country, region="", language="en", year=2026):
    marks = public_holidays(country, region, date(year, 1, 1), date(year, 12, 31), language)
    return {mark.day: mark.name for mark in marks}


@pytest.mark.parametrize(
    ("country", "region", "day", "name"),
    [
        ("DE", "", date(2026, 10, 3), "German Unity Day"),
        ("DE", "BY", date(2026, 1, 6), "Epiphany"),
        ("DE", "BY", date(2026, 6, 4), "Corpus Christi"),
        ("FR", "", date(2026, 7, 14), "National Day"),
        ("US", "", date(2026, 11, 26), "Thanksgiving Day"),
        ("GB", "ENG", date(2026, 8, 31), "Late Summer Bank Holiday"),
        ("JP", "", date(2026, 11, 23), "Labor Thanksgiving Day"),
        ("AU", "NSW", date(2026, 4, 25), "ANZAC Day"),
        ("CN", "", date(2026, 2, 17), "Chinese New Year (Spring Festival)"),
    ],
)
def test_holidays_lie_on_their_days(country, region, day, name):
    assert names(country, region)[day] == name


def test_a_region_has_days_the_country_has_not():
    assert date(2026, 1, 6) not in names("DE")
    assert date(2026, 1, 6) not in names("DE", "BE")
    assert date(2026, 3, 8) in names("DE", "BE")


def test_the_names_are_in_the_language_of_the_plan():
    assert names("DE", language="de")[date(2026, 10, 3)] == "Tag der Deutschen Einheit"
    assert names("FR", language="fr")[date(2026, 7, 14)] == "Fête nationale"


def test_a_language_the_country_has_not_is_answered_in_english():
    assert names("DE", language="zh")[date(2026, 10, 3)] == "German Unity Day"


@pytest.mark.parametrize(("country", "region"), [("", ""), ("ZZ", ""), ("DE", "XX"), ("de", "")])
def test_a_country_or_region_nobody_knows_has_no_holidays(country, region):
    assert names(country, region) == {}


def test_only_the_days_asked_for_are_told_over_new_year():
    marks = public_holidays("DE", "", date(2026, 12, 26), date(2027, 1, 1), "en")
    assert [mark.day for mark in marks] == [date(2026, 12, 26), date(2027, 1, 1)]


def test_the_countries_are_named_in_order_and_their_regions_too():
    known = dict(countries())
    assert (known["DE"], known["GB"], known["IM"]) == ("Germany", "United Kingdom", "Isle of Man")
    assert list(known.values()) == sorted(known.values())
    assert ("BY", "Bayern") in regions("DE")
    assert regions("ZZ") == []


def test_a_plan_without_anything_marks_nothing(plan):
    assert day_marks(plan.reader, *YEAR) == ()


def test_own_days_closed_days_and_promises_are_marked(plan):
    promise = Promise(ours=False, text="posts for us", day=date(2026, 11, 16))
    partner = Partner(
        id="p" * 32, created=CREATED, name="Wool & Tea", promises=(promise, Promise(ours=True, text="x"))
    )
    with plan.plan.open_unit() as unit:
        unit.put(partner)
        unit.commit()
    plan.run(ChangeSettings({"closed_weekdays": (0,)}))
    plan.run(PutOwnDay(own_day(date(2026, 11, 16), date(2026, 11, 17))))
    monday, tuesday = date(2026, 11, 16), date(2026, 11, 17)
    assert own_marks(plan.reader, monday, tuesday) == (
        DayMark(monday, "Market day", MarkKind.OWN),
        DayMark(monday, "", MarkKind.CLOSED, closed=True),
        DayMark(monday, "Wool & Tea: posts for us", MarkKind.PROMISE),
        DayMark(tuesday, "Market day", MarkKind.OWN),
    )


def test_holidays_come_first_on_their_day(plan):
    plan.run(ChangeSettings({"country": "DE", "closed_weekdays": (4,)}))
    marks = day_marks(plan.reader, date(2026, 12, 25), date(2026, 12, 25))
    assert [mark.kind for mark in marks] == [MarkKind.HOLIDAY, MarkKind.CLOSED]


def test_closed_days_are_weekdays_own_days_and_holidays_if_wanted(plan):
    plan.run(ChangeSettings({"country": "DE", "closed_weekdays": (0,)}))
    plan.run(PutOwnDay(own_day(date(2026, 12, 29), closed=True)))
    closed = closed_days(plan.reader, *YEAR)
    assert [closed(date(2026, 12, day)) for day in (25, 28, 29, 30)] == [False, True, True, False]
    plan.run(ChangeSettings({"closed_on_holidays": True}))
    assert closed_days(plan.reader, *YEAR)(date(2026, 12, 25))


def test_an_own_day_is_put_changed_and_taken_away_each_with_one_undo(bench):
    bench.run(PutOwnDay(own_day(date(2026, 3, 12))))
    bench.run(PutOwnDay(own_day(date(2026, 3, 13), yearly=True)))
    assert bench.one(OwnDay, "d" * 32).yearly
    bench.run(RemoveOwnDay("d" * 32))
    assert bench.one(OwnDay, "d" * 32) is None
    bench.planner.undo()
    bench.planner.undo()
    assert bench.one(OwnDay, "d" * 32) == own_day(date(2026, 3, 12))


def test_an_own_day_that_is_refused_changes_nothing(bench):
    with pytest.raises(PlanError, match="days-swapped"):
        bench.run(PutOwnDay(own_day(date(2026, 3, 12), date(2026, 3, 11))))
    assert bench.one(OwnDay, "d" * 32) is None
    with pytest.raises(PlanError, match="not-found"):
        bench.run(RemoveOwnDay("d" * 32))
