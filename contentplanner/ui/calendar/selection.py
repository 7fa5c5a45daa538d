"""Which posts of a calendar are selected."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from contentplanner.domain.ids import PostId


class Selection(QObject):
    """The selected posts of one calendar, and where a range began."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: set[PostId] = set()
        self._anchor: PostId | None = None

    def __contains__(self, post_id: object) -> bool:
        return post_id in self._ids

    def __bool__(self) -> bool:
        return bool(self._ids)

    def ordered(self, order: Iterable[PostId]) -> tuple[PostId, ...]:
        """Return the selected posts in a given order."""
        return tuple(post_id for post_id in order if post_id in self._ids)

    def toggle(self, post_id: PostId) -> None:
        """Select a post, or let go of it."""
        self._ids ^= {post_id}
        self._anchor = post_id
        self.changed.emit()

    def extend(self, start: PostId, end: PostId, order: Sequence[PostId]) -> None:
        """Select everything from where the range began (``start`` for a new one) to a post."""
        anchor = self._anchor if self._anchor in order else start
        first, last = sorted((order.index(anchor), order.index(end))) if anchor in order else (0, -1)
        self._anchor = anchor
        self._ids = set(order[first : last + 1])
        self.changed.emit()

    def keep(self, order: Iterable[PostId]) -> None:
        """Let go of posts that are no longer there."""
        left = self._ids & set(order)
        if left != self._ids:
            self._ids = left
            self.changed.emit()

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = None
        if self._ids:
            self._ids = set()
            self.changed.emit()
