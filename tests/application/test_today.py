"""What there is to do today, on a real plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from contentplanner.application.today import (
    MOST,
    look_at_today,
    needing_picture,
    overdue,
    unfinished,
    went_out,
)
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, Placement, State
from tests.storage.conftest import Opened, StandingClock
from tests.storage.plans import CREATED, Put, post

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 9, tzinfo=UTC)
PICTURE = Picture(id="f" * 64, name="bread.jpg", extension="jpg", width=10, height=10, byte_count=10)
WHOLE = {
    "objective": Objective.ENGAGEMENT,
    "gives": Gives.HELPFUL,
    "description": "We bake at night.",
    "picture_id": PICTURE.id,
}


def whole(number, days=0, **changes):
    return post(number, **{**WHOLE, "day": TODAY + timedelta(days=days), **changes})


def gone(number, ago, checked=0, *networks):
    places = tuple(Placement(name, posted_at=NOW - ago) for name in networks or ("instagram",))
    return whole(
        number, state=State.POSTED, placements=places, answers_checked=checked, day=date(2026, 11, 7)
    )


@pytest.fixture
def look(tmp_path):
    opened = Opened(tmp_path / "plan", StandingClock())

    def look_at(*entities, now=NOW):
        opened.run(Put((PICTURE, *entities)))
        return look_at_today(opened.reader, now, TODAY)

    look_at.reader = opened.reader
    yield look_at
    opened.close()


def ids(cards):
    return [int(card.id, 16) for card in cards]


def test_today_shows_what_is_dated_today_by_time_and_leaves_out_what_was_skipped(look):
    today = look(
        whole(1, time=time(17)),
        whole(2, time=time(8), state=State.READY),
        whole(3, state=State.SKIPPED),
        whole(4, state=State.POSTED),
        whole(5, deleted=CREATED),
        whole(6, 1),
    )
    assert ids(today.goes_out) == [2, 4, 1]
    assert today.to_do == 2
    assert ids([today.next_post]) == [6]


def test_what_never_went_out_is_overdue_the_newest_first(look):
    today = look(
        whole(1, -3),
        whole(2, -1, state=State.READY),
        whole(3, -1, state=State.POSTED),
        whole(4, -1, state=State.SKIPPED),
    )
    assert (ids(today.overdue), today.overdue_count, today.to_do) == ([2, 1], 2, 2)
    many = look(*(whole(n, -n) for n in range(10, 30)))
    assert (len(many.overdue), many.overdue_count) == (MOST, 22)
    assert look.reader.count(overdue(TODAY)) == 22


def test_pictures_are_asked_for_a_fortnight_ahead_and_the_rest_a_week_ahead(look):
    bare = {"picture_id": None}
    today = look(
        whole(1, 0, **bare),
        whole(2, 14, **bare),
        whole(3, 15, **bare),
        whole(4, 7, description=""),
        whole(5, 8, description=""),
        whole(6, 3, description="", **bare),
        whole(7, 3, state=State.READY),
        whole(8, 3, placements=(Placement("email"),), **bare),
    )
    assert ids(today.need_picture) == [6, 2]
    assert ids(today.to_finish) == [6, 4]
    assert set(ids(look.reader.find(needing_picture(TODAY)))) == {2, 6}
    assert set(ids(look.reader.find(unfinished(TODAY)))) == {4, 6}
    assert today.goes_out[0].missing == (Missing.IMAGE,)
    assert today.to_do == 1


def test_reminders_come_an_hour_and_a_day_after_posting(look):
    hour = timedelta(hours=1)
    today = look(
        gone(1, hour / 2),
        gone(2, hour, 0, "facebook", "instagram"),
        gone(3, 2 * hour, 1),
        gone(4, 25 * hour, 1),
        gone(5, 24 * hour * 3),
        replace(gone(6, hour), state=State.DRAFT),
        replace(gone(7, hour), deleted=CREATED),
    )
    assert [(int(one.post.id, 16), one.reminder.number) for one in today.to_answer] == [(4, 2), (2, 1)]
    assert today.to_answer[1].post.networks == ("facebook", "instagram")
    assert today.changes_at == NOW + hour / 2
    assert ids(one.post for one in look(now=NOW + hour / 2).to_answer) == [4, 2, 1]


def test_a_post_on_several_networks_is_reminded_of_from_the_first_on(look):
    places = tuple(
        Placement(name, posted_at=NOW - timedelta(hours=n))
        for n, name in enumerate(("facebook", "instagram"))
    )
    today = look(whole(1, state=State.POSTED, placements=places))
    assert [one.post.posted_at for one in today.to_answer] == [NOW - timedelta(hours=1)]


def test_where_a_post_stands_that_is_only_half_out_is_told_and_reminds_from_its_first_network(look):
    hour = timedelta(hours=1)
    half = (Placement("instagram", posted_at=NOW - 2 * hour), Placement("facebook"))
    today = look(
        whole(1, state=State.READY, placements=half),
        whole(2, -1, state=State.READY, placements=half),
        whole(3, state=State.READY, placements=(Placement("instagram"), Placement("facebook"))),
        whole(4, state=State.SKIPPED, placements=half),
    )
    assert {int(post_id, 16): places for post_id, places in today.begun.items()} == {1: half, 2: half}
    assert ids(one.post for one in today.to_answer) == [1, 2]
    assert today.to_answer[0].post.networks == ("instagram",)
    assert today.to_do == 5


def test_partners_who_let_us_wait_and_promises_near_their_day_are_shown(look):
    def promise(days, **values):
        return Promise(ours=True, text=f"in {days}", day=TODAY + timedelta(days=days), **values)

    wool = Partner(
        id="1",
        created=CREATED,
        name="Wool & Tea",
        state=PartnerState.ASKED,
        asked=TODAY - timedelta(days=8),
        promises=(promise(7), promise(-7), promise(8), promise(-8), promise(0, kept=True), promise(0)),
    )
    patient = replace(wool, id="2", name="Linde", asked=TODAY - timedelta(days=7), promises=())
    today = look(wool, patient)
    assert [one.name for one in today.waiting] == ["Wool & Tea"]
    assert [(one.at, one.promise.text) for one in today.promises] == [(1, "in -7"), (5, "in 0"), (0, "in 7")]
    assert today.to_do == 3


def test_an_empty_plan_has_nothing_to_do(look):
    today = look()
    assert (today.to_do, today.next_post, today.changes_at) == (0, None, None)


def test_the_next_post_may_be_far_away(look):
    assert ids([look(whole(1, 200)).next_post]) == [1]


def test_what_is_marked_late_went_out_at_its_time_in_the_plans_zone(look):
    card = look(whole(1, -1, time=time(17, 30))).overdue[0]
    berlin = ZoneInfo("Europe/Berlin")
    assert went_out(card, berlin) == datetime(2026, 11, 9, 16, 30, tzinfo=UTC)
    assert went_out(replace(card, time=None), berlin) == datetime(2026, 11, 9, 11, tzinfo=UTC)
