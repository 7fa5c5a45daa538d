"""Counts by month, and the posts that lack anything."""

from datetime import date

from contentplanner.application.queries import PostFilter
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Month
from tests.storage.plans import CREATED, Put, post


def test_dated_posts_are_counted_by_month_within_a_filter(opened):
    opened.run(
        Put(
            (
                post(1, day=date(2026, 11, 1)),
                post(2, day=date(2026, 11, 30), headline="Poppy"),
                post(3, day=date(2027, 1, 31), state=State.SKIPPED),
                post(4, day=None, state=State.IDEA),
                post(5, day=date(2026, 11, 2), deleted=CREATED),
            )
        )
    )
    counts = opened.reader.month_counts
    assert counts(PostFilter()) == {Month(2026, 11): 2, Month(2027, 1): 1}
    assert counts(PostFilter(text="poppy")) == {Month(2026, 11): 1}
    assert counts(PostFilter(states=frozenset({State.SKIPPED}))) == {Month(2027, 1): 1}
    assert counts(PostFilter(dated=False)) == {}
    assert counts(PostFilter(first=date(2027, 2, 1))) == {}


def test_incomplete_posts_are_those_that_lack_anything(opened):
    whole = post(1)
    opened.run(Put((whole, post(2, objective=None), post(3, headline="", placements=()))))
    found = opened.reader.find(PostFilter(incomplete=True))
    assert {card.id for card in found} == {
        card.id for card in opened.reader.find(PostFilter()) if card.missing
    }
    assert len(found) >= 2
