"""The pictures kept with a plan: copies named by their content."""

import hashlib
import stat
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from contentplanner.application.desk import PictureProblem
from contentplanner.application.plan_places import file_name
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import MOST_BYTES, Picture
from contentplanner.storage.files import make_private_folder, write_whole
from contentplanner.storage.picture_headers import PictureFacts, picture_facts
from contentplanner.storage.problems import disk_at
from contentplanner.storage.whole_folder import write_new_folder

_ALIASES = {
    "jpg": {"jpg", "jpeg", "jpe", "jfif", "mpo"},
    "tif": {"tif", "tiff"},
    "heic": {"heic", "heif", "hif"},
}
_KNOWN = frozenset({"png", "gif", "webp", "bmp", "avif"}.union(*_ALIASES.values()))


class PictureFolder:
    """The pictures kept with a plan; see ``application.desk.PictureStore``.

    Args:
        folder: Where they lie; made when the first one comes.
        inspect: Tells what some bytes are as a picture, or raises PictureProblem.
    """

    def __init__(self, folder: Path, inspect: Callable[[bytes, str], PictureFacts] = picture_facts) -> None:
        self._folder = folder
        self._inspect = inspect

    def add_file(self, path: Path) -> Picture:
        """Copy a picture file into the plan; the same content is stored once.

        Raises:
            PictureProblem: It is not a picture the program can keep.
            StorageProblem: The disk did not take it.
        """
        return self.add_bytes(_read(path), path.name)

    def add_bytes(self, data: bytes, name: str) -> Picture:
        """Keep a picture that came by paste or drop, under a name; as :meth:`add_file`."""
        facts = self._inspect(data, name)
        picture = Picture(
            id=PictureId(hashlib.sha256(data).hexdigest()),
            name=_export_name(name, facts.extension),
            extension=facts.extension,
            width=facts.width,
            height=facts.height,
            byte_count=len(data),
        )
        target = self.path_of(picture)
        with disk_at(target):
            if not _holds(target, picture):
                make_private_folder(self._folder)
                write_whole(target, data)
        return picture

    def path_of(self, picture: Picture) -> Path:
        """Return where the stored file lies; it may have been removed by someone."""
        return self._folder / picture.file_name

    def hand_out(self, home: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
        """Write files into a new folder, all or none, and return it; StorageProblem when that fails."""
        return write_new_folder(home, name, files)


def _read(path: Path) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise PictureProblem("not-a-picture", name=path.name)
        if found.st_size > MOST_BYTES:
            raise PictureProblem("picture-too-large", name=path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise PictureProblem("picture-not-found", name=path.name) from error


def _holds(path: Path, picture: Picture) -> bool:
    """Tell whether a stored file is still what its name says; a damaged one is written anew."""
    try:
        whole = path.stat().st_size == picture.byte_count
        return whole and hashlib.sha256(path.read_bytes()).hexdigest() == picture.id
    except FileNotFoundError:
        return False


def _export_name(name: str, extension: str) -> str:
    """Return a name every file system takes, ending as its content says."""
    plain = PurePath(name.replace("\\", "/")).name
    stem, _, ending = plain.rpartition(".")
    if ending.lower() not in _KNOWN:
        stem, ending = plain, ""
    if ending.lower() not in _ALIASES.get(extension, {extension}):
        ending = extension
    return f"{file_name(stem, 'picture')}.{ending}"
