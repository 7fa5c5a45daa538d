"""Pictures that leave the plan do so without the place, the camera and the notes written into them.

The picture itself is not encoded anew: only parts beside it are left out. How it is turned, and its
colour profile, stay. JPEG, PNG and WebP are known; other bytes, and damaged ones, are unchanged.
"""

import struct
import zlib
from collections.abc import Iterator

from contentplanner.application.exif import orientation

_EXIF = b"Exif\0\0"
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
_KEPT_NOTES = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
"""Of a JPEG's notes, those without which it would look different."""
_FIRST_NOTE, _LAST_NOTE, _COMMENT, _EXIF_NOTE = 0xE0, 0xEF, 0xFE, 0xE1
_SCAN, _END, _FILL = 0xDA, 0xD9, 0xFF
_WITHIN_SCAN = frozenset({0x00, *range(0xD0, 0xD8)})
_PNG_NOTES = frozenset({b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"})
_WEBP_NOTES = frozenset({b"EXIF", b"XMP "})
_WEBP_EXIF_FLAG, _WEBP_XMP_FLAG = 0x08, 0x04


def without_notes(data: bytes) -> bytes:
    """Return a picture's bytes without what is hidden in them; the same bytes where there is nothing."""
    try:
        if data.startswith(_JPEG):
            return _plain_jpeg(data)
        if data.startswith(_PNG):
            return _plain_png(data)
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            return _plain_webp(data)
    except (struct.error, IndexError, ValueError):
        return data
    return data


def _plain_jpeg(data: bytes) -> bytes:
    parts, held = [], 1
    for marker, part in _jpeg_parts(data):
        if marker == _EXIF_NOTE and part[4:10] == _EXIF:
            held = orientation(part[10:])
        if _FIRST_NOTE <= marker <= _LAST_NOTE or marker == _COMMENT:
            kept = _KEPT_NOTES.get(marker)
            if kept is None or not part[4:].startswith(kept):
                continue
        parts.append(part)
    if held != 1:
        note = _EXIF + _turned(held)
        first = 1 if parts and parts[0][1] == _FIRST_NOTE else 0
        parts.insert(first, b"\xff\xe1" + struct.pack(">H", 2 + len(note)) + note)
    return data[:2] + b"".join(parts)


def _jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give the parts of a JPEG up to its end, or to where it is cut off; what follows the end is left out."""
    at = 2
    while at < len(data):
        if data[at] != _FILL:
            raise ValueError("no part begins here")
        marker = data[at + 1]
        if marker == _FILL:
            at += 1
            continue
        if marker == _END:
            yield marker, data[at : at + 2]
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if marker == _SCAN:
            end = _end_of_scan(data, end)
        yield marker, data[at:end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    while (at := data.find(_FILL, at)) >= 0:
        if at + 1 < len(data) and data[at + 1] not in _WITHIN_SCAN and data[at + 1] != _FILL:
            return at
        at += 1
    return len(data)


def _plain_png(data: bytes) -> bytes:
    parts, held, at = [data[:8]], 1, 8
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"eXIf":
            held = orientation(data[at + 8 : at + 8 + length])
        elif kind not in _PNG_NOTES:
            parts.append(data[at : at + 12 + length])
        at += 12 + length
        if kind == b"IEND":
            break
    if held != 1:
        note = b"eXIf" + _turned(held)
        parts.insert(2, struct.pack(">I", len(note) - 4) + note + struct.pack(">I", zlib.crc32(note)))
    return b"".join(parts)


def _plain_webp(data: bytes) -> bytes:
    parts, held, at = [], 1, 12
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        kind, length = struct.unpack_from("<4sI", data, at)
        content = data[at + 8 : at + 8 + length]
        if kind == b"EXIF":
            held = orientation(content.removeprefix(_EXIF))
        elif kind not in _WEBP_NOTES:
            parts.append((kind, content))
        at += 8 + length + length % 2
    if held != 1:
        parts.append((b"EXIF", _turned(held)))
    body = b"WEBP" + b"".join(_webp_part(kind, content, held) for kind, content in parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_part(kind: bytes, content: bytes, held: int) -> bytes:
    if kind == b"VP8X":
        flags = content[0] & ~(_WEBP_EXIF_FLAG | _WEBP_XMP_FLAG)
        content = bytes([flags | (_WEBP_EXIF_FLAG if held != 1 else 0)]) + content[1:]
    return kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def _turned(held: int) -> bytes:
    """Return camera notes that say only how the camera was held."""
    return b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, held, 0, 0)
