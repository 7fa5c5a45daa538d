"""The words of several languages that files use: for columns, months, states and more."""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from contentplanner.resources import resource_path

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD = re.compile(r"[^\w']+|_")
_LANGUAGES = ("en", "de", "fr", "es", "zh", "it", "nl", "pt")


def normal(text: str) -> str:
    """Return a text as it is compared: one form, no case, no marks, single blanks."""
    text = unicodedata.normalize("NFKC", text)
    text = "".join(character for character in text if unicodedata.category(character) != "Cf")
    return _NOT_WORD.sub(" ", text.replace("’", "'")).casefold().strip()


def normal_header(text: str) -> str:
    """Return a header name as it is compared; ``mediaUrls`` counts as two words."""
    return normal(_CAMEL.sub(" ", text))


@dataclass(frozen=True, slots=True)
class Words:
    """What the words in files mean, all languages together; every key is normalised.

    Args:
        fields: Name of a column → fields it may stand for, each with its rank (0 is best).
        windows: The same for the columns of a campaign calendar, ``campaign`` for its name among them.
        weak: Names that only count where no better one is there.
        weekday_columns: Names of columns that repeat what the date says.
        apart: Words that speak against a column whose name only partly fits.
        months: Name of a month → its number.
        weekdays: Names of weekdays.
        date_fillers: Words in dates that mean nothing: "of", "le".
        states: Word → value of ``State``; likewise ``gives``, ``objectives`` and ``phases``.
        yes: Words for yes.
        no: Words for no.
    """

    fields: dict[str, dict[str, int]]
    windows: dict[str, dict[str, int]]
    weak: frozenset[str]
    weekday_columns: frozenset[str]
    apart: frozenset[str]
    months: dict[str, int]
    weekdays: frozenset[str]
    date_fillers: frozenset[str]
    states: dict[str, str]
    gives: dict[str, str]
    objectives: dict[str, str]
    phases: dict[str, str]
    yes: frozenset[str]
    no: frozenset[str]


@lru_cache(maxsize=1)
def load_words() -> Words:
    """Return the words of all languages; where two differ the first language wins."""
    languages = [_read(language) for language in _LANGUAGES]

    listed, meaning = partial(_listed, languages), partial(_meaning, languages)
    return Words(
        fields=_fields(languages, "fields"),
        windows=_fields(languages, "campaign_fields"),
        months=_months(languages),
        weak=listed("weak"),
        weekday_columns=listed("weekday_columns"),
        apart=listed("apart"),
        weekdays=listed("weekdays"),
        date_fillers=listed("date_fillers"),
        states=meaning("states"),
        gives=meaning("gives"),
        objectives=meaning("objectives"),
        phases=meaning("phases"),
        yes=listed("yes"),
        no=listed("no"),
    )


def _listed(languages: list[dict[str, Any]], key: str) -> frozenset[str]:
    return frozenset(normal(word) for language in languages for word in language[key])


def _meaning(languages: list[dict[str, Any]], key: str) -> dict[str, str]:
    pairs = [(word, value) for entry in languages for value, words in entry[key].items() for word in words]
    own = [(value, value) for value in languages[0][key]]
    return {normal(word): value for word, value in reversed([*own, *pairs])}


def _months(languages: list[dict[str, Any]]) -> dict[str, int]:
    return {
        normal(name): number
        for entry in reversed(languages)
        for number, names in enumerate(entry["months"], start=1)
        for name in names
    }


def _read(language: str) -> dict[str, Any]:
    text = resource_path("import", f"{language}.json").read_text(encoding="utf-8")
    entry: dict[str, Any] = json.loads(text)
    return entry


def _fields(languages: Iterable[dict[str, Any]], key: str) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for entry in languages:
        for field, names in entry[key].items():
            for rank, name in enumerate((field, *names)):
                ranks = found.setdefault(normal_header(name), {})
                ranks[field] = min(rank, ranks.get(field, rank))
    return found
