"""How easy a post reads, in three plain levels; explainable, and without ever reaching the network.

textstat would fetch a word list for English. It is loaded with a stand-in for the library that does so,
and its table of syllables is replaced by ours, on first use: that takes a moment, so ask on a worker.
"""

import gzip
import importlib
import re
import sys
import threading
import types
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from contentplanner.resources import resource_path

FEW_WORDS = 10
LONG_SENTENCE = 20
VERY_LONG_SENTENCE = 30
HARD_SCORE = 40

_LANGUAGES = {"en": "en_US", "de": "de_DE", "es": "es", "fr": "fr", "it": "it", "nl": "nl_NL"}
_NOT_PROSE = re.compile(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+|[#@]\w[\w.@-]*")
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…](?=[\w\d])[^.!?…\n]*)*[.!?…]*[\"”’)]*")
_WORD = re.compile(r"[^\W\d_](?:[\w'’\-]*\w)?")
# Scripts that put no blanks between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LOADING = threading.Lock()


class Level(Enum):
    """How easy a text reads."""

    EASY = "easy"
    LONG_SENTENCES = "long sentences"
    HARD = "hard"
    TOO_SHORT = "too short"


@dataclass(frozen=True, slots=True)
class Reading:
    """How easy a text reads, and why.

    Args:
        level: The plain verdict.
        words: How many words the longest sentence has.
        span: Where the longest sentence begins and ends in the text; None unless it is long.
    """

    level: Level
    words: int = 0
    span: tuple[int, int] | None = None


def readability(text: str, language: str) -> Reading:
    """Return how easy a text reads; addresses, hashtags and mentions are left out of account."""
    prose = _NOT_PROSE.sub(lambda found: " " * len(found[0]), text)
    sentences = [(found.span(), len(_WORD.findall(found[0]))) for found in _SENTENCE.finditer(prose)]
    if sum(count for _, count in sentences) < FEW_WORDS or len(_UNSPACED.findall(prose)) * 5 > len(prose):
        return Reading(Level.TOO_SHORT)
    span, words = max(sentences, key=lambda sentence: sentence[1])
    score = _score([prose[first:last] for (first, last), count in sentences if count], language)
    level = _level(words, score)
    return Reading(level, words, _trimmed(prose, span) if words > LONG_SENTENCE else None)


def _level(words: int, score: float) -> Level:
    if words > VERY_LONG_SENTENCE or score < HARD_SCORE:
        return Level.HARD
    return Level.LONG_SENTENCES if words > LONG_SENTENCE else Level.EASY


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    first, last = span
    return last - len(text[first:last].lstrip()), first + len(text[first:last].rstrip())


def _score(sentences: list[str], language: str) -> float:
    """Return Flesch's reading ease, from 0 to 100; a language without one counts as plain."""
    locale = _LANGUAGES.get(re.split("[-_]", language.casefold())[0])
    if locale is None:
        return 100.0
    prose = " ".join(sentence.strip().rstrip('.!?…"”’)') + "." for sentence in sentences)
    score: float = _textstat().flesch_reading_ease(prose, locale)
    return min(100.0, max(0.0, score))


@cache
def _textstat() -> Any:
    """Return textstat's metrics, loaded so that they never reach the network."""
    with _LOADING:
        stand_in = "nltk" not in sys.modules
        if stand_in:
            sys.modules["nltk"] = types.ModuleType("nltk")
        try:
            metrics = importlib.import_module("textstat.backend.metrics")
        finally:
            if stand_in:
                del sys.modules["nltk"]
        for name in ("counts._count_syllables", "utils._get_cmudict"):
            vars(importlib.import_module(f"textstat.backend.{name}"))["get_cmudict"] = _pronunciations
    return metrics


def _pronunciations(locale: str) -> "_Syllables | None":
    return _syllables() if locale.startswith("en") else None


class _Syllables(dict[str, int]):
    """Syllables by word, answering as textstat expects: a list of pronunciations, each a list of sounds."""

    def __getitem__(self, word: str) -> Any:
        return [["0"] * super().__getitem__(word)]


@cache
def _syllables() -> _Syllables:
    table = _Syllables()
    with gzip.open(resource_path("readability", "syllables_en.txt.gz"), "rt", encoding="utf-8") as lines:
        for line in lines:
            count, *words = line.split()
            table.update(dict.fromkeys(words, int(count)))
    return table
