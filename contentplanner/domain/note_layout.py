"""Where short notes on days lie: a sign on its day, and its words beside it where all of them have room."""

from collections.abc import Iterable, Iterator, Sequence
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
    """Where a note lies, or several whose signs would touch.

    Args:
        keys: What they are about, by day.
        left: Left edge.
        right: Right edge.
        y: Top, counted from the top of all lanes.
        backwards: The sign is at the right end, because the words had room at the left only.
    """

    keys: tuple[str, ...]
    left: int
    right: int
    y: int
    backwards: bool = False


def place_notes(
    axis: Axis, sizes: Sizes, notes: Iterable[Note], y: int, line: int | None = None
) -> tuple[NoteSpot, ...]:
    """Return where the notes of the quarter lie in one row; none touches another.

    Args:
        axis: The days.
        sizes: How large things are.
        notes: What there is to say.
        y: Top of the row.
        line: Where an upright line runs that no words cross; a sign may lie on it.
    """
    groups: list[tuple[int, list[Note]]] = []
    within = (note for note in notes if axis.quarter.holds(note.day))
    for note in sorted(within, key=lambda note: (note.day, note.key)):
        x = min(max(axis.middle_of(note.day) - sizes.note // 2, 0), max(axis.width - sizes.note, 0))
        if groups and x - groups[-1][0] < sizes.note + _GAP:
            groups[-1][1].append(note)
        else:
            groups.append((x, [note]))
    return tuple(_in_row(axis, sizes, groups, y, line))


def _in_row(
    axis: Axis, sizes: Sizes, groups: Sequence[tuple[int, Sequence[Note]]], y: int, line: int | None
) -> Iterator[NoteSpot]:
    begin = 0
    for n, (x, notes) in enumerate(groups):
        end = groups[n + 1][0] - _GAP if n + 1 < len(groups) else axis.width
        first = begin
        if line is not None and line >= x + sizes.note:
            end = min(end, line - _GAP)
        elif line is not None and line <= x:
            first = max(begin, line + _GAP)
        wanted = notes[0].width + (sizes.more if len(notes) > 1 else 0)
        after, before = end - x, x + sizes.note - first
        backwards = after < wanted <= before
        width = wanted if backwards or wanted <= after else sizes.note
        left = x + sizes.note - width if backwards else x
        yield NoteSpot(tuple(note.key for note in notes), left, left + width, y, backwards)
        begin = left + width + _GAP


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
