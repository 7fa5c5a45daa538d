"""Spelling in the editor: what is underlined and when, what is offered, and what is kept."""

import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.dictionaries import Shelves
from contentplanner.application.spelling_commands import KeepOwnWord, RemoveOwnWord
from contentplanner.domain.assets import Partner
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.posts import Placement, State
from contentplanner.domain.strategy import Persona
from contentplanner.resources import resource_path
from contentplanner.ui.editor.spelling.marks import LONGEST_PARAGRAPH, LONGEST_TEXT
from contentplanner.ui.fields.text_edit import TextEdit
from tests.ui.editing import stage_on

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # as menus would

Key = Qt.Key
WAVE = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


@pytest.fixture(autouse=True)
def own_shelves(monkeypatch, tmp_path):
    """Only the bundled dictionary, whatever the computer has."""
    found = Shelves(tmp_path / "own", resource_path("dictionaries"))
    monkeypatch.setattr("contentplanner.ui.editor.spelling.checker.shelves", lambda: found)
    return found


@pytest.fixture
def stage(qtbot, desk, tmp_path, theme):
    stage = stage_on(qtbot, desk, tmp_path)
    yield stage
    for menu in menus():
        menu.close()
    stage.leave()


def menus():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]


def open_post(stage, description="", **values):
    post_id = stage.add(description=description, **values)
    stage.editor.open_post(post_id)
    return stage.editor.form.description.edit


def underlined(edit):
    """Return the words that are drawn with a wave, as Qt has them."""
    found = []
    block = edit.document().firstBlock()
    while block.isValid():
        text = block.text().encode("utf-16-le")
        for span in block.layout().formats():
            if span.format.underlineStyle() is WAVE:
                found.append(text[2 * span.start : 2 * (span.start + span.length)].decode("utf-16-le"))
        block = block.next()
    return found


def words(edit):
    return [span.word for span in edit.proof.spans()]


def judged(qtbot, stage):
    """Wait until everything asked for is judged."""
    checker = stage.editor.proofreader.checker
    qtbot.waitUntil(lambda: not checker.at_work and stage.tasks.resting, timeout=20_000)


def menu_at(qtbot, stage, edit, word):
    """Open the menu of a word by the keyboard and wait for the suggestions."""
    place = edit.toPlainText().index(word) + 1
    cursor = edit.textCursor()
    cursor.setPosition(place)
    edit.setTextCursor(cursor)
    centre = edit.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, centre, edit.mapToGlobal(centre))
    QApplication.sendEvent(edit, event)
    (menu,) = menus()
    return menu


def entry(menu, name):
    return next(action for action in menu.actions() if action.objectName() == f"spelling.{name}")


def offered(menu):
    return [a.text() for a in menu.actions() if a.objectName().startswith("spelling.suggestion")]


def wait_for_words(qtbot, menu):
    qtbot.waitUntil(lambda: bool(offered(menu)), timeout=20_000)
    return offered(menu)


def test_misspelt_words_get_a_wave_and_a_count_that_can_be_heard(qtbot, stage):
    edit = open_post(stage, "We 🎄🎄 recieve colour and color.\nThen, untill 5pm, www.stolln.example #stolln")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve", "untill"], timeout=20_000)
    qtbot.waitUntil(lambda: edit.accessibleDescription().startswith("2 words may be misspelt"))
    edit.selectAll()
    QTest.keyClicks(edit, "All is well.")
    qtbot.waitUntil(lambda: underlined(edit) == [] and not edit.accessibleDescription())


def test_the_word_being_typed_is_left_alone_until_the_cursor_leaves_it(qtbot, stage):
    edit = open_post(stage)
    edit.setFocus()
    QTest.keyClicks(edit, "We recieve")
    judged(qtbot, stage)
    assert underlined(edit) == []
    QTest.keyClicks(edit, " ")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    QTest.keyClick(edit, Key.Key_Backspace)
    assert underlined(edit) == []
    QTest.keyClick(edit, Key.Key_Left)
    assert underlined(edit) == ["recieve"]
    QTest.keyClick(edit, Key.Key_End)
    QTest.keyClicks(edit, "d")
    assert underlined(edit) == []
    stage.editor.form.notes.edit.setFocus()
    qtbot.waitUntil(lambda: underlined(edit) == ["recieved"], timeout=20_000)


