"""A post is written and changed, and an old version of it is brought back at the real window."""

from datetime import timedelta

import pytest

from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, SHIFT, Key
from tests.journeys.walking import cut_off, nameless

opens_a_menu = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")


@pytest.fixture
def writer(person):
    """A person whose post has been changed three times, each time some minutes later."""
    person.at(person.make_plan())
    person.new_post()
    person.write_post("Guess the weight", description="How heavy is it?")
    for headline in ("Guess the true weight", "How heavy is our stollen?", "Bread, bread, bread"):
        later(person)
        person.write_over(headline, "editor.headline")
        person.click("editor.description")
    return person


def later(person, minutes=7):
    person.clock.instant += timedelta(minutes=minutes)


def open_history(person):
    person.press(Key.Key_H, CTRL | SHIFT)
    assert person.dialog.objectName() == "history"
    return person.dialog


def version_of(dialog, headline):
    """Return the row of the version with a headline."""
    rows = range(dialog.list.count())
    return next(row for row in rows if dialog._versions[row].post.headline == headline)


def test_the_second_version_comes_back_and_can_be_undone(writer):
    dialog = open_history(writer)
    row = version_of(dialog, "How heavy is our stollen?")
    while dialog.list.currentRow() != row:
        writer.press(Key.Key_Down if dialog.list.currentRow() < row else Key.Key_Up)
    writer.click("history.accept")
    assert writer.dialog is None
    assert writer.post().headline == "How heavy is our stollen?"
    assert writer.line("editor.headline").text() == "How heavy is our stollen?"
    assert writer.toast() == "Version brought back."
    writer.click("toast.action")
    assert writer.post().headline == "Bread, bread, bread"
    assert writer.line("editor.headline").text() == "Bread, bread, bread"


def test_bringing_back_is_a_version_too_and_outlives_closing(writer):
    plan = writer.session.desk.folder
    dialog = open_history(writer)
    count = dialog.list.count()
    dialog.list.setCurrentRow(version_of(dialog, "Guess the weight"))
    writer.press(Key.Key_Return)
    post_id = writer.editor.post_id
    assert writer.post().headline == "Guess the weight"
    assert writer.close_window()
    writer.at(plan)
    writer.workspace.open_post(post_id)
    writer.settle()
    writer.click("editor.headline")
    dialog = open_history(writer)
    assert dialog.list.count() == count + 1
    assert "Bring back a version" in dialog.list.item(0).toolTip()
    writer.press(Key.Key_Escape)
    writer.undo()
    assert writer.post(post_id).headline == "Bread, bread, bread"


def test_what_is_being_typed_is_a_version_before_the_history_opens(writer):
    writer.write_over("Not yet kept", "editor.headline")
    dialog = open_history(writer)
    assert dialog._versions[0].post.headline == "Not yet kept"


@opens_a_menu
def test_the_menu_of_the_editor_leads_there(writer):
    writer.click("editor.menu")
    menu = writer.editor.header.findChildren(type(writer.window.menuBar().actions()[0].menu()))[-1]
    next(action for action in menu.actions() if action.text() == "History…").trigger()
    menu.close()
    writer.settle()
    assert writer.dialog.objectName() == "history"


def test_a_ready_post_whose_version_lacks_something_falls_back_and_says_so(person):
    person.at(person.make_sample())
    card = person.posts(states=frozenset({State.READY}), first=person.clock.today())[0]
    person.screen.select_post(card.id)
    person.press(Key.Key_Return)
    person.write_over("", "editor.headline")
    person.click("editor.description")
    person.write_over("Whole again", "editor.headline")
    person.click("editor.description")
    person.perform("mark_ready")
    assert person.post(card.id).state is State.READY
    dialog = open_history(person)
    dialog.list.setCurrentRow(version_of(dialog, ""))
    person.click("history.accept")
    assert person.post(card.id).state is State.DRAFT
    assert person.toast() == "Back to draft: it now needs a headline."
    person.click("toast.action")
    assert person.post(card.id).headline == "Whole again"
    assert person.post(card.id).state is State.READY


def test_the_history_of_a_post_selected_in_the_calendar_opens_by_key(person):
    person.at(person.make_sample())
    (card,) = person.posts(text="guess the weight")
    person.screen.select_post(card.id)
    person.settle()
    dialog = open_history(person)
    assert [dialog.list.item(row).toolTip() for row in range(dialog.list.count())] == [
        "No change of this post is kept"
    ]
    assert "Guess the weight" in dialog.view.toPlainText()


@pytest.mark.parametrize("size", [(1024, 680, 100), (1024, 680, 150), (1440, 900, 100)])
def test_it_fits_every_window_and_gives_the_focus_back(person, size):
    preferences = person.preferences()
    preferences.text_size = size[2]
    preferences.save()
    person.at(person.make_sample(), size=size[:2])
    person.screen.select_post(person.posts(text="guess the weight")[0].id)
    person.settle()
    dialog = open_history(person)
    assert dialog.width() <= person.window.width()
    assert dialog.height() <= person.window.height()
    assert nameless(dialog) == []
    assert cut_off(dialog) == []
    assert dialog.isAncestorOf(person.focus())
    person.press(Key.Key_Escape)
    assert person.dialog is None
    assert person.focus() is not None
