"""Finds out what stands between the cells of a file, and where its table begins."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from contentplanner.application.importing import ImportProblem, RefusedLine
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.exchange.records import SEPARATORS, Dialect, Record, read_records

_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\s*', re.I)
_LOOKED_AT = 100
_HEADER_WITHIN = 20
_LONGEST_NAME = 80

KnownName = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table.

    Args:
        names: Each once; empty and repeated ones are numbered.
        named: How many columns there are up to the last that has a name.
        line: The physical line it begins on; 0 when the file has none.
        cells: As they stand in the file, to know the header again further down.
        skipped: How many records stand above it.
        plain: Whether it is exactly the header of the plain schedule CSV.
    """

    names: tuple[str, ...]
    named: int
    line: int
    cells: tuple[str, ...] = ()
    skipped: int = 0
    plain: bool = False

    def is_unnamed(self, name: str) -> bool:
        """Tell whether a column has no name in the file, only the one made up for it."""
        return name not in self.cells


def find_dialect(path: Path, codec: str, known: KnownName) -> Dialect:
    """Return how the file is written: the separator that gives known names and even rows."""
    with path.open(encoding=codec, newline="") as file:
        said = _SEPARATOR_LINE.fullmatch(file.readline(100))
    if said is not None:
        return Dialect(codec, said[1], skipped=1)
    candidates = [Dialect(codec, separator) for separator in SEPARATORS]
    return max(candidates, key=lambda dialect: _evenness(path, dialect, known))


def _evenness(path: Path, dialect: Dialect, known: KnownName) -> tuple[bool, float, int]:
    records = first_records(path, dialect, _LOOKED_AT)
    widths = Counter(len(record.cells) for record in records if len(record.cells) > 1)
    if not widths:
        return False, 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    names = max(_name_count(record, known, width) for record in records[:_HEADER_WITHIN])
    return names > 1, round(count / len(records), 1), width


def first_records(path: Path, dialect: Dialect, count: int) -> list[Record]:
    """Return the first records of a file; fewer where it cannot be read further."""
    found: list[Record] = []
    try:
        found.extend(islice(read_records(path, dialect), count))
    except ImportProblem:
        return found
    return found


def find_header(
    records: Sequence[Record], known: KnownName, looks_like_day: KnownName, wanted: Sequence[str] = ()
) -> Header:
    """Return the header: the record among the first with most known names, or made-up names.

    Args:
        records: The first records of the file.
        known: Tells whether a name is one columns have.
        looks_like_day: Tells whether a cell is a date.
        wanted: Names the person gave for columns, which count as known.
    """
    asked = {name.casefold().strip() for name in wanted}

    def counts(name: str) -> bool:
        return known(name) or name.casefold().strip() in asked

    def score(record: Record) -> int:
        return 0 if any(map(looks_like_day, record.cells)) else _name_count(record, counts, widest)

    first = records[:_HEADER_WITHIN]
    widest = max(len(record.cells) for record in first)
    best = max(range(len(first)), key=lambda n: (score(first[n]), -n))
    if not score(first[best]):
        if any(map(looks_like_day, first[0].cells)):
            return _made_up(widest)
        best = _first_wide(first)
    record = first[best]
    plain = tuple(record.cells) == PLAIN_COLUMNS
    named = max(n for n, cell in enumerate(record.cells, start=1) if cell.strip())
    return Header(_numbered(record.cells), named, record.line, tuple(record.cells), best, plain)


def _made_up(width: int) -> Header:
    return Header(tuple(f"Column {number}" for number in range(1, width + 1)), width, 0)


def _first_wide(records: Sequence[Record]) -> int:
    """Return the first record that is about as wide as the widest: lone titles stand above a header."""
    widest = max(map(_filled, records))
    return next(n for n, record in enumerate(records) if 2 * _filled(record) >= widest)


def _filled(record: Record) -> int:
    return sum(1 for cell in record.cells if cell.strip())


def _name_count(record: Record, known: KnownName, widest: int) -> int:
    """Count the known names in a record; one lone cell above a wider table is no header."""
    if widest > 1 and _filled(record) == 1:
        return 0
    return sum(len(cell) <= _LONGEST_NAME and known(cell) for cell in set(record.cells) if cell.strip())


def _numbered(cells: Sequence[str]) -> tuple[str, ...]:
    """Give every column a name of its own."""
    names: list[str] = []
    taken: set[str] = set()
    for number, cell in enumerate(cells, start=1):
        name = base = " ".join(cell.split()) or f"Column {number}"
        again = 2
        while name.casefold() in taken:
            name, again = f"{base} ({again})", again + 1
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def refuse_uneven(even: int, refused: Sequence[RefusedLine]) -> None:
    """Refuse a file most of whose records do not fit its header.

    Raises:
        ImportProblem: ``lines-broken``.
    """
    if len(refused) <= max(2, even):
        return
    sentence = (
        f"Most lines do not fit the header. {refused[0].reason} "
        "Perhaps texts with line breaks stand there without quotation marks. "
        "Save the table again as CSV in your spreadsheet program and import that."
    )
    raise ImportProblem("lines-broken", sentence)


def columns_text(count: int) -> str:
    """Return "1 column" or "8 columns"."""
    return f"{count} column" if count == 1 else f"{count} columns"
