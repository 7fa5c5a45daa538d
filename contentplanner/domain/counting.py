"""How long a text is: each network counts its own way.

X counts as published in twitter-text's configuration version 3; Mastodon, Bluesky and Threads as their
own programs do.
"""

import unicodedata
from collections.abc import Callable

import regex

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
_TOP_LEVEL = (
    "com|org|net|info|biz|edu|gov|int|io|co|me|tv|app|dev|shop|store|online|site|blog|cafe|bar|pub|pizza|coffee|"
    "restaurant|hotel|travel|art|design|studio|photo|fashion|bike|club|news|events|tickets|gmbh|berlin|hamburg|"
    "koeln|wien|paris|london|amsterdam|nyc|link|xyz|live|world|today|garden|house|kitchen|fitness|yoga|"
    "ad|ae|ar|at|au|be|bg|br|by|ca|ch|cl|cn|cr|cy|cz|de|dk|ee|es|eu|fi|fr|gr|hk|hr|hu|id|ie|il|in|is|it|jp|ke|kr|"
    "li|lt|lu|lv|ma|mc|md|mt|mx|my|ng|nl|no|nz|pe|ph|pk|pl|pt|ro|rs|ru|se|sg|si|sk|th|tn|tr|tw|ua|uk|us|uy|vn|za|gl"
)
_PATH = r"""(?:[/?\#](?:[^\s<>"'“”]*[\w/=\#+&\-~@])?)?"""
_URL = regex.compile(
    rf"""(?<![\w@\#$./\-])(?:
      https?://(?:[\w\-]+\.)+\p{{L}}{{2,}}(?::\d+)?{_PATH}
    | (?:[\p{{L}}\p{{N}}](?:[\w\-]*[\p{{L}}\p{{N}}])?\.)+(?:{_TOP_LEVEL})(?![\w@\-]|\.\w)(?::\d+)?{_PATH}
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_LINK = regex.compile(
    rf"""https?://[\w\-]+(?:\.[\w\-]+)+(?::\d+)?{_PATH}""", regex.VERBOSE | regex.IGNORECASE
)
_REMOTE_HANDLE = regex.compile(r"(?<![\w/=])(@\w+(?:[\w.\-]*\w)?)@[\w.\-]*\w")
_GRAPHEME = regex.compile(r"\X")


def count_text(text: str, network: Network) -> int:
    """Return how long a text is where it will appear."""
    return _COUNTERS[network.counting](text)


def count_bytes(text: str) -> int:
    """Return how long a text is as UTF-8, which Bluesky limits besides."""
    return len(text.encode("utf-8", errors="replace"))


def over(text: str, network: Network) -> int:
    """Return by how much a text is too long for a network; 0 when it fits or no limit is known."""
    characters = 0 if network.limit is None else count_text(text, network) - network.limit
    size = 0 if network.byte_limit is None else count_bytes(text) - network.byte_limit
    return max(0, characters, size)


def _weighted(text: str) -> int:
    text = unicodedata.normalize("NFC", text)
    rest, urls = _URL.subn("", text)
    rest, emoji = _EMOJI.subn("", rest)
    heavy = len(_HEAVY.findall(rest))
    return int(urls * URL_LENGTH + 2 * emoji + len(rest) + heavy)


def _mastodon(text: str) -> int:
    text = _LINK.sub("x" * URL_LENGTH, text)
    return _graphemes(_REMOTE_HANDLE.sub(r"\1", text))


def _graphemes(text: str) -> int:
    return len(text) if text.isascii() and "\r" not in text else len(_GRAPHEME.findall(text))


def _threads(text: str) -> int:
    rest = _EMOJI.sub("", text)
    return len(rest) + sum(count_bytes(emoji) for emoji in _EMOJI.findall(text))


_COUNTERS: dict[Counting, Callable[[str], int]] = {
    Counting.PLAIN: len,
    Counting.X: _weighted,
    Counting.MASTODON: _mastodon,
    Counting.BLUESKY: _graphemes,
    Counting.THREADS: _threads,
}
