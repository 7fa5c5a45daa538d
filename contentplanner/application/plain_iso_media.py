"""HEIC and AVIF files whose notes are blotted out; every part stays in its place."""

import struct
from collections.abc import Iterator

from contentplanner.application.iso_media import boxes, meta_of, parts_of

_NOTES = (b"Exif", b"mime", b"uri ")
_BESIDE = (b"uuid", b"udta", b"free", b"skip", b"meta")
"""Boxes beside the picture that may hold anything."""
_WITHIN = (b"moov", b"trak")
_NOTHING = b"skip"
_IN_FILE, _IN_BOX = 0, 1
_MOST = 10_000


def plain_iso_media(data: bytes) -> bytes:
    """Return a picture without notes; LookupError, ValueError or struct.error where it is damaged."""
    plain = bytearray(data)
    meta = parts_of(data, *meta_of(data))
    places = dict(_places(data, meta))
    for item, at, end in _notes(data, *meta[b"iinf"]):
        plain[at:end] = _NOTHING.ljust(end - at, b"\0")
        for start, end in places.get(item, ()):
            plain[start:end] = bytes(end - start)
    for start, end in _beside(data):
        plain[start:end] = bytes(end - start)
    return bytes(plain)


def _notes(data: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Give the number of each item that is no picture, and where its type and name are written."""
    first = start + (8 if data[start] else 6)
    for kind, at, stop in boxes(data, first, end):
        if kind == b"infe" and data[at] >= 2:
            wide = data[at] >= 3
            (item,) = struct.unpack_from(">I" if wide else ">H", data, at + 4)
            place = at + (10 if wide else 8)
            if data[place : place + 4] in _NOTES:
                yield item, place, stop


def _places(data: bytes, meta: dict[bytes, tuple[int, int]]) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Give each item's number and where its bytes lie in the file."""
    at, end = meta[b"iloc"]
    version = data[at]
    offset_size, length_size = data[at + 4] >> 4, data[at + 4] & 15
    base_size, index_size = data[at + 5] >> 4, data[at + 5] & 15 if version else 0
    wide = 4 if version == 2 else 2
    reader = _Numbers(data[:end], at + 6)
    for _ in range(min(reader.next(wide), _MOST)):
        item, way = reader.next(wide), reader.next(2) & 15 if version else _IN_FILE
        reader.next(2)
        base, found = reader.next(base_size), []
        for _ in range(min(reader.next(2), _MOST)):
            reader.next(index_size)
            start, length = base + reader.next(offset_size), reader.next(length_size)
            start += meta[b"idat"][0] if way == _IN_BOX else 0
            found.append((start, min(len(data), start + length)))
        yield item, [one for one in found if one[0] < one[1]]


def _beside(
    data: bytes, start: int = 0, end: int | None = None, inside: bool = False
) -> Iterator[tuple[int, int]]:
    for kind, at, stop in boxes(data, start, end):
        if kind in _BESIDE and (kind != b"meta" or inside):
            yield at, stop
        elif kind in _WITHIN:
            yield from _beside(data, at, stop, inside=True)


class _Numbers:
    """Reads whole numbers one after the other."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data, self._at = data, at

    def next(self, size: int) -> int:
        """Return the number of so many bytes; IndexError at the end."""
        self._at += size
        if self._at > len(self._data):
            raise IndexError("cut off")
        return int.from_bytes(self._data[self._at - size : self._at], "big")
