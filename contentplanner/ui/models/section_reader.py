"""Reading a list in sections: pages of posts, their ids, and where in a section one post stands."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from contentplanner.application.ports import Reader
from contentplanner.application.queries import PostCard, PostFilter, Sort
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post
from contentplanner.ui.models.sections import Place, Section


class SectionReader:
    """Asks for as little of a section as will do.

    Args:
        reader: Answers for the plan.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def cards(self, section: Section, offset: int, limit: int) -> list[PostCard]:
        """Return some posts of a section in its order."""
        find = self._reader.find
        if section.ids is None:
            return find(
                section.wanted, section.sort, descending=section.descending, offset=offset, limit=limit
            )
        ids = section.ids[offset : offset + limit]
        found = {card.id: card for card in find(PostFilter(ids=ids, in_bin=section.wanted.in_bin))}
        return [found[post_id] for post_id in ids if post_id in found]

    def ids(self, section: Section) -> Sequence[PostId]:
        """Return all posts of a section in its order."""
        if section.ids is not None:
            return section.ids
        return self._reader.find_ids(section.wanted, section.sort, descending=section.descending)

    def among(self, wanted: PostFilter, ids: Collection[PostId]) -> tuple[PostId, ...]:
        """Return those of some posts that a filter lets through, by day and time."""
        known = frozenset(ids) & frozenset(wanted.ids) if wanted.ids else frozenset(ids)
        return tuple(self._reader.find_ids(replace(wanted, ids=tuple(known)))) if known else ()

    def nearest(self, wanted: PostFilter, day: date) -> PostId | None:
        """Return the first post of a filter on or after a day, else the last before it."""
        after, dated = within(wanted, day, None), within(wanted, None, None)
        cards = [] if after is None else self._reader.find(after, limit=1)
        if not cards and dated is not None:
            cards = self._reader.find(dated, descending=True, limit=1)
        return cards[0].id if cards else None

    def place_of(self, sections: Sequence[Section], post_id: PostId) -> Place | None:
        """Return where a post stands; None where no section has it."""
        post = self._reader.post(post_id)
        for number, section in enumerate(sections if post is not None else ()):
            offset = None if post is None else self._offset_of(section, post)
            if offset is not None:
                return Place(number, offset)
        return None

    def _offset_of(self, section: Section, post: Post) -> int | None:
        post_id = post.id
        if section.ids is None and post.day is None and (section.wanted.dated or section.wanted.first):
            return None
        if section.ids is not None or section.sort is not Sort.DATE or post.day is None:
            ids = self.ids(section)
            return ids.index(post_id) if post_id in ids else None
        on_day = within(section.wanted, post.day, post.day)
        same_day = () if on_day is None else self._reader.find_ids(on_day, descending=section.descending)
        if post_id not in same_day:
            return None
        return self.count_before(section, post.day) + same_day.index(post_id)

    def count_before(self, section: Section, day: date) -> int:
        """Return how many posts of a section sorted by date stand before those of a day."""
        if section.descending:
            before = within(section.wanted, day + timedelta(days=1), None)
        else:
            before = within(section.wanted, None, day - timedelta(days=1))
        return 0 if before is None else self._reader.count(before)


def within(wanted: PostFilter, first: date | None, last: date | None) -> PostFilter | None:
    """Return a filter narrowed to dated posts from first to last; None where nothing can be left."""
    if wanted.dated is False:
        return None
    firsts = [day for day in (wanted.first, first) if day is not None]
    lasts = [day for day in (wanted.last, last) if day is not None]
    begin, end = max(firsts, default=None), min(lasts, default=None)
    if begin is not None and end is not None and begin > end:
        return None
    return replace(wanted, first=begin, last=end, dated=True)
