"""A list of posts for Qt's views: counted at once, read page by page as rows come into view."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostCard, PostFilter
from contentplanner.domain.ids import PostId
from contentplanner.ui.labels import card_spoken
from contentplanner.ui.models.section_reader import SectionReader
from contentplanner.ui.models.sections import Place, Section, SectionRows

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAGE = 200
_PAGES_KEPT = 40
_FEW = 1000
"""Up to so many posts are looked up by their ids; SQLite takes no more than 32,766 of them at once."""


class PostListModel(QAbstractListModel):
    """Posts in sections; it reads what is looked at and knows which posts are ticked.

    Args:
        desk: Where the posts are read.
    """

    CARD = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2
    FOLDED = Qt.ItemDataRole.UserRole + 3

    ticks_changed = Signal()
    read_failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._networks = desk.networks
        self._reader = SectionReader(desk.reader)
        self._today = desk.clock.today()
        self._rows = SectionRows()
        self._all: tuple[Section, ...] = ()
        self._wanted = PostFilter()
        self._folded: set[str] = set()
        self._ticked: set[PostId] = set()
        self._pages: OrderedDict[tuple[int, int], list[PostCard]] = OrderedDict()

    # What the list holds.

    def show_sections(self, sections: Sequence[Section], wanted: PostFilter, today: date) -> None:
        """Show these sections, read anew; ``wanted`` is the filter of all of them together."""
        self.beginResetModel()
        self._today, self._wanted = today, wanted
        self._all = tuple(sections)
        self._rows = SectionRows(self._all, self._folded)
        self._pages.clear()
        self.endResetModel()

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that hold any post."""
        return self._rows.sections

    @property
    def post_count(self) -> int:
        """How many posts the list has, folded ones among them."""
        return sum(section.count for section in self._rows.sections)

    def place(self, row: int) -> Place:
        """Return what a row holds."""
        return self._rows.place(row)

    def heading_row(self, row: int) -> int:
        """Return the row of the heading above a row."""
        return self._rows.heading(row)

    def card(self, row: int) -> PostCard | None:
        """Return the post in a row; None for a heading and for a post that has gone."""
        if not 0 <= row < len(self._rows):
            return None
        place = self._rows.place(row)
        return None if place.offset is None else self._card(place.section, place.offset)

    def row_of(self, post_id: PostId) -> int | None:
        """Return the row of a post; None where the list does not have it."""
        place = self._reader.place_of(self._rows.sections, post_id)
        return None if place is None else self._rows.row(place)

    def row_on(self, day: date) -> int | None:
        """Return the row of the first post on or after a day, else of the last before it."""
        found = self._reader.nearest(self._wanted, day)
        return None if found is None else self.row_of(found)

    def ids_between(self, first: int, last: int) -> tuple[PostId, ...]:
        """Return the posts in rows from first to last, in their order."""
        return tuple(self._ids_between(first, last))

    def ids_in_section(self, row: int) -> tuple[PostId, ...]:
        """Return the posts of the section a row lies in, folded or not."""
        return tuple(self._reader.ids(self._rows.sections[self._rows.place(row).section]))

    def all_ids(self) -> tuple[PostId, ...]:
        """Return all posts of the list, in its order."""
        return tuple(post_id for section in self._rows.sections for post_id in self._reader.ids(section))

    # Folding.

    def is_folded(self, row: int) -> bool:
        """Tell whether the section a row lies in is folded."""
        return self._rows.sections[self._rows.place(row).section].key in self._folded

    def fold(self, row: int, folded: bool) -> None:
        """Fold or unfold the section a row lies in."""
        number = self._rows.place(row).section
        section = self._rows.sections[number]
        if not section.title or (section.key in self._folded) == folded:
            return
        heading = self._rows.row(Place(number, None))
        if folded:
            self.beginRemoveRows(_ROOT, heading + 1, heading + section.count)
            self._folded.add(section.key)
            self._rows = SectionRows(self._all, self._folded)
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, heading + 1, heading + section.count)
            self._folded.discard(section.key)
            self._rows = SectionRows(self._all, self._folded)
            self.endInsertRows()
        index = self.index(heading)
        self.dataChanged.emit(index, index)

    # Ticking.

    @property
    def ticked(self) -> frozenset[PostId]:
        """The posts that are ticked."""
        return frozenset(self._ticked)

    def ticked_in_order(self) -> tuple[PostId, ...]:
        """Return the ticked posts: few by day and time, many in the order of the list."""
        if len(self._ticked) <= _FEW:
            return self._reader.among(self._wanted, self._ticked)
        return tuple(post_id for post_id in self.all_ids() if post_id in self._ticked)

    def tick(self, ids: Sequence[PostId], ticked: bool = True) -> None:
        """Tick posts, or take their ticks away."""
        before = len(self._ticked)
        if ticked:
            self._ticked.update(ids)
        else:
            self._ticked.difference_update(ids)
        if len(self._ticked) != before:
            self._tell_ticks()

    def tick_only(self, ids: Sequence[PostId]) -> None:
        """Tick these posts and no others."""
        if self._ticked != set(ids):
            self._ticked = set(ids)
            self._tell_ticks()

    def drop_lost_ticks(self) -> None:
        """Take the ticks from posts the list no longer has."""
        if self._ticked:
            self.tick_only(self.ticked_in_order())

    # Within.

    def _tell_ticks(self) -> None:
        if len(self._rows):
            self.dataChanged.emit(
                self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole]
            )
        self.ticks_changed.emit()

    def _card(self, number: int, offset: int) -> PostCard | None:
        page = self._page(number, offset // _PAGE)
        within = offset % _PAGE
        return page[within] if within < len(page) else None

    def _page(self, number: int, page: int) -> list[PostCard]:
        key = (number, page)
        if key in self._pages:
            self._pages.move_to_end(key)
            return self._pages[key]
        try:
            cards = self._reader.cards(self._rows.sections[number], page * _PAGE, _PAGE)
        except StorageProblem as problem:
            cards = []
            self.read_failed.emit(problem)
        self._pages[key] = cards
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return cards

    def _ids_between(self, first: int, last: int) -> Iterator[PostId]:
        for number, section in enumerate(self._rows.sections):
            if section.key in self._folded and section.title:
                continue
            start = self._rows.row(Place(number, 0))
            low, high = max(first - start, 0), min(last - start + 1, section.count)
            if low < high:
                yield from self._reader.ids(section)[low:high]

    # Qt's questions.

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows the list shows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        enabled = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self._rows.place(index.row()).offset is None:
            return enabled
        return (
            enabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsEditable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role shows of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        place = self._rows.place(index.row())
        if place.offset is None:
            return self._section_data(self._rows.sections[place.section], role)
        card = self._card(place.section, place.offset)
        return None if card is None else self._card_data(card, role)

    def _section_data(self, section: Section, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return section.title
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("folded") if section.key in self._folded else self.tr("unfolded")
                return f"{section.title}, {section.note}, {words}"
            case PostListModel.SECTION:
                return section
            case PostListModel.FOLDED:
                return section.key in self._folded
        return None

    def _card_data(self, card: PostCard, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return card.headline
            case Qt.ItemDataRole.AccessibleTextRole:
                return card_spoken(card, self._networks, self._today)
            case Qt.ItemDataRole.CheckStateRole:
                ticked = card.id in self._ticked
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case PostListModel.CARD:
                return card
        return None
