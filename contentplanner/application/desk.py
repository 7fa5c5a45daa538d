"""Everything that is at hand while one plan is open; put together by ``bootstrap``."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from contentplanner.application.clock import Clock
from contentplanner.application.planner import Planner
from contentplanner.application.ports import Reader
from contentplanner.domain.ids import PictureId
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture


class PictureProblem(Exception):
    """A file cannot be a post's picture.

    Args:
        code: ``not-a-picture``, ``svg-refused``, ``avif-refused``, ``picture-too-large``, ``picture-broken``,
            ``picture-not-found``, ``picture-slow``.
        details: Values the wording needs: ``name`` always, others by code.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class PictureStore(Protocol):
    """The pictures kept with the plan. Safe to use on a worker thread."""

    def add_file(self, path: Path) -> Picture:
        """Copy a picture file into the plan; the same content is stored once.

        Raises:
            PictureProblem: It is not a picture the program can keep.
            StorageProblem: The disk did not take it.
        """

    def add_bytes(self, data: bytes, name: str) -> Picture:
        """Keep a picture that came by paste or drop, under a name; as :meth:`add_file`."""

    def path_of(self, picture: Picture) -> Path:
        """Return where the stored file lies; it may have been removed by someone."""

    def hand_out(self, home: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
        """Write files into a new folder, all or none, and return it; StorageProblem when that fails."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file."""

    path: Path
    made: datetime
    reason: str


class Backups(Protocol):
    """Copies of the plan as it was."""

    def all(self) -> list[Backup]:
        """Return the backups, newest first."""

    def make(self, reason: str = "asked", to: Path | None = None) -> Backup:
        """Write and verify a backup now; StorageProblem when that fails."""

    def make_daily(self) -> Backup | None:
        """Write one when the last is older than a day, and thin old ones; None when not needed."""

    def restore(self, backup: Path, new_plan: Path) -> None:
        """Make a new plan folder from a backup, pictures included; never over an existing one."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that is at hand while one plan is open.

    Args:
        folder: The plan's folder.
        planner: The one door for change.
        reader: For questions on the window's thread.
        open_reader: Opens another reader, for one worker job; the job closes it.
        networks: What the program knows of networks.
        clock: What time it is.
        pictures: The pictures kept with the plan.
        backups: Copies of the plan.
        close: Lets go of the plan and its lock.
        get_ready: Loads what the first change needs, so that nobody waits for it; for a worker.
    """

    folder: Path
    planner: Planner
    reader: Reader
    open_reader: Callable[[], Reader]
    networks: Networks
    clock: Clock
    pictures: PictureStore
    backups: Backups
    close: Callable[[], None]
    get_ready: Callable[[], None] = lambda: None

    def picture(self, picture_id: PictureId) -> Picture | None:
        """Return what is known of a picture."""
        return self.reader.picture(picture_id)
