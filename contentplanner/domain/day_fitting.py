"""Finds a day for each post of a run-up: open, in order, one a day, as near to the wished day as can be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_SAME_DAY = 10**9
_OUT_OF_PHASE = 10**4
_AFTER_LAUNCH = 8
_NEVER = 10**15


@dataclass(frozen=True, slots=True)
class Wish:
    """Where one post would like to be.

    Args:
        day: The day it is meant for.
        phase: The first and last day of its phase, both included; it leaves them only for want of a day.
        bounds: The first and last day that are possible at all.
        is_launch: Whether it is the launch itself, which rather goes out before a closed day than after.
        earlier: Whether of two days equally near the earlier is better.
    """

    day: date
    phase: tuple[date, date]
    bounds: tuple[date, date]
    is_launch: bool = False
    earlier: bool = True

    def may_lie_on(self, day: date) -> bool:
        """Tell whether a day is possible at all."""
        return self.bounds[0] <= day <= self.bounds[1]

    def price(self, day: date) -> int:
        """Return how far a day is from what is wished: 0 for the day itself."""
        away = (day - self.day).days
        price = 2 * abs(away) + (away > 0 if self.earlier else away < 0)
        if not self.phase[0] <= day <= self.phase[1]:
            price += _OUT_OF_PHASE
        return price + (_AFTER_LAUNCH if self.is_launch and away > 0 else 0)


def fit_days(wishes: Sequence[Wish], open_days: Sequence[date]) -> list[date]:
    """Return a day for each wish, never before that of the one in front.

    Two share a day only where there are fewer days than wishes; none leaves its phase while that has
    a free day. Of all ways to do so this is the one nearest to what is wished.

    Args:
        wishes: In the order they must keep. Each must have an open day it may lie on.
        open_days: The days there are, sorted.
    """
    # costs: of all wishes so far, the last of them on a day; the place before the first day is the start.
    costs = [0] + [_NEVER] * len(open_days)
    came_from = []
    for wish in wishes:
        costs, came = _next_costs(costs, wish, open_days)
        came_from.append(came)
    place = costs.index(min(costs))
    days: list[date] = []
    for came in reversed(came_from):
        days.append(open_days[place - 1])
        place = came[place]
    return days[::-1]


def _next_costs(costs: Sequence[int], wish: Wish, open_days: Sequence[date]) -> tuple[list[int], list[int]]:
    """Return the costs with one wish more, and for each day where the wish in front lies then."""
    cheapest, where = costs[0], 0
    reached, came = [_NEVER], [0]
    for place, day in enumerate(open_days, start=1):
        together = costs[place] + _SAME_DAY
        cost, before = (together, place) if together < cheapest else (cheapest, where)
        reached.append(cost + wish.price(day) if wish.may_lie_on(day) else _NEVER)
        came.append(before)
        if costs[place] < cheapest:
            cheapest, where = costs[place], place
    return reached, came
