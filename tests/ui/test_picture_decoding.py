"""Picture files of every kind and condition: opened right, or refused in time."""

import io
import os
import struct
import time
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from PySide6.QtGui import QColor, QColorSpace

import contentplanner
from contentplanner.application.desk import PictureProblem
from contentplanner.application.picture_kinds import picture_kind
from contentplanner.storage.picture_headers import picture_facts
from contentplanner.storage.picture_store import PictureFolder
from contentplanner.ui.picture_decoding import decode_picture, read_picture
from contentplanner.ui.picture_intake import take_in
from contentplanner.ui.picture_keeping import keeping_file, loading
from tests.ui.picture_files import (
    CORNERS,
    HEIC,
    RED,
    chunk,
    corners,
    frames,
    heic_turned,
    jpeg_of_many_scans,
    png_claiming,
    saved,
    taken,
)

# What the decoders grumble about broken files.
pytestmark = pytest.mark.qt_log_ignore("", extend=True)

OPENED = {
    "jpeg": saved(corners(), "JPEG", quality=95),
    "progressive jpeg": saved(corners(), "JPEG", quality=95, progressive=True),
    "jpeg for print": saved(corners(mode="CMYK"), "JPEG", quality=95),
    "png": saved(corners(), "PNG"),
    "png of a palette": saved(corners().quantize(16), "PNG"),
    "png seen through": saved(corners(mode="RGBA"), "PNG"),
    "webp": saved(corners(), "WEBP", quality=95),
    "webp without loss": saved(corners(), "WEBP", lossless=True),
    "gif": saved(corners().quantize(16), "GIF"),
    "bmp": saved(corners(), "BMP"),
    "bmp of a palette": saved(corners().quantize(16), "BMP"),
    "tiff": saved(corners(), "TIFF"),
    "packed tiff": saved(corners(), "TIFF", compression="tiff_lzw"),
    "tiff for print": saved(corners(mode="CMYK"), "TIFF"),
    "avif": saved(corners(), "AVIF", quality=95),
    "avif seen through": saved(corners(mode="RGBA"), "AVIF", quality=95),
}


def shows_the_corners(image, slack=40):
    width, height = image.width(), image.height()
    places = [(x, y) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]
    seen = [image.pixelColor(*place) for place in places]
    return all(
        max(abs(one.red() - r), abs(one.green() - g), abs(one.blue() - b)) <= slack
        for one, (r, g, b) in zip(seen, CORNERS, strict=True)
    )


@pytest.mark.parametrize("kind", OPENED)
def test_a_picture_of_each_kind_shows_its_colours_and_knows_its_size(qapp, kind):
    decoded = decode_picture(OPENED[kind], "photo")
    # A printer's colours are only nearly those of a screen.
    assert shows_the_corners(decoded.image, 90 if "print" in kind else 40)
    facts = picture_facts(OPENED[kind], "photo")
    assert (decoded.width, decoded.height) == (facts.width, facts.height) == (64, 40)
    assert (decoded.whole, decoded.moves) == (True, False)
    assert decoded.image.depth() <= 32


@pytest.mark.parametrize("held", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_photo_is_upright_however_the_camera_was_held(qapp, kind, held):
    data = taken(kind, held)
    decoded = decode_picture(data, "photo")
    assert (decoded.width, decoded.height) == (64, 40)
    assert (decoded.image.width(), decoded.image.height()) == (64, 40)
    assert shows_the_corners(decoded.image)
    assert picture_facts(data, "photo").width == 64
    small = decode_picture(data, "photo", 32)
    assert (small.image.width(), small.image.height(), small.width) == (32, 20, 64)


@pytest.mark.parametrize(
    ("kind", "options"), [("GIF", {}), ("WEBP", {"lossless": True}), ("PNG", {}), ("AVIF", {"quality": 95})]
)
def test_of_a_picture_that_moves_the_first_frame_is_shown_and_told(qapp, kind, options):
    decoded = decode_picture(frames(kind, **options), "moving")
    assert decoded.moves
    assert shows_the_corners(decoded.image)


def test_a_picture_of_sixteen_bits_is_shown_in_eight(qapp):
    grey = decode_picture(saved(Image.new("I;16", (30, 20), 40_000), "PNG"), "deep.png")
    assert grey.image.pixelColor(5, 5).red() == pytest.approx(40_000 / 257, abs=2)
    assert grey.image.depth() <= 32


def test_a_palette_with_transparency_is_seen_through(qapp):
    image = corners().quantize(16)
    clear = image.getpixel((0, 0))
    decoded = decode_picture(saved(image, "PNG", transparency=clear), "sign.png")
    assert decoded.image.pixelColor(2, 2).alpha() == 0
    assert decoded.image.pixelColor(60, 38).alpha() == 255


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_colours_of_a_wide_screen_become_those_of_every_screen(qapp, kind):
    wide = bytes(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3).iccProfile().data())
    data = saved(Image.new("RGB", (16, 16), (0, 200, 0)), kind, icc_profile=wide)
    shown = decode_picture(data, "photo").image
    there, here = ImageCms.ImageCmsProfile(io.BytesIO(wide)), ImageCms.createProfile("sRGB")
    same = ImageCms.profileToProfile(Image.new("RGB", (1, 1), (0, 200, 0)), there, here).getpixel((0, 0))
    assert shown.colorSpace() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    seen = shown.pixelColor(8, 8)
    assert (seen.red(), seen.green(), seen.blue()) == pytest.approx(same, abs=6)


