"""The settings of spelling: on or off, the dictionary in use, the plan's own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.dictionaries import Shelves
from contentplanner.application.queries import PostFilter
from contentplanner.domain.own_words import OwnWord
from contentplanner.resources import resource_path
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.settings.spelling_group import SpellingGroup

AFF = b"SET UTF-8\nTRY e\n"


@pytest.fixture(autouse=True)
def places(monkeypatch, tmp_path):
    """Shelves of our own, whatever the computer has."""
    found = Shelves(tmp_path / "own", resource_path("dictionaries"), (str(tmp_path / "system"),))
    for module in ("ui.settings.spelling_group", "ui.editor.spelling.checker"):
        monkeypatch.setattr(f"contentplanner.{module}.shelves", lambda: found)
    (tmp_path / "system").mkdir()
    return found


@pytest.fixture
def group(window):
    window.session.workspace.show_place("settings")
    return window.session.workspace.screen_shown.findChild(SpellingGroup)


def put(folder, name, aff=AFF, dic=b"1\nBrot\n"):
    (folder / f"{name}.aff").write_bytes(aff)
    (folder / f"{name}.dic").write_bytes(dic)
    return folder / f"{name}.dic"


def said(group):
    return group.findChild(QLabel, "settings.dictionary").text()


def problem(group):
    return group.findChild(MessageLine, "settings.dictionary.problem").text


def own_words(window):
    return [word.id for word in window.session.desk.reader.all(OwnWord)]


def removers(group):
    buttons = group.findChildren(QPushButton)
    return [button for button in buttons if "“" in button.accessibleName() and button.isVisible()]


def speak(window, language):
    window.session.desk.planner.run(ChangeSettings({"language": language}))


def test_the_dictionary_in_use_is_named(window, group, qtbot, tmp_path):
    qtbot.waitUntil(lambda: said(group).startswith("English, American and British"))
    speak(window, "de")
    qtbot.waitUntil(lambda: said(group).startswith("There is none for German"))
    put(tmp_path / "system", "fr_FR")
    speak(window, "fr")
    qtbot.waitUntil(lambda: said(group).startswith("French, which this computer has: "))
    assert str(tmp_path / "system" / "fr_FR.dic") in said(group)
    speak(window, "zh")
    qtbot.waitUntil(lambda: said(group).startswith("Chinese puts no blanks between words"))
    assert not problem(group)


def test_a_dictionary_is_chosen_and_given_up(window, group, qtbot, tmp_path):
    speak(window, "de")
    usual = group.findChild(QPushButton, "settings.usual_dictionary")
    assert usual.isHidden()
    group.findChild(QPushButton, "settings.choose_dictionary").click()
    dialog = group.findChild(QFileDialog)
    dialog.fileSelected.emit(str(put(tmp_path, "Deutsch")))
    dialog.close()
    qtbot.waitUntil(lambda: said(group) == "German, the one you chose")
    assert not usual.isHidden()
    assert (tmp_path / "own" / "de.dic").read_bytes() == b"1\nBrot\n"
    usual.click()
    qtbot.waitUntil(lambda: said(group).startswith("There is none for German"))
    assert usual.isHidden()


@pytest.mark.parametrize(
    ("dic", "words"),
    [(b"\0\1\2", "cannot be read as a dictionary"), (b"1\n" + b"x" * 9_000_000, "too large")],
)
def test_what_is_no_dictionary_is_refused_in_a_sentence(window, group, qtbot, tmp_path, dic, words):
    group.take(put(tmp_path, "mine", dic=dic))
    qtbot.waitUntil(lambda: words in problem(group))
    assert "mine.dic" in problem(group)
    assert said(group).startswith("English, American and British")
    assert not (tmp_path / "own").exists()


def test_a_dictionary_that_broke_since_is_pointed_out(window, group, qtbot, tmp_path):
    put(tmp_path / "system", "nl_NL", dic=b"")
    speak(window, "nl")
    qtbot.waitUntil(lambda: "nl_NL.dic cannot be read as a dictionary" in problem(group))
    speak(window, "en")
    qtbot.waitUntil(lambda: not problem(group))


def test_spelling_is_switched_off_and_on_in_the_open_editor(window, group, qtbot):
    workspace = window.session.workspace
    workspace.open_post(window.session.desk.reader.find_ids(PostFilter())[0])
    checker = workspace.editor.proofreader.checker
    assert checker.able
    box = group.findChild(QCheckBox, "settings.spelling")
    box.click()
    assert not checker.able
    assert not workspace.tools.preferences.checks_spelling
    box.click()
    assert checker.able


def test_words_are_added_by_enter_or_button_and_removed_and_undone(window, group, qtbot):
    before = own_words(window)
    line = group.findChild(LineEdit, "settings.own_word")
    line.setFocus()
    QTest.keyClicks(line, "Stollnia")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClicks(line, "R&Bar")
    group.findChild(QPushButton, "settings.add_word").click()
    with_both = sorted([*before, "R&Bar", "Stollnia"], key=str.casefold)
    assert own_words(window) == with_both
    assert line.text() == ""
    removing = [f"Remove “{word}”" for word in with_both]
    qtbot.waitUntil(lambda: [button.accessibleName() for button in removers(group)] == removing)
    removers(group)[with_both.index("Stollnia")].click()
    assert own_words(window) == [word for word in with_both if word != "Stollnia"]
    window.session.desk.planner.undo()
    assert own_words(window) == with_both


def test_what_is_no_word_is_refused_in_a_sentence(window, group):
    before = own_words(window)
    line = group.findChild(LineEdit, "settings.own_word")
    line.setText("123")
    line.returnPressed.emit()
    assert "A word needs letters" in window.toast.text()
    assert own_words(window) == before
