"""Finds posts that may say the same as another: the full-text index knows who uses its phrases."""

from collections.abc import Sequence
from typing import Any

from contentplanner.domain.posts import Post
from contentplanner.storage.rows import PLACES

_SELECT = f"""
SELECT post.*, {PLACES} FROM post_text JOIN post ON post.number = post_text.rowid
WHERE post_text MATCH ? AND post.id <> ? AND post.deleted IS NULL AND post.day IS NOT NULL
    AND post.state <> 'skipped' AND (post.series_id IS NULL OR post.series_id IS NOT ?)
    AND post.id IS NOT ? AND (post.again_of IS NULL OR post.again_of NOT IN (?, ?))
ORDER BY post_text.rowid DESC LIMIT ?
"""


def like(post: Post, phrases: Sequence[str], limit: int) -> tuple[str, list[Any]]:
    """Return the query for ``Reader.posts_like`` and its values."""
    quoted = " OR ".join('"{}"'.format(phrase.replace('"', " ")) for phrase in phrases)
    values = [f"description : ({quoted})", post.id, post.series_id, post.again_of]
    return _SELECT, [*values, post.id, post.again_of or post.id, limit]
