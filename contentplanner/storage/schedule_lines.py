"""The plain schedule, put together in SQL: a hundred thousand lines pass without a row object."""

import json
import sqlite3
from collections.abc import Iterator

from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.ids import PictureId
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import MorePicture
from contentplanner.storage.codec import decode, to_json
from contentplanner.storage.filters import order_of
from contentplanner.storage.finding import ordered

Line = tuple[str, ...]

_WITH = """
WITH label (key, label) AS (SELECT key, value FROM json_each(?)),
     export_name (id, name) AS (SELECT key, value FROM json_each(?)),
     zone (name) AS (SELECT ?)
"""
_LINES = """
SELECT coalesce(post.day, ''), coalesce(substr(post.time, 1, 5), ''), (SELECT name FROM zone),
       coalesce(label.label, placement.network, ''), coalesce(campaign.name, ''),
       coalesce(post.phase, ''), post.state, coalesce(post.gives, ''), coalesce(post.objective, ''),
       post.aim, post.headline, coalesce(placement.text, post.description), post.link, post.hashtags,
       coalesce(export_name.name, picture.name, ''), post.picture_description, post.persona,
       post.buying_step, post.notes, post.id
FROM post
LEFT JOIN placement ON placement.post = post.number
LEFT JOIN label ON label.key = placement.network
LEFT JOIN campaign ON campaign.id = post.campaign_id
LEFT JOIN picture ON picture.id = post.picture_id
LEFT JOIN export_name ON export_name.id = post.picture_id
"""


def schedule_lines(
    connection: sqlite3.Connection,
    wanted: PostFilter,
    time_zone: str,
    networks: Networks,
    names: dict[PictureId, str],
) -> Iterator[Line]:
    """Return one line per post and network, cells in the order of ``PLAIN_COLUMNS``, unguarded.

    Args:
        connection: To the plan.
        wanted: Which posts.
        time_zone: Of the plan.
        networks: For the names people call them by.
        names: From :func:`export_names`.
    """
    labels = {network.key: network.label for network in networks.known}
    order = f"{order_of(Sort.DATE, descending=False)}, placement.position"
    query = ordered(connection, _LINES, wanted, order)
    values = (to_json(labels), to_json(names), time_zone, *query.values)
    return connection.execute(f"{_WITH} {query.sql}", values)


def more_picture_lines(
    connection: sqlite3.Connection, wanted: PostFilter, names: dict[PictureId, str]
) -> Iterator[Line]:
    """Return a line for each picture after a post's first, cells in the order of ``MORE_COLUMNS``.

    Args:
        connection: To the plan.
        wanted: Which posts.
        names: From :func:`export_names`.
    """
    order = order_of(Sort.DATE, descending=False)
    several = "(SELECT * FROM post WHERE more_pictures <> '[]') AS post"
    query = ordered(connection, f"SELECT post.id, post.more_pictures FROM {several}", wanted, order)
    for post_id, more in connection.execute(query.sql, query.values).fetchall():
        for one in decode(tuple[MorePicture, ...], json.loads(more)):
            yield post_id, names.get(one.picture_id, ""), one.description


def export_names(connection: sqlite3.Connection) -> dict[PictureId, str]:
    """Return the file name each picture has in exports, no two alike in any case, oldest first."""
    names: dict[PictureId, str] = {}
    taken: set[str] = set()
    for picture_id, name in connection.execute("SELECT id, name FROM picture ORDER BY rowid"):
        stem, dot, extension = name.rpartition(".")
        candidate, number = name, 2
        while candidate.casefold() in taken:
            candidate, number = f"{stem or extension}-{number}{dot}{extension if dot else ''}", number + 1
        taken.add(candidate.casefold())
        names[picture_id] = candidate
    return names
