"""A network takes more than we knew: the owner changes the number, and the editor counts by it."""

from datetime import date, time

from tests.journeys.person import CTRL, Key


def test_a_limit_changed_in_the_settings_counts_in_the_editor_and_is_undone(person):
    person.at(person.make_plan(networks=("x",)))
    person.new_post()
    person.write_post(
        "Why our bread rests",
        description="It rests for a night, and so do we. " * 9,
        network="x",
        day="19 nov",
        time="17:30",
    )
    counters = person.find("editor.counters")
    assert "Too long for X" in counters.accessibleName()
    person.workspace.show_place("settings")
    limit = person.find("settings.network.x.limit")
    person.click(limit)
    person.write_over("4,000", limit)
    person.press(Key.Key_Return)
    assert person.find("editor.counters").accessibleName().endswith("of 4,000")
    assert person.post().day == date(2026, 11, 19)
    assert person.post().time == time(17, 30)
    person.press(Key.Key_Z, CTRL)
    assert person.toast() == "Undone: Change figures of a network"
    assert person.find("settings.network.x.limit").text() == "280"
    assert "Too long for X" in person.find("editor.counters").accessibleName()
