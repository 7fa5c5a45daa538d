"""What a person can do with the strategy: one frozen class per action.

Posts, campaigns and series name the persona and the buying step they are for, so a new name is given to
all of them in the same step.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from contentplanner.application.ports import Reader, StepLabel, UnitOfWork
from contentplanner.application.strategy_rules import (
    check_name,
    edited,
    put_all,
    rename,
    stored_steps,
    tidied,
)
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import BuyingStepId, NetworkKey, PersonaId
from contentplanner.domain.networks import Networks
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.sizes import Size, with_size
from contentplanner.domain.strategy import (
    FEWEST_STEPS,
    MOST_STEPS,
    USUAL_STEPS,
    BuyingStep,
    NetworkUse,
    Persona,
    Strategy,
    placed,
)


def buying_steps(reader: Reader) -> list[BuyingStep]:
    """Return the way to buying: the owner's, or the usual one until it is changed."""
    return reader.all(BuyingStep) or list(USUAL_STEPS)


@dataclass(frozen=True, slots=True)
class EditStrategy:
    """Set fields of identity and the three questions by name."""

    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-strategy")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields."""
        strategy = unit.find(Strategy, "strategy") or Strategy()
        unit.put(edited(strategy, self.values))


@dataclass(frozen=True, slots=True)
class PutPersona:
    """Add a persona at the end; one of the same id is replaced where it stands."""

    persona: Persona

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-persona")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it if its name is free."""
        before = unit.find(Persona, self.persona.id)
        position = len(unit.all(Persona)) if before is None else before.position
        _keep_persona(unit, before, replace(tidied(self.persona), position=position))


@dataclass(frozen=True, slots=True)
class EditPersona:
    """Set fields of a persona by name; a new name goes to all that is for her."""

    persona_id: PersonaId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("change-persona")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the name is free."""
        before = unit.get(Persona, self.persona_id)
        _keep_persona(unit, before, edited(before, self.values))


@dataclass(frozen=True, slots=True)
class MovePersona:
    """Put a persona at another place among the others, counted from 0."""

    persona_id: PersonaId
    to: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-persona")

    def apply(self, unit: UnitOfWork) -> None:
        """Move it, and the others along."""
        put_all(unit, placed(unit.all(Persona), unit.get(Persona, self.persona_id), self.to))


@dataclass(frozen=True, slots=True)
class RemovePersona:
    """Take a persona out; posts and campaigns keep her name as text."""

    persona_id: PersonaId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-persona")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out."""
        unit.remove(unit.get(Persona, self.persona_id))
        others = unit.all(Persona)
        put_all(unit, [replace(one, position=at) for at, one in enumerate(others)])


@dataclass(frozen=True, slots=True)
class AddBuyingStep:
    """Add a step on the way to buying, at a place counted from 0 or at the end; seven at most."""

    step: BuyingStep
    to: int = MOST_STEPS

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-buying-step")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it if there is room and its name is free."""
        steps = stored_steps(unit)
        if len(steps) >= MOST_STEPS:
            raise PlanError("buying-steps-full", most=MOST_STEPS)
        step = tidied(self.step)
        check_name(step, steps, "buying-step")
        put_all(unit, placed(steps, step, self.to))


@dataclass(frozen=True, slots=True)
class EditBuyingStep:
    """Set fields of a buying step by name; a new name goes to all posts for it."""

    step_id: BuyingStepId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-buying-step")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the name is free."""
        steps = stored_steps(unit)
        before = unit.get(BuyingStep, self.step_id)
        after = edited(before, self.values)
        check_name(after, steps, "buying-step")
        rename(unit, "buying_step", before.name, after.name)
        unit.put(after)


@dataclass(frozen=True, slots=True)
class MoveBuyingStep:
    """Put a buying step at another place on the way, counted from 0."""

    step_id: BuyingStepId
    to: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-buying-step")

    def apply(self, unit: UnitOfWork) -> None:
        """Move it, and the others along."""
        steps = stored_steps(unit)
        put_all(unit, placed(steps, unit.get(BuyingStep, self.step_id), self.to))


@dataclass(frozen=True, slots=True)
class RemoveBuyingStep:
    """Take a step out of the way to buying; its posts move to the one before, or after the first."""

    step_id: BuyingStepId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-buying-step")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out if enough are left."""
        steps = stored_steps(unit)
        if len(steps) <= FEWEST_STEPS:
            raise PlanError("buying-steps-few", fewest=FEWEST_STEPS)
        gone = unit.get(BuyingStep, self.step_id)
        at = steps.index(gone)
        neighbour = steps[at - 1] if at else steps[1]
        rename(unit, "buying_step", gone.name, neighbour.name)
        unit.remove(gone)
        put_all(unit, [replace(one, position=i) for i, one in enumerate(steps[:at] + steps[at + 1 :])])


@dataclass(frozen=True, slots=True)
class EditNetworkUse:
    """Set what is decided about a network, by name.

    One that is used is offered in the editor from now on, one that is not no longer.
    """

    network: NetworkKey
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-network-use")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields, and offer the network or not."""
        unit.put(edited(_network_use(unit, self.network), self.values))
        if self.values.get("used") is not None:
            _offer(unit, self.network, offered=self.values["used"])


@dataclass(frozen=True, slots=True)
class AddSize:
    """Note how many people follow us on a network on a day; a second count of a day replaces the first."""

    network: NetworkKey
    size: Size

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-size")

    def apply(self, unit: UnitOfWork) -> None:
        """Note it."""
        use = _network_use(unit, self.network)
        unit.put(replace(use, following=with_size(use.following, self.size)))


@dataclass(frozen=True, slots=True)
class RemoveNetworkUse:
    """Take a network out of the table, with what was decided about it."""

    network: NetworkKey

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-network-use")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it out; the editor no longer offers it first."""
        unit.remove(unit.get(NetworkUse, self.network))
        _offer(unit, self.network, offered=False)


def _keep_persona(unit: UnitOfWork, before: Persona | None, after: Persona) -> None:
    check_name(after, unit.all(Persona), "persona")
    if before is not None:
        rename(unit, "persona", before.name, after.name)
    unit.put(after)


def _network_use(unit: UnitOfWork, network: NetworkKey) -> NetworkUse:
    position = max((use.position for use in unit.all(NetworkUse)), default=-1) + 1
    return unit.find(NetworkUse, network) or NetworkUse(id=network, position=position)


def _offer(unit: UnitOfWork, network: NetworkKey, *, offered: bool) -> None:
    """Have a network offered in the editor, before those that come after it in every list, or no longer."""
    settings = unit.get(PlanSettings, "plan")
    kept = [key for key in settings.networks if key != network or offered]
    if offered and network not in kept:
        rank = _ranks(unit.networks)
        later = (at for at, key in enumerate(kept) if rank(key) > rank(network))
        kept.insert(next(later, len(kept)), network)
    unit.put(replace(settings, networks=tuple(kept)))


def _ranks(networks: Networks) -> Callable[[NetworkKey], int]:
    order = {network.key: at for at, network in enumerate(networks.known)}
    return lambda key: order.get(key, len(order))
