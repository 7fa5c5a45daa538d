"""What the application needs from a store; ``storage`` provides it, tests may too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from types import TracebackType
from typing import Literal, Protocol, Self

from contentplanner.application.changes import ChangeSet, E, Entity, F
from contentplanner.application.problems import StorageProblem as StorageProblem
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
from contentplanner.domain.ids import CampaignId, NetworkKey, PartnerId, PictureId, PostId
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post, State
from contentplanner.domain.quarters import Month, Quarter
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Tally

PostField = Literal["persona", "buying_step", "series_id", "again_of", "link"]
"""A field of posts by which those that belong together are found."""


@dataclass(frozen=True, slots=True)
class StepLabel:
    """What a step did, as a code the screens word, and to how many things."""

    code: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can be undone, as kept in the plan."""

    number: int
    label: StepLabel
    made: datetime
    changes: ChangeSet
    merge_key: str = ""


@dataclass(frozen=True, slots=True)
class PostVersion:
    """A post as one step left it.

    Args:
        post: The post then.
        made: When, aware UTC; None for the oldest value known, where the step that made it is not kept.
        label: What that step did; None where ``made`` is.
    """

    post: Post
    made: datetime | None = None
    label: StepLabel | None = None


class History(Protocol):
    """The steps kept in the plan; the last 200."""

    def last_done(self) -> Step | None:
        """Return the step undo would take back."""

    def last_undone(self) -> Step | None:
        """Return the step redo would bring back."""

    def remember(self, label: StepLabel, merge_key: str, changes: ChangeSet, made: datetime) -> None:
        """Add a step; what could have been redone is forgotten."""

    def extend(self, step: Step, changes: ChangeSet, made: datetime) -> None:
        """Join more changes to the last step: values before stay, values after are the new ones."""

    def mark(self, step: Step, *, undone: bool) -> None:
        """Note that a step was taken back, or brought back."""


class UnitOfWork(Protocol):
    """One transaction; noting what it changes. Leaving it without ``commit`` takes everything back."""

    networks: Networks
    history: History

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def get(self, kind: type[E], entity_id: str) -> E:
        """Return an entity; PlanError ``not-found`` where there is none."""

    def find(self, kind: type[E], entity_id: str) -> E | None:
        """Return an entity or None."""

    def read_ahead(self, kind: type[Entity], ids: Iterable[str]) -> None:
        """Read at once what will be asked for one by one."""

    def put(self, entity: Entity) -> None:
        """Add an entity, or replace the one with its id."""

    def remove(self, entity: Entity) -> None:
        """Take an entity out for good; the bin is ``deleted``, not this."""

    def add_posts(self, posts: Iterable[Post]) -> int:
        """Add many new posts as one batch, whose ids are kept instead of copies; return how many."""

    def set_batch_aside(self, batch: int) -> None:
        """Hide all that a batch added, so that it can be brought back as it was."""

    def bring_batch_back(self, batch: int) -> None:
        """Bring back what :meth:`set_batch_aside` hid."""

    def campaign_named(self, name: str) -> Campaign | None:
        """Return the campaign of this name in any case, those in the bin left out."""

    def campaigns_for(self, persona: str) -> list[Campaign]:
        """Return the campaigns for the persona of exactly this name, those in the bin too."""

    def campaigns_with(self, partner_id: PartnerId) -> list[Campaign]:
        """Return the campaigns a partner helps with, those in the bin too."""

    def all(self, kind: type[F]) -> list[F]:
        """Return everything of a kind there are few of, in the order of its screen."""

    def posts_of(self, campaign_id: CampaignId) -> list[Post]:
        """Return the posts of a campaign, those in the bin left out, by day."""

    def posts_with(self, field: PostField, value: str) -> list[Post]:
        """Return the posts whose field has exactly a value, those in the bin too, by day."""

    def posts_showing(self, picture_id: PictureId) -> list[Post]:
        """Return the posts with a picture, first or further on, those in the bin too, by day."""

    def changes(self) -> ChangeSet:
        """Return what has changed so far, entities that ended as they began left out."""

    def commit(self) -> None:
        """Keep everything."""


