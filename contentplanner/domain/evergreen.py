"""Evergreen posts: what was good once is good again, after a while, on a day that would stay empty."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Gives
from contentplanner.domain.quarters import Month, month_of
from contentplanner.domain.share import Tally

ROOM = 2
"""A proposal lies at least this many days from any other post: a day beside one is not a gap."""


@dataclass(frozen=True, slots=True)
class Evergreen:
    """A post that is worth posting again.

    Args:
        post_id: Which.
        gives: What it gives the reader.
        uses: Every day it went out or is planned for, its repeats among them.
    """

    post_id: PostId
    gives: Gives | None
    uses: tuple[date, ...]

    def free_on(self, day: date, gap: int) -> bool:
        """Tell whether at least ``gap`` days lie between a day and each use, before it and after it."""
        return all(abs((day - use).days) >= gap for use in self.uses)

    def free_from(self, gap: int) -> date:
        """Return the first day after all uses that it may go out again."""
        return max(self.uses) + timedelta(days=gap)


@dataclass(frozen=True, slots=True)
class Proposal:
    """An evergreen post and the empty day it would fill."""

    post_id: PostId
    day: date


@dataclass(slots=True)
class Calendar:
    """The days that may be filled, and what stands on them already.

    Args:
        first: First day that may be filled.
        last: Last day that may be filled.
        taken: Days that have a post, also some days before the first and after the last.
        tallies: What the posts of each month give.
        limit: The promotional share that is still fine.
        is_closed: Tells whether the business is closed on a day.
    """

    first: date
    last: date
    taken: Iterable[date]
    tallies: Mapping[Month, Tally]
    limit: Fraction
    is_closed: Callable[[date], bool]
    _taken: list[date] = field(init=False)
    _months: dict[Month, Tally] = field(init=False)

    def __post_init__(self) -> None:
        self._taken = sorted({*self.taken})
        self._months = dict(self.tallies)

    def distance(self, day: date) -> int:
        """Return how many days lie between a day and the post nearest to it."""
        at = bisect_left(self._taken, day)
        near = self._taken[max(at - 1, 0) : at + 1]
        return min((abs((day - other).days) for other in near), default=(self.last - self.first).days + 1)

    def empty_days(self) -> list[date]:
        """Return the open days that lie in a gap."""
        days = (self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))
        return [day for day in days if not self.is_closed(day) and self.distance(day) >= ROOM]

    def takes(self, gives: Gives | None, day: date) -> bool:
        """Tell whether one more post on a day keeps its month, and all months together, within the limit."""
        if gives is not Gives.PROMOTIONAL:
            return True
        more = Tally(promotional=1)
        month = self._months.get(month_of(day), Tally()) + more
        whole = sum(self._months.values(), more)
        return not month.share(self.limit).over and not whole.share(self.limit).over

    def fill(self, gives: Gives | None, day: date) -> None:
        """Note one more post."""
        insort(self._taken, day)
        one = {Gives.HELPFUL: "helpful", Gives.CONVERSATION: "conversation", Gives.PROMOTIONAL: "promotional"}
        more = Tally(**{"undecided" if gives is None else one[gives]: 1})
        self._months[month_of(day)] = self._months.get(month_of(day), Tally()) + more


def propose(candidates: Sequence[Evergreen], calendar: Calendar, gap: int) -> tuple[Proposal, ...]:
    """Return which posts to repeat on which empty days, by day.

    Each candidate fills one gap at most: the widest, on the weekday it went out last where that is as
    good. Those that have waited longest choose first, those that sell come last.

    Args:
        candidates: What may be repeated.
        calendar: The days that may be filled; proposals are noted in it.
        gap: Days between two uses of a post at least.
    """
    found: list[Proposal] = []
    order = sorted(candidates, key=lambda one: (one.gives is Gives.PROMOTIONAL, max(one.uses), one.post_id))
    for one in order:
        days = [
            day for day in calendar.empty_days() if one.free_on(day, gap) and calendar.takes(one.gives, day)
        ]
        if not days:
            continue
        weekday = max(one.uses).weekday()
        day = max(days, key=lambda day: (calendar.distance(day), day.weekday() == weekday, -day.toordinal()))
        calendar.fill(one.gives, day)
        found.append(Proposal(one.post_id, day))
    return tuple(sorted(found, key=lambda proposal: proposal.day))
