"""Posts and campaigns for the tests of the store."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from contentplanner.application.ports import StepLabel
from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.posts import Placement, Post, State

CREATED = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)


def post_id(number):
    return f"{number:032x}"


def post(number=1, **changes):
    values = {
        "id": post_id(number),
        "created": CREATED,
        "state": State.DRAFT,
        "day": date(2026, 11, 10),
        "time": time(9, 30),
        "headline": f"Headline {number}",
        "placements": (Placement("instagram"),),
    }
    return Post(**values | changes)


def campaign(number=1, **changes):
    values = {
        "id": f"c{number:031x}",
        "created": CREATED,
        "name": f"Campaign {number}",
        "launch": date(2026, 11, 27),
        "phases": (
            PhaseSpan(Phase.TEASE, date(2026, 11, 1), date(2026, 11, 20)),
            PhaseSpan(Phase.LAUNCH, date(2026, 11, 21), date(2026, 11, 30)),
        ),
    }
    return Campaign(**values | changes)


@dataclass(frozen=True)
class Put:
    """A command of the tests: put entities, and remove others."""

    entities: tuple
    removed: tuple = ()

    @property
    def label(self):
        return StepLabel("put")

    def apply(self, unit):
        for entity in self.entities:
            unit.put(entity)
        for entity in self.removed:
            unit.remove(entity)


@dataclass(frozen=True)
class Import:
    """A command of the tests: add posts in bulk, and a campaign beside them."""

    posts: object
    campaign: object = None

    @property
    def label(self):
        return StepLabel("import")

    def apply(self, unit):
        if self.campaign is not None:
            unit.put(self.campaign)
        unit.add_posts(iter(self.posts))
