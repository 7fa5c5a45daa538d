"""Pictures from files, whatever they claim to be: the content decides, and nothing foreign is run.

Everything here may be called on a worker thread.
"""

import logging
import stat
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from contentplanner.application.desk import PictureProblem
from contentplanner.application.exif import upright
from contentplanner.application.picture_kinds import picture_kind
from contentplanner.application.picture_parts import held, is_whole, jpeg_scans
from contentplanner.domain.pictures import LONGEST_SIDE, MOST_BYTES, MOST_PIXELS
from contentplanner.ui.phone_photos import read_avif, read_heic
from contentplanner.ui.upright import turned

LARGEST_SIDE = LONGEST_SIDE
"""A side at which every picture is decoded in its whole size."""
SHOWN_SIDE = 1200
"""Pixels of the longer side that are enough for every place a picture is shown."""
PICTURE_SUFFIXES = ("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif", "avif")
PHONE_KINDS = ("heic", "avif")
"""What phones make, and few networks take."""
_QT_NAMES = {"jpg": "jpeg", "tif": "tiff"}
_LOG = logging.getLogger(__name__)
_PLAIN = QImage.Format.Format_ARGB32
_DEPTH = 32
_DEEP = (QImage.Format.Format_RGBA64, QImage.Format.Format_RGBX64, QImage.Format.Format_RGBA64_Premultiplied)
_MOST_WORK = 1_000_000_000
"""Pixels that are gone over while a picture is opened, some seconds of work."""
_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


@dataclass(frozen=True, slots=True)
class DecodedPicture:
    """A picture ready to be shown, upright.

    Args:
        image: At most ``SHOWN_SIDE`` pixels on its longer side.
        kind: What its content is: the usual extension of its format.
        width: Of the whole picture, upright.
        height: Of the whole picture, upright.
        whole: False when the file seems to end early.
        moves: Whether it has several frames, of which the first is shown.
    """

    image: QImage
    kind: str
    width: int
    height: int
    whole: bool = True
    moves: bool = False


def decode_file(path: Path, side: int = SHOWN_SIDE) -> DecodedPicture:
    """Return the picture in a file.

    Raises:
        PictureProblem: It is none that can be opened; the code says why.
    """
    return decode_picture(read_picture(path), path.name, side)


def read_picture(path: Path) -> bytes:
    """Return a file's bytes if it may be a picture by its size.

    Raises:
        PictureProblem: ``picture-not-found``, ``picture-too-large``, or ``not-a-picture``: no file.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise PictureProblem("not-a-picture", name=path.name)
        if found.st_size > MOST_BYTES:
            raise PictureProblem("picture-too-large", name=path.name)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        _LOG.info("a picture file could not be read: %s", type(error).__name__)
        raise PictureProblem("picture-not-found", name=path.name) from error


def decode_picture(data: bytes, name: str, side: int = SHOWN_SIDE) -> DecodedPicture:
    """Return the picture in some bytes; as :func:`decode_file`."""
    kind = picture_kind(data)
    if kind == "svg":
        raise PictureProblem("svg-refused", name=name)
    if not kind:
        raise PictureProblem("not-a-picture", name=name)
    return (
        _decode_photo(data, kind, name, side)
        if kind in PHONE_KINDS
        else _decode_by_qt(data, kind, name, side)
    )


def encode(image: QImage, kind: str, quality: int = 92) -> bytes:
    """Return a picture as the bytes of a file; the quality, 0 to 100, is that of a JPEG."""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality if kind == "jpeg" else -1)  # type: ignore[call-overload]
    return bytes(packed.data())


def _decode_by_qt(data: bytes, kind: str, name: str, side: int) -> DecodedPicture:
    packed = QByteArray(data)
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(_QT_NAMES.get(kind, kind).encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(False)
    try:
        size = _checked_size(reader, name)
        if kind == "jpg" and jpeg_scans(data) * size.width() * size.height() > _MOST_WORK:
            raise PictureProblem("picture-slow", name=name)
        if max(size.width(), size.height()) > side:
            reader.setScaledSize(_fitting_size(size, side))
        moves = (reader.supportsAnimation() and reader.imageCount() > 1) or _is_moving_png(data, kind)
        image = reader.read()
    finally:
        # The TIFF reader closes its file when it goes: it must go before the buffer does.
        reader.setDevice(None)  # type: ignore[arg-type]
    if image.isNull():
        raise PictureProblem("picture-broken", name=name)
    width, height = upright((size.width(), size.height()), held(data, kind))
    image = turned(_in_srgb(image), held(data, kind))
    return DecodedPicture(image, kind, width, height, is_whole(data, kind), moves)


def _is_moving_png(data: bytes, kind: str) -> bool:
    """Tell whether a PNG has several frames, of which Qt knows the first only."""
    return kind == "png" and b"acTL" in data[: max(0, data.find(b"IDAT"))]


def _decode_photo(data: bytes, kind: str, name: str, side: int) -> DecodedPicture:
    read = read_heic if kind == "heic" else read_avif
    image, moves = read(data, name, partial(_check_size, name=name))
    return DecodedPicture(_in_srgb(fitting(image, side)), kind, image.width(), image.height(), moves=moves)


def fitting(image: QImage, side: int) -> QImage:
    """Return a picture no longer on its longer side than so many pixels."""
    if max(image.width(), image.height()) <= side:
        return image
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(_fitting_size(image.size(), side), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _fitting_size(size: QSize, side: int) -> QSize:
    return size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _checked_size(reader: QImageReader, name: str) -> QSize:
    size = reader.size()
    if size.isEmpty():
        raise PictureProblem("picture-broken", name=name)
    _check_size(size.width(), size.height(), name)
    if reader.imageFormat() in _DEEP and size.width() * size.height() * 8 > reader.allocationLimit() << 20:
        raise PictureProblem("picture-too-large", name=name, width=size.width(), height=size.height())
    return size


def _check_size(width: int, height: int, name: str) -> None:
    if max(width, height) > LARGEST_SIDE or width * height > MOST_PIXELS:
        raise PictureProblem("picture-too-large", name=name, width=width, height=height)


def _in_srgb(image: QImage) -> QImage:
    """Return a picture in the colours screens and networks take it to be in, of eight bits each."""
    space = image.colorSpace()
    if space.isValid() and space != _SRGB:
        if image.isGrayscale():
            image = image.convertToFormat(_PLAIN)
        converted = image.convertedToColorSpace(_SRGB)
        image = image if converted.isNull() else converted
    deep = image.depth() > _DEPTH or image.format() is QImage.Format.Format_CMYK8888
    return image.convertToFormat(_PLAIN) if deep else image
