"""What was said before is pointed out with its day and networks; what repeats on purpose is not."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from contentplanner.application.hinting import HintSetting
from contentplanner.application.ports import StepLabel
from contentplanner.application.post_commands import CreatePost
from contentplanner.application.repeat_hints import broadcast, said_before
from contentplanner.domain.ids import NetworkKey, PostId, SeriesId
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.series import Every, Rule, Series, pattern_of
from tests.desks import TODAY

TEXT = (
    "Our stollen rests for three weeks before we cut it. The rum needs that long to reach the last "
    "raisin, and nobody here is allowed to taste before the first of December."
)
LINK = "https://marigold.example/stollen"


@pytest.fixture
def add(desk):
    def make(number, *networks, day=TODAY, state=State.DRAFT, **values):
        values = {"headline": f"Headline {number}", "description": TEXT, **values}
        post = Post(
            id=PostId(f"{number:032x}"),
            created=desk.clock.now() + timedelta(minutes=number),
            state=State.IDEA if day is None else state,
            day=day,
            placements=tuple(Placement(NetworkKey(key)) for key in networks),
            **values,
        )
        desk.planner.run(CreatePost(post))
        return desk.reader.post(post.id)

    return make


def only(rule, post, desk):
    found = list(rule(post, HintSetting(desk.reader.settings(), desk.networks, desk.reader, TODAY)))
    assert len(found) <= 1
    return found[0] if found else None


def test_the_last_earlier_post_with_nearly_the_same_text_is_named_and_can_be_opened(add, desk):
    add(1, "instagram", day=date(2026, 9, 1))
    last = add(2, "instagram", "facebook", day=date(2026, 10, 1), description=TEXT.replace("three", "four"))
    post = add(3, "instagram")
    hint = only(said_before, post, desk)
    assert hint.details == {
        "headline": "Headline 2",
        "day": date(2026, 10, 1),
        "networks": "Instagram, Facebook",
    }
    assert all(f"{{{gap}}}" in hint.sentence for gap in hint.details)
    assert hint.action.opens == last.id


def test_a_later_post_does_not_point_back(add, desk):
    post = add(1, "instagram")
    add(2, "instagram", day=TODAY + timedelta(days=9))
    assert only(said_before, post, desk) is None


def test_the_same_day_counts_only_in_the_same_place(add, desk):
    post = add(1, "instagram")
    other = add(2, "facebook")
    assert only(said_before, post, desk) is None
    assert only(said_before, replace(other, placements=post.placements), desk) is not None


def test_of_two_posts_on_one_day_only_the_later_says_it_again(add, desk):
    first, second = add(1, "instagram", time=time(9)), add(2, "instagram", time=time(8))
    assert only(said_before, first, desk).action.opens == second.id
    assert only(said_before, second, desk) is None


def test_ideas_skipped_posts_and_the_bin_have_not_said_it(add, desk):
    earlier = TODAY - timedelta(days=9)
    add(1, "instagram", day=None)
    add(2, "instagram", day=earlier, state=State.SKIPPED)
    add(3, "instagram", day=earlier, deleted=desk.clock.now())
    assert only(said_before, add(4, "instagram"), desk) is None


def test_an_idea_is_compared_with_everything_planned(add, desk):
    add(1, "instagram", day=TODAY + timedelta(days=90))
    assert only(said_before, add(2, "instagram", day=None), desk) is not None


def test_an_evergreen_and_its_other_goes_are_meant_to_be_alike(add, desk):
    source = add(1, "instagram", day=date(2026, 3, 1), evergreen=True)
    again = add(2, "instagram", day=date(2026, 8, 1), again_of=source.id)
    for post in (add(3, "instagram", again_of=source.id), replace(source, day=TODAY + timedelta(days=1))):
        assert only(said_before, post, desk) is None
    assert only(said_before, replace(again, day=TODAY, again_of=None), desk) is not None


def test_occurrences_of_one_series_are_meant_to_be_alike(add, desk):
    pattern = add(9, "instagram", day=None, description="Something else entirely")
    series = Series(
        id=SeriesId("s" * 32),
        created=desk.clock.now(),
        first=TODAY,
        rule=Rule(every=Every.WEEK),
        pattern=pattern_of(pattern),
    )
    desk.planner.run(_Keep(series))
    earlier = TODAY - timedelta(days=7)
    add(1, "instagram", day=earlier, series_id=series.id, series_day=earlier)
    post = add(2, "instagram", series_id=series.id, series_day=TODAY)
    assert only(said_before, post, desk) is None
    assert only(said_before, replace(post, series_id=None), desk) is not None


class _Keep:
    """Puts one thing into the plan."""

    def __init__(self, thing):
        self.thing, self.label, self.merge_key = thing, StepLabel("make-series"), ""

    def apply(self, unit):
        unit.put(self.thing)


def test_words_that_a_search_would_read_as_commands_are_only_words(add, desk):
    text = 'NEAR "the oven" AND NOT (soup) OR headline: bread* -rum ^raisin {x} every day'
    add(1, "instagram", day=TODAY - timedelta(days=1), description=text)
    assert only(said_before, add(2, "instagram", description=text), desk) is not None


SLOGAN = {"headline": "Order your stollen", "link": LINK, "description": ""}


def test_one_slogan_with_one_link_in_more_than_three_networks_on_a_day_is_a_broadcast(add, desk):
    add(1, "facebook", "x", **SLOGAN)
    three = add(2, "instagram", **SLOGAN)
    assert only(broadcast, three, desk) is None
    add(3, "linkedin", **{**SLOGAN, "headline": "ORDER  your stollen"})
    hint = only(broadcast, three, desk)
    assert hint.details == {"count": 4, "day": TODAY}
    assert hint.because == ("Order your stollen", LINK)


def test_another_day_another_slogan_another_link_or_own_words_are_no_broadcast(add, desk):
    add(1, "facebook", "x", **SLOGAN, day=TODAY + timedelta(days=1))
    add(2, "facebook", "x", **{**SLOGAN, "headline": "Last boxes"})
    add(3, "facebook", "x", **{**SLOGAN, "link": "https://marigold.example"})
    post = add(4, "instagram", "linkedin", "pinterest", **SLOGAN)
    assert only(broadcast, post, desk) is None
    four = replace(post, placements=(*post.placements, Placement(NetworkKey("threads"))))
    assert only(broadcast, four, desk) is not None
    own = replace(post, placements=(*post.placements, Placement(NetworkKey("threads"), text="Own words")))
    assert only(broadcast, own, desk) is None
