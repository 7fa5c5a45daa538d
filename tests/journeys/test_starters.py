"""A post becomes a starter, a slash in the next one brings it back, and one undo takes it away."""

from contentplanner.domain.snippets import Snippet
from tests.journeys.person import CTRL, Key


def choose_from_menu(person, words):
    """Choose an entry of the menu of the post that is open; a real menu would take the keyboard."""
    name = next(name for name, shown in person.editor.header._entries() if shown == words)
    person.editor.header.chosen.emit(name)
    person.settle()


def test_a_starter_is_saved_inserted_undone_and_removed(person):
    person.at(person.make_plan())
    person.new_post()
    person.write_post("Open on [day]?", description="We open at [hour].", objective="engagement")
    choose_from_menu(person, "Save as a starter…")
    person.write_over("Opening", "save-starter.name")
    person.click("save-starter.accept")
    assert [one.name for one in person.reader.all(Snippet)] == ["Opening"]
    person.press(Key.Key_Escape)
    second = person.new_post()
    person.write("/open", into="editor.headline")
    person.press(Key.Key_Return)
    post = person.post(second)
    assert (post.headline, post.description) == ("Open on [day]?", "We open at [hour].")
    assert person.line("editor.headline").selectedText() == "[day]"
    person.press(Key.Key_Z, CTRL)
    assert (person.post(second).headline, person.post(second).objective) == ("", None)
    person.press(Key.Key_Escape)
    person.perform("show_settings")
    person.click("settings.edit_snippets")
    person.click("snippets.remove")
    assert person.reader.all(Snippet) == []
    person.press(Key.Key_Z, CTRL)
    assert [one.name for one in person.reader.all(Snippet)] == ["Opening"]
