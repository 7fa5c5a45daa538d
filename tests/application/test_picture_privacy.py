"""Pictures that leave the plan: without place and camera, looking the same."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QColor, QColorSpace, QImage

from contentplanner.application.desk import PictureProblem
from contentplanner.application.exporting import picture_folder
from contentplanner.application.picture_privacy import without_notes
from contentplanner.exchange.whole_files import DiskFiles
from contentplanner.ui.picture_decoding import decode_picture, encode
from tests.ui.picture_files import HEIC, corners, frames, saved

# What the decoders grumble about broken files.
pytestmark = pytest.mark.qt_log_ignore("", extend=True)

PLACE = b"GPS 52.5200 N 13.4050 E"


def painted(kind):
    image = QImage(40, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(20):
        for y in range(12):
            image.setPixelColor(x, y, QColor(255, 0, x * 9))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    return encode(image, kind, 90)


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


def noted_tiff(held):
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x02BC] = held, PLACE.decode(), b"<x:xmpmeta>" + PLACE
    notes.get_ifd(0x8825)[0x001B] = PLACE
    page = Image.open(io.BytesIO(painted("png")))
    return saved(page, "TIFF", exif=notes, save_all=True, append_images=[page.rotate(180)]) + PLACE


def noted_gif(_held):
    whole = saved(Image.open(io.BytesIO(painted("png"))).quantize(30), "GIF", comment=PLACE)
    xmp = b"!\xff\x0bXMP DataXMP" + bytes([len(PLACE)]) + PLACE + b"\0"
    return whole[:-1] + xmp + b";" + PLACE


def noted_bmp(_held):
    return painted("bmp") + PLACE


def noted_avif(held):
    notes = Image.Exif()
    notes[0x0112], notes[0x010F] = held, PLACE.decode()
    return saved(Image.open(io.BytesIO(painted("png"))), "AVIF", exif=notes, xmp=PLACE) + box(b"free", PLACE)


def noted_heic(_held):
    return HEIC.read_bytes() + box(b"uuid", b"0123456789abcdef" + PLACE)


def noted_moving_webp(held):
    whole = frames("WEBP", lossless=True, exif=exif(held), xmp=PLACE)
    at = whole.index(b"ANMF")
    length = int.from_bytes(whole[at + 4 : at + 8], "little")
    end = at + 8 + length + length % 2
    note = b"NOTE" + struct.pack("<I", len(PLACE)) + PLACE + bytes(len(PLACE) % 2)
    longer = whole[:at] + b"ANMF" + struct.pack("<I", end - at - 8 + len(note)) + whole[at + 8 : end] + note
    body = (longer + whole[end:])[8:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(kind, content):
    return struct.pack(">I", 8 + len(content)) + kind + content


NOTED = {
    "jpg": noted_jpeg,
    "png": noted_png,
    "webp": noted_webp,
    "moving.webp": noted_moving_webp,
    "tif": noted_tiff,
    "gif": noted_gif,
    "bmp": noted_bmp,
    "avif": noted_avif,
    "heic": noted_heic,
}
MARKERS = (PLACE, b"xmpmeta", b"GPS", b"Comment", b"Photoshop", b"XMP")


@pytest.mark.parametrize("held", [1, 3, 6, 8])
@pytest.mark.parametrize("kind", NOTED)
def test_place_and_camera_are_gone_and_the_picture_looks_the_same(qapp, kind, held):
    before = NOTED[kind](held)
    after = without_notes(before, f"photo.{kind}")
    assert PLACE in before
    assert not [marker for marker in MARKERS if marker in after]
    assert len(after) <= len(before) + 40
    shown, still = (decode_picture(data, f"photo.{kind}") for data in (before, after))
    assert (still.width, still.height, still.moves) == (shown.width, shown.height, shown.moves)
    assert still.image == shown.image
    assert still.image.colorSpace() == shown.image.colorSpace()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_what_other_programs_read_out_of_a_picture_is_no_longer_there(kind):
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x9003] = 6, "Camera", "2026:11:10 09:10:00"
    notes.get_ifd(0x8825)[2] = (52.0, 31.0, 12.0)
    before = saved(Image.new("RGB", (20, 10)), kind, exif=notes)
    there = Image.open(io.BytesIO(before)).getexif()
    left = Image.open(io.BytesIO(without_notes(before, "x"))).getexif()
    assert there.get(0x010F) == "Camera"
    assert there.get_ifd(0x8825)
    assert not left.get_ifd(0x8825)
    assert not {0x010F, 0x9003} & set(left)


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_deflate", "packbits"])
@pytest.mark.parametrize("mode", ["RGB", "L", "P", "CMYK", "RGBA", "1"])
def test_every_tiff_looks_the_same_without_notes(qapp, mode, compression):
    before = saved(corners(mode=mode), "TIFF", compression=compression, description=PLACE.decode())
    after = without_notes(before, "x.tif")
    assert PLACE in before
    assert PLACE not in after
    assert decode_picture(after, "x.tif").image == decode_picture(before, "x.tif").image


def test_the_small_picture_in_a_jpeg_does_not_leave(qapp):
    whole = painted("jpeg")
    small = bytes([2, 2]) + b"GPS " * 3
    head = whole[4 : 4 + 2 + 12] + small
    noted = whole[:2] + b"\xff\xe0" + struct.pack(">H", 2 + len(head[2:])) + head[2:] + whole[20:]
    after = without_notes(noted, "x.jpg")
    assert b"GPS" in noted
    assert after == whole


def test_a_jpeg_with_rubbish_between_its_parts_is_not_let_through_with_its_notes(qapp):
    whole = noted_jpeg(6)
    at = whole.index(b"http://ns.adobe") - 4
    after = without_notes(whole[:at] + b"rubbish" + whole[at:], "x.jpg")
    assert PLACE not in after
    assert decode_picture(after, "x.jpg").width == 24


def test_what_can_be_seen_of_a_gif_that_was_cut_off_still_leaves(qapp):
    whole = noted_gif(1)
    half = whole[: whole.index(b"XMP Data") - 60]
    assert decode_picture(without_notes(half, "x.gif"), "x.gif").image == decode_picture(half, "x.gif").image


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_picture_without_notes_leaves_as_it_is(qapp, kind):
    image = QImage(9, 7, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = encode(image, kind)
    assert without_notes(data, "x") == data


@pytest.mark.parametrize("data", [b"", b"dear diary", b"<svg/>", b"II*\0", box(b"ftyp", b"heic" * 4)])
def test_what_nobody_can_tell_does_not_leave(data):
    with pytest.raises(PictureProblem, match="picture-broken"):
        without_notes(data, "x")


@given(st.sampled_from(sorted(NOTED)), st.data())
@settings(deadline=None)
def test_damage_anywhere_is_borne_or_refused(qapp, kind, draw):
    data = NOTED[kind](6)
    at = draw.draw(st.integers(0, len(data) - 1))
    broken = data[:at] + draw.draw(st.binary(max_size=8)) + data[at + draw.draw(st.integers(0, 8)) :]
    for handle in (decode_picture, without_notes):
        with suppress(PictureProblem):
            handle(broken, "x")


def test_the_copy_beside_an_export_says_no_place(tmp_path, qapp):
    source, folder = tmp_path / "photo.jpg", picture_folder(tmp_path / "schedule.csv")
    source.write_bytes(noted_jpeg(6))
    DiskFiles().copy_picture(source, folder / "photo.jpg")
    assert PLACE not in (folder / "photo.jpg").read_bytes()
    assert PLACE in source.read_bytes()
