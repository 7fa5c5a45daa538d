"""The link of a post: completed where it is typed, shown as it goes out, tagged for the whole plan or not."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Objective, Placement, State
from tests.ui.test_editor import COMPLETE, DAY

LINK = "https://marigold.example/menu"
CLICKS = {"day": DAY, "objective": Objective.CLICK_THROUGH, "headline": "Our menu", "link": LINK}
TWO = (Placement(NetworkKey("instagram")), Placement(NetworkKey("facebook")))


@pytest.fixture
def link(stage):
    return stage.editor.form.link


def open_new(stage, **values):
    post_id = stage.add(**{**CLICKS, **values})
    stage.editor.open_post(post_id)
    return post_id


def tags_on(stage):
    return stage.desk.reader.settings().link_tags


def retype(qtbot, stage, link, words):
    link.edit.setFocus()
    link.edit.selectAll()
    qtbot.keyClicks(link.edit, words)
    stage.editor.form.headline.edit.setFocus()


def test_a_link_without_scheme_is_completed_when_it_is_left(qtbot, stage, link):
    post_id = open_new(stage)
    retype(qtbot, stage, link, "marigold.example/soup")
    assert link.edit.text() == "https://marigold.example/soup"
    assert stage.stored(post_id).link == "https://marigold.example/soup"
    stage.undo()
    assert stage.stored(post_id).link == LINK


def test_a_link_that_nobody_typed_stays_as_it_was_written(stage):
    post_id = open_new(stage, link="marigold.example")
    stage.editor.flush()
    assert stage.stored(post_id).link == "marigold.example"


@pytest.mark.parametrize(
    ("typed", "told"), [("marigold", "lacks its dot"), ("https://marigold.example/our menu", "space inside")]
)
def test_what_is_wrong_with_a_link_is_said_plainly(qtbot, stage, link, typed, told):
    open_new(stage)
    retype(qtbot, stage, link, typed)
    assert told in link.message.text
    assert not link.tags.isVisible()


def test_a_wrong_link_of_a_conversation_is_told_and_marks_nothing(qtbot, stage, link):
    open_new(stage, objective=Objective.ENGAGEMENT)
    retype(qtbot, stage, link, "marigold")
    assert not link.message.text
    assert "lacks its dot" in link.outcome.text()


def test_switching_tags_on_shows_the_link_of_each_network_and_undo_takes_it_back(qtbot, stage, link):
    open_new(stage, placements=TWO)
    assert not link.outcome.isVisible()
    qtbot.mouseClick(link.tags, Qt.MouseButton.LeftButton, pos=link.tags.rect().center())
    assert tags_on(stage)
    spoken = link.outcome.accessibleName()
    assert f"On Instagram: {LINK}?utm_source=instagram&utm_medium=social&utm_content=our-menu" in spoken
    assert "utm_source facebook" in spoken
    assert link.edit.text() == LINK
    stage.undo()
    assert not tags_on(stage)
    assert not link.tags.isChecked()
    assert not link.outcome.isVisible()


def test_post_it_now_copies_the_tagged_link_and_the_plan_keeps_the_plain_one(qtbot, stage, desk):
    today = date(2026, 11, 10)
    ready = {**COMPLETE, **CLICKS, "day": today, "state": State.READY, "description": "Read it."}
    post_id = open_new(stage, **ready)
    form = stage.editor.form
    form.link.tags.click()
    button = form.posting.findChild(object, "editor.post_it_now.email.text")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert f"{LINK}?utm_source=email&utm_medium=social" in QApplication.clipboard().text()
    assert stage.stored(post_id).link == LINK
    form.link.tags.click()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert LINK in QApplication.clipboard().text()
    assert "utm_" not in QApplication.clipboard().text()


def test_the_counter_counts_the_tags_that_go_out(stage, link):
    open_new(stage, placements=(Placement(NetworkKey("instagram")),))
    counters = stage.editor.form.counters
    plain = counters.accessibleName()
    link.tags.click()
    assert link.tags.isChecked()
    assert counters.accessibleName() != plain
    link.tags.click()
    assert counters.accessibleName() == plain
