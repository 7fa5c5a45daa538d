"""TIFF files written anew with their first picture only, and nothing said about it but how to show it."""

import struct

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""Bytes of a value of each type."""
_WHOLE_NUMBERS = {1: "B", 3: "H", 4: "I"}
_LONG = 4
_STRIPS, _TILES = (273, 279), (324, 325)
"""The tags that say where the pixels lie, and how many bytes they are."""
_KEPT = frozenset({
    256, 257, 258, 259, 262, 266, 274, 277, 278, 280, 281, 282, 283, 284, 296, 301, 317, 318, 319, 320, 321,
    322, 323, 332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34675,
})  # fmt: skip
_COMPRESSION, _OLD_JPEG = 259, 6
_MOST_TAGS, _MOST_PIECES = 1_000, 1_000_000

Entry = tuple[int, int, bytes]
"""Type, number of values, and the values' bytes."""
_NONE: Entry = (3, 1, b"")


def plain_tiff(data: bytes) -> bytes:
    """Return a TIFF without notes; ValueError, KeyError or struct.error where it is damaged."""
    order = {b"II": "<", b"MM": ">"}[data[:2]]
    entries = _entries(data, order)
    if entries.get(_COMPRESSION, _NONE)[2][:2] == struct.pack(f"{order}H", _OLD_JPEG):
        raise ValueError("pixels lie where no tag of today says")
    where, lengths = _STRIPS if _STRIPS[0] in entries else _TILES
    pieces = _pieces(data, order, entries[where], entries[lengths])
    kept = {tag: entry for tag, entry in entries.items() if tag in _KEPT}
    kept[lengths] = _long_entry(order, [len(piece) for piece in pieces])
    kept[where] = _long_entry(order, [0] * len(pieces))
    return _written(data[:4], order, kept, where, pieces)


def _entries(data: bytes, order: str) -> dict[int, Entry]:
    (start,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, start)
    if count > _MOST_TAGS:
        raise ValueError("too many tags")
    found = {}
    for at in range(start + 2, start + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", data, at)
        if tag not in _KEPT and tag not in _STRIPS + _TILES:
            continue
        length = _SIZES[kind] * number
        place = at + 8 if length <= _LONG else struct.unpack_from(f"{order}I", data, at + 8)[0]
        if place + length > len(data):
            raise ValueError("values are cut off")
        found[tag] = kind, number, data[place : place + length]
    return found


def _pieces(data: bytes, order: str, where: Entry, lengths: Entry) -> list[bytes]:
    starts, counts = _numbers(order, where), _numbers(order, lengths)
    if len(starts) != len(counts) or not starts or len(starts) > _MOST_PIECES:
        raise ValueError("pixels are missing")
    if sum(counts) > len(data):
        raise ValueError("pixels are told of twice")
    return [data[start : start + count] for start, count in zip(starts, counts, strict=True)]


def _numbers(order: str, entry: Entry) -> tuple[int, ...]:
    kind, number, values = entry
    return struct.unpack(f"{order}{number}{_WHOLE_NUMBERS[kind]}", values)


def _long_entry(order: str, numbers: list[int]) -> Entry:
    return _LONG, len(numbers), struct.pack(f"{order}{len(numbers)}I", *numbers)


def _written(start: bytes, order: str, entries: dict[int, Entry], where: int, pieces: list[bytes]) -> bytes:
    """Return a file: head, tags, what is too long for a tag, pixels; each beginning at an even byte."""
    at = 8 + 2 + 12 * len(entries) + 4
    places = {}
    for tag, (_, _, values) in sorted(entries.items()):
        if len(values) > _LONG:
            places[tag] = at
            at += len(values) + len(values) % 2
    starts = []
    for piece in pieces:
        starts.append(at)
        at += len(piece) + len(piece) % 2
    entries[where] = _long_entry(order, starts)
    table = b"".join(_tag(order, tag, entry, places.get(tag)) for tag, entry in sorted(entries.items()))
    long_values = (entries[tag][2] for tag in sorted(places))
    body = b"".join(part + bytes(len(part) % 2) for part in (*long_values, *pieces))
    head = start + struct.pack(f"{order}IH", 8, len(entries))
    return head + table + bytes(4) + body


def _tag(order: str, tag: int, entry: Entry, place: int | None) -> bytes:
    kind, number, values = entry
    held = values.ljust(_LONG, b"\0") if place is None else struct.pack(f"{order}I", place)
    return struct.pack(f"{order}HHI", tag, kind, number) + held
