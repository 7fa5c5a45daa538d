"""Which post, or which field, comes before or after another."""

from datetime import timedelta

from contentplanner.application.ports import Reader
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, Post

_NEAR = timedelta(days=120)


def neighbour(reader: Reader, post: Post, step: int) -> PostId | None:
    """Return the post a step later (1) or earlier (-1) by day and time; ideas have ideas for neighbours."""
    if post.day is None:
        ids = reader.find_ids(PostFilter(dated=False))
    else:
        first, last = max(post.day - _NEAR, FIRST_DAY), min(post.day + _NEAR, LAST_DAY)
        ids = [card.id for card in reader.cards(first, last)]
    if post.id not in ids:
        return None
    at = ids.index(post.id) + step
    return ids[at] if 0 <= at < len(ids) else None


def next_name(wanted: list[str], order: list[str], here: str, step: int) -> str:
    """Return the next or previous wanted name in an order, from where one is, round the ends."""
    names = sorted(set(wanted), key=order.index)
    at = order.index(here) if here else -1
    later = [name for name in names if order.index(name) > at]
    earlier = [name for name in names if order.index(name) < at]
    return (later or names)[0] if step > 0 else (earlier or names)[-1]
