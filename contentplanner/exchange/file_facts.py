"""The first walk over a file: what is known of all its lines together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from contentplanner.application.importing import KEEP_IN_NOTES, POST_ID, WINDOW_FIELDS, DateOrder, RefusedLine
from contentplanner.exchange.cells import is_picture_name, line_of
from contentplanner.exchange.columns import Columns
from contentplanner.exchange.days import OrderVotes
from contentplanner.exchange.dialects import refuse_uneven
from contentplanner.exchange.formula_guard import unguard
from contentplanner.exchange.rows import Rows

_ESSENTIAL = frozenset({"date", "time", "network", "headline", "description", *WINDOW_FIELDS})


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of all lines of a file together.

    Args:
        line_count: Records below the header, repeated headers left out.
        order: The order of day and month the file decides on.
        date_question: A date that may be read two ways, where the file does not decide.
        campaigns: Every campaign name met.
        images: Every plain picture file name met.
        scattered: Post ids whose lines do not follow one another.
        has_ids: Whether any line carries a post id that is kept.
        some_lack_ids: Whether any line carries none.
        time_zones: Every time zone named.
        empty_columns: Headers of columns without any content.
        notes: What the person should know.
    """

    line_count: int
    order: DateOrder | None
    date_question: str
    campaigns: tuple[str, ...]
    images: tuple[str, ...]
    scattered: frozenset[str]
    has_ids: bool
    some_lack_ids: bool
    time_zones: tuple[str, ...]
    empty_columns: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(slots=True)
class _Ids:
    """Post ids in the order they come, to find those whose lines lie apart."""

    last: str = ""
    seen: set[int] = field(default_factory=set)
    scattered: set[str] = field(default_factory=set)
    kept: bool = False
    lacking: bool = False

    def count(self, post_id: str) -> None:
        if post_id and post_id == self.last:
            return
        self.last = post_id
        if POST_ID.fullmatch(post_id):
            self.kept = True
        else:
            self.lacking = True
        if not post_id:
            return
        mark = hash(post_id)
        if mark in self.seen:
            self.scattered.add(post_id)
        self.seen.add(mark)


class _Gatherer:
    """Looks at each record once."""

    def __init__(self, header: Sequence[str], columns: Columns) -> None:
        at = {columns.fields[name]: n for n, name in enumerate(header) if name not in columns.flags}
        self._dates = [n for field in ("date", *WINDOW_FIELDS) if (n := at.get(field)) is not None]
        self._campaign = at.get("campaign")
        self._image = at.get("image")
        self._id = at.get("post id")
        self._zone = at.get("time zone")
        self._unfilled = [n for n, name in enumerate(header) if columns.fields[name] == KEEP_IN_NOTES]
        self.votes = OrderVotes()
        self.days: set[str] = set()
        self.campaigns: dict[str, None] = {}
        self.images: dict[str, None] = {}
        self.zones: dict[str, None] = {}
        self.ids = _Ids()

    def look(self, cells: Sequence[str]) -> None:
        """Note what one record says."""
        width = len(cells)
        for date in self._dates:
            if date < width:
                self._day(cells[date])
        if self._campaign is not None and self._campaign < width and (name := cells[self._campaign]):
            self.campaigns[name] = None
        if self._image is not None and self._image < width and (name := cells[self._image]):
            self.images[name] = None
        self.ids.count(line_of(cells[self._id]) if self._id is not None and self._id < width else "")
        if self._zone is not None and self._zone < width and (name := cells[self._zone]):
            self.zones[name] = None
        if self._unfilled:
            self._unfilled = [n for n in self._unfilled if n >= width or not cells[n].strip()]

    def empty(self, header: Sequence[str]) -> tuple[str, ...]:
        """Return the headers of the columns that hold nothing."""
        return tuple(header[n] for n in self._unfilled)

    def _day(self, text: str) -> None:
        if text[4:5] != "-" and text not in self.days:
            if len(self.days) < 10_000:
                self.days.add(text)
            self.votes.count(" ".join(text.split()))


def gather(rows: Rows, header: Sequence[str], columns: Columns, *, plain: bool) -> FileFacts:
    """Walk over a file once and return what is known of all its lines together.

    Raises:
        ImportProblem: ``lines-broken`` when most records do not fit the header.
    """
    look = _Gatherer(header, columns)
    even = 0
    refused: list[RefusedLine] = []
    for row in rows:
        if isinstance(row, RefusedLine):
            refused.append(row)
        else:
            even += 1
            look.look(row.cells)
    refuse_uneven(even, refused)
    clean = unguard if plain else str
    return FileFacts(
        line_count=even + len(refused),
        order=look.votes.order,
        date_question=look.votes.question,
        campaigns=tuple(dict.fromkeys(line_of(clean(name)) for name in look.campaigns if name.strip())),
        images=tuple(name for cell in look.images if is_picture_name(name := line_of(clean(cell)))),
        scattered=frozenset(look.ids.scattered),
        has_ids=look.ids.kept,
        some_lack_ids=look.ids.lacking,
        time_zones=tuple(look.zones),
        empty_columns=look.empty(header),
        notes=tuple(_notes(rows, look)),
    )


def essential_width(header: Sequence[str], columns: Columns) -> int:
    """Return how many cells a record needs to hold all that makes a post."""
    needed = [n for n, name in enumerate(header, start=1) if columns.fields[name] in _ESSENTIAL]
    return max(needed, default=len(header))


def _notes(rows: Rows, look: _Gatherer) -> Iterator[str]:
    if rows.headers_again:
        again = rows.headers_again
        said = (
            "1 line that repeats the header was"
            if again == 1
            else f"{again} lines that repeat the header were"
        )
        yield f"{said} left out."
    if look.votes.mixed:
        yield "Some dates put the day first and some the month; look at the dates once more."
