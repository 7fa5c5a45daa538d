"""Pictures in the editor: kept as copies, shown upright, refused when they are none."""

import struct
import zlib
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QColorSpace, QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication

from contentplanner.application.desk import PictureProblem
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui.picture_decoding import decode_file, decode_picture, encode

# What the decoders grumble about broken files.
pytestmark = pytest.mark.qt_log_ignore("JPEG", extend=True)


@pytest.fixture
def stage(stage):
    stage.editor.open_post(
        stage.add(day=date(2026, 11, 19), placements=(Placement(NetworkKey("instagram")),))
    )
    return stage


def painted(width, height):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, Qt.GlobalColor.red)
    painter.end()
    return image


def file_of(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def turned(jpeg, orientation):
    """Return a JPEG that says it lies on its side."""
    entry = struct.pack("<HHII", 0x0112, 3, 1, orientation)
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]


def drop(widget, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    widget.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))


def kept(stage):
    picture_id = stage.stored().picture_id
    return None if picture_id is None else stage.desk.picture(picture_id)


def test_a_dropped_picture_is_copied_into_the_plan_and_survives_its_source(qtbot, stage, tmp_path):
    path = file_of(tmp_path, "stollen.jpg", encode(painted(1200, 1500), "jpeg"))
    drop(stage.editor.form.picture, path)
    qtbot.waitUntil(lambda: kept(stage) is not None)
    path.unlink()
    assert (kept(stage).name, kept(stage).width, kept(stage).height) == ("stollen.jpg", 1200, 1500)
    assert stage.desk.pictures.path_of(kept(stage)).is_file()
    assert stage.editor.form.checklist.pills[Missing.IMAGE].done
    assert "Sharp enough for Instagram" in stage.editor.form.picture.head.facts.text


def test_the_button_is_spoken_as_it_is_written(qtbot, stage, tmp_path):
    button = stage.editor.form.picture.head.choose
    assert button.accessibleName() == button.text() == "Choose a picture…"
    drop(stage.editor.form.picture, file_of(tmp_path, "photo.jpg", encode(painted(1200, 1500), "jpeg")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert button.accessibleName() == button.text() == "Replace…"


def test_a_small_picture_is_taken_with_a_warning(qtbot, stage, tmp_path):
    drop(stage.editor.form.picture, file_of(tmp_path, "small.png", encode(painted(400, 400), "png")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    words = "400 × 400 pixels. Small: it will look blurry on Instagram."
    assert stage.editor.form.picture.head.facts.text == words


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("menu.pdf", b"%PDF-1.7 menu"),
        ("broken.jpg", b"\xff\xd8\xff\xe0" + b"nothing" * 20),
        ("empty.jpg", b""),
        ("drawing.png", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
)
def test_what_is_no_picture_is_refused_and_the_old_one_stays(qtbot, stage, tmp_path, name, data):
    drop(stage.editor.form.picture, file_of(tmp_path, "good.png", encode(painted(1100, 1100), "png")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    before = kept(stage)
    drop(stage.editor.form.picture, file_of(tmp_path, name, data))
    qtbot.waitUntil(lambda: stage.editor.form.picture.message.text != "")
    assert kept(stage) == before
    assert stage.editor.form.picture.head.name.text() == "good.png"


def test_a_picture_is_pasted_into_the_description(qtbot, stage):
    QApplication.clipboard().setImage(painted(1100, 1100))
    stage.editor.form.description.edit.paste()
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert stage.editor.form.description.value == ""


def test_a_picture_that_was_removed_comes_back_with_undo(qtbot, stage, tmp_path):
    drop(stage.editor.form.picture, file_of(tmp_path, "good.png", encode(painted(1100, 1100), "png")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    stage.editor.form.picture.head.remove.click()
    assert kept(stage) is None
    stage.undo()
    assert kept(stage).name == "good.png"
    assert stage.editor.form.picture.head.name.text() == "good.png"


def test_a_picture_that_went_missing_is_said_to_be(qtbot, stage, tmp_path):
    drop(stage.editor.form.picture, file_of(tmp_path, "good.png", encode(painted(1100, 1100), "png")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    stage.desk.pictures.path_of(kept(stage)).unlink()
    post_id, other = stage.editor.post_id, stage.add(headline="Other")
    stage.editor.open_post(other)
    stage.editor.open_post(post_id)
    qtbot.waitUntil(lambda: "Picture not found: good.png" in stage.editor.form.picture.message.text)


def test_a_description_of_the_picture_is_asked_for_and_kept(qtbot, stage, tmp_path):
    drop(stage.editor.form.picture, file_of(tmp_path, "good.png", encode(painted(1100, 1100), "png")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    assert "describe" in stage.editor.form.picture.head.words.hint.text()
    qtbot.keyClicks(stage.editor.form.picture.description, "A stollen")
    stage.editor.flush()
    assert stage.stored().picture_description == "A stollen"
    assert stage.editor.form.picture.head.words.hint.isHidden()


@pytest.mark.parametrize(("orientation", "corner"), [(1, (5, 5)), (3, (95, 55)), (6, (55, 5)), (8, (5, 95))])
def test_a_photo_is_shown_upright(qapp, orientation, corner):
    decoded = decode_picture(turned(encode(painted(100, 60), "jpeg"), orientation), "photo.jpg")
    size = (60, 100) if orientation in (6, 8) else (100, 60)
    assert (decoded.width, decoded.height) == size
    assert decoded.image.pixelColor(*corner).red() > 200
    assert decoded.image.pixelColor(*corner).green() < 60


def test_a_large_photo_is_decoded_no_larger_than_it_is_shown(qapp):
    decoded = decode_picture(encode(painted(4000, 3000), "jpeg"), "photo.jpg", 400)
    assert (decoded.image.width(), decoded.image.height()) == (400, 300)
    assert (decoded.width, decoded.height) == (4000, 3000)


def test_a_cut_off_photo_opens_and_says_so(qapp):
    whole = encode(painted(600, 600), "jpeg")
    assert decode_picture(whole, "whole.jpg").whole
    assert not decode_picture(whole[: len(whole) * 2 // 3], "half.jpg").whole


def test_a_picture_of_absurd_size_is_refused_by_its_header(qapp):
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 1, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header
    png += struct.pack(">I", zlib.crc32(b"IHDR" + header))
    with pytest.raises(PictureProblem, match=r"picture-(too-large|broken)"):
        decode_picture(png, "bomb.png")


def test_a_file_that_is_not_there_is_said_to_be_missing(qapp, tmp_path):
    with pytest.raises(PictureProblem, match="picture-not-found"):
        decode_file(tmp_path / "gone.jpg")


def test_colours_of_a_photo_are_those_of_screens(qapp):
    wide = painted(40, 40)
    wide.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    wide.fill(QColor(0, 200, 0))
    shown = decode_picture(encode(wide, "png"), "photo.png").image
    assert shown.colorSpace() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    assert shown.pixelColor(20, 20) != QColor(0, 200, 0)
