"""Importing a schedule that was made elsewhere: what a file holds, what was chosen, what came of it."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, Objective, State

IMPORT_FIELDS = tuple(column.lower() for column in PLAIN_COLUMNS)
"""What a column of a file may be taken for, besides ``IGNORE`` and ``KEEP_IN_NOTES``."""

WINDOW_FIELDS = ("campaign start", "peak start", "launch day", "peak end", "campaign end")
"""What a column of a campaign calendar may be taken for, where each line is a campaign of some weeks."""

IGNORE = "ignore"
"""A column left out by choice."""

KEEP_IN_NOTES = "notes line"
"""A column without a field of its own: its cells are kept in the notes as ``Header: value``."""

POST_ID = re.compile(r"[0-9a-fA-F]{32}")
"""A post id that is kept; any other gets a new one."""

Progress = Callable[[int, int], None]
"""Told how many of how many steps are done."""

Cancelled = Callable[[], bool]
"""Asked now and then whether to stop."""


class ImportProblem(Exception):
    """A file cannot be imported as it is; nothing has changed.

    Args:
        code: What is wrong, as a stable word: ``not-a-csv``, ``file-empty``, ``file-too-large``,
            ``file-not-found``, ``encoding-unclear``, ``quote-not-closed``, ``cell-too-large``,
            ``lines-broken``, ``no-text-column``, ``column-unknown``, ``field-unknown``,
            ``field-twice``, ``date-order-unclear``, ``file-changed``, ``not-readable``, ``cancelled``.
        sentence: The same in one plain sentence for people, which is also ``str(problem)``.
    """

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


class DateOrder(Enum):
    """In which order a file writes day, month and year."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    YEAR_FIRST = "ymd"


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """What the person decided about a file.

    Args:
        columns: Header → field of ``IMPORT_FIELDS`` or ``WINDOW_FIELDS``, ``IGNORE`` or
            ``KEEP_IN_NOTES``; headers left out keep their guess.
        network: For lines whose file names none; empty for no network.
        date_order: The answer where the file does not say; None leaves it to the file.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    network: str = ""
    date_order: DateOrder | None = None


class SampleLine(NamedTuple):
    """One of the first records of a file, as it stands there."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDraft:
    """What a file seems to hold, before anything is taken from it.

    Args:
        header: The names of its columns, each once, in order.
        samples: The first 20 records below the header.
        columns: Header → what it is taken for with the choices made so far.
        line_count: How many records lie below the header, empty ones left out.
        date_question: A date such as ``"03/04/2026"`` that may be read two ways, where no other in
            the file decides; empty when the order is clear. Answer with ``ImportChoices.date_order``.
        encoding: How the text is encoded: ``"UTF-8"``, ``"Windows-1252"``…
        separator: What stands between two cells.
        plain: Whether it is a plain schedule CSV, which needs no questions.
        windows: Whether it is a campaign calendar, each line a campaign of some weeks.
    """

    path: Path
    header: tuple[str, ...]
    samples: tuple[SampleLine, ...]
    columns: Mapping[str, str]
    line_count: int
    date_question: str = ""
    encoding: str = "UTF-8"
    separator: str = ","
    plain: bool = False
    windows: bool = False


class ScheduleLine(NamedTuple):
    """One record of a file, read into values of the plan."""

    line: int
    day: date | None = None
    time: dt.time | None = None
    networks: tuple[NetworkKey, ...] = ()
    campaign: str = ""
    phase: Phase | None = None
    state: State | None = None
    gives: Gives | None = None
    objective: Objective | None = None
    aim: str = ""
    headline: str = ""
    description: str = ""
    link: str = ""
    hashtags: str = ""
    image: str = ""
    picture_description: str = ""
    persona: str = ""
    buying_step: str = ""
    notes: str = ""
    post_id: str = ""
    more_images: tuple[str, ...] = ()
    more_descriptions: tuple[str, ...] = ()


class CampaignLine(NamedTuple):
    """One record of a campaign calendar, read into values of the plan."""

    line: int
    name: str
    launch: date
    phases: tuple[PhaseSpan, ...]
    purpose: str = ""
    goal: str = ""
    landing_page: str = ""
    notes: str = ""


