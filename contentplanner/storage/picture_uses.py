"""The pictures of a plan and the posts that use them, as column selects."""

import sqlite3
from typing import Any

from contentplanner.application.queries import PictureCard, PictureUse
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.storage.cards import CARD, card_of

_ALL = """
WITH used AS (
    SELECT picture_id AS picture, deleted IS NOT NULL AS in_bin, state = 'posted' AS posted,
        picture_description AS words
    FROM post WHERE picture_id IS NOT NULL
    UNION ALL
    SELECT json_extract(more.value, '$.picture_id'), post.deleted IS NOT NULL, post.state = 'posted',
        json_extract(more.value, '$.description')
    FROM post, json_each(post.more_pictures) AS more WHERE post.more_pictures <> '[]'
), tally AS (
    SELECT picture, sum(NOT in_bin) AS posts, sum(in_bin) AS in_bin, sum(posted) AS posted,
        group_concat(words, char(10)) AS words
    FROM used GROUP BY picture
)
SELECT id, name, extension, width, height, byte_count,
    coalesce(posts, 0), coalesce(in_bin, 0), coalesce(posted, 0), coalesce(words, '')
FROM picture LEFT JOIN tally ON tally.picture = picture.id ORDER BY picture.rowid DESC
"""
_USES = f"""
WITH used AS (
    SELECT number AS post_number, picture_description AS words FROM post WHERE picture_id = ?1
    UNION ALL
    SELECT post.number, json_extract(more.value, '$.description')
    FROM post, json_each(post.more_pictures) AS more
    WHERE post.more_pictures <> '[]' AND json_extract(more.value, '$.picture_id') = ?1
)
SELECT {CARD}, used.words, post.deleted IS NOT NULL FROM used JOIN post ON post.number = used.post_number
ORDER BY post.deleted IS NOT NULL, post.state = 'posted', day IS NULL,
    CASE post.state WHEN 'posted' THEN -julianday(day) ELSE julianday(day) END, time, post.id
"""


def all_pictures(connection: sqlite3.Connection) -> list[PictureCard]:
    """Return every picture of the plan with how many posts use it, the newest first."""
    return [_card(row) for row in connection.execute(_ALL)]


def uses_of(connection: sqlite3.Connection, picture_id: PictureId) -> list[PictureUse]:
    """Return the posts that use a picture: those to come, those that went out, those in the bin."""
    rows = connection.execute(_USES, (picture_id,))
    return [PictureUse(card_of(row), row[-2], bool(row[-1])) for row in rows]


def _card(row: tuple[Any, ...]) -> PictureCard:
    picture_id, name, extension, width, height, byte_count, posts, in_bin, posted, words = row
    # A description has one line.
    said = tuple(dict.fromkeys(filter(None, words.split("\n"))))
    picture = Picture(
        id=PictureId(picture_id),
        name=name,
        extension=extension,
        width=width,
        height=height,
        byte_count=byte_count,
    )
    return PictureCard(picture, posts, in_bin, posted, said)
