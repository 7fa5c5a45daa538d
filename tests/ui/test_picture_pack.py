"""The picture pack: cut and named for each network, written whole or not at all."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage

from contentplanner.application.picture_commands import AddPictures
from contentplanner.application.post_commands import CreatePost, EditPost
from contentplanner.domain.ids import NetworkKey, new_post_id
from contentplanner.domain.posts import Placement, Post
from contentplanner.ui.picture_decoding import encode
from contentplanner.ui.picture_pack.dialog import PicturePackDialog
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.tasks import TaskRunner
from tests.application.test_picture_privacy import PLACE, noted_jpeg
from tests.ui.test_editor_pictures import painted


@pytest.fixture
def dialog(qtbot, desk, tmp_path):
    places = tuple(Placement(NetworkKey(key)) for key in ("instagram", "pinterest", "email"))
    post = Post(
        id=new_post_id(),
        created=desk.clock.now(),
        day=date(2026, 11, 19),
        headline="Which loaf?",
        placements=places,
    )
    picture = desk.pictures.add_bytes(encode(painted(3000, 2000), "jpeg"), "loaf.jpg")
    desk.planner.run(CreatePost(post))
    desk.planner.run(AddPictures(post.id, (picture,)))
    desk.planner.run(EditPost(post.id, {"picture_description": "A loaf", "focus_x": 0}))
    tasks = TaskRunner()
    preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    tools = ScreenTools(desk, tasks, lambda _command: True, preferences)
    dialog = PicturePackDialog(tools, desk.reader.post(post.id))
    qtbot.addWidget(dialog)
    (tmp_path / "home").mkdir()
    yield dialog
    tasks.shut_down()


def test_a_pack_holds_a_picture_and_its_description_for_each_network_with_pictures(qtbot, dialog, tmp_path):
    dialog.write_into(tmp_path / "home")
    qtbot.waitUntil(lambda: "The pictures lie in" in dialog.message.text)
    (folder,) = (tmp_path / "home").iterdir()
    assert folder.name == "Which loaf pictures"
    names = {"Instagram 1080x566", "Pinterest 1000x1500"}
    assert {file.name for file in folder.iterdir()} == {
        f"{name}.{end}" for name in names for end in ("jpg", "txt")
    }
    pin = QImage(str(folder / "Pinterest 1000x1500.jpg"))
    assert (pin.width(), pin.height()) == (1000, 1500)
    assert pin.pixelColor(300, 300).green() < 60, "the focus is on the left, where it is red"
    assert (folder / "Pinterest 1000x1500.txt").read_text() == "A loaf\n"


def test_several_pictures_are_numbered_in_order_as_many_as_each_network_takes(qtbot, dialog, tmp_path):
    desk, post = dialog._tools.desk, dialog._post
    shades = [encode(painted(1200 + n, 1200), "jpeg") for n in range(4)]
    more = [desk.pictures.add_bytes(data, f"{n}.jpg") for n, data in enumerate(shades)]
    desk.planner.run(AddPictures(post.id, tuple(more)))
    described = replace(desk.reader.post(post.id).more_pictures[0], description="A second")
    rest = desk.reader.post(post.id).more_pictures[1:]
    places = (*post.placements, Placement(NetworkKey("x")))
    desk.planner.run(EditPost(post.id, {"more_pictures": (described, *rest), "placements": places}))
    several = PicturePackDialog(dialog._tools, desk.reader.post(post.id))
    qtbot.addWidget(several)
    several.write_into(tmp_path / "home")
    qtbot.waitUntil(lambda: "The pictures lie in" in several.message.text)
    files = {file.name for file in (tmp_path / "home").rglob("*.*")}
    assert {name[: len("Instagram 1 ")] for name in files if name.startswith("Instagram")} == {
        f"Instagram {n} " for n in range(1, 6)
    }
    assert len([name for name in files if name.startswith("X ") and name.endswith(".jpg")]) == 4
    assert [name for name in files if name.startswith("Pinterest")] != []
    assert "Pinterest 1000x1500.jpg" in files
    (beside,) = (tmp_path / "home").rglob("Instagram 2 *.txt")
    assert beside.read_text() == "A second\n"
    assert not list((tmp_path / "home").rglob("Instagram 3 *.txt"))


def test_a_second_pack_does_not_touch_the_first(qtbot, dialog, tmp_path):
    for number in (1, 2):
        dialog.write_into(tmp_path / "home")
        qtbot.waitUntil(lambda number=number: len(list((tmp_path / "home").iterdir())) == number)
        qtbot.waitUntil(dialog.choose.isEnabled)
    assert {one.name for one in (tmp_path / "home").iterdir()} == {
        "Which loaf pictures",
        "Which loaf pictures 2",
    }


def test_a_pack_that_cannot_be_written_leaves_nothing_behind(qtbot, dialog, tmp_path, monkeypatch):
    def full(_image, _copy):
        if (tmp_path / "home").iterdir() and dialog.property("second"):
            raise OSError(28, "No space left on device")
        dialog.setProperty("second", True)
        return b"picture"

    monkeypatch.setattr("contentplanner.ui.picture_pack.dialog.picture_copy", full)
    dialog.write_into(tmp_path / "home")
    qtbot.waitUntil(dialog.choose.isEnabled)
    assert "disk is full" in dialog.message.text
    assert list((tmp_path / "home").iterdir()) == []


def test_no_place_leaves_with_a_pack(qtbot, dialog, tmp_path):
    desk = dialog._tools.desk
    picture = desk.pictures.add_bytes(noted_jpeg(6), "photo.jpg")
    small = [replace(item.copy.cut, left=0, top=0, width=20, height=20) for item in dialog._items]
    dialog._items = tuple(
        replace(item, picture=picture, copy=replace(item.copy, cut=cut))
        for item, cut in zip(dialog._items, small, strict=True)
    )
    dialog.write_into(tmp_path / "home")
    qtbot.waitUntil(lambda: "The pictures lie in" in dialog.message.text)
    assert all(PLACE not in file.read_bytes() for file in (tmp_path / "home").rglob("*.jpg"))
