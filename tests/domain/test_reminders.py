"""After a post went out, one is reminded to answer: after an hour, and after a day."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.domain.reminders import AFTER, LAPSE, Reminder, due, next_change

POSTED = datetime(2026, 11, 10, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
checked_counts = st.integers(0, len(AFTER))
waits = st.timedeltas(min_value=timedelta(days=-2), max_value=timedelta(days=6))


@pytest.mark.parametrize(
    ("wait", "checked", "number"),
    [
        (timedelta(minutes=59), 0, None),
        (timedelta(hours=1), 0, 1),
        (timedelta(hours=23), 0, 1),
        (timedelta(hours=23), 1, None),
        (timedelta(hours=24), 1, 2),
        (timedelta(hours=24), 0, 2),
        (timedelta(hours=24), 2, None),
        (LAPSE - MINUTE, 0, 2),
        (LAPSE, 0, None),
        (-MINUTE, 0, None),
    ],
)
def test_each_reminder_comes_at_its_hour_and_lapses_after_three_days(wait, checked, number):
    expected = None if number is None else Reminder(number, POSTED + AFTER[number - 1])
    assert due(POSTED, POSTED + wait, checked) == expected


@given(waits, checked_counts)
def test_what_is_due_was_not_dealt_with_and_has_come(wait, checked):
    now = POSTED + wait
    found = due(POSTED, now, checked)
    if found is not None:
        assert found.number > checked
        assert POSTED < found.since <= now


@given(waits)
def test_dealing_with_what_is_due_leaves_nothing_due(wait):
    now = POSTED + wait
    found = due(POSTED, now, 0)
    if found is not None:
        assert due(POSTED, now, found.number) is None


@given(waits, checked_counts)
def test_the_next_change_is_ahead_and_nothing_changes_before_it(wait, checked):
    now = POSTED + wait
    moment = next_change(POSTED, now, checked)
    before = due(POSTED, now, checked)
    if moment is None:
        assert due(POSTED, now + timedelta(days=30), checked) == before
        return
    assert moment > now
    assert due(POSTED, moment - timedelta(microseconds=1), checked) == before
    assert due(POSTED, moment, checked) != before


@given(waits, checked_counts)
def test_from_change_to_change_one_comes_to_an_end(wait, checked):
    now, changes = POSTED + wait, 0
    while (moment := next_change(POSTED, now, checked)) is not None:
        now, changes = moment, changes + 1
    assert changes <= len(AFTER) + 1
    assert due(POSTED, now, checked) is None
