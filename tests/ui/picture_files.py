"""Picture files made for the tests: known colours in the corners, in every format and condition."""

import io
import struct
import zlib
from pathlib import Path

from PIL import Image

HEIC = Path(__file__).parents[1] / "data" / "pictures" / "rgb.heif"
RED, GREEN, BLUE, YELLOW = (220, 30, 30), (30, 160, 40), (30, 40, 210), (240, 220, 40)
CORNERS = (RED, GREEN, BLUE, YELLOW)
"""As a picture shows them upright: top left, top right, bottom left, bottom right."""
_SWAPPED = {
    1: (0, 1, 2, 3), 2: (1, 0, 3, 2), 3: (3, 2, 1, 0), 4: (2, 3, 0, 1),
    5: (0, 2, 1, 3), 6: (1, 3, 0, 2), 7: (3, 1, 2, 0), 8: (2, 0, 3, 1),
}  # fmt: skip
"""Where the upright corners lie in the pixels of a camera held that way, 1 to 8."""
_ORIENTATION = 0x0112


def corners(width=64, height=40, order=(0, 1, 2, 3), mode="RGB"):
    """Return a picture whose quarters have the colours of the corners, in an order."""
    image = Image.new("RGB", (width, height), CORNERS[order[3]])
    image.paste(CORNERS[order[0]], (0, 0, width // 2, height // 2))
    image.paste(CORNERS[order[1]], (width // 2, 0, width, height // 2))
    image.paste(CORNERS[order[2]], (0, height // 2, width // 2, height))
    return image.convert(mode)


def saved(image, kind, **options):
    """Return the bytes of a picture in a format, by the name Pillow has for it."""
    packed = io.BytesIO()
    image.save(packed, kind, **options)
    return packed.getvalue()


def taken(kind, held, **options):
    """Return a file of a picture that is 64 × 40 upright, taken with the camera held some way."""
    size = (40, 64) if held >= 5 else (64, 40)
    notes = Image.Exif()
    notes[_ORIENTATION] = held
    return saved(corners(*size, _SWAPPED[held]), kind, exif=notes, **options)


def frames(kind, **options):
    """Return a file of several frames, of which the first has the corners."""
    later = [Image.new("RGB", (64, 40), colour) for colour in (GREEN, BLUE)]
    return saved(corners(), kind, save_all=True, append_images=later, **options)


def chunk(kind, content):
    """Return a part of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_claiming(width, height, bits=8, colour=2):
    """Return a small PNG that says it is large."""
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def jpeg_of_many_scans(scans=2000):
    """Return a small JPEG that goes over its many pixels again and again."""
    whole = saved(Image.new("RGB", (4000, 4000)), "JPEG", progressive=True)
    last = whole[whole.rindex(b"\xff\xda") : -2]
    return whole[:-2] + last * scans + whole[-2:]


def heic_turned(turns):
    """Return the HEIC file of the tests with a note that it is to be turned left so many quarters."""
    data = HEIC.read_bytes()
    turn, last = struct.pack(">I", 9) + b"irot" + bytes([turns]), b"\x81\x02\x83"
    end = data.index(b"ipma") - 4
    head = (
        data[:end]
        + turn
        + data[end : data.index(b"mdat") - 4].replace(b"\x03" + last, b"\x04" + last + b"\x84")
    )
    for kind, more in ((b"ipco", 9), (b"ipma", 1), (b"iprp", 10), (b"meta", 10)):
        at = head.index(kind) - 4
        head = head[:at] + struct.pack(">I", struct.unpack_from(">I", head, at)[0] + more) + head[at + 4 :]
    pixels = struct.pack(">I", data.index(b"mdat") + 4)
    moved = struct.pack(">I", data.index(b"mdat") + 4 + 10)
    assert head.count(pixels) == 1
    return head.replace(pixels, moved) + data[data.index(b"mdat") - 4 :]
