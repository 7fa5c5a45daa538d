"""The target on the picture: by mouse and keys, live in every crop, one undo step."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui.picture_decoding import encode
from tests.ui.editing import stage_on
from tests.ui.test_editor_pictures import drop, file_of, kept, painted


@pytest.fixture
def stage(qtbot, desk, tmp_path):
    stage = stage_on(qtbot, desk, tmp_path, wide=True)
    stage.editor.open_post(
        stage.add(day=date(2026, 11, 19), placements=(Placement(NetworkKey("instagram")),))
    )
    drop(stage.editor.form.picture, file_of(tmp_path, "wide.png", encode(painted(1600, 800), "png")))
    qtbot.waitUntil(lambda: kept(stage) is not None)
    yield stage
    stage.leave()


def focus(stage):
    return stage.stored().focus_x, stage.stored().focus_y


def drag_over(widget, place):
    at, left, keys = QPointF(place), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(
        widget, QMouseEvent(QEvent.Type.MouseMove, at, over, Qt.MouseButton.NoButton, left, keys)
    )


def reds(stage):
    """Return how red the middle of each crop is: the picture is red in its upper left quarter only."""
    stage.editor.preview._crops.set_image(stage.editor.form.picture._shown.image)
    frames = stage.editor.preview._crops.frames
    images = [frame.grab().toImage() for frame in frames]
    return [image.pixelColor(image.width() // 2, image.height() // 4).green() < 60 for image in images]


def test_a_drag_moves_the_focus_in_one_step_and_undo_puts_it_back(qtbot, stage):
    frame = stage.editor.form.picture._frame
    at = QPoint(frame.width() // 2, frame.height() // 2)
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=at)
    drag_over(frame, QPoint(frame.width() // 4, frame.height() // 2))
    drag_over(frame, QPoint(3, 3))
    assert focus(stage) == (50, 50), "nothing is kept while the target is on its way"
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=QPoint(0, 1))
    assert focus(stage) == (0, 2)
    stage.undo()
    assert focus(stage) == (50, 50)
    assert "50 % from the left" in frame.accessibleName()


def test_the_arrow_keys_move_the_focus_in_one_step(qtbot, stage):
    frame = stage.editor.form.picture._frame
    frame.setFocus()
    qtbot.keyClick(frame, Qt.Key.Key_Left)
    qtbot.keyClick(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(frame, Qt.Key.Key_Down)
    assert focus(stage) == (44, 51)
    assert "44 % from the left, 51 % from the top" in frame.accessibleName()
    stage.undo()
    assert focus(stage) == (50, 50)


def test_every_crop_follows_the_target_while_it_is_dragged(qtbot, stage):
    frame = stage.editor.form.picture._frame
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=QPoint(frame.width() - 1, 0))
    narrow = reds(stage)[:2]
    drag_over(frame, QPoint(0, 0))
    assert narrow == [False, False]
    assert reds(stage)[:2] == [True, True]
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton, pos=QPoint(0, 1))


def take_instead(stage, path):
    """Choose a file with "Replace…"."""
    stage.editor.form.picture._taking.take_files([str(path)], stage.stored().picture_id)


def test_another_picture_has_its_focus_in_the_middle(qtbot, stage, tmp_path):
    stage.editor.form.picture._frame.placed.emit(10, 20)
    assert focus(stage) == (10, 20)
    first = kept(stage)
    take_instead(stage, file_of(tmp_path, "other.png", encode(painted(900, 900), "png")))
    qtbot.waitUntil(lambda: kept(stage) != first)
    assert focus(stage) == (50, 50)
    stage.undo()
    assert (kept(stage), focus(stage)) == (first, (10, 20))


def test_a_post_that_went_out_keeps_its_focus(qtbot, stage):
    frame = stage.editor.form.picture._frame
    stage.editor.form.picture.set_read_only(True)
    QTest.mouseClick(frame, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    qtbot.keyClick(frame, Qt.Key.Key_Left)
    assert focus(stage) == (50, 50)


def test_a_picture_too_wide_is_said_and_a_copy_cut_around_the_focus_is_made_in_one_step(
    qtbot, stage, tmp_path
):
    take_instead(stage, file_of(tmp_path, "strip.jpg", encode(painted(3000, 1000), "jpeg")))
    qtbot.waitUntil(lambda: kept(stage).name == "strip.jpg")
    first = kept(stage)
    stage.editor.form.picture._frame.placed.emit(5, 50)
    line = stage.editor.form.picture._notes.lines[0]
    assert line.sentence.text == "Instagram: too wide. Its sides would be cut off, or it would be refused."
    cure = line.cure
    assert cure.text() == "Make a 1080 × 566 copy"
    cure.click()
    qtbot.waitUntil(lambda: kept(stage) != first)
    copy = kept(stage)
    assert (copy.name, copy.width, copy.height) == ("strip 1080x566.jpg", 1080, 566)
    assert focus(stage)[0] < 10, "the focus is where it was in the whole"
    assert stage.editor.form.picture._notes.isHidden()
    assert stage.desk.pictures.path_of(first).is_file()
    stage.undo()
    assert (kept(stage), focus(stage)) == (first, (5, 50))