def test_names_of_the_plan_and_own_words_are_right(qtbot, stage, clock):
    with stage.desk.planner._open_unit() as unit:
        unit.put(Persona(id="p", created=clock.now(), name="Zwetschga, the regular"))
        unit.put(Partner(id="q", created=clock.now(), name="Kaffeerösterei Hubr"))
        unit.commit()
    stage.desk.planner.run(ChangeSettings({"name": "Marigoldia"}))
    stage.desk.planner.run(KeepOwnWord("Datschi", clock.now()))
    edit = open_post(stage, "Marigoldia’s zwetschga-Datschi: Hubr and datschi, Kaffeerösterei, TIKTOK, Qwrtz")
    qtbot.waitUntil(lambda: "Qwrtz" in underlined(edit), timeout=20_000)
    assert underlined(edit) == ["Qwrtz"]
    stage.desk.planner.run(RemoveOwnWord("Datschi"))
    qtbot.waitUntil(lambda: "datschi" in underlined(edit))


def test_a_suggestion_takes_the_words_place_as_one_step_of_the_field(qtbot, stage):
    edit = open_post(stage, "It’s 🎄 what we recieve.")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    edit.setFocus()
    menu = menu_at(qtbot, stage, edit, "recieve")
    assert menu.actions()[0].text() == "Looking…"
    assert wait_for_words(qtbot, menu)[0] == "receive"
    QTest.keyClick(menu, Key.Key_Return)
    assert edit.toPlainText() == "It’s 🎄 what we receive."
    qtbot.waitUntil(lambda: stage.stored().description == "It’s 🎄 what we receive.")
    edit.undo()
    assert edit.toPlainText() == "It’s 🎄 what we recieve."
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"])


def test_a_typographic_apostrophe_stays_one(qtbot, stage):
    edit = open_post(stage, "we couldn’tt go")
    qtbot.waitUntil(lambda: underlined(edit) == ["couldn’tt"], timeout=20_000)
    menu = menu_at(qtbot, stage, edit, "couldn’tt")
    assert "couldn't" in wait_for_words(qtbot, menu)
    next(action for action in menu.actions() if action.text() == "couldn't").trigger()
    assert edit.toPlainText() == "we couldn’t go"


def test_a_word_is_added_to_the_plan_and_undo_takes_it_out(qtbot, stage):
    edit = open_post(stage, "Stollnia’s best")
    qtbot.waitUntil(lambda: underlined(edit) == ["Stollnia’s"], timeout=20_000)
    entry(menu_at(qtbot, stage, edit, "Stollnia"), "keep").trigger()
    assert [word.id for word in stage.desk.reader.all(OwnWord)] == ["Stollnia"]
    qtbot.waitUntil(lambda: underlined(edit) == [])
    stage.undo()
    qtbot.waitUntil(lambda: underlined(edit) == ["Stollnia’s"])


def test_a_word_is_ignored_in_this_post_only(qtbot, stage):
    first = stage.add(description="Stollnia")
    edit = open_post(stage, "Stollnia and stollnia")
    second = stage.editor.post_id
    qtbot.waitUntil(lambda: len(underlined(edit)) == 2, timeout=20_000)
    entry(menu_at(qtbot, stage, edit, "Stollnia"), "ignore").trigger()
    assert underlined(edit) == []
    stage.editor.open_post(first)
    qtbot.waitUntil(lambda: underlined(edit) == ["Stollnia"])
    stage.editor.open_post(second)
    assert underlined(edit) == []
    assert not stage.commands


