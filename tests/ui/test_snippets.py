"""Starters looked after: saved from a post, renamed, rewritten, removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton

from contentplanner.application.snippet_commands import PutSnippet
from contentplanner.domain.ids import PostId, SnippetId
from contentplanner.domain.posts import Gives, Objective, Post
from contentplanner.domain.snippets import Snippet
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.snippets.dialog import SnippetsDialog
from contentplanner.ui.snippets.save_dialog import SaveStarterDialog
from tests.journeys.walking import cut_off, nameless


@pytest.fixture
def tools(desk):
    def run(command):
        desk.planner.run(command)
        return True

    return ScreenTools(desk, None, run, None)


def put(desk, clock, *names):
    for name in names:
        snippet = Snippet(id=SnippetId(name), created=clock.now(), name=name, text=f"{name}.")
        desk.planner.run(PutSnippet(snippet))


def opened(dialog, qtbot):
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def write(dialog, name, text, kind=QLineEdit):
    edit = dialog.findChild(kind, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)


def test_a_post_is_saved_as_a_starter_with_what_it_is_for(tools, desk, clock, theme, qtbot):
    post = Post(id=PostId("p" * 32), created=clock.now(), headline="Guess", description="How heavy is [it]?")
    dialog = opened(SaveStarterDialog(tools, post), qtbot)
    assert dialog.findChild(QLineEdit, "save-starter.name").text() == "Guess"
    write(dialog, "save-starter.name", "Weekly guess")
    dialog.findChild(QPushButton, "save-starter.accept").click()
    [kept] = desk.reader.all(Snippet)
    assert (kept.name, kept.headline, kept.text) == ("Weekly guess", "Guess", "How heavy is [it]?")
    assert not dialog.isVisible()


def test_a_name_that_is_taken_is_said_and_nothing_is_kept(tools, desk, clock, theme, qtbot):
    put(desk, clock, "Guess")
    post = Post(id=PostId("p" * 32), created=clock.now(), headline="guess")
    dialog = opened(SaveStarterDialog(tools, post), qtbot)
    dialog.findChild(QPushButton, "save-starter.accept").click()
    assert dialog._name.message.text.startswith("There is a starter called “guess” already.")
    assert len(desk.reader.all(Snippet)) == 1
    assert dialog.isVisible()


def test_renaming_and_rewriting_are_kept_and_a_visit_is_one_step(tools, desk, clock, theme, qtbot):
    put(desk, clock, "Guess", "Hours")
    dialog = opened(SnippetsDialog(tools), qtbot)
    dialog.list.setCurrentRow(1)
    write(dialog, "snippets.name", "Opening hours")
    write(dialog, "snippets.text", "Open from 8.", QPlainTextEdit)
    gives = dialog.findChild(QComboBox, "snippets.gives")
    gives.setCurrentText("Helpful")
    gives.activated.emit(gives.currentIndex())
    objective = dialog.findChild(QComboBox, "snippets.objective")
    objective.setCurrentText("Get people talking")
    objective.activated.emit(objective.currentIndex())
    dialog.accept()
    one = desk.reader.one(Snippet, "Hours")
    assert (one.name, one.text, one.gives) == ("Opening hours", "Open from 8.", Gives.HELPFUL)
    assert one.objective is Objective.ENGAGEMENT
    for _ in range(4):
        desk.planner.undo()
    assert desk.reader.one(Snippet, "Hours").name == "Hours"
    assert desk.reader.one(Snippet, "Guess").text == "Guess."


def test_a_name_left_empty_is_said_and_goes_back(tools, desk, clock, theme, qtbot):
    put(desk, clock, "Guess", "Hours")
    dialog = opened(SnippetsDialog(tools), qtbot)
    write(dialog, "snippets.name", "")
    dialog.list.setFocus()
    assert dialog.fields["name"].message.text.startswith("A starter needs a name.")
    dialog.list.setCurrentRow(1)
    dialog.list.setCurrentRow(0)
    assert dialog.findChild(QLineEdit, "snippets.name").text() == "Guess"
    assert [one.name for one in desk.reader.all(Snippet)] == ["Guess", "Hours"]


def test_removing_the_last_one_says_what_a_starter_is(tools, desk, clock, theme, qtbot):
    put(desk, clock, "Guess")
    dialog = opened(SnippetsDialog(tools), qtbot)
    dialog.findChild(QPushButton, "snippets.remove").click()
    assert desk.reader.all(Snippet) == []
    assert dialog.pages.currentIndex() == 1
    assert not dialog.findChild(QPushButton, "snippets.remove").isVisible()
    dialog.findChild(QPushButton, "snippets.add").click()
    dialog.findChild(QPushButton, "snippets.add").click()
    rows = dialog.findChild(QListWidget, "snippets.list")
    assert [rows.item(n).text() for n in range(rows.count())] == ["New starter", "New starter 2"]


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("names", [(), ("Guess", "Hours")])
def test_everything_is_named_and_fits(tools, desk, clock, theme, qtbot, scale, names):
    theme.apply(dark=True, scale=scale, reduce_motion=True)
    put(desk, clock, *names)
    for dialog in (
        SnippetsDialog(tools),
        SaveStarterDialog(tools, Post(id=PostId("p" * 32), created=clock.now())),
    ):
        shown = opened(dialog, qtbot)
        QTest.qWait(0)
        assert nameless(shown) == []
        assert cut_off(shown) == []
        shown.close()
