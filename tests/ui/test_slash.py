"""A slash in the editor: it opens a list, narrows it, inserts in one step, or stays a slash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from contentplanner.application.post_commands import CreatePost, EditPost
from contentplanner.application.snippet_commands import PutSnippet
from contentplanner.application.snippets import offers
from contentplanner.domain.ids import NetworkKey, PostId, SnippetId
from contentplanner.domain.posts import Gives, Objective, Placement, Post
from contentplanner.domain.snippets import Snippet
from contentplanner.ui.snippets.slash_query import slash_before
from tests.ui.editing import stage_on

ME = PostId("a" * 32)
Key = Qt.Key
HOURS = "Open Tuesday to Sunday, [from] to 18."


@pytest.fixture
def stage(desk, clock, theme, qtbot, tmp_path):
    """An empty post, and two texts of the owner's."""
    desk.planner.run(CreatePost(Post(id=ME, created=clock.now())))
    for n, (name, headline) in enumerate((("Opening hours", ""), ("Guess the weight", "How heavy is it?"))):
        text = HOURS if n == 0 else "Write one number."
        snippet = Snippet(
            id=SnippetId(str(n)),
            created=clock.now(),
            name=name,
            headline=headline,
            text=text,
            gives=Gives.CONVERSATION if n else None,
            objective=Objective.ENGAGEMENT if n else None,
        )
        desk.planner.run(PutSnippet(snippet))
    stage = stage_on(qtbot, desk, tmp_path)
    stage.editor.open_post(ME)
    return stage


def field(stage, name="description"):
    edit = getattr(stage.editor.form, name).edit
    edit.setFocus()
    return edit


def popup(stage):
    return stage.editor._slash._popup


def shown(stage):
    return popup(stage) is not None and popup(stage).isVisible()


def names(stage):
    return [popup(stage).list.item(row).text() for row in range(popup(stage).list.count())]


def post(stage):
    return stage.desk.reader.post(ME)


def test_a_slash_lists_own_texts_first_and_starters_after_them(stage):
    QTest.keyClicks(field(stage), "/")
    assert shown(stage)
    assert names(stage)[:2] == ["Guess the weight, your own", "Opening hours, your own"]
    assert len(names(stage)) == len(offers(stage.desk.reader, post(stage)))


def test_typing_narrows_the_list_and_enter_inserts_with_the_gap_selected(stage):
    edit = field(stage)
    QTest.keyClicks(edit, "Hello. /hours")
    assert names(stage)[0] == "Opening hours, your own"
    QTest.keyClick(edit, Key.Key_Return)
    assert not shown(stage)
    assert post(stage).description == f"Hello. {HOURS}"
    assert edit.textCursor().selectedText() == "[from]"


def test_one_undo_takes_the_text_back_and_leaves_what_was_typed_before(stage):
    edit = field(stage)
    edit.insertPlainText("Hello 🎄 ")
    QTest.keyClicks(edit, "/hours")
    QTest.keyClick(edit, Key.Key_Return)
    assert post(stage).description == f"Hello 🎄 {HOURS}"
    stage.desk.planner.undo()
    assert post(stage).description == "Hello 🎄"
    assert edit.toPlainText() == "Hello 🎄"


def test_into_an_empty_post_comes_all_a_text_has_in_one_step(stage):
    edit = field(stage, "headline")
    QTest.keyClicks(edit, "/guess")
    QTest.keyClick(edit, Key.Key_Return)
    one = post(stage)
    assert (one.headline, one.description) == ("How heavy is it?", "Write one number.")
    assert (one.gives, one.objective) == (Gives.CONVERSATION, Objective.ENGAGEMENT)
    stage.desk.planner.undo()
    assert post(stage) == Post(id=ME, created=one.created)


def test_in_the_text_of_one_network_it_inserts_there_only(stage):
    places = (Placement(NetworkKey("instagram")), Placement(NetworkKey("x")))
    stage.desk.planner.run(EditPost(ME, {"placements": places, "description": "For all."}))
    stage.editor.form.own_texts.begin(NetworkKey("x"))
    edit = stage.editor.form.own_texts.edit
    QTest.keyClicks(edit, " /open")
    assert names(stage)[0] == "Opening hours, your own"
    QTest.keyClick(edit, Key.Key_Return)
    texts = [place.text for place in post(stage).placements]
    assert (post(stage).description, texts) == ("For all.", [None, f"For all. {HOURS}"])
    assert edit.textCursor().selectedText() == "[from]"
    stage.undo()
    assert post(stage).placements[1].text == "For all."


