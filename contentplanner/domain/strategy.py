"""Strategy: who we are, whom we want to reach, how they come to buy, and where we speak to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from typing import TypeVar

from contentplanner.domain.ids import BuyingStepId, NetworkKey, PersonaId
from contentplanner.domain.sizes import Size


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """Identity and the three questions; there is one at most, with the id ``"strategy"``.

    Args:
        identity: Who we are, in one sentence.
        words: Words we use, or people use of us.
        never: What we never do.
        offer: What we sell, and which problem it solves.
        audience: To whom, and where they look.
        buying: How they like to buy.
    """

    id: str = "strategy"
    identity: str = ""
    words: str = ""
    never: str = ""
    offer: str = ""
    audience: str = ""
    buying: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """A person we want to reach. Posts and campaigns point at it by its name, which is unique.

    Args:
        position: Its place among the others, from 0.
        wants: What she wishes for.
        worries: What holds her back.
        where: Where she can be met, on networks and off.
        asks: What she asks before she buys.
        words: Words she uses herself.
    """

    id: PersonaId
    created: datetime
    name: str
    position: int = 0
    wants: str = ""
    worries: str = ""
    where: str = ""
    asks: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyingStep:
    """A step on the way to buying. Posts point at it by its name, which is unique.

    Args:
        position: Its place on the way, from 0.
        wonders: What people wonder at this step.
        shows: What we show them.
        page: Which page helps them on.
    """

    id: BuyingStepId
    created: datetime
    name: str
    position: int = 0
    wonders: str = ""
    shows: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkUse:
    """What was decided about one network; its id is the network's key.

    Args:
        position: Its place in the table, from 0.
        used: Whether we use it; None while that is not decided.
        reason: Why, or why not.
        goal: What we want to achieve there, in words: "saves".
        goal_number: How many of them a quarter; None while no number is set.
        posts_a_week: How many we can keep up; None while that is not decided.
        following: How many people follow us there, as counted on some days.
    """

    id: NetworkKey
    position: int = 0
    used: bool | None = None
    reason: str = ""
    goal: str = ""
    goal_number: int | None = None
    posts_a_week: int | None = None
    following: tuple[Size, ...] = ()


P = TypeVar("P", Persona, BuyingStep)

MOST_PERSONAS = 5
"""How many personas fit beside each other; more are allowed, once asked."""
FEWEST_STEPS, MOST_STEPS = 3, 7
"""How many buying steps there may be."""
_ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
USUAL_STEPS = tuple(
    BuyingStep(id=BuyingStepId(key), created=_ALWAYS, name=name, position=position)
    for position, (key, name) in enumerate(
        [
            ("notice", "Notice"),
            ("interested", "Interested"),
            ("ask", "Ask"),
            ("buy", "Buy"),
            ("come-back", "Come back"),
        ]
    )
)
"""The way to buying that is shown until the owner changes it."""


class Part(Enum):
    """A part of the strategy that can be filled."""

    IDENTITY = "identity"
    WORDS = "words"
    NEVER = "never"
    OFFER = "offer"
    AUDIENCE = "audience"
    BUYING = "buying"
    PERSONAS = "personas"
    STEPS = "steps"
    NETWORKS = "networks"


def filled_parts(
    strategy: Strategy,
    personas: Sequence[Persona],
    steps: Sequence[BuyingStep],
    uses: Sequence[NetworkUse],
) -> frozenset[Part]:
    """Return the parts that are filled.

    Steps are when it is told of each what people wonder and what we show; networks when each one in the
    table is decided, with its reason.
    """
    filled = {part for part in list(Part)[:6] if getattr(strategy, part.value)}
    if personas:
        filled.add(Part.PERSONAS)
    if steps and all(step.wonders and step.shows for step in steps):
        filled.add(Part.STEPS)
    if uses and all(use.used is not None and use.reason for use in uses):
        filled.add(Part.NETWORKS)
    return frozenset(filled)


def placed(things: Iterable[P], thing: P, to: int) -> list[P]:
    """Return the things with one at a place among them, counted from 0, and all positions to match."""
    others = [one for one in things if one.id != thing.id]
    others.insert(max(0, min(to, len(others))), thing)
    return [replace(one, position=at) for at, one in enumerate(others)]
