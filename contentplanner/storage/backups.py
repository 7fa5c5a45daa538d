"""Copies of a plan as it was: made, listed, thinned and made into plans again."""

import os
import shutil
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from contentplanner.application.backups import BackupName, read_backup_name, too_many
from contentplanner.application.clock import Clock
from contentplanner.application.desk import Backup
from contentplanner.application.ports import StorageProblem
from contentplanner.storage.copying import copy_database
from contentplanner.storage.database import check_file, connect
from contentplanner.storage.files import (
    make_private_folder,
    new_file,
    settle_folder,
    sweep_drafts,
    written_whole,
)
from contentplanner.storage.places import BACKUPS, IMAGES, PLAN_FILE
from contentplanner.storage.problems import disk_at

DAILY, ASKED = "daily", "asked"
_FRESH = timedelta(days=1)
"""Younger drafts may still be being written."""
_LAST_CHANGE = "SELECT coalesce(max(number), 0), coalesce(sum(undone), 0), max(made) FROM step"


class PlanBackups:
    """The backups of a plan; see ``application.desk.Backups``. Safe to use on a worker thread.

    Args:
        folder: The plan's folder.
        clock: What time it is.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._plan = folder
        self._folder = folder / BACKUPS
        self._clock = clock

    def all(self) -> list[Backup]:
        """Return the backups, newest first."""
        return [self._backup(name) for name in reversed(self._names())]

    def make(self, reason: str = ASKED, to: Path | None = None) -> Backup:
        """Write and verify a backup now; to a file of its own it holds the pictures as well.

        Raises:
            StorageProblem: What the disk refused; then nothing is left of it.
        """
        made = self._now()
        if to is not None:
            # Loads zipfile, which opening a plan need not wait for.
            from contentplanner.storage.bundle import write_bundle

            write_bundle(self._plan, to, made)
            return Backup(to, made.astimezone(), reason)
        names = set(self._names())
        name = BackupName(made, reason)
        while name in names:
            name = BackupName(made, reason, name.number + 1)
        backup = self._backup(name)
        with disk_at(backup.path):
            make_private_folder(self._folder)
            with written_whole(backup.path) as draft:
                copy_database(self._plan / PLAN_FILE, draft)
        return backup

    def make_daily(self) -> Backup | None:
        """Write one when the last is of another day and something has changed, and thin old ones."""
        names = self._names()
        if names and (names[-1].made.date() == self._now().date() or not self._changed_since(names[-1])):
            return None
        backup = self.make(DAILY)
        with disk_at(self._plan):
            for folder in (self._folder, self._plan / IMAGES):
                sweep_drafts(folder, (self._clock.now() - _FRESH).timestamp())
        for name in too_many(self._names()):
            with disk_at(self._folder):
                self._backup(name).path.unlink(missing_ok=True)
        return backup

    def restore(self, backup: Path, new_plan: Path) -> None:
        """Make a new plan folder from a backup, pictures included; never over an existing one."""
        restore_backup(backup, new_plan)

    def _names(self) -> list[BackupName]:
        with disk_at(self._folder):
            files = list(self._folder.iterdir()) if self._folder.is_dir() else []
        found = [name for file in files if (name := read_backup_name(file.name))]
        return sorted(found, key=lambda name: (name.made, name.number, name.reason))

    def _backup(self, name: BackupName) -> Backup:
        return Backup(self._folder / str(name), name.made.astimezone(), name.reason)

    def _now(self) -> datetime:
        return self._clock.now().astimezone().replace(tzinfo=None, second=0, microsecond=0)

    def _changed_since(self, name: BackupName) -> bool:
        try:
            return _last_change(self._plan / PLAN_FILE) != _last_change(self._backup(name).path)
        except (sqlite3.Error, OSError):
            return True


def restore_backup(backup: Path, new_plan: Path) -> None:
    """Make a new plan folder from a backup, which is looked through first and left as it is.

    Raises:
        StorageProblem: ``already-there``, or what is wrong with the backup; nothing is left behind.
    """
    new_plan = new_plan.resolve()
    if new_plan.exists() and (not new_plan.is_dir() or any(new_plan.iterdir())):
        raise StorageProblem("already-there", path=new_plan)
    draft = new_plan.with_name(f".{new_plan.name[:80]}.{os.urandom(4).hex()}.new")
    try:
        with disk_at(new_plan):
            make_private_folder(draft)
            make_private_folder(draft / IMAGES)
        _fill(draft, backup)
        with disk_at(new_plan):
            if new_plan.is_dir():
                new_plan.rmdir()
            draft.rename(new_plan)
            settle_folder(new_plan.parent)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def _fill(draft: Path, backup: Path) -> None:
    from contentplanner.storage.bundle import is_bundle, unpack

    if is_bundle(backup):
        unpack(backup, draft)
        return
    check_file(backup)
    with disk_at(draft):
        new_file(draft / PLAN_FILE)
        copy_database(backup, draft / PLAN_FILE)
        _copy_pictures(backup, draft)


def _copy_pictures(backup: Path, draft: Path) -> None:
    """Copy the pictures a backup names from the plan it lies in; those gone there stay gone."""
    places = [backup.absolute().parents[n] / IMAGES for n in range(2)]
    connection = connect(draft / PLAN_FILE, "ro&immutable=1")
    try:
        names = [f"{row[0]}.{row[1]}" for row in connection.execute("SELECT id, extension FROM picture")]
    finally:
        connection.close()
    for name in names:
        source = next((place / name for place in places if (place / name).is_file()), None)
        if source is not None:
            new_file(draft / IMAGES / name)
            shutil.copyfile(source, draft / IMAGES / name)


def _last_change(path: Path) -> object:
    connection = connect(path, "ro")
    try:
        return connection.execute(_LAST_CHANGE).fetchone()
    finally:
        connection.close()
