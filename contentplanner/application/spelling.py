"""Whether words are spelt right, and what may have been meant, by a Hunspell dictionary.

Spylls reads the dictionary and is loaded on first use. That takes a third of a second and more, so ask on a
worker, and on one at a time.
"""

import gc
import importlib
import re
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from contentplanner.domain.errors import PlanError

MOST_SUGGESTIONS = 5
SECONDS_TO_SUGGEST = 1.0
LARGEST_FILE = 8_000_000
"""Bytes of either file. The dictionaries people use have up to 3,000,000, and 25 times that in memory."""

_FIRST_ENCODING = "windows-1252"
_MISSING_WORDS = 0.5
_LOOK_EVERY = 256
_ENOUGH = 15
_BREAK = re.compile(r"[\s-]")
_CRUMB = re.compile(r"(?i)(?:^|[\s-])[b-df-hj-np-tv-xz](?:[\s-]|$)")
"""A consonant by itself: “t eh” was not meant by “teh”."""
_LINES_AT_ONCE, _WORDS_AT_ONCE, _BREATH = 50, 10, 0.0001
"""After so many the window may go on at once; else it would wait for its turn several times for each key."""


class Speller:
    """Judges words. What cannot be judged, such as a word in another script, is right.

    Args:
        affixes: The bytes of an ``.aff`` file.
        words: The bytes of the ``.dic`` file beside it.

    Raises:
        PlanError: ``dictionary-damaged`` where they cannot be read as a dictionary.
    """

    def __init__(self, affixes: bytes, words: bytes) -> None:
        if b"\0" in affixes or b"\0" in words:
            raise PlanError("dictionary-damaged")
        try:
            with _undisturbed():
                dictionary = _read(affixes, words)
        except PlanError:
            raise
        except Exception as error:  # whatever a stranger's file makes of its reader
            raise PlanError("dictionary-damaged") from error
        self._lookup = dictionary.lookuper
        self._suggester = dictionary.suggester
        self._stems = self._suggester.words_for_ngram
        self._letters = {sign for word in dictionary.dic.words for sign in word.stem.casefold()}

    def right(self, word: str) -> bool:
        """Tell whether a word is spelt right."""
        if not self._letters.issuperset(word.casefold()):
            return True
        return bool(self._lookup(word))

    def verdicts(
        self, words: Iterable[str], cancelled: Callable[[], bool] = lambda: False
    ) -> dict[str, bool]:
        """Return which words are spelt right, as far as it got before it was cancelled."""
        found: dict[str, bool] = {}
        for number, word in enumerate(words):
            if cancelled():
                break
            if not number % _WORDS_AT_ONCE:
                time.sleep(_BREATH)
            found[word] = self.right(word)
        return found

    def suggestions(
        self,
        word: str,
        cancelled: Callable[[], bool] = lambda: False,
        seconds: float = SECONDS_TO_SUGGEST,
    ) -> tuple[str, ...]:
        """Return up to five words that may have been meant, the likeliest first, found within a time."""
        found: dict[str, None] = {}
        patience = _Patience(self._lookup, time.monotonic() + seconds, cancelled)
        self._suggester.lookup = patience
        self._suggester.words_for_ngram = _Watched(self._stems, patience.look)
        with suppress(_TimeUp):  # what was found by then is what is offered
            for suggestion in self._suggester(word):
                if suggestion != word and not _CRUMB.search(suggestion):
                    found[suggestion] = None
                if len(found) == _ENOUGH:
                    break
        # A sign left out, as in “dont” or “cafe”, is likelier than another letter.
        bare = _bare(word)
        likeliest = sorted(found, key=lambda one: bool(_BREAK.search(one)) or _bare(one) != bare)
        return tuple(likeliest[:MOST_SUGGESTIONS])


class _TimeUp(Exception):
    """The time for suggestions is over."""


class _Patience:
    """Answers as the lookup it is given until the time is over."""

    def __init__(self, lookup: Any, until: float, cancelled: Callable[[], bool]) -> None:
        self._lookup, self._until, self._cancelled = lookup, until, cancelled

    def look(self) -> None:
        if time.monotonic() > self._until or self._cancelled():
            raise _TimeUp

    def __call__(self, word: str, **how: Any) -> Any:
        self.look()
        return self._lookup(word, **how)

    def good_forms(self, word: str, **how: Any) -> Any:
        self.look()
        return self._lookup.good_forms(word, **how)


class _Watched:
    """The words of a dictionary, looking at the clock now and then."""

    def __init__(self, words: list[Any], look: Callable[[], None]) -> None:
        self._words, self._look = words, look

    def __iter__(self) -> Iterator[Any]:
        for number, word in enumerate(self._words):
            if not number % _LOOK_EVERY:
                self._look()
            yield word


class _Lines:
    """The lines of a file as Spylls wants them: numbered, trimmed, in an encoding told later."""

    def __init__(self, data: bytes, encoding: str = _FIRST_ENCODING) -> None:
        self._data, self._at = data, 0
        self.reset_encoding(encoding)

    def reset_encoding(self, encoding: str) -> None:
        """Read the rest in another encoding; some dictionaries have flags that fit none."""
        text = self._data.decode(encoding, errors="surrogateescape")
        self._lines = text.removeprefix("\ufeff").splitlines()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> tuple[int, str]:
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            self._at += 1
            if not self._at % _LINES_AT_ONCE:
                time.sleep(_BREATH)
            if line:
                return self._at, line
        raise StopIteration


def _bare(word: str) -> str:
    """Return the letters of a word without accents, apostrophes and hyphens."""
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKD", word.casefold())))


def _read(affixes: bytes, words: bytes) -> Any:
    readers = importlib.import_module("spylls.hunspell.readers")
    aff, context = readers.read_aff(_Lines(affixes.removeprefix(b"\xef\xbb\xbf")))
    lines = _Lines(words.removeprefix(b"\xef\xbb\xbf"), context.encoding)
    count = words.removeprefix(b"\xef\xbb\xbf").split(None, 1)[0]
    dic = readers.read_dic(lines, aff=aff, context=context)
    if not dic.words or not count.isdigit() or len(dic.words) < int(count) * _MISSING_WORDS:
        raise PlanError("dictionary-damaged")
    shared: dict[frozenset[str], Any] = {}
    nothing: dict[str, list[str]] = {}
    for word in dic.words:
        # Tens of thousands of sets, lists and tables, nearly all of them alike.
        word.flags = shared.setdefault(frozenset(word.flags), word.flags)
        word.data = word.data or nothing
        word.alt_spellings = word.alt_spellings or ()
    return importlib.import_module("spylls.hunspell").Dictionary(aff, dic)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep Python from looking for garbage in much that is made to stay: it would hold up the window."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
        # All there is counts as old now, and the young are looked through no longer than before.
        gc.freeze()
        gc.unfreeze()
    finally:
        if was_on:
            gc.enable()


@lru_cache(maxsize=1)
def _opened(aff: Path, dic: Path, _made: tuple[float, float]) -> Speller:
    return Speller(aff.read_bytes(), dic.read_bytes())


def open_speller(aff: Path, dic: Path) -> Speller:
    """Return the speller of two files; the one asked for last is kept at hand.

    Raises:
        PlanError: ``dictionary-too-large`` or ``dictionary-damaged``.
        OSError: They cannot be read.
    """
    kept = [path.stat() for path in (aff, dic)]
    if any(file.st_size > LARGEST_FILE for file in kept):
        raise PlanError("dictionary-too-large", most=LARGEST_FILE // 1_000_000)
    return _opened(aff, dic, (kept[0].st_mtime, kept[1].st_mtime))
