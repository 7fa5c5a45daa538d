"""Lists of posts: the SQL of a filter, a text to find and an order, taken together."""

import sqlite3
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from contentplanner.application.queries import PostFilter, Sort
from contentplanner.storage.filters import Where, marks, order_of, where_of, words_of


@dataclass(frozen=True, slots=True)
class Finding:
    """A query for posts and its values.

    Args:
        sql: Selects the columns asked for, in the order asked for.
        values: Of its question marks.
    """

    sql: str
    values: list[Any]


def finding(
    connection: sqlite3.Connection,
    columns: str,
    wanted: PostFilter,
    sort: Sort = Sort.DATE,
    *,
    descending: bool = False,
) -> Finding:
    """Return the query for posts a filter lets through, undated ones last."""
    order = order_of(sort, descending=descending)
    return ordered(connection, f"SELECT {columns} FROM post", wanted, order)


def ordered(connection: sqlite3.Connection, select: str, wanted: PostFilter, order: str) -> Finding:
    """Return a select with the conditions of a filter and an order, undated posts last.

    Dated and undated posts are asked for one after the other, so that each part comes ready in the
    order of an index and a list can stop early.
    """
    where = condition(connection, wanted)
    if wanted.dated is not None or wanted.first or wanted.last:
        return Finding(f"{select} WHERE {where} ORDER BY {order}", where.values)
    parts = (
        f"SELECT * FROM ({select} WHERE {where} AND post.day {dated} ORDER BY {order})"
        for dated in ("IS NOT NULL", "IS NULL")
    )
    return Finding(" UNION ALL ".join(parts), where.values * 2)


def condition(connection: sqlite3.Connection, wanted: PostFilter) -> Where:
    """Return what a filter means for the table ``post``, its text included."""
    where = where_of(wanted)
    if wanted.text.strip():
        _add_text(connection, where, words_of(wanted.text))
    return where


def _add_text(connection: sqlite3.Connection, where: Where, words: list[str]) -> None:
    """Add that each word is in the post or in its campaign's name."""
    if not words:
        where.add("0")
        return
    selects, values = ["SELECT rowid FROM post_text WHERE post_text MATCH ?"], [" ".join(words)]
    for rest, campaigns in _campaigns_by_rest(connection, words).items():
        select = f"SELECT number FROM post WHERE campaign_id IN ({marks(campaigns)})"
        if rest:
            select += " AND number IN (SELECT rowid FROM post_text WHERE post_text MATCH ?)"
        selects.append(select)
        values += [*campaigns, " ".join(rest)] if rest else campaigns
    where.add(f"post.number IN ({' UNION '.join(selects)})", *values)


def _campaigns_by_rest(connection: sqlite3.Connection, words: list[str]) -> dict[tuple[str, ...], list[str]]:
    """Return campaigns whose name has some of the words, by the words their posts must still have."""
    found: dict[tuple[str, ...], list[str]] = {}
    for campaign_id, name in connection.execute("SELECT id, name FROM campaign"):
        named = folded(name)
        rest = tuple(word for word in words if not _is_among(word, named))
        if len(rest) < len(words):
            found.setdefault(rest, []).append(campaign_id)
    return found


def _is_among(word: str, named: tuple[str, ...]) -> bool:
    sought = " ".join(folded(word.strip('"*')))
    if word.endswith("*"):
        return any(other.startswith(sought) for other in named)
    return sought in named


@lru_cache(10_000)
def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text without case and accents, as the search index sees them."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (one for one in plain if not unicodedata.combining(one))
    return tuple("".join(one if one.isalnum() else " " for one in kept).split())
