"""The tables of a plan as SQLModel rows; rows never leave ``storage``.

Days, times and instants are kept as the text they are written as, so that no library between here
and the disk can shift them. The migrations build the tables; a test holds both to be equal.
"""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, text
from sqlmodel import Field, Relationship, SQLModel

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, Objective, State

_STRICT = {"sqlite_strict": True}
_KEYED = {"sqlite_strict": True, "sqlite_with_rowid": False}
_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
_TIME = "[0-2][0-9]:[0-5][0-9]*"


def _text(**kwargs: Any) -> Any:
    return Field(sa_type=Text, **kwargs)


def _one_of(name: str, column: str, words: Iterable[Enum]) -> CheckConstraint:
    """Return the check of a column's words; not with IN, for which SQLite builds a list at each insert."""
    return CheckConstraint(" OR ".join(f"{column} = '{word.value}'" for word in words), name=name)


class SettingsRow(SQLModel, table=True):
    """The one row of what the owner decides for the whole plan."""

    __tablename__ = "settings"
    __table_args__ = (
        CheckConstraint("id = 'plan'", name="settings_only_one"),
        CheckConstraint("first_month BETWEEN 1 AND 12", name="settings_first_month"),
        CheckConstraint("week_start BETWEEN 0 AND 6", name="settings_week_start"),
        _STRICT,
    )
    id: str = _text(primary_key=True)
    name: str = _text()
    time_zone: str = _text()
    first_month: int
    week_start: int
    language: str = _text()
    limit: str = _text()
    default_time: str = _text()
    networks: str = _text()


class DerivedRow(SQLModel, table=True):
    """What derived columns were worked out with, so that they can be brought up to date."""

    __tablename__ = "derived"
    __table_args__ = (_KEYED,)
    key: str = _text(primary_key=True)
    value: str = _text()


class CampaignRow(SQLModel, table=True):
    """A stored campaign."""

    __tablename__ = "campaign"
    __table_args__ = (
        CheckConstraint("name <> ''", name="campaign_name"),
        CheckConstraint(f"launch GLOB '{_DAY}'", name="campaign_launch"),
        _STRICT,
    )
    id: str = _text(primary_key=True)
    created: str = _text()
    name: str = _text()
    launch: str | None = _text()
    goal: str = _text()
    goal_number: int | None
    goal_reached: int
    phases: str = _text()
    notes: str = _text()
    deleted: str | None = _text()


class PictureRow(SQLModel, table=True):
    """What is known of a stored picture."""

    __tablename__ = "picture"
    __table_args__ = (CheckConstraint("width > 0 AND height > 0", name="picture_size"), _STRICT)
    id: str = _text(primary_key=True)
    name: str = _text()
    extension: str = _text()
    width: int
    height: int
    byte_count: int


class PostColumns(SQLModel):
    """The columns of a post, the same for those set aside with a batch that was undone.

    What lists show comes first, so that a long text after it need not be read for a list.
    ``networks`` and ``missing`` are derived from the post on each write: its networks, one a line,
    and a bit for each part it lacks, in the order of ``Missing``.
    """

    number: int | None = Field(default=None, primary_key=True)
    id: str = _text(unique=True)
    created: str = _text()
    deleted: str | None = _text()
    state: str = _text()
    day: str | None = _text()
    time: str | None = _text()
    campaign_id: str | None = _text()
    phase: str | None = _text()
    objective: str | None = _text()
    gives: str | None = _text()
    missing: int
    networks: str = _text()
    batch: int | None
    picture_id: str | None = _text()
    headline: str = _text()
    aim: str = _text()
    link: str = _text()
    hashtags: str = _text()
    picture_description: str = _text()
    persona: str = _text()
    buying_step: str = _text()
    description: str = _text()
    notes: str = _text()


class PlacementRow(SQLModel, table=True):
    """A stored place on one network, in the order chosen."""

    __tablename__ = "placement"
    __table_args__ = (Index("placement_by_network", "network", "post"), _KEYED)
    post: int | None = Field(default=None, primary_key=True, foreign_key="post.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    network: str = _text()
    text: str | None = _text()
    posted_at: str | None = _text()
    address: str = _text()


def _checked_last(column: str, target: str) -> ForeignKeyConstraint:
    """Return a reference that is checked when a transaction ends, so that undo may go in any order."""
    return ForeignKeyConstraint([column], [target], deferrable=True, initially="DEFERRED")


_SHOWN = text("deleted IS NULL")


class PostRow(PostColumns, table=True):
    """A stored post."""

    __tablename__ = "post"
    __table_args__ = (
        _one_of("post_state", "state", State),
        _one_of("post_phase", "phase", Phase),
        _one_of("post_objective", "objective", Objective),
        _one_of("post_gives", "gives", Gives),
        CheckConstraint(f"day GLOB '{_DAY}'", name="post_day"),
        CheckConstraint(f"time GLOB '{_TIME}'", name="post_time"),
        _checked_last("campaign_id", "campaign.id"),
        _checked_last("picture_id", "picture.id"),
        Index("post_by_day", "day", "time", "id", "state", "gives", "deleted", sqlite_where=_SHOWN),
        Index("post_by_campaign", "campaign_id", "day", "state", "gives", "deleted", sqlite_where=_SHOWN),
        Index("post_by_picture", "picture_id", sqlite_where=text("picture_id IS NOT NULL")),
        Index("post_in_bin", "deleted", sqlite_where=text("deleted IS NOT NULL")),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )
    placements: list[PlacementRow] = Relationship(
        cascade_delete=True,
        sa_relationship_kwargs={"order_by": "PlacementRow.position", "lazy": "selectin"},
    )


class AsidePostRow(PostColumns, table=True):
    """A post of a batch that was undone, kept so that it can be brought back."""

    __tablename__ = "aside_post"
    __table_args__ = (_STRICT,)


class AsidePlacementRow(SQLModel, table=True):
    """A place on one network of a post that was set aside."""

    __tablename__ = "aside_placement"
    __table_args__ = (_KEYED,)
    post: int = Field(primary_key=True, foreign_key="aside_post.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    network: str = _text()
    text: str | None = _text()
    posted_at: str | None = _text()
    address: str = _text()


class BatchRow(SQLModel, table=True):
    """Posts added together in bulk, and the numbers among which theirs lie."""

    __tablename__ = "batch"
    __table_args__ = ({"sqlite_strict": True, "sqlite_autoincrement": True},)
    number: int | None = Field(default=None, primary_key=True)
    first: int
    last: int


class StepRow(SQLModel, table=True):
    """One thing that can be undone or, with ``undone``, brought back."""

    __tablename__ = "step"
    __table_args__ = (
        CheckConstraint("undone IN (0, 1)", name="step_undone"),
        {"sqlite_strict": True, "sqlite_autoincrement": True},
    )
    number: int | None = Field(default=None, primary_key=True)
    code: str = _text()
    count: int
    made: str = _text()
    merge_key: str = _text()
    batch: int | None
    undone: int = 0


class StepChangeRow(SQLModel, table=True):
    """One entity before and after a step, as JSON."""

    __tablename__ = "step_change"
    __table_args__ = (Index("step_change_by_entity", "entity_id", "kind"), _KEYED)
    step: int = Field(primary_key=True, foreign_key="step.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    kind: str = _text()
    entity_id: str = _text()
    before: str | None = _text()
    after: str | None = _text()
