"""The sample plan, on any day of any year."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.campaign_templates import built_in_templates
from contentplanner.application.networks import load_networks
from contentplanner.application.post_commands import tidy_post
from contentplanner.application.sample import Sample, load_sample
from contentplanner.domain.anatomy import Missing, missing
from contentplanner.domain.assets import BlogPost, Partner
from contentplanner.domain.campaigns import Phase, check_campaign
from contentplanner.domain.ids import PictureId
from contentplanner.domain.posts import Gives, Post, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import month_of
from contentplanner.domain.recurrence import occurrences
from contentplanner.domain.series import Series
from contentplanner.domain.share import Share
from contentplanner.domain.strategy import BuyingStep, Persona

NOW = datetime(2026, 11, 10, 9, 10, tzinfo=UTC)
MOCK_UP_DAY = date(2026, 11, 10)
COUNTS = {State.DRAFT, State.READY, State.POSTED}

any_day = st.dates(date(1971, 1, 1), date(2199, 6, 1))
a_leap_year = [date(2028, 1, 1) + timedelta(days=n) for n in range(366)]


def with_pictures(sample: Sample) -> list[Post]:
    return [
        replace(post, picture_id=PictureId(sample.pictures[post.id])) if post.id in sample.pictures else post
        for post in sample.posts
    ]


def named(sample: Sample, name: str):
    return next(campaign for campaign in sample.campaigns if campaign.name == name)


def share(posts: list[Post]) -> Share:
    counted = [post for post in posts if post.day is not None and post.state in COUNTS]
    return Share(sum(post.gives is Gives.PROMOTIONAL for post in counted), len(counted))


def month_share(today: date) -> Share:
    posts = load_sample(today, NOW).posts
    return share([post for post in posts if post.day and month_of(post.day) == month_of(today)])


@given(any_day)
def test_today_is_the_ninth_day_of_the_tease_phase_with_the_launch_sixteen_days_on(today):
    advent = named(load_sample(today, NOW), "Advent stollen pre-orders")
    assert advent.phase_on(today) is Phase.TEASE
    assert advent.phases[0].first == today - timedelta(days=8)
    assert advent.launch == today + timedelta(days=16)
    assert (advent.goal_number, advent.goal_reached, advent.goal) == (150, 64, "stollen pre-orders")


@given(any_day)
def test_every_ready_and_every_posted_post_is_complete(today):
    takes_pictures = load_networks().takes_pictures
    for post in with_pictures(load_sample(today, NOW)):
        if post.state in (State.READY, State.POSTED):
            assert missing(post, takes_pictures) == ()


@given(any_day)
def test_the_advent_campaign_sells_too_much(today):
    sample = load_sample(today, NOW)
    advent = named(sample, "Advent stollen pre-orders").id
    found = share([post for post in sample.posts if post.campaign_id == advent])
    assert (found.promotional, found.total, found.over) == (3, 11, True)


@given(any_day)
def test_only_past_posts_are_posted_and_one_past_post_still_waits_to_be_marked(today):
    posts = [post for post in load_sample(today, NOW).posts if post.day is not None]
    assert all(post.day < today for post in posts if post.state in (State.POSTED, State.SKIPPED))
    waiting = [post for post in posts if post.day < today and post.state in (State.DRAFT, State.READY)]
    assert len(waiting) == 1


@given(any_day)
def test_one_post_of_the_coming_week_lacks_its_objective(today):
    takes_pictures = load_networks().takes_pictures
    soon = [
        post
        for post in with_pictures(load_sample(today, NOW))
        if post.day and today <= post.day <= today + timedelta(days=7)
    ]
    assert [missing(post, takes_pictures) for post in soon if missing(post, takes_pictures)] == [
        (Missing.OBJECTIVE,)
    ]


def test_there_are_seven_ideas_and_thirty_nine_posts_that_count():
    posts = [post for post in load_sample(MOCK_UP_DAY, NOW).posts if post.day is None or post.day.month > 9]
    states = Counter(post.state for post in posts)
    assert states[State.IDEA] == 7
    assert sum(states[state] for state in COUNTS) == 39
    assert states[State.READY] + states[State.POSTED] == 19
    assert share(posts) == Share(7, 39)
    assert all((post.day is None) == (post.state is State.IDEA) for post in posts)


def test_november_is_over_and_its_neighbours_are_not():
    posts = load_sample(MOCK_UP_DAY, NOW).posts
    months = {n: share([post for post in posts if post.day and post.day.month == n]) for n in (10, 11, 12)}
    assert {n: (found.promotional, found.total) for n, found in months.items()} == {
        10: (2, 12),
        11: (4, 13),
        12: (1, 14),
    }
    assert [n for n, found in months.items() if found.over] == [11]


def test_the_current_month_sells_too_much_on_nine_days_of_ten():
    over = sum(month_share(day).over for day in a_leap_year)
    assert over >= 330


@pytest.mark.parametrize("today", [date(2027, 2, 28), date(2028, 2, 29), date(2026, 12, 31)])
def test_the_campaigns_follow_the_rules(today):
    sample = load_sample(today, NOW)
    assert [check_campaign(campaign) for campaign in sample.campaigns] == list(sample.campaigns)
    assert len({campaign.name for campaign in sample.campaigns}) == 4


def test_texts_are_kept_as_they_are():
    for post in load_sample(MOCK_UP_DAY, NOW).posts:
        assert tidy_post(post) == post


def test_headlines_differ_and_fit_their_networks():
    networks = load_networks()
    posts = load_sample(MOCK_UP_DAY, NOW).posts
    assert len({post.headline for post in posts}) == len(posts)
    for post in posts:
        for place in post.placements:
            network = networks.get(place.network)
            assert networks.knows(place.network)
            text = f"{post.headline}\n\n{place.text or post.description}\n\n{post.link}\n\n{post.hashtags}"
            assert network.limit is None or len(text) <= network.limit


def test_ids_are_the_same_every_day_and_unique():
    one, other = load_sample(MOCK_UP_DAY, NOW), load_sample(date(2030, 5, 1), NOW)
    assert [post.id for post in one.posts] == [post.id for post in other.posts]
    assert [campaign.id for campaign in one.campaigns] == [campaign.id for campaign in other.campaigns]
    ids = [post.id for post in one.posts]
    assert len(set(ids)) == len(ids)
    assert all(len(post_id) == 32 and int(post_id, 16) for post_id in ids)


def test_every_picture_is_there_used_and_described():
    sample = load_sample(MOCK_UP_DAY, NOW)
    assert set(sample.pictures.values()) == set(sample.picture_files)
    assert {path.name for path in sample.picture_files["first-stollen.jpg"].parent.iterdir()} == set(
        sample.picture_files
    )
    assert sum(path.stat().st_size for path in sample.picture_files.values()) < 1_500_000
    for post in sample.posts:
        assert bool(post.picture_description) == (post.id in sample.pictures)


def test_posts_say_when_they_went_out():
    for post in load_sample(MOCK_UP_DAY, NOW).posts:
        for place in post.placements:
            assert (place.posted_at is not None) == (post.state is State.POSTED)
            assert place.posted_at is None or place.posted_at < NOW


def of_kind(sample, kind):
    return [one for one in sample.few if isinstance(one, kind)]


@given(any_day)
def test_posts_and_campaigns_point_at_what_is_there(today):
    sample = load_sample(today, NOW)
    personas = {one.name for one in of_kind(sample, Persona)}
    steps = {one.name for one in of_kind(sample, BuyingStep)}
    partners = {one.id for one in of_kind(sample, Partner)}
    assert {post.persona for post in sample.posts} <= personas | {""}
    assert {post.buying_step for post in sample.posts} <= steps | {""}
    assert all({*campaign.partners} <= partners for campaign in sample.campaigns)
    assert {campaign.persona for campaign in sample.campaigns} <= personas
    assert {campaign.template for campaign in sample.campaigns} <= {one.id for one in built_in_templates()}
    assert [one.id for one in of_kind(sample, QuarterPlan)] == [str(sample.settings.quarter_of(today))]


@given(any_day)
def test_the_kitchen_tips_are_all_there_so_nothing_is_made_on_opening(today):
    sample = load_sample(today, NOW)
    (series,) = of_kind(sample, Series)
    due = [day for day, _ in occurrences(series, today - timedelta(days=400), today + timedelta(days=400))]
    assert due == [post.series_day for post in sample.posts if post.series_id == series.id]


def test_somebody_has_not_been_written_for_and_some_posts_are_worth_another_go():
    sample = load_sample(MOCK_UP_DAY, NOW)
    written = {post.buying_step for post in sample.posts}
    assert [one.name for one in of_kind(sample, BuyingStep) if one.name not in written] == ["Ask"]
    assert sum(post.evergreen for post in sample.posts) == 6
    links = {post.link for post in sample.posts}
    assert {one.address in links for one in of_kind(sample, BlogPost)} == {True, False}
