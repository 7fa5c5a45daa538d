"""The editor: what is typed is kept, what is missing is said at the right moment, undo shows."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import DeletePosts, EditPost, SetPostState
from contentplanner.application.queries import PostFilter
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.posts import Gives, Objective, Placement, State
from tests.ui.editing import stage_on

Key, Mod = Qt.Key, Qt.KeyboardModifier
DAY = date(2026, 11, 19)
INSTAGRAM = (Placement(NetworkKey("instagram")),)
EMAIL = (Placement(NetworkKey("email")),)
COMPLETE = {
    "day": DAY,
    "time": time(17, 30),
    "headline": "Guess the weight",
    "description": "How many grams? Write your guess below.",
    "objective": Objective.ENGAGEMENT,
    "gives": Gives.CONVERSATION,
    "placements": EMAIL,
}


@pytest.fixture
def stage(qtbot, desk, tmp_path):
    stage = stage_on(qtbot, desk, tmp_path)
    yield stage
    stage.problem = None
    stage.leave()


@pytest.fixture
def form(stage):
    return stage.editor.form


def open_new(stage, **values):
    post_id = stage.add(**{"day": DAY, **values})
    stage.editor.open_post(post_id)
    return post_id


def test_a_new_post_is_neutral_and_complains_of_nothing(stage, form):
    open_new(stage)
    assert not any(pill.bad for pill in form.checklist.pills.values())
    assert not any(field.message.text for field in form.fields.values())
    assert form.checklist.accessibleName().startswith("0 of 7 done")


def test_typing_is_kept_after_a_pause_and_ticks_at_once(qtbot, stage, form):
    open_new(stage)
    qtbot.keyClicks(form.headline.edit, "First stollen")
    assert form.checklist.pills[Missing.HEADLINE].done
    assert stage.stored().headline == ""
    qtbot.waitUntil(lambda: stage.stored().headline == "First stollen", timeout=3000)
    assert stage.editor.header.receipt.text() == "Saved"


def test_typing_in_one_visit_is_one_step_and_undo_shows_the_text_before(qtbot, stage, form):
    open_new(stage, headline="Before")
    form.headline.edit.setFocus()
    form.headline.edit.selectAll()
    for words in ("One ", "two ", "three"):
        qtbot.keyClicks(form.headline.edit, words)
        stage.editor._autosave.save()
    form.description.edit.setFocus()
    assert stage.stored().headline == "One two three"
    stage.undo()
    assert stage.stored().headline == "Before"
    assert form.headline.edit.text() == "Before"
    stage.desk.planner.redo()
    assert form.headline.edit.text() == "One two three"


def test_two_visits_are_two_steps(qtbot, stage, form):
    open_new(stage)
    for words in ("One", " two"):
        form.headline.edit.setFocus()
        form.headline.edit.end(False)
        qtbot.keyClicks(form.headline.edit, words)
        form.description.edit.setFocus()
    stage.undo()
    assert stage.stored().headline == "One"


def test_red_comes_only_after_leaving_and_goes_with_the_first_letter(qtbot, stage, form):
    open_new(stage)
    form.headline.edit.setFocus()
    assert form.headline.message.text == ""
    form.description.edit.setFocus()
    assert "headline" in form.headline.message.text
    assert form.headline.edit.property("bad") == "true"
    assert form.checklist.pills[Missing.HEADLINE].bad
    form.headline.edit.setFocus()
    qtbot.keyClicks(form.headline.edit, "a")
    assert form.headline.message.text == ""
    assert not form.headline.edit.property("bad")


def test_marking_as_ready_with_gaps_marks_them_all_and_goes_to_the_first(qtbot, stage, form):
    post_id = open_new(stage, time=time(9), placements=INSTAGRAM, objective=Objective.ENGAGEMENT)
    qtbot.keyClick(form.objective.target, Key.Key_Return, Mod.ControlModifier)
    assert stage.stored(post_id).state is State.DRAFT
    marked = {part for part, pill in form.checklist.pills.items() if pill.bad}
    assert marked == {Missing.HEADLINE, Missing.DESCRIPTION, Missing.IMAGE, Missing.GIVES}
    assert QApplication.focusWidget() is form.headline.edit
    assert stage.refused == []


def test_a_complete_post_becomes_ready_by_ctrl_enter_even_while_typing(qtbot, stage, form):
    open_new(stage, **{**COMPLETE, "description": ""})
    form.description.edit.setFocus()
    qtbot.keyClicks(form.description.edit, "Write your guess below.")
    qtbot.keyClick(form.description.edit, Key.Key_Return, Mod.ControlModifier)
    assert stage.stored().state is State.READY
    assert stage.stored().description == "Write your guess below."
    assert stage.editor.header.ready.isHidden()


def test_sending_people_to_a_page_needs_a_link(qtbot, stage, form):
    open_new(stage, **COMPLETE)
    assert form.link.isHidden()
    form.objective.cards[Objective.CLICK_THROUGH].click()
    assert not form.link.isHidden()
    stage.editor.mark_ready()
    assert stage.stored().state is State.DRAFT
    assert QApplication.focusWidget() is form.link.edit
    qtbot.keyClicks(form.link.edit, "marigold")
    form.headline.edit.setFocus()
    assert "https://" in form.link.message.text
    form.link.edit.setText("")
    qtbot.keyClicks(form.link.edit, "https://marigold.example")
    stage.editor.mark_ready()
    assert stage.stored().state is State.READY


def test_emptying_the_headline_of_a_ready_post_makes_it_a_draft_and_undo_restores_both(qtbot, stage, form):
    post_id = open_new(stage, **COMPLETE)
    stage.editor.mark_ready()
    form.headline.edit.setFocus()
    form.headline.edit.selectAll()
    qtbot.keyClick(form.headline.edit, Key.Key_Delete)
    form.description.edit.setFocus()
    assert stage.stored(post_id).state is State.DRAFT
    assert not stage.editor.header.ready.isHidden()
    stage.undo()
    assert stage.stored(post_id).state is State.READY
    assert form.headline.edit.text() == "Guess the weight"
    assert stage.editor.header.ready.isHidden()


def test_what_cannot_be_kept_stays_in_the_field_and_is_tried_again(qtbot, stage, form):
    post_id = open_new(stage)
    stage.problem = StorageProblem("disk-full", path="plan.db")
    qtbot.keyClicks(form.headline.edit, "Kept")
    assert not stage.editor.flush()
    assert stage.editor.header.receipt.text() == "Not saved"
    qtbot.keyClicks(form.headline.edit, " after all")
    stage.editor.close_editor()
    assert stage.closed == 0
    stage.problem = None
    qtbot.keyClicks(form.headline.edit, ".")
    qtbot.waitUntil(lambda: stage.stored(post_id).headline == "Kept after all.", timeout=3000)
    stage.editor.close_editor()
    assert stage.closed == 1


def test_opening_another_post_keeps_the_first(qtbot, stage, form):
    first = open_new(stage)
    second = stage.add(day=DAY, headline="Second")
    qtbot.keyClicks(form.headline.edit, "First")
    stage.editor.open_post(second)
    assert stage.stored(first).headline == "First"
    assert form.headline.edit.text() == "Second"
    assert stage.editor.post_id == second


def test_a_change_from_elsewhere_shows_but_not_over_what_is_being_typed(qtbot, stage, form):
    post_id = open_new(stage, headline="Old", description="Old text")
    form.description.edit.setFocus()
    qtbot.keyClicks(form.description.edit, "New ")
    stage.desk.planner.run(EditPost(post_id, {"headline": "From elsewhere"}))
    assert form.headline.edit.text() == "From elsewhere"
    assert form.description.edit.toPlainText() == "New Old text"
    assert stage.editor.flush()
    assert stage.stored().description == "New Old text"


def test_a_blank_at_the_end_stays_while_typing(qtbot, stage, form):
    open_new(stage)
    form.headline.edit.setFocus()
    qtbot.keyClicks(form.headline.edit, "Two ")
    stage.editor._autosave.save()
    qtbot.keyClicks(form.headline.edit, "words")
    stage.editor.flush()
    assert stage.stored().headline == "Two words"


def test_deleting_the_open_post_closes_the_editor(stage):
    post_id = open_new(stage)
    stage.desk.planner.run(DeletePosts((post_id,), stage.desk.clock.now()))
    assert stage.closed == 1
    assert stage.editor.post_id is None


def test_escape_keeps_and_closes(qtbot, stage, form):
    post_id = open_new(stage)
    qtbot.keyClicks(form.headline.edit, "Kept")
    qtbot.keyClick(form.headline.edit, Key.Key_Escape)
    assert stage.closed == 1
    assert stage.stored(post_id).headline == "Kept"


def test_ctrl_up_and_down_walk_through_the_posts(qtbot, stage, form):
    first = stage.add(day=DAY, time=time(8))
    third = stage.add(day=DAY, time=time(12))
    second = stage.add(day=DAY, time=time(10))
    stage.editor.open_post(second)
    qtbot.keyClick(form.description.edit, Key.Key_Down, Mod.ControlModifier)
    qtbot.keyClick(form.headline.edit, Key.Key_Up, Mod.ControlModifier)
    assert stage.opened == [third, first]


def test_f8_goes_from_gap_to_gap(qtbot, stage, form):
    open_new(stage, placements=EMAIL, time=time(9), objective=Objective.ENGAGEMENT)
    form.headline.edit.setFocus()
    qtbot.keyClick(form.headline.edit, Key.Key_F8)
    assert QApplication.focusWidget() is form.description.edit
    qtbot.keyClick(form.description.edit, Key.Key_F8)
    assert QApplication.focusWidget() is form.gives.target
    qtbot.keyClick(form.gives.target, Key.Key_F8, Mod.ShiftModifier)
    assert QApplication.focusWidget() is form.description.edit


def test_a_pill_jumps_to_its_field(qtbot, stage, form):
    open_new(stage)
    qtbot.mouseClick(form.checklist.pills[Missing.DESCRIPTION], Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is form.description.edit


def test_a_typed_day_and_time_are_read_and_kept(qtbot, stage, form):
    open_new(stage)
    form.when.day_edit.setFocus()
    form.when.day_edit.selectAll()
    qtbot.keyClicks(form.when.day_edit, "fri 9")
    assert "13 Nov" in form.when.message.text
    qtbot.keyClick(form.when.day_edit, Key.Key_Return)
    assert (stage.stored().day, stage.stored().time) == (date(2026, 11, 13), time(9))
    assert form.when.day_edit.text() == "Fri 13 Nov 2026"
    form.when.time_edit.setFocus()
    form.when.time_edit.selectAll()
    qtbot.keyClicks(form.when.time_edit, "17h30")
    form.headline.edit.setFocus()
    assert stage.stored().time == time(17, 30)


def test_a_day_that_does_not_exist_offers_two_that_do(qtbot, stage, form):
    open_new(stage, time=time(9))
    form.when.day_edit.setFocus()
    form.when.day_edit.selectAll()
    qtbot.keyClicks(form.when.day_edit, "31 nov")
    form.headline.edit.setFocus()
    assert stage.stored().day == DAY
    assert form.when.message.text
    stage_buttons = form.when.message.findChildren(QWidget)
    offer = next(button for button in stage_buttons if getattr(button, "text", str)() == "Mon 30 Nov")
    offer.click()
    assert stage.stored().day == date(2026, 11, 30)
    assert form.when.message.text == ""


def test_a_day_that_is_taken_away_makes_an_idea(qtbot, stage, form):
    open_new(stage)
    form.when.day_edit.setFocus()
    form.when.day_edit.clear()
    form.headline.edit.setFocus()
    assert (stage.stored().day, stage.stored().state) == (None, State.IDEA)


def test_the_next_day_is_one_press_away(stage, form):
    open_new(stage)
    form.when._later.click()
    assert stage.stored().day == date(2026, 11, 20)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # the offscreen platform has no popups
def test_a_day_is_picked_from_the_calendar_by_keys(qtbot, stage, form):
    open_new(stage)
    form.when.day_edit.setFocus()
    qtbot.keyClick(form.when.day_edit, Key.Key_Down, Mod.AltModifier)
    popup = form.when.findChild(QWidget, "editor.calendar")
    assert DAY in popup.grid.busy
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Return):
        qtbot.keyClick(popup.grid, key)
    assert stage.stored().day == date(2026, 11, 27)


def test_networks_are_chosen_by_pills_and_keep_their_order(qtbot, stage, form):
    open_new(stage)
    pills = form.where._pills
    qtbot.mouseClick(pills[NetworkKey("facebook")], Qt.MouseButton.LeftButton)
    qtbot.keyClick(pills[NetworkKey("instagram")], Key.Key_Space)
    assert stage.stored().networks == ("facebook", "instagram")
    pills[NetworkKey("facebook")].click()
    assert stage.stored().networks == ("instagram",)


def test_a_place_of_ones_own_can_be_named(qtbot, stage, form):
    open_new(stage)
    form.where._ask_own()
    qtbot.keyClicks(form.where._own, "Village board")
    qtbot.keyClick(form.where._own, Key.Key_Return)
    assert stage.stored().networks == ("Village board",)
    assert form.where._pills[NetworkKey("Village board")].isChecked()


def test_too_long_for_one_network_says_so_there_and_a_shorter_version_cures_it(qtbot, stage, form):
    open_new(stage, description="a" * 300, placements=(Placement(NetworkKey("x")), *EMAIL))
    spoken = form.counters.accessibleName()
    assert "Too long for X: 20 over" in spoken
    assert spoken.count("Too long") == 1
    form.counters.findChild(QWidget, "editor.shorter.x").click()
    own = form.own_texts.edit
    assert (own.hasFocus(), own.toPlainText()) == (True, "a" * 300)
    own.selectAll()
    qtbot.keyClicks(own, "Short")
    stage.editor.flush()
    assert "Too long" not in form.counters.accessibleName()
    assert stage.stored().placements[0].text == "Short"
    assert stage.stored().description == "a" * 300


def test_choosing_promotional_shows_what_it_does_to_the_month_first(stage, form):
    for hour in range(4):
        stage.add(day=date(2026, 11, 12), time=time(hour), gives=Gives.HELPFUL)
    stage.add(day=date(2026, 11, 12), time=time(9), gives=Gives.PROMOTIONAL)
    open_new(stage)
    assert "November 2 of 6 promotional" in form.gives.effect.text()
    form.gives.cards[Gives.PROMOTIONAL].click()
    assert "Change 1 or add 4" in form.gives.effect.text()
    assert stage.stored().gives is Gives.PROMOTIONAL


def test_twenty_thousand_characters_are_taken_and_counted(qtbot, stage, form):
    open_new(stage, placements=INSTAGRAM)
    form.description.edit.setFocus()
    QApplication.clipboard().setText("long words " * 1819)
    qtbot.keyClick(form.description.edit, Key.Key_V, Mod.ControlModifier)
    stage.editor.flush()
    assert len(stage.stored().description) == 20_008
    assert "17,808 over" in form.counters.accessibleName()


def test_text_from_right_to_left_is_written_so(qtbot, stage, form):
    open_new(stage)
    form.headline.edit.setFocus()
    form.headline.edit.insert("خبز طازج")
    assert form.headline.edit.layoutDirection() is Qt.LayoutDirection.RightToLeft
    form.headline.edit.clear()
    assert form.headline.edit.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_ctrl_z_with_nothing_typed_is_left_to_the_plan(qtbot, stage, form):
    open_new(stage, headline="Kept")
    heard = []
    stage.editor.addAction("Undo", "Ctrl+Z").triggered.connect(lambda: heard.append(1))
    form.headline.edit.setFocus()
    qtbot.keyClick(form.headline.edit, Key.Key_Z, Mod.ControlModifier)
    assert heard == [1]
    qtbot.keyClicks(form.headline.edit, "x")
    qtbot.keyClick(form.headline.edit, Key.Key_Z, Mod.ControlModifier)
    assert heard == [1]
    assert form.headline.edit.text() == "Kept"


def test_a_posted_post_is_read_only_but_for_its_notes_until_unlocked(qtbot, stage, form):
    post_id = open_new(stage, **COMPLETE)
    stage.desk.planner.run(SetPostState((post_id,), State.POSTED, stage.desk.clock.now()))
    assert form.headline.edit.isReadOnly()
    assert not form.notes.edit.isReadOnly()
    form.notes.edit.setFocus()
    qtbot.keyClicks(form.notes.edit, "Went well")
    stage.editor.flush()
    assert stage.stored().notes == "Went well"
    stage.editor.header.chosen.emit("unlock")
    assert not form.headline.edit.isReadOnly()
    assert "network keeps" in form.state_note.text


def test_a_copy_is_opened(stage):
    post_id = open_new(stage, headline="Twice")
    stage.editor.header.chosen.emit("duplicate")
    (copy,) = stage.opened
    assert copy != post_id
    assert stage.stored(PictureId(copy)).headline == "Twice"


def test_the_wide_editor_shows_the_week_and_opens_its_posts(qtbot, sample, tmp_path):
    stage = stage_on(qtbot, sample, tmp_path, wide=True)
    (card,) = sample.reader.find(PostFilter(text="guess the weight"))
    stage.editor.open_post(card.id)
    entries = [
        entry for entry in stage.editor.week.findChildren(QWidget) if "editor.week." in entry.objectName()
    ]
    assert len(entries) == len(sample.reader.cards(date(2026, 11, 16), date(2026, 11, 22)))
    qtbot.mouseClick(
        next(e for e in entries if e.objectName() != f"editor.week.{card.id}"), Qt.MouseButton.LeftButton
    )
    assert stage.opened != []
    stage.leave()


def test_ctrl_shift_e_changes_the_width_and_it_is_remembered(qtbot, stage, form):
    open_new(stage)
    with qtbot.waitSignal(stage.editor.wide_changed) as heard:
        qtbot.keyClick(form.headline.edit, Key.Key_E, Mod.ControlModifier | Mod.ShiftModifier)
    assert heard.args == [True]
    assert stage.editor.wide
    assert stage.editor._preferences.wide_editor


def test_everything_that_takes_the_focus_has_a_name(stage):
    open_new(stage, **COMPLETE)
    for widget in stage.editor.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget


def test_a_second_post_at_the_same_minute_is_pointed_out_and_no_field_moves(stage, form):
    stage.add(day=DAY, time=time(9), headline="First", placements=INSTAGRAM)
    open_new(stage, time=time(9), placements=EMAIL)
    QApplication.sendPostedEvents()
    fields = (form.when, form.where, form.objective)
    before = [(field.pos(), field.size()) for field in fields]
    assert form.clash.text == ""
    form.where._pills[NetworkKey("instagram")].click()
    QApplication.sendPostedEvents()
    assert form.clash.text == "Another Instagram post goes out at 09:00: First"
    assert [(field.pos(), field.size()) for field in fields] == before


def test_a_day_gone_by_is_pointed_out_and_taken(stage, form):
    open_new(stage, day=date(2026, 11, 9), time=time(9))
    assert "has passed" in form.clash.text
    form.when._later.click()
    assert form.clash.text == ""
