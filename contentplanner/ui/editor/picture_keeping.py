"""Work on pictures that the worker thread does for the editor."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from contentplanner.application.desk import PictureProblem, PictureStore
from contentplanner.domain.pictures import Picture
from contentplanner.ui.picture_decoding import (
    DecodedPicture,
    as_jpeg,
    decode_file,
    decode_picture,
    encode,
    read_picture,
)


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """A picture that is in the plan now, and how it looks."""

    picture: Picture
    decoded: DecodedPicture


def keeping_file(store: PictureStore, path: Path) -> Callable[[object, object], KeptPicture]:
    """Return the job that checks a file and keeps a copy; a phone's HEIC photo is kept as a JPEG."""

    def keep(_progress: object, _cancelled: object) -> KeptPicture:
        data = read_picture(path)
        decoded = decode_picture(data, path.name)
        if decoded.kind == "heif":
            picture = store.add_bytes(as_jpeg(data, path.name), f"{path.stem}.jpg")
        else:
            picture = store.add_file(path)
        return KeptPicture(picture, decoded)

    return keep


def keeping_image(store: PictureStore, image: QImage, name: str) -> Callable[[object, object], KeptPicture]:
    """Return the job that keeps a picture that came by paste."""

    def keep(_progress: object, _cancelled: object) -> KeptPicture:
        if image.isNull():
            raise PictureProblem("not-a-picture", name=name)
        data = encode(image, "png")
        return KeptPicture(store.add_bytes(data, name), decode_picture(data, name))

    return keep


def loading(store: PictureStore, picture: Picture) -> Callable[[object, object], DecodedPicture]:
    """Return the job that reads a kept picture to show it."""
    return lambda _progress, _cancelled: decode_file(store.path_of(picture))
