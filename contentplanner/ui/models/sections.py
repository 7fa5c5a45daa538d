"""A long list in sections, as numbers: which row is which post, without reading any of them."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.ids import PostId


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a list: the posts a filter lets through, under a title.

    Args:
        key: Its lasting name, so that a folded section stays folded when the list is read again.
        title: What stands above it; empty for a list without headings.
        wanted: Its posts.
        count: How many they are.
        sort: Their order.
        descending: Whether the last comes first.
        ids: The posts themselves where their order is dear to ask for; then ``wanted`` is not asked.
        note: How many there are, in words.
        marked: Whether the title asks for attention.
    """

    key: str
    title: str
    wanted: PostFilter
    count: int
    sort: Sort = Sort.DATE
    descending: bool = False
    ids: tuple[PostId, ...] | None = None
    note: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What a row holds: the heading of a section, or one of its posts.

    Args:
        section: Which section, counted from 0.
        offset: Which of its posts, counted from 0; None for the heading.
    """

    section: int
    offset: int | None


class SectionRows:
    """Rows of a list in sections; folded sections show their heading only, empty ones nothing."""

    def __init__(self, sections: Sequence[Section] = (), folded: Collection[str] = ()) -> None:
        self.sections = tuple(section for section in sections if section.count)
        self._starts = [0]
        for section in self.sections:
            posts = 0 if section.key in folded and section.title else section.count
            self._starts.append(self._starts[-1] + bool(section.title) + posts)

    def __len__(self) -> int:
        return self._starts[-1]

    def place(self, row: int) -> Place:
        """Return what a row holds."""
        number = bisect_right(self._starts, row) - 1
        offset = row - self._starts[number] - bool(self.sections[number].title)
        return Place(number, None if offset < 0 else offset)

    def row(self, place: Place) -> int:
        """Return the row of a place; of a post in a folded section the heading's."""
        start, end = self._starts[place.section], self._starts[place.section + 1]
        if place.offset is None:
            return start
        row = start + bool(self.sections[place.section].title) + place.offset
        return row if row < end else start

    def heading(self, row: int) -> int:
        """Return the row of the heading above a row; the row itself if it is one."""
        return self._starts[self.place(row).section]
