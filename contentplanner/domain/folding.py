"""What is seen of a text before anyone presses "more"."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

import regex

from contentplanner.domain.counting import count_text, over
from contentplanner.domain.networks import Network

SHOWN_WHOLE = 600
"""Characters of a text without a fold that are shown."""

_GRAPHEME = regex.compile(r"\X")
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_HOLES = ((re.compile(r"[ \t]+"), " "), (re.compile(r" ?\n ?"), "\n"), (re.compile(r"\n{3,}"), "\n\n"))
_SPREAD = 4
"""How many signs a network may count as one, where a long address is short to it."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is seen before anyone presses "more"; put together again it is whole."""

    seen: str
    hidden: str


def seen_on(text: str, network: Network) -> Folded:
    """Return what a network shows of a text: counted its way, with its line breaks and lines."""
    lines = None if network.fold is None else network.preview.lines
    tidied = tidy(text, breaks=network.preview.breaks)
    return _folded(tidied, network.fold, lines, partial(count_text, network=network))


def fits_on(text: str, network: Network) -> int:
    """Return how much of a text that was tidied a network takes, in characters from its beginning."""
    if over(text, network) == 0:
        return len(text)
    return len(_folded(text, network.limit, None, partial(count_text, network=network)).seen)


def fold(text: str, limit: int | None, lines: int | None = None, count: Callable[[str], int] = len) -> Folded:
    """Return what is seen of a text and what is folded away, cut between words and never inside a sign.

    Args:
        text: The whole text.
        limit: The most that is seen; without one, :data:`SHOWN_WHOLE` characters.
        lines: The most lines that are seen, if they count: a line break uses up the rest of its line.
        count: How long a text is.
    """
    return _folded(tidy(text), limit, lines, count)


def _folded(text: str, limit: int | None, lines: int | None, count: Callable[[str], int]) -> Folded:
    most = SHOWN_WHOLE if limit is None else limit
    ends = _ends(text, most * _SPREAD)
    kept = bisect_right(ends, most, key=lambda end: count(text[:end]))
    if lines is not None:
        kept = min(kept, bisect_right(ends, _end_of_lines(text, most, lines, count)))
    end = ends[kept - 1] if kept else 0
    if end == len(text):
        return Folded(text, "")
    end = _between_words(text, ends, kept)
    return Folded(text[:end], text[end:])


def tidy(text: str, *, breaks: bool = True) -> str:
    """Return a text without needless blanks, as networks show it; blank lines stay, one at a time.

    Args:
        text: What was written.
        breaks: Whether line breaks are kept; else all runs together.
    """
    text = _LINE_BREAK.sub("\n", text) if breaks else " ".join(text.split())
    for hole, filling in _HOLES:
        text = hole.sub(filling, text)
    return text.strip()


def shortened(text: str, limit: int) -> str:
    """Return a text in one line, with "…" at its end where it is longer than a limit."""
    folded = fold(tidy(text, breaks=False), limit)
    return f"{ended(folded.seen)}…" if folded.hidden else folded.seen


def ended(seen: str) -> str:
    """Return the seen part of a text without marks that look lost before a "…"."""
    return seen.rstrip(" ,.;:–-\n") or seen


def _end_of_lines(text: str, most: int, lines: int, count: Callable[[str], int]) -> int:
    """Return where the last line that is seen may end; a long line takes the room of several."""
    per_line = -(-most // lines)
    left, at = lines, 0
    for line in text.split("\n"):
        taken = max(1, -(-count(line) // per_line)) if len(line) <= most * _SPREAD else lines + 1
        if left == 0:
            return at - 1
        if taken > left:
            rest = _ends(line, most * _SPREAD)
            kept = bisect_right(rest, left * per_line, key=lambda end: count(line[:end]))
            return at + (rest[kept - 1] if kept else 0)
        left, at = left - taken, at + len(line) + 1
    return len(text)


def _ends(text: str, most: int) -> Sequence[int]:
    """Return where each of the first signs of a text ends."""
    if text.isascii():
        return range(1, min(len(text), most) + 1)
    return [match.end() for match in islice(_GRAPHEME.finditer(text), most)]


def _between_words(text: str, ends: Sequence[int], kept: int) -> int:
    """Return the last place between two words that leaves at least half, else where the text was cut."""
    cut = ends[kept - 1] if kept else 0
    if text[cut].isspace():
        return cut
    spaces = (end for end in reversed(ends[: max(0, kept - 1)]) if text[end].isspace())
    end = next(spaces, 0)
    return end if end > cut // 2 else cut
