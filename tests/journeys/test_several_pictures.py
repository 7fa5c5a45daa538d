"""Several pictures in one post: added, put in order by mouse and keys, described, removed, all undone."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from contentplanner.application.post_commands import EditPost, SetPostState
from contentplanner.domain.posts import Placement, State
from tests.journeys.person import Key, Mod, make_jpeg

ALT = Mod.AltModifier
NAMES = ("loaf.jpg", "window.jpg", "oven.jpg")


def drop_files(person, *paths):
    field = person.editor.form.picture
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Mod.NoModifier
    field.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def files(person, *names):
    shades = {name: f"#{40 + 12 * n:02x}4030" for n, name in enumerate((*NAMES, "a.jpg", "b.jpg", "c.jpg"))}
    return [make_jpeg(person.home / name, 1080, 1080, shades[name]) for name in names]


def names(person):
    return [person.reader.picture(one.picture_id).name for one in person.post().pictures]


def tiles(person):
    return person.editor.form.picture._row.strip.tiles


def drag_tile(person, source, target, beyond=6):
    """Drag a tile until its pointer is just past the middle of another."""
    strip = person.editor.form.picture._row.strip
    person.editor._panes.form_area.ensureWidgetVisible(strip, 0, 40)
    start = source.rect().center()
    begin = source.mapTo(strip, start)
    end = target.geometry().center() + QPoint(beyond, 0)
    QTest.mousePress(source, Qt.MouseButton.LeftButton, Mod.NoModifier, start)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(source, source.mapFrom(strip, begin + (end - begin) * part))
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, Mod.NoModifier, source.mapFrom(strip, end))
    person.settle()


@pytest.fixture
def baker(person):
    """Someone who has put three pictures into a new post."""
    person.at(person.make_plan(networks=("instagram",)))
    person.new_post()
    person.write_post("Three pictures", network="instagram", day="19 nov")
    drop_files(person, *files(person, *NAMES))
    person.wait(lambda: names(person) == list(NAMES))
    return person


def test_several_files_come_in_order_in_one_step_and_the_first_is_shown_large(baker):
    field = baker.editor.form.picture
    assert field.head.name.text() == "loaf.jpg"
    assert [tile.accessibleName() for tile in tiles(baker)] == [
        "Picture 1 of 3: loaf.jpg, not described yet",
        "Picture 2 of 3: window.jpg, not described yet",
        "Picture 3 of 3: oven.jpg, not described yet",
    ]
    baker.undo()
    assert baker.post().pictures == ()
    assert field._row.strip.isHidden()


def test_pictures_are_put_in_order_by_dragging(baker):
    drag_tile(baker, tiles(baker)[0], tiles(baker)[2])
    assert names(baker) == ["window.jpg", "oven.jpg", "loaf.jpg"]
    drag_tile(baker, tiles(baker)[2], tiles(baker)[1], beyond=-6)
    assert names(baker) == ["window.jpg", "loaf.jpg", "oven.jpg"]
    baker.undo()
    baker.undo()
    assert names(baker) == list(NAMES)
    assert baker.toast() == "Undone: Move picture"


def test_a_drag_that_is_given_up_changes_nothing(baker):
    tile = tiles(baker)[0]
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(20, 20))
    QTest.mouseMove(tile, QPoint(150, 20))
    assert tile.dragging
    QTest.keyClick(tile, Key.Key_Escape)
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(150, 20))
    baker.settle()
    assert names(baker) == list(NAMES)
    assert [one.x() for one in tiles(baker)] == sorted(one.x() for one in tiles(baker))
    assert baker.editor.isVisible()


def test_pictures_are_chosen_ordered_and_removed_by_keys(baker):
    baker.click(tiles(baker)[0])
    baker.press(Key.Key_Right)
    assert baker.editor.form.picture.head.name.text() == "window.jpg"
    baker.press(Key.Key_Left, ALT)
    assert names(baker) == ["window.jpg", "loaf.jpg", "oven.jpg"]
    assert baker.focus() is tiles(baker)[0]
    baker.press(Key.Key_Left, ALT)
    assert names(baker) == ["window.jpg", "loaf.jpg", "oven.jpg"]
    baker.press(Key.Key_End)
    baker.press(Key.Key_Delete)
    assert names(baker) == ["window.jpg", "loaf.jpg"]
    assert baker.focus() is tiles(baker)[1]
    assert baker.toast() == "Picture removed."


def test_each_picture_has_a_description_and_a_focus_of_its_own(baker):
    field = baker.editor.form.picture
    baker.write_over("A loaf", "editor.picture_description")
    baker.click(tiles(baker)[1])
    assert field.description.text() == ""
    baker.write_over("A window", "editor.picture_description")
    baker.wait(lambda: field._shown is not None)
    QTest.mouseClick(field._frame, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    baker.click(tiles(baker)[0])
    assert field.description.text() == "A loaf"
    found = baker.post().pictures
    assert [one.description for one in found] == ["A loaf", "A window", ""]
    assert (found[0].focus_x, found[1].focus_x < 20) == (50, True)
    assert tiles(baker)[1].accessibleName() == "Picture 2 of 3: window.jpg, described"


def test_pictures_described_one_after_the_other_keep_every_description(baker):
    for place in (1, 2, 0):
        baker.click(tiles(baker)[place])
        baker.write_over(f"Picture {place}", "editor.picture_description")
    baker.click(tiles(baker)[1])
    assert baker.find("editor.picture_description").text() == "Picture 1"
    assert [one.description for one in baker.post().pictures] == ["Picture 0", "Picture 1", "Picture 2"]


def test_a_cure_keeps_the_focus_beside_the_picture(person):
    person.at(person.make_plan(networks=("instagram",)))
    person.new_post()
    person.write_post("A tall picture", network="instagram")
    person.attach(make_jpeg(person.home / "tall.jpg", 1080, 2400))
    tall = person.post().picture_id
    person.click("editor.picture.cure")
    person.wait(lambda: person.post().picture_id != tall)
    assert person.focus().objectName() == "editor.picture.choose"


def test_removing_the_first_makes_the_second_the_first_with_what_is_said_of_it(baker):
    baker.click(tiles(baker)[1])
    baker.write_over("A window", "editor.picture_description")
    baker.click(tiles(baker)[0])
    baker.click("editor.picture.remove")
    assert baker.post().picture_description == "A window"
    assert baker.editor.form.picture.head.name.text() == "window.jpg"
    assert baker.editor.form.picture.description.text() == "A window"


def test_the_whole_story_survives_closing_and_is_undone_step_by_step(baker):
    post_id = baker.editor.post_id
    drag_tile(baker, tiles(baker)[2], tiles(baker)[0], beyond=-6)
    baker.write_over("A loaf", "editor.picture_description")
    baker.click(tiles(baker)[2])
    baker.press(Key.Key_Delete)
    assert names(baker) == ["oven.jpg", "loaf.jpg"]
    plan = baker.session.desk.folder
    baker.close_window()
    baker.at(plan)
    assert [baker.reader.picture(one.picture_id).name for one in baker.post(post_id).pictures] == [
        "oven.jpg",
        "loaf.jpg",
    ]
    baker.workspace.open_post(post_id)
    baker.wait(lambda: len(tiles(baker)) == 2)
    for _ in range(4):
        baker.undo()
    assert baker.post(post_id).pictures == ()
    for _ in range(4):
        baker.perform("redo")
    assert names(baker) == ["oven.jpg", "loaf.jpg"]
    assert [one.description for one in baker.post(post_id).pictures] == ["", "A loaf"]


def test_the_menu_of_a_picture_moves_it_too(baker):
    tile = tiles(baker)[1]
    baker.click(tile)
    menu = baker.editor.form.picture._row.strip.menu_of(tile)
    words = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    assert list(words) == ["Move left", "Move right", "Replace…", "Remove the picture"]
    words["Move right"].trigger()
    baker.settle()
    assert names(baker) == ["loaf.jpg", "oven.jpg", "window.jpg"]


def test_a_picture_the_post_has_is_refused_kindly_and_the_others_come(baker):
    drop_files(baker, *files(baker, "window.jpg"))
    message = baker.editor.form.picture.message
    baker.wait(lambda: "window.jpg is in this post already" in message.text)
    drop_files(baker, *files(baker, "window.jpg", "a.jpg"))
    baker.wait(lambda: len(names(baker)) == 4)
    assert names(baker)[3] == "a.jpg"


def test_more_than_a_network_takes_is_said_and_kept(baker):
    field = baker.editor.form.picture
    places = (Placement("instagram"), Placement("x"), Placement("pinterest"))
    baker.session.desk.planner.run(EditPost(baker.editor.post_id, {"placements": places}))
    drop_files(baker, *files(baker, "a.jpg", "b.jpg"))
    baker.wait(lambda: len(names(baker)) == 5)
    assert field._row.words.text().split("\n") == [
        "Pinterest takes 1 picture: 4 too many. It shows the first.",
        "X takes 4 pictures: 1 too many. It shows the first 4.",
    ]


def test_where_only_one_fits_another_takes_its_place(person):
    person.at(person.make_plan(networks=("pinterest",)))
    person.new_post()
    person.write_post("One picture", network="pinterest", day="19 nov")
    drop_files(person, *files(person, "loaf.jpg", "oven.jpg"))
    person.wait(lambda: names(person) == ["loaf.jpg"])
    assert "1 picture" in person.editor.form.picture.message.text
    assert person.editor.form.picture._row.strip.isHidden()
    drop_files(person, *files(person, "oven.jpg"))
    person.wait(lambda: names(person) == ["oven.jpg"])


def test_a_post_that_went_out_shows_its_pictures_and_changes_none(baker):
    now = baker.clock.now()
    baker.session.desk.planner.run(SetPostState((baker.editor.post_id,), State.POSTED, now))
    baker.settle()
    strip = baker.editor.form.picture._row.strip
    assert strip.add.isHidden()
    baker.click(tiles(baker)[1])
    assert baker.editor.form.picture.head.name.text() == "window.jpg"
    baker.press(Key.Key_Left, ALT)
    baker.press(Key.Key_Delete)
    drag_tile(baker, tiles(baker)[0], tiles(baker)[2])
    assert names(baker) == list(NAMES)
