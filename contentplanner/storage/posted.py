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
    " WHERE placement.posted_at >= :since AND post.deleted IS NULL AND post.state IN (:posted, :ready)"
    " AND NOT EXISTS (SELECT 1 FROM placement AS other"
    " WHERE other.post = post.number AND other.posted_at < :since)"
    " GROUP BY post.number ORDER BY first, post.id"
)


def posted_since(connection: sqlite3.Connection, since: datetime) -> list[PostedCard]:
    """Return the posts that went out anywhere at an instant or after it, the earliest first."""
    # A ready post may have gone out on some of its networks.
    states = {"posted": State.POSTED.value, "ready": State.READY.value}
    rows = connection.execute(_POSTED, {"since": since.astimezone(UTC).isoformat(), **states})
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
