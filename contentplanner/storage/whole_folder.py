"""Folders written for people: there whole, or not at all."""

import shutil
from collections.abc import Iterable
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

from contentplanner.storage.files import settle_file, settle_folder
from contentplanner.storage.problems import disk_at


def write_new_folder(home: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """Write files into a new folder and return it; its name gets a number where it is taken.

    Raises:
        StorageProblem: The disk did not take it; nothing is left behind.
    """
    with disk_at(home / name):
        draft = Path(mkdtemp(prefix=".content-planner-", dir=home))
        try:
            for file, data in files:
                (draft / file).write_bytes(data)
                settle_file(draft / file)
            draft.chmod(0o755)
            target = _free(home, name)
            draft.rename(target)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        settle_folder(home)
    return target


def _free(home: Path, name: str) -> Path:
    names = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(home / one for one in names if not (home / one).exists())
