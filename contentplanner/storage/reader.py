"""Questions to a plan, answered by column selects on a read-only connection of the standard library.

Nothing here imports SQLModel: the first screen is read and painted before it is loaded.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

from contentplanner.application.changes import F
from contentplanner.application.ports import PostField, PostVersion, StepLabel
from contentplanner.application.queries import (
    PictureCard,
    PictureUse,
    PostCard,
    PostedCard,
    PostFilter,
    QuarterTallies,
    Sort,
)
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, NetworkKey, PictureId, PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post, State
from contentplanner.domain.quarters import Month, Quarter
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Tally
from contentplanner.storage import picture_uses, posted, schedule_lines, similar_posts, tallies, versions
from contentplanner.storage.cards import CARD, card_of
from contentplanner.storage.codec import from_columns
from contentplanner.storage.database import connect
from contentplanner.storage.finding import condition, finding
from contentplanner.storage.problems import disk_at
from contentplanner.storage.rows import ORDERS, PLACES, TABLES, places_of, post_of

T = TypeVar("T")

_BETWEEN = f"SELECT {CARD} FROM post WHERE deleted IS NULL AND day BETWEEN ? AND ? ORDER BY day, time, id"
_RECENT = 500
"""How many of the newest posts on a network tell its usual time."""


class SqlReader:
    """Answers what screens and exports ask; see ``application.ports.Reader``.

    Args:
        path: The plan's file.
        networks: What the program knows of networks.
        mode: How to open it: ``ro``, or ``ro&immutable=1`` where nothing may be written beside it.
    """

    def __init__(self, path: Path, networks: Networks, mode: str = "ro") -> None:
        self._path = path
        self._networks = networks
        with disk_at(path):
            self._connection = connect(path, mode)

    def settings(self) -> PlanSettings:
        """Return the plan's settings."""
        return self._entities(PlanSettings, "SELECT * FROM settings")[0]

    def post(self, post_id: PostId) -> Post | None:
        """Return a whole post, also from the bin."""
        return next(self._posts(f"SELECT post.*, {PLACES} FROM post WHERE id = ?", [post_id]), None)

    def versions(self, post_id: PostId) -> list[PostVersion]:
        """Return what a post has been, oldest first, as far as steps are kept; the last is as it is now."""
        post = self.post(post_id)
        if post is None:
            return []
        with disk_at(self._path):
            return versions.versions(self._connection, post)

    def posts_like(self, post: Post, phrases: Sequence[str], limit: int) -> list[Post]:
        """Return dated posts whose description has one of some phrases, the newest made first."""
        if not phrases:
            return []
        query, values = similar_posts.like(post, phrases, limit)
        return list(self._posts(query, values))

    def campaign(self, campaign_id: CampaignId) -> Campaign | None:
        """Return a campaign, also from the bin."""
        return next(iter(self._entities(Campaign, "SELECT * FROM campaign WHERE id = ?", campaign_id)), None)

    def campaigns(self, *, in_bin: bool = False) -> list[Campaign]:
        """Return the campaigns by launch day, then name; those without a launch last."""
        shown = "IS NOT NULL" if in_bin else "IS NULL"
        order = "ORDER BY launch IS NULL, launch, name COLLATE NOCASE, id"
        return self._entities(Campaign, f"SELECT * FROM campaign WHERE deleted {shown} {order}")

    def all(self, kind: type[F]) -> list[F]:
        """Return everything of a kind there are few of, in the order of its screen."""
        return self._entities(kind, f"SELECT * FROM {TABLES[kind]} ORDER BY {ORDERS.get(kind, 'id')}")

    def one(self, kind: type[F], entity_id: str) -> F | None:
        """Return one thing of a kind there are few of, or None."""
        return next(iter(self._entities(kind, f"SELECT * FROM {TABLES[kind]} WHERE id = ?", entity_id)), None)

    def picture(self, picture_id: PictureId) -> Picture | None:
        """Return what is known of a picture."""
        return next(iter(self._entities(Picture, "SELECT * FROM picture WHERE id = ?", picture_id)), None)

    def pictures(self) -> list[PictureCard]:
        """Return every picture of the plan with how it is used, the newest first."""
        with disk_at(self._path):
            return picture_uses.all_pictures(self._connection)

    def picture_uses(self, picture_id: PictureId) -> list[PictureUse]:
        """Return the posts that use a picture: those to come, those that went out, those in the bin."""
        with disk_at(self._path):
            return picture_uses.uses_of(self._connection, picture_id)

    def export_names(self) -> dict[str, PictureId]:
        """Return the picture behind each file name that ``schedule_lines`` gives as Image."""
        return {name: picture_id for picture_id, name in self._export_names().items()}

    def cards(self, first: date, last: date) -> list[PostCard]:
        """Return the posts dated from first to last, by day, time (none first) and id."""
        return self._cards(_BETWEEN, first.isoformat(), last.isoformat())

    def posted_since(self, since: datetime) -> list[PostedCard]:
        """Return the posts that went out at an instant or after it, the earliest first."""
        with disk_at(self._path):
            return posted.posted_since(self._connection, since)

    def find(
        self,
        wanted: PostFilter,
        sort: Sort = Sort.DATE,
        *,
        descending: bool = False,
        offset: int = 0,
        limit: int | None = None,
    ) -> list[PostCard]:
        """Return the posts a filter lets through, sorted; undated ones last."""
        with disk_at(self._path):
            query = finding(self._connection, CARD, wanted, sort, descending=descending)
        page = (-1 if limit is None else limit, offset)
        return self._cards(f"{query.sql} LIMIT ? OFFSET ?", *query.values, *page)

    def find_ids(
        self, wanted: PostFilter, sort: Sort = Sort.DATE, *, descending: bool = False
    ) -> list[PostId]:
        """Return only the ids, in the same order as :meth:`find`."""
        with disk_at(self._path):
            query = finding(self._connection, "post.id", wanted, sort, descending=descending)
        return [PostId(row[0]) for row in self._rows(query.sql, *query.values)]

    def count(self, wanted: PostFilter) -> int:
        """Return how many posts a filter lets through."""
        with disk_at(self._path):
            where = condition(self._connection, wanted)
        return int(self._rows(f"SELECT count(*) FROM post WHERE {where}", *where.values)[0][0])

    def month_counts(self, wanted: PostFilter) -> dict[Month, int]:
        """Return how many dated posts a filter lets through in each month, those without any left out."""
        with disk_at(self._path):
            where = condition(self._connection, wanted)
        where.add("post.day IS NOT NULL")
        sql = f"SELECT substr(day, 1, 7), count(*) FROM post WHERE {where} GROUP BY 1 ORDER BY 1"
        counted = self._rows(sql, *where.values)
        return {Month(int(month[:4]), int(month[5:])): count for month, count in counted}

    def posts(self, wanted: PostFilter) -> Iterator[Post]:
        """Return whole posts by day, time and id, read as they are asked for."""
        with disk_at(self._path):
            query = finding(self._connection, f"post.*, {PLACES}", wanted)
        yield from self._posts(query.sql, query.values)

    def schedule_lines(self, wanted: PostFilter) -> Iterator[tuple[str, ...]]:
        """Return one line per post and network, cells in the order of ``PLAIN_COLUMNS``, unguarded."""
        zone, names = self.settings().time_zone, self._export_names()
        with disk_at(self._path):
            yield from schedule_lines.schedule_lines(self._connection, wanted, zone, self._networks, names)

    def more_picture_lines(self, wanted: PostFilter) -> Iterator[tuple[str, ...]]:
        """Return a line for each picture after a post's first, cells in the order of ``MORE_COLUMNS``."""
        names = self._export_names()
        with disk_at(self._path):
            yield from schedule_lines.more_picture_lines(self._connection, wanted, names)

    def quarter_tallies(self, quarter: Quarter) -> QuarterTallies:
        """Return what the posts of a quarter give: in all, by month and by network."""
        with disk_at(self._path):
            return tallies.quarter_tallies(self._connection, quarter)

    def campaign_tallies(self) -> dict[CampaignId | None, Tally]:
        """Return what the posts of each campaign give, over all time; None holds everyday posts."""
        with disk_at(self._path):
            return tallies.campaign_tallies(self._connection)

    def state_counts(self, first: date | None = None, last: date | None = None) -> dict[State, int]:
        """Return how many posts are in each state, dated from first to last or all."""
        where = condition(self._connection, PostFilter(first=first, last=last))
        counted = dict(
            self._rows(f"SELECT state, count(*) FROM post WHERE {where} GROUP BY state", *where.values)
        )
        return {state: counted.get(state.value, 0) for state in State}

    def counts_by(
        self, field: PostField, first: date | None = None, last: date | None = None
    ) -> dict[str, int]:
        """Return how many posts have each value of a field, dated from first to last or all."""
        where = condition(self._connection, PostFilter(first=first, last=last))
        sql = (
            f"SELECT {field}, count(*) FROM post WHERE {where}"
            f" AND state <> 'skipped' AND {field} <> '' GROUP BY 1 ORDER BY 1"
        )
        return dict(self._rows(sql, *where.values))

    def usual_time(self, network: NetworkKey) -> time | None:
        """Return the time of day used most for a network by the newest posts there."""
        newest = (
            "SELECT time FROM placement JOIN post ON post.number = placement.post"
            " WHERE network = ? AND deleted IS NULL AND time IS NOT NULL ORDER BY placement.post DESC LIMIT ?"
        )
        sql = f"SELECT time FROM ({newest}) GROUP BY time ORDER BY count(*) DESC, time LIMIT 1"
        return next((time.fromisoformat(row[0]) for row in self._rows(sql, network, _RECENT)), None)

    def networks_used(self) -> list[NetworkKey]:
        """Return every network any post is planned for, the most used first."""
        in_bin = (
            "SELECT count(*) FROM post JOIN placement ON placement.post = post.number"
            " WHERE deleted IS NOT NULL AND placement.network = used.network"
        )
        sql = (
            f"SELECT network, posts - ({in_bin}) AS shown FROM"
            " (SELECT network, count(*) AS posts FROM placement GROUP BY network) AS used"
            " WHERE shown > 0 ORDER BY shown DESC, network"
        )
        return [NetworkKey(row[0]) for row in self._rows(sql)]

    def days_with_posts(self) -> tuple[date, date] | None:
        """Return the first and last day that has a post."""
        shown = "FROM post WHERE deleted IS NULL AND day IS NOT NULL"
        sql = f"SELECT (SELECT min(day) {shown}), (SELECT max(day) {shown})"
        first, last = self._rows(sql)[0]
        return None if first is None else (date.fromisoformat(first), date.fromisoformat(last))

    def step_labels(self) -> tuple[StepLabel | None, StepLabel | None]:
        """Return what undo and what redo would do."""
        sql = "SELECT code, count FROM step WHERE undone = {} ORDER BY number {} LIMIT 1"
        done, undone = (self._rows(sql.format(*part)) for part in ((0, "DESC"), (1, "ASC")))
        return tuple(StepLabel(*rows[0]) if rows else None for rows in (done, undone))  # type: ignore[return-value]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _export_names(self) -> dict[PictureId, str]:
        with disk_at(self._path):
            return schedule_lines.export_names(self._connection)

    def _rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with disk_at(self._path):
            return self._connection.execute(sql, values).fetchall()

    def _cards(self, sql: str, *values: Any) -> list[PostCard]:
        with disk_at(self._path):
            return [card_of(row) for row in self._connection.execute(sql, values)]

    def _entities(self, kind: Callable[..., T], sql: str, *values: Any) -> list[T]:
        with disk_at(self._path):
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [from_columns(kind, dict(zip(names, row, strict=True))) for row in cursor]

    def _posts(self, sql: str, values: list[Any]) -> Iterator[Post]:
        with disk_at(self._path):
            cursor = self._connection.execute(sql, values)
            names = [column[0] for column in cursor.description]
            for row in cursor:
                columns = dict(zip(names, row, strict=True))
                yield post_of(columns, places_of(columns["places"]))
