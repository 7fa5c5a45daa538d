"""What one action changed: values before and after, which is all that undo needs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from contentplanner.domain.assets import BlogPost, EmailList, Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.networks import NetworkLimits
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.series import Series
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.snippets import Snippet
from contentplanner.domain.strategy import BuyingStep, NetworkUse, Persona, Strategy
from contentplanner.domain.templates import CampaignTemplate

Few = (
    Strategy
    | Persona
    | BuyingStep
    | NetworkUse
    | Partner
    | EmailList
    | BlogPost
    | OwnDay
    | Series
    | CampaignTemplate
    | QuarterPlan
    | NetworkLimits
    | HashtagSet
    | Snippet
    | OwnWord
)
"""What a plan has a handful of, so that all of a kind can be read at once."""
Entity = Post | Campaign | Picture | PlanSettings | Few
E = TypeVar("E", bound=Entity)
F = TypeVar("F", bound=Few)


@dataclass(frozen=True, slots=True)
class Change:
    """One entity before and after; None where it did not or does not exist."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """The entity in its newest form, for its kind and id."""
        entity = self.before if self.after is None else self.after
        assert entity is not None, "a change has at least one side"
        return entity

    def inverted(self) -> "Change":
        """Return the way back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one action changed, in order.

    ``batch`` names rows added together in bulk, whose values are not repeated here.
    """

    changes: tuple[Change, ...] = ()
    batch: int | None = None

    def __bool__(self) -> bool:
        return bool(self.changes) or self.batch is not None

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def touched(self, kind: type[Entity]) -> bool:
        """Tell whether anything of a kind may have changed."""
        if self.batch is not None and kind in (Post, Campaign):
            return True
        return any(isinstance(change.entity, kind) for change in self.changes)

    def ids(self, kind: type[Entity]) -> tuple[str, ...]:
        """Return the ids of what changed of a kind; those of a batch are not among them."""
        return tuple(change.entity.id for change in self.changes if isinstance(change.entity, kind))

    def inverted(self) -> "ChangeSet":
        """Return the way back."""
        return ChangeSet(tuple(change.inverted() for change in reversed(self.changes)), self.batch)


Listener = Callable[[ChangeSet, object], None]
"""Hears what changed and who asked for it."""
