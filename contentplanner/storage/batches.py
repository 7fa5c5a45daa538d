"""Posts added in bulk: written round the row objects, set aside and brought back as a whole."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from sqlalchemy import Connection

from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post
from contentplanner.storage.rows import PLACE_COLUMNS, POST_COLUMNS, place_values, post_values

_CHUNK = 2_000
_TEXTS = "headline, description, aim, notes, hashtags"


_POST = ("number", "batch", *POST_COLUMNS)
_PLACE = ("post", *PLACE_COLUMNS)


def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


_INSERT_POST = _insert("post", _POST)
_INSERT_PLACE = _insert("placement", _PLACE)
_MINE = "batch = :batch AND number BETWEEN :first AND :last"
_ADD_TEXTS = f"INSERT INTO post_text (rowid, {_TEXTS}) SELECT number, {_TEXTS} FROM post WHERE {_MINE}"
_TAKE_TEXTS = (
    f"INSERT INTO post_text (post_text, rowid, {_TEXTS})"
    f" SELECT 'delete', number, {_TEXTS} FROM post WHERE {_MINE}"
)


class Batches:
    """The posts added in bulk in one transaction.

    Args:
        connection: Of the transaction.
        networks: What the program knows of networks.
    """

    def __init__(self, connection: Connection, networks: Networks) -> None:
        self._sql = connection.exec_driver_sql
        self._networks = networks
        self.current: int | None = None
        """The batch this transaction has added; None while it has not."""

    def add(self, posts: Iterable[Post]) -> int:
        """Add posts to this transaction's batch; return how many."""
        first = number = self._last_number() + 1
        with _collecting_later():
            for chunk in _chunks(posts):
                if self.current is None:
                    self.current = self._new_batch(first)
                with self._index_left_alone():
                    self._insert(list(enumerate(chunk, number)))
                number += len(chunk)
        bounds = {"batch": self.current, "first": first, "last": number - 1}
        self._sql("UPDATE batch SET last = :last WHERE number = :batch", bounds)
        self._sql(_ADD_TEXTS, bounds)
        return number - first

    def set_aside(self, batch: int) -> None:
        """Hide all posts of a batch where no query looks."""
        bounds = self._bounds(batch)
        self._sql(_TAKE_TEXTS, bounds)
        self._move(bounds, "", "aside_")

    def bring_back(self, batch: int) -> None:
        """Bring back the posts of a batch that was set aside."""
        bounds = self._bounds(batch)
        self._move(bounds, "aside_", "")
        self._sql(_ADD_TEXTS, bounds)

    def drop_aside(self, batch: int) -> None:
        """Let go of what was set aside of a batch."""
        self._sql(f"DELETE FROM aside_post WHERE {_MINE}", self._bounds(batch))
        self._sql("DELETE FROM batch WHERE number = ?", (batch,))

    def _insert(self, numbered: list[tuple[int, Post]]) -> None:
        posts, places = [], []
        for number, post in numbered:
            posts.append((number, self.current, *post_values(post, self._networks)))
            places += [(number, *values) for values in place_values(post)]
        self._sql(_INSERT_POST, posts)
        if places:
            self._sql(_INSERT_PLACE, places)

    def _move(self, bounds: dict[str, int], source: str, target: str) -> None:
        posts, places = ", ".join(_POST), ", ".join(_PLACE)
        mine = f"FROM {source}post WHERE {_MINE}"
        with self._index_left_alone():
            self._sql(f"INSERT INTO {target}post ({posts}) SELECT {posts} {mine}", bounds)
            self._sql(
                f"INSERT INTO {target}placement ({places}) SELECT {places} FROM {source}placement"
                f" WHERE post IN (SELECT number {mine})",
                bounds,
            )
            self._sql(f"DELETE {mine}", bounds)

    @contextmanager
    def _index_left_alone(self) -> Iterator[None]:
        """Put the triggers of the search index away meanwhile: they cost more than the rows."""
        triggers = self._sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all()
        for name, _ in triggers:
            self._sql(f"DROP TRIGGER {name}")
        yield
        for _, definition in triggers:
            self._sql(definition)

    def _bounds(self, batch: int) -> dict[str, int]:
        row = self._sql("SELECT number, first, last FROM batch WHERE number = ?", (batch,)).one()
        return {"batch": row[0], "first": row[1], "last": row[2]}

    def _new_batch(self, first: int) -> int:
        sql = "INSERT INTO batch (first, last) VALUES (?, ?) RETURNING number"
        return int(self._sql(sql, (first, first)).scalar_one())

    def _last_number(self) -> int:
        sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'post'"
        return int(self._sql(sql).scalar_one())


@contextmanager
def _collecting_later() -> Iterator[None]:
    """Put off the search for cycles of garbage: many posts at once make none, and it takes a tenth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _chunks(posts: Iterable[Post]) -> Iterator[list[Post]]:
    waiting = iter(posts)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk
