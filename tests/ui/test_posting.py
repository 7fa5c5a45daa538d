"""Post it now: each network by itself, step by step, and what is noted can be put right."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.picture_commands import AddPictures, ReplacePicture
from contentplanner.application.post_commands import EditPost, SetPostState
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import MorePicture, Placement, State
from contentplanner.ui.picture_decoding import encode
from tests.application.test_picture_privacy import PLACE, noted_jpeg
from tests.ui.editing import stage_on
from tests.ui.test_editor import COMPLETE
from tests.ui.test_editor_pictures import painted

TODAY = date(2026, 11, 10)
WAITING = "Posted on Instagram at 14:32, Facebook still to do."


@pytest.fixture
def stage(qtbot, desk, tmp_path):
    desk.planner.run(ChangeSettings({"time_zone": "UTC"}))
    stage = stage_on(qtbot, desk, tmp_path)
    stage.editor.form.posting.carrier.home = tmp_path / "Pictures"
    yield stage
    stage.leave()


@pytest.fixture
def posting(stage):
    return stage.editor.form.posting


@pytest.fixture
def opened():
    """Note which folders the program asks the desktop to open."""

    class Desktop(QObject):
        @Slot(QUrl)
        def open(self, url):
            self.folders.append(url.toLocalFile())

    desktop = Desktop()
    desktop.folders = []
    QDesktopServices.setUrlHandler("file", desktop, "open")
    yield desktop.folders
    QDesktopServices.unsetUrlHandler("file")


def open_ready(stage, *networks, picture=None, **values):
    places = tuple(Placement(NetworkKey(name)) for name in networks)
    post_id = stage.add(**{**COMPLETE, "day": TODAY, "placements": places, **values})
    if picture is not None:
        stage.desk.planner.run(AddPictures(post_id, (stage.desk.pictures.add_bytes(picture, "loaf.jpg"),)))
    stage.desk.planner.run(SetPostState((post_id,), State.READY, stage.desk.clock.now()))
    stage.editor.open_post(post_id)
    assert stage.stored().state is State.READY
    return post_id


def two_networks(stage):
    return open_ready(stage, "instagram", "facebook", picture=encode(painted(2000, 3000), "jpeg"))


def button(posting, name):
    found = posting.findChildren(QPushButton, f"editor.post_it_now.{name}")
    visible = [one for one in found if one.isVisible()]
    assert visible, f"there is no {name}"
    return visible[0]


def press(posting, name):
    QTest.mouseClick(button(posting, name), Qt.MouseButton.LeftButton)


def write(posting, name, text):
    lines = posting.findChildren(QLineEdit, f"editor.post_it_now.{name}")
    line = next(one for one in lines if one.isVisible())
    line.selectAll()
    QTest.keyClicks(line, text)


def said(posting):
    return [one.text() for one in posting.findChildren(QLabel) if one.isVisible() and one.text()]


def clipboard():
    return QApplication.clipboard()


def places(stage):
    return [(one.network, one.posted_at, one.address) for one in stage.stored().placements]


def test_a_ready_post_is_offered_once_its_day_has_come(stage, posting):
    open_ready(stage, "email", day=TODAY + timedelta(days=1))
    assert posting.isHidden()
    open_ready(stage, "email")
    assert posting.isVisible()


def test_subject_preheader_and_text_of_an_email_are_copied_one_by_one(stage, posting):
    place = Placement(NetworkKey("email"), title="Guess and win", lead="How heavy is it?")
    open_ready(stage, placements=(place,))
    for name, expected in {
        "title": "Guess and win",
        "lead": "How heavy is it?",
        "text": COMPLETE["description"],
    }.items():
        press(posting, f"email.{name}")
        assert clipboard().text() == expected
    marks = [row._mark.accessibleName() for row in posting._parts["email"]._steps.rows]
    assert marks == ["Step 1, done", "Step 2, done", "Step 3, done"]
    assert button(posting, "email.title").text() == "Copy subject"


def test_a_tick_goes_once_the_text_is_another(stage, posting):
    open_ready(stage, "email")
    press(posting, "email.text")
    before = button(posting, "email.text")
    row = posting._parts["email"]._steps.rows[-1]
    stage.desk.planner.run(EditPost(stage.editor.post_id, {"description": "Another text."}))
    assert row._mark.accessibleName() == "Step 2"
    assert button(posting, "email.text") is before, "a button pressed now must not be made anew"
    press(posting, "email.text")
    assert clipboard().text() == "Another text."


def test_a_picture_is_copied_as_it_is_cut_for_its_network(qtbot, stage, posting):
    open_ready(stage, "instagram", picture=encode(painted(2000, 3000), "jpeg"))
    clipboard().clear()
    press(posting, "instagram.picture")
    qtbot.waitUntil(lambda: not clipboard().image().isNull())
    assert (clipboard().image().width(), clipboard().image().height()) == (1080, 1440)
    assert posting._parts["instagram"]._steps.rows[1]._mark.accessibleName() == "Step 2, done"


def test_pictures_lie_in_a_folder_with_their_descriptions_and_tell_no_place(
    qtbot, stage, posting, opened, tmp_path
):
    post_id = open_ready(stage, "instagram", picture=noted_jpeg(6))
    other = stage.desk.pictures.add_bytes(encode(painted(800, 800), "png"), "crumb.png")
    stage.desk.planner.run(ReplacePicture(post_id, stage.stored(post_id).picture_id, other))
    first = stage.desk.pictures.add_bytes(noted_jpeg(6), "loaf.jpg")
    stage.desk.planner.run(
        EditPost(post_id, {"picture_description": "Crumb", "more_pictures": (MorePicture(first.id, "Loaf"),)})
    )
    assert button(posting, "instagram.picture.2").text() == "Copy picture 2"
    press(posting, "instagram.folder")
    qtbot.waitUntil(lambda: len(opened) == 1)
    (folder,) = (tmp_path / "Pictures" / "Content Planner").iterdir()
    assert opened == [str(folder)]
    assert "The pictures lie in Pictures/Content Planner/Guess the weight Instagram." in said(posting)
    assert folder.name == "Guess the weight Instagram"
    files = sorted(folder.iterdir())
    assert [file.name.split(" ")[0] for file in files] == ["1", "1", "2", "2"]
    assert [file.read_text() for file in files if file.suffix == ".txt"] == ["Crumb\n", "Loaf\n"]
    assert not any(PLACE in file.read_bytes() for file in files)
    press(posting, "instagram.folder")
    assert len(opened) == 2
    assert len(list(folder.parent.iterdir())) == 1, "what was written once is shown again"
    press(posting, "instagram.description.2")
    assert clipboard().text() == "Loaf"


def test_a_picture_that_is_gone_is_told_in_a_sentence(qtbot, stage, posting):
    open_ready(stage, "instagram", picture=encode(painted(900, 900), "jpeg"))
    stored = stage.desk.picture(stage.stored().picture_id)
    stage.desk.pictures.path_of(stored).unlink()
    press(posting, "instagram.picture")
    qtbot.waitUntil(lambda: any("no longer there" in words for words in said(posting)))


def test_the_address_of_a_network_is_copied_and_nothing_is_opened(stage, posting, opened):
    open_ready(stage, "email")
    assert posting.findChild(QPushButton, "editor.post_it_now.email.page") is None
    two_networks(stage)
    press(posting, "instagram.page")
    assert clipboard().text() == "https://www.instagram.com/"
    assert opened == []


def test_one_network_is_marked_and_the_other_waits(stage, posting):
    two_networks(stage)
    now = stage.desk.clock.now()
    write(posting, "instagram.address", "instagram.example/p/1")
    press(posting, "instagram.mark")
    assert stage.stored().state is State.READY
    assert places(stage) == [("instagram", now, "https://instagram.example/p/1"), ("facebook", None, "")]
    assert WAITING in said(posting)
    assert stage.editor.focusWidget() is button(posting, "facebook.text")
    assert stage.editor._panes.form_area.verticalScrollBar().value() == 0
    press(posting, "facebook.mark")
    assert stage.stored().state is State.POSTED
    stage.undo()
    assert WAITING in said(posting)
    stage.undo()
    assert [one[1] for one in places(stage)] == [None, None]
    assert WAITING not in said(posting)


def test_all_are_marked_at_once_or_the_rest_is_left_out(stage, posting):
    two_networks(stage)
    press(posting, "mark_all")
    assert stage.stored().state is State.POSTED
    stage.undo()
    press(posting, "instagram.mark")
    press(posting, "leave_out")
    assert stage.stored().state is State.POSTED
    assert stage.stored().networks == ("instagram",)


@pytest.mark.parametrize(
    ("typed", "day", "expected"),
    [
        ("8:15", "", datetime(2026, 11, 10, 7, 15, tzinfo=UTC)),
        ("23:50", "yesterday", datetime(2026, 11, 9, 22, 50, tzinfo=UTC)),
        ("12:00", "1 july 2026", datetime(2026, 7, 1, 10, 0, tzinfo=UTC)),
    ],
)
def test_a_time_is_typed_in_the_plans_zone_and_kept_as_an_instant(stage, posting, typed, day, expected):
    stage.desk.planner.run(ChangeSettings({"time_zone": "Europe/Berlin"}))
    open_ready(stage, "email")
    shown = posting.findChild(QLineEdit, "editor.post_it_now.email.time")
    assert shown.text() == "15:32"
    write(posting, "email.time", typed)
    if day:
        write(posting, "email.day", day)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert places(stage)[0][1] == expected


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("address", "nonsense", "“nonsense” is not a web address. Write it like www.example.com/recipe."),
        ("time", "23:59", "That is still to come. Write when it went out, such as 9:30."),
        ("time", "soon", "“soon”"),
        ("day", "some day", "“some day”"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_marks_nothing(stage, posting, field, typed, sentence):
    open_ready(stage, "email")
    write(posting, f"email.{field}", typed)
    press(posting, "email.mark")
    assert any(sentence in words for words in said(posting))
    assert stage.editor.focusWidget().objectName() == f"editor.post_it_now.email.{field}"
    assert stage.stored().state is State.READY


def test_an_untouched_time_is_the_moment_of_the_click(stage, posting):
    open_ready(stage, "email")
    stage.desk.clock.instant += timedelta(minutes=20, seconds=5)
    press(posting, "email.mark")
    assert places(stage)[0][1] == stage.desk.clock.now()


def test_an_address_typed_stays_while_the_text_is_changed(stage, posting):
    open_ready(stage, "email")
    write(posting, "email.address", "marigold.example/1")
    stage.desk.planner.run(EditPost(stage.editor.post_id, {"description": "Changed elsewhere."}))
    press(posting, "email.mark")
    assert places(stage)[0][2] == "https://marigold.example/1"


def test_what_is_noted_is_put_right_or_taken_back(stage, posting):
    open_ready(stage, "email")
    press(posting, "email.mark")
    assert "Posted 14:32" in said(posting)
    press(posting, "email")
    at = places(stage)[0][1]
    write(posting, "email.address", "marigold.example/2")
    press(posting, "email.mark")
    assert places(stage) == [("email", at, "https://marigold.example/2")]
    assert stage.editor.focusWidget() is button(posting, "email"), "folded again"
    press(posting, "email")
    write(posting, "email.time", "9:05")
    press(posting, "email.mark")
    assert places(stage)[0][1].time() == time(9, 5)
    press(posting, "email")
    press(posting, "email.take_back")
    assert stage.stored().state is State.READY
    assert places(stage) == [("email", None, "")]
    assert button(posting, "email.title")


def test_of_a_post_brought_in_as_posted_the_time_can_be_noted_later(stage, posting):
    places = tuple(Placement(NetworkKey(name)) for name in ("email", "blog"))
    stage.editor.open_post(stage.add(**{**COMPLETE, "placements": places, "state": State.POSTED}))
    assert said(posting).count("Posted, time not noted") == 2
    press(posting, "email")
    press(posting, "email.mark")
    assert stage.stored().placements == places, "without a time there is nothing to note"
    assert any(words.startswith("Write on which day") for words in said(posting))
    write(posting, "email.time", "9:05")
    write(posting, "email.day", "yesterday")
    press(posting, "email.mark")
    assert places_out(stage) == [datetime(2026, 11, 9, 9, 5, tzinfo=UTC), None]
    assert stage.stored().state is State.POSTED
    assert {"Posted Mon 9 Nov 09:05", "Posted, time not noted"} <= set(said(posting))


def places_out(stage):
    return [place.posted_at for place in stage.stored().placements]


def test_a_network_is_unfolded_by_key(stage, posting):
    two_networks(stage)
    head = button(posting, "facebook")
    assert head.accessibleName() == "Facebook, Still to do, hidden"
    QTest.keyClick(head, Qt.Key.Key_Space)
    assert head.accessibleName() == "Facebook, Still to do, shown"
    assert button(posting, "facebook.text")
    with pytest.raises(AssertionError, match="there is no"):
        button(posting, "instagram.text")


def test_the_copy_in_the_folder_opens_as_a_picture(qtbot, stage, posting, opened, tmp_path):
    open_ready(stage, "pinterest", picture=encode(painted(3000, 2000), "jpeg"))
    press(posting, "pinterest.folder")
    qtbot.waitUntil(lambda: len(opened) == 1)
    (file,) = (tmp_path / "Pictures" / "Content Planner").glob("*/*.jpg")
    image = QImage(str(file))
    assert (image.width(), image.height()) == (1000, 1500)
