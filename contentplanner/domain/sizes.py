"""How many people something reaches, as counted on some days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Size:
    """How many people there were on a day."""

    day: date
    people: int


def latest(sizes: Iterable[Size]) -> int | None:
    """Return the newest count; None where nobody has counted."""
    newest = max(sizes, key=lambda size: size.day, default=None)
    return None if newest is None else newest.people


def with_size(sizes: Iterable[Size], size: Size) -> tuple[Size, ...]:
    """Return the counts by day with one added; a second count of a day takes the place of the first."""
    others = [one for one in sizes if one.day != size.day]
    return tuple(sorted([*others, size], key=lambda one: one.day))
