"""Every screen: all that takes the keyboard has a name, words are whole, no key means two things."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QShortcut

from tests.journeys.person import CTRL, SHIFT, Key
from tests.journeys.walking import PLACES, cut_off, nameless

SIZES = ((1024, 680, 100), (1440, 900, 100), (1024, 680, 150))
DIALOGS = (
    "new_campaign",
    "edit_templates",
    "export_schedule",
    "restore_backup",
    "show_help",
    "show_about",
    "new_plan",
)


@pytest.fixture
def sample(person):
    return person.at(person.make_sample())


def open_editor(sample, *, wide):
    sample.perform("show_quarter")
    sample.session.workspace.open_post(sample.posts(text="guess the weight")[0].id)
    sample.settle()
    if sample.editor.wide != wide:
        sample.press(Key.Key_E, CTRL | SHIFT)
    assert sample.editor.wide == wide


def test_all_that_takes_the_keyboard_has_a_name(sample):
    found = {}
    for place in PLACES:
        sample.perform(f"show_{place}")
        found[place] = nameless(sample.window)
    for wide in (False, True):
        open_editor(sample, wide=wide)
        found[f"editor, wide {wide}"] = nameless(sample.window)
    assert {place: names for place, names in found.items() if names} == {}


@pytest.mark.parametrize("action", [*DIALOGS, "move_posts"])
def test_dialogs_are_named_too_and_give_the_focus_back(sample, action):
    sample.screen.select_post(sample.posts(text="guess the weight")[0].id)
    sample.settle()
    sample.perform(action)
    dialog = sample.dialog
    assert dialog is not None
    assert nameless(dialog) == []
    assert cut_off(dialog) == []
    assert dialog.isAncestorOf(sample.focus())
    sample.press(Key.Key_Escape)
    assert sample.dialog is None
    assert sample.focus() is not None
    assert sample.focus().isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_words_are_whole_on_every_screen_and_in_the_editor(person, size):
    width, height, text_size = size
    preferences = person.preferences()
    preferences.text_size = text_size
    preferences.save()
    person.at(person.make_sample(), size=(width, height))
    found = {}
    for place in PLACES:
        person.perform(f"show_{place}")
        found[place] = cut_off(person.window)
    for wide in (False, True):
        open_editor(person, wide=wide)
        found[f"editor, wide {wide}"] = cut_off(person.editor)
    assert {place: words for place, words in found.items() if words} == {}


def test_no_key_means_two_things(sample):
    keys = Counter(
        key.toString()
        for action in sample.window.findChildren(QAction)
        if action.menu() is None
        for key in action.shortcuts()
    )
    keys.update(shortcut.key().toString() for shortcut in sample.window.findChildren(QShortcut))
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_numbers_show_the_views_and_the_sidebar_follows(sample):
    for key, place in zip(
        (Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_1), PLACES[1:4] + PLACES[:1], strict=True
    ):
        sample.press(key, CTRL)
        assert sample.workspace.place == place
        assert sample.focus() is not None
        assert sample.screen.isAncestorOf(sample.focus())


def test_panes_are_entered_in_turn_both_ways(sample):
    visited = []
    for _ in range(4):
        sample.press(Key.Key_F6)
        visited.append(sample.focus())
    assert all(widget is not None and widget.isVisible() for widget in visited)
    panes = (sample.window.sidebar, sample.window.toolbar, sample.window.pages)
    reached = {pane for widget in visited for pane in panes if pane.isAncestorOf(widget)}
    assert reached == set(panes)
    sample.press(Key.Key_F6)
    here = sample.focus()
    sample.press(Key.Key_F6)
    sample.press(Key.Key_F6, SHIFT)
    assert sample.focus() is here


def test_escape_closes_the_editor_and_the_post_has_the_focus(sample):
    card = sample.posts(text="guess the weight")[0]
    sample.screen.select_post(card.id)
    sample.press(Key.Key_Return)
    assert sample.workspace.editing()
    sample.press(Key.Key_Escape)
    assert not sample.workspace.editing()
    assert sample.focus().card.id == card.id


def test_the_theme_changes_while_it_runs(sample):
    preferences = sample.window.preferences
    for place in PLACES:
        sample.perform(f"show_{place}")
    for scheme, text_size in (("dark", 100), ("dark", 150), ("light", 90), ("light", 100)):
        preferences.scheme, preferences.text_size = scheme, text_size
        sample.window.apply_looks()
        for place in PLACES:
            sample.perform(f"show_{place}")
    assert sample.window.isVisible()
