"""Filling gaps in the calendar with evergreen posts: what is proposed, and the drafts that come of it."""

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from contentplanner.application.day_marks import closed_days
from contentplanner.application.ports import Reader, StepLabel, UnitOfWork
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.evergreen import Calendar, Evergreen, Proposal, propose
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post, State, duplicate_post, move_post
from contentplanner.domain.quarters import Quarter

_USED = frozenset({State.DRAFT, State.READY, State.POSTED})


@dataclass(frozen=True, slots=True)
class FillingGaps:
    """What could fill the gaps of a quarter.

    Args:
        proposals: Which post on which day, by day.
        cards: What is shown of the posts.
        last_used: When each was planned or posted last before its proposed day.
        free_from: The first day any evergreen post is free again, where nothing is proposed because
            all went out too recently; None otherwise.
        any_evergreen: Whether any post is marked as good to post again.
    """

    proposals: tuple[Proposal, ...]
    cards: dict[PostId, PostCard]
    last_used: dict[PostId, date]
    free_from: date | None
    any_evergreen: bool


def filling_gaps(reader: Reader, quarter: Quarter, today: date) -> FillingGaps:
    """Return what could fill the empty days of a quarter from tomorrow on."""
    settings = reader.settings()
    evergreens, cards = _evergreens(reader)
    first, last = max(quarter.first_day, today + timedelta(days=1)), quarter.last_day
    around = timedelta(days=7)
    taken = [
        card.day for card in reader.cards(first - around, last + around) if card.state in _USED and card.day
    ]
    calendar = Calendar(
        first=first,
        last=last,
        taken=taken,
        tallies=reader.quarter_tallies(quarter).months,
        limit=settings.limit,
        is_closed=closed_days(reader, first, last),
    )
    proposals = propose(evergreens, calendar, settings.evergreen_days)
    soonest = min((one.free_from(settings.evergreen_days) for one in evergreens), default=None)
    too_soon = not proposals and soonest is not None and soonest > last
    return FillingGaps(
        proposals=proposals,
        cards=cards,
        last_used={one.post_id: max(one.uses) for one in evergreens},
        free_from=soonest if too_soon else None,
        any_evergreen=bool(evergreens),
    )


def _evergreens(reader: Reader) -> tuple[list[Evergreen], dict[PostId, PostCard]]:
    cards = {card.id: card for card in reader.find(PostFilter(evergreen=True, dated=True, states=_USED))}
    uses: dict[PostId, list[date]] = defaultdict(list)
    for post in reader.posts(PostFilter(again=True, dated=True, states=_USED)):
        if post.again_of is not None and post.day is not None:
            uses[post.again_of].append(post.day)
    found = [
        Evergreen(card.id, card.gives, (card.day, *uses[card.id]))
        for card in cards.values()
        if card.day is not None
    ]
    return found, cards


@dataclass(frozen=True, slots=True)
class RepeatEvergreen:
    """Draft evergreen posts again, as everyday posts on other days.

    Args:
        repeats: The post to repeat, the id of its copy, and its day.
        created: When the copies are made, aware UTC.
    """

    repeats: tuple[tuple[PostId, PostId, date], ...]
    created: datetime

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("repeat-evergreen", len(self.repeats))

    def apply(self, unit: UnitOfWork) -> None:
        """Add the copies."""
        for source_id, post_id, day in self.repeats:
            source = unit.get(Post, source_id)
            copy = replace(
                duplicate_post(source, post_id, self.created),
                state=State.DRAFT,
                campaign_id=None,
                phase=None,
                evergreen=False,
                series_id=None,
                series_day=None,
                again_of=source.again_of or source.id,
            )
            unit.put(move_post(copy, day))
