"""Pictures kept with the plan: told by content, kept once, refused in time."""

import os
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.desk import PictureProblem
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.pictures import MOST_BYTES
from contentplanner.storage.picture_headers import PictureFacts, picture_facts
from contentplanner.storage.picture_store import PictureFolder


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width=4, height=3, extra=b""):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def tiff(width, height, held=1, order="<"):
    marks = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entries = b"".join(
        struct.pack(f"{order}HHIHH", tag, 3, 1, value, 0)
        for tag, value in ((0x0100, width), (0x0101, height), (0x0112, held))
    )
    return marks + struct.pack(f"{order}IH", 8, 3) + entries + bytes(4)


def jpeg(width=40, height=30, held=1):
    notes = b"Exif\0\0" + tiff(1, 1, held, ">")
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    return (
        b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9)
        + b"\xff\xe1" + struct.pack(">H", 2 + len(notes)) + notes
        + b"\xff\xff\xc0" + struct.pack(">H", 2 + len(frame)) + frame + b"\xff\xda"
    )  # fmt: skip


def gif(width=4, height=3, left=0, frame_width=4):
    comment = b"\x21\xfe\x03abc\x00"
    frame = b"\x2c" + struct.pack("<HHHHB", left, 0, frame_width, 3, 0)
    return b"GIF89a" + struct.pack("<HHB", width, height, 0x80) + bytes(2 + 6) + comment + frame


def webp(kind, content):
    body = b"WEBP" + kind + struct.pack("<I", len(content)) + content
    return b"RIFF" + struct.pack("<I", len(body)) + body


def box(kind, content):
    return struct.pack(">I", 8 + len(content)) + kind + content


def heic(width=40, height=30, turns=1, brand=b"heic"):
    small = box(b"ispe", struct.pack(">III", 0, 512, 512))
    large = box(b"ispe", struct.pack(">III", 0, width, height))
    turned = box(b"irot", bytes([turns]))
    mine = b"\0\0\0\0" + struct.pack(">I", 2)
    mine += struct.pack(">HBB", 1, 1, 1) + struct.pack(">HBBB", 2, 2, 0x82, 0x83)
    parts = box(b"ipco", small + large + turned) + box(b"ipma", mine)
    meta = b"\0\0\0\0" + box(b"pitm", b"\0\0\0\0\0\x02") + box(b"iprp", parts)
    return box(b"ftyp", brand + b"\0\0\0\0" + brand) + box(b"meta", meta) + box(b"mdat", b"x")


VP8X = bytes(4) + (39).to_bytes(3, "little") + (29).to_bytes(3, "little")
VP8L = b"\x2f" + (39 | 29 << 14).to_bytes(4, "little")
VP8 = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 40, 30)
BMP = b"BM" + bytes(12) + struct.pack("<Iii", 40, 40, -30) + bytes(30)


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        (png(), PictureFacts("png", 4, 3)),
        (jpeg(), PictureFacts("jpg", 40, 30)),
        (jpeg(held=6), PictureFacts("jpg", 30, 40)),
        (jpeg(held=3), PictureFacts("jpg", 40, 30)),
        (gif(), PictureFacts("gif", 4, 3)),
        (webp(b"VP8X", VP8X), PictureFacts("webp", 40, 30)),
        (webp(b"VP8L", VP8L), PictureFacts("webp", 40, 30)),
        (webp(b"VP8 ", VP8), PictureFacts("webp", 40, 30)),
        (BMP, PictureFacts("bmp", 40, 30)),
        (tiff(40, 30), PictureFacts("tif", 40, 30)),
        (tiff(40, 30, 8, ">"), PictureFacts("tif", 30, 40)),
        (heic(), PictureFacts("heic", 30, 40)),
        (heic(turns=2), PictureFacts("heic", 40, 30)),
        (heic(brand=b"avif"), PictureFacts("avif", 30, 40)),
    ],
)
def test_a_picture_is_told_by_content_with_its_upright_size(data, facts):
    assert picture_facts(data, "x") == facts


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-a-picture"),
        (b"dear diary", "not-a-picture"),
        (b"8BPS\0\1", "not-a-picture"),
        (b"\0\0\1\0\1\0", "not-a-picture"),
        (box(b"ftyp", b"mp42" + bytes(4) + b"isom"), "not-a-picture"),
        (b'<?xml version="1.0"?><svg xmlns="x">', "svg-refused"),
        ('<svg:svg xmlns="x">'.encode("utf-16"), "svg-refused"),
        (png()[:-20], "picture-broken"),
        (png().replace(b"x", b"y"), "picture-broken"),
        (png(0, 5), "picture-broken"),
        (jpeg()[:30], "picture-broken"),
        (b"BM" + b"W is a car" * 9, "picture-broken"),
        (gif(width=0), "picture-broken"),
        (webp(b"VP8X", VP8X)[:-6], "picture-broken"),
        (heic()[:-10], "picture-broken"),
        (tiff(40, 30)[:12], "picture-broken"),
        (png(30_000, 30_000), "picture-too-large"),
        (png(20_001, 1), "picture-too-large"),
        (png(2**31 - 1, 2**31 - 1), "picture-too-large"),
        (gif(left=60_000, frame_width=60_000), "picture-too-large"),
    ],
)
def test_what_cannot_be_a_picture_is_refused(data, code):
    with pytest.raises(PictureProblem, match=f"^{code}$") as caught:
        picture_facts(data, "the file")
    assert caught.value.details["name"] == "the file"


