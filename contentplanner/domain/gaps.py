"""Gaps and crowds of a quarter: weeks with nothing on a network, and weeks with more than one can keep up."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.month_layout import week_of
from contentplanner.domain.posts import State
from contentplanner.domain.quarters import Quarter
from contentplanner.domain.strategy import NetworkUse

_LEAST_WEEKS = 2
_COUNT = frozenset({State.DRAFT, State.READY, State.POSTED})


class Dated(Protocol):
    """What is asked of a post: when, where, and how far it is."""

    @property
    def day(self) -> date | None:
        """The day it is planned for."""

    @property
    def networks(self) -> tuple[NetworkKey, ...]:
        """Where it appears."""

    @property
    def state(self) -> State:
        """How far it has come."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Weeks in a row with nothing on a network that is used.

    Args:
        weeks: The first day of each, in order; two at least.
    """

    network: NetworkKey
    weeks: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Crowd:
    """A week with more posts than one can keep up.

    Args:
        week: Its first day.
        posts: How many posts it has.
        capacity: How many one can keep up.
        network: Where; None for all networks used together.
    """

    week: date
    posts: int
    capacity: int
    network: NetworkKey | None


def weeks_of(quarter: Quarter, week_start: int = 0) -> tuple[date, ...]:
    """Return the first day of each week of the quarter, 12 to 14 of them.

    A week belongs to the quarter that holds most of it, so each week belongs to exactly one.
    """
    middle = timedelta(days=3)
    first = week_of(quarter.first_day - middle, week_start)[0]
    weeks = (first + timedelta(weeks=n) for n in range(16))
    return tuple(week for week in weeks if quarter.holds(week + middle))


def weekly_counts(
    cards: Iterable[Dated], quarter: Quarter, week_start: int = 0
) -> Mapping[NetworkKey | None, Mapping[date, int]]:
    """Return how many posts of the quarter's weeks count, by network and first day of the week.

    Under None are all posts, each once however many networks it is for. Ideas and skipped posts do not
    count. A week or network without posts may be missing.
    """
    known = frozenset(weeks_of(quarter, week_start))
    counts: dict[NetworkKey | None, Counter[date]] = {None: Counter()}
    for card in cards:
        if card.day is None or card.state not in _COUNT:
            continue
        week = week_of(card.day, week_start)[0]
        if week in known:
            counts[None][week] += 1
            for network in set(card.networks):
                counts.setdefault(network, Counter())[week] += 1
    return counts


def find_gaps(
    cards: Iterable[Dated], uses: Sequence[NetworkUse], quarter: Quarter, today: date, week_start: int = 0
) -> tuple[Gap, ...]:
    """Return the longest run of empty weeks of each network used, from today's week on.

    A run counts from two weeks on; of two that are as long the earlier one is told. ``cards`` must reach
    over the whole weeks of the quarter.
    """
    counts = weekly_counts(cards, quarter, week_start)
    weeks = _to_come(quarter, today, week_start)
    found = ((use.id, _longest_run(weeks, counts.get(use.id, {}))) for use in uses if use.used)
    return tuple(Gap(network, run) for network, run in found if len(run) >= _LEAST_WEEKS)


def find_crowds(
    cards: Iterable[Dated], uses: Sequence[NetworkUse], quarter: Quarter, today: date, week_start: int = 0
) -> tuple[Crowd, ...]:
    """Return each week from today's on that has more posts than one can keep up, by week.

    First those of one network, then those of all together, where each network used has its number.
    A week that is too full on one network is not told again for all of them.
    """
    counts = weekly_counts(cards, quarter, week_start)
    able = {use.id: use.posts_a_week for use in uses if use.used and use.posts_a_week is not None}
    every = bool(able) and all(use.posts_a_week is not None for use in uses if use.used)
    crowds: list[Crowd] = []
    for week in _to_come(quarter, today, week_start):
        own = list(_crowds_of(week, counts, able))
        if not own and every and counts[None].get(week, 0) > sum(able.values()):
            own = [Crowd(week, counts[None][week], sum(able.values()), None)]
        crowds += own
    return tuple(crowds)


def _crowds_of(
    week: date, counts: Mapping[NetworkKey | None, Mapping[date, int]], able: Mapping[NetworkKey, int]
) -> Iterator[Crowd]:
    for network, capacity in able.items():
        posts = counts.get(network, {}).get(week, 0)
        if posts > capacity:
            yield Crowd(week, posts, capacity, network)


def _to_come(quarter: Quarter, today: date, week_start: int) -> tuple[date, ...]:
    present = week_of(today, week_start)[0]
    return tuple(week for week in weeks_of(quarter, week_start) if week >= present)


def _longest_run(weeks: Iterable[date], filled: Mapping[date, int]) -> tuple[date, ...]:
    longest: list[date] = []
    run: list[date] = []
    for week in weeks:
        run = [] if filled.get(week) else [*run, week]
        if len(run) > len(longest):
            longest = run
    return tuple(longest)