class Reader(Protocol):
    """Answers what screens and exports ask; each answer is of one moment. One thread only."""

    def settings(self) -> PlanSettings:
        """Return the plan's settings."""

    def post(self, post_id: PostId) -> Post | None:
        """Return a whole post, also from the bin."""

    def versions(self, post_id: PostId) -> list[PostVersion]:
        """Return what a post has been, oldest first, as far as steps are kept; the last is as it is now.

        Steps that were undone are left out. A post that is not there has none.
        """

    def posts_like(self, post: Post, phrases: Sequence[str], limit: int) -> list[Post]:
        """Return dated posts whose description has one of some phrases, the newest made first.

        Left out are the post itself, the rest of its series, its evergreen and other goes of that,
        what was skipped and what lies in the bin.
        """

    def campaign(self, campaign_id: CampaignId) -> Campaign | None:
        """Return a campaign, also from the bin."""

    def campaigns(self, *, in_bin: bool = False) -> list[Campaign]:
        """Return the campaigns by launch day, then name; those without a launch last."""

    def all(self, kind: type[F]) -> list[F]:
        """Return everything of a kind there are few of, in the order of its screen."""

    def one(self, kind: type[F], entity_id: str) -> F | None:
        """Return one thing of a kind there are few of, or None."""

    def picture(self, picture_id: PictureId) -> Picture | None:
        """Return what is known of a picture."""

    def pictures(self) -> list[PictureCard]:
        """Return every picture of the plan with how it is used, the newest first."""

    def picture_uses(self, picture_id: PictureId) -> list[PictureUse]:
        """Return the posts that use a picture: those to come, those that went out, those in the bin."""

    def cards(self, first: date, last: date) -> list[PostCard]:
        """Return the posts dated from first to last, by day, time (none first) and id."""

    def posted_since(self, since: datetime) -> list[PostedCard]:
        """Return the posts that went out at an instant or after it, the earliest first."""

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

    def find_ids(
        self, wanted: PostFilter, sort: Sort = Sort.DATE, *, descending: bool = False
    ) -> list[PostId]:
        """Return only the ids, in the same order as :meth:`find`."""

    def count(self, wanted: PostFilter) -> int:
        """Return how many posts a filter lets through."""

    def month_counts(self, wanted: PostFilter) -> dict[Month, int]:
        """Return how many dated posts a filter lets through in each month, those without any left out."""

    def posts(self, wanted: PostFilter) -> Iterator[Post]:
        """Return whole posts by day, time and id, read as they are asked for."""

    def schedule_lines(self, wanted: PostFilter) -> Iterator[tuple[str, ...]]:
        """Return one line per post and network, cells in the order of ``PLAIN_COLUMNS``, unguarded."""

    def more_picture_lines(self, wanted: PostFilter) -> Iterator[tuple[str, ...]]:
        """Return a line for each picture after a post's first, cells in the order of ``MORE_COLUMNS``."""

    def export_names(self) -> dict[str, PictureId]:
        """Return the picture behind each file name that ``schedule_lines`` gives as Image."""

    def quarter_tallies(self, quarter: Quarter) -> QuarterTallies:
        """Return what the posts of a quarter give: in all, by month and by network."""

    def campaign_tallies(self) -> dict[CampaignId | None, Tally]:
        """Return what the posts of each campaign give, over all time; None holds everyday posts."""

    def state_counts(self, first: date | None = None, last: date | None = None) -> dict[State, int]:
        """Return how many posts are in each state, dated from first to last or all."""

    def counts_by(
        self, field: PostField, first: date | None = None, last: date | None = None
    ) -> dict[str, int]:
        """Return how many posts have each value of a field, dated from first to last or all.

        Those in the bin, those skipped and those whose field is empty are left out.
        """

    def usual_time(self, network: NetworkKey) -> time | None:
        """Return the time of day used most for a network so far."""

    def networks_used(self) -> list[NetworkKey]:
        """Return every network any post is planned for, the most used first."""

    def days_with_posts(self) -> tuple[date, date] | None:
        """Return the first and last day that has a post."""

    def step_labels(self) -> tuple[StepLabel | None, StepLabel | None]:
        """Return what undo and what redo would do."""

    def close(self) -> None:
        """Let go of the file."""
