"""Pictures that leave the plan: without place and camera, looking the same."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage

from contentplanner.application.exporting import picture_folder
from contentplanner.exchange.picture_privacy import without_notes
from contentplanner.exchange.whole_files import DiskFiles
from contentplanner.ui.picture_decoding import decode_picture

PLACE = b"GPS 52.5200 N 13.4050 E"


def painted(kind):
    image = QImage(40, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(20):
        for y in range(12):
            image.setPixelColor(x, y, QColor(255, 0, x * 9))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, 90)
    return bytes(packed.data())


def exif(held):
    """Return camera notes with a way of holding, a place and a camera's name."""
    entries = struct.pack("<HHII", 0x010F, 2, len(PLACE), 50) + struct.pack("<HHII", 0x0112, 3, 1, held)
    return b"II*\0" + struct.pack("<IH", 8, 2) + entries + bytes(4 + 12) + PLACE


def noted_jpeg(held):
    def part(marker, content):
        return bytes([0xFF, marker]) + struct.pack(">H", 2 + len(content)) + content

    whole = painted("jpeg")
    notes = part(0xE1, b"Exif\0\0" + exif(held)) + part(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PLACE)
    notes += part(0xED, b"Photoshop 3.0\0" + PLACE) + part(0xFE, PLACE)
    return whole[:2] + notes + whole[2:] + b"\xff\xd8 a second picture " + PLACE


def noted_png(held):
    def part(kind, content):
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    whole = painted("png")
    return whole[:33] + part(b"eXIf", exif(held)) + part(b"tEXt", b"Comment\0" + PLACE) + whole[33:]


def noted_webp(held):
    whole = painted("webp")
    body = whole[12:]
    assert body[:4] == b"VP8X", "a colour profile needs the long form"
    body = body[:8] + bytes([body[8] | 0x0C]) + body[9:]
    for kind, content in ((b"EXIF", exif(held)), (b"XMP ", PLACE)):
        body += kind + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


NOTED = {"jpg": noted_jpeg, "png": noted_png, "webp": noted_webp}


@pytest.mark.parametrize("held", [1, 3, 6, 8])
@pytest.mark.parametrize("kind", NOTED)
def test_place_and_camera_are_gone_and_the_picture_looks_the_same(qapp, kind, held):
    before = NOTED[kind](held)
    after = without_notes(before)
    assert PLACE in before
    assert PLACE not in after
    shown, still = (decode_picture(data, f"photo.{kind}") for data in (before, after))
    assert (still.width, still.height) == (shown.width, shown.height)
    assert still.image == shown.image
    assert still.image.colorSpace() == shown.image.colorSpace()


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_picture_without_notes_leaves_as_it_is(qapp, kind):
    image = QImage(9, 7, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind, 90)
    data = bytes(packed.data())
    assert without_notes(data) == data


@given(
    st.binary(max_size=300), st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF0000WEBP", b""])
)
def test_damaged_bytes_never_stop_an_export(data, start):
    assert isinstance(without_notes(start + data), bytes)


def test_the_copy_beside_an_export_says_no_place(tmp_path, qapp):
    source, folder = tmp_path / "photo.jpg", picture_folder(tmp_path / "schedule.csv")
    source.write_bytes(noted_jpeg(6))
    DiskFiles().copy_picture(source, folder / "photo.jpg")
    assert PLACE not in (folder / "photo.jpg").read_bytes()
    assert PLACE in source.read_bytes()
