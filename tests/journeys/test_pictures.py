"""The pictures of a plan: replaced everywhere, found again, tidied up, used anew; all of it taken back."""

import pytest
from PySide6.QtWidgets import QPushButton

from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, SHIFT, Key, make_jpeg


@pytest.fixture
def owner(person):
    person.at(person.make_sample())
    person.press(Key.Key_P, CTRL | SHIFT)
    assert person.workspace.place == "pictures"
    rest(person)
    return person


def rest(owner):
    """Let the worker answer."""
    owner.wait(lambda: owner.session.tasks.resting)


def take(owner, name):
    """Click a picture in the grid."""
    grid = owner.screen.browser.grid
    row = next(at for at, one in enumerate(grid.entries) if one.card.picture.name == name)
    index = grid.model().index(row, 0)
    grid.scrollTo(index)
    owner.settle()
    owner.click(grid.viewport(), grid.visualRect(index).center())
    assert grid.current().card.picture.name == name
    return grid.current()


def posts_with(owner, picture_id):
    return [owner.post(use.card.id) for use in owner.reader.picture_uses(picture_id)]


def test_a_picture_is_replaced_in_every_post_but_those_that_went_out_and_undo_brings_it_back(owner):
    old = take(owner, "first-stollen.jpg")
    before = posts_with(owner, old.id)
    owner.click("pictures.replace")
    owner.dialog.take_file(make_jpeg(owner.home / "stollen cut open.jpg"))
    accept = owner.find("replace-picture.accept")
    owner.wait(accept.isEnabled)
    count = sum(post.state is not State.POSTED for post in before)
    assert (count, len(before)) > (1, count)
    assert accept.text() == f"Replace in {count} posts"
    owner.press(Key.Key_Return)
    assert owner.dialog is None
    told = f"Replaced in {count} posts. 1 post that went out keeps the old one as a record."
    assert owner.toast() == told
    new = next(one.id for one in owner.screen.browser.entries if "cut open" in one.card.picture.name)
    for was in before:
        now = owner.post(was.id)
        instead = old.id if was.state is State.POSTED else new
        shown = [instead if one.picture_id == old.id else one.picture_id for one in was.pictures]
        assert [one.picture_id for one in now.pictures] == shown
        assert [one.description for one in now.pictures] == [one.description for one in was.pictures]
        assert now.state is was.state
    owner.press(Key.Key_Z, CTRL)
    assert posts_with(owner, old.id) == before
    assert new not in [one.id for one in owner.screen.browser.entries]


def test_another_picture_of_the_plan_takes_the_place_of_one(owner):
    count = take(owner, "gift-card.jpg").card.posts
    owner.click("pictures.replace")
    owner.click("replace-picture.other")
    picker = owner.dialog
    owner.wait(lambda: len(picker.browser.grid.entries) == 9)
    owner.write("loaf", into="choose-picture.search")
    owner.press(Key.Key_Return)
    assert picker.browser.grid.hasFocus()
    owner.press(Key.Key_Return)
    accept = owner.find("replace-picture.accept")
    owner.wait(accept.isEnabled)
    owner.click(accept)
    assert owner.toast() == f"Replaced in {count} posts."
    rest(owner)
    assert take(owner, "gift-card.jpg").used is False
    owner.click("pictures.remove")
    assert owner.toast() == "Picture removed."
    owner.undo()
    owner.undo()
    assert take(owner, "gift-card.jpg").card.posts == count


def test_a_post_is_opened_from_its_picture_and_the_way_leads_back(owner):
    entry = take(owner, "mug-and-yarn.jpg")
    owner.press(Key.Key_Return)
    use = owner.reader.picture_uses(entry.id)[0]
    assert owner.workspace.selected_posts() == (use.card.id,)
    owner.press(Key.Key_Return)
    assert owner.editor.post_id == use.card.id
    owner.press(Key.Key_Escape)
    assert owner.screen.browser.grid.hasFocus()


