"""A campaign that is silent in the four weeks before its launch starts on opening day."""

from datetime import date, timedelta

import pytest

from contentplanner.domain.teasers import starts_on_opening_day

LAUNCH, TODAY = date(2026, 11, 26), date(2026, 10, 1)


@pytest.mark.parametrize(("days", "late"), [(-28, False), (-1, False), (-29, True), (0, True), (3, True)])
def test_only_posts_of_the_four_weeks_before_the_launch_count(days, late):
    assert starts_on_opening_day(LAUNCH, [LAUNCH + timedelta(days=days)], TODAY) is late


def test_a_launch_that_has_come_or_is_not_set_is_not_spoken_of():
    assert not starts_on_opening_day(LAUNCH, [], LAUNCH)
    assert not starts_on_opening_day(None, [], TODAY)
