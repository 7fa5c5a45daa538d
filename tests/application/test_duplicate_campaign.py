"""A campaign planned again keeps weekdays and distances, and nothing of what has gone out."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.duplicate_campaign import DuplicateCampaign
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.assets import Partner
from contentplanner.domain.posts import Placement, State
from tests.storage.plans import CREATED, Put, campaign, post, post_id

NEXT = date(2027, 11, 26)
YEAR_ON = timedelta(days=364)
MINE = {"campaign_id": campaign().id}
POSTED = Placement("instagram", "Own text", CREATED, "https://instagram.example/1")


def again(closed=(), launch=NEXT, count=3):
    copies = tuple((post_id(n), post_id(100 + n)) for n in range(1, count + 1))
    return DuplicateCampaign(campaign().id, campaign(2).id, launch, copies, CREATED, closed.__contains__)


@pytest.fixture
def planned(bench):
    helper = Partner(id="p1", created=CREATED, name="Wool & Tea")
    old = campaign(name="Advent stollen", goal_reached=64, cost=Decimal(80), partners=("p1",), persona="Ana")
    bench.run(Put((helper, old)))
    bench.run(
        CreatePost(post(1, day=date(2026, 11, 20), **MINE)),
        CreatePost(post(2, day=date(2026, 11, 27), state=State.POSTED, placements=(POSTED,), **MINE)),
        CreatePost(post(3, day=None, state=State.IDEA, **MINE)),
    )
    return bench


def test_every_post_lies_as_far_from_the_launch_as_before_and_has_not_gone_out(planned):
    planned.run(again())
    copies = [planned.post(post_id(100 + n)) for n in (1, 2, 3)]
    assert [one.day for one in copies] == [date(2026, 11, 20) + YEAR_ON, NEXT, None]
    assert [one.state for one in copies] == [State.DRAFT, State.DRAFT, State.IDEA]
    assert copies[1].placements == (Placement("instagram", "Own text"),)
    assert {one.campaign_id for one in copies} == {campaign(2).id}


def test_the_copy_keeps_its_partners_and_begins_to_count_anew(planned):
    planned.run(again())
    copy = planned.campaign(campaign(2).id)
    assert (copy.name, copy.launch) == ("Advent stollen 2027", NEXT)
    assert (copy.partners, copy.goal_reached, copy.cost) == (("p1",), 0, Decimal(80))
    assert [span.first for span in copy.phases] == [span.first + YEAR_ON for span in campaign().phases]


def test_it_is_one_step(planned):
    planned.run(again())
    planned.planner.undo()
    assert planned.campaign(campaign(2).id) is None
    assert planned.post(post_id(101)) is None


def test_posts_step_over_closed_days_and_the_launch_keeps_its_own(planned):
    fridays = {date(2027, 11, 19), NEXT}
    planned.run(again(closed=fridays))
    assert planned.post(post_id(101)).day == date(2027, 11, 18)
    assert planned.post(post_id(102)).day == NEXT


def test_a_partner_that_has_gone_since_is_left_out(planned):
    planned.run(Put((), (Partner(id="p1", created=CREATED, name="Wool & Tea"),)), again())
    assert planned.campaign(campaign(2).id).partners == ()


def test_a_campaign_without_any_day_is_planned_for_the_day_given(bench):
    bench.run(CreateCampaign(replace(campaign(), launch=None, phases=())))
    bench.run(CreatePost(post(1, day=None, state=State.IDEA, **MINE)), again(count=1))
    assert bench.campaign(campaign(2).id).launch == NEXT
    assert bench.post(post_id(101)).state is State.IDEA
