"""One post for three networks: written once, shortened for X, with a subject for the email."""

import pytest

from contentplanner.domain.ids import NetworkKey
from tests.journeys.person import CTRL, Key

X, EMAIL = NetworkKey("x"), NetworkKey("email")
TEXT = (
    "It came out of the oven at six this morning, and it is bigger than we planned. "
    "We kneaded it twice and let it rest under a linen cloth while the snow fell outside. "
    "How many grams is it? Write your guess below. "
    "The closest one takes it home on Saturday, wrapped and with a bow around it."
)
FITTING = TEXT[: TEXT.index(" The closest")]


@pytest.fixture
def writer(person):
    """Someone who wrote a post for three networks; too long for X."""
    person.plan = person.make_plan(networks=("instagram", "x", "email"))
    person.at(person.plan)
    person.new_post()
    person.write_post("Guess the weight", description=TEXT, network="instagram", day="19 nov")
    person.click("editor.where.x")
    person.click("editor.where.email")
    return person


def own(person, key):
    return next(place for place in person.post().placements if place.network == key)


def tab_names(person):
    bar = person.editor.form.own_texts.bar
    return [bar.accessibleTabName(at) for at in range(bar.count())]


def adapt(person):
    """Shorten for X and go on writing there, then give the email a subject and a preheader; keys only."""
    person.click("editor.shorter.x")
    person.click("editor.fit")
    person.write(" Until Friday.")
    person.press(Key.Key_PageDown, CTRL)
    person.write("How heavy is it?")
    person.press(Key.Key_Tab)
    person.write("The closest guess wins")
    person.press(Key.Key_PageDown, CTRL)


def test_a_shorter_version_is_begun_with_the_text_and_cut_by_whole_sentences(writer):
    assert "Too long for X" in writer.find("editor.counters").accessibleName()
    writer.click("editor.shorter.x")
    assert writer.focus().toPlainText() == TEXT
    assert tab_names(writer)[1].startswith("X: too long by ")
    writer.click("editor.fit")
    assert own(writer, X).text == FITTING
    assert tab_names(writer) == ["All networks", "X", "Email list"]
    writer.press(Key.Key_PageUp, CTRL)
    assert writer.focus() is writer.find("editor.description")
    assert writer.focus().toPlainText() == TEXT


def test_each_visit_of_a_tab_is_a_step_to_undo(writer):
    adapt(writer)
    assert writer.post().description == TEXT
    assert own(writer, X).text == f"{FITTING} Until Friday."
    assert (own(writer, EMAIL).title, own(writer, EMAIL).lead) == (
        "How heavy is it?",
        "The closest guess wins",
    )
    writer.undo()
    assert writer.toast() == "Undone: Edit preheader or search description"
    writer.undo()
    assert writer.toast() == "Undone: Edit title for one network"
    writer.undo()
    assert own(writer, X).text == FITTING
    writer.undo()
    assert own(writer, X).text == TEXT
    writer.undo()
    assert own(writer, X).text is None
    assert tab_names(writer) == ["All networks", "Email list"]


def test_all_of_it_is_there_after_closing_and_the_shared_text_can_come_back(writer):
    adapt(writer)
    post_id = writer.editor.post_id
    writer.close_window()
    writer.at(writer.plan)
    writer.workspace.open_post(post_id)
    writer.settle()
    assert tab_names(writer) == ["All networks", "X", "Email list"]
    tabs = writer.editor.form.own_texts
    tabs.bar.choose(X)
    assert tabs.edit.toPlainText() == f"{FITTING} Until Friday."
    assert writer.editor.preview.network == X
    writer.click("editor.end")
    assert own(writer, X).text is None
    writer.undo()
    assert own(writer, X).text == f"{FITTING} Until Friday."