@given(st.sampled_from([png(), jpeg(held=6), gif(), webp(b"VP8X", VP8X), BMP, tiff(4, 3), heic()]), st.data())
def test_damage_anywhere_is_refused_or_borne_but_never_breaks(data, draw):
    at = draw.draw(st.integers(0, len(data) - 1))
    broken = data[:at] + draw.draw(st.binary(max_size=8)) + data[at + draw.draw(st.integers(0, 8)) :]
    with suppress(PictureProblem):
        picture_facts(broken, "x")


@pytest.fixture
def store(tmp_path):
    return PictureFolder(tmp_path / "plan" / "images")


def test_the_same_content_is_kept_once(store, tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    first, second = store.add_file(tmp_path / "a.png"), store.add_bytes(png(), "b.png")
    assert (first.id, first.name, second.name) == (second.id, "a.png", "b.png")
    assert store.path_of(first).read_bytes() == png()
    assert [path.name for path in (tmp_path / "plan" / "images").iterdir()] == [first.file_name]


def test_a_kept_copy_stays_when_the_source_goes(store, tmp_path):
    (tmp_path / "a.png").write_bytes(png())
    picture = store.add_file(tmp_path / "a.png")
    (tmp_path / "a.png").unlink()
    assert store.path_of(picture).read_bytes() == png()


def test_a_damaged_copy_is_written_anew(store):
    picture = store.add_bytes(png(), "a.png")
    store.path_of(picture).write_bytes(bytes(len(png())))
    store.add_bytes(png(), "a.png")
    assert store.path_of(picture).read_bytes() == png()


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Stollen.PNG", "Stollen.PNG"),
        ("photo.jpg", "photo.png"),
        ("2026.11.22", "2026.11.22.png"),
        ("no ending", "no ending.png"),
        ("../../etc/passwd", "passwd.png"),
        ("C:\\Users\\me\\a.png", "a.png"),
        ("CON.png", "CON plan.png"),
        ("", "picture.png"),
    ],
)
def test_a_picture_gets_a_name_every_disk_takes(store, given_name, kept):
    assert store.add_bytes(png(), given_name).name == kept


def test_what_is_no_file_is_refused_at_once(store, tmp_path):
    for path, code in ((tmp_path, "not-a-picture"), (tmp_path / "gone.png", "picture-not-found")):
        with pytest.raises(PictureProblem, match=code):
            store.add_file(path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.png")
        with pytest.raises(PictureProblem, match="not-a-picture"):
            store.add_file(tmp_path / "pipe.png")


def test_a_file_too_large_is_not_even_read(store, tmp_path):
    with (tmp_path / "large.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(PictureProblem, match="picture-too-large"):
        store.add_file(tmp_path / "large.png")


def test_a_disk_that_refuses_leaves_no_half_picture(store, tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageProblem, match="disk-full"):
        store.add_bytes(png(), "a.png")
    assert list((tmp_path / "plan" / "images").iterdir()) == []
