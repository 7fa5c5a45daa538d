"""One transaction on a plan, noting what it changes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session, SQLModel, col, or_, select

from contentplanner.application.changes import Change, ChangeSet, E, Entity, F
from contentplanner.application.ports import History, PostField
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, PartnerId, PictureId
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.batches import Batches
from contentplanner.storage.codec import from_columns, to_columns
from contentplanner.storage.database import connect
from contentplanner.storage.few_tables import FEW_ROWS
from contentplanner.storage.history import SqlHistory
from contentplanner.storage.problems import disk_at
from contentplanner.storage.rows import ORDERS, placement_columns, post_columns, post_of
from contentplanner.storage.tables import CampaignRow, PictureRow, PlacementRow, PostRow, SettingsRow

Key = tuple[type, str]

_AT_ONCE = 500
"""How many rows one question asks for; SQLite takes a limited number of values."""

_ROWS: dict[type, type[SQLModel]] = {
    Post: PostRow,
    Campaign: CampaignRow,
    Picture: PictureRow,
    PlanSettings: SettingsRow,
    **FEW_ROWS,
}


def open_engine(path: Path) -> Engine:
    """Return an engine whose transactions are what SQLite calls immediate."""
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connect(path),
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


class SqlUnitOfWork:
    """One transaction on a plan's file; see ``application.ports.UnitOfWork``.

    Args:
        engine: From :func:`open_engine`.
        path: The plan's file, for messages.
        networks: What the program knows of networks.
        check_place: Raises StorageProblem when the file is no longer the one that was opened.
    """

    history: History

    def __init__(
        self, engine: Engine, path: Path, networks: Networks, check_place: Callable[[], None]
    ) -> None:
        self.networks = networks
        self._path = path
        self._check_place = check_place
        self._session = Session(engine, expire_on_commit=False)
        self._rows: dict[Key, Any] = {}
        self._before: dict[Key, Entity | None] = {}
        self._now: dict[Key, Entity | None] = {}
        self._changed: dict[Key, None] = {}

    def __enter__(self) -> Self:
        self._check_place()
        with self._disk():
            try:
                connection = self._session.connection()
            except BaseException:
                self._session.close()
                raise
        self._batches = Batches(connection, self.networks)
        self.history = SqlHistory(self._session, self._batches)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._disk():
            self._session.close()
        if isinstance(error, DBAPIError):
            with disk_at(self._path):
                raise cast(BaseException, error.orig) from None

    def get(self, kind: type[E], entity_id: str) -> E:
        """Return an entity; PlanError ``not-found`` where there is none."""
        found = self.find(kind, entity_id)
        if found is None:
            raise PlanError("not-found", kind=kind.__name__, id=entity_id)
        return found

    def find(self, kind: type[E], entity_id: str) -> E | None:
        """Return an entity or None."""
        return cast("E | None", self._find((kind, entity_id)))

    def read_ahead(self, kind: type[Entity], ids: Iterable[str]) -> None:
        """Read at once what will be asked for one by one."""
        rows: Any = _ROWS[kind]
        wanted = [one for one in ids if (kind, one) not in self._now]
        for some in (wanted[at : at + _AT_ONCE] for at in range(0, len(wanted), _AT_ONCE)):
            found = {row.id: row for row in self._session.exec(select(rows).where(rows.id.in_(some)))}
            for entity_id in some:
                self._note((kind, entity_id), found.get(entity_id))

    def put(self, entity: Entity) -> None:
        """Add an entity, or replace the one with its id."""
        key = (type(entity), entity.id)
        self._find(key)
        row = self._rows[key]
        if row is None:
            row = self._rows[key] = self._new_row(type(entity))
            self._session.add(row)
        self._fill(row, entity)
        self._now[key] = entity
        if not isinstance(row, PostRow) or row.batch is None or row.batch != self._batches.current:
            self._changed[key] = None

    def remove(self, entity: Entity) -> None:
        """Take an entity out for good; the bin is ``deleted``, not this."""
        key = (type(entity), entity.id)
        self._find(key)
        if self._rows[key] is not None:
            self._session.flush()
            self._session.delete(self._rows[key])
            self._session.flush()
        self._rows[key] = self._now[key] = None
        self._changed[key] = None

    def add_posts(self, posts: Iterable[Post]) -> int:
        """Add many new posts as one batch, whose ids are kept instead of copies; return how many."""
        self._session.flush()
        return self._batches.add(posts)

    def set_batch_aside(self, batch: int) -> None:
        """Hide all that a batch added, so that it can be brought back as it was."""
        self._session.flush()
        self._batches.set_aside(batch)

    def bring_batch_back(self, batch: int) -> None:
        """Bring back what :meth:`set_batch_aside` hid."""
        self._session.flush()
        self._batches.bring_back(batch)

    def campaign_named(self, name: str) -> Campaign | None:
        """Return the campaign of this name in any case, those in the bin left out."""
        wanted = name.casefold()
        query = select(CampaignRow.id, CampaignRow.name).where(col(CampaignRow.deleted).is_(None))
        for campaign_id, known in self._session.exec(query):
            if known.casefold() == wanted:
                return self.find(Campaign, campaign_id)
        return None

    def campaigns_for(self, persona: str) -> list[Campaign]:
        """Return the campaigns for the persona of exactly this name, those in the bin too."""
        query = select(CampaignRow).where(col(CampaignRow.persona) == persona)
        return [self._noted(Campaign, row) for row in self._session.exec(query.order_by(col(CampaignRow.id)))]

    def campaigns_with(self, partner_id: PartnerId) -> list[Campaign]:
        """Return the campaigns a partner helps with, those in the bin too."""
        query = select(CampaignRow).where(col(CampaignRow.partners).contains(f'"{partner_id}"'))
        return [self._noted(Campaign, row) for row in self._session.exec(query.order_by(col(CampaignRow.id)))]

    def all(self, kind: type[F]) -> list[F]:
        """Return everything of a kind there are few of, in the order of its screen."""
        rows: Any = _ROWS[kind]
        found = self._session.exec(select(rows).order_by(text(ORDERS.get(kind, "id"))))
        return [self._noted(kind, row) for row in found]

    def posts_of(self, campaign_id: CampaignId) -> list[Post]:
        """Return the posts of a campaign, those in the bin left out, by day."""
        return self._posts(col(PostRow.campaign_id) == campaign_id, col(PostRow.deleted).is_(None))

    def posts_with(self, field: PostField, value: str) -> list[Post]:
        """Return the posts whose field has exactly a value, those in the bin too, by day."""
        return self._posts(col(getattr(PostRow, field)) == value)

    def posts_showing(self, picture_id: PictureId) -> list[Post]:
        """Return the posts with a picture, first or further on, those in the bin too, by day."""
        more = col(PostRow.more_pictures).contains(f'"{picture_id}"')
        found = self._posts(or_(col(PostRow.picture_id) == picture_id, more))
        return [post for post in found if any(one.picture_id == picture_id for one in post.pictures)]

    def _posts(self, *conditions: Any) -> list[Post]:
        query = select(PostRow).where(*conditions)
        rows = self._session.exec(query.order_by(col(PostRow.day), col(PostRow.time), col(PostRow.id)))
        return [self._noted(Post, row) for row in rows]

    def _noted(self, kind: type[E], row: Any) -> E:
        if (kind, row.id) not in self._now:
            self._note((kind, row.id), row)
        return self.get(kind, row.id)

    def changes(self) -> ChangeSet:
        """Return what has changed so far, entities that ended as they began left out."""
        both = (Change(self._before[key], self._now[key]) for key in self._changed)
        return ChangeSet(tuple(one for one in both if one.before != one.after), self._batches.current)

    def commit(self) -> None:
        """Keep everything."""
        with self._disk():
            self._session.flush()
            self._check_place()
            self._session.commit()

    def _find(self, key: Key) -> Entity | None:
        if key not in self._now:
            rows: Any = _ROWS[key[0]]
            self._note(key, self._session.exec(select(rows).where(rows.id == key[1])).first())
        return self._now[key]

    def _note(self, key: Key, row: Any) -> None:
        self._rows[key] = row
        self._before[key] = self._now[key] = None if row is None else _entity(key[0], row)

    def _new_row(self, kind: type[Entity]) -> Any:
        rows: Any = _ROWS[kind]
        return rows()

    def _fill(self, row: Any, entity: Entity) -> None:
        columns = post_columns(entity, self.networks) if isinstance(entity, Post) else to_columns(entity)
        _set_columns(row, columns)
        if isinstance(entity, Post):
            _fill_places(row, entity)

    @contextmanager
    def _disk(self) -> Iterator[None]:
        """Turn what the disk refuses into a StorageProblem, through SQLAlchemy's wrapping."""
        with disk_at(self._path):
            try:
                yield
            except DBAPIError as error:
                raise cast(BaseException, error.orig) from None


def _entity(kind: type[Entity], row: SQLModel) -> Entity:
    if isinstance(row, PostRow):
        return post_of(row.__dict__, (place.__dict__ for place in row.placements))
    return cast(Entity, from_columns(kind, row.__dict__))


def _set_columns(row: Any, columns: Mapping[str, Any]) -> None:
    """Set what differs; setting a column costs more than reading it, and most stay as they are."""
    known = row.__dict__
    for name, value in columns.items():
        if name not in known or known[name] != value:
            setattr(row, name, value)


def _fill_places(row: PostRow, post: Post) -> None:
    wanted = placement_columns(post)
    del row.placements[len(wanted) :]
    for place, columns in zip(row.placements, wanted, strict=False):
        _set_columns(place, columns)
    for columns in wanted[len(row.placements) :]:
        row.placements.append(PlacementRow(**columns))
