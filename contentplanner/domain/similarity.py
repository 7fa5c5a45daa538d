"""How much two texts are alike, by the runs of words they share; and where to look for such texts."""

import re
import unicodedata

FEWEST_WORDS = 8
"""Texts of fewer words, such as "Good morning", are said again without anybody minding."""
NEARLY_SAME = 0.5
"""From this likeness on, two texts say nearly the same: of twenty words, two were changed."""
_RUN = 3
_PROBES, _PROBE_WORDS = 6, 4
_WORD = re.compile(r"[^\W_]+")


def likeness(one: str, other: str) -> float:
    """Return which share of their runs of three words two texts have in common, 0 to 1, in any case."""
    first, second = _runs(one), _runs(other)
    if not first or not second:
        return 0.0
    return len(first & second) / len(first | second)


def nearly_same(one: str, other: str) -> bool:
    """Tell whether two texts say nearly the same; texts of few words never do."""
    few = min(len(_words(one)), len(_words(other))) < FEWEST_WORDS
    return not few and likeness(one, other) >= NEARLY_SAME


def probes(text: str) -> tuple[str, ...]:
    """Return a few runs of words, spread over a text, of which nearly the same text has at least one.

    A text of few words has none.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    if len(words) < FEWEST_WORDS:
        return ()
    count = min(_PROBES, len(words) // _PROBE_WORDS)
    room = len(words) - _PROBE_WORDS
    starts = [at * room // (count - 1) for at in range(count)]
    return tuple(dict.fromkeys(" ".join(words[at : at + _PROBE_WORDS]) for at in starts))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False))


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())
