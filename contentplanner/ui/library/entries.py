"""What the grid of pictures shows, in which order, and how many of each there are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from contentplanner.application.queries import PictureCard
from contentplanner.domain.ids import PictureId


class Show(Enum):
    """Which pictures are wanted."""

    ALL = "all"
    USED = "used"
    UNUSED = "unused"
    MISSING = "missing"


class Order(Enum):
    """What pictures are sorted by."""

    NEWEST = "newest"
    LARGEST = "largest"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A picture of the plan and how its file is.

    Args:
        card: The picture and how it is used.
        missing: Whether its file is gone.
        damaged: Whether its file is another than was stored.
    """

    card: PictureCard
    missing: bool = False
    damaged: bool = False

    @property
    def id(self) -> PictureId:
        """The picture's id."""
        return self.card.picture.id

    @property
    def lost(self) -> bool:
        """Whether it cannot be shown until its file is found again."""
        return self.missing or self.damaged

    @property
    def used(self) -> bool:
        """Whether any post uses it, be it in the bin."""
        return bool(self.card.posts or self.card.in_bin)

    @property
    def replaceable(self) -> bool:
        """Whether any post uses it that has not gone out."""
        return self.card.posts + self.card.in_bin > self.card.posted


_SHOWN: dict[Show, Callable[[Entry], bool]] = {
    Show.ALL: lambda _entry: True,
    Show.USED: lambda entry: entry.used,
    Show.UNUSED: lambda entry: not entry.used,
    Show.MISSING: lambda entry: entry.lost,
}
_KEYS: dict[Order, Callable[[Entry], Any]] = {
    Order.LARGEST: lambda entry: -entry.card.picture.byte_count,
    Order.NAME: lambda entry: entry.card.picture.name.casefold(),
}


def chosen(entries: Iterable[Entry], show: Show, order: Order, text: str) -> list[Entry]:
    """Return those of some entries that are wanted; the newest come first unless told otherwise.

    Args:
        entries: Newest first.
        show: Which are wanted.
        order: How they are sorted.
        text: Words that name or descriptions have, in any case.
    """
    words = text.casefold().split()
    found = [entry for entry in entries if _SHOWN[show](entry) and _has(entry, words)]
    return sorted(found, key=_KEYS[order]) if order in _KEYS else found


def counts(entries: Sequence[Entry]) -> dict[Show, int]:
    """Return how many entries there are of each sort."""
    return {show: sum(map(wanted, entries)) for show, wanted in _SHOWN.items()}


def _has(entry: Entry, words: Iterable[str]) -> bool:
    text = "\n".join((entry.card.picture.name, *entry.card.descriptions)).casefold()
    return all(word in text for word in words)
