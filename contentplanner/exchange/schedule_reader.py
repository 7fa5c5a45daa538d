"""Opens CSV files for import and reads them into lines of the schedule."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from stat import S_ISREG

from contentplanner.application.importing import (
    IGNORE,
    CampaignLine,
    ImportChoices,
    ImportDraft,
    ImportProblem,
    LineFacts,
    RefusedLine,
    SampleLine,
    ScheduleLine,
)
from contentplanner.application.networks import load_networks
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Networks
from contentplanner.exchange.campaign_windows import CampaignReader
from contentplanner.exchange.columns import ColumnGuesser, Columns, Table, read_choices
from contentplanner.exchange.days import DayReader
from contentplanner.exchange.dialects import Header, find_dialect, find_header, first_records
from contentplanner.exchange.encodings import Encoding, find_encoding
from contentplanner.exchange.file_facts import FileFacts, essential_width, gather
from contentplanner.exchange.file_kinds import foreign_kind, looks_binary
from contentplanner.exchange.line_reader import Layout, LineReader
from contentplanner.exchange.more_pictures import Further, read_more
from contentplanner.exchange.records import Dialect
from contentplanner.exchange.rows import Rows
from contentplanner.exchange.words import Words, load_words

LARGEST_FILE = 100_000_000
_SAMPLES = 20
_GUESSED_FROM = 200


class CsvScheduleReader:
    """Opens CSV files for import."""

    def __init__(self) -> None:
        self._networks = load_networks()

    def open(self, path: Path) -> "CsvScheduleFile":
        """Open a file.

        Raises:
            ImportProblem: It is nothing the program can import.
        """
        try:
            stat = path.stat()
            if not S_ISREG(stat.st_mode):
                raise ImportProblem("not-a-csv", f"“{path.name}” is not a file.")
            with path.open("rb") as file:
                head = file.read(8192)
            _check(path, head, stat.st_size)
            words = load_words()
            guesser = ColumnGuesser(words, self._networks)
            encoding = find_encoding(path)
            dialect = find_dialect(path, encoding.codec, guesser.known)
        except FileNotFoundError:
            raise ImportProblem("file-not-found", f"There is no file “{path}”.") from None
        except OSError as error:
            reason = os.strerror(error.errno) if error.errno else str(error)
            raise ImportProblem("not-readable", f"“{path.name}” cannot be read: {reason}.") from None
        return CsvScheduleFile(path, encoding, dialect, words, self._networks, guesser)


def _check(path: Path, head: bytes, size: int) -> None:
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ImportProblem("file-empty", f"“{path.name}” is empty.")
    if kind := foreign_kind(path, head):
        raise ImportProblem("not-a-csv", kind)
    if looks_binary(head):
        raise ImportProblem("not-a-csv", "This is not a text file. Import a table saved as CSV.")
    if size > LARGEST_FILE:
        sentence = f"“{path.name}” has {size // 1_000_000} MB; 100 MB can be read. Split it and try again."
        raise ImportProblem("file-too-large", sentence)


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the file is read with certain choices."""

    header: Header
    columns: Columns
    facts: FileFacts
    choices: ImportChoices
    rows: Rows
    more: dict[str, Further]
    trouble: str


