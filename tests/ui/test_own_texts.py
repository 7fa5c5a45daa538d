"""A network's own text, title and lead: each a tab, a step of its own, and never in the way of others."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from contentplanner.application.post_commands import EditPost
from contentplanner.application.snippet_commands import PutSnippet
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, Objective, Placement, State
from contentplanner.domain.snippets import Snippet

Key, Mod = Qt.Key, Qt.KeyboardModifier
X, EMAIL, INSTAGRAM, BLOG, BLUESKY = (
    NetworkKey(name) for name in ("x", "email", "instagram", "blog", "bluesky")
)
LONG = (
    "It came out of the oven at six. " * 7
    + "How many grams is it? The closest guess takes it home on Saturday."
)


@pytest.fixture
def form(stage):
    return stage.editor.form


@pytest.fixture
def tabs(form):
    return form.own_texts


def open_new(stage, *keys, **values):
    places = values.pop("placements", tuple(Placement(key) for key in keys))
    values = {"description": "For everyone", "headline": "Stollen", **values}
    post_id = stage.add(day=date(2026, 11, 19), placements=places, **values)
    stage.editor.open_post(post_id)
    return post_id


def names(tabs):
    return [tabs.bar.accessibleTabName(index) for index in range(tabs.bar.count())]


def choose_from_menu(form, monkeypatch, label):
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _place: None)
    form.own_texts.more.click()
    menu = form.own_texts.findChild(QMenu)
    next(action for action in menu.actions() if action.text() == label).trigger()
    menu.close()


def test_there_is_one_text_and_no_tab_by_default(stage, form, tabs):
    open_new(stage, INSTAGRAM, X)
    assert tabs.bar.isHidden()
    assert not form.description.edit.isHidden()
    assert not tabs.more.isHidden()


def test_one_network_alone_needs_no_other_text(stage, tabs):
    open_new(stage, X)
    assert tabs.more.isHidden()


def test_another_text_begins_with_the_post_s_and_is_typed_into_its_network(
    qtbot, stage, form, tabs, monkeypatch
):
    open_new(stage, INSTAGRAM, X)
    choose_from_menu(form, monkeypatch, "X")
    assert names(tabs) == ["All networks", "X"]
    assert tabs.edit.hasFocus()
    qtbot.keyClicks(tabs.edit, " on X")
    stage.editor.flush()
    assert stage.stored().placements == (Placement(INSTAGRAM), Placement(X, text="For everyone on X"))
    assert stage.stored().description == "For everyone"
    assert form.description.edit.isHidden()


def test_beginning_and_typing_are_a_step_each_and_undo_takes_the_tab_away(qtbot, stage, tabs):
    open_new(stage, INSTAGRAM, X)
    tabs.begin(X)
    qtbot.keyClicks(tabs.edit, "!")
    stage.undo()
    assert stage.stored().placements[1].text == "For everyone"
    assert tabs.edit.toPlainText() == "For everyone"
    stage.undo()
    assert (stage.stored().placements[1].text, tabs.bar.isHidden(), tabs.chosen) == (None, True, None)
    stage.desk.planner.redo()
    stage.desk.planner.redo()
    assert names(tabs) == ["All networks", "X"]


def test_the_shared_text_comes_back_and_that_can_be_undone(stage, form, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    tabs.bar.choose(X)
    tabs.end.click()
    assert stage.stored().placements[1].text is None
    assert tabs.bar.isHidden()
    assert form.description.edit.hasFocus()
    stage.undo()
    assert stage.stored().placements[1].text == "Short"
    assert names(tabs) == ["All networks", "X"]


def test_what_a_field_held_is_not_typed_again_when_its_tab_has_gone(stage, form, tabs):
    open_new(stage, placements=(Placement(X, text="Short"), Placement(EMAIL)))
    tabs.bar.choose(X)
    field = tabs.edit
    tabs.end.click()
    assert (tabs.chosen, form.description.edit.hasFocus()) == (None, True)
    field.textChanged.emit()  # as when words are underlined
    stage.editor.flush()
    assert stage.stored().placements[0].text is None


def test_a_text_that_is_emptied_is_the_shared_one_again_once_its_tab_is_left(qtbot, stage, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    tabs.bar.choose(X)
    tabs.edit.selectAll()
    qtbot.keyClick(tabs.edit, Key.Key_Delete)
    assert stage.editor.flush()
    assert names(tabs) == ["All networks", "X"]
    assert "goes out" in tabs.edit.placeholderText()
    tabs.bar.choose(None)
    assert tabs.bar.isHidden()
    assert stage.stored().placements[1].text is None


def test_a_text_can_be_begun_before_there_is_one_for_all(qtbot, stage, tabs):
    open_new(stage, INSTAGRAM, X, description="")
    tabs.begin(X)
    qtbot.keyClicks(tabs.edit, "First on X")
    stage.editor.flush()
    assert stage.stored().placements[1].text == "First on X"


def test_a_network_with_a_title_has_its_tab_from_the_start(stage, tabs):
    open_new(stage, INSTAGRAM, EMAIL, BLOG)
    assert names(tabs) == ["All networks", "Email list", "Blog"]


def test_subject_and_preheader_are_typed_counted_and_kept_with_the_headline_standing_in(qtbot, stage, tabs):
    open_new(stage, INSTAGRAM, EMAIL, headline="h" * 52)
    tabs.bar.choose(EMAIL)
    subject, preheader = tabs.field("title:email"), tabs.field("lead:email")
    assert (subject.label.text(), preheader.label.text()) == ("Subject", "Preheader")
    assert subject.edit.placeholderText() == "h" * 52
    assert subject.note.text() == "May be cut off: 2 characters over 50"
    qtbot.keyClicks(subject.edit, "Look inside")
    assert subject.note.text() == "11 of 50 characters"
    qtbot.keyClicks(preheader.edit, "Only this week")
    assert preheader.note.text() == "14 of 100 characters"
    stage.editor.flush()
    assert stage.stored().placements[1] == Placement(EMAIL, title="Look inside", lead="Only this week")
    stage.undo()
    assert stage.stored().placements[1] == Placement(EMAIL, title="Look inside")


def test_a_blog_has_a_title_and_a_description_for_search_results(stage, tabs):
    open_new(stage, BLOG)
    tabs.bar.choose(BLOG)
    labels = [tabs.field(f"{kind}:blog").label.text() for kind in ("title", "lead")]
    assert labels == ["Title", "Description for search results"]
    assert names(tabs)[0] == "Text"


def test_a_shorter_version_opens_the_tab_and_says_by_how_much_it_is_still_too_long(qtbot, stage, form, tabs):
    open_new(stage, INSTAGRAM, X, description=LONG, headline="")
    form.counters.findChild(QWidget, "editor.shorter.x").click()
    assert (tabs.chosen, tabs.edit.toPlainText(), tabs.edit.hasFocus()) == (X, LONG, True)
    assert tabs.edit.textCursor().atEnd()
    assert names(tabs)[1] == "X: too long by 10"
    assert form.counters.accessibleName() == "Too long for X: 10 over. X 290 of 280"
    stage.editor._show_preview()
    marks = tabs.edit.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == [LONG[280:].strip()]
    tabs.fit.click()
    assert stage.stored().placements[1].text == LONG[: LONG.index(" The closest")]
    assert (tabs.fit.isHidden(), names(tabs)[1]) == (True, "X")
    stage.editor._show_preview()
    assert tabs.edit.extraSelections() == []
    stage.undo()
    assert tabs.edit.toPlainText() == LONG


def test_what_is_too_long_is_marked_by_a_sign_and_words_on_its_tab(stage, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text=LONG * 2)))
    assert names(tabs)[1].startswith("X: too long by ")
    assert tabs.bar.tabToolTip(1) == names(tabs)[1]


def test_a_tab_shows_its_network_s_counter_and_preview_and_the_preview_turns_no_tab(stage, form, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    stage.editor._show_preview()
    tabs.bar.choose(X)
    assert stage.editor.preview.network == X
    assert form.counters.accessibleName().startswith("X ")
    stage.editor.preview.show_network(INSTAGRAM)
    assert tabs.chosen == X
    tabs.bar.choose(None)
    assert "IG " in form.counters.accessibleName()


def test_the_tabs_are_turned_by_keys_from_the_bar_and_from_the_text(qtbot, stage, form, tabs):
    open_new(stage, placements=(Placement(X, text="Short"), Placement(EMAIL)))
    form.description.edit.setFocus()
    qtbot.keyClick(form.description.edit, Key.Key_PageDown, Mod.ControlModifier)
    assert (tabs.chosen, QApplication.focusWidget()) == (X, tabs.field("text:x").edit)
    qtbot.keyClick(tabs.edit, Key.Key_PageDown, Mod.ControlModifier)
    assert (tabs.chosen, QApplication.focusWidget()) == (EMAIL, tabs.field("title:email").edit)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_PageDown, Mod.ControlModifier)
    assert (tabs.chosen, QApplication.focusWidget()) == (None, form.description.edit)
    tabs.bar.setFocus()
    qtbot.keyClick(tabs.bar, Key.Key_Right)
    assert (tabs.chosen, tabs.bar.hasFocus()) == (X, True)


def test_another_post_opens_on_the_text_for_all(stage, form, tabs):
    first = open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    tabs.bar.choose(X)
    open_new(stage, INSTAGRAM, X)
    assert (tabs.chosen, form.description.edit.isHidden()) == (None, False)
    stage.editor.open_post(first)
    assert (tabs.chosen, names(tabs)) == (None, ["All networks", "X"])


def test_what_others_change_elsewhere_and_what_is_typed_here_are_both_kept(qtbot, stage, tabs):
    post_id = open_new(stage, placements=(Placement(X, text="Short"), Placement(EMAIL)))
    tabs.bar.choose(X)
    qtbot.keyClicks(tabs.edit, "er ")
    stage.desk.planner.run(EditPost(post_id, {"title:email": "From elsewhere", "notes": "Seen"}))
    assert tabs.edit.toPlainText() == "er Short"
    stage.editor.flush()
    assert stage.stored().placements == (
        Placement(X, text="er Short"),
        Placement(EMAIL, title="From elsewhere"),
    )


def test_a_network_that_goes_takes_its_tab_along_and_brings_it_back(stage, form, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    tabs.bar.choose(X)
    form.where._pills[X].click()
    assert (tabs.bar.isHidden(), tabs.chosen, form.description.edit.isHidden()) == (True, None, False)
    stage.undo()
    assert stage.stored().placements[1].text == "Short"
    assert names(tabs) == ["All networks", "X"]


def test_choosing_another_network_keeps_what_is_being_typed_for_one(qtbot, stage, form, tabs):
    open_new(stage, placements=(Placement(X, text="Short"),))
    tabs.bar.choose(X)
    qtbot.keyClicks(tabs.edit, "er ")
    form.where._toggle(EMAIL)
    assert stage.stored().placements == (Placement(X, text="er Short"), Placement(EMAIL))


def test_a_gap_in_a_subject_is_missing_and_is_jumped_to(qtbot, stage, form, tabs):
    open_new(stage, INSTAGRAM, EMAIL, objective=Objective.ENGAGEMENT)
    tabs.bar.choose(EMAIL)
    qtbot.keyClicks(tabs.field("title:email").edit, "[Name], look")
    tabs.bar.choose(None)
    stage.editor.focus_field("description")
    assert (tabs.chosen, QApplication.focusWidget()) == (EMAIL, tabs.field("title:email").edit)


def test_a_missing_text_is_jumped_to_from_the_tab_of_a_network(stage, form, tabs):
    open_new(stage, INSTAGRAM, EMAIL, description="")
    tabs.bar.choose(EMAIL)
    stage.editor.focus_field("description")
    assert (tabs.chosen, form.description.edit.hasFocus()) == (None, True)


def test_a_starter_is_put_in_by_a_slash_in_an_own_text_too(qtbot, stage, tabs):
    kept = Snippet(id="s" * 32, created=stage.desk.clock.now(), name="Hours", text="Open till six.")
    stage.desk.planner.run(PutSnippet(kept))
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Come by")))
    tabs.bar.choose(X)
    tabs.edit.moveCursor(tabs.edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(tabs.edit, " /hours")
    qtbot.keyClick(tabs.edit, Key.Key_Return)
    stage.editor.flush()
    assert stage.stored().placements[1].text == "Come by Open till six."


def test_a_picture_pasted_into_an_own_text_is_the_post_s(qtbot, stage, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    tabs.bar.choose(X)
    image = QImage(1080, 1080, QImage.Format.Format_RGB32)
    image.fill(0xFFAA8866)
    tabs.edit.picture_pasted.emit(image)
    qtbot.waitUntil(lambda: stage.stored().picture_id is not None, timeout=5000)


def test_the_long_sentence_is_underlined_in_the_text_in_sight(qtbot, stage, form, tabs):
    sentence = "word " * 24 + "end."
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text=sentence)))
    tabs.bar.choose(X)
    qtbot.waitUntil(lambda: bool(tabs.edit.extraSelections()), timeout=8000)
    assert form.description.edit.extraSelections() == []
    tabs.bar.choose(None)
    tabs.bar.choose(X)
    qtbot.waitUntil(lambda: bool(tabs.edit.extraSelections()), timeout=8000)


def test_what_went_out_is_read_only_in_every_tab(stage, form, tabs):
    open_new(
        stage,
        placements=(Placement(INSTAGRAM), Placement(X, text="Short"), Placement(EMAIL)),
        state=State.POSTED,
    )
    tabs.bar.choose(X)
    assert tabs.edit.isReadOnly()
    assert not tabs.end.isEnabled()
    tabs.bar.choose(EMAIL)
    assert tabs.field("title:email").edit.isReadOnly()
    assert tabs.bar.isEnabled()


def tab_stops(qtbot, first, count):
    """Press Tab from a widget on, and name what it stops at."""
    first.setFocus()
    names = []
    for _ in range(count):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        names.append(QApplication.focusWidget().objectName().removeprefix("editor."))
    return names


def test_tab_follows_the_reading_order_though_fields_are_made_late(qtbot, stage, form, tabs):
    open_new(
        stage,
        placements=(Placement(INSTAGRAM), Placement(X), Placement(BLUESKY, text=LONG * 2), Placement(EMAIL)),
        description=LONG,
    )
    assert tab_stops(qtbot, form.headline.edit, 4) == ["text_tabs", "description", "shorter.x", "own_text"]
    tabs.bar.choose(BLUESKY)
    assert tab_stops(qtbot, form.headline.edit, 4) == ["text_tabs", "text:bluesky", "fit", "end"]
    tabs.bar.choose(EMAIL)
    assert tab_stops(qtbot, form.headline.edit, 4) == [
        "text_tabs",
        "title:email",
        "lead:email",
        "begin.email",
    ]


def test_the_access_key_of_the_description_goes_to_the_text_in_sight(stage, form, tabs):
    open_new(stage, placements=(Placement(INSTAGRAM), Placement(X, text="Short")))
    assert form.description.label.buddy() is form.description.edit
    tabs.bar.choose(X)
    assert form.description.label.buddy() is tabs.edit


def test_what_promotion_does_to_the_month_is_known_anew_after_another_post_changed(stage, form):
    others = [stage.add(day=date(2026, 11, 12), gives=Gives.HELPFUL) for _ in range(4)]
    open_new(stage, X, gives=Gives.PROMOTIONAL)
    assert "1 of 5" in form.gives.effect.text()
    stage.desk.planner.run(EditPost(others[0], {"gives": Gives.PROMOTIONAL}))
    stage.editor._edit("headline", "Other", False)
    assert "2 of 5" in form.gives.effect.text()


def test_many_networks_are_called_by_two_letters_where_there_is_no_room_for_their_names(stage, tabs):
    keys = [NetworkKey(name) for name in ("x", "linkedin", "email", "blog", "youtube", "pinterest")]
    open_new(stage, placements=tuple(Placement(key, text="Short") for key in keys))
    full = names(tabs)
    assert full[-1] == tabs.bar.tabToolTip(6) == "Pinterest"
    assert tabs.bar.tabRect(6).right() <= tabs.bar.width()
    narrow = tabs.bar.tabRect(6).width()
    stage.editor.resize(1432, 860)
    stage.editor.set_wide(True)
    QApplication.sendPostedEvents()
    assert names(tabs) == full
    assert tabs.bar.tabRect(6).width() > narrow
    assert tabs.bar.tabToolTip(6) == ""


def test_the_editor_s_keys_and_the_spelling_work_in_a_tab_too(qtbot, stage, form, tabs):
    open_new(stage, placements=(Placement(X, text="Short"), Placement(EMAIL)), objective=Objective.ENGAGEMENT)
    tabs.bar.choose(X)
    assert tabs.edit.proof is not None
    tabs.bar.choose(EMAIL)
    subject = tabs.field("title:email").edit
    qtbot.keyClicks(subject, "Look")
    qtbot.keyClick(subject, Key.Key_Return, Mod.ControlModifier)
    assert form.gives.message.text
    assert stage.stored().placements[1].title == "Look"
    qtbot.keyClick(subject, Key.Key_Escape)
    assert stage.closed == 1
