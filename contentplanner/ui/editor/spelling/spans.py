"""Where the misspelt words of a text are, counted as Qt counts."""

from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat

from contentplanner.domain.spelling import words_of
from contentplanner.ui.editor.spelling.checker import SpellChecker
from contentplanner.ui.theme.theme import current_theme

_DEEPER = 150


class Span(NamedTuple):
    """A misspelt word in a text, by places of its field."""

    first: int
    last: int
    word: str


def wrong_words(text: str, units: int, typed_at: int | None, checker: SpellChecker) -> list[Span]:
    """Return the misspelt words of a text, but for the one being typed.

    Args:
        text: The text.
        units: Its length as Qt counts, which gives some characters two places.
        typed_at: Where a word being typed ends, or None.
        checker: Knows the words.
    """
    if not checker.able:
        return []
    place = _places(text, units)
    return [
        Span(place(word.first), place(word.last), word.text)
        for word in words_of(text)
        if place(word.last) != typed_at and checker.is_wrong(word.text)
    ]


def wave() -> QTextCharFormat:
    """Return the look of a misspelt word: a red wave below it."""
    theme = current_theme()
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    # Drawn finer than a pixel, a wave on white has half the contrast of its colour.
    colour = theme.colour("danger")
    look.setUnderlineColor(colour if theme.dark else colour.darker(_DEEPER))
    return look


def count_sentence(count: int) -> str:
    """Say how many words may be misspelt; nothing where there are none."""
    if count == 1:
        return QCoreApplication.translate("spelling", "1 word may be misspelt. F7 goes to it.")
    words = QCoreApplication.translate("spelling", "{n} words may be misspelt. F7 goes to the next.")
    return words.format(n=count) if count else ""


def as_written(word: str, before: str) -> str:
    """Return a word with the apostrophe its text had before."""
    return word.replace("'", "’") if "’" in before else word


def _places(text: str, units: int) -> Callable[[int], int]:
    if len(text) == units:
        return int
    return [0, *accumulate(1 + (sign > "\uffff") for sign in text)].__getitem__
