"""What the disk and SQLite say when they refuse, as the few problems the screens can word."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from contentplanner.application.ports import StorageProblem

_SQLITE_CODES = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_BUSY: "plan-in-use",
    sqlite3.SQLITE_LOCKED: "plan-in-use",
    sqlite3.SQLITE_CORRUPT: "plan-damaged",
    sqlite3.SQLITE_NOTADB: "plan-damaged",
    sqlite3.SQLITE_IOERR: "not-written",
    sqlite3.SQLITE_CANTOPEN: "not-readable",
}
_OS_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EEXIST: "already-there",
    errno.ENOTEMPTY: "already-there",
    errno.ENOENT: "plan-missing",
}


def sqlite_problem(error: sqlite3.Error, path: Path) -> StorageProblem | None:
    """Return the problem behind an error of SQLite, or None where it is a mistake of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    word = None if code is None else _SQLITE_CODES.get(code & 0xFF)
    if word == "not-readable" and not path.exists():
        word = "plan-missing"
    return None if word is None else StorageProblem(word, path=path)


def os_problem(error: OSError, path: Path) -> StorageProblem:
    """Return the problem behind an error of the operating system."""
    return StorageProblem(_OS_CODES.get(error.errno or 0, "not-written"), path=path)


@contextmanager
def disk_at(path: Path) -> Iterator[None]:
    """Turn what the disk or SQLite refuses inside the block into a StorageProblem about a path."""
    try:
        yield
    except sqlite3.Error as error:
        problem = sqlite_problem(error, path)
        if problem is None:
            raise
        raise problem from error
    except OSError as error:
        raise os_problem(error, path) from error
