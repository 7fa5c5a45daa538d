"""HEIC and AVIF pictures: which box says how large the main picture is, and how it is turned."""

import struct
from collections.abc import Iterator

Size = tuple[int, int]

_EXTENSIONS = dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"), "heic")
_EXTENSIONS |= dict.fromkeys((b"avif", b"avis"), "avif")
_ANY_BRAND = (b"mif1", b"msf1")
_MOST_BOXES = 10_000


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
    top = dict(_boxes(data))
    meta = dict(_boxes(top[b"meta"][4:]))
    properties = dict(_boxes(meta[b"iprp"]))
    mine = _properties_of(_main_item(meta[b"pitm"]), properties[b"ipma"])
    size, turns = None, 0
    for number, (kind, content) in enumerate(_boxes(properties[b"ipco"]), 1):
        if number in mine and kind == b"ispe":
            size = struct.unpack_from(">II", content, 4)
        elif number in mine and kind == b"irot":
            turns = content[0] & 3
    if size is None:
        raise ValueError("no size")
    return (size[1], size[0]) if turns % 2 else (size[0], size[1])


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give each box's kind and content; ValueError where one reaches past the end."""
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(data):
            return
        length, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1:
            (length,), head = struct.unpack_from(">Q", data, at + 8), 16
        length = length or len(data) - at
        if length < head or at + length > len(data):
            raise ValueError("a part is cut off")
        yield kind, data[at + head : at + length]
        at += length


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
