"""What a campaign lacks, and what comes next in it."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from contentplanner.application.campaign_overview import (
    Gap,
    Lack,
    Overview,
    PartnerPromise,
    coming,
    cost_per_result,
    lacks,
)
from contentplanner.application.queries import PostCard
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.assets import Partner, Promise
from contentplanner.domain.campaigns import PhaseSpan
from contentplanner.domain.posts import State
from contentplanner.domain.share import Tally
from contentplanner.domain.teasers import starts_on_opening_day
from tests.storage.plans import CREATED, campaign, post_id

TODAY = date(2026, 11, 10)
LAUNCH = campaign().launch
FULL = campaign(
    purpose="Fill December", offer="Stollen", landing_page="https://a.example", goal_number=9, persona="Ana"
)


def card(number=1, day=TODAY, state=State.DRAFT, missing=(), at=time(9)):
    return PostCard(
        post_id(number), state, day, at, FULL.id, None, None, None, f"Headline {number}", (), missing
    )


def overview(given=FULL, cards=(), partners=()):
    return Overview(given, tuple(cards), tuple(partners), Tally(), Fraction(1, 5), (), TODAY)


def test_a_complete_campaign_lacks_nothing():
    assert lacks(overview(cards=[card()])) == []


def test_parts_are_counted_over_the_posts_still_to_be_written():
    image, day = (Missing.IMAGE,), (Missing.IMAGE, Missing.DAY, Missing.TIME)
    cards = [
        card(1, missing=image),
        card(2, day=None, state=State.IDEA, missing=day),
        card(3, state=State.POSTED, missing=image),
        card(4, state=State.SKIPPED, missing=image),
    ]
    assert lacks(overview(cards=cards)) == [Lack(Gap.PART, 2, Missing.IMAGE)]


def test_a_post_whose_day_has_passed_is_overdue_until_it_is_marked():
    yesterday = TODAY - timedelta(days=1)
    cards = [card(1), card(2, yesterday, State.READY), card(3, yesterday, State.POSTED)]
    assert lacks(overview(cards=cards)) == [Lack(Gap.OVERDUE, 1)]


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"purpose": ""}, Gap.PURPOSE),
        ({"offer": ""}, Gap.OFFER),
        ({"landing_page": ""}, Gap.LANDING_PAGE),
        ({"goal_number": None}, Gap.GOAL),
        ({"persona": ""}, Gap.PERSONA),
        ({"launch": None}, Gap.LAUNCH),
    ],
)
def test_each_field_of_the_page_is_missed(changes, gap):
    assert lacks(overview(replace(FULL, **changes), [card()])) == [Lack(gap)]


def test_of_a_finished_campaign_only_its_posts_are_asked_for():
    over = campaign(launch=date(2026, 10, 1), phases=())
    assert lacks(overview(over, [card(1, date(2026, 9, 30), State.READY)])) == [Lack(Gap.OVERDUE, 1)]


def test_a_coming_campaign_without_a_word_before_its_launch_starts_on_opening_day():
    assert lacks(overview(cards=[card(1, LAUNCH)])) == [Lack(Gap.TEASERS)]
    assert lacks(overview()) == [Lack(Gap.TEASERS)]
    assert not starts_on_opening_day(LAUNCH, [LAUNCH - timedelta(weeks=4)], TODAY)
    assert starts_on_opening_day(LAUNCH, [LAUNCH - timedelta(days=29)], TODAY)
    assert not starts_on_opening_day(TODAY, [], TODAY)


def test_the_next_three_dated_things_come_in_order():
    promises = (Promise(ours=False, text="post for us", day=date(2026, 11, 14)),)
    tea = Partner(id="p1", created=CREATED, name="Wool & Tea", promises=promises)
    cards = [card(1, date(2026, 11, 20)), card(2, TODAY - timedelta(days=1)), card(3, state=State.POSTED)]
    found = coming(overview(cards=cards, partners=[tea]))
    assert [one.day for one in found] == [date(2026, 11, 14), date(2026, 11, 20), date(2026, 11, 21)]
    assert [type(one.thing) for one in found] == [PartnerPromise, PostCard, PhaseSpan]


@pytest.mark.parametrize(
    ("cost", "reached", "each"),
    [(Decimal(80), 64, Decimal("1.25")), (None, 64, None), (Decimal(80), 0, None), (Decimal(0), 5, None)],
)
def test_what_a_result_costs_is_known_once_both_are(cost, reached, each):
    assert cost_per_result(campaign(cost=cost, goal_reached=reached)) == each
