"""A plan on disk: making one, opening one, and what is at hand while it is open."""

import shutil
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from contentplanner.application.backups import BEFORE_UPGRADE
from contentplanner.application.clock import Clock
from contentplanner.application.ports import Reader, StorageProblem, UnitOfWork
from contentplanner.domain.networks import Networks
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.backups import PlanBackups
from contentplanner.storage.codec import to_columns
from contentplanner.storage.database import check_file, connect
from contentplanner.storage.derived import bring_up_to_date
from contentplanner.storage.files import make_private_folder, written_whole
from contentplanner.storage.lock import PlanLock
from contentplanner.storage.picture_store import PictureFolder
from contentplanner.storage.places import IMAGES, LOCK_FILE, PLAN_FILE
from contentplanner.storage.problems import disk_at
from contentplanner.storage.reader import SqlReader
from contentplanner.storage.schema import SCHEMA, climb, version_of

if TYPE_CHECKING:
    from sqlalchemy import Engine


class PlanOnDisk:
    """A plan that is open, for this program alone until it is closed.

    Args:
        folder: Where it lies, symbolic links resolved.
        networks: What the program knows of networks.
        clock: What time it is.
        lock: Held; released on closing.

    Attributes:
        folder: Where it lies.
        pictures: The pictures kept with it.
        backups: Copies of it.
    """

    def __init__(self, folder: Path, networks: Networks, clock: Clock, lock: PlanLock) -> None:
        self.folder = folder
        self.pictures = PictureFolder(folder / IMAGES)
        self.backups = PlanBackups(folder, clock)
        self._path = folder / PLAN_FILE
        self._networks = networks
        self._lock = lock
        self._engine: Engine | None = None
        self._opening = threading.Lock()
        self._closed = False
        with disk_at(self._path):
            # Kept open and idle, so that SQLite's files beside the plan go when it closes, last of all.
            self._anchor = connect(self._path)
            self._place = _place(self._path)
        try:
            self._bring_up_to_date()
        except BaseException:
            self._anchor.close()
            raise

    def open_unit(self) -> UnitOfWork:
        """Begin a transaction."""
        # SQLModel takes 300 to 500 ms to import, which reading and the first paint need not wait for.
        from contentplanner.storage.unit_of_work import SqlUnitOfWork, open_engine

        with self._opening:
            if self._engine is None:
                self._engine = open_engine(self._path)
        return SqlUnitOfWork(self._engine, self._path, self._networks, self._check_place)

    def open_reader(self) -> Reader:
        """Open a connection for questions."""
        return SqlReader(self._path, self._networks)

    def close(self) -> None:
        """Let go of the plan and its lock; a second time nothing happens."""
        if self._closed:
            return
        self._closed = True
        if self._engine is not None:
            self._engine.dispose()
        self._anchor.close()
        self._lock.release()

    def _bring_up_to_date(self) -> None:
        with disk_at(self._path):
            if version_of(self._anchor) < SCHEMA:
                self.backups.make(BEFORE_UPGRADE)
                climb(self._anchor)
        bring_up_to_date(self._anchor, self._path, self._networks)

    def _check_place(self) -> None:
        """Raise ``plan-replaced`` when another file took the plan's place, or it is gone."""
        if _place(self._path) != self._place:
            raise StorageProblem("plan-replaced", path=self._path)


def create_plan(folder: Path, settings: PlanSettings, networks: Networks, clock: Clock) -> PlanOnDisk:
    """Make a plan in a new or empty folder and open it.

    Raises:
        StorageProblem: ``already-there`` when something lies there, or what the disk refused; then
            nothing is left behind.
    """
    folder = folder.resolve()
    was_there = folder.exists()
    if was_there and (not folder.is_dir() or any(folder.iterdir())):
        raise StorageProblem("already-there", path=folder)
    try:
        with disk_at(folder):
            make_private_folder(folder)
            _write_new(folder / PLAN_FILE, settings)
        return open_plan(folder, networks, clock)
    except BaseException:
        _clear(folder, keep_folder=was_there)
        raise


def open_plan(folder: Path, networks: Networks, clock: Clock, *, take_over: bool = False) -> PlanOnDisk:
    """Open the plan in a folder; one that cannot be opened is left exactly as it is.

    Args:
        folder: Where it lies.
        networks: What the program knows of networks.
        clock: What time it is.
        take_over: Whether to overrule the mark another computer left.

    Raises:
        StorageProblem: ``plan-missing``, ``plan-empty``, ``plan-foreign``, ``plan-newer``,
            ``plan-damaged``, ``plan-in-use``, ``read-only`` or ``not-readable``.
    """
    folder = folder.resolve()
    if folder.exists() and not folder.is_dir():
        raise StorageProblem("plan-foreign", path=folder)
    path = folder / PLAN_FILE
    check_file(path)
    lock = PlanLock(folder / LOCK_FILE, clock.now(), take_over=take_over)
    try:
        return PlanOnDisk(folder, networks, clock, lock)
    except BaseException:
        lock.release()
        raise


def _write_new(path: Path, settings: PlanSettings) -> None:
    """Write a plan under another name first, so that half a plan never bears the name."""
    with written_whole(path) as draft:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            climb(connection)
            columns = to_columns(settings)
            names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
            connection.execute(f"INSERT INTO settings ({names}) VALUES ({marks})", tuple(columns.values()))
        finally:
            connection.close()


def _place(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _clear(folder: Path, *, keep_folder: bool) -> None:
    if not folder.is_dir():
        return
    if keep_folder:
        for left in folder.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
    else:
        shutil.rmtree(folder)
