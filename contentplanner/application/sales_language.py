"""Says whether a text reads like an offer, and which words led to that; offline, from word lists."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from contentplanner.domain.sales_language import CueKind, SalesWords, find_cues, reasons, sells, sells_nothing
from contentplanner.resources import resource_path

LANGUAGES = ("en", "de")
"""Languages there are word lists for."""


@dataclass(frozen=True, slots=True)
class SalesReading:
    """What a text sounds like.

    Args:
        promotional: It reads like an offer.
        because: The words that led to that, or that point that way without being enough.
        sells_nothing: It has nothing of an offer; some texts are neither.
    """

    promotional: bool
    because: tuple[str, ...]
    sells_nothing: bool


def read_sales(text: str, language: str) -> SalesReading | None:
    """Return what a text sounds like; None in a language without word lists."""
    words = sales_words(language)
    if words is None:
        return None
    cues = find_cues(text, words)
    because: dict[str, str] = {}
    for cue in reasons(cues):
        because.setdefault(cue.words.casefold(), cue.words)
    return SalesReading(sells(cues, words.enough), tuple(because.values()), sells_nothing(cues))


@cache
def sales_words(language: str) -> SalesWords | None:
    """Return the words of a language such as ``en`` or ``de-AT``; None where there are none."""
    key = language.casefold().replace("_", "-").split("-")[0]
    if key not in LANGUAGES:
        return None
    raw: dict[str, Any] = json.loads(resource_path("sales", f"{key}.json").read_text(encoding="utf-8"))
    parts: dict[str, str] = raw["parts"]
    kinds = tuple(
        CueKind(one["kind"], one["weight"], _pattern(one["words"], parts), one.get("most", 1))
        for one in raw["cues"]
    )
    return SalesWords(kinds, _pattern(raw["harmless"], parts), raw["enough"])


def _pattern(words: Iterable[str], parts: Mapping[str, str]) -> re.Pattern[str]:
    """Return one pattern for whole words; ``{money}`` in them stands for the part of that name."""
    any_of = "|".join(words)
    for name, part in parts.items():
        any_of = any_of.replace(f"{{{name}}}", f"(?:{part})")
    return re.compile(rf"(?<!\w)(?:{any_of})(?!\w)")
