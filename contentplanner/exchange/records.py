"""Reads the records of a CSV file one by one, each with its first physical line."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from contentplanner.application.importing import ImportProblem

LONGEST_CELL = 1_000_000
SEPARATORS = (",", ";", "\t", "|")
_LONGEST_LINE = 8_000_000
_CELL_BEGINS, _PLAIN, _QUOTED, _AFTER_QUOTE = range(4)


class Record(NamedTuple):
    """One record: the physical line it begins on, and its cells."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written.

    Args:
        codec: Of its text.
        separator: Between two cells.
        skipped: How many physical lines at the top are no records: a ``sep=;`` line.
    """

    codec: str
    separator: str
    skipped: int = 0


def read_records(path: Path, dialect: Dialect) -> Iterator[Record]:
    """Read the records of a file; wholly empty ones are left out.

    Raises:
        ImportProblem: ``quote-not-closed``, ``cell-too-large``, or ``file-changed`` when it does not
            decode any more.
    """
    with path.open(encoding=dialect.codec, newline="", errors="strict") as file:
        for _ in range(dialect.skipped):
            file.readline()
        try:
            yield from _records(file, dialect)
        except UnicodeDecodeError:
            raise ImportProblem("file-changed", "The file changed while it was read. Try again.") from None


def _records(file: io.TextIOWrapper, dialect: Dialect) -> Iterator[Record]:
    lines = _Lines(file)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter=dialect.separator)
    first_line = 1 + dialect.skipped
    last: list[str] = []
    try:
        for cells in reader:
            start, first_line = first_line, reader.line_num + 1 + dialect.skipped
            last = lines.taken
            lines.taken = []
            if any(cells) and any(map(str.strip, cells)):
                yield Record(start, cells)
    except csv.Error as error:
        raise _too_large(lines.taken, first_line, dialect.separator, error) from None
    _check_closed(last, first_line - len(last), dialect.separator)


class _Lines:
    """The physical lines of a file, those of the record under way kept for what may go wrong."""

    def __init__(self, file: io.TextIOWrapper) -> None:
        self._file = file
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        while line := self._file.readline(_LONGEST_LINE):
            if len(line) == _LONGEST_LINE:
                raise csv.Error("field larger than any cell")
            self.taken.append(line)
            yield line


def _check_closed(lines: list[str], first_line: int, separator: str) -> None:
    """Refuse a file whose last record ends inside a quotation."""
    if '"' in "".join(lines) and (opened := open_quote(lines, separator)) is not None:
        raise _not_closed(first_line + opened)


def open_quote(lines: Iterable[str], separator: str) -> int | None:
    """Return the index of the line on which a quotation opens that is never closed, or None.

    A quotation opens only where a cell begins; inside it two quotation marks stand for one.
    """
    state, opened = _CELL_BEGINS, 0
    for number, line in enumerate(lines):
        for character in line:
            if state == _QUOTED:
                state = _AFTER_QUOTE if character == '"' else _QUOTED
            elif character == '"' and state in (_CELL_BEGINS, _AFTER_QUOTE):
                opened = number if state == _CELL_BEGINS else opened
                state = _QUOTED
            else:
                state = _CELL_BEGINS if character in (separator, "\n", "\r") else _PLAIN
    return opened if state == _QUOTED else None


def _too_large(lines: list[str], first_line: int, separator: str, error: csv.Error) -> ImportProblem:
    if len(lines) > 1 and (opened := open_quote(lines, separator)) is not None:
        return _not_closed(first_line + opened)
    if "field larger" in str(error):
        sentence = (
            f"Line {first_line} holds a cell of more than a million characters. Shorten it and try again."
        )
        return ImportProblem("cell-too-large", sentence)
    return ImportProblem("not-a-csv", f"Line {first_line} cannot be read as CSV ({error}).")


def _not_closed(line: int) -> ImportProblem:
    sentence = (
        f"A quotation mark opens on line {line} and is never closed. "
        "Close it in a text editor, or save the file again as CSV in your spreadsheet program."
    )
    return ImportProblem("quote-not-closed", sentence)
