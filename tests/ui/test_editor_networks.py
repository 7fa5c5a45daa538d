"""What the editor counts by the plan's own figures, and the sets of hashtags."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from contentplanner.application.network_commands import ChangeLimits, PutHashtagSet
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement
from contentplanner.ui.widgets.tone_label import ToneLabel

Key = Qt.Key
X = (Placement(NetworkKey("x")),)
INSTAGRAM = (Placement(NetworkKey("instagram")),)


@pytest.fixture
def form(stage):
    return stage.editor.form


def open_new(stage, **values):
    stage.editor.open_post(stage.add(day=date(2026, 11, 19), **values))


def keep(desk, name="Bread", *tags):
    kept = HashtagSet(id=name, created=desk.clock.now(), name=name, tags=tags or ("#bread", "#rye"))
    desk.planner.run(PutHashtagSet(kept))


def sets(desk):
    return {one.name: one.tags for one in desk.reader.all(HashtagSet)}


def choose(form, *words):
    """Open the menu of sets and take an entry, or one of an inner menu."""
    form.hashtags.fill_menu()
    menu = form.hashtags.menu
    for word in words:
        action = next(one for one in menu.actions() if one.text().split("\t")[0] == word)
        menu = action.menu() or menu
    assert action.isEnabled()
    action.trigger()


def test_a_changed_figure_counts_at_once_and_undo_counts_ours_again(stage, form):
    open_new(stage, description="a" * 300, placements=X)
    assert "Too long for X: 20 over" in form.counters.accessibleName()
    stage.desk.planner.run(ChangeLimits("x", {"limit": 4000}))
    assert form.counters.accessibleName() == "X 300 of 4,000"
    stage.desk.planner.undo()
    assert "Too long for X: 20 over" in form.counters.accessibleName()


def test_a_network_of_ones_own_counts_by_its_figures_and_is_offered(stage, form, monkeypatch):
    stage.desk.planner.run(ChangeLimits("Village board", {"limit": 90}))
    open_new(stage, description="a" * 91, placements=(Placement(NetworkKey("Village board")),))
    assert "Too long for Village board: 1 over" in form.counters.accessibleName()
    open_new(stage)
    monkeypatch.setattr(QMenu, "popup", lambda _menu, _place: None)
    form.where._show_menu()
    assert "Village board" in [action.text() for action in form.where.findChild(QMenu).actions()]


def test_hashtags_are_counted_against_each_networks_number(stage, form):
    tags = "#one #two #three #four #five #six"
    open_new(stage, description="See marigold.cafe with @ann", hashtags=tags, placements=(*X, *INSTAGRAM))
    assert "Instagram takes 5 hashtags: 1 too many" in form.counters.accessibleName()
    assert form.counters.accessibleName().count("too many") == 1
    assert form.counters.accessibleDescription() == "1 link, 1 mention, 6 hashtags"
    counter = form.counters.findChildren(ToneLabel)[0]
    assert counter.toolTip().endswith("as X counts them\n1 link, 1 mention, 6 hashtags")


def test_a_headline_or_picture_description_too_long_for_a_network_is_said(stage, form):
    open_new(
        stage,
        headline="h" * 101,
        picture_description="p" * 501,
        placements=(Placement(NetworkKey("pinterest")),),
    )
    spoken = form.counters.accessibleName()
    assert "Pinterest may cut the headline: 1 over 100" in spoken
    assert "Picture description too long for Pinterest: 1 over 500" in spoken


def test_too_many_bytes_are_called_bytes(stage, form):
    open_new(stage, description="👨‍👩‍👧‍👦" * 130, placements=(Placement(NetworkKey("bluesky")),))
    assert "Too long for Bluesky: 250 bytes over. BS 130 of 300" in form.counters.accessibleName()


def test_a_set_is_put_in_by_its_name_and_no_tag_twice(stage, form):
    keep(stage.desk)
    open_new(stage, hashtags="#Bread #fresh")
    choose(form, "Bread")
    assert form.hashtags.value == "#Bread #fresh #rye"
    assert stage.stored().hashtags == "#Bread #fresh #rye"
    stage.undo()
    assert form.hashtags.value == "#Bread #fresh"


def test_the_present_hashtags_are_kept_as_a_set(qtbot, stage, form):
    open_new(stage, hashtags="#bread #rye #Bread")
    choose(form, "Keep these as a set…")
    line = form.findChild(QLineEdit, "editor.hashtags.set_name")
    assert line.hasFocus()
    qtbot.keyClicks(line, "Bread")
    qtbot.keyClick(line, Key.Key_Return)
    assert sets(stage.desk) == {"Bread": ("#bread", "#rye")}
    assert form.hashtags.sets.hasFocus()
    assert line.isHidden()
    stage.undo()
    assert sets(stage.desk) == {}


def test_a_name_that_is_taken_is_refused_beside_and_escape_gives_up(qtbot, stage, form):
    keep(stage.desk)
    open_new(stage, hashtags="#cake")
    choose(form, "Keep these as a set…")
    line = form.findChild(QLineEdit, "editor.hashtags.set_name")
    qtbot.keyClicks(line, "bread")
    qtbot.keyClick(line, Key.Key_Return)
    assert form.hashtags.message.text == "There is a set called “bread” already. Choose another name."
    assert line.isVisible()
    qtbot.keyClick(line, Key.Key_Escape)
    assert (line.isHidden(), form.hashtags.message.text, stage.closed) == (True, "", 0)
    assert list(sets(stage.desk)) == ["Bread"]


def test_a_set_is_renamed_and_removed(qtbot, stage, form):
    keep(stage.desk)
    open_new(stage, hashtags="#bread")
    choose(form, "Rename", "Bread")
    line = form.findChild(QLineEdit, "editor.hashtags.set_name")
    assert line.text() == "Bread"
    qtbot.keyClicks(line, "Rye & co")
    qtbot.keyClick(line, Key.Key_Return)
    assert sets(stage.desk) == {"Rye & co": ("#bread", "#rye")}
    choose(form, "Remove", "Rye && co")
    assert sets(stage.desk) == {}
    assert stage.stored().hashtags == "#bread"


def test_without_hashtags_or_sets_there_is_nothing_to_do_but_the_menu_says_so(stage, form):
    open_new(stage)
    form.hashtags.fill_menu()
    actions = [action for action in form.hashtags.menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == [
        "No sets yet",
        "Keep these as a set…",
        "Rename",
        "Remove",
    ]
    assert not any(action.isEnabled() for action in actions)
