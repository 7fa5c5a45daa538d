"""How long a text is: each network counts its own way.

X counts as published in twitter-text's configuration version 3; Mastodon, Bluesky and Threads as their
own programs do.
"""

import unicodedata
from collections.abc import Callable, Iterator

import regex

from contentplanner.domain.mentions import Span, links
from contentplanner.domain.networks import Counting, Network

URL_LENGTH = 23
"""What X and Mastodon count for any web address, however long."""

_EMOJI = regex.compile(
    r"""\p{RI}\p{RI}
    | [0-9\#*]\uFE0F?\u20E3
    | [©®™]\uFE0F
    | (?![©®™0-9\#*])\p{Extended_Pictographic}(?!\uFE0E)(?:\uFE0F|\p{Emoji_Modifier})?[\U000E0020-\U000E007F]*
      (?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*""",
    regex.VERBOSE,
)
_HEAVY = regex.compile(r"[^\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")
_PATH = r"""(?:[/?\#](?:[^\s<>"'“”]*[\w/=\#+&\-~@])?)?"""
_WHOLE_LINK = regex.compile(
    rf"""https?://[\w\-]+(?:\.[\w\-]+)+(?::\d+)?{_PATH}""", regex.VERBOSE | regex.IGNORECASE
)
_REMOTE_HANDLE = regex.compile(r"(?<![\w/=])(@\w+(?:[\w.\-]*\w)?)@[\w.\-]*\w")
_ESCAPED = regex.compile(r"[|{}@\[\]()<>\#\\*_~]")
"""What LinkedIn wants a backslash before, which counts."""
_GRAPHEME = regex.compile(r"\X")


def count_text(text: str, network: Network) -> int:
    """Return how long a text is where it will appear."""
    return _COUNTERS[network.counting](text)


def count_bytes(text: str) -> int:
    """Return how long a text is as UTF-8, which Bluesky limits besides, and YouTube instead."""
    return len(text.encode("utf-8", errors="replace"))


def over(text: str, network: Network) -> int:
    """Return by how much a text is too long for a network; 0 when it fits or no limit is known."""
    characters = 0 if network.limit is None else count_text(text, network) - network.limit
    size = 0 if network.byte_limit is None else count_bytes(text) - network.byte_limit
    return max(0, characters, size)


def _weighted(text: str) -> int:
    text = unicodedata.normalize("NFC", text)
    found = links(text)
    return URL_LENGTH * len(found) + sum(map(_weight, _between(text, found)))


def _between(text: str, spans: tuple[Span, ...]) -> Iterator[str]:
    last = 0
    for span in spans:
        yield text[last : span.first]
        last = span.last
    yield text[last:]


def _weight(text: str) -> int:
    rest, emoji = _EMOJI.subn("", text)
    return int(2 * emoji + len(rest) + len(_HEAVY.findall(rest)))


def _mastodon(text: str) -> int:
    text = _WHOLE_LINK.sub("x" * URL_LENGTH, text)
    return _graphemes(_REMOTE_HANDLE.sub(r"\1", text))


def _graphemes(text: str) -> int:
    return len(text) if text.isascii() and "\r" not in text else len(_GRAPHEME.findall(text))


def _escaped(text: str) -> int:
    return len(text) + len(_ESCAPED.findall(text))


def _threads(text: str) -> int:
    rest = _EMOJI.sub("", text)
    return len(rest) + sum(count_bytes(emoji) for emoji in _EMOJI.findall(text))


_COUNTERS: dict[Counting, Callable[[str], int]] = {
    Counting.PLAIN: len,
    Counting.X: _weighted,
    Counting.MASTODON: _mastodon,
    Counting.BLUESKY: _graphemes,
    Counting.THREADS: _threads,
    Counting.LINKEDIN: _escaped,
    Counting.BYTES: count_bytes,
}
