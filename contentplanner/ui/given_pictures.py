"""Pictures in what was dropped or pasted: files, pixels, or only where on the web they are."""

import re
from base64 import b64decode
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from contentplanner.application.picture_kinds import picture_kind
from contentplanner.domain.pictures import MOST_BYTES

_PICTURE_IN_PAGE = re.compile(r"<img\b[^>]*?\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:image/[\w.+-]+((?:;[\w=.-]+)*),", re.IGNORECASE)
_MOST_PAGE = 2 * MOST_BYTES
_ON_THE_WEB = ("http", "https", "ftp", "blob")


@dataclass(frozen=True, slots=True)
class Given:
    """What was given.

    Args:
        files: Files on this computer.
        data: The bytes of a picture's file.
        image: Pixels.
        on_the_web: Whether all there is is an address on the web, which is never asked for.
    """

    files: tuple[Path, ...] = ()
    data: bytes | None = None
    image: QImage | None = None
    on_the_web: bool = False


def may_be_pictures(mime: QMimeData) -> bool:
    """Tell, without looking closely, whether something that is dragged may be pictures."""
    return mime.hasUrls() or mime.hasImage() or mime.hasHtml() or bool(_picture_formats(mime))


def given_pictures(mime: QMimeData) -> Given | None:
    """Return the pictures that were dropped or pasted; None where there are none."""
    urls = mime.urls()
    if files := tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()):
        return Given(files=files)
    for name in _picture_formats(mime):
        data = bytes(mime.data(name).data())
        if picture_kind(data):
            return Given(data=data)
    if mime.hasImage() and isinstance(image := mime.imageData(), QImage):
        return Given(image=image)
    addresses = [url.toString() for url in urls]
    return _found_in_page(mime.html()) or (
        Given(on_the_web=True) if any(map(_is_on_web, addresses)) else None
    )


def _picture_formats(mime: QMimeData) -> list[str]:
    return [name for name in mime.formats() if name.startswith("image/")]


def _is_on_web(address: str) -> bool:
    return QUrl(address).scheme().lower() in _ON_THE_WEB or address.startswith("//")


def _found_in_page(page: str) -> Given | None:
    """Return the first picture of a piece of a web page."""
    found = _PICTURE_IN_PAGE.search(page[:_MOST_PAGE])
    if found is None:
        return None
    address = unescape(next(filter(None, found.groups()), ""))
    if head := _DATA_ADDRESS.match(address):
        return Given(data=_decoded(address[head.end() :], packed=";base64" in head[1].lower()))
    if (url := QUrl(address)).isLocalFile():
        return Given(files=(Path(url.toLocalFile()),))
    return Given(on_the_web=True) if _is_on_web(address) else None


def _decoded(text: str, *, packed: bool) -> bytes:
    """Return the bytes an address is made of; what is no Base64 in it becomes what is no picture."""
    plain = unquote_to_bytes(text)
    try:
        return b64decode(plain) if packed else plain
    except ValueError:
        return b""
