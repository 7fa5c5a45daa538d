"""The parts picture files are made of, as far as they can be followed."""

import re
import struct
from collections.abc import Iterator

from contentplanner.application.exif import orientation

EXIF = b"Exif\0\0"
JPEG_EXIF, JPEG_SCAN, JPEG_END = 0xE1, 0xDA, 0xD9
GIF_NOTE, GIF_FRAME, GIF_END = b"!", b",", b";"
_OLD_BMP_HEADER, _PACKED_BMP = 12, (1, 2)
_NEXT_PART = re.compile(rb"\xff[^\x00\x01\xd0-\xd8\xff]")
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_MOST_PARTS = 100_000


def jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the marker and the bytes of each part, up to the end or to where the file is cut off.

    What stands between parts, and what follows the end, is left out, as decoders leave it out.
    """
    at = 2
    for _ in range(_MOST_PARTS):
        if (found := _NEXT_PART.search(data, at)) is None:
            return
        start, marker = found.start(), data[found.start() + 1]
        if marker == JPEG_END:
            yield marker, data[start : start + 2]
            return
        at = start + 2 + max(2, int.from_bytes(data[start + 2 : start + 4], "big"))
        if marker == JPEG_SCAN:
            after = _AFTER_SCAN.search(data, at)
            at = len(data) if after is None else after.start()
        yield marker, data[start:at]


def png_parts(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Give the kind, the content and the checksum of each part; struct.error where one is cut off."""
    at = 8
    for _ in range(_MOST_PARTS):
        if at + 12 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        yield kind, data[at + 8 : at + 8 + length], check
        at += 12 + length
        if kind == b"IEND":
            return


def webp_parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the kind and the content of each part; what follows the end is left out."""
    at, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    for _ in range(_MOST_PARTS):
        if at + 8 > end:
            return
        kind, length = struct.unpack_from("<4sI", data, at)
        yield kind, data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def jpeg_scans(data: bytes) -> int:
    """Return how often a JPEG goes over its pixels; usual ones do so once, or some ten times."""
    return sum(marker == JPEG_SCAN for marker, _ in jpeg_parts(data))


def gif_parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the first two bytes and all bytes of each block; IndexError where one is cut off."""
    at = gif_head(data)
    while (first := data[at : at + 1]) != GIF_END:
        start, at = at, at + 2
        if first == GIF_FRAME:
            flags = data[start + 9]
            at = start + 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)
        elif first != GIF_NOTE:
            raise IndexError("no block begins here")
        while data[at]:
            at += 1 + data[at]
        at += 1
        yield data[start : start + 2], data[start:at]


def gif_head(data: bytes) -> int:
    """Return how many bytes there are before the first block."""
    flags = data[10]
    return 13 + (3 << (flags & 7) + 1 if flags & 0x80 else 0)


def is_whole(data: bytes, kind: str) -> bool:
    """Tell whether a picture goes on to its end; some open that were cut off, grey from there on.

    Args:
        data: The picture.
        kind: ``jpg``, ``gif`` or ``bmp``; of any other kind only whole files open.
    """
    if kind == "jpg":
        return any(marker == JPEG_END for marker, _ in jpeg_parts(data))
    if kind == "bmp":
        return bmp_end(data) <= len(data)
    try:
        return kind != "gif" or any(start[:1] == GIF_FRAME for start, _ in gif_parts(data))
    except IndexError:
        return False


def bmp_end(data: bytes) -> int:
    """Return where the pixels of a BMP end, as its head says."""
    start, header = struct.unpack_from("<II", data, 10)
    if header == _OLD_BMP_HEADER:
        width, height, _, bits = struct.unpack_from("<HHHH", data, 18)
        packed = 0
    else:
        width, height, _, bits, packed, length = struct.unpack_from("<iiHHII", data, 18)
    if packed in _PACKED_BMP:
        return int(start + length)
    return int(start + (width * bits + 31) // 32 * 4 * abs(height))


def held(data: bytes, kind: str) -> int:
    """Return how the camera was held, 1 to 8, as the notes in a picture say; 1 without any.

    Args:
        data: The picture.
        kind: ``jpg``, ``png``, ``webp`` or ``tif``; of any other kind the answer is 1.
    """
    try:
        return orientation(next(_camera_notes(data, kind), b"").removeprefix(EXIF))
    except struct.error:
        return 1


def _camera_notes(data: bytes, kind: str) -> Iterator[bytes]:
    if kind == "tif":
        yield data
    elif kind == "png":
        yield from (part for name, part, _ in png_parts(data) if name == b"eXIf")
    elif kind == "webp":
        yield from (part for name, part in webp_parts(data) if name == b"EXIF")
    elif kind == "jpg":
        for marker, part in jpeg_parts(data):
            if marker == JPEG_SCAN:
                return
            if marker == JPEG_EXIF and part.startswith(EXIF, 4):
                yield part[4:]
