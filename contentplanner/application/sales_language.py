"""Says whether a text reads like an offer, and which words led to that; offline, from word lists."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from contentplanner.domain.sales_language import CueKind, SalesWords, find_cues, sells
from contentplanner.resources import resource_path

LANGUAGES = ("en", "de")
"""Languages there are word lists for."""


@dataclass(frozen=True, slots=True)
class SalesReading:
    """What a text sounds like.

    Args:
        promotional: It reads like an offer.
        because: The words that led to that, or that point that way without being enough.
    """

    promotional: bool
    because: tuple[str, ...]


def read_sales(text: str, language: str) -> SalesReading | None:
    """Return what a text sounds like; None in a language without word lists."""
    words = sales_words(language)
    if words is None:
        return None
    cues = find_cues(text, words)
    return SalesReading(sells(cues), tuple(dict.fromkeys(cue.words for cue in cues)))


@cache
def sales_words(language: str) -> SalesWords | None:
    """Return the words of a language such as ``en`` or ``de-AT``; None where there are none."""
    key = language.casefold().replace("_", "-").split("-")[0]
    if key not in LANGUAGES:
        return None
    raw: dict[str, Any] = json.loads(resource_path("sales", f"{key}.json").read_text(encoding="utf-8"))

    def compiled(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(one.replace("{money}", raw["money"]), re.IGNORECASE) for one in patterns)

    kinds = [CueKind(one["kind"], one["weight"], compiled(one["patterns"])) for one in raw["cues"]]
    return SalesWords(tuple(kinds), compiled(raw["not"]))
