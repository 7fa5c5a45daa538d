"""Reads single cells into values of the plan."""

import re
from enum import Enum
from typing import TypeVar

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.domain.text import clean_line, clean_text
from contentplanner.exchange.words import normal

_LIST = re.compile(r"\s*[,;|\n、，；]\s*")
_PAIR = re.compile(r"\s*(?:/|\+|&|\b(?:and|und|et|y|e|en)\b|＋|和)\s*", re.I)
_PICTURE_NAME = re.compile(
    r"[^/\\:*?\"<>|\x00-\x1f]+\.(?:jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?|svg|jfif)", re.I
)
_LONGEST_TAIL = 3

E = TypeVar("E", bound=Enum)


def line_of(cell: str) -> str:
    """Return a cell as a text of one line; most cells need no cleaning."""
    return cell.strip() if cell.isprintable() else clean_line(cell)


def text_of(cell: str) -> str:
    """Return a cell as a text of several lines; most cells need no cleaning."""
    return cell.strip() if cell.isprintable() else clean_text(cell)


def word_of(cell: str, kind: type[E], meanings: dict[str, str]) -> E | None:
    """Return the value a cell names, or None where its word is not known."""
    value = meanings.get(normal(cell))
    return None if value is None else kind(value)


def split_networks(cell: str) -> list[str]:
    """Return every name that may stand in a cell such as "IG, FB & LinkedIn"."""
    return [part for piece in _LIST.split(cell) for part in _PAIR.split(piece) if part]


class NetworkReader:
    """Reads cells that name networks."""

    def __init__(self, networks: Networks) -> None:
        self._networks = networks

    def read(self, cell: str) -> tuple[NetworkKey, ...]:
        """Return the networks a cell names; a name that is not known is a network of the owner's own."""
        return tuple(dict.fromkeys(self._key(name) for name in self._names(line_of(cell))))

    def only_known(self, cell: str) -> tuple[NetworkKey, ...]:
        """Return only the networks in a cell that the program knows."""
        return tuple(dict.fromkeys(key for part in split_networks(cell) if (key := self._known(part))))

    def exact(self, cell: str) -> bool:
        """Tell whether the cell says nothing but names of networks."""
        return all(self._networks.knows(name) or not self._known(name) for name in self._names(cell))

    def _names(self, cell: str) -> list[str]:
        """Return the names in a cell; "R/C Club" is one name, where no part of it is known."""
        if self._networks.knows(cell):
            return [cell]
        names: list[str] = []
        for piece in filter(None, _LIST.split(cell)):
            parts = [part for part in _PAIR.split(piece) if part]
            together = self._networks.knows(piece) or not any(map(self._known, parts))
            names += [piece] if together else parts
        return names

    def _key(self, name: str) -> NetworkKey:
        return self._known(name) or self._networks.key_of(name)

    def _known(self, name: str) -> NetworkKey | None:
        """Return the known network a name stands for, also with a word behind it: "Instagram Story"."""
        if self._networks.knows(name):
            return self._networks.key_of(name)
        words = normal(name).split()
        for length in range(len(words), max(0, len(words) - 1 - _LONGEST_TAIL), -1):
            start = " ".join(words[:length])
            if self._networks.knows(start) and (length == len(words) or len(start) > 1):
                return self._networks.key_of(start)
        return None


def is_picture_name(cell: str) -> bool:
    """Tell whether a cell is the plain name of one picture file: no folder, no address, no text."""
    return len(cell) <= 255 and not cell.startswith(".") and _PICTURE_NAME.fullmatch(cell) is not None
