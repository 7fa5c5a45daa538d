"""Where short notes on days lie: a sign on its day, and its words beside it where there is room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from contentplanner.domain.quarter_axis import Axis, Sizes

_GAP = 4


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say on a day.

    Args:
        key: What it is about.
        day: Where its sign stands.
        width: Room for its sign and all its words.
    """

    key: str
    day: date
    width: int


@dataclass(frozen=True, slots=True)
class NoteSpot:
    """Where a note lies.

    Args:
        key: What it is about.
        left: Left edge.
        right: Right edge.
        y: Top, counted from the top of all lanes.
        backwards: Its sign is at the right end, because its words had room at the left only.
    """

    key: str
    left: int
    right: int
    y: int
    backwards: bool = False


def place_notes(
    axis: Axis, sizes: Sizes, notes: Iterable[Note], top: int
) -> tuple[int, tuple[NoteSpot, ...]]:
    """Return how many rows the notes of the quarter need, and where each lies; none touches another."""
    rows: list[list[tuple[int, Note]]] = []
    within = (note for note in notes if axis.quarter.holds(note.day))
    for note in sorted(within, key=lambda note: (note.day, note.key)):
        x = min(max(axis.middle_of(note.day) - sizes.note // 2, 0), max(axis.width - sizes.note, 0))
        row = next((row for row in rows if x - row[-1][0] >= sizes.note + _GAP), None)
        if row is None:
            row = []
            rows.append(row)
        row.append((x, note))
    spots = [
        spot for n, row in enumerate(rows) for spot in _in_row(axis, sizes, row, top + n * sizes.note_pitch)
    ]
    return len(rows), tuple(spots)


def _in_row(axis: Axis, sizes: Sizes, row: Sequence[tuple[int, Note]], y: int) -> list[NoteSpot]:
    spots: list[NoteSpot] = []
    for n, (x, note) in enumerate(row):
        begin = spots[-1].right + _GAP if spots else 0
        end = row[n + 1][0] - _GAP if n + 1 < len(row) else axis.width
        after, before = end - x, x + sizes.note - begin
        if note.width > after and (note.width <= before or max(after, sizes.note_words) < before):
            left = x + sizes.note - min(note.width, before)
            spots.append(NoteSpot(note.key, left, x + sizes.note, y, backwards=True))
        else:
            room = min(note.width, after)
            width = room if room >= min(note.width, sizes.note_words) else sizes.note
            spots.append(NoteSpot(note.key, x, x + width, y))
    return spots


@dataclass(frozen=True, slots=True)
class NameSpot:
    """Where a day that matters is named: between two edges, or marked only where both are the same."""

    left: int
    right: int


def place_names(
    axis: Axis, names: Sequence[tuple[date, int]], least: int, gap: int = _GAP
) -> tuple[NameSpot, ...]:
    """Return where each name lies in one row, in the same order; none touches another or a later mark.

    Args:
        axis: The days.
        names: By day: where each begins, and how wide it would be.
        least: Less room than this is no use.
        gap: Between a name and the next mark.
    """
    lefts = [axis.x_of(day) for day, _ in names]
    spots: list[NameSpot] = []
    end = 0
    for n, (left, (_, width)) in enumerate(zip(lefts, names, strict=True)):
        limit = min((other for other in lefts[n + 1 :] if other > left), default=axis.width + gap) - gap
        room = min(width, limit - left)
        named = left >= end and room >= min(width, least) and lefts.index(left) == n
        spots.append(NameSpot(left, left + room if named else left))
        end = max(end, spots[-1].right)
    return tuple(spots)