def test_elsewhere_the_text_keeps_its_own_menu(qtbot, stage):
    edit = open_post(stage, "All is recieve")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), edit.mapToGlobal(QPoint(12, 12)))
    assert not edit.proof.eventFilter(edit.viewport(), event)


def test_f7_goes_from_word_to_word_through_all_fields_and_begins_anew(qtbot, stage):
    edit = open_post(stage, "We recieve untill", headline="Guess teh weight", notes="seperate")
    headline, notes = stage.editor.form.headline.edit, stage.editor.form.notes.edit
    qtbot.waitUntil(lambda: len(words(headline) + words(edit) + words(notes)) == 4, timeout=20_000)
    seen = []
    for _ in range(5):
        QTest.keyClick(QApplication.focusWidget(), Key.Key_F7)
        focused = QApplication.focusWidget()
        text = focused.selectedText() if focused is headline else focused.textCursor().selectedText()
        seen.append((focused.objectName(), text))
        (menu,) = menus()
        QTest.keyClick(menu, Key.Key_Escape)
        assert not menus()
    assert seen == [
        ("editor.headline", "teh"),
        ("editor.description", "recieve"),
        ("editor.description", "untill"),
        ("editor.notes", "seperate"),
        ("editor.headline", "teh"),
    ]


def test_f7_in_a_word_offers_words_for_it(qtbot, stage):
    edit = open_post(stage, "We recieve untill")
    qtbot.waitUntil(lambda: len(words(edit)) == 2, timeout=20_000)
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(7)
    edit.setTextCursor(cursor)
    QTest.keyClick(edit, Key.Key_F7)
    assert edit.textCursor().selectedText() == "recieve"


def test_f7_says_so_where_nothing_is_misspelt(qtbot, stage):
    edit = open_post(stage, "All is well")
    edit.setFocus()
    judged(qtbot, stage)
    QTest.keyClick(edit, Key.Key_F7)
    assert QToolTip.text() == "No misspelt words"
    assert not menus()


def test_a_headline_is_corrected_like_a_text(qtbot, stage):
    open_post(stage, headline="Guess teh weight")
    edit = stage.editor.form.headline.edit
    qtbot.waitUntil(lambda: words(edit) == ["teh"], timeout=20_000)
    qtbot.waitUntil(lambda: edit.accessibleDescription().startswith("1 word may be misspelt"))
    edit.proof.select(edit.proof.spans()[0])
    edit.proof.show_menu(edit.proof.spans()[0])
    (menu,) = menus()
    assert wait_for_words(qtbot, menu)[0] == "the"
    QTest.keyClick(menu, Key.Key_Return)
    assert edit.text() == "Guess the weight"
    qtbot.waitUntil(lambda: stage.stored().headline == "Guess the weight")
    edit.undo()
    assert edit.text() == "Guess teh weight"


def test_typing_in_a_headline_leaves_the_word_alone_and_underlining_changes_nothing(qtbot, stage):
    open_post(stage)
    edit = stage.editor.form.headline.edit
    edit.setFocus()
    QTest.keyClicks(edit, "recieve")
    judged(qtbot, stage)
    assert words(edit) == []
    QTest.keyClicks(edit, " it")
    qtbot.waitUntil(lambda: words(edit) == ["recieve"], timeout=20_000)
    assert edit.text() == "recieve it"
    QTest.keyClick(edit, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: edit.accessibleDescription() != "")
    assert edit.selectedText() == "t"
    edit.undo()
    assert edit.text() != "recieve it"


def test_a_text_of_one_network_is_judged_too(qtbot, stage):
    places = (Placement(NetworkKey("facebook"), text="We recieve"),)
    open_post(stage, "Fine", placements=places)
    stage.editor.form.own_texts.begin(NetworkKey("facebook"))
    edit = next(edit for edit in stage.editor.findChildren(TextEdit) if edit.toPlainText() == "We recieve")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)


