"""Opening a plan's file: what is looked at before SQLite may touch it, and how it is opened then."""

import sqlite3
from pathlib import Path

from contentplanner.application.ports import StorageProblem
from contentplanner.storage.problems import disk_at
from contentplanner.storage.schema import APPLICATION_ID, SCHEMA, is_ours, version_of

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_PRAGMAS = (
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "busy_timeout = 5000",
    "synchronous = FULL",
)


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open an existing file: ``rw``, ``ro``, or ``ro&immutable=1`` which leaves no trace beside it."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if mode == "rw":
            connection.execute("PRAGMA journal_mode = WAL")
            # The triggers of the search index need it; they are known to be ours by then (check_file).
            connection.execute("PRAGMA trusted_schema = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def check_file(path: Path) -> int:
    """Return the schema version of a plan's file after looking at all of it; nothing is written.

    Raises:
        StorageProblem: ``plan-missing``, ``plan-empty``, ``plan-foreign``, ``plan-newer``,
            ``plan-damaged`` or ``not-readable``.
    """
    _check_header(path)
    unsettled = path.with_name(path.name + "-wal").exists()
    try:
        with disk_at(path):
            connection = connect(path, "ro" if unsettled else "ro&immutable=1")
            try:
                return _check_content(connection, path)
            finally:
                connection.close()
    except sqlite3.Error as error:
        raise StorageProblem("plan-damaged", path=path) from error


def _check_header(path: Path) -> None:
    if not path.exists():
        raise StorageProblem("plan-missing", path=path)
    if not path.is_file():
        raise StorageProblem("plan-foreign", path=path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except OSError as error:
        raise StorageProblem("not-readable", path=path) from error
    if not header:
        raise StorageProblem("plan-empty", path=path)
    if not header.strip(b"\0"):
        raise StorageProblem("plan-damaged", path=path)
    if not header.startswith(_MAGIC):
        raise StorageProblem("plan-foreign", path=path)
    if len(header) < _HEADER_BYTES:
        raise StorageProblem("plan-damaged", path=path)
    _check_marks(
        int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big", signed=True), path
    )


def _check_marks(application_id: int, version: int, path: Path) -> None:
    if application_id != APPLICATION_ID:
        raise StorageProblem("plan-foreign", path=path)
    if version > SCHEMA:
        raise StorageProblem("plan-newer", path=path, version=version, known=SCHEMA)
    if version < 1:
        raise StorageProblem("plan-damaged", path=path)


def _check_content(connection: sqlite3.Connection, path: Path) -> int:
    application_id = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = version_of(connection)
    _check_marks(application_id, version, path)
    if not is_ours(connection):
        raise StorageProblem("plan-foreign", path=path)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise StorageProblem("plan-damaged", path=path)
    return version