@pytest.mark.parametrize(("primaries", "wider"), [(1, False), (12, True), (9, True)])
def test_colours_a_phone_tells_by_number_only_become_those_of_every_screen(qapp, primaries, wider):
    data = saved(Image.new("RGB", (16, 16), (60, 200, 60)), "AVIF", quality=95)
    at = data.index(b"nclx") + 4
    data = data[:at] + struct.pack(">H", primaries) + data[at + 2 :]
    seen = decode_picture(data, "photo.avif").image.pixelColor(8, 8)
    # What is as green in wider colours is greener in those of every screen.
    assert (seen.green() > 203) == wider
    assert (seen.red() < 50) == wider


def test_a_picture_of_one_pixel_and_one_of_the_longest_side_open(qapp):
    for size in ((1, 1), (20_000, 1), (1, 20_000)):
        decoded = decode_picture(saved(Image.new("RGB", size, RED), "PNG"), "line.png")
        assert (decoded.width, decoded.height) == size
        assert decoded.image.pixelColor(0, 0) == QColor(*RED)


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "BMP"])
@pytest.mark.parametrize("part", [0.6, 0.9])
def test_a_picture_that_was_cut_off_opens_and_says_so(qapp, kind, part):
    noise = Image.effect_noise((200, 200), 90).convert("RGB")
    data = saved(noise if kind != "GIF" else noise.quantize(200), kind)
    assert decode_picture(data, "whole").whole
    assert not decode_picture(data[: int(len(data) * part)], "half").whole


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "TIFF", "AVIF"])
def test_a_picture_that_cannot_be_read_once_cut_off_is_refused(qapp, kind):
    data = saved(Image.effect_noise((200, 200), 90).convert("RGB"), kind)
    with pytest.raises(PictureProblem, match="picture-broken"):
        decode_picture(data[: len(data) // 2], "half")


def test_what_follows_a_photo_in_its_file_does_not_make_it_look_cut_off(qapp):
    assert decode_picture(OPENED["jpeg"] + bytes(200_000), "with a film.jpg").whole


REFUSED = {
    "nothing": (b"", "not-a-picture"),
    "a letter": (b"dear diary" * 99, "not-a-picture"),
    "an icon": (saved(corners(), "ICO"), "not-a-picture"),
    "a document": (b"%PDF-1.7 ...", "not-a-picture"),
    "a drawing": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "svg-refused"),
    "a drawing in wide letters": ("<svg xmlns='x'>".encode("utf-16"), "svg-refused"),
    "a packed drawing": (b"\x1f\x8b\x08" + bytes(90), "not-a-picture"),
    "a wide png": (png_claiming(20_001, 1), "picture-too-large"),
    "a high png": (png_claiming(1, 20_001), "picture-too-large"),
    "a png of absurd size": (png_claiming(30_000, 30_000, 1, 0), "picture-too-large"),
    "a deep png": (png_claiming(7_000, 7_000, 16, 6), "picture-too-large"),
    "a png without pixels": (png_claiming(10, 10)[:33] + chunk(b"IEND", b""), "picture-broken"),
    "a jpeg of many scans": (jpeg_of_many_scans(), "picture-slow"),
    "a film": (b"\0\0\0\x1cftypmp42\0\0\0\0isom" + bytes(99), "not-a-picture"),
    "an empty heic": (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(99), "picture-broken"),
    "an empty avif": (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(99), "picture-broken"),
    "an avif too wide": (saved(Image.new("L", (20_002, 2)), "AVIF", speed=10), "picture-too-large"),
}


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("ending", ["png", "jpg", "heic", "svg"])
def test_what_is_no_picture_or_too_much_of_one_is_refused_at_once(qapp, what, ending):
    data, code = REFUSED[what]
    began = time.perf_counter()
    with pytest.raises(PictureProblem, match=f"^{code}$") as refused:
        take_in(data, f"file.{ending}")
    assert refused.value.details["name"] == f"file.{ending}"
    assert time.perf_counter() - began < 1


def test_an_avif_photo_is_refused_in_words_of_its_own_where_pillow_cannot_read_any(qapp, monkeypatch):
    monkeypatch.setattr("PIL.AvifImagePlugin.SUPPORTED", False)
    with pytest.raises(PictureProblem, match="avif-refused"):
        decode_picture(OPENED["avif"], "photo.avif")


def test_pillow_is_asked_for_avif_only_and_never_guesses():
    code = Path(contentplanner.__file__).parent
    using = {
        path.name: path.read_text("utf-8") for path in code.rglob("*.py") if "PIL" in path.read_text("utf-8")
    }
    assert list(using) == ["phone_photos.py"]
    assert "from PIL import AvifImagePlugin" in using["phone_photos.py"]
    assert "Image.open" not in using["phone_photos.py"]


def test_what_is_no_file_is_refused_at_once(tmp_path):
    for path, code in ((tmp_path, "not-a-picture"), (tmp_path / "gone.jpg", "picture-not-found")):
        with pytest.raises(PictureProblem, match=code):
            read_picture(path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        with pytest.raises(PictureProblem, match="not-a-picture"):
            read_picture(tmp_path / "pipe.jpg")


def keep(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    store = PictureFolder(folder / "images")
    return store, keeping_file(store, path)(None, lambda: False)


@pytest.mark.parametrize(
    ("name", "data", "kept_name"),
    [
        ("photo.heic", HEIC.read_bytes(), "photo.jpg"),
        ("photo.avif", OPENED["avif"], "photo.jpg"),
        ("sideways.avif", taken("AVIF", 6, quality=95), "sideways.jpg"),
        ("moving.avif", frames("AVIF", quality=95), "moving.jpg"),
        ("see through.avif", saved(Image.new("RGBA", (64, 40), (*RED, 90)), "AVIF"), "see through.png"),
        ("photo.jpg", taken("JPEG", 6), "photo.jpg"),
        ("wrongly named.jpg", OPENED["png"], "wrongly named.png"),
    ],
)
def test_a_kept_picture_looks_as_its_file_did_and_phones_photos_become_files_for_everyone(
    qapp, tmp_path, name, data, kept_name
):
    store, kept = keep(tmp_path, name, data)
    assert kept.picture.name == kept_name
    assert (kept.picture.width, kept.picture.height) == (kept.decoded.width, kept.decoded.height)
    again = loading(store, kept.picture)(None, None)
    assert (again.width, again.height) == (kept.decoded.width, kept.decoded.height)
    assert picture_kind(store.path_of(kept.picture).read_bytes()) in ("jpg", "png")
    if "through" not in name and "heic" not in name:
        assert shows_the_corners(again.image)


@pytest.mark.parametrize("turns", range(4))
def test_a_heic_photo_shows_its_colours_upright(qapp, turns):
    image = decode_picture(heic_turned(turns), "photo.heic").image
    corners = [(2, 2), (2, 125), (125, 125), (125, 2)]
    blue, red = corners[turns], corners[(turns + 2) % 4]
    assert image.pixelColor(*blue).blue() > 200 > image.pixelColor(*blue).red()
    assert image.pixelColor(*red).red() > 200 > image.pixelColor(*red).blue()


def test_a_refused_picture_leaves_nothing_in_the_plan(qapp, tmp_path):
    with pytest.raises(PictureProblem):
        keep(tmp_path, "scans.jpg", REFUSED["a jpeg of many scans"][0])
    assert not (tmp_path / "images").exists()
