"""What kind of picture some bytes are and how large, read from their headers, never decoded.

The kind is told by content, not by name. Sizes are upright ones: a photo taken sideways counts turned.
"""

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contentplanner.application.desk import PictureProblem
from contentplanner.application.exif import orientation, tiff_size, upright
from contentplanner.storage import iso_media

MOST_BYTES = 50_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 20_000

Size = tuple[int, int]

_SVG = re.compile(rb"<(?:[\w.-]+:)?svg[\s>]", re.IGNORECASE)
_TEXT_LOOKED_AT = 100_000
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_ALONE = frozenset(range(0xD0, 0xDA)) | {0x01}
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
_EXIF_NOTES, _FILL = 0xE1, 0xFF
_BROKEN = (struct.error, ValueError, IndexError, KeyError, OverflowError)


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """What is known of a picture from its header.

    Args:
        extension: The usual one of its format, without the dot.
        width: In pixels, upright.
        height: In pixels, upright.
    """

    extension: str
    width: int
    height: int


def picture_facts(data: bytes, name: str) -> PictureFacts:
    """Return what some bytes are as a picture; the name is for messages only.

    Raises:
        PictureProblem: ``not-a-picture``, ``svg-refused``, ``picture-broken``, or ``picture-too-large``
            with ``width`` and ``height`` where it is not the file that is.
    """
    if len(data) > MOST_BYTES:
        raise PictureProblem("picture-too-large", name=name)
    extension, size_of = _format(data, name)
    try:
        width, height = size_of(data)
    except _BROKEN as error:
        raise PictureProblem("picture-broken", name=name) from error
    if width < 1 or height < 1:
        raise PictureProblem("picture-broken", name=name)
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise PictureProblem("picture-too-large", name=name, width=width, height=height)
    return PictureFacts(extension, width, height)


def _format(data: bytes, name: str) -> tuple[str, Callable[[bytes], Size]]:
    for magic, extension, size_of in _FORMATS:
        if data.startswith(magic):
            return extension, size_of
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp", _webp_size
    if data[4:8] == b"ftyp" and (extension := iso_media.extension_of(data)):
        return extension, iso_media.size_of
    if _SVG.search(data[:_TEXT_LOOKED_AT].replace(b"\0", b"")):
        raise PictureProblem("svg-refused", name=name)
    raise PictureProblem("not-a-picture", name=name)


def _png_size(data: bytes) -> Size:
    """Return the size of a PNG whose parts are all there and whole."""
    kinds = set()
    for kind, part, check in _png_parts(data):
        if zlib.crc32(part, zlib.crc32(kind)) != check:
            raise ValueError("a part is damaged")
        kinds.add(kind)
    if not kinds >= {b"IHDR", b"IDAT", b"IEND"}:
        raise ValueError("a part is missing")
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _png_parts(data: bytes) -> Iterator[tuple[bytes, memoryview, int]]:
    view, at = memoryview(data), 8
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        yield kind, view[at + 8 : at + 8 + length], check
        at += 12 + length
        if kind == b"IEND":
            return


def _jpeg_size(data: bytes) -> Size:
    """Return the upright size of a JPEG; one whose end is cut off still has it."""
    held, at = 1, 2
    while True:
        at = data.index(_FILL, at) + 1
        marker = data[at]
        if marker in (0x00, _FILL) or marker in _JPEG_ALONE:
            at += marker != _FILL
            continue
        (length,) = struct.unpack_from(">H", data, at + 1)
        if marker in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", data, at + 4)
            return upright((width, height), held)
        if marker == _EXIF_NOTES and data[at + 3 : at + 9] == b"Exif\0\0":
            held = orientation(data[at + 9 : at + 1 + length])
        at += 1 + length


def _gif_size(data: bytes) -> Size:
    """Return the size of a GIF, or of its first frame where that reaches further."""
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    at = 13 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
    while data[at] == 0x21:
        at += 2
        while data[at]:
            at += 1 + data[at]
        at += 1
    if data[at] != 0x2C:
        raise ValueError("no frame")
    left, top, frame_width, frame_height = struct.unpack_from("<HHHH", data, at + 1)
    if not (width and height and frame_width and frame_height):
        return 0, 0
    return max(width, left + frame_width), max(height, top + frame_height)


def _webp_size(data: bytes) -> Size:
    kind = data[12:16]
    if int.from_bytes(data[4:8], "little") + 8 > len(data) + 1:
        raise ValueError("the end is cut off")
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind != b"VP8 ":
        raise ValueError("no picture part")
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def _bmp_size(data: bytes) -> Size:
    (header,) = struct.unpack_from("<I", data, 14)
    if header not in _BMP_HEADERS:
        raise ValueError("no such header")
    width, height = struct.unpack_from("<HH" if header == 12 else "<ii", data, 18)
    return width, abs(height)


_FORMATS: tuple[tuple[bytes, str, Callable[[bytes], Size]], ...] = (
    (b"\x89PNG\r\n\x1a\n", "png", _png_size),
    (b"\xff\xd8\xff", "jpg", _jpeg_size),
    (b"GIF87a", "gif", _gif_size),
    (b"GIF89a", "gif", _gif_size),
    (b"BM", "bmp", _bmp_size),
    (b"II*\0", "tif", tiff_size),
    (b"MM\0*", "tif", tiff_size),
)