class CsvScheduleFile:
    """A CSV file opened for import; it is read again for each question, never held in memory."""

    def __init__(
        self,
        path: Path,
        encoding: Encoding,
        dialect: Dialect,
        words: Words,
        networks: Networks,
        guesser: ColumnGuesser,
    ) -> None:
        self._path = path
        self._encoding = encoding
        self._dialect = dialect
        self._words = words
        self._networks = networks
        self._guesser = guesser
        self._state = _state_of(path)
        self._reading: _Reading | None = None
        self._line_reader: LineReader | None = None
        self._first = first_records(path, dialect, _GUESSED_FROM)
        if not self._first:
            next(Rows(path, dialect, Header(("",), 1, 0)).records(), None)
            raise ImportProblem("file-empty", f"“{path.name}” holds no records.")

    def draft(self, choices: ImportChoices) -> ImportDraft:
        """Return what it seems to hold."""
        reading = self._read(choices)
        first = islice(reading.rows.records(), _SAMPLES)
        return ImportDraft(
            path=self._path,
            header=reading.header.names,
            samples=tuple(SampleLine(record.line, tuple(record.cells)) for record in first),
            columns=dict(reading.columns.fields),
            line_count=reading.facts.line_count,
            date_question="" if choices.date_order else reading.facts.date_question,
            encoding=self._encoding.label,
            separator=self._dialect.separator,
            plain=reading.header.plain,
            windows=reading.columns.windows,
        )

    def facts(self, choices: ImportChoices) -> LineFacts:
        """Return what is known of all its lines together.

        Raises:
            ImportProblem: It cannot be read with these choices.
        """
        reading = self._read(choices)
        facts, columns, header = reading.facts, reading.columns.fields, reading.header
        if facts.date_question and choices.date_order is None:
            raise _unclear_order(facts.date_question)
        if not reading.columns.windows and not {"headline", "description"} & set(columns.values()):
            raise ImportProblem("no-text-column", _no_text(header))
        empty = {*facts.empty_columns}
        names = [name for name in header.names if not (name in empty and header.is_unnamed(name))]
        return LineFacts(
            columns={name: columns[name] for name in names},
            ignored=tuple(name for name in names if columns[name] == IGNORE or name in empty),
            campaigns=facts.campaigns,
            images=tuple(
                dict.fromkeys((*facts.images, *(n for one in reading.more.values() for n in one.names)))
            ),
            time_zones=facts.time_zones,
            scattered=facts.scattered,
            has_ids=facts.has_ids,
            some_lack_ids=facts.some_lack_ids,
            plain=header.plain,
            windows=reading.columns.windows,
            line_count=facts.line_count,
            notes=(*self._encoding.notes, *_above(header), *facts.notes, *filter(None, [reading.trouble])),
        )

    def lines(self, choices: ImportChoices) -> Iterator[ScheduleLine | RefusedLine]:
        """Read it line by line."""
        reading = self._read(choices)
        order = choices.date_order or reading.facts.order
        layout = Layout(
            reading.header.names,
            reading.columns,
            reading.header.plain,
            self._network(choices.network),
            reading.more,
        )
        self._line_reader = reader = LineReader(
            layout, self._words, self._networks, DayReader(self._words, order)
        )
        for row in reading.rows:
            yield row if isinstance(row, RefusedLine) else reader.read(row)
        self._check_unchanged()

    def campaigns(self, choices: ImportChoices) -> Iterator[CampaignLine | RefusedLine]:
        """Read a campaign calendar line by line."""
        reading = self._read(choices)
        days = DayReader(self._words, choices.date_order or reading.facts.order)
        reader = CampaignReader(reading.header.names, reading.columns.fields, days)
        for row in reading.rows:
            yield row if isinstance(row, RefusedLine) else reader.read(row)
        self._check_unchanged()

    def late_notes(self) -> tuple[str, ...]:
        """Return what the person should know and :meth:`lines` found out, in plain sentences."""
        count = 0 if self._line_reader is None else self._line_reader.offsets_left_out
        if not count:
            return ()
        times = "1 time" if count == 1 else f"{count} times"
        return (f"{times} named a time zone or an offset; it was left out and the time kept as written.",)

    def _check_unchanged(self) -> None:
        if _state_of(self._path) != self._state:
            raise ImportProblem("file-changed", "The file changed while it was read. Try again.")

    def _network(self, name: str) -> NetworkKey | None:
        return self._networks.key_of(name) if name.strip() else None

    def _read(self, choices: ImportChoices) -> _Reading:
        if self._reading is not None and self._reading.choices == choices:
            return self._reading
        known = self._guesser.known
        header = find_header(self._first, known, self._guesser.looks_like_day, tuple(choices.columns))
        chosen = read_choices(header.names, choices.columns)
        below = [record for record in self._first if record.line > header.line]
        table = Table(header.names, [record.cells for record in below], named=bool(header.line))
        columns = self._guesser.guess(table, chosen)
        rows = Rows(self._path, self._dialect, header, essential_width(header.names, columns))
        facts = gather(rows, header.names, columns, plain=header.plain)
        more, trouble = read_more(self._path) if header.plain else ({}, "")
        self._reading = _Reading(header, columns, facts, choices, rows, more, trouble)
        return self._reading


def _state_of(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns


def _unclear_order(example: str) -> ImportProblem:
    sentence = (
        f"It is not clear whether in “{example}” the day or the month comes first. "
        "Say so (command line: --date-order dmy or mdy)."
    )
    return ImportProblem("date-order-unclear", sentence)


def _above(header: Header) -> Iterator[str]:
    if header.skipped:
        said = "1 line" if header.skipped == 1 else f"{header.skipped} lines"
        yield f"The table begins on line {header.line}; {said} above it did not come along."


def _no_text(header: Header) -> str:
    names = ", ".join(f"“{name}”" for name in header.names[:12])
    return (
        f"No column holds a headline or a text. The columns are {names}. "
        "Say which one does (command line: --map COLUMN=description)."
    )
