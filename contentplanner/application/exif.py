"""The few tags of TIFF files, and of the EXIF notes cameras write, that tell size and upright side."""

import struct

Size = tuple[int, int]

_WIDTH, _HEIGHT, _ORIENTATION = 0x0100, 0x0101, 0x0112
_SHORT, _LONG = 3, 4
_SIDEWAYS = (5, 6, 7, 8)
_MOST_TAGS = 1_000


def tiff_size(data: bytes) -> Size:
    """Return the upright size of a TIFF file's first picture; KeyError when it does not say."""
    tags = _tags(data)
    return upright((tags[_WIDTH], tags[_HEIGHT]), tags.get(_ORIENTATION, 1))


def orientation(exif: bytes) -> int:
    """Return how a camera was held, 1 to 8; 1 where the notes are missing or damaged."""
    try:
        return _tags(exif).get(_ORIENTATION, 1)
    except (struct.error, ValueError):
        return 1


def upright(size: Size, held: int) -> Size:
    """Return a size as it is once the picture is turned upright."""
    return (size[1], size[0]) if held in _SIDEWAYS else size


def _tags(data: bytes) -> dict[int, int]:
    """Return the single whole numbers of the first list of tags."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        raise ValueError("no byte order")
    (start,) = struct.unpack_from(f"{order}I", data, 4)
    (count,) = struct.unpack_from(f"{order}H", data, start)
    found = {}
    for number in range(min(count, _MOST_TAGS)):
        tag, kind, _ = struct.unpack_from(f"{order}HHI", data, start + 2 + 12 * number)
        if kind in (_SHORT, _LONG):
            form = f"{order}H" if kind == _SHORT else f"{order}I"
            (found[tag],) = struct.unpack_from(form, data, start + 10 + 12 * number)
    return found
