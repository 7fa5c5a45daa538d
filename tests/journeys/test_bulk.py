"""Several posts ticked in the agenda are edited together, told in numbers, and come back by one undo."""

import pytest
from PySide6.QtCore import Qt

from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, Key


@pytest.fixture
def ticked(person):
    """The agenda with every ready post ticked."""
    person.at(person.make_sample())
    person.perform("show_agenda")
    ids = [card.id for card in person.posts(states=frozenset({State.READY}))]
    person.screen._model.tick(ids, True)
    person.settle()
    return person, ids


def test_taking_networks_from_ready_posts_says_how_many_fell_back_and_one_undo_brings_all(ticked):
    person, ids = ticked
    before = [person.post(one) for one in ids]
    person.click("agenda.bulk.edit")
    assert person.dialog.objectName() == "edit-posts"
    for key, box in person.dialog.form.networks.boxes.items():
        if any(key in post.networks for post in before):
            box.setCheckState(Qt.CheckState.Unchecked)
    person.click("edit-posts.accept")
    assert person.dialog is None
    assert {person.post(one).state for one in ids} == {State.DRAFT}
    n = len(ids)
    assert person.toast().startswith(f"{n} posts changed. {n} were ready and are back to draft")
    person.undo()
    assert [person.post(one) for one in ids] == before


def test_the_menu_says_how_many_and_needs_more_than_one(ticked):
    person, ids = ticked
    action = person.window.actions_table.by_id["edit_posts"]
    assert (action.text(), action.isEnabled()) == (f"Edit {len(ids)} posts…", True)
    person.press(Key.Key_B, CTRL)
    assert person.dialog.objectName() == "edit-posts"
    person.press(Key.Key_Escape)
    person.screen._model.tick_only(ids[:1])
    person.settle()
    assert (action.text(), action.isEnabled()) == ("Edit several posts…", False)
