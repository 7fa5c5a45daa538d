"""Days told of afterwards are past days."""

from datetime import date

import pytest

from contentplanner.domain.past_days import past_day

TODAY = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3 Sep", date(2026, 9, 3)),
        ("24.12.", date(2025, 12, 24)),
        ("3 Nov", date(2026, 11, 3)),
        ("today", TODAY),
        ("thu", date(2026, 11, 5)),
        ("tue", date(2026, 11, 10)),
        ("24 Dec 2026", date(2026, 12, 24)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_a_day_without_its_year_is_the_last_one(typed, meant):
    assert past_day(typed, TODAY) == meant


def test_a_leap_day_is_the_last_there_was():
    assert past_day("29 Feb", date(2027, 6, 1)) == date(2024, 2, 29)
