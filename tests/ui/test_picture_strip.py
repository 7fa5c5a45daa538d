"""Several pictures in the editor: taken one after the other, shown small, lost ones said to be."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui.editor.picture_room import room_words
from contentplanner.ui.editor.picture_strip import PictureStrip, StripPicture

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stage(stage):
    stage.editor.open_post(
        stage.add(day=date(2026, 11, 19), placements=(Placement(NetworkKey("instagram")),))
    )
    return stage


def picture_file(tmp_path, name, shade=40):
    image = QImage(1080, 1080, QImage.Format.Format_RGB32)
    image.fill(QColor(shade, 90, 60))
    image.save(str(tmp_path / name), "PNG")
    return str(tmp_path / name)


def three(tmp_path):
    return [picture_file(tmp_path, f"{n}.png", 40 * n) for n in range(1, 4)]


def names(stage, post_id=None):
    return [stage.desk.picture(one.picture_id).name for one in stage.stored(post_id).pictures]


def strip_of(stage):
    return stage.editor.form.picture._row.strip


def test_what_is_dropped_while_another_is_opened_waits_its_turn(qtbot, stage, tmp_path):
    for path in three(tmp_path):
        stage.editor.form.picture.take_files([path])
    qtbot.waitUntil(lambda: names(stage) == ["1.png", "2.png", "3.png"])
    assert len([one for one in stage.commands if type(one).__name__ == "AddPictures"]) == 3


def test_a_file_that_is_no_picture_is_named_and_the_others_are_taken(qtbot, stage, tmp_path):
    (tmp_path / "menu.png").write_bytes(b"%PDF-1.7 menu")
    paths = three(tmp_path)
    stage.editor.form.picture.take_files([paths[0], str(tmp_path / "menu.png"), paths[1]])
    qtbot.waitUntil(lambda: names(stage) == ["1.png", "2.png"])
    assert "menu.png is not a picture" in stage.editor.form.picture.message.text


def test_small_images_come_one_after_the_other_and_lost_ones_are_shown_as_lost(qtbot, stage, tmp_path):
    stage.editor.form.picture.take_files(three(tmp_path))
    qtbot.waitUntil(lambda: len(strip_of(stage).tiles) == 3)
    qtbot.waitUntil(lambda: all(tile._image is not None for tile in strip_of(stage).tiles))
    second = stage.stored().pictures[1].picture_id
    stage.desk.pictures.path_of(stage.desk.picture(second)).unlink()
    post, other = stage.editor.post_id, stage.add(headline="Other")
    stage.editor.open_post(other)
    assert strip_of(stage).tiles == []
    stage.editor.open_post(post)
    qtbot.waitUntil(lambda: [tile._lost for tile in strip_of(stage).tiles] == [False, True, False])
    strip_of(stage).tiles[1].click()
    qtbot.waitUntil(lambda: "Picture not found: 2.png" in stage.editor.form.picture.message.text)
    strip_of(stage).tiles[0].click()
    assert stage.editor.form.picture.message.text == ""


def test_another_picture_takes_the_place_of_the_chosen_one(qtbot, stage, tmp_path):
    stage.editor.form.picture.take_files(three(tmp_path))
    qtbot.waitUntil(lambda: len(strip_of(stage).tiles) == 3)
    strip_of(stage).tiles[1].click()
    qtbot.keyClicks(stage.editor.form.picture.description, "Second")
    stage.editor.flush()
    field = stage.editor.form.picture
    field._taking.take_files([picture_file(tmp_path, "new.png", 250)], field.chosen)
    qtbot.waitUntil(lambda: names(stage) == ["1.png", "new.png", "3.png"])
    assert stage.stored().more_pictures[0].description == "Second"
    assert field.head.name.text() == "new.png"
    field._taking.take_files([str(tmp_path / "3.png")], field.chosen)
    qtbot.waitUntil(lambda: "3.png is in this post already" in field.message.text)
    assert names(stage) == ["1.png", "new.png", "3.png"]


def test_undo_shows_the_pictures_as_they_were(qtbot, stage, tmp_path):
    stage.editor.form.picture.take_files(three(tmp_path))
    qtbot.waitUntil(lambda: len(strip_of(stage).tiles) == 3)
    strip_of(stage).tiles[2].click()
    stage.editor.form.picture.head.remove.click()
    assert stage.editor.form.picture.head.name.text() == "2.png"
    assert len(strip_of(stage).tiles) == 2
    stage.undo()
    assert len(strip_of(stage).tiles) == 3
    assert stage.editor.form.picture.head.name.text() == "2.png"


def test_the_tab_key_goes_from_the_description_to_the_chosen_picture_and_on(qtbot, stage, tmp_path):
    stage.editor.form.picture.take_files(three(tmp_path))
    qtbot.waitUntil(lambda: len(strip_of(stage).tiles) == 3)
    strip_of(stage).tiles[1].click()
    stage.editor.form.picture.description.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0].objectName() == "editor.picture.library"
    assert seen[1:3] == [strip_of(stage).tiles[1], strip_of(stage).add]
    assert stage.editor.form.gives.isAncestorOf(seen[3])


def test_no_tile_stands_for_a_single_picture(qtbot, stage, tmp_path):
    stage.editor.form.picture.take_files(three(tmp_path)[:1])
    qtbot.waitUntil(lambda: names(stage) == ["1.png"])
    assert strip_of(stage).tiles == []
    assert not strip_of(stage).add.isHidden()


def strip_with(qtbot, count, width, *, backwards=False):
    page = QWidget()
    qtbot.addWidget(page)
    strip = PictureStrip(QLineEdit(page), page)
    if backwards:
        strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pictures = tuple(StripPicture(str(n), f"{n}.jpg", True, (50, 50), None, False) for n in range(count))
    strip.show_pictures(pictures, "0", room=True, read_only=False)
    strip.resize(width, strip.heightForWidth(width))
    strip.page, strip.moves, strip.picked = page, [], []
    strip.moved.connect(lambda one, place: strip.moves.append((one, place)))
    strip.chosen.connect(strip.picked.append)
    page.resize(width, 400)
    with qtbot.waitExposed(page):
        page.show()
    return strip


def drag(strip, source, to):
    tile = strip.tiles[source]
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=tile.rect().center())
    QTest.mouseMove(tile, tile.mapFrom(strip, tile.geometry().center() + QPoint(20, 0)))
    QTest.mouseMove(tile, tile.mapFrom(strip, to))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=tile.mapFrom(strip, to))


def test_left_is_later_where_lines_run_from_the_right(theme, qtbot):
    strip = strip_with(qtbot, 3, 600, backwards=True)
    assert strip.tiles[0].x() > strip.tiles[1].x()
    qtbot.keyClick(strip.tiles[0], Qt.Key.Key_Left, ALT)
    qtbot.keyClick(strip.tiles[0], Qt.Key.Key_Right, ALT)
    qtbot.keyClick(strip.tiles[0], Qt.Key.Key_Left)
    assert (strip.moves, strip.picked) == ([("0", 1)], ["1"])
    drag(strip, 0, strip.tiles[2].geometry().center() - QPoint(8, 0))
    assert strip.moves[1:] == [("0", 2)]


def test_a_picture_is_dragged_into_another_line(theme, qtbot):
    strip = strip_with(qtbot, 6, 200)
    assert strip.tiles[3].y() > strip.tiles[0].y()
    drag(strip, 0, strip.tiles[4].geometry().center() + QPoint(8, 0))
    drag(strip, 5, strip.tiles[1].geometry().center() - QPoint(8, 0))
    assert strip.moves == [("0", 4), ("5", 1)]


def test_a_picture_dropped_where_it_was_stays_and_is_no_step(theme, qtbot):
    strip = strip_with(qtbot, 3, 600)
    drag(strip, 1, strip.tiles[1].geometry().center() + QPoint(9, 0))
    assert strip.moves == []


def test_networks_that_take_as_few_are_named_together(desk):
    networks = [desk.networks.get(NetworkKey(key)) for key in ("instagram", "pinterest", "google_business")]
    assert room_words(3, networks) == (
        "Pinterest and Google Business Profile take 1 picture: 2 too many. They show the first."
    )
    assert room_words(1, networks) == ""
