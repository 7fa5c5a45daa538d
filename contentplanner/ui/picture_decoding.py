"""Pictures from files, whatever they claim to be: the content decides, and nothing foreign is run.

Everything here may be called on a worker thread.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

import pi_heif
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader

from contentplanner.application.desk import PictureProblem

LARGEST_FILE = 50_000_000
LARGEST_SIDE = 20_000
LARGEST_AREA = 60_000_000
SHOWN_SIDE = 1200
"""Pixels of the longer side that are enough for every place a picture is shown."""
PICTURE_SUFFIXES = ("jpg", "jpeg", "png", "webp", "gif", "bmp", "tif", "tiff", "heic", "heif")

_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
_AVIF_BRANDS = (b"avif", b"avis")
_LOG = logging.getLogger(__name__)
_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


@dataclass(frozen=True, slots=True)
class DecodedPicture:
    """A picture ready to be shown, upright.

    Args:
        image: At most ``SHOWN_SIDE`` pixels on its longer side.
        kind: What its content is: ``jpeg``, ``png``, ``webp``, ``gif``, ``bmp``, ``tiff`` or ``heif``.
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
        PictureProblem: ``picture-not-found`` or ``picture-too-large``.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise PictureProblem("picture-too-large", name=path.name)
        return path.read_bytes()
    except OSError as error:
        _LOG.info("a picture file could not be read: %s", error.strerror)
        raise PictureProblem("picture-not-found", name=path.name) from error


def decode_picture(data: bytes, name: str, side: int = SHOWN_SIDE) -> DecodedPicture:
    """Return the picture in some bytes; as :func:`decode_file`."""
    kind = _kind_of(data)
    if kind == "svg":
        raise PictureProblem("svg-refused", name=name)
    if kind is None:
        raise PictureProblem("not-a-picture", name=name)
    return _decode_heif(data, name, side) if kind == "heif" else _decode_by_qt(data, kind, name, side)


def as_jpeg(data: bytes, name: str) -> bytes:
    """Return a phone's HEIC photo as a JPEG, which every network takes; other bytes are unchanged."""
    if _kind_of(data) != "heif":
        return data
    whole = _decode_heif(data, name, LARGEST_SIDE).image
    return encode(whole, "jpeg")


def encode(image: QImage, kind: str, quality: int = 92) -> bytes:
    """Return a picture as the bytes of a file; the quality, 0 to 100, is that of a JPEG."""
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, quality if kind == "jpeg" else -1)  # type: ignore[call-overload]
    return bytes(packed.data())


def _kind_of(data: bytes) -> str | None:
    """Return what the content is; a file's name says nothing."""
    starts = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png", b"GIF8": "gif", b"BM": "bmp"}
    starts |= {b"II*\0": "tiff", b"MM\0*": "tiff"}
    for start, kind in starts.items():
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and any(brand in data[8:64] for brand in _HEIF_BRANDS):
        return "heif"
    return "svg" if b"<svg" in data[:4096].lower() else None


def _decode_by_qt(data: bytes, kind: str, name: str, side: int) -> DecodedPicture:
    packed = QByteArray(data)
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    try:
        size = _checked_size(reader, name)
        if max(size.width(), size.height()) > side:
            fitting = size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio)
            reader.setScaledSize(fitting.expandedTo(QSize(1, 1)))
        if reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value:
            size.transpose()
        moves = reader.supportsAnimation() and reader.imageCount() > 1
        image = reader.read()
    finally:
        # The TIFF reader closes its file when it goes: it must go before the buffer does.
        reader.setDevice(None)  # type: ignore[arg-type]
    if image.isNull():
        raise PictureProblem("picture-broken", name=name)
    whole = kind != "jpeg" or b"\xff\xd9" in data[-4096:]
    return DecodedPicture(_in_srgb(image), kind, size.width(), size.height(), whole, moves)


def _checked_size(reader: QImageReader, name: str) -> QSize:
    size = reader.size()
    if size.isEmpty():
        raise PictureProblem("picture-broken", name=name)
    _check_size(size.width(), size.height(), name)
    return size


def _check_size(width: int, height: int, name: str) -> None:
    if max(width, height) > LARGEST_SIDE or width * height > LARGEST_AREA:
        raise PictureProblem("picture-too-large", name=name, width=width, height=height)


def _decode_heif(data: bytes, name: str, side: int) -> DecodedPicture:
    if data[8:12] in _AVIF_BRANDS:
        raise PictureProblem("avif-refused", name=name)
    try:
        opened = pi_heif.open_heif(data, convert_hdr_to_8bit=True)
        width, height = opened.size
        _check_size(width, height, name)
        pixels, stride, mode = bytes(opened.data), opened.stride, opened.mode
    except (ValueError, RuntimeError, OSError, EOFError, SyntaxError, IndexError) as error:
        raise PictureProblem("picture-broken", name=name) from error
    formats = {"RGB": QImage.Format.Format_RGB888, "RGBA": QImage.Format.Format_RGBA8888}
    layout = formats.get(mode, QImage.Format.Format_Grayscale8)
    image = QImage(pixels, width, height, stride, layout).copy()
    if max(width, height) > side:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    if profile := opened.info.get("icc_profile"):
        image.setColorSpace(QColorSpace.fromIccProfile(profile))
    return DecodedPicture(_in_srgb(image), "heif", width, height)


def _in_srgb(image: QImage) -> QImage:
    """Return a picture in the colours screens and networks take it to be in."""
    space = image.colorSpace()
    if not space.isValid() or space == _SRGB:
        return image
    if image.isGrayscale() or image.format() is QImage.Format.Format_CMYK8888:
        image = image.convertToFormat(QImage.Format.Format_ARGB32)
    converted = image.convertedToColorSpace(_SRGB)
    return image if converted.isNull() else converted
