"""Posts that went out lately, and how many of their reminders are dealt with."""

import shutil
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from contentplanner.application.answer_commands import CheckAnswers
from contentplanner.application.queries import PostFilter
from contentplanner.domain.posts import Placement, State
from contentplanner.storage.plan import open_plan
from tests.storage.conftest import NETWORKS
from tests.storage.plans import CREATED, Put, post, post_id

NOON = datetime(2026, 11, 10, 12, tzinfo=UTC)
OLD = Path(__file__).parent / "old_files" / "schema-1.db"


def gone(number, *moments, **changes):
    places = tuple(Placement(f"n{at}", posted_at=moment) for at, moment in enumerate(moments))
    return post(number, **{"state": State.POSTED, "placements": places, **changes})


def ids(cards):
    return [int(card.id, 16) for card in cards]


def test_posts_are_told_from_the_instant_they_went_out_first(opened):
    second = timedelta(microseconds=1)
    opened.run(
        Put(
            (
                gone(1, NOON),
                gone(2, NOON - second),
                gone(3, NOON + second, NOON + timedelta(days=1), day=date(2025, 1, 1)),
                gone(4, NOON - second, NOON + timedelta(days=1)),
                gone(5, NOON, None),
                gone(6, NOON, deleted=CREATED),
                gone(7, NOON, state=State.DRAFT),
                gone(8, None),
                gone(9),
                gone(10, None, NOON, state=State.READY),
            )
        )
    )
    found = opened.reader.posted_since(NOON)
    assert ids(found) == [1, 5, 10, 3]
    assert [card.networks for card in found] == [("n0",), ("n0",), ("n1",), ("n0", "n1")]
    assert [card.posted_at for card in found] == [NOON, NOON, NOON, NOON + second]
    elsewhere = NOON.astimezone(timezone(timedelta(hours=9)))
    assert opened.reader.posted_since(elsewhere) == found


def test_what_is_dealt_with_stays_so_after_closing(opened):
    opened.run(Put((gone(1, NOON),)))
    opened.run(CheckAnswers(post_id(1), 2))
    opened.reopen()
    assert opened.reader.posted_since(NOON)[0].answers_checked == 2
    opened.planner.undo()
    assert opened.reader.posted_since(NOON)[0].answers_checked == 0


def test_posts_of_older_plans_begin_with_nothing_dealt_with(tmp_path, clock):
    (tmp_path / "plan").mkdir()
    shutil.copyfile(OLD, tmp_path / "plan" / "plan.db")
    plan = open_plan(tmp_path / "plan", NETWORKS, clock)
    reader = plan.open_reader()
    assert {one.answers_checked for one in reader.posts(PostFilter())} == {0}
    reader.close()
    plan.close()
