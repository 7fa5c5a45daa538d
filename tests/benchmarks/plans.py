"""Plans of a given size to measure on."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from contentplanner.application.clock import SystemClock
from contentplanner.application.networks import load_networks
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.plan import PlanOnDisk, create_plan

FIRST_DAY = date(2000, 1, 1)
PER_QUARTER = 300
_GIVES = (Gives.HELPFUL, Gives.CONVERSATION, Gives.HELPFUL, Gives.CONVERSATION, Gives.PROMOTIONAL)
_STATES = (State.DRAFT, State.READY, State.POSTED)
_NETWORKS = ("instagram", "facebook", "linkedin", "pinterest", "x")
_WORDS = ("bread", "soup", "coffee", "stollen", "recipe", "window", "neighbours", "oven", "winter", "table")


def posts(count: int, per_quarter: int = PER_QUARTER, first: date = FIRST_DAY) -> Iterator[Post]:
    """Return posts spread evenly, so many a quarter, until the days run out, then round again."""
    created = datetime(2026, 1, 1, tzinfo=UTC)
    span = min(count / per_quarter * 91.3, 72_000)
    for n in range(count):
        words = " ".join(_WORDS[(n * 7 + k * k) % 10] for k in range(28))
        yield Post(
            id=PostId(f"{n:032x}"),
            created=created,
            state=_STATES[n % 3],
            day=first + timedelta(days=int(n * span / count)),
            time=time(8 + n % 12, n % 4 * 15),
            objective=Objective.ENGAGEMENT,
            headline=f"Post {n} about {_WORDS[n % 10]}",
            description=words,
            gives=_GIVES[n % 5],
            placements=(Placement(NetworkKey(_NETWORKS[n % 5])),),
        )


def plan_of(folder: Path, count: int, per_quarter: int = PER_QUARTER, first: date = FIRST_DAY) -> PlanOnDisk:
    """Return an open plan with that many posts."""
    plan = create_plan(folder, PlanSettings(name="Measured"), load_networks(), SystemClock())
    with plan.open_unit() as unit:
        unit.add_posts(posts(count, per_quarter, first))
        unit.commit()
    return plan
