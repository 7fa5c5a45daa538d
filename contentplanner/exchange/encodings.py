"""Finds out how a file's text is encoded, without ever guessing a character away."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contentplanner.application.importing import ImportProblem

_CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_LONGEST_LINE = 8_000_000
_SAVE_AS_UTF8 = "Save the file again as CSV in UTF-8 and import that."


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file's text is encoded, and what was found on the way.

    Args:
        codec: Its name in Python.
        label: Its name for people.
        notes: What the person should know, in plain sentences.
    """

    codec: str
    label: str
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Scan:
    """What reading all of a file in one encoding showed."""

    bad_line: int = 0
    nuls: int = 0
    lost: int = 0
    lines: int = 1


def find_encoding(path: Path) -> Encoding:
    """Return the encoding of a text file: by its mark, by its shape, UTF-8, or else Windows-1252.

    Raises:
        ImportProblem: ``encoding-unclear`` when the bytes fit none, or lines differ.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    codec, label = _by_mark(head) or _by_shape(head) or ("utf-8", "UTF-8")
    scan = _scan(path, codec)
    if not scan.bad_line:
        return Encoding(codec, label, tuple(_notes(scan)))
    if codec != "utf-8":
        raise _unclear(f"Line {scan.bad_line} is damaged: it is not written in {label} like the start.")
    _check_western(path, scan.bad_line)
    note = (
        f"The file is not in UTF-8 (first seen on line {scan.bad_line}); it was read as Windows-1252. "
        "Check accents and typographic marks."
    )
    return Encoding("cp1252", "Windows-1252", (note, *_notes(_scan(path, "cp1252"))))


def _by_mark(head: bytes) -> tuple[str, str] | None:
    return next(((codec, label) for mark, codec, label in _BOMS if head.startswith(mark)), None)


def _by_shape(head: bytes) -> tuple[str, str] | None:
    """Tell UTF-16 without a mark by every other byte being zero."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if (even + odd) * 10 < len(head) * 3:
        return None
    if odd > 9 * even:
        return "utf-16-le", "UTF-16"
    if even > 9 * odd:
        return "utf-16-be", "UTF-16"
    return None


def _scan(path: Path, codec: str) -> _Scan:
    decoder = codecs.getincrementaldecoder(codec)()
    scan = _Scan()
    without_break = 0
    with path.open("rb") as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                scan.bad_line = scan.lines + _breaks(error.object[: error.start].decode(codec, "ignore"))
                return scan
            breaks = _breaks(text)
            without_break = 0 if breaks else without_break + len(text)
            if without_break > _LONGEST_LINE:
                raise ImportProblem("cell-too-large", _too_long(scan.lines))
            scan.nuls += text.count("\0")
            scan.lost += text.count("\ufffd")
            scan.lines += breaks
            if not chunk:
                return scan


def _too_long(line: int) -> str:
    return f"Line {line} is longer than 8 million characters. Shorten it and try again."


def _notes(scan: _Scan) -> Iterator[str]:
    if scan.nuls:
        yield f"{scan.nuls} characters that hold nothing (NUL) were left out."
    if scan.lost:
        yield f"{scan.lost} characters were already lost before the file came here; they show as \ufffd."


def _breaks(text: str) -> int:
    return text.count("\n") or text.count("\r")


def _check_western(path: Path, bad_line: int) -> None:
    """Refuse a file that is neither UTF-8 nor, by its bytes, Windows-1252."""
    size = high = 0
    for number, line in _byte_lines(path):
        size += len(line)
        if line.isascii():
            continue
        high += len(line.translate(None, _ASCII))
        if _decodes(line, "utf-8"):
            what = f"Two encodings are mixed in this file: line {bad_line} is not UTF-8, line {number} is."
            raise _unclear(what)
        if not _decodes(line, "cp1252"):
            raise _unclear(f"Line {number} holds a character in an encoding that is not known.")
    if high * 5 > size * 2:
        raise _unclear(f"The text is in an encoding that is not known, first on line {bad_line}.")


_ASCII = bytes(range(128))


def _byte_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    with path.open("rb") as file:
        number = 1
        while line := file.readline(_CHUNK):
            for part in line.split(b"\r") if b"\n" not in line else (line,):
                yield number, part
                number += 1


def _decodes(line: bytes, codec: str) -> bool:
    try:
        line.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _unclear(what: str) -> ImportProblem:
    return ImportProblem("encoding-unclear", f"{what} {_SAVE_AS_UTF8}")
