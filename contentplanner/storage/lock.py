"""The lock that lets one program at a time have a plan.

The operating system holds it, so a crash frees it by itself. The text inside says who has it, for
people, and for folders shared between computers, where one system does not see another's locks.
"""

import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from contentplanner.application.ports import StorageProblem
from contentplanner.storage.problems import disk_at

_FAR = 1 << 30
"""Where Windows locks a byte: far behind the text, which others may then still read."""


class PlanLock:
    """Keeps others out of a plan until it is released.

    Args:
        path: The lock file; it stays, empty, when the lock is released.
        now: Since when, for people.
        take_over: Whether a name another computer left in the file is overruled.

    Raises:
        StorageProblem: ``plan-in-use`` with ``since`` and, on another computer, ``other_host``.
    """

    def __init__(self, path: Path, now: datetime, *, take_over: bool = False) -> None:
        with disk_at(path):
            self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not _lock(self._file):
                raise _in_use(path, self._holder())
            holder = self._holder()
            if _elsewhere(holder) and not take_over:
                raise _in_use(path, holder)
            with disk_at(path):
                self._write(json.dumps({"pid": os.getpid(), "host": _host(), "since": now.isoformat()}))
        except BaseException:
            os.close(self._file)
            raise

    def release(self) -> None:
        """Let others have the plan."""
        try:
            os.ftruncate(self._file, 0)
        finally:
            os.close(self._file)

    def _holder(self) -> dict[str, Any]:
        try:
            os.lseek(self._file, 0, os.SEEK_SET)
            found = json.loads(os.read(self._file, 1000))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, text: str) -> None:
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, text.encode())
        os.fsync(self._file)


def _in_use(path: Path, holder: dict[str, Any]) -> StorageProblem:
    since = _instant(holder.get("since"))
    return StorageProblem("plan-in-use", path=path.parent, since=since, other_host=_elsewhere(holder))


def _elsewhere(holder: dict[str, Any]) -> str | None:
    """Return the other computer that has the plan, or None where it is this one or nobody."""
    host = holder.get("host")
    return host if isinstance(host, str) and host not in ("", _host()) else None


def _instant(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None


def _host() -> str:
    return socket.gethostname()


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> bool:
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
