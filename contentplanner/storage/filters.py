"""What a filter and a sort order mean in SQL."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from contentplanner.application.queries import PostFilter, Sort
from contentplanner.storage.codec import to_json
from contentplanner.storage.rows import BITS

_WORD = re.compile(r"\w+")
_STATE_ORDER = "instr(' idea draft ready posted skipped ', ' ' || post.state || ' ')"


@dataclass(slots=True)
class Where:
    """Conditions that must all hold, with their values."""

    terms: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)

    def add(self, term: str, *values: Any) -> None:
        """Add a condition."""
        self.terms.append(term)
        self.values.extend(values)

    def add_one_of(self, column: str, values: Collection[Any]) -> None:
        """Add that a column holds one of some values, if there are any."""
        if values:
            words = sorted(value.value if isinstance(value, Enum) else str(value) for value in values)
            self.add(f"{column} IN ({marks(words)})", *words)

    def __str__(self) -> str:
        return " AND ".join(self.terms)


def marks(values: Collection[Any]) -> str:
    """Return as many question marks as there are values."""
    return ", ".join("?" * len(values))


def where_of(wanted: PostFilter) -> Where:
    """Return the conditions of a filter on the table ``post``, its text left out."""
    where = Where(["post.deleted IS NOT NULL" if wanted.in_bin else "post.deleted IS NULL"])
    if wanted.first is not None:
        where.add("post.day >= ?", wanted.first.isoformat())
    if wanted.last is not None:
        where.add("post.day <= ?", wanted.last.isoformat())
    if wanted.dated is not None:
        where.add("post.day IS NOT NULL" if wanted.dated else "post.day IS NULL")
    where.add_one_of("post.state", wanted.states)
    where.add_one_of("post.gives", wanted.gives)
    if wanted.ids:
        # One value, however many ids: SQLite takes only so many question marks.
        where.add("post.id IN (SELECT value FROM json_each(?))", to_json(wanted.ids))
    if wanted.networks:
        names = sorted(wanted.networks)
        where.add(
            "EXISTS (SELECT 1 FROM placement WHERE placement.post = post.number"
            f" AND placement.network IN ({marks(names)}))",
            *names,
        )
    if wanted.campaign_id is not None:
        where.add("post.campaign_id = ?", wanted.campaign_id)
    if wanted.everyday:
        where.add("post.campaign_id IS NULL")
    _add_contents(where, wanted)
    return where


def _add_contents(where: Where, wanted: PostFilter) -> None:
    if wanted.missing is not None:
        where.add("post.missing & ?", BITS[wanted.missing])
    if wanted.incomplete:
        where.add("post.missing != 0")
    for column in ("persona", "buying_step", "series_id", "link"):
        if value := getattr(wanted, column):
            where.add(f"post.{column} = ?", value)
    if wanted.evergreen:
        where.add("post.evergreen")
    if wanted.again:
        where.add("post.again_of IS NOT NULL")


def order_of(sort: Sort, *, descending: bool) -> str:
    """Return the order of a list, undated posts last."""
    way = "DESC" if descending else "ASC"
    by_day = f"post.day {way}, post.time {way}, post.id {way}"
    match sort:
        case Sort.DATE:
            return by_day
        case Sort.HEADLINE:
            return f"post.headline COLLATE NOCASE {way}, {by_day}"
        case Sort.STATE:
            return f"{_STATE_ORDER} {way}, {by_day}"


def words_of(text: str) -> list[str]:
    """Return the words of a search as FTS5 has them, safe whatever was typed, the last as a beginning."""
    words = [f'"{word}"' for word in _WORD.findall(unicodedata.normalize("NFC", text))]
    return [*words[:-1], f"{words[-1]}*"] if words else []
