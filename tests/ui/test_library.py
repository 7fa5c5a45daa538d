"""The page of pictures: what it shows, what is made only when looked at, what each key does."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from contentplanner.application.queries import PictureCard, PostFilter
from contentplanner.domain.pictures import Picture
from contentplanner.ui.library.entries import Entry, Order, Show, chosen, counts
from contentplanner.ui.library.model import PictureModel
from contentplanner.ui.library.picker import ChoosePictureDialog
from contentplanner.ui.library.remove_dialog import RemoveUnusedDialog
from contentplanner.ui.library.replace_dialog import ReplaceDialog
from contentplanner.ui.library.wording import size_text, spoken, state_text, use_text
from contentplanner.ui.picture_wish import PictureWish
from tests.journeys.walking import cut_off, nameless

Key = Qt.Key


def entry(letter, *, missing=False, size=1000, words=(), **used):
    picture = Picture(
        id=letter * 64, name=f"{letter}.jpg", extension="jpg", width=1080, height=1350, byte_count=size
    )
    return Entry(PictureCard(picture, descriptions=words, **used), missing)


USED, BINNED = entry("b", posts=3, words=("A round loaf",)), entry("c", in_bin=1, size=5000)
UNUSED, GONE = entry("a", size=9), entry("d", posts=1, missing=True)
ALL = [USED, BINNED, UNUSED, GONE]


def make_jpeg(path, width=1600, height=900, colour="#3f6b57"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path), "JPEG", 80)
    return path


@pytest.fixture
def page(window, qtbot):
    window.perform("show_pictures")
    page = window.session.workspace.screen_shown
    qtbot.waitUntil(lambda: window.session.tasks.resting)
    return page


def in_hand(page, name):
    found = next(one for one in page.browser.entries if one.card.picture.name == name)
    page.show_picture(found.id)
    QTest.qWait(0)
    return found


def button(page, name):
    return page.findChild(QPushButton, f"pictures.{name}")


def lose(page, qtbot, name):
    lost = in_hand(page, name)
    path = page._desk.pictures.path_of(lost.card.picture)
    data = path.read_bytes()
    path.unlink()
    page.refresh()
    qtbot.waitUntil(lambda: page.browser.grid.current().missing)
    return page.browser.grid.current(), data


# What is shown.


def test_filters_let_through_what_they_say_and_count_it():
    assert chosen(ALL, Show.USED, Order.NEWEST, "") == [USED, BINNED, GONE]
    assert chosen(ALL, Show.UNUSED, Order.NEWEST, "") == [UNUSED]
    assert chosen(ALL, Show.MISSING, Order.NEWEST, "") == [GONE]
    assert counts(ALL) == {Show.ALL: 4, Show.USED: 3, Show.UNUSED: 1, Show.MISSING: 1}


def test_pictures_come_newest_first_by_file_or_by_name():
    assert chosen(ALL, Show.ALL, Order.NEWEST, "") == ALL
    assert chosen(ALL, Show.ALL, Order.LARGEST, "")[0] == BINNED
    assert chosen(ALL, Show.ALL, Order.NAME, "") == [UNUSED, USED, BINNED, GONE]


def test_names_and_descriptions_are_searched_word_by_word():
    assert chosen(ALL, Show.ALL, Order.NEWEST, "LOAF round") == [USED]
    assert chosen(ALL, Show.ALL, Order.NEWEST, "c.jpg") == [BINNED]
    assert chosen(ALL, Show.UNUSED, Order.NEWEST, "loaf") == []


def test_what_a_cell_says_is_said_aloud_too(theme):
    assert [state_text(one) for one in ALL] == ["Used in 3 posts", "Only in the bin", "Not used", "Missing"]
    assert spoken(GONE) == "d.jpg, 1,080 × 1,350 pixels, Missing, Used in 1 post"
    assert use_text(replace(USED.card, in_bin=2)) == "Used in 3 posts and 2 posts in the bin"


def test_width_and_height_keep_their_order_among_words_from_right_to_left(theme, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert size_text(USED.card.picture) == "\u20661,080 × 1,350\u2069"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_model_keeps_qts_rules(theme, qtmodeltester):
    model = PictureModel()
    model.show(ALL)
    qtmodeltester.check(model)
    model.show([])
    qtmodeltester.check(model)


def test_a_change_of_what_is_known_leaves_every_picture_in_its_place(theme, qtbot):
    model = PictureModel()
    model.show(ALL)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        model.show([USED, BINNED, UNUSED, replace(GONE, missing=False)])
    assert (told.args[0].row(), told.args[1].row()) == (3, 3)


def test_the_sample_shows_each_picture_with_its_posts(page):
    assert len(page.browser.grid.entries) == 10
    found = in_hand(page, "fresh-loaf.jpg")
    assert page.pane.uses.isVisibleTo(page)
    said = [label.text() for label in page.pane.findChildren(QLabel) if label.isVisibleTo(page)]
    assert "fresh-loaf.jpg" in said
    assert f"Used in {found.card.posts} posts" in said
    assert page.period_text() == ("Pictures", "10 pictures")


def test_only_what_is_in_sight_is_made_small(page, qtbot, tmp_path, window):
    copies = [make_jpeg(tmp_path / f"{n}.jpg", 40, 40, f"#{n:06x}") for n in range(0, 60000, 1000)]
    page.deeds.add_files(copies)
    qtbot.waitUntil(lambda: len(page.browser.entries) > 40, timeout=20_000)
    page.browser.grid.scrollToTop()
    page.browser.grid.thumbnails.forget()
    page.browser.grid._look()
    thumbnails = page.browser.grid.thumbnails
    qtbot.waitUntil(lambda: thumbnails._making is None and not thumbnails._wanted, timeout=20_000)
    first, last = page.browser.grid.entries[0], page.browser.grid.entries[-1]
    assert thumbnails.known(first.id)
    assert not thumbnails.known(last.id)
    page.browser.grid.scrollToBottom()
    qtbot.waitUntil(lambda: thumbnails.known(last.id), timeout=20_000)


def test_views_scrolled_away_are_not_waited_for(page):
    thumbnails = page.browser.grid.thumbnails
    pictures = [one.card.picture for one in page.browser.entries]
    thumbnails.forget()
    thumbnails.want(pictures)
    thumbnails.want(pictures[-1:])
    assert thumbnails._wanted == pictures[-1:]


def test_a_filter_without_pictures_says_so_and_shows_the_way_back(page):
    page.browser.set_show(Show.UNUSED)
    assert page.browser.empty.words[0] == "Every picture is used"
    assert not page._side.isVisible()
    page.browser.empty.button.click()
    assert len(page.browser.grid.entries) == 10
    page.browser.search.setText("zebra")
    assert "zebra" in page.browser.empty.words[1]


def test_every_filter_says_its_number_aloud(page):
    name = page.browser.filter.findChild(QPushButton, "segment.used")
    assert QAccessible.queryAccessibleInterface(name).text(QAccessible.Text.Name) == "Used 10"


def test_a_page_hidden_makes_no_views(page, window):
    window.perform("show_ideas")
    assert page.browser.grid.thumbnails._wanted == []


# Keys.


def test_arrows_go_through_the_grid_and_enter_to_the_posts(page):
    grid = page.browser.grid
    grid.setFocus()
    first = grid.current()
    QTest.keyClick(grid, Key.Key_Right)
    assert grid.current() != first
    QTest.keyClick(grid, Key.Key_Return)
    assert page.pane.uses.selected() == (page.pane.uses._uses[0].card.id,)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert grid.hasFocus()


def test_delete_removes_an_unused_picture_and_leaves_a_used_one(page, window, qtbot, tmp_path):
    page.deeds.add_files([make_jpeg(tmp_path / "window.jpg")])
    qtbot.waitUntil(lambda: len(page.browser.entries) == 11)
    page.browser.grid.setFocus()
    QTest.keyClick(page.browser.grid, Key.Key_Delete)
    assert window.toast.text() == "Picture removed."
    assert len(page.browser.entries) == 10
    in_hand(page, "fresh-loaf.jpg")
    QTest.keyClick(page.browser.grid, Key.Key_Delete)
    assert len(page.browser.entries) == 10
    assert "uses fresh-loaf.jpg" in window.toast.text()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_offers_what_can_be_done(page):
    found = in_hand(page, "fresh-loaf.jpg")
    page.deeds.open_menu(found, page.pane.copy_description, QPoint(0, 0))
    menu = page.findChild(QMenu, "pictures.menu")
    words = [action.text() for action in menu.actions()]
    assert words == ["Replace everywhere…", "Use in a new post", "Copy description"]
    menu.actions()[-1].trigger()
    assert QGuiApplication.clipboard().text() == page.pane._texts(page.pane.uses._uses)[0]
    menu.close()


def test_in_a_narrow_page_the_picture_takes_the_place_of_the_grid(page, window):
    window.resize(1024, 680)
    page.setMaximumWidth(560)
    page.resize(560, 500)
    QTest.qWait(0)
    assert not page._side.isVisible()
    page.browser.grid.setFocus()
    QTest.keyClick(page.browser.grid, Key.Key_Return)
    assert page._side.isVisible()
    assert not page._left.isVisible()
    button(page, "back").click()
    assert page._left.isVisible()
    assert page.browser.grid.hasFocus()


# Files.


def test_dropped_files_come_into_the_plan_and_what_is_no_picture_is_told(page, qtbot, tmp_path):
    note = tmp_path / "note.txt"
    note.write_text("no picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in (make_jpeg(tmp_path / "window.jpg"), note)])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: len(page.browser.entries) == 11)
    assert page.browser.grid.current().card.picture.name == "window.jpg"
    assert "note.txt" in page.deeds.text
    page.browser.set_show(Show.USED)
    assert page.deeds.text == ""


def test_a_pasted_picture_comes_into_the_plan(page, qtbot):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#62bbf5"))
    QGuiApplication.clipboard().setImage(image)
    page.browser.grid.setFocus()
    QTest.keyClick(page.browser.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.browser.entries) == 11)
    assert page.browser.grid.current().card.picture.name == "pasted picture.png"
    QGuiApplication.clipboard().clear()


def test_a_picture_the_plan_has_is_pointed_out(page, qtbot):
    there = page._desk.pictures.path_of(page.browser.entries[3].card.picture)
    page.deeds.add_files([there])
    qtbot.waitUntil(lambda: "already" in page.deeds.text)
    assert page.browser.grid.current() == page.browser.entries[3]


def test_a_lost_file_is_told_and_found_again_by_its_content(page, qtbot, tmp_path):
    lost, data = lose(page, qtbot, "first-stollen.jpg")
    assert state_text(lost) == "Missing"
    assert button(page, "find_file").isVisible()
    assert "no longer in the plan’s folder" in page.pane.message.text
    copy = tmp_path / "renamed by someone.jpg"
    copy.write_bytes(data)
    page.deeds.find_file(lost, copy)
    qtbot.waitUntil(lambda: not page.browser.grid.current().missing)
    assert page.browser.grid.current().card.picture.name == "first-stollen.jpg"
    assert page._desk.pictures.path_of(lost.card.picture).read_bytes() == data
    assert "in its place again" in page.deeds.text
    assert button(page, "find_file").isHidden()


def test_a_damaged_file_is_told_and_mended_by_its_content(page, qtbot, tmp_path):
    found = in_hand(page, "first-stollen.jpg")
    stored = page._desk.pictures.path_of(found.card.picture)
    data = stored.read_bytes()
    stored.write_bytes(data[:1000])
    page.refresh()
    qtbot.waitUntil(lambda: page.browser.grid.current().damaged)
    assert state_text(page.browser.grid.current()) == "Damaged"
    assert "not as it was stored" in page.pane.message.text
    page.browser.set_show(Show.MISSING)
    assert [one.id for one in page.browser.grid.entries] == [found.id]
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(data)
    page.deeds.find_file(page.browser.grid.current(), copy)
    qtbot.waitUntil(lambda: not any(one.lost for one in page.browser.entries))
    assert stored.read_bytes() == data


def test_another_file_for_a_lost_picture_is_offered_in_its_place(page, qtbot, tmp_path):
    lost, _data = lose(page, qtbot, "first-stollen.jpg")
    before = {path.name for path in Path(page._desk.pictures.path_of(lost.card.picture)).parent.iterdir()}
    other = make_jpeg(tmp_path / "other.jpg")
    with qtbot.waitSignal(page.dialog_wished) as asked:
        page.deeds.find_file(lost, other)
    assert asked.args == ["replace-picture", (lost.id, other)]
    folder = Path(page._desk.pictures.path_of(lost.card.picture)).parent
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ReplaceDialog))
    qtbot.waitUntil(lambda: dialog._accept.isEnabled())
    assert len({path.name for path in folder.iterdir()} - before) == 1
    dialog.reject()


def test_what_is_no_picture_is_refused_for_a_lost_one(page, qtbot, tmp_path):
    lost, _data = lose(page, qtbot, "first-stollen.jpg")
    note = tmp_path / "note.txt"
    note.write_text("no picture")
    page.deeds.find_file(lost, note)
    qtbot.waitUntil(lambda: "note.txt" in page.deeds.text)
    assert page.browser.grid.current().missing


# Dialogs.


def dialog_on(page, name, kind, about, qtbot):
    page.dialog_wished.emit(name, about)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())
    return dialog


def test_the_picker_offers_what_is_there_and_answers_with_the_id(page, qtbot):
    lost, _data = lose(page, qtbot, "first-stollen.jpg")
    without, heard = page.browser.entries[0].id, []
    wish = PictureWish(heard.append, frozenset({without}))
    dialog = dialog_on(page, "choose-picture", ChoosePictureDialog, wish, qtbot)
    qtbot.waitUntil(lambda: lost.id not in [one.id for one in dialog.browser.grid.entries])
    offered = [one.id for one in dialog.browser.grid.entries]
    assert without not in offered
    assert len(offered) == 8
    assert dialog.browser.grid.hasFocus()
    QTest.keyClick(dialog.browser.grid, Key.Key_Right)
    QTest.keyClick(dialog.browser.grid, Key.Key_Return)
    assert heard == [offered[1]]
    assert not dialog.isVisible()


def test_the_picker_left_alone_answers_nothing(page, qtbot):
    heard = []
    dialog = dialog_on(page, "choose-picture", ChoosePictureDialog, PictureWish(heard.append), qtbot)
    QTest.keyClick(dialog.browser.grid, Key.Key_Escape)
    assert heard == []
    assert not dialog.isVisible()


def test_the_replacement_says_what_will_happen_before_it_does(page, qtbot, tmp_path):
    found = in_hand(page, "first-stollen.jpg")
    dialog = dialog_on(page, "replace-picture", ReplaceDialog, (found.id, None), qtbot)
    words = dialog.findChild(QLabel, "replace-picture.words")
    assert found.card.posted == 1
    assert words.text() == (
        f"{found.card.posts - 1} posts get the new picture, with the descriptions they have. "
        "1 post that went out keeps the old one as a record."
    )
    assert not dialog._accept.isEnabled()
    dialog.take_picture(found.id)
    qtbot.waitUntil(lambda: "same picture" in dialog.message.text)
    assert not dialog._accept.isEnabled()
    dialog.take_file(make_jpeg(tmp_path / "wide.jpg"))
    qtbot.waitUntil(dialog._accept.isEnabled)
    assert "another shape" in words.text()
    dialog.reject()


def test_many_posts_of_one_picture_lead_to_the_list(page, qtbot):
    found = in_hand(page, "coffee-cups.jpg")
    with qtbot.waitSignal(page.list_wished) as asked:
        page._list_posts()
    uses = page._desk.reader.picture_uses(found.id)
    assert asked.args == [PostFilter(ids=tuple(use.card.id for use in uses))]


def test_cells_fill_the_width_at_every_size(page):
    grid = page.browser.grid
    for width in (1024, 1180, 1440, 1700):
        page.window().resize(width, 800)
        QTest.qWait(0)
        cell, room = grid.gridSize(), grid.viewport().width()
        assert cell.width() * (room // cell.width()) > room - cell.width() / 4
        assert cell == QSize(cell.width(), grid._delegate.cell_for(cell.width()).height())


@pytest.mark.parametrize("width", [440, 560, 789, 811, 968, 1232])
@pytest.mark.parametrize("show", [Show.ALL, Show.UNUSED])
def test_words_above_the_grid_are_whole_at_every_width(page, qtbot, tmp_path, width, show):
    page.deeds.add_files([make_jpeg(tmp_path / f"{n}.jpg", 20 + n, 20) for n in range(2)])
    qtbot.waitUntil(lambda: len(page.browser.entries) == 12)
    page.browser.set_show(show)
    page.setFixedWidth(width)
    QTest.qWait(0)
    assert cut_off(page) == []
    assert nameless(page) == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_dialogs_are_named_and_their_words_are_whole(page, qtbot, theme, tmp_path, scale):
    page.window().resize(1024, 680)
    theme.apply(dark=True, scale=scale, reduce_motion=True)
    page.deeds.add_files([make_jpeg(tmp_path / "wide.jpg")])
    qtbot.waitUntil(lambda: len(page.browser.entries) == 11)
    spare = page.browser.grid.current()
    old = in_hand(page, "first-stollen.jpg")
    about = {
        "choose-picture": (ChoosePictureDialog, PictureWish(lambda _id: None)),
        "replace-picture": (ReplaceDialog, (old.id, None)),
        "remove-unused-pictures": (RemoveUnusedDialog, (spare.id,)),
    }
    for name, (kind, wish) in about.items():
        dialog = dialog_on(page, name, kind, wish, qtbot)
        QTest.qWait(0)
        assert nameless(dialog) == []
        assert cut_off(dialog) == []
        assert dialog.width() <= 1024
        dialog.reject()
