"""The plain schedule CSV: what ``--format plain`` writes and ``import`` reads back without loss.

UTF-8 with a byte order mark (spreadsheet programs ask for it), CRLF, quotes only where RFC 4180 wants them.
"""

import csv
import io
from collections.abc import Iterable

from contentplanner.application.exporting import ExportFormat, Line, Sink, Written
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.exchange.formula_guard import guard

_LIVE_STARTS = frozenset("=+-@\t\r'")
_LINES_AT_ONCE = 1000


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
        text = io.StringIO(newline="")
        write_row = csv.writer(text, lineterminator="\r\n").writerow
        text.write("\ufeff")
        write_row(PLAIN_COLUMNS)
        written = guarded = 0
        for line in lines:
            # Most lines hold no such text, so one look at the first characters spares the guard.
            if not exact and not _LIVE_STARTS.isdisjoint([cell[:1] for cell in line]):
                safe = tuple(map(guard, line))
                guarded += sum(map(str.__ne__, safe, line))
                line = safe
            write_row(line)
            written += 1
            if written % _LINES_AT_ONCE == 0:
                _hand_over(text, sink)
        _hand_over(text, sink)
        return Written(written, guarded)


def _hand_over(text: io.StringIO, sink: Sink) -> None:
    sink.write(text.getvalue().encode("utf-8"))
    text.seek(0)
    text.truncate()
