"""The pictures of a plan and the posts that use them, as column selects."""

import json
import sqlite3
from typing import Any

from contentplanner.application.queries import PictureCard
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture

_USED = """
WITH used AS (
    SELECT picture_id AS picture, id AS post, deleted IS NOT NULL AS in_bin, state = 'posted' AS posted,
        picture_description AS words
    FROM post WHERE picture_id IS NOT NULL
    UNION ALL
    SELECT json_extract(more.value, '$.picture_id'), post.id, post.deleted IS NOT NULL,
        post.state = 'posted', json_extract(more.value, '$.description')
    FROM post, json_each(post.more_pictures) AS more WHERE post.more_pictures <> '[]'
)
"""
_ALL = f"""
{_USED}
SELECT picture.id, picture.name, picture.extension, picture.width, picture.height, picture.byte_count,
    count(DISTINCT CASE WHEN in_bin = 0 THEN post END), count(DISTINCT CASE WHEN in_bin THEN post END),
    count(DISTINCT CASE WHEN posted THEN post END), json_group_array(DISTINCT words)
FROM picture LEFT JOIN used ON used.picture = picture.id
GROUP BY picture.rowid ORDER BY picture.rowid DESC
"""
USES = """
WITH used AS (
    SELECT number AS post_number, picture_description AS words FROM post WHERE picture_id = ?1
    UNION ALL
    SELECT post.number, json_extract(more.value, '$.description')
    FROM post, json_each(post.more_pictures) AS more
    WHERE post.more_pictures <> '[]' AND json_extract(more.value, '$.picture_id') = ?1
)
SELECT {card}, used.words, post.deleted IS NOT NULL FROM used JOIN post ON post.number = used.post_number
ORDER BY post.deleted IS NOT NULL, post.state = 'posted', day IS NULL,
    CASE post.state WHEN 'posted' THEN -julianday(day) ELSE julianday(day) END, time, post.id
"""
"""Asks for the posts that use a picture, those to come first; ``card`` stands for the columns of a post's card."""


def all_pictures(connection: sqlite3.Connection) -> list[PictureCard]:
    """Return every picture of the plan with how many posts use it, the newest first."""
    return [_card(row) for row in connection.execute(_ALL)]


def _card(row: tuple[Any, ...]) -> PictureCard:
    picture_id, name, extension, width, height, byte_count, posts, in_bin, posted, words = row
    picture = Picture(
        id=PictureId(picture_id),
        name=name,
        extension=extension,
        width=width,
        height=height,
        byte_count=byte_count,
    )
    return PictureCard(picture, posts, in_bin, posted, tuple(filter(None, json.loads(words))))
