"""Which backups are kept as they grow old."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.backups import (
    BEFORE_UPGRADE,
    DAYS,
    MONTHS,
    WEEKS,
    BackupName,
    read_backup_name,
    too_many,
)

names = st.builds(
    BackupName,
    st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31)).map(
        lambda made: made.replace(second=0, microsecond=0)
    ),
    st.sampled_from(["daily", "asked", "before-import", BEFORE_UPGRADE]),
    st.integers(1, 12),
)
some_names = st.sets(names, max_size=60)


def kept_of(names):
    return names - too_many(names)


@given(names)
def test_a_name_says_all_there_is_to_know(name):
    assert read_backup_name(str(name)) == name


@given(st.text())
def test_other_files_are_no_backups(text):
    assert read_backup_name(text) is None or text.startswith("plan-")


def test_a_day_that_does_not_exist_is_no_backup():
    assert read_backup_name("plan-2026-02-30T0910-daily.db") is None
    assert read_backup_name("plan-2026-02-20T0910-daily.db.new") is None


@given(some_names)
def test_the_newest_is_always_kept(names):
    if names:
        newest = max(name.made for name in names)
        assert newest in {name.made for name in kept_of(names)}


@given(some_names)
def test_what_was_made_before_an_upgrade_is_kept_for_good(names):
    assert {name for name in names if name.reason == BEFORE_UPGRADE} <= kept_of(names)


@given(some_names)
def test_thinning_twice_thins_no_more(names):
    assert too_many(kept_of(names)) == set()


@given(some_names)
def test_no_more_are_kept_than_days_weeks_and_months(names):
    others = {name for name in kept_of(names) if name.reason != BEFORE_UPGRADE}
    if others:
        newest_day = max(name.made for name in names).date()
        assert len([name for name in others if name.made.date() != newest_day]) <= DAYS + WEEKS + MONTHS


@given(some_names)
def test_each_recent_day_that_had_one_still_has_its_newest(names):
    newest = {}
    for name in names:
        day = name.made.date()
        newest[day] = max(newest.get(day, name.made), name.made)
    kept = {name.made for name in kept_of(names)}
    assert {newest[day] for day in sorted(newest)[-DAYS:]} <= kept


def test_two_years_of_days_leave_a_week_two_months_and_a_year():
    start = datetime(2025, 1, 1, 9, 0)
    kept, names = set(), set()
    for day in range(730):
        names.add(BackupName(start + timedelta(days=day), "daily"))
        names -= too_many(names)
        kept = names
    days = sorted((start + timedelta(days=729) - name.made).days for name in kept)
    assert days[:7] == list(range(7))
    assert 20 <= len(days) <= DAYS + WEEKS + MONTHS
    assert 300 < days[-1] < 370
