"""Where the focus can rest on one day of a week, from the top to the bottom."""

from collections.abc import Sequence
from dataclasses import dataclass

from contentplanner.application.queries import PostCard
from contentplanner.domain.week_layout import Block


@dataclass(frozen=True, slots=True)
class Stop:
    """A post, "+3 more", or an empty hour.

    Args:
        minute: The minute of the day; None above the hours.
        cards: The posts it stands for; none for an empty hour.
    """

    minute: int | None
    cards: tuple[PostCard, ...] = ()


def day_stops(
    untimed: Sequence[tuple[PostCard, ...]], blocks: Sequence[Block[PostCard]], hours: tuple[int, int]
) -> list[Stop]:
    """Return the stops of a day: what has no time, then each hour or the posts that begin in it."""
    stops = [Stop(None, cards) for cards in untimed] or [Stop(None)]
    for hour in range(*hours):
        begin = [block for block in blocks if block.start // 60 == hour]
        begin.sort(key=lambda block: (block.start, block.column))
        stops += [Stop(block.start, block.things) for block in begin] or [Stop(hour * 60)]
    return stops


def nearest(stops: Sequence[Stop], minute: int | None) -> Stop:
    """Return the stop nearest to a minute; None asks for the first above the hours."""
    if minute is None:
        return stops[0]
    return min(
        (stop for stop in stops if stop.minute is not None), key=lambda stop: abs((stop.minute or 0) - minute)
    )
