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

from contentplanner.domain.sentences import sentence_spans
from contentplanner.resources import resource_path

FEW_WORDS = 10
LONG_SENTENCE = 20
VERY_LONG_SENTENCE = 30
HARD_SCORE = 40
SURE_WORDS = 20
"""From so many words on, syllables are a fair measure; fewer of them must be harder to be called hard."""
LONG_WORD = 12
"""Letters; a longer word is hard to read in any language."""
MANY_LONG_WORDS = 0.25
"""From this share of long words on, a text in a language without figures of its own is hard to read."""

_LANGUAGES = {"en": "en_US", "de": "de_DE", "es": "es", "fr": "fr", "it": "it", "nl": "nl_NL"}
_NOT_PROSE = re.compile(
    r"(?:https?://|www\.)\S*[^\s.,;:!?…)\]\"”’']|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+|[#@]\w[\w.@-]*"
)
# What stands on, in or below letters and is none itself: Arabic, Hebrew and Indian vowels, joiners.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u200c\u200d"
_STOPS = re.compile(r"[.!?…]+")
_WORD = re.compile(rf"[^\W\d_](?:[\w'’\-{_MARKS}]*[\w{_MARKS}])?")
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
    spans = list(sentence_spans(prose, language))
    counts = [len(_WORD.findall(prose[first:last])) for first, last in spans]
    if sum(counts) < FEW_WORDS or len(_UNSPACED.findall(prose)) * 5 > len(prose):
        return Reading(Level.TOO_SHORT)
    words, span = max(zip(counts, spans, strict=True), key=lambda counted: counted[0])
    sentences = [prose[first:last] for (first, last), count in zip(spans, counts, strict=True) if count]
    if words > VERY_LONG_SENTENCE or _has_hard_words(sentences, language):
        level = Level.HARD
    else:
        level = Level.LONG_SENTENCES if words > LONG_SENTENCE else Level.EASY
    return Reading(level, words, span if words > LONG_SENTENCE else None)


def _has_hard_words(sentences: list[str], language: str) -> bool:
    """Tell whether a text is hard to read: by Flesch's reading ease, or by the share of its long words."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    locale = _LANGUAGES.get(re.split("[-_]", language.casefold())[0])
    if locale is None:
        return sum(len(word) > LONG_WORD for word in words) >= MANY_LONG_WORDS * len(words)
    prose = " ".join(_STOPS.sub(" ", sentence).strip('"”’) ') + "." for sentence in sentences)
    score: float = _textstat().flesch_reading_ease(prose, locale)
    return score < HARD_SCORE * min(1.0, len(words) / SURE_WORDS)


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
