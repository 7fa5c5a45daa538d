"""Walks the records below a header: even ones as they are, uneven ones with the reason they are refused."""

from collections.abc import Iterator
from pathlib import Path

from contentplanner.application.importing import RefusedLine
from contentplanner.exchange.dialects import Header, columns_text
from contentplanner.exchange.records import Dialect, Record, read_records

_LONGEST_RUN = 1000


class Rows:
    """The records of a file below its header.

    A record that only lacks cells at its end is taken when all that makes a post is there. Records
    that together make up a whole one were broken by a raw line break; they are refused.

    Args:
        path: Of the file.
        dialect: How it is written.
        header: The names of its columns and where they stand.
        essential: How many cells a record needs at least.
    """

    def __init__(self, path: Path, dialect: Dialect, header: Header, essential: int = 0) -> None:
        self._path = path
        self._dialect = dialect
        self._header = header
        self._width = header.named
        self._widest = len(header.names)
        self._essential = essential or self._width
        self.headers_again = 0

    def records(self) -> Iterator[Record]:
        """Return the records below the header as they stand; repeated headers are left out."""
        self.headers_again = 0
        again = list(self._header.cells)
        for record in read_records(self._path, self._dialect):
            if record.line <= self._header.line:
                continue
            if record.cells == again:
                self.headers_again += 1
            else:
                yield record

    def __iter__(self) -> Iterator[Record | RefusedLine]:
        run: list[Record] = []
        cells = 0
        for record in self.records():
            width = len(record.cells)
            if width < self._width:
                run.append(record)
                cells += width if len(run) == 1 else width - 1
                if cells >= self._width or len(run) == _LONGEST_RUN:
                    yield from self._ended(run, cells)
                    cells = len(run[0].cells) if run else 0
                continue
            yield from map(self._short, run)
            run, cells = [], 0
            yield record if width <= self._widest else self._long(record)
        yield from map(self._short, run)

    def _ended(self, run: list[Record], cells: int) -> Iterator[Record | RefusedLine]:
        """Settle a run of short records: pieces of one record, or each on its own but the last."""
        if cells == self._width or len(run) == _LONGEST_RUN:
            yield from map(self._refused, run)
            run.clear()
            return
        yield from map(self._short, run[:-1])
        del run[:-1]

    def _short(self, record: Record) -> Record | RefusedLine:
        return record if len(record.cells) >= self._essential else self._refused(record)

    def _long(self, record: Record) -> Record | RefusedLine:
        if any(cell.strip() for cell in record.cells[self._widest :]):
            return self._refused(record)
        return Record(record.line, record.cells[: self._widest])

    def _refused(self, record: Record) -> RefusedLine:
        has = columns_text(len(record.cells))
        return RefusedLine(record.line, f"Line {record.line} has {has}, the header has {self._width}.")