def test_a_lost_file_is_found_again(owner):
    entry = take(owner, "soup-bowl.jpg")
    stored = owner.session.desk.pictures.path_of(entry.card.picture)
    moved = stored.rename(owner.home / "moved away.jpg")
    owner.perform("show_ideas")
    owner.perform("show_pictures")
    owner.wait(lambda: any(one.missing for one in owner.screen.browser.entries))
    owner.click(owner.screen.browser.filter.findChild(QPushButton, "segment.missing"))
    assert [one.id for one in owner.screen.browser.grid.entries] == [entry.id]
    owner.screen.deeds.find_file(owner.screen.browser.grid.current(), moved)
    owner.wait(lambda: not any(one.missing for one in owner.screen.browser.entries))
    assert stored.read_bytes() == moved.read_bytes()
    assert owner.screen.deeds.text == "soup-bowl.jpg is in its place again."
    assert owner.screen.browser.empty.words[0] == "Nothing is missing"


def test_unused_pictures_go_after_a_question_and_come_back_whole(owner):
    files = [make_jpeg(owner.home / f"spare {n}.jpg", 60 + n, 60) for n in range(3)]
    owner.screen.deeds.add_files(files)
    owner.wait(lambda: len(owner.screen.browser.entries) == 13)
    assert owner.toast() == "3 pictures added."
    owner.click(owner.screen.browser.filter.findChild(QPushButton, "segment.unused"))
    owner.click("pictures.remove_unused")
    owner.press(Key.Key_Return)
    assert len(owner.screen.browser.entries) == 13, "Enter keeps them"
    owner.click("pictures.remove_unused")
    owner.click("remove-unused.accept")
    assert owner.toast() == "3 pictures removed."
    assert len(owner.screen.browser.entries) == 10
    assert owner.screen.isAncestorOf(owner.focus()), "the button that had the focus is gone"
    owner.undo()
    rest(owner)
    assert len(owner.screen.browser.grid.entries) == 3
    assert not any(one.missing for one in owner.screen.browser.grid.entries)


def test_a_picture_begins_a_new_post_with_its_words(owner):
    entry = take(owner, "fresh-loaf.jpg")
    owner.click("pictures.new_post")
    post = owner.post(owner.editor.post_id)
    assert (post.picture_id, post.state) == (entry.id, State.IDEA)
    assert post.picture_description in entry.card.descriptions
    assert owner.screen.browser.grid.current().card.posts == entry.card.posts + 1


def test_an_empty_plan_says_how_pictures_come_in(person):
    person.at(person.make_plan())
    person.perform("show_pictures")
    heading, sentence, button = person.screen.browser.empty.words
    assert (heading, button) == ("No pictures yet", "Add pictures…")
    assert "with your posts" in sentence
    assert person.screen.browser.empty.button.hasFocus()
    person.screen.deeds.add_files([make_jpeg(person.home / "first.jpg")])
    person.wait(lambda: len(person.screen.browser.grid.entries) == 1)
    assert person.screen.browser.empty.isHidden()


def test_the_editor_offers_the_pictures_of_the_plan(owner):
    entry = take(owner, "gift-card.jpg")
    owner.new_post()
    owner.write_post("A warm hour", network="instagram")
    owner.click("editor.picture.library")
    owner.wait(lambda: len(owner.dialog.browser.grid.entries) == 10)
    owner.write("gift", into="choose-picture.search")
    owner.press(Key.Key_Return)
    owner.press(Key.Key_Return)
    assert owner.dialog is None
    owner.wait(lambda: owner.post().picture_id == entry.id)
    owner.click("editor.picture.library")
    owner.wait(lambda: len(owner.dialog.browser.grid.entries) == 9)
    assert entry.id not in [one.id for one in owner.dialog.browser.grid.entries]
    second = owner.dialog.browser.grid.current()
    owner.click("choose-picture.accept")
    owner.wait(lambda: len(owner.post().pictures) == 2)
    assert [one.picture_id for one in owner.post().pictures] == [entry.id, second.id]
    owner.undo()
    assert [one.picture_id for one in owner.post().pictures] == [entry.id]
    owner.undo()
    assert owner.post().pictures == ()
