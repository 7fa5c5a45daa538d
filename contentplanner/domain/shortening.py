"""Shortening a text for a network by leaving out whole sentences at its end; no word is ever cut."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

import regex

from contentplanner.domain.counting import over
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Network
from contentplanner.domain.outgoing import description_for, outgoing
from contentplanner.domain.own_parts import TEXT, with_own
from contentplanner.domain.posts import Placement, Post

_SENTENCE_END = regex.compile(
    r"""[.!?…]+[\p{Pe}\p{Pf}"']*(?=\s|\Z)   # a full stop is one only before a blank: not in marigold.cafe
      | [。！？]+[\p{Pe}\p{Pf}]*
      | (?=\n)""",
    regex.VERBOSE,
)
_NOT_THE_END = regex.compile(
    r"(?<!\w)(?:\p{L}|\d{1,2}|e\.g|i\.e|[dz]\.\s?[hB]|ca|bzw|Dr|Mr|Mrs|Ms|St|No|Nr)\.\Z"
)
"""What ends in a full stop that ends no sentence: initials, days of a month, common short forms."""
_WORD = regex.compile(r"\S+")
_LOOSE = ",;:.!?–- "
"""What does not stand before an ellipsis."""


def shorter_text(text: str, fits: Callable[[str], bool]) -> str:
    """Return as many whole sentences from a text's beginning as fit.

    Where not even the first one does, as many of its whole words with an ellipsis after them; nothing
    where not one word fits.

    Args:
        text: The text to shorten.
        fits: Tells whether a text is short enough.
    """
    text = text.strip()
    if fits(text):
        return text
    sentences = [text[:last].rstrip() for last in _sentence_ends(text)]
    cuts = (text[: word.end()].rstrip(_LOOSE) for word in _WORD.finditer(text))
    words = [f"{beginning}…" for beginning in cuts if beginning]
    return _longest(sentences, fits) or _longest(words, fits)


def shorter_for(post: Post, network: Network, tags: LinkTags | None = None) -> str:
    """Return a post's text shortened so that it fits a network with its headline, link and hashtags."""
    return shorter_text(description_for(post, network.key), _fitting(post, network, tags))


def first_over(post: Post, network: Network, tags: LinkTags | None = None) -> int | None:
    """Return from where on a post's text is too long for a network; None where all of it fits."""
    text, fits = description_for(post, network.key), _fitting(post, network, tags)
    if fits(text):
        return None
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(text[:middle]) else (low, middle - 1)
    return low


def _fitting(post: Post, network: Network, tags: LinkTags | None) -> Callable[[str], bool]:
    placed = post if network.key in post.networks else replace(post, placements=(Placement(network.key),))
    bare = replace(placed, description="")

    def fits(text: str) -> bool:
        own = with_own(bare, network.key, {TEXT: text})
        return not over(outgoing(own, network, tags).body, network)

    return fits


def _longest(growing: list[str], fits: Callable[[str], bool]) -> str:
    """Return the last of ever longer texts that fits; nothing where none does."""
    count = bisect_left(growing, True, key=lambda text: not fits(text))
    return growing[count - 1] if count else ""


def _sentence_ends(text: str) -> Iterator[int]:
    for found in _SENTENCE_END.finditer(text):
        if found.end() and not _NOT_THE_END.search(text, 0, found.end()):
            yield found.end()