def test_what_was_decided_already_stays(stage):
    stage.desk.planner.run(EditPost(ME, {"gives": Gives.HELPFUL}))
    edit = field(stage)
    QTest.keyClicks(edit, "/guess")
    QTest.keyClick(edit, Key.Key_Return)
    assert (post(stage).gives, post(stage).objective) == (Gives.HELPFUL, Objective.ENGAGEMENT)


def test_a_post_with_a_headline_gets_the_text_only(stage):
    stage.desk.planner.run(EditPost(ME, {"headline": "Mine"}))
    edit = field(stage)
    QTest.keyClicks(edit, "/guess")
    QTest.keyClick(edit, Key.Key_Return)
    one = post(stage)
    assert (one.headline, one.description, one.gives) == ("Mine", "Write one number.", None)


def test_escape_leaves_the_slash_and_the_editor_open(stage):
    edit = field(stage)
    QTest.keyClicks(edit, "and /ho")
    QTest.keyClick(edit, Key.Key_Escape)
    assert not shown(stage)
    assert stage.closed == 0
    QTest.keyClicks(edit, "ur")
    assert not shown(stage)
    assert stage.editor.flush()
    assert post(stage).description == "and /hour"


def test_arrows_go_round_the_list_and_stay_out_of_the_text(stage):
    edit = field(stage)
    QTest.keyClicks(edit, "/")
    place = edit.textCursor().position()
    QTest.keyClick(edit, Key.Key_Up)
    assert popup(stage).list.currentRow() == len(names(stage)) - 1
    QTest.keyClick(edit, Key.Key_Down)
    QTest.keyClick(edit, Key.Key_Down)
    assert popup(stage).list.currentRow() == 1
    assert edit.textCursor().position() == place


def test_closing_keeps_the_slash_that_was_typed(stage):
    QTest.keyClicks(field(stage), "1 /")
    stage.editor.close_editor()
    assert post(stage).description == "1 /"


def test_leaving_the_field_closes_the_list(stage):
    QTest.keyClicks(field(stage), "/gu")
    field(stage, "headline")
    assert not shown(stage)
    assert post(stage).description == "/gu"


def test_scrolling_the_form_closes_the_list(stage):
    QTest.keyClicks(field(stage), "/")
    bar = stage.editor._panes.form_area.verticalScrollBar()
    bar.setValue(bar.value() + 40)
    assert not shown(stage)
    assert stage.editor.flush()
    assert post(stage).description == "/"


def test_a_headline_with_words_takes_a_slash_as_a_slash(stage):
    QTest.keyClicks(field(stage, "headline"), "Bread /")
    assert not shown(stage)


@pytest.mark.parametrize("text", ["and/or", "https://a.example", "1/2", "or / ", "/nothing has this"])
def test_other_slashes_stay_what_they_are(stage, text):
    QTest.keyClicks(field(stage), text)
    assert not shown(stage)
    assert stage.editor.flush()
    assert post(stage).description == text.strip()


def test_a_mouse_click_inserts_too(stage):
    QTest.keyClicks(field(stage), "/hours")
    rows = popup(stage).list
    place = rows.visualItemRect(rows.item(0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert post(stage).description == HOURS


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_list_lies_inside_the_editor(stage, theme, scale, direction):
    theme.apply(dark=False, scale=scale, reduce_motion=True)
    stage.editor.setLayoutDirection(direction)
    QTest.qWait(0)
    for name in ("description", "headline"):
        stage.editor.focus_field(name)
        edit = field(stage, name)
        QTest.keyClicks(edit, "/")
        assert stage.editor.rect().contains(popup(stage).geometry())
        QTest.keyClick(edit, Key.Key_Escape)
        QTest.keyClick(edit, Key.Key_Backspace)


@pytest.mark.parametrize(
    ("text", "words"),
    [("/", ""), ("a /b c", "b c"), ("a\n/b", "b"), ("a/b", None), ("/ b", None), ("//", None)],
)
def test_a_slash_asks_at_the_start_of_a_line_or_after_a_blank(text, words):
    found = slash_before(text, len(text))
    assert (None if found is None else found.words) == words
