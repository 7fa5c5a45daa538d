from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetricsF

from contentplanner.application.bulk_commands import EditPosts
from contentplanner.application.post_commands import EditPost, MovePosts, ShiftPosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import CampaignId, NetworkKey
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.week_layout import lay_day
from contentplanner.ui.calendar.dragging import DropPlace
from contentplanner.ui.calendar.filter_words import shown_text
from contentplanner.ui.calendar.moves import drop_command
from contentplanner.ui.calendar.post_look import elided_lines
from contentplanner.ui.calendar.selection import Selection
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.week.stops import day_stops, nearest
from tests.ui.fakes import NETWORKS, a_post, card_of

DAY = date(2026, 11, 19)


def place(day=DAY, at=None, *, clears_time=False) -> DropPlace:
    return DropPlace(day, at, clears_time, QRect(), "")


def shown(*posts):
    return {post.id: card_of(post) for post in posts}


def test_a_drop_where_the_post_already_is_asks_for_nothing():
    here = shown(a_post("a", DAY, time=time(17, 30)))
    assert drop_command(("a",), place(), here) is None
    assert drop_command(("a",), place(at=time(17, 30)), here) is None
    untimed = shown(a_post("a", DAY, time=None))
    assert drop_command(("a",), place(clears_time=True), untimed) is None


def test_a_drop_on_another_time_of_the_day_moves_the_post():
    here = shown(a_post("a", DAY, time=time(17, 30)))
    assert drop_command(("a",), place(at=time(9)), here) == MovePosts(("a",), DAY, time(9))


def test_a_drop_above_the_hours_takes_the_time_away():
    values = {"time": None, "day": DAY}
    assert drop_command(("a",), place(clears_time=True), shown(a_post("a", DAY))) == EditPost("a", values)
    assert drop_command(("x", "y"), place(clears_time=True), {}) == EditPosts(("x", "y"), values)


def test_several_posts_keep_their_distances():
    here = shown(a_post("a", DAY), a_post("b", date(2026, 11, 21)))
    assert drop_command(("a", "b"), place(date(2026, 11, 17)), here) == ShiftPosts(("a", "b"), -2)


def test_ideas_from_elsewhere_all_go_to_the_day():
    assert drop_command(("x", "y"), place(), {}) == MovePosts(("x", "y"), DAY)


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (PostFilter(), ""),
        (
            PostFilter(states=frozenset({State.DRAFT}), networks=frozenset({NetworkKey("instagram")})),
            "Showing Instagram drafts only.",
        ),
        (
            PostFilter(gives=frozenset({Gives.HELPFUL, Gives.PROMOTIONAL}), campaign_id=CampaignId("c")),
            "Showing helpful or promotional posts of Advent stollen only.",
        ),
        (
            PostFilter(everyday=True, states=frozenset({State.READY, State.DRAFT})),
            "Showing everyday draft or ready posts only.",
        ),
    ],
)
def test_a_filter_is_written_as_a_sentence(wanted, sentence):
    name = "Advent stollen" if wanted.campaign_id else ""
    assert shown_text(wanted, NETWORKS, name) == sentence


def test_a_gap_is_urgent_a_week_ahead_and_so_is_a_day_that_passed():
    gap = a_post("a", DAY, objective=None)
    assert is_urgent(card_of(gap), date(2026, 11, 12))
    assert not is_urgent(card_of(gap), date(2026, 11, 11))
    assert is_urgent(card_of(a_post("a", DAY)), date(2026, 11, 20))
    assert not is_urgent(card_of(a_post("a", DAY, state=State.POSTED)), date(2026, 11, 20))


def test_a_range_goes_on_from_where_it_began(qapp):
    selection = Selection()
    order = list("abcde")
    selection.extend("b", "d", order)
    selection.extend("d", "a", order)
    assert selection.ordered(order) == ("a", "b")


@given(st.text("ab c🥐é中", max_size=80), st.integers(60, 300), st.integers(1, 4))
def test_a_headline_is_broken_into_lines_that_fit(qapp, text, width, most):
    lines = elided_lines(text, QFont(), width, most)
    assert "\ufffd" not in "".join(lines)
    assert len(lines) <= most
    metrics = QFontMetricsF(QFont())
    assert all(metrics.horizontalAdvance(line) <= width + 1 for line in lines)


def test_arrows_can_rest_on_every_post_and_every_empty_hour():
    cards = [
        card_of(a_post(name, DAY, time=at))
        for name, at in (("a", time(8)), ("b", time(8)), ("c", time(9, 30)))
    ]
    blocks = lay_day([(card.time.hour * 60 + card.time.minute, card) for card in cards], 3)
    stops = day_stops([], blocks, (6, 11))
    assert [stop.minute for stop in stops] == [None, 360, 420, 480, 480, 570, 600]
    assert [card.id for stop in stops for card in stop.cards] == ["a", "b", "c"]
    assert nearest(stops, 560).cards[0].id == "c"
    assert nearest(stops, None) is stops[0]
