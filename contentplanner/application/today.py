"""What an owner has to do today: what goes out, what never did, whom to answer, what to get ready."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo

from contentplanner.application.ports import Reader
from contentplanner.application.queries import PostCard, PostedCard, PostFilter
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.assets import Partner, Promise, days_waiting
from contentplanner.domain.going_out import partly_out
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Placement, State
from contentplanner.domain.reminders import LAPSE, Reminder, due, next_change

PICTURE_DAYS = 14
"""How far ahead a picture is asked for."""
FINISH_DAYS = 7
"""How far ahead everything else is asked for."""
PROMISE_DAYS = 7
"""How far ahead, and for how long after its day, a promise is shown."""
MOST = 8
"""More posts than this are better read in the list."""
_OPEN = frozenset({State.DRAFT, State.READY})


@dataclass(frozen=True, slots=True)
class ToAnswer:
    """A post under which people may have asked something."""

    post: PostedCard
    reminder: Reminder


@dataclass(frozen=True, slots=True)
class PromiseDue:
    """A promise to keep or to be kept, known by its place among those of its partner."""

    partner: Partner
    at: int
    promise: Promise


@dataclass(frozen=True, slots=True)
class Today:
    """What there is to do on one day.

    Args:
        day: The day.
        goes_out: The posts of the day that are not skipped, by time.
        overdue: Posts of days before that never went out, the newest first; the first few.
        overdue_count: How many there are in all.
        need_picture: Posts of the coming days without a picture, by day.
        to_finish: Posts of the coming days that lack anything else, by day.
        to_answer: Posts with a reminder that is due, the longest waiting first.
        begun: Where those of them stand that went out on some of their networks and wait on others.
        waiting: Partners who were asked more than a week ago.
        promises: Promises near their day that are not kept, by day.
        next_post: The next post after the day that is to go out.
        changes_at: When this answer is another one though nobody changed anything, aware; None
            while nothing is waited for.
    """

    day: date
    goes_out: tuple[PostCard, ...] = ()
    overdue: tuple[PostCard, ...] = ()
    overdue_count: int = 0
    need_picture: tuple[PostCard, ...] = ()
    to_finish: tuple[PostCard, ...] = ()
    to_answer: tuple[ToAnswer, ...] = ()
    begun: Mapping[PostId, tuple[Placement, ...]] = field(default_factory=dict)
    waiting: tuple[Partner, ...] = ()
    promises: tuple[PromiseDue, ...] = ()
    next_post: PostCard | None = None
    changes_at: datetime | None = None

    @property
    def to_do(self) -> int:
        """How many things want to be done today; what is only to be got ready is left out."""
        to_post = sum(card.state is not State.POSTED for card in self.goes_out)
        now_due = sum(one.promise.day is not None and one.promise.day <= self.day for one in self.promises)
        return to_post + self.overdue_count + len(self.to_answer) + len(self.waiting) + now_due


def look_at_today(reader: Reader, now: datetime, today: date) -> Today:
    """Return what there is to do; ``now`` is aware."""
    ahead = reader.cards(today, today + timedelta(days=max(PICTURE_DAYS, FINISH_DAYS)))
    coming = [card for card in ahead if card.day != today and card.state in _OPEN]
    finish_by = today + timedelta(days=FINISH_DAYS)
    posted = reader.posted_since(now - LAPSE)
    partners = reader.all(Partner)
    goes_out = tuple(card for card in ahead if card.day == today and card.state is not State.SKIPPED)
    left_over = overdue(today)
    late = tuple(reader.find(left_over, descending=True, limit=MOST))
    return Today(
        day=today,
        goes_out=goes_out,
        overdue=late,
        overdue_count=reader.count(left_over),
        need_picture=tuple(card for card in coming if Missing.IMAGE in card.missing),
        to_finish=tuple(card for card in coming if _dated(card) <= finish_by and other_parts(card)),
        to_answer=_to_answer(posted, now),
        begun=_begun(reader, (*goes_out[:MOST], *late)),
        waiting=tuple(one for one in partners if days_waiting(one, today) is not None),
        promises=_promises(partners, today),
        next_post=_next_post(reader, today, coming),
        changes_at=min(_changes(posted, now), default=None),
    )


def overdue(today: date) -> PostFilter:
    """Return what lets through the posts of days before today that never went out."""
    return PostFilter(last=today - timedelta(days=1), states=_OPEN)


def needing_picture(today: date) -> PostFilter:
    """Return what lets through the posts of the coming days that wait for a picture."""
    first, last = today + timedelta(days=1), today + timedelta(days=PICTURE_DAYS)
    return PostFilter(first=first, last=last, states=_OPEN, missing=Missing.IMAGE)


def unfinished(today: date) -> PostFilter:
    """Return what lets through the posts of the coming days that lack anything, pictures too."""
    first, last = today + timedelta(days=1), today + timedelta(days=FINISH_DAYS)
    return PostFilter(first=first, last=last, states=_OPEN, incomplete=True)


def other_parts(card: PostCard) -> tuple[Missing, ...]:
    """Return what a post lacks besides its picture."""
    return tuple(part for part in card.missing if part is not Missing.IMAGE)


def went_out(card: PostCard, zone: tzinfo) -> datetime:
    """Return when a dated post was to go out, aware UTC: at its time, else at noon of its day."""
    at = card.time or datetime.min.replace(hour=12).time()
    return datetime.combine(_dated(card), at, zone).astimezone(UTC)


def _dated(card: PostCard) -> date:
    assert card.day is not None, "only posts with a day are asked for"
    return card.day


def _begun(reader: Reader, cards: Iterable[PostCard]) -> dict[PostId, tuple[Placement, ...]]:
    several = (card.id for card in cards if card.state in _OPEN and len(card.networks) > 1)
    posts = (reader.post(post_id) for post_id in several)
    return {post.id: post.placements for post in posts if post is not None and partly_out(post)}


def _to_answer(posted: Iterable[PostedCard], now: datetime) -> tuple[ToAnswer, ...]:
    found = [(one, due(one.posted_at, now, one.answers_checked)) for one in posted]
    return tuple(ToAnswer(one, reminder) for one, reminder in found if reminder is not None)


def _changes(posted: Iterable[PostedCard], now: datetime) -> list[datetime]:
    moments = (next_change(one.posted_at, now, one.answers_checked) for one in posted)
    return [moment for moment in moments if moment is not None]


def _promises(partners: Iterable[Partner], today: date) -> tuple[PromiseDue, ...]:
    near = timedelta(days=PROMISE_DAYS)
    found = [
        (promise.day, PromiseDue(partner, at, promise))
        for partner in partners
        for at, promise in enumerate(partner.promises)
        if promise.day is not None and not promise.kept and abs(promise.day - today) <= near
    ]
    return tuple(one for _day, one in sorted(found, key=lambda pair: pair[0]))


def _next_post(reader: Reader, today: date, coming: Sequence[PostCard]) -> PostCard | None:
    if coming:
        return coming[0]
    later = PostFilter(first=today + timedelta(days=1), states=_OPEN)
    return next(iter(reader.find(later, limit=1)), None)
