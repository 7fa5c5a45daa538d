"""Work on pictures that the worker thread does for the editor."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from contentplanner.application.desk import PictureProblem, PictureStore
from contentplanner.application.picture_privacy import without_notes
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.ids import PictureId
from contentplanner.domain.picture_checks import Copy
from contentplanner.domain.pictures import Picture
from contentplanner.ui.picture_decoding import (
    LARGEST_SIDE,
    SHOWN_SIDE,
    DecodedPicture,
    decode_file,
    decode_picture,
    encode,
    read_picture,
)
from contentplanner.ui.picture_intake import take_in
from contentplanner.ui.tasks import Cancelled, Progress

_KINDS = {"jpg": "jpeg", "png": "png"}
_QUALITIES = (92, 85, 75, 60, 40)
_HEAVY_FOR_A_DRAWING = 3_000_000
_SIZE_OF_A_COPY = re.compile(r"(?<=.) \d+x\d+$")


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture that is in the plan now, and how it looks."""

    picture: Picture
    decoded: DecodedPicture
    focus: tuple[int, int] = (50, 50)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of pictures that were dropped, pasted or chosen together.

    Args:
        kept: Those that are in the plan's picture store now, in order.
        refused: Why the others are not.
        replaces: The picture in whose place the first one goes; None where they come after the others.
    """

    kept: tuple[KeptPicture, ...]
    refused: tuple[Exception, ...]
    replaces: PictureId | None


KeepingJob = Callable[[Progress, Cancelled], KeptPicture]


def keeping_each(jobs: Sequence[KeepingJob], replaces: PictureId | None) -> Callable[..., Taken]:
    """Return the job that does several one after the other and tells of all; see :class:`Taken`."""

    def keep(progress: Progress, cancelled: Cancelled) -> Taken:
        kept: list[KeptPicture] = []
        refused: list[Exception] = []
        for number, job in enumerate(jobs):
            if cancelled():
                break
            progress(number, len(jobs))
            try:
                kept.append(job(progress, cancelled))
            except (PictureProblem, StorageProblem) as problem:
                refused.append(problem)
        return Taken(tuple(kept), tuple(refused), replaces)

    return keep


def keeping_file(store: PictureStore, path: Path) -> KeepingJob:
    """Return the job that checks a file and keeps it, or a copy of it; see ``picture_intake``."""

    def keep(progress: Progress, cancelled: Cancelled) -> KeptPicture:
        return keeping_bytes(store, read_picture(path), path.name)(progress, cancelled)

    return keep


def keeping_bytes(store: PictureStore, data: bytes, name: str) -> KeepingJob:
    """Return the job that keeps the bytes of a picture's file; as :func:`keeping_file`."""

    def keep(_progress: Progress, cancelled: Cancelled) -> KeptPicture:
        taken = take_in(data, name, cancelled)
        return KeptPicture(store.add_bytes(taken.data, taken.name), taken.decoded)

    return keep


def keeping_image(store: PictureStore, image: QImage, name: str) -> KeepingJob:
    """Return the job that keeps a picture that came as pixels: a drawing as PNG, a photo as JPEG."""

    def keep(progress: Progress, cancelled: Cancelled) -> KeptPicture:
        if image.isNull():
            raise PictureProblem("not-a-picture", name=name)
        data = encode(image, "png")
        if len(data) > _HEAVY_FOR_A_DRAWING and not image.hasAlphaChannel():
            data = encode(image, "jpeg")
        return keeping_bytes(store, data, name)(progress, cancelled)

    return keep


def keeping_stored(store: PictureStore, picture: Picture) -> KeepingJob:
    """Return the job that reads a picture the plan has already, for another post."""

    def keep(_progress: Progress, _cancelled: Cancelled) -> KeptPicture:
        return KeptPicture(picture, decode_file(store.path_of(picture), SHOWN_SIDE))

    return keep


def keeping_copy(store: PictureStore, picture: Picture, copy: Copy, focus: tuple[int, int]) -> KeepingJob:
    """Return the job that cuts a kept picture around its focus and keeps the copy beside it."""

    def keep(_progress: Progress, _cancelled: Cancelled) -> KeptPicture:
        whole = decode_file(store.path_of(picture), LARGEST_SIDE).image
        data = picture_copy(whole, copy)
        stem = _SIZE_OF_A_COPY.sub("", PurePath(picture.name).stem)
        name = f"{stem} {copy.width}x{copy.height}.{copy.extension}"
        kept = store.add_bytes(data, name)
        return KeptPicture(kept, decode_picture(data, name), _focus_in(picture, copy, focus))

    return keep


def picture_copy(whole: QImage, copy: Copy) -> bytes:
    """Return a copy as the bytes of a file, saved more coarsely where it has to be small."""
    cut = copy.cut
    part = whole.copy(cut.left, cut.top, cut.width, cut.height)
    size = QSize(copy.width, copy.height)
    part = part.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    plain = _painted_anew(part, opaque=copy.extension == "jpg")
    for quality in _QUALITIES:
        data = encode(plain, _KINDS[copy.extension], quality)
        if copy.max_bytes is None or len(data) <= copy.max_bytes:
            break
    return without_notes(data, "copy")


def _painted_anew(image: QImage, *, opaque: bool) -> QImage:
    """Return only what is seen of a picture, without its comments; on white where nothing shines through."""
    canvas = QImage(image.size(), QImage.Format.Format_RGB32 if opaque else QImage.Format.Format_ARGB32)
    canvas.fill(Qt.GlobalColor.white if opaque else Qt.GlobalColor.transparent)
    painter = QPainter(canvas)
    painter.drawImage(0, 0, image)
    painter.end()
    return canvas


def _focus_in(picture: Picture, copy: Copy, focus: tuple[int, int]) -> tuple[int, int]:
    """Return where the focus of a picture lies in a copy of a part of it."""
    x = (picture.width * focus[0] - 100 * copy.cut.left) / copy.cut.width
    y = (picture.height * focus[1] - 100 * copy.cut.top) / copy.cut.height
    return min(100, max(0, round(x))), min(100, max(0, round(y)))


def loading(
    store: PictureStore, picture: Picture, side: int = SHOWN_SIDE
) -> Callable[[object, object], DecodedPicture]:
    """Return the job that reads a kept picture to show it, its longer side of so many pixels."""
    return lambda _progress, _cancelled: decode_file(store.path_of(picture), side)
