"""Where things lie in a week: hours, posts side by side where they overlap, minutes and heights."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

MINUTES_IN_DAY = 24 * 60
BLOCK = 60
"""How many minutes a post takes up in the grid, so that it can be read."""
SNAP = 15
FIRST_HOUR, LAST_HOUR = 6, 22


@dataclass(frozen=True, slots=True)
class Block(Generic[T]):
    """One post in a day, or several that there is no room for side by side.

    Args:
        things: One post, or all that lie behind "+3 more".
        start: The minute of the day the first is planned for.
        top: The minute the block begins at; earlier than ``start`` only just before midnight.
        bottom: The minute the block ends at.
        column: Which of the columns side by side it stands in, 0 for the leftmost.
        columns: How many columns its neighbours and it share.
        more: Whether it stands for posts that are not shown one by one.
    """

    things: tuple[T, ...]
    start: int
    top: int
    bottom: int
    column: int
    columns: int
    more: bool = False


def lay_day(posts: Iterable[tuple[int, T]], most_columns: int) -> list[Block[T]]:
    """Lay the posts of a day, given by minute of the day, side by side where they overlap.

    Where more than ``most_columns`` would stand side by side, the last column holds the rest together.
    """
    blocks: list[Block[T]] = []
    cluster: list[tuple[int, T]] = []
    end = 0
    for minute, thing in sorted(posts, key=lambda post: post[0]):
        if cluster and _top(minute) >= end:
            blocks.extend(_lay_cluster(cluster, most_columns))
            cluster = []
        cluster.append((minute, thing))
        end = _top(minute) + BLOCK
    return blocks + _lay_cluster(cluster, most_columns)


def _top(minute: int) -> int:
    return min(minute, MINUTES_IN_DAY - BLOCK)


def _lay_cluster(cluster: Sequence[tuple[int, T]], most_columns: int) -> list[Block[T]]:
    ends: list[int] = []
    placed: list[tuple[int, int, T]] = []
    for minute, thing in cluster:
        free = (column for column, end in enumerate(ends) if end <= _top(minute))
        column = next(free, len(ends))
        ends[column : column + 1] = [_top(minute) + BLOCK]
        placed.append((column, minute, thing))
    columns = min(len(ends), most_columns)
    kept = columns if len(ends) <= most_columns else columns - 1
    blocks = [
        Block((thing,), minute, _top(minute), _top(minute) + BLOCK, column, columns)
        for column, minute, thing in placed
        if column < kept
    ]
    if rest := [(minute, thing) for column, minute, thing in placed if column >= kept]:
        things = tuple(thing for _, thing in rest)
        start, bottom = rest[0][0], _top(rest[-1][0]) + BLOCK
        blocks.append(Block(things, start, _top(start), bottom, columns - 1, columns, more=True))
    return blocks


def hours_shown(minutes: Iterable[int]) -> tuple[int, int]:
    """Return the first and last full hour to show: 6 to 22, wider where posts lie outside."""
    first, last = FIRST_HOUR, LAST_HOUR
    for minute in minutes:
        first = min(first, _top(minute) // 60)
        last = max(last, -(-(_top(minute) + BLOCK) // 60))
    return first, last


@dataclass(frozen=True, slots=True)
class HourScale:
    """Turns minutes of the day into heights and back.

    Args:
        first_hour: The hour at height 0.
        last_hour: The hour at the bottom, 24 at most.
        hour_height: How high an hour is.
    """

    first_hour: int
    last_hour: int
    hour_height: float

    @property
    def height(self) -> float:
        """How high all hours are together."""
        return (self.last_hour - self.first_hour) * self.hour_height

    def y_of(self, minute: int) -> float:
        """Return the height of a minute of the day."""
        return (minute - self.first_hour * 60) * self.hour_height / 60

    def minute_at(self, y: float) -> int:
        """Return the nearest quarter of an hour at a height, within the hours shown."""
        minute = self.first_hour * 60 + y * 60 / self.hour_height
        snapped = round(minute / SNAP) * SNAP
        return min(max(snapped, self.first_hour * 60), self.last_hour * 60 - SNAP)
