"""Writing the schedule to a file: which posts go, which are left out and why, what is good to know."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from contentplanner.application.importing import ScheduleReader
from contentplanner.application.plan_places import file_name
from contentplanner.application.queries import PostFilter
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.ids import PostId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import State

if TYPE_CHECKING:
    from contentplanner.application.hints import TextReader

Line = tuple[str, ...]
"""One line of the schedule, in the order of ``PLAIN_COLUMNS``; of further pictures, ``MORE_COLUMNS``."""

_FINISHED = frozenset({State.READY, State.POSTED})


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A kind of file the schedule can be written as.

    Args:
        name: Its lasting name, as given on the command line.
        label: What people call it.
        columns: Its header.
        date_format: How days are written, as in ``YYYY-MM-DD``.
        max_rows: The most lines its reader takes; None for any number.
        checked: When it was last compared with what its reader wants, as ``"2026-11"``.
        suffix: Of its files, with the dot.
    """

    name: str
    label: str
    columns: tuple[str, ...]
    date_format: str
    max_rows: int | None
    checked: str
    suffix: str = ".csv"


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Which posts to write, and how.

    Args:
        wanted: The scope; its states are set by the export itself.
        drafts: Also write what is not ready: drafts, ideas and skipped posts.
        exact: Leave texts exactly as they are, even where a spreadsheet would run them as formulas.
        pictures: Copy the pictures into a folder beside the file.
    """

    wanted: PostFilter = field(default_factory=PostFilter)
    drafts: bool = False
    exact: bool = False
    pictures: bool = True

    @property
    def taken(self) -> PostFilter:
        """The posts that are written."""
        states = frozenset[State]() if self.drafts else _FINISHED
        return replace(self.wanted, states=states, in_bin=False)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A draft that is not written; with nothing missing it only waits to be marked ready."""

    id: PostId
    headline: str
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class GoodToKnow:
    """Something to know about an export that does not stop it.

    Args:
        code: ``month-over-limit``, ``texts-guarded``, ``pictures-missing``, ``pictures-damaged``,
            ``nothing-ready``, ``nothing-planned`` or ``too-many-lines``.
        details: Values the wording needs.
    """

    code: str
    details: dict[str, object]


@dataclass(frozen=True, slots=True)
class ExportCheck:
    """What an export would do.

    Args:
        posts: How many posts would be written.
        lines: How many lines they make: one per post and network.
        preview: The first lines.
        left_out: Drafts in the scope that would not be written.
        pictures: How many picture files would be copied.
        picture_bytes: How large they are together.
        notices: What is good to know.
    """

    posts: int
    lines: int
    preview: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]
    pictures: int
    picture_bytes: int
    notices: tuple[GoodToKnow, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export has done.

    Args:
        lines: How many lines were written.
        left_out: Drafts in the scope that were not.
        notices: What is good to know.
        files: The schedule first, then the copied pictures.
    """

    lines: int
    left_out: tuple[LeftOut, ...]
    notices: tuple[GoodToKnow, ...]
    files: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a writer has written: lines, and how many cells got a guard against formulas."""

    lines: int
    guarded: int


class Sink(Protocol):
    """Takes bytes."""

    def write(self, data: bytes, /) -> object:
        """Take bytes."""


class ScheduleWriter(Protocol):
    """Writes schedule lines in one format; ``exchange`` provides one for each."""

    @property
    def format(self) -> ExportFormat:
        """What kind of file it writes."""

    def write(self, lines: Iterable[Line], sink: Sink, *, exact: bool = False) -> Written:
        """Write all lines as they come."""

    def write_more(self, lines: Iterable[Line], sink: Sink, *, exact: bool = False) -> None:
        """Write the lines that tell of further pictures, in the order of ``MORE_COLUMNS``."""


class WholeFiles(Protocol):
    """Writes files that are there whole or not at all; ``exchange`` provides it."""

    def replacing(self, target: Path) -> AbstractContextManager[Sink]:
        """Take bytes for a file beside the target, which takes its place on a clean exit.

        Raises:
            StorageProblem: The target cannot be written; what stood there before still stands.
        """

    def copy_picture(self, source: Path, target: Path) -> bool:
        """Copy a picture, whole or not at all; tell whether there was none before.

        Place, camera and other notes hidden in it do not leave the plan.

        Raises:
            StorageProblem: It cannot be written.
            PictureProblem: It is so damaged that nobody can tell what is hidden in it.
        """

    def discard(self, files: Iterable[Path], folder: Path) -> None:
        """Remove files just written, and their folder when that leaves it empty."""


@dataclass(frozen=True, slots=True)
class ExchangePorts:
    """The ways in and out of a plan, each made when first asked for, so that the window starts without.

    Args:
        schedule_reader: Opens files for import.
        schedule_writers: One for each export format, in the order they are offered.
        whole_files: Writes whole files.
        text_reader: Opens tables of texts.
    """

    schedule_reader: Callable[[], ScheduleReader]
    schedule_writers: Callable[[], tuple[ScheduleWriter, ...]]
    whole_files: Callable[[], WholeFiles]
    text_reader: Callable[[], "TextReader"]


class StoredPictures(Protocol):
    """Knows where the plan's pictures lie."""

    def path_of(self, picture: Picture) -> Path:
        """Return where the stored file lies; it may have been removed by someone."""


GoOn = Callable[[int], bool]
"""Told how many lines are done; says whether to go on."""


class ExportCancelled(Exception):
    """The export was stopped by the person; nothing was written."""


def picture_folder(target: Path) -> Path:
    """Return where the pictures of a schedule file lie: ``<file stem> images`` beside it."""
    return target.with_name(f"{target.stem} images")


def proposed_name(plan_name: str, scope: str, known: ExportFormat) -> str:
    """Return a file name for an export: the plan's name, then the scope such as ``2026-Q4``."""
    return f"{file_name(f'{plan_name} {scope}')}{known.suffix}"
