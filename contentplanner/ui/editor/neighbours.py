"""Which post comes before or after another."""

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
