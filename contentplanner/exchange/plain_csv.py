"""The plain schedule CSV: what ``--format plain`` writes and ``import`` reads back without loss.

UTF-8 with a byte order mark (spreadsheet programs ask for it), CRLF, quotes only where RFC 4180 wants them.
"""

import csv
import io
import re
from collections.abc import Iterable
from itertools import chain, islice

from contentplanner.application.exporting import ExportFormat, Line, Sink, Written
from contentplanner.application.schedule import MORE_COLUMNS, PLAIN_COLUMNS
from contentplanner.exchange.formula_guard import guard

_LIVE_CELL = re.compile(r"\0'*[=+\-@\t\r]")
_LINES_AT_ONCE = 300


class PlainCsvWriter:
    """Writes the plain schedule CSV, a few lines at a time."""

    format = ExportFormat(
        name="plain",
        label="Plain schedule",
        columns=PLAIN_COLUMNS,
        date_format="YYYY-MM-DD",
        max_rows=None,
        checked="2026-11",
    )

    def write(self, lines: Iterable[Line], sink: Sink, *, exact: bool = False) -> Written:
        """Write the header and all lines as they come; texts are guarded unless ``exact``."""
        return _write(PLAIN_COLUMNS, lines, sink, exact=exact)

    def write_more(self, lines: Iterable[Line], sink: Sink, *, exact: bool = False) -> None:
        """Write the lines that tell of further pictures, with a header of their own."""
        _write(MORE_COLUMNS, lines, sink, exact=exact)


def _write(header: Line, lines: Iterable[Line], sink: Sink, *, exact: bool) -> Written:
    sink.write("\ufeff".encode() + _csv([header]))
    written = guarded = 0
    source = iter(lines)
    while block := list(islice(source, _LINES_AT_ONCE)):
        if not exact and _may_run(block):
            block, count = _guarded(block)
            guarded += count
        sink.write(_csv(block))
        written += len(block)
    return Written(written, guarded)


def _csv(block: list[Line]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(block)
    return text.getvalue().encode("utf-8")


def _may_run(block: list[Line]) -> bool:
    """Tell whether any cell may need the guard; one search is ten times faster than a look at each."""
    return _LIVE_CELL.search("\0".join(("", *chain.from_iterable(block)))) is not None


def _guarded(block: list[Line]) -> tuple[list[Line], int]:
    safe = [tuple(map(guard, line)) for line in block]
    return safe, sum(sum(map(str.__ne__, *pair)) for pair in zip(safe, block, strict=True))
