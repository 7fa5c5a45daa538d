"""Pictures that leave the plan do so without the place, the camera and the notes written into them.

Every way out goes through :func:`without_notes`: exports, picture packs, the clipboard. The picture itself is
not encoded anew: parts beside it are left out, and only known parts stay. How it is turned, and its colour
profile, are among them. A backup of a whole plan is its owner's own copy and keeps the files as they are.
"""

import struct
import zlib
from collections.abc import Callable, Iterator

from contentplanner.application.desk import PictureProblem
from contentplanner.application.picture_kinds import picture_kind
from contentplanner.application.picture_parts import (
    EXIF,
    GIF_END,
    GIF_FRAME,
    GIF_NOTE,
    bmp_end,
    gif_head,
    gif_parts,
    held,
    jpeg_parts,
    png_parts,
    webp_parts,
)
from contentplanner.application.plain_iso_media import plain_iso_media
from contentplanner.application.plain_tiff import plain_tiff

_JPEG_PICTURE = frozenset({*range(0xC0, 0xD0), *range(0xD9, 0xE0)}) - {0xC8}
_JPEG_NOTES = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Of a JPEG's notes, those without which it would look different."""
_JFIF, _JFIF_LENGTH = 0xE0, 16
_PNG_PICTURE = frozenset({
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
})  # fmt: skip
_WEBP_PICTURE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ICCP"})
_WEBP_FRAME, _WEBP_FRAME_HEAD = b"ANMF", 16
_WEBP_EXIF_FLAG, _WEBP_XMP_FLAG = 0x08, 0x04
_GIF_TIMES = b"\xf9"
_GIF_REPEATS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_BMP_WITH_PROFILE, _BMP_COLOURS, _BMP_PROFILE = 124, 70, 126
_BROKEN = (struct.error, IndexError, KeyError, OverflowError, ValueError)


def without_notes(data: bytes, name: str) -> bytes:
    """Return a picture's bytes without what is hidden in them; the same bytes where there is nothing.

    Raises:
        PictureProblem: ``picture-broken``: nobody can tell what is in it, so it does not leave.
    """
    try:
        return _WAYS[picture_kind(data)](data)
    except _BROKEN as error:
        raise PictureProblem("picture-broken", name=name) from error


def _plain_jpeg(data: bytes) -> bytes:
    parts = [_plain_part(marker, part) for marker, part in jpeg_parts(data) if _stays(marker, part)]
    if (turned := held(data, "jpg")) != 1:
        note = EXIF + _turned(turned)
        first = 1 if parts and parts[0][1] == _JFIF else 0
        parts.insert(first, b"\xff\xe1" + struct.pack(">H", 2 + len(note)) + note)
    return data[:2] + b"".join(parts)


def _stays(marker: int, part: bytes) -> bool:
    kept = _JPEG_NOTES.get(marker)
    return marker in _JPEG_PICTURE or (kept is not None and part.startswith(kept, 4))


def _plain_part(marker: int, part: bytes) -> bytes:
    """Return a part without the small picture that may lie in it."""
    if marker != _JFIF or len(part) <= 2 + _JFIF_LENGTH:
        return part
    return part[:2] + struct.pack(">H", _JFIF_LENGTH) + part[4:_JFIF_LENGTH] + b"\0\0"


def _plain_png(data: bytes) -> bytes:
    parts = [(kind, content) for kind, content, _ in png_parts(data) if kind in _PNG_PICTURE]
    if (turned := held(data, "png")) != 1:
        parts.insert(1, (b"eXIf", _turned(turned)))
    return data[:8] + b"".join(_png_part(kind, content) for kind, content in parts)


def _png_part(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", len(content), kind) + content + struct.pack(">I", zlib.crc32(kind + content))


def _plain_webp(data: bytes) -> bytes:
    turned = held(data, "webp")
    parts = list(_webp_picture(webp_parts(data)))
    if turned != 1:
        parts.append((b"EXIF", _turned(turned)))
    body = b"WEBP" + b"".join(_webp_part(kind, content, turned) for kind, content in parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_picture(parts: Iterator[tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes]]:
    for kind, content in parts:
        if kind in _WEBP_PICTURE:
            yield kind, content
        elif kind == _WEBP_FRAME:
            head, frame = content[:_WEBP_FRAME_HEAD], content[_WEBP_FRAME_HEAD:]
            # A frame holds parts as a file does behind its twelve first bytes.
            inner = webp_parts(b"RIFF" + struct.pack("<I", 4 + len(frame)) + b"WEBP" + frame)
            yield kind, head + b"".join(_webp_part(*one, 1) for one in inner if one[0] in _WEBP_PICTURE)


def _webp_part(kind: bytes, content: bytes, turned: int) -> bytes:
    if kind == b"VP8X":
        flags = content[0] & ~(_WEBP_EXIF_FLAG | _WEBP_XMP_FLAG)
        content = bytes([flags | (_WEBP_EXIF_FLAG if turned != 1 else 0)]) + content[1:]
    return kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def _plain_gif(data: bytes) -> bytes:
    at = gif_head(data)
    parts = [data[:at]]
    try:
        for start, part in gif_parts(data):
            at += len(part)
            if start[:1] == GIF_FRAME or start == GIF_NOTE + _GIF_TIMES or part[3:14] in _GIF_REPEATS:
                parts.append(part)
        parts.append(GIF_END)
    except IndexError:
        # Of a file that was cut off, what is there of the last frame is pixels.
        parts.append(data[at:] if data[at : at + 1] == GIF_FRAME else b"")
    return b"".join(parts)


def _plain_bmp(data: bytes) -> bytes:
    plain = bytearray(data[: bmp_end(data)])
    (header,) = struct.unpack_from("<I", data, 14)
    if header == _BMP_WITH_PROFILE:
        plain[_BMP_COLOURS : _BMP_COLOURS + 4] = b"BGRs"
        plain[_BMP_PROFILE : _BMP_PROFILE + 8] = bytes(8)
    return bytes(plain)


def _turned(way: int) -> bytes:
    """Return camera notes that say only which way the camera was held, 1 to 8."""
    return b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, way, 0, 0)


_WAYS: dict[str, Callable[[bytes], bytes]] = {
    "jpg": _plain_jpeg,
    "png": _plain_png,
    "webp": _plain_webp,
    "gif": _plain_gif,
    "bmp": _plain_bmp,
    "tif": plain_tiff,
    "heic": plain_iso_media,
    "avif": plain_iso_media,
}
