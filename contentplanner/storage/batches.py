"""Posts added in bulk: written round the row objects, set aside and brought back as a whole."""

from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import Post
from contentplanner.storage.rows import placement_columns, post_columns
from contentplanner.storage.tables import AsidePlacementRow, AsidePostRow, PlacementRow, PostRow

_CHUNK = 2_000
_TEXTS = "headline, description, aim, notes, hashtags"


def _columns(row: Any) -> tuple[str, ...]:
    return tuple(column.name for column in row.__table__.columns)


def _insert(row: Any) -> str:
    names = _columns(row)
    return f"INSERT INTO {row.__tablename__} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"


_POST = _columns(PostRow)
_PLACE = _columns(PlacementRow)
_INSERT_POST = _insert(PostRow)
_INSERT_PLACE = _insert(PlacementRow)
_MINE = "batch = :batch AND number BETWEEN :first AND :last"
_post_values = itemgetter(*_POST)
_place_values = itemgetter(*_PLACE)


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
        for chunk in _chunks(posts):
            if self.current is None:
                self.current = self._new_batch(first)
            self._insert(list(enumerate(chunk, number)))
            number += len(chunk)
        self._index(first, number - 1)
        self._sql("UPDATE batch SET last = ? WHERE number = ?", (number - 1, self.current))
        return number - first

    def set_aside(self, batch: int) -> None:
        """Hide all posts of a batch where no query looks."""
        self._move(self._bounds(batch), PostRow, PlacementRow, AsidePostRow, AsidePlacementRow)

    def bring_back(self, batch: int) -> None:
        """Bring back the posts of a batch that was set aside."""
        bounds = self._bounds(batch)
        self._move(bounds, AsidePostRow, AsidePlacementRow, PostRow, PlacementRow)
        self._index(bounds["first"], bounds["last"])

    def drop_aside(self, batch: int) -> None:
        """Let go of what was set aside of a batch."""
        self._sql(f"DELETE FROM aside_post WHERE {_MINE}", self._bounds(batch))
        self._sql("DELETE FROM batch WHERE number = ?", (batch,))

    def _insert(self, numbered: list[tuple[int, Post]]) -> None:
        posts, places = [], []
        for number, post in numbered:
            columns = post_columns(post, self._networks)
            columns["number"], columns["batch"] = number, self.current
            posts.append(_post_values(columns))
            for place in placement_columns(post):
                place["post"] = number
                places.append(_place_values(place))
        self._sql(_INSERT_POST, posts)
        if places:
            self._sql(_INSERT_PLACE, places)

    def _move(self, bounds: dict[str, int], post: Any, place: Any, to_post: Any, to_place: Any) -> None:
        posts, places = ", ".join(_POST), ", ".join(_PLACE)
        source, target = post.__tablename__, to_post.__tablename__
        self._sql(f"INSERT INTO {target} ({posts}) SELECT {posts} FROM {source} WHERE {_MINE}", bounds)
        self._sql(
            f"INSERT INTO {to_place.__tablename__} ({places}) SELECT {places} FROM {place.__tablename__}"
            f" WHERE post IN (SELECT number FROM {source} WHERE {_MINE})",
            bounds,
        )
        self._sql(f"DELETE FROM {source} WHERE {_MINE}", bounds)

    def _index(self, first: int, last: int) -> None:
        """Make posts findable: in one go, which the trigger leaves to us for posts of a batch."""
        self._sql(
            f"INSERT INTO post_text (rowid, {_TEXTS}) SELECT number, {_TEXTS} FROM post"
            " WHERE number BETWEEN ? AND ? AND batch IS NOT NULL",
            (first, last),
        )

    def _bounds(self, batch: int) -> dict[str, int]:
        row = self._sql("SELECT number, first, last FROM batch WHERE number = ?", (batch,)).one()
        return {"batch": row[0], "first": row[1], "last": row[2]}

    def _new_batch(self, first: int) -> int:
        sql = "INSERT INTO batch (first, last) VALUES (?, ?) RETURNING number"
        return int(self._sql(sql, (first, first)).scalar_one())

    def _last_number(self) -> int:
        sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'post'"
        return int(self._sql(sql).scalar_one())


def _chunks(posts: Iterable[Post]) -> Iterator[list[Post]]:
    waiting = iter(posts)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk
