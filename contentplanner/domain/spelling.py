"""Which parts of a text are words whose spelling can be judged, and which words a plan knows."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

LONGEST_WORD = 50
SHORT_CAPITALS = 5

_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo", "dz"})
# What is no prose comes first, so that nothing inside it is taken for a word. Each alternative begins only
# where the one before could not go on, which keeps a text without blanks from being read again and again.
_PART = regex.compile(
    r"""
    (?:https?://|www\.)\S+
    | (?<![\w.+-]) [\w.+-]+ @ [\w-]+ (?:\.[\w-]+)*
    | [\#@＃＠] [\w.@-]+
    | \[ [^\[\]\n]* \]
    | (?<![\w.]) [\w-]+ (?: \. [\w-]+ )+ (?: / \S* )?
    | (?P<word> [\w\p{M}]+ (?: ['’ʼ＇\-‐‑] [\w\p{M}]+ )* )
    """,
    regex.VERBOSE,
)
_APOSTROPHES = str.maketrans("’ʼ＇‐‑", "'''--")
_ODD = regex.compile(r"[\p{N}_]|\p{Ll}\p{Lu}")
_NAME_PART = regex.compile(r"[\p{L}\p{M}]+(?:['\-][\p{L}\p{M}]+)*")
_POSSESSIVE = "'s"


class Word(NamedTuple):
    """A word in a text.

    Args:
        first: Where it begins, in characters.
        last: Where it ends.
        text: Its letters as a dictionary has them: composed, with plain apostrophes and hyphens.
    """

    first: int
    last: int
    text: str


def words_of(text: str) -> Iterator[Word]:
    """Return the words of a text whose spelling can be judged.

    Addresses, hashtags, mentions and ``[gaps]`` are none, nor words with digits, brands such as “TikTok”,
    abbreviations in capitals, single letters and endless words.
    """
    for found in _PART.finditer(text):
        raw = found["word"]
        if raw is None or not 1 < len(raw) <= LONGEST_WORD:
            continue
        word = raw if raw.isascii() else unicodedata.normalize("NFC", raw).translate(_APOSTROPHES)
        if len(word) > 1 and not _ODD.search(word) and not (len(word) <= SHORT_CAPITALS and word.isupper()):
            yield Word(found.start(), found.end(), word)


def can_be_spelt(language: str) -> bool:
    """Tell whether a language puts blanks between its words, so that one can be told from the next."""
    return language.split("-")[0].split("_")[0].casefold() not in _UNSPACED


def known_words(names: Iterable[str]) -> frozenset[str]:
    """Return the words of names, folded, for :func:`is_known`."""
    plain = (unicodedata.normalize("NFC", name).translate(_APOSTROPHES).casefold() for name in names)
    return frozenset(word for name in plain for word in _NAME_PART.findall(name))


def is_known(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word is among those known, in any case, and also with “’s”."""
    folded = word.casefold()
    return folded in known or folded.removesuffix(_POSSESSIVE) in known
