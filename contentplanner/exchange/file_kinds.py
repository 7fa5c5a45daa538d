"""Tells by its first bytes what a file is that is no table of text, and what to do about it."""

import re
import zipfile
from pathlib import Path

_WORKBOOK = "Save it as CSV in your spreadsheet program and import that file."
_PICTURE = "Pictures are added to a post in the editor."

_STARTS = (
    (b"%PDF", f"This is a PDF. Open the table it was made from in a spreadsheet program. {_WORKBOOK}"),
    (b"SQLite format 3\0", "This is a database, not a table of text. Export it as CSV where it was made."),
    (b"\x89PNG", f"This is a picture (PNG), not a table. {_PICTURE}"),
    (b"\xff\xd8\xff", f"This is a picture (JPEG), not a table. {_PICTURE}"),
    (b"GIF8", f"This is a picture (GIF), not a table. {_PICTURE}"),
    (b"8BPS", f"This is a picture (Photoshop), not a table. {_PICTURE}"),
    (b"II*\0", f"This is a picture (TIFF), not a table. {_PICTURE}"),
    (b"MM\0*", f"This is a picture (TIFF), not a table. {_PICTURE}"),
    (b"\0\0\1\0", f"This is a picture (icon), not a table. {_PICTURE}"),
    (
        b"{\\rtf",
        "This is a text document. Copy its table into a spreadsheet, save that as CSV and import it.",
    ),
    (b"\x1f\x8b", "This is a compressed file. Unpack it first and import the CSV file inside."),
    (b"7z\xbc\xaf", "This is a compressed archive. Unpack it first and import the CSV file inside."),
    (b"Rar!", "This is a compressed archive. Unpack it first and import the CSV file inside."),
    (b"ID3", "This is a sound file, not a table."),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_WORKBOOK = f"This is an old Excel workbook. {_WORKBOOK}"
_CALENDAR = (
    "This is a calendar file (iCalendar). Only CSV tables can be imported; "
    "copy its events into a spreadsheet and save that as CSV."
)
_CARD = "This is an address card, not a table of posts."
_WEB_PAGE = (
    "This is a web page, not a CSV file. "
    "Open it in your spreadsheet program, save it as CSV and import that file."
)
_MARKUP = (
    (re.compile(r"begin:vcalendar", re.I), _CALENDAR),
    (re.compile(r"begin:vcard", re.I), _CARD),
    (re.compile(r"<(!doctype html|html|table|head|body|meta)\b", re.I), _WEB_PAGE),
)
_SVG = re.compile(r"(<\?xml.{0,2000}?|<!doctype svg.{0,500}?)?<svg\b", re.I | re.S)
_XML = re.compile(r"<\?xml\b|<\w[\w:.-]*\s+xmlns", re.I)
_JSON = re.compile(r"[\[{]\s*(\{\s*)?(\"[^\"\n]{0,200}\"\s*:|\[|\}|\])")


def foreign_kind(path: Path, head: bytes) -> str:
    """Return in one sentence what the file is if it is no table of text, else nothing.

    Args:
        path: Where it lies; a workbook or an archive is told by what lies inside.
        head: Its first few thousand bytes.
    """
    for start, sentence in _STARTS:
        if head.startswith(start):
            return sentence
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _packed_kind(path)
    if head.startswith(_OLE):
        return (
            "This is an old Office document. " + _WORKBOOK if path.suffix.lower() == ".doc" else _OLD_WORKBOOK
        )
    if head.startswith((b"\x09\x08", b"\x09\x04\x06\x00", b"\x09\x02\x06\x00")) and b"\0" in head[:16]:
        return _OLD_WORKBOOK
    return _media_kind(head) or _text_kind(path, head)


def _media_kind(head: bytes) -> str:
    if head[4:8] == b"ftyp":
        if head[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"hevc"):
            return f"This is a picture, not a table. {_PICTURE}"
        return "This is a film or sound file, not a table."
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"AVI ", b"WAVE"):
        return f"This is a picture or film, not a table. {_PICTURE}"
    if head.startswith(b"BM") and head[6:10] == b"\0\0\0\0":
        return f"This is a picture (BMP), not a table. {_PICTURE}"
    return ""


def _text_kind(path: Path, head: bytes) -> str:
    text = head.decode("utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "ignore").lstrip()
    for pattern, sentence in _MARKUP:
        if pattern.match(text):
            return sentence
    if _SVG.match(text):
        return f"This is a picture (SVG), not a table. {_PICTURE}"
    if _XML.match(text):
        return f"This is an XML file, not a CSV file. Open it in your spreadsheet program. {_WORKBOOK}"
    if _JSON.match(text):
        return "This is a JSON file, not a CSV file. Export the table as CSV where it was made."
    if path.suffix.lower() in (".ics", ".ical", ".ifb"):
        return _CALENDAR
    return ""


def _packed_kind(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            kind = archive.read("mimetype")[:100] if "mimetype" in names[:3] else b""
    except (OSError, zipfile.BadZipFile, RuntimeError, ValueError, NotImplementedError):
        return "This is a compressed archive that cannot be read. Import the CSV file itself."
    if any(name.startswith("xl/") for name in names):
        return f"This is an Excel workbook. {_WORKBOOK}"
    if b"opendocument.spreadsheet" in kind:
        return f"This is an OpenDocument spreadsheet. {_WORKBOOK}"
    if any(name.startswith("Index/") or name.endswith(".iwa") for name in names):
        return f"This is a Numbers or Pages document. {_WORKBOOK}"
    if any(name.startswith("word/") for name in names) or b"opendocument.text" in kind:
        return "This is a text document. Copy its table into a spreadsheet, save that as CSV and import it."
    return "This is a compressed archive. Unpack it first and import the CSV file inside."


def looks_binary(head: bytes) -> bool:
    """Tell whether the first bytes of a file are no text: full of control characters."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return False
    zeros = head.count(0)
    even = head[0::2].count(0)
    if zeros * 10 >= len(head) * 3 and (even <= zeros // 10 or zeros - even <= zeros // 10):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return zeros * 4 > len(head) or controls * 50 > len(head)


_CONTROLS = bytes(set(range(1, 32)) - set(b"\t\n\v\f\r"))
