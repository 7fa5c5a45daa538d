"""Hints under the description: they come by themselves, say why, offer one click, and can be left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from contentplanner.application.hinting import Hint, HintAction
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, Objective, Placement, State
from contentplanner.ui.editor.hints import HintList
from tests.ui.editing import stage_on
from tests.ui.test_editor import COMPLETE, DAY

LINKED = {
    "day": DAY,
    "objective": Objective.ENGAGEMENT,
    "headline": "Guess the weight",
    "description": "Write your guess at https://marigold.example/guess below.",
}


@pytest.fixture
def hints(stage):
    return stage.editor.form.hints


def keys(hints):
    return [hint.key for hint in hints.shown]


def open_with_hint(qtbot, stage, **values):
    post_id = stage.add(**{**LINKED, **values})
    stage.editor.open_post(post_id)
    qtbot.waitUntil(lambda: "link-leads-away" in keys(stage.editor.form.hints), timeout=5000)
    return post_id


def button(stage, name):
    return stage.editor.findChild(QPushButton, f"editor.hints.link-leads-away.{name}")


def looked(qtbot, stage):
    """Wait until the pause is over and the worker has answered."""
    hints = stage.editor.form.hints
    qtbot.waitUntil(lambda: not hints._pause.isActive() and stage.tasks.resting, timeout=5000)


def test_a_hint_says_what_and_because_of_which_words(qtbot, stage, hints):
    open_with_hint(qtbot, stage)
    row = hints._rows[0]
    assert row.words == (
        "You asked for conversation, but a link leads people away. Move it to the first comment?"
    )
    assert hints.shown[0].because == ("https://marigold.example/guess",)
    assert hints.isVisible()


def test_a_post_without_anything_to_point_out_shows_no_list(qtbot, stage, hints):
    stage.editor.open_post(stage.add(**{**LINKED, "description": "Write your guess below."}))
    looked(qtbot, stage)
    assert not hints.isVisible()


def test_the_action_changes_the_post_in_one_step_that_undo_takes_back(qtbot, stage, hints):
    post_id = open_with_hint(qtbot, stage)
    qtbot.mouseClick(button(stage, "act"), Qt.MouseButton.LeftButton)
    assert "link-leads-away" not in keys(hints)
    assert stage.stored(post_id).description == "Write your guess at below."
    assert stage.stored(post_id).notes == "First comment: https://marigold.example/guess"
    assert stage.editor.form.notes.value == stage.stored(post_id).notes
    stage.undo()
    assert stage.stored(post_id).description == LINKED["description"]
    assert stage.stored(post_id).notes == ""
    qtbot.waitUntil(lambda: "link-leads-away" in keys(hints), timeout=5000)


def test_the_action_takes_what_is_typed_and_not_kept_yet_along(qtbot, stage):
    post_id = open_with_hint(qtbot, stage)
    stage.editor.form.notes.edit.setPlainText("Ask Jo for the scales")
    qtbot.mouseClick(button(stage, "act"), Qt.MouseButton.LeftButton)
    assert stage.stored(post_id).notes.startswith("Ask Jo for the scales\nFirst comment: ")


def test_a_hint_that_is_left_stays_away_until_the_text_changes(qtbot, stage, hints):
    post_id = open_with_hint(qtbot, stage)
    button(stage, "leave").setFocus()
    QTest.keyClick(button(stage, "leave"), Qt.Key.Key_Space)
    assert "link-leads-away" not in keys(hints)
    other = stage.add(**{**LINKED, "description": "Nothing"})
    stage.editor.open_post(other)
    stage.editor.open_post(post_id)
    looked(qtbot, stage)
    assert "link-leads-away" not in keys(hints)
    qtbot.keyClicks(stage.editor.form.headline.edit, " of it")
    qtbot.waitUntil(lambda: "link-leads-away" in keys(hints), timeout=5000)


def test_a_hint_stays_left_when_the_editor_is_made_anew(qtbot, stage, desk, tmp_path):
    post_id = open_with_hint(qtbot, stage)
    button(stage, "leave").click()
    again = stage_on(qtbot, desk, tmp_path)
    again.editor.open_post(post_id)
    looked(qtbot, again)
    assert "link-leads-away" not in keys(again.editor.form.hints)
    again.leave()


def test_hints_of_one_post_are_never_shown_with_another(qtbot, stage, hints):
    open_with_hint(qtbot, stage)
    stage.editor.open_post(stage.add(**{**LINKED, "description": "Write your guess below."}))
    assert not hints.shown


def test_a_post_that_went_out_gets_no_hints(qtbot, stage, hints):
    stage.editor.open_post(stage.add(**{**COMPLETE, **LINKED, "state": State.POSTED}))
    looked(qtbot, stage)
    assert not hints.shown


def test_a_rule_that_fails_disturbs_nobody_and_is_noted(qtbot, stage, desk, caplog):
    def failing(_post, _setting):
        raise ValueError("broken")

    hints = HintList(desk, stage.tasks, [failing])
    qtbot.addWidget(hints)
    stage.editor.form.column.addWidget(hints)
    hints.set_post(desk.reader.post(stage.add(**LINKED)))
    qtbot.waitUntil(lambda: "hints could not be worked out" in caplog.text, timeout=5000)
    assert not hints.shown


def test_an_action_may_open_another_post(qtbot, stage, hints):
    post_id = open_with_hint(qtbot, stage)
    hints.action_wished.emit(HintAction("Open it", opens=post_id))
    assert stage.opened == [post_id]


def test_each_button_says_in_its_name_what_it_leaves(qtbot, stage):
    open_with_hint(qtbot, stage)
    assert button(stage, "leave").accessibleName().startswith("Leave it: You asked for conversation")


def test_words_of_a_post_with_braces_are_shown_as_they_are(qtbot, stage, desk):
    rule = Hint("braces", "You wrote {words}.", details={"words": "{cake}"})
    hints = HintList(desk, stage.tasks, [lambda _post, _setting: [rule]])
    qtbot.addWidget(hints)
    stage.editor.form.column.addWidget(hints)
    hints.set_post(desk.reader.post(stage.add(**LINKED)))
    qtbot.waitUntil(lambda: bool(hints.shown), timeout=5000)
    assert hints._rows[0].words == "You wrote {cake}."


def test_an_offer_is_counted_with_one_click_that_undo_takes_back(qtbot, stage, hints):
    text = "Only 3 left: order now, 20 % off until Sunday."
    post_id = stage.add(day=DAY, gives=Gives.HELPFUL, headline="Red scarves", description=text)
    stage.editor.open_post(post_id)
    qtbot.waitUntil(lambda: "reads-like-an-offer" in keys(hints), timeout=5000)
    row = next(row for row in hints._rows if row.hint.key == "reads-like-an-offer")
    assert row.words.startswith("This reads like an offer (“Only 3 left”, “order now”")
    click = stage.editor.findChild(QPushButton, "editor.hints.reads-like-an-offer.act")
    assert click.text() == "Count it as promotional"
    qtbot.mouseClick(click, Qt.MouseButton.LeftButton)
    assert stage.stored(post_id).gives is Gives.PROMOTIONAL
    assert "reads-like-an-offer" not in keys(hints)
    stage.undo()
    assert stage.stored(post_id).gives is Gives.HELPFUL


def test_a_link_in_the_own_text_of_a_network_moves_too_in_one_step(qtbot, stage, hints):
    places = (
        Placement(NetworkKey("instagram")),
        Placement(NetworkKey("x"), "Guess: https://marigold.example/x"),
    )
    post_id = open_with_hint(qtbot, stage, description="Write your guess below.", placements=places)
    qtbot.mouseClick(button(stage, "act"), Qt.MouseButton.LeftButton)
    moved = stage.stored(post_id)
    assert [place.text for place in moved.placements] == [None, "Guess:"]
    assert moved.notes == "First comment: https://marigold.example/x"
    stage.undo()
    assert stage.stored(post_id).placements == places
