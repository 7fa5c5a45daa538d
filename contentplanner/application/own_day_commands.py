"""What a person can do with own days: put one down, take one away."""

from dataclasses import dataclass

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.ids import OwnDayId
from contentplanner.domain.own_days import OwnDay, check_own_day


@dataclass(frozen=True, slots=True)
class PutOwnDay:
    """Add an own day, or replace the one with its id.

    ``merge_key`` joins the typing of one field visit into one step.
    """

    own_day: OwnDay
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("put-own-day")

    def apply(self, unit: UnitOfWork) -> None:
        """Keep it if the rules allow it."""
        unit.put(check_own_day(self.own_day))


@dataclass(frozen=True, slots=True)
class RemoveOwnDay:
    """Take an own day away; undo brings it back."""

    own_day_id: OwnDayId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-own-day")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it away."""
        unit.remove(unit.get(OwnDay, self.own_day_id))
