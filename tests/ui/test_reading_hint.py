"""How a text reads is said in words below it, and the very sentence that is long is underlined."""

import pytest
from PySide6.QtGui import QTextCharFormat

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from tests.ui.editing import stage_on
from tests.ui.test_editor import DAY

LONG = (
    "When we opened the shop we thought people would come for the coffee, but Dr. Hill and the others stay "
    "for the window seat, e.g. after lunch."
)
INSTAGRAM, EMAIL = NetworkKey("instagram"), NetworkKey("email")


@pytest.fixture
def stage(qtbot, desk, tmp_path):
    stage = stage_on(qtbot, desk, tmp_path)
    yield stage
    stage.leave()


def opened(stage, **values):
    stage.editor.open_post(stage.add(day=DAY, headline="The window seat", **values))
    return stage.editor.form


def said(form):
    return form.reading._words.text() if form.reading.isVisible() else ""


def underlined(form):
    lines = QTextCharFormat.UnderlineStyle.DotLine
    marks = (mark for mark in form.own_texts.edit.extraSelections() if mark.format.underlineStyle() == lines)
    return [mark.cursor.selectedText() for mark in marks]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "😀👩‍👩‍👧 Hello there. ",
        "🥖🥖\n\n“Really?” ",
        "Fünf Brote à 2.5 kg. ",
        "See https://marigold.example/a.b. ",
        "שלום. ",
    ],
)
def test_the_right_characters_are_underlined_whatever_stands_before_them(qtbot, stage, before):
    form = opened(stage, description=f"{before}{LONG} Bye 😀.")
    qtbot.waitUntil(lambda: said(form).startswith("A few long sentences"))
    assert underlined(form) == [LONG]


def test_the_underline_goes_with_what_is_typed_before_it_and_ends_with_the_sentence(qtbot, stage):
    form = opened(stage, description=f"Hi. {LONG}")
    qtbot.waitUntil(lambda: underlined(form) == [LONG])
    edit = form.own_texts.edit
    cursor = edit.textCursor()
    cursor.setPosition(0)
    with qtbot.waitSignal(form.reading.judged):
        cursor.insertText("😀 ")
        assert underlined(form) == [LONG]
    assert underlined(form) == [LONG]
    edit.setPlainText("Short now. We sell soup and bread, and there is a seat by the window.")
    qtbot.waitUntil(lambda: said(form).startswith("Easy to read"))
    assert underlined(form) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Fresh bread.", "Too short to judge how it reads"),
        (
            "We sell soup and bread. There is a seat by the window.",
            "Easy to read: short sentences, plain words",
        ),
        ("word " * 31, "Hard to read: 31 words in one sentence"),
        (
            "Organisational sustainability considerations necessitate comprehensive reconsideration of "
            "manufacturing responsibilities, particularly regarding environmental requirements.",
            "Hard to read: many long words",
        ),
    ],
)
def test_a_verdict_is_words_and_blocks_nothing(qtbot, stage, text, words):
    form = opened(stage, description=text)
    qtbot.waitUntil(lambda: said(form) == words)
    assert form.own_texts.edit.isEnabled()


def test_the_text_of_the_tab_in_sight_is_judged(qtbot, stage):
    form = opened(
        stage,
        description="We sell soup and bread. There is a seat by the window.",
        placements=(Placement(INSTAGRAM), Placement(EMAIL, LONG)),
    )
    qtbot.waitUntil(lambda: said(form).startswith("Easy to read"))
    form.own_texts.bar.choose(EMAIL)
    form.own_texts.bar.turned.emit(EMAIL)
    qtbot.waitUntil(lambda: said(form).startswith("A few long sentences"))
    assert underlined(form) == [LONG]
