"""What kind of picture some bytes are and how large, read from their headers, never decoded.

The kind is told by content, not by name. Sizes are upright ones: a photo taken sideways counts turned.
"""

import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from contentplanner.application import iso_media
from contentplanner.application.desk import PictureProblem
from contentplanner.application.exif import tiff_size, upright
from contentplanner.application.picture_kinds import picture_kind
from contentplanner.application.picture_parts import gif_head, held, jpeg_parts, png_parts
from contentplanner.domain.pictures import LONGEST_SIDE, MOST_BYTES, MOST_PIXELS

Size = tuple[int, int]

_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BMP_HEADERS = (12, 40, 52, 56, 64, 108, 124)
_GIF_NOTE, _GIF_FRAME = 0x21, 0x2C
_BROKEN = (struct.error, ValueError, IndexError, KeyError, OverflowError, StopIteration)


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
    extension = picture_kind(data)
    if extension == "svg":
        raise PictureProblem("svg-refused", name=name)
    if not extension:
        raise PictureProblem("not-a-picture", name=name)
    try:
        width, height = _SIZES[extension](data)
    except _BROKEN as error:
        raise PictureProblem("picture-broken", name=name) from error
    if width < 1 or height < 1:
        raise PictureProblem("picture-broken", name=name)
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise PictureProblem("picture-too-large", name=name, width=width, height=height)
    return PictureFacts(extension, width, height)


def _png_size(data: bytes) -> Size:
    """Return the size of a PNG whose parts are all there and whole."""
    kinds = set()
    for kind, part, check in png_parts(data):
        if zlib.crc32(part, zlib.crc32(kind)) != check:
            raise ValueError("a part is damaged")
        kinds.add(kind)
    if not kinds >= {b"IHDR", b"IDAT", b"IEND"}:
        raise ValueError("a part is missing")
    width, height = struct.unpack_from(">II", data, 16)
    return upright((width, height), held(data, "png"))


def _jpeg_size(data: bytes) -> Size:
    """Return the upright size of a JPEG; one whose end is cut off still has it."""
    frame = next(part for marker, part in jpeg_parts(data) if marker in _JPEG_SIZES)
    height, width = struct.unpack_from(">HH", frame, 5)
    return upright((width, height), held(data, "jpg"))


def _gif_size(data: bytes) -> Size:
    """Return the size of a GIF; that of its first frame where it reaches absurdly far."""
    width, height = struct.unpack_from("<HH", data, 6)
    at = gif_head(data)
    while data[at] == _GIF_NOTE:
        at += 2
        while data[at]:
            at += 1 + data[at]
        at += 1
    if data[at] != _GIF_FRAME:
        raise ValueError("no frame")
    left, top, frame_width, frame_height = struct.unpack_from("<HHHH", data, at + 1)
    if not (width and height and frame_width and frame_height):
        return 0, 0
    reach = left + frame_width, top + frame_height
    return reach if max(reach) > LONGEST_SIDE or reach[0] * reach[1] > MOST_PIXELS else (width, height)


def _webp_size(data: bytes) -> Size:
    if int.from_bytes(data[4:8], "little") + 8 > len(data) + 1:
        raise ValueError("the end is cut off")
    return upright(_webp_size_as_stored(data), held(data, "webp"))


def _webp_size_as_stored(data: bytes) -> Size:
    kind = data[12:16]
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


_SIZES: dict[str, Callable[[bytes], Size]] = {
    "png": _png_size,
    "jpg": _jpeg_size,
    "gif": _gif_size,
    "webp": _webp_size,
    "bmp": _bmp_size,
    "tif": tiff_size,
    "heic": iso_media.size_of,
    "avif": iso_media.size_of,
}
