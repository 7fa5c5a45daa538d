"""A ready post that loses a part is a draft again; the person is told, and one undo brings both back."""

import pytest

from contentplanner.domain.posts import State
from tests.journeys.person import CTRL, Key


@pytest.fixture
def ready(person):
    person.at(person.make_sample())
    card = person.posts(states=frozenset({State.READY}), first=person.clock.today())[0]
    person.screen.select_post(card.id)
    person.press(Key.Key_Return)
    person.click("editor.headline")
    return person, card


def test_emptying_the_headline_makes_a_draft_and_says_so(ready):
    person, card = ready
    person.press(Key.Key_A, CTRL)
    person.press(Key.Key_Delete)
    assert person.post(card.id).state is State.READY
    person.wait(lambda: person.post(card.id).headline == "")
    assert person.post(card.id).state is State.DRAFT
    assert person.toast() == "Back to draft: it now needs a headline."
    person.click("toast.action")
    post = person.post(card.id)
    assert (post.state, post.headline) == (State.READY, card.headline)
    assert person.line("editor.headline").text() == card.headline


def test_the_notice_stays_while_the_same_field_is_typed_in(ready):
    person, card = ready
    person.press(Key.Key_A, CTRL)
    person.press(Key.Key_Delete)
    person.wait(lambda: person.post(card.id).state is State.DRAFT)
    person.write("Another one")
    person.wait(lambda: person.post(card.id).headline == "Another one")
    assert person.toast().startswith("Back to draft")
    person.click("toast.action")
    post = person.post(card.id)
    assert (post.state, post.headline) == (State.READY, card.headline)


def test_removing_the_picture_says_so_too(ready):
    person, card = ready
    person.click("editor.picture.remove")
    assert person.post(card.id).state is State.DRAFT
    assert person.toast() == "Back to draft: it now needs an image."
    person.press(Key.Key_Z, CTRL)
    assert person.post(card.id).state is State.READY
    assert person.post(card.id).picture_id is not None
