"""Files that only their owner reads, and that are on the disk when we say so."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner can enter, and those above it if need be."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def new_file(path: Path) -> None:
    """Make an empty file that only its owner can read; FileExistsError where there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there as a whole or not at all."""
    with written_whole(path) as draft:
        draft.write_bytes(data)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give another name to write under; the file takes its own when it is whole and on the disk."""
    draft = path.with_name(f".{path.name[:80]}.{os.urandom(4).hex()}.new")
    new_file(draft)
    try:
        yield draft
        settle_file(draft)
        _take_place(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    settle_folder(path.parent)


def _take_place(draft: Path, path: Path) -> None:
    """Rename; on Windows a virus scanner may hold the file for a moment, so a few times over."""
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            draft.replace(path)
            return
        except PermissionError:
            time.sleep(pause)
    draft.replace(path)


def sweep_drafts(folder: Path, older_than: float) -> None:
    """Remove what a crash left half written in a folder before an instant (seconds since 1970)."""
    for draft in folder.glob(".*.new"):
        if draft.is_file() and draft.stat().st_mtime < older_than:
            draft.unlink()


def settle_file(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def settle_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk; Windows does that by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
