"""Files written for people: there whole, or not at all."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from contentplanner.application.exporting import Sink
from contentplanner.application.picture_privacy import without_notes
from contentplanner.application.ports import StorageProblem

_CODES = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.EEXIST: "already-there",
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

    def copy_picture(self, source: Path, target: Path) -> bool:
        """Copy a picture without hidden notes, whole or not at all; tell whether there was none before.

        Raises:
            StorageProblem: It cannot be written.
            PictureProblem: It is so damaged that nobody can tell what is hidden in it.
        """
        with _worded(target):
            target.parent.mkdir(exist_ok=True)
            is_new = not target.exists()
            plain = without_notes(source.read_bytes(), target.name)
            with _beside(target) as file:
                file.write(plain)
            return is_new

    def discard(self, files: Iterable[Path], folder: Path) -> None:
        """Remove files just written, and their folder when that leaves it empty."""
        for file in files:
            file.unlink(missing_ok=True)
        with suppress(OSError):
            folder.rmdir()


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    rights = _rights(target)
    part = target.with_name(f".{target.name[:40]}.{os.urandom(4).hex()}.part")
    try:
        with part.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if rights is not None:
            part.chmod(rights)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _rights(target: Path) -> int | None:
    """Return the rights an existing file keeps; None for a new one, which gets the usual ones."""
    if not target.exists():
        return None
    if not os.access(target, os.W_OK):
        raise StorageProblem("read-only", path=target)
    return target.stat().st_mode & 0o777


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
