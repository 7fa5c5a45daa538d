"""The tables of a plan as SQLModel rows; rows never leave ``storage``.

Days, times and instants are kept as the text they are written as, so that no library between here
and the disk can shift them. The migrations build the tables; a test holds both to be equal.
"""

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, Relationship, SQLModel

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, Objective, State
from contentplanner.storage.table_parts import DAY, KEYED, STRICT, TIME, checked_last, one_of, text_column


class SettingsRow(SQLModel, table=True):
    """The one row of what the owner decides for the whole plan."""

    __tablename__ = "settings"
    __table_args__ = (
        CheckConstraint("id = 'plan'", name="settings_only_one"),
        CheckConstraint("first_month BETWEEN 1 AND 12", name="settings_first_month"),
        CheckConstraint("week_start BETWEEN 0 AND 6", name="settings_week_start"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    name: str = text_column()
    time_zone: str = text_column()
    first_month: int
    week_start: int
    language: str = text_column()
    limit: str = text_column()
    default_time: str = text_column()
    networks: str = text_column()
    trade: str = text_column()
    country: str = text_column()
    region: str = text_column()
    closed_weekdays: str = text_column()
    closed_on_holidays: int
    evergreen_days: int
    link_tags: int
    link_medium: str = text_column()


class DerivedRow(SQLModel, table=True):
    """What derived columns were worked out with, so that they can be brought up to date."""

    __tablename__ = "derived"
    __table_args__ = (KEYED,)
    key: str = text_column(primary_key=True)
    value: str = text_column()


class CampaignRow(SQLModel, table=True):
    """A stored campaign."""

    __tablename__ = "campaign"
    __table_args__ = (
        CheckConstraint("name <> ''", name="campaign_name"),
        CheckConstraint(f"launch GLOB '{DAY}'", name="campaign_launch"),
        STRICT,
    )
    id: str = text_column(primary_key=True)
    created: str = text_column()
    name: str = text_column()
    launch: str | None = text_column()
    goal: str = text_column()
    goal_number: int | None
    goal_reached: int
    phases: str = text_column()
    notes: str = text_column()
    deleted: str | None = text_column()
    purpose: str = text_column()
    offer: str = text_column()
    landing_page: str = text_column()
    persona: str = text_column()
    cost: str | None = text_column()
    partners: str = text_column()
    template: str = text_column()


class PictureRow(SQLModel, table=True):
    """What is known of a stored picture."""

    __tablename__ = "picture"
    __table_args__ = (CheckConstraint("width > 0 AND height > 0", name="picture_size"), STRICT)
    id: str = text_column(primary_key=True)
    name: str = text_column()
    extension: str = text_column()
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
    id: str = text_column(unique=True)
    created: str = text_column()
    deleted: str | None = text_column()
    state: str = text_column()
    day: str | None = text_column()
    time: str | None = text_column()
    campaign_id: str | None = text_column()
    phase: str | None = text_column()
    objective: str | None = text_column()
    gives: str | None = text_column()
    missing: int
    networks: str = text_column()
    batch: int | None
    picture_id: str | None = text_column()
    evergreen: int
    series_id: str | None = text_column()
    series_day: str | None = text_column()
    again_of: str | None = text_column()
    answers_checked: int
    focus_x: int
    focus_y: int
    headline: str = text_column()
    aim: str = text_column()
    link: str = text_column()
    hashtags: str = text_column()
    picture_description: str = text_column()
    persona: str = text_column()
    buying_step: str = text_column()
    description: str = text_column()
    notes: str = text_column()
    more_pictures: str = text_column()


class PlacementRow(SQLModel, table=True):
    """A stored place on one network, in the order chosen."""

    __tablename__ = "placement"
    __table_args__ = (Index("placement_by_network", "network", "post"), KEYED)
    post: int | None = Field(default=None, primary_key=True, foreign_key="post.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    network: str = text_column()
    text: str | None = text_column()
    posted_at: str | None = text_column()
    address: str = text_column()
    title: str = text_column()
    lead: str = text_column()


_SHOWN = text("deleted IS NULL")


class PostRow(PostColumns, table=True):
    """A stored post."""

    __tablename__ = "post"
    __table_args__ = (
        one_of("post_state", "state", State),
        one_of("post_phase", "phase", Phase),
        one_of("post_objective", "objective", Objective),
        one_of("post_gives", "gives", Gives),
        CheckConstraint(f"day GLOB '{DAY}'", name="post_day"),
        CheckConstraint(f"series_day GLOB '{DAY}'", name="post_series_day"),
        CheckConstraint("evergreen IN (0, 1)", name="post_evergreen"),
        CheckConstraint("answers_checked BETWEEN 0 AND 2", name="post_answers_checked"),
        CheckConstraint("focus_x BETWEEN 0 AND 100 AND focus_y BETWEEN 0 AND 100", name="post_focus"),
        CheckConstraint(f"time GLOB '{TIME}'", name="post_time"),
        checked_last("campaign_id", "campaign.id"),
        checked_last("picture_id", "picture.id"),
        checked_last("series_id", "series.id"),
        Index("post_by_day", "day", "time", "id", "state", "gives", "deleted", sqlite_where=_SHOWN),
        Index("post_by_campaign", "campaign_id", "day", "state", "gives", "deleted", sqlite_where=_SHOWN),
        Index("post_by_picture", "picture_id", sqlite_where=text("picture_id IS NOT NULL")),
        Index("post_by_series", "series_id", sqlite_where=text("series_id IS NOT NULL")),
        Index("post_evergreen", "day", sqlite_where=text("evergreen")),
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
    __table_args__ = (STRICT,)


class AsidePlacementRow(SQLModel, table=True):
    """A place on one network of a post that was set aside."""

    __tablename__ = "aside_placement"
    __table_args__ = (KEYED,)
    post: int = Field(primary_key=True, foreign_key="aside_post.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    network: str = text_column()
    text: str | None = text_column()
    posted_at: str | None = text_column()
    address: str = text_column()
    title: str = text_column()
    lead: str = text_column()


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
    code: str = text_column()
    count: int
    made: str = text_column()
    merge_key: str = text_column()
    batch: int | None
    undone: int = 0


class StepChangeRow(SQLModel, table=True):
    """One entity before and after a step, as JSON."""

    __tablename__ = "step_change"
    __table_args__ = (Index("step_change_by_entity", "entity_id", "kind"), KEYED)
    step: int = Field(primary_key=True, foreign_key="step.number", ondelete="CASCADE")
    position: int = Field(primary_key=True)
    kind: str = text_column()
    entity_id: str = text_column()
    before: str | None = text_column()
    after: str | None = text_column()
