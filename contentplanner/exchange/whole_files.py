"""Files written for people: there whole, or not at all."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from contentplanner.application.exporting import Sink
from contentplanner.application.ports import StorageProblem

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EISDIR: "target-is-folder",
}


class DiskFiles:
    """Writes beside the target under another name, makes sure of the disk, then takes its place."""

    @contextmanager
    def replacing(self, target: Path) -> Iterator[Sink]:
        """Take bytes for a file that takes the target's place on a clean exit.

        Raises:
            StorageProblem: The target cannot be written; what stood there before still stands.
        """
        with _worded(target):
            if target.is_dir():
                raise StorageProblem("target-is-folder", path=target)
            if not target.parent.is_dir():
                raise StorageProblem("folder-missing", path=target.parent)
            target = target.resolve()
            if target.exists() and not target.is_file():
                with target.open("wb", buffering=0) as device:
                    yield device
                return
            with _beside(target) as file:
                yield file

    def copy(self, source: Path, target: Path) -> bool:
        """Copy a file, whole or not at all; tell whether there was none before.

        Raises:
            StorageProblem: It cannot be written.
        """
        with _worded(target):
            target.parent.mkdir(exist_ok=True)
            is_new = not target.exists()
            with source.open("rb") as original, _beside(target) as file:
                shutil.copyfileobj(original, file)
            return is_new

    def discard(self, files: Iterable[Path], folder: Path) -> None:
        """Remove files just written, and their folder when that leaves it empty."""
        for file in files:
            file.unlink(missing_ok=True)
        with suppress(OSError):
            folder.rmdir()


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    mode = _mode(target)
    number, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(number, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    """Return the rights a file keeps, or those of a new one: a temporary file has fewer."""
    if target.exists():
        if not os.access(target, os.W_OK):
            raise StorageProblem("read-only", path=target)
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


@contextmanager
def _worded(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise StorageProblem(_CODES.get(error.errno or 0, "not-written"), path=target) from error
