"""What several things have in common."""

from collections.abc import Iterable
from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class Mixed(Enum):
    """Stands where values differ."""

    MIXED = "mixed"


MIXED = Mixed.MIXED


def shared(values: Iterable[T]) -> T | Mixed:
    """Return the value that all are, or ``MIXED``; there is at least one."""
    rest = iter(values)
    first = next(rest)
    return first if all(value == first for value in rest) else MIXED
