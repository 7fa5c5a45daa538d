"""Wording that sells: cues in a text, each explained by the words that gave it away."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

TELLING = 3
"""From this weight on, a cue is a reason of its own; lighter ones only add to it."""

STRONG = 5
"""From this weight on, a cue is a reason that needs no other beside it."""

_LITTLE, _AGAINST = 2, -3
"""Weights of a text: with so little and nothing telling, or with so much against it, nothing sells."""

_SAME_LENGTH = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "İ": "I"})


@dataclass(frozen=True, slots=True)
class CueKind:
    """Words that do the same in a text.

    Args:
        kind: What they do: "price cut", "thanks".
        weight: How much they speak for selling; below 0 they speak against it.
        words: The pattern of the words, in small letters.
        most: How many different ones of a text count.
    """

    kind: str
    weight: int
    words: re.Pattern[str]
    most: int = 1


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a text that speak for selling or against it.

    Args:
        words: As they stand in the text.
        kind: What they do.
        first: Where they begin.
        last: Where they end, the character behind.
    """

    words: str
    kind: CueKind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SalesWords:
    """The words of one language.

    Args:
        kinds: What speaks for selling, and what against it.
        harmless: What looks like selling and is not: "in order to", "book club".
        enough: From this weight of all cues together on, a text reads like an offer.
    """

    kinds: Sequence[CueKind]
    harmless: re.Pattern[str]
    enough: int


def find_cues(text: str, words: SalesWords) -> tuple[Cue, ...]:
    """Return the cues of a text in its order; those of different kinds may overlap."""
    plain = text.translate(_SAME_LENGTH).lower()
    harmless = [found.span() for found in words.harmless.finditer(plain)]
    cues = [cue for kind in words.kinds for cue in _of_kind(kind, plain, text)]
    kept = (cue for cue in cues if cue.kind.weight < 0 or not _within(cue, harmless))
    return tuple(sorted(kept, key=lambda cue: (cue.first, -cue.last)))


def weight_of(cues: Iterable[Cue]) -> int:
    """Return what all cues weigh together; the same words count once, and each kind so often as it may."""
    by_kind = sorted(cues, key=lambda cue: cue.kind.kind)
    return sum(_weight(kind, list(same)) for kind, same in groupby(by_kind, key=lambda cue: cue.kind))


def sells(cues: Sequence[Cue], enough: int) -> bool:
    """Tell whether a text with these cues reads like an offer: enough weight, and one that can be named."""
    return weight_of(cues) >= enough and any(cue.kind.weight >= TELLING for cue in cues)


def sells_nothing(cues: Sequence[Cue]) -> bool:
    """Tell whether a text with these cues has nothing of an offer; between this and selling lies doubt."""
    weight = weight_of(cues)
    return weight <= _AGAINST or (weight <= _LITTLE and all(cue.kind.weight < TELLING for cue in cues))


def reasons(cues: Iterable[Cue]) -> tuple[Cue, ...]:
    """Return the telling cues in their order; of those that overlap the weightiest, then the longest.

    Where some are strong, the weaker ones explain nothing more and are left out.
    """
    telling = [cue for cue in cues if cue.kind.weight >= TELLING]
    telling = [cue for cue in telling if cue.kind.weight >= STRONG] or telling
    telling.sort(key=lambda cue: (-cue.kind.weight, cue.first - cue.last, cue.first))
    kept: list[Cue] = []
    for cue in telling:
        if all(cue.last <= other.first or cue.first >= other.last for other in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.first))


def _weight(kind: CueKind, cues: Sequence[Cue]) -> int:
    return kind.weight * min(len({cue.words.casefold() for cue in cues}), kind.most)


def _of_kind(kind: CueKind, plain: str, text: str) -> Iterable[Cue]:
    for found in kind.words.finditer(plain):
        first, last = found.span()
        words = text[first:last].strip(" .,;!?:\n")
        if words:
            first = text.index(words, first)
            yield Cue(words, kind, first, first + len(words))


def _within(cue: Cue, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first < cue.last and cue.first < last for first, last in spans)
