"""What the changes of the strategy have in common: tidy texts, free names, names that are followed."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any, Literal, TypeVar

from contentplanner.application.ports import UnitOfWork
from contentplanner.domain.errors import PlanError
from contentplanner.domain.series import Series
from contentplanner.domain.strategy import USUAL_STEPS, BuyingStep, NetworkUse, P, Persona, Strategy
from contentplanner.domain.text import clean_line, clean_text

_FIXED = frozenset({"id", "created", "position"})
_LINES = frozenset({"name", "page", "goal"})
NameField = Literal["persona", "buying_step"]
"""The field of a post that holds a name."""


T = TypeVar("T", Strategy, Persona, BuyingStep, NetworkUse)


def edited(thing: T, values: Mapping[str, Any]) -> T:
    """Return a thing with fields set by name, its texts as they are kept.

    Raises:
        PlanError: ``field-not-editable``.
    """
    editable = {field.name for field in fields(thing)} - _FIXED
    if unknown := set(values) - editable:
        raise PlanError("field-not-editable", fields=sorted(unknown))
    return replace(thing, **{name: _tidy(name, value) for name, value in values.items()})


def tidied(thing: T) -> T:
    """Return a thing with its texts as they are kept."""
    names = {field.name for field in fields(thing)} - _FIXED
    return edited(thing, {name: getattr(thing, name) for name in names})


def _tidy(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return clean_line(value) if name in _LINES else clean_text(value)


def check_name(thing: Persona | BuyingStep, others: Iterable[Persona | BuyingStep], kind: str) -> None:
    """Refuse a thing without a name, or with one that is taken.

    Args:
        thing: What is to be kept.
        others: Those of its kind, itself perhaps among them.
        kind: How the codes of the refusal begin.

    Raises:
        PlanError: ``…-needs-name`` and ``…-name-taken``.
    """
    if not thing.name:
        raise PlanError(f"{kind}-needs-name")
    wanted = thing.name.casefold()
    if any(other.id != thing.id and other.name.casefold() == wanted for other in others):
        raise PlanError(f"{kind}-name-taken", name=thing.name)


def rename(unit: UnitOfWork, field: NameField, before: str, after: str) -> None:
    """Give a new name to all that point at the old one."""
    if before == after:
        return
    for post in unit.posts_with(field, before):
        unit.put(_named(post, field, after))
    for series in unit.all(Series):
        if getattr(series.pattern, field) == before:
            unit.put(replace(series, pattern=_named(series.pattern, field, after)))
    if field == "persona":
        for campaign in unit.campaigns_for(before):
            unit.put(replace(campaign, persona=after))


def _named(thing: Any, field: NameField, name: str) -> Any:
    return replace(thing, **{field: name})


def stored_steps(unit: UnitOfWork) -> list[BuyingStep]:
    """Return the steps; the usual ones are kept with the first change of any."""
    if not unit.all(BuyingStep):
        put_all(unit, USUAL_STEPS)
    return unit.all(BuyingStep)


def put_all(unit: UnitOfWork, things: Iterable[P]) -> None:
    """Add each of them, or replace the one with its id."""
    for thing in things:
        unit.put(thing)
