"""Shortening a text for a network by leaving out whole sentences at its end; no word is ever cut."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from contentplanner.domain.counting import over
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Network
from contentplanner.domain.outgoing import description_for, outgoing
from contentplanner.domain.own_parts import TEXT, with_own
from contentplanner.domain.posts import Placement, Post
from contentplanner.domain.sentences import sentence_spans

_WORD = re.compile(r"\S+")
_LOOSE = ",;:.!?–- "
"""What does not stand before an ellipsis."""


def shorter_text(text: str, fits: Callable[[str], bool], language: str = "") -> str:
    """Return as many whole sentences from a text's beginning as fit.

    Where not even the first one does, as many of its whole words with an ellipsis after them; nothing
    where not one word fits.

    Args:
        text: The text to shorten.
        fits: Tells whether a text is short enough.
        language: What it is written in, as in ``"de"``; decides where sentences end.
    """
    text = text.strip()
    if fits(text):
        return text
    sentences = [text[:last] for _first, last in sentence_spans(text, language)]
    cuts = (text[: word.end()].rstrip(_LOOSE) for word in _WORD.finditer(text))
    words = [f"{beginning}…" for beginning in cuts if beginning]
    return _longest(sentences, fits) or _longest(words, fits)


def shorter_for(post: Post, network: Network, language: str = "", tags: LinkTags | None = None) -> str:
    """Return a post's text shortened so that it fits a network with its headline, link and hashtags."""
    return shorter_text(description_for(post, network.key), _fitting(post, network, tags), language)


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
