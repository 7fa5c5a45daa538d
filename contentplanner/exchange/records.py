"""Reads the records of a CSV file one by one, each with its first physical line."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from contentplanner.application.importing import ImportProblem

LONGEST_CELL = 1_000_000
SEPARATORS = (",", ";", "\t", "|")
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
    csv.field_size_limit(LONGEST_CELL)
    line = 1 + dialect.skipped
    try:
        with _opened(path, dialect.codec) as file:
            for _ in range(dialect.skipped):
                file.readline()
            reader = csv.reader(file, delimiter=dialect.separator)
            for cells in reader:
                start, line = line, reader.line_num + 1 + dialect.skipped
                if any(map(str.strip, cells)):
                    yield Record(start, cells)
            _check_closed(path, dialect, start if reader.line_num else line)
    except csv.Error as error:
        raise _too_large(path, dialect, line, error) from None
    except UnicodeDecodeError:
        raise ImportProblem("file-changed", "The file changed while it was read. Try again.") from None


def _opened(path: Path, codec: str) -> io.TextIOWrapper:
    return path.open(encoding=codec, newline="", errors="strict")


def _check_closed(path: Path, dialect: Dialect, last_line: int) -> None:
    """Refuse a file whose last record ends inside a quotation."""
    with _opened(path, dialect.codec) as file:
        opened = open_quote(islice(file, last_line - 1, None), dialect.separator)
    if opened is not None:
        raise _not_closed(last_line + opened)


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


def _too_large(path: Path, dialect: Dialect, line: int, error: csv.Error) -> ImportProblem:
    with _opened(path, dialect.codec) as file:
        lines = _up_to(islice(file, line - 1, None), 2 * LONGEST_CELL)
        opened = open_quote(lines, dialect.separator)
    if opened is not None:
        return _not_closed(line + opened)
    if "field larger" in str(error):
        sentence = f"Line {line} holds a cell of more than a million characters. Shorten it and try again."
        return ImportProblem("cell-too-large", sentence)
    return ImportProblem("not-a-csv", f"Line {line} cannot be read as CSV ({error}).")


def _up_to(lines: Iterable[str], length: int) -> Iterator[str]:
    for line in lines:
        yield line
        length -= len(line)
        if length < 0:
            return


def _not_closed(line: int) -> ImportProblem:
    sentence = (
        f"A quotation mark opens on line {line} and is never closed. "
        "Close it in a text editor, or save the file again as CSV in your spreadsheet program."
    )
    return ImportProblem("quote-not-closed", sentence)
