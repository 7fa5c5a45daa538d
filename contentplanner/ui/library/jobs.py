"""Work on pictures that the worker thread does for the library."""

import hashlib
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from contentplanner.application.desk import PictureProblem, PictureStore
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.ui.picture_decoding import (
    DecodedPicture,
    decode_file,
    read_picture,
)
from contentplanner.ui.picture_intake import take_in
from contentplanner.ui.tasks import Cancelled, Job, Progress
from contentplanner.ui.widgets.picture_frame import cropped

_LARGE_VIEW = 900
_SLACK = 1.6
"""How much larger than its cell a picture is read, so that tall and wide ones fill it too."""


@dataclass(frozen=True, slots=True)
class Viewed:
    """A stored picture as it is shown large.

    Args:
        image: What it looks like.
        stored: When its copy was written, aware UTC.
    """

    image: QImage
    stored: datetime


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file someone chose for a missing picture.

    Args:
        path: Where it lies.
        same: Whether it is the missing picture itself, which is in its place again then.
        decoded: What it looks like.
    """

    path: Path
    same: bool
    decoded: DecodedPicture


@dataclass(frozen=True, slots=True)
class Lost:
    """The ids of pictures whose files are not as they were stored.

    Args:
        missing: Those whose file is gone.
        damaged: Those whose file has another size.
    """

    missing: frozenset[PictureId] = frozenset()
    damaged: frozenset[PictureId] = frozenset()


def finding_lost(store: PictureStore, pictures: Sequence[Picture]) -> Job:
    """Return the job that tells which pictures' files are gone or damaged; none is read."""

    def look(_progress: Progress, cancelled: Cancelled) -> Lost:
        sizes = {one.id: _size(store.path_of(one)) for one in pictures if not cancelled()}
        return Lost(
            frozenset(picture_id for picture_id, size in sizes.items() if size is None),
            frozenset(one.id for one in pictures if sizes.get(one.id) not in (None, one.byte_count)),
        )

    return look


def _size(path: Path) -> int | None:
    """Return how many bytes a file has; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def making_thumbnail(store: PictureStore, picture: Picture, size: QSize) -> Job:
    """Return the job that reads a picture cut to a size in pixels; None where it cannot be read."""

    def make(_progress: Progress, cancelled: Cancelled) -> QImage | None:
        if cancelled():
            return None
        try:
            side = round(max(size.width(), size.height()) * _SLACK)
            return cropped(decode_file(store.path_of(picture), side).image, size)
        except PictureProblem:
            return None

    return make


def viewing(store: PictureStore, picture: Picture) -> Job:
    """Return the job that reads a picture to be shown large."""

    def view(_progress: Progress, _cancelled: Cancelled) -> Viewed:
        path = store.path_of(picture)
        image = decode_file(path, _LARGE_VIEW).image
        try:
            stored = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except OSError as error:
            raise PictureProblem("picture-not-found", name=picture.name) from error
        return Viewed(image, stored)

    return view


def looking_at(store: PictureStore, path: Path, missing: Picture) -> Job:
    """Return the job that puts a missing picture in its place again if a file has the same content.

    Another picture is only looked at: nothing is kept of it.
    """

    def look(_progress: Progress, _cancelled: Cancelled) -> Candidate:
        data = read_picture(path)
        taken = take_in(data, path.name)
        # The stored copy itself, or the file it once was made of.
        same = next((one for one in (data, taken.data) if _digest(one) == missing.id), None)
        if same is not None:
            store.add_bytes(same, missing.name)
        return Candidate(path, same is not None, taken.decoded)

    return look


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
