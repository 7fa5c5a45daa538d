"""Copies of a plan's file as it is at one moment, made by SQLite and looked through before they count."""

import sqlite3
from pathlib import Path

from contentplanner.application.ports import StorageProblem
from contentplanner.storage.database import connect
from contentplanner.storage.problems import disk_at

_COUNTED = ("post", "campaign", "picture", "placement", "step")


def copy_database(source: Path, target: Path) -> None:
    """Copy a plan's file, which may be in use, into an empty file; check the copy.

    Raises:
        StorageProblem: What the disk refused, or ``not-written`` when the copy differs.
    """
    with disk_at(target):
        original = connect(source, "ro")
        try:
            original.execute("BEGIN")
            expected = _counts(original)
            _copy(original, target)
        finally:
            original.close()
    if _look_through(target) != expected:
        raise StorageProblem("not-written", path=target)


def _copy(original: sqlite3.Connection, target: Path) -> None:
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        original.backup(copy)
        # A backup is one file: nothing may lie beside it that it needs.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def _look_through(copy: Path) -> tuple[int, ...]:
    with disk_at(copy):
        connection = connect(copy, "ro&immutable=1")
        try:
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return ()
            return _counts(connection)
        finally:
            connection.close()


def _counts(connection: sqlite3.Connection) -> tuple[int, ...]:
    tables = ", ".join(f"(SELECT count(*) FROM {table})" for table in _COUNTED)
    return tuple(connection.execute(f"SELECT {tables}").fetchone())
