"""What a person can do with figures of networks and sets of hashtags: one frozen class per action."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.errors import PlanError
from contentplanner.domain.hashtag_sets import HashtagSet, check_hashtag_set
from contentplanner.domain.ids import HashtagSetId, NetworkKey
from contentplanner.domain.networks import LIMITS, NetworkLimits, check_limit


@dataclass(frozen=True, slots=True)
class ChangeLimits:
    """Change figures of a network in this plan, by name; None goes back to ours.

    A network of the owner's own name can have figures too.
    """

    network: NetworkKey
    values: Mapping[str, int | None]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("change-limits")

    def apply(self, unit: UnitOfWork) -> None:
        """Keep the figures that differ from ours."""
        if unknown := set(self.values) - set(LIMITS):
            raise PlanError("field-not-editable", fields=sorted(unknown))
        ours = unit.networks.get(self.network)
        before = unit.find(NetworkLimits, self.network)
        changed: dict[str, Any] = {
            name: None if value is None or check_limit(value) == getattr(ours, name) else value
            for name, value in self.values.items()
        }
        after = replace(before or NetworkLimits(id=self.network), **changed)
        if any(getattr(after, name) is not None for name in LIMITS):
            unit.put(after)
        elif before is not None:
            unit.remove(before)


@dataclass(frozen=True, slots=True)
class ResetLimits:
    """Go back to our figures of a network."""

    network: NetworkKey

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("reset-limits")

    def apply(self, unit: UnitOfWork) -> None:
        """Forget what the owner changed, if anything."""
        if (changed := unit.find(NetworkLimits, self.network)) is not None:
            unit.remove(changed)


@dataclass(frozen=True, slots=True)
class PutHashtagSet:
    """Add a set of hashtags, or replace the one with its id."""

    hashtag_set: HashtagSet

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("put-hashtag-set")

    def apply(self, unit: UnitOfWork) -> None:
        """Keep it if its name is free."""
        unit.put(check_hashtag_set(self.hashtag_set, unit.all(HashtagSet)))


@dataclass(frozen=True, slots=True)
class RemoveHashtagSet:
    """Take a set of hashtags away; posts keep their hashtags."""

    hashtag_set_id: HashtagSetId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-hashtag-set")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it away."""
        unit.remove(unit.get(HashtagSet, self.hashtag_set_id))
