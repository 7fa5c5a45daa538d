"""What in a text is more than words: links, mentions and hashtags, and where they stand.

Links are what X makes links of, as published in twitter-text: whole addresses and bare ones that end in a
name that exists. They decide how long a text is there.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from contentplanner.domain.hashtag_sets import each_once
from contentplanner.domain.top_levels import TOP_LEVELS

_LATIN = (
    r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253-\u0254\u0256-\u0257\u0259\u025b\u0263\u0268\u026f"
    r"\u0272\u0289\u02bb\u1e00-\u1eff"
)
_IN_WORDS = rf"a-z0-9\u0400-\u04ff{_LATIN}"
_PATH_SIGN = rf"[{_IN_WORDS}!*';:=+,.$/%\#\[\]\-\u2013_~@|&]"
_IN_BRACKETS = rf"\((?:{_PATH_SIGN}+|{_PATH_SIGN}*\({_PATH_SIGN}+\){_PATH_SIGN}*)\)"
_PATH = rf"(?:/(?:(?:{_PATH_SIGN}|{_IN_BRACKETS})*(?:[{_IN_WORDS}+\-=_\#/]|{_IN_BRACKETS}))?)?"
_QUESTION = r"(?:\?[a-z0-9!?*'@();:&=+$/%\#\[\]\-_.,~|]*[a-z0-9\-_&=\#/])?"
_SIGN = r"[^\p{P}\p{Z}\p{C}$+<=>^`|~\s]"
"""What a domain may be made of: stars and snowmen too, no punctuation."""
_TOP = r"(?:\L<tops>|xn--[\-0-9a-z]+)(?![0-9A-Za-z@])"
_DOMAIN = rf"(?:{_SIGN}+(?:[_\-]+{_SIGN}+)*\.)*{_SIGN}+(?:-+{_SIGN}+)*\.{_TOP}"
_LINK = rf"""(?<![a-z0-9@＠$\#＃])(?:
      https?://(?:
        t\.co/[a-z0-9]{{1,40}}(?![a-z0-9]){_QUESTION}
      | (?!t\.co/[a-z0-9])(?P<domain>{_DOMAIN})(?::\d+)?{_PATH}{_QUESTION}
      )
    | (?<![\-_./])(?P<bare>(?:[a-z0-9{_LATIN}\-]+\.)+{_TOP})(?::\d+)?{_PATH}{_QUESTION}
    )"""
_MENTION = regex.compile(r"(?<![\w@/.!#$%&*+\-])[@＠]\w+(?:[.\-]\w+)*(?:@\w[\w\-]*(?:\.[\w\-]+)+)?")
_HASHTAG = regex.compile(r"(?<![\p{L}\p{N}_&/])[#＃](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{M}\p{N}_]+(?!\w)")
_WORD = regex.compile(r"\S+")
_LONGEST_LABEL, _LONGEST_DOMAIN = 63, 253


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: from a place, counted from 0, up to another that is not part of it."""

    first: int
    last: int
    text: str


@dataclass(frozen=True, slots=True)
class Marks:
    """What in a text is more than words."""

    links: tuple[Span, ...] = ()
    mentions: tuple[Span, ...] = ()
    hashtags: tuple[Span, ...] = ()


def find_marks(text: str) -> Marks:
    """Return the links, mentions and hashtags of a text, each in order; what is in a link is neither."""
    found = links(text)
    taken = [(link.first, link.last) for link in found]
    return Marks(found, _apart(_MENTION, text, taken), _apart(_HASHTAG, text, taken))


@lru_cache(maxsize=16)
def links(text: str) -> tuple[Span, ...]:
    """Return what X makes links of, in order."""
    # A link has a dot and no blank in it, so that only such words are looked at, and each but once.
    words = (word for word in _WORD.finditer(text) if "." in word[0]) if "." in text else ()
    return tuple(
        Span(word.start() + link.first, word.start() + link.last, link.text)
        for word in words
        for link in _links_in(word[0])
    )


def hashtags(text: str) -> tuple[str, ...]:
    """Return the hashtags of a text, with their sign, in order; one that comes twice is there twice."""
    return tuple(span.text for span in find_marks(text).hashtags)


def with_tags(text: str, tags: Iterable[str]) -> str:
    """Return a line of hashtags with others added at its end, those left out that it has already."""
    has = {tag.casefold() for tag in hashtags(text)}
    fresh = [tag for tag in each_once(tags) if tag.casefold() not in has]
    return " ".join(part for part in (text.strip(), *fresh) if part)


def without_tags(text: str, tags: Iterable[str]) -> str:
    """Return a line of hashtags with some taken out, in capitals or not; other words stay."""
    gone = {tag.casefold() for tag in tags}
    if not any(tag.casefold() in gone for tag in hashtags(text)):
        return text
    return " ".join(word for word in text.split() if word.strip(",;").casefold() not in gone)


@lru_cache(maxsize=512)
def _links_in(word: str) -> tuple[Span, ...]:
    return tuple(_span(match) for match in _link().finditer(word) if _can_be_asked(match))


@cache
def _link() -> regex.Pattern[str]:
    # With 1,500 names to know it takes a moment to make, so it is made when first needed.
    return regex.compile(_LINK, regex.VERBOSE | regex.IGNORECASE, tops=TOP_LEVELS)


def _apart(pattern: regex.Pattern[str], text: str, taken: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Return what a pattern finds outside the stretches that are taken."""
    spans, stretches = [], iter(taken)
    first, last = next(stretches, (len(text), len(text)))
    for match in pattern.finditer(text):
        while match.start() >= last and last < len(text):
            first, last = next(stretches, (len(text), len(text)))
        if not first <= match.start() < last:
            spans.append(_span(match))
    return tuple(spans)


def _span(match: regex.Match[str]) -> Span:
    return Span(match.start(), match.end(), match[0])


def _can_be_asked(match: regex.Match[str]) -> bool:
    """Tell whether a domain is short enough for the world's list of names, and spelt as it demands."""
    domain = match["domain"] or match["bare"] or "t.co"
    labels = [_ascii_label(label) for label in domain.split(".")]
    return (
        all(0 < len(label) <= _LONGEST_LABEL for label in labels) and len(".".join(labels)) <= _LONGEST_DOMAIN
    )


def _ascii_label(label: str) -> str:
    """Return a part of a domain as it is asked for; nothing where it is half translated already."""
    if label.isascii():
        return label
    name = unicodedata.normalize("NFKC", label).casefold()
    return "" if name.startswith("xn--") else f"xn--{name.encode('punycode').decode('ascii')}"
