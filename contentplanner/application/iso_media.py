"""HEIC and AVIF pictures: which boxes tell the main picture's size, how it is turned, and its colours."""

import struct
from collections.abc import Iterator

Size = tuple[int, int]

_EXTENSIONS = dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"), "heic")
_EXTENSIONS |= dict.fromkeys((b"avif", b"avis"), "avif")
_ANY_BRAND = (b"mif1", b"msf1")
_MOST_BOXES = 10_000
_UNSAID = 2


def extension_of(data: bytes) -> str:
    """Return ``heic`` or ``avif`` by the brands in the first box; nothing for films and the like."""
    length = min(int.from_bytes(data[:4], "big"), 256)
    brands = [data[8:12], *(data[at : at + 4] for at in range(16, length, 4))]
    known = [_EXTENSIONS[brand] for brand in brands if brand in _EXTENSIONS]
    if known:
        return known[0]
    return "heic" if brands[0] in _ANY_BRAND else ""


def size_of(data: bytes) -> Size:
    """Return the upright size of the main picture; KeyError or ValueError when it does not say."""
    size, turns = None, 0
    for kind, start in _properties(data):
        if kind == b"ispe":
            size = struct.unpack_from(">II", data, start + 4)
        elif kind == b"irot":
            turns = data[start] & 3
    if size is None:
        raise ValueError("no size")
    return (size[1], size[0]) if turns % 2 else (size[0], size[1])


def colours_of(data: bytes) -> tuple[int, int]:
    """Return the main picture's primaries and transfer as H.273 numbers them; 2 where it does not say."""
    try:
        for kind, start in _properties(data):
            if kind == b"colr" and data[start : start + 4] == b"nclx":
                primaries, transfer = struct.unpack_from(">HH", data, start + 4)
                return primaries, transfer
    except (struct.error, LookupError, ValueError):
        pass
    return _UNSAID, _UNSAID


def _properties(data: bytes) -> Iterator[tuple[bytes, int]]:
    """Give the kind of each property of the main picture, and where its content begins."""
    meta = parts_of(data, *meta_of(data))
    properties = parts_of(data, *meta[b"iprp"])
    start, end = properties[b"ipma"]
    mine = _properties_of(_main_item(data[slice(*meta[b"pitm"])]), data[start:end])
    for number, (kind, start, _) in enumerate(boxes(data, *properties[b"ipco"]), 1):
        if number in mine:
            yield kind, start


def boxes(data: bytes, at: int = 0, end: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Give each box's kind, and where its content begins and ends; ValueError where one reaches too far."""
    end = len(data) if end is None else end
    for _ in range(_MOST_BOXES):
        if at + 8 > end:
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1:
            (length,), head = struct.unpack_from(">Q", data, at + 8), 16
        length = length or end - at
        if length < head or at + length > end:
            raise ValueError("a part is cut off")
        yield kind, at + head, at + length
        at += length


def parts_of(data: bytes, at: int = 0, end: int | None = None) -> dict[bytes, tuple[int, int]]:
    """Return where the content of the last box of each kind begins and ends."""
    return {kind: (start, stop) for kind, start, stop in boxes(data, at, end)}


def meta_of(data: bytes) -> tuple[int, int]:
    """Return where the boxes about the pictures begin and end; KeyError without any."""
    start, end = parts_of(data)[b"meta"]
    return start + 4, end


def _main_item(content: bytes) -> int:
    number: int = struct.unpack_from(">I" if content[0] else ">H", content, 4)[0]
    return number


def _properties_of(item: int, content: bytes) -> set[int]:
    """Return the numbers of the properties that belong to an item."""
    wide_items, wide_numbers = content[0] > 0, content[3] & 1
    (count,) = struct.unpack_from(">I", content, 4)
    at = 8
    for _ in range(min(count, _MOST_BOXES)):
        (found,) = struct.unpack_from(">I" if wide_items else ">H", content, at)
        at += 4 if wide_items else 2
        number, size = content[at], 2 if wide_numbers else 1
        at += 1
        raw = [int.from_bytes(content[at + n * size : at + n * size + size], "big") for n in range(number)]
        at += number * size
        if found == item:
            return {one & (0x7FFF if wide_numbers else 0x7F) for one in raw}
    return set()
