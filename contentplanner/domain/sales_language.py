"""Wording that sells: cues in a text, each explained by the words that gave it away."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ENOUGH = 2
"""From this weight of all cues together on, a text reads like an offer."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of a text that sell.

    Args:
        words: As they stand in the text.
        kind: What they do: "price cut".
        weight: 2 for what sells on its own, 1 for what does in company.
        first: Where they begin.
        last: Where they end, the character behind.
    """

    words: str
    kind: str
    weight: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class CueKind:
    """Patterns that mean the same.

    Args:
        kind: What they do.
        weight: 2 for what sells on its own, 1 for what does in company.
        patterns: Of the words.
    """

    kind: str
    weight: int
    patterns: Sequence[re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class SalesWords:
    """The words of one language.

    Args:
        kinds: What sells.
        harmless: What looks alike and does not: "in order to", "before you buy".
    """

    kinds: Sequence[CueKind]
    harmless: Sequence[re.Pattern[str]]


def find_cues(text: str, words: SalesWords) -> tuple[Cue, ...]:
    """Return the cues of a text in its order; of those that overlap the weightiest, then the longest."""
    harmless = [found.span() for pattern in words.harmless for found in pattern.finditer(text)]
    found = [cue for cue in _all(text, words.kinds) if not _within(cue, harmless)]
    found.sort(key=lambda cue: (-cue.weight, cue.first - cue.last, cue.first))
    kept: list[Cue] = []
    for cue in found:
        if all(cue.last <= other.first or cue.first >= other.last for other in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.first))


def sells(cues: Iterable[Cue]) -> bool:
    """Tell whether a text with these cues reads like an offer; the same words count once."""
    weights = {cue.words.casefold(): cue.weight for cue in cues}
    return sum(weights.values()) >= ENOUGH


def _all(text: str, kinds: Iterable[CueKind]) -> Iterable[Cue]:
    for kind in kinds:
        for pattern in kind.patterns:
            for found in pattern.finditer(text):
                words = found[0].strip(" .!?:\n")
                if words:
                    first = text.index(words, found.start())
                    yield Cue(words, kind.kind, kind.weight, first, first + len(words))


def _within(cue: Cue, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first < cue.last and cue.first < last for first, last in spans)