def test_the_long_sentence_keeps_its_line_around_the_waves(qtbot, stage):
    open_post(stage, notes="We recieve bread")
    edit = stage.editor.form.notes.edit
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    edit.underline((0, 16))
    qtbot.waitUntil(lambda: len(edit.extraSelections()) == 2)
    assert [one.cursor.selectedText() for one in edit.extraSelections()] == ["We ", " bread"]
    edit.underline(None)
    assert edit.extraSelections() == []


def test_a_posted_text_offers_no_other_words(qtbot, stage):
    edit = open_post(stage, "We recieve", state=State.POSTED)
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    menu = menu_at(qtbot, stage, edit, "recieve")
    assert menu.actions()[0].text() != "Looking…"
    assert entry(menu, "keep").isEnabled()


@pytest.mark.parametrize("language", ["de", "zh"])
def test_without_a_dictionary_nothing_is_underlined(qtbot, stage, language):
    edit = open_post(stage, "We recieve")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    stage.desk.planner.run(ChangeSettings({"language": language}))
    qtbot.waitUntil(lambda: underlined(edit) == [])
    edit.setFocus()
    QTest.keyClick(edit, Key.Key_F7)
    judged(qtbot, stage)
    QTest.keyClick(edit, Key.Key_F7)
    assert QToolTip.text() == "Spelling is not checked"
    stage.desk.planner.run(ChangeSettings({"language": "en"}))
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)


def test_underlining_is_no_change_of_the_text(qtbot, stage):
    edit = open_post(stage, "We recieve")
    told = []
    edit.textChanged.connect(lambda: told.append(edit.toPlainText()))
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)
    assert told == []
    assert not edit.document().isUndoAvailable()
    assert stage.commands == []


@pytest.mark.parametrize(
    "text",
    [
        "recieve " * 20_000, "recieve\n" * 20_000, "x" * 1_000_000, "a\0b\x07 recieve " * 500,
        "\u202erecieve\u2029" * 500, "recieve " + "x" * LONGEST_PARAGRAPH,
        "recieve\n" * (LONGEST_TEXT // 8 + 1),
    ],
)  # fmt: skip
def test_hostile_texts_do_not_hold_up_the_window(qtbot, stage, text):
    edit = open_post(stage)
    start = time.monotonic()
    edit.show_text(text)
    judged(qtbot, stage)
    assert time.monotonic() - start < 20
    assert edit.toPlainText()


def test_a_damaged_dictionary_is_borne_in_silence(qtbot, stage, own_shelves):
    own_shelves.own.mkdir()
    for suffix in (".dic", ".aff"):
        (own_shelves.own / f"en{suffix}").write_bytes(b"\0\0")
    edit = open_post(stage, "We recieve")
    qtbot.waitUntil(lambda: not stage.editor.proofreader.checker.able, timeout=20_000)
    assert underlined(edit) == []


def test_the_window_starts_without_loading_a_dictionary():
    code = (
        "import sys\n"
        "import contentplanner.ui.app, contentplanner.ui.main_window, contentplanner.ui.editor.editor\n"
        "import contentplanner.ui.settings.page\n"
        "sys.exit('spylls' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=120).returncode == 0


def test_the_lines_take_the_colours_of_the_theme(qtbot, stage, theme):
    edit = open_post(stage, "We recieve")
    qtbot.waitUntil(lambda: underlined(edit) == ["recieve"], timeout=20_000)

    def colour():
        spans = edit.document().firstBlock().layout().formats()
        return spans[0].format.underlineColor()

    before = colour()
    assert before.lightness() < theme.colour("surface").lightness()
    theme.apply(dark=True, scale=1.0, reduce_motion=True)
    assert colour() == theme.colour("danger") != before


def test_a_change_of_looks_asks_nothing_of_a_closed_plan(qtbot, stage, theme):
    open_post(stage, "We recieve")
    judged(qtbot, stage)
    stage.editor.close_editor()
    stage.desk.close()
    theme.apply(dark=True, scale=1.0, reduce_motion=True)
