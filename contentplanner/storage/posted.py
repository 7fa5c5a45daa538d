"""Posts that went out lately, as a column select."""

import sqlite3
from datetime import UTC, datetime

from contentplanner.application.queries import PostedCard
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import State

_POSTED = (
    "SELECT post.id, post.headline, post.answers_checked, min(placement.posted_at) AS first,"
    " group_concat(placement.network, char(10))"
    " FROM placement JOIN post ON post.number = placement.post"
    " WHERE placement.posted_at IS NOT NULL AND post.deleted IS NULL AND post.state IN (?, ?)"
    " GROUP BY post.number HAVING first >= ? ORDER BY first, post.id"
)

_OUT = (State.POSTED.value, State.READY.value)  # a ready post may have gone out on some of its networks


def posted_since(connection: sqlite3.Connection, since: datetime) -> list[PostedCard]:
    """Return the posts that went out anywhere at an instant or after it, the earliest first."""
    rows = connection.execute(_POSTED, (*_OUT, since.astimezone(UTC).isoformat()))
    return [
        PostedCard(
            PostId(post_id),
            headline,
            tuple(map(NetworkKey, networks.split("\n"))),
            datetime.fromisoformat(first),
            checked,
        )
        for post_id, headline, checked, first, networks in rows
    ]
