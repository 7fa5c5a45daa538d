"""What kind of picture some bytes are, told by their beginning; a file's name says nothing."""

import re

from contentplanner.application import iso_media

_STARTS = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"BM": "bmp",
    b"II*\0": "tif",
    b"MM\0*": "tif",
}
_SVG = re.compile(rb"<(?:[\w.-]+:)?svg[\s/>]", re.IGNORECASE)
_TEXT_LOOKED_AT = 100_000


def picture_kind(data: bytes) -> str:
    """Return the usual extension of a picture's format, ``svg`` for drawings, nothing for anything else."""
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[4:8] == b"ftyp" and (kind := iso_media.extension_of(data)):
        return kind
    return "svg" if _SVG.search(data[:_TEXT_LOOKED_AT].replace(b"\0", b"")) else ""