class RefusedLine(NamedTuple):
    """A record that is not taken, by its first physical line, and why in plain words."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """What is known of all lines of a file together before they are read.

    Args:
        columns: Header → field, as they will be read.
        ignored: Headers left out, by choice or because they hold nothing that is needed.
        campaigns: Every campaign name met.
        images: Every plain picture file name met.
        time_zones: Every time zone named.
        scattered: Post ids whose lines do not follow one another.
        has_ids: Whether any line carries a post id.
        some_lack_ids: Whether any line has no post id that can be kept.
        plain: Whether it is a plain schedule CSV, which is read back without loss.
        windows: Whether it is a campaign calendar.
        line_count: How many records will be read.
        notes: What the person should know, in plain sentences.
    """

    columns: Mapping[str, str]
    ignored: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    time_zones: tuple[str, ...] = ()
    scattered: frozenset[str] = frozenset()
    has_ids: bool = False
    some_lack_ids: bool = True
    plain: bool = False
    windows: bool = False
    line_count: int = 0
    notes: tuple[str, ...] = ()


class ScheduleFile(Protocol):
    """A file opened for import; it is read again for each question, never held in memory."""

    def draft(self, choices: ImportChoices) -> ImportDraft:
        """Return what it seems to hold."""

    def facts(self, choices: ImportChoices) -> LineFacts:
        """Return what is known of all its lines together.

        Raises:
            ImportProblem: It cannot be read with these choices.
        """

    def lines(self, choices: ImportChoices) -> Iterator[ScheduleLine | RefusedLine]:
        """Read it line by line.

        Raises:
            ImportProblem: ``file-changed`` when the file became another one meanwhile.
        """

    def campaigns(self, choices: ImportChoices) -> Iterator[CampaignLine | RefusedLine]:
        """Read a campaign calendar line by line; as :meth:`lines`."""

    def late_notes(self) -> tuple[str, ...]:
        """Return what the person should know and :meth:`lines` found out, in plain sentences."""


class ScheduleReader(Protocol):
    """Opens files for import."""

    def open(self, path: Path) -> ScheduleFile:
        """Open a file.

        Raises:
            ImportProblem: It is nothing the program can import.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What came of an import, or would come of it.

    Args:
        imported: Lines taken, ideas among them.
        ideas: Lines taken that have no day.
        unchanged: Lines already in the plan.
        refused: Lines not taken and why.
        warnings: What the person should know, in plain sentences.
        columns: Header → field.
        ignored: Headers left out.
    """

    imported: int = 0
    ideas: int = 0
    unchanged: int = 0
    refused: tuple[RefusedLine, ...] = ()
    warnings: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return it in the shape the command line prints."""
        return {
            "imported": self.imported,
            "ideas": self.ideas,
            "unchanged": self.unchanged,
            "refused": [refused._asdict() for refused in self.refused],
            "warnings": list(self.warnings),
            "columns": {
                name: "notes" if wanted == KEEP_IN_NOTES else wanted
                for name, wanted in self.columns.items()
                if name not in self.ignored
            },
            "ignored": list(self.ignored),
        }


class ImportUseCase(Protocol):
    """What the dialog and the command line ask for. Each method may run on a worker thread."""

    def open(self, path: Path, choices: ImportChoices | None = None) -> ImportDraft:
        """Look at a file without taking anything; with choices, look again in their light.

        Raises:
            ImportProblem: It is nothing the program can import.
        """

    def preview(
        self,
        path: Path,
        choices: ImportChoices,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> ImportReport:
        """Return what :meth:`run` would do; nothing is written.

        Raises:
            ImportProblem: The file cannot be imported with these choices, or ``cancelled``.
        """

    def run(
        self,
        path: Path,
        choices: ImportChoices,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        origin: object = None,
    ) -> ImportReport:
        """Take the file into the plan in one step that can be undone, after a backup.

        Raises:
            ImportProblem: As :meth:`preview`; nothing has changed.
            StorageProblem: The disk did not take it; nothing has changed.
        """
