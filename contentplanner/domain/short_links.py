"""How a network writes the links of a text: often without their beginning, and cut when they are long."""

import re
from dataclasses import dataclass

from contentplanner.domain.likeness import Likeness
from contentplanner.domain.mentions import Span, find_marks

_BEGINNING = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenText:
    """A text as a network writes it.

    Args:
        text: With its links as they are written.
        marked: From where to where something can be followed: links, mentions and hashtags.
        fits: Where what the network takes ends; None where it takes all.
    """

    text: str
    marked: tuple[tuple[int, int], ...] = ()
    fits: int | None = None


def written_on(text: str, likeness: Likeness, fits: int | None = None) -> WrittenText:
    """Return a text as a network writes it.

    Args:
        text: As it was written.
        likeness: How the network shows posts.
        fits: Where what the network takes ends.
    """
    marks = find_marks(text)
    short = {link: _short(link.text, likeness.link_seen) for link in marks.links}
    changed = [(link, words) for link, words in short.items() if words != link.text]
    links = marks.links if likeness.links else ()
    spans = sorted((*links, *marks.mentions, *marks.hashtags), key=lambda span: span.first)
    return WrittenText(
        _replaced(text, changed),
        tuple((_moved(span.first, changed), _moved(span.last, changed)) for span in spans),
        None if fits is None else _moved(fits, changed),
    )


def _short(address: str, most: int | None) -> str:
    if most is None:
        return address
    bare = _BEGINNING.sub("", address, count=1)
    return bare if len(bare) <= most else f"{bare[: most - 1].rstrip('-/.?&=_')}…"


def _replaced(text: str, changed: list[tuple[Span, str]]) -> str:
    parts, last = [], 0
    for span, words in changed:
        parts += [text[last : span.first], words]
        last = span.last
    return "".join([*parts, text[last:]])


def _moved(place: int, changed: list[tuple[Span, str]]) -> int:
    """Return where a place in the text is once some parts of it are written in other words."""
    shift = 0
    for span, words in changed:
        if place >= span.last:
            shift += len(words) - (span.last - span.first)
        elif place > span.first:
            return span.first + shift + min(place - span.first, len(words))
    return place + shift
