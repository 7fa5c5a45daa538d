"""The agenda over a real plan: sections, filters, keys, and changes to many posts at once."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from contentplanner.application.post_commands import MovePosts, SetPostState
from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, Placement, State
from contentplanner.ui.agenda.screen import AgendaScreen
from contentplanner.ui.agenda.wording import filter_text
from contentplanner.ui.post_list.state_words import state_text
from tests.ui.fakes import NETWORKS, a_campaign, a_post, card_of
from tests.ui.plan_desk import TODAY, plan_desk, shown

Key, Mod = Qt.Key, Qt.KeyboardModifier
DAY = timedelta(days=1)
CAMPAIGN = a_campaign("c" * 32, name="Advent stollen")
INSTAGRAM = (Placement(NetworkKey("instagram")),)


def some_posts():
    return [
        post("a", -20, state=State.POSTED),
        post("b", -6, state=State.POSTED),
        post("c", -2),
        post("d", 0, headline="Bread that keeps"),
        post("e", 1, campaign_id=CAMPAIGN.id, placements=INSTAGRAM, objective=None),
        post("f", 8, state=State.READY),
        post("g", 16, gives=Gives.PROMOTIONAL),
        post("h", 40),
        post("i", 300),
        post("j", None, headline="Poppy seed secrets"),
        post("k", None),
    ]


def post(letter, days, **values):
    values.setdefault("picture_id", None)
    return a_post(letter * 32, None if days is None else TODAY + days * DAY, **values)


@pytest.fixture
def desk(tmp_path):
    with plan_desk(tmp_path / "plan", some_posts(), [CAMPAIGN]) as desk:
        yield desk


@pytest.fixture
def screen(qtbot, desk):
    return shown(qtbot, AgendaScreen(desk), desk)


@pytest.fixture
def wishes(screen):
    heard = []
    for name in ("post_opened", "move_wished", "post_menu_wished", "post_wished", "export_wished"):
        getattr(screen, name).connect(lambda *values, name=name: heard.append((name, *values)))
    return heard


def rows(screen):
    """Return what the list shows: headings as they are, posts as the letter of their id."""
    model = screen._model
    cards = [model.card(row) for row in range(model.rowCount())]
    return [
        card.id[0] if card else model.index(row).data(Qt.ItemDataRole.DisplayRole)
        for row, card in enumerate(cards)
    ]


def go_to(screen, letter):
    screen._list.go_to(screen._model.row_of(letter * 32))


def press(key, held=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def ticked(screen):
    return "".join(post_id[0] for post_id in screen._model.ticked_in_order())


def button(screen, name):
    return screen.findChild(QPushButton, f"agenda.{name}")


def test_posts_stand_in_sections_from_what_is_late_to_what_went_by(screen):
    assert rows(screen) == [
        "Overdue", "c", "This week", "d", "e", "Next week", "f", "Later in November", "g", "December", "h",
        "September 2027", "i", "No date", "j", "k", "Earlier in November", "b", "October", "a",
    ]  # fmt: skip


def test_every_row_says_what_it_is(screen):
    model = screen._model
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken[0] == "Overdue, 1 post, unfolded"
    assert spoken[3].startswith("Bread that keeps, Tue 10 Nov 17:30, Draft")
    assert all(spoken)
    assert QAccessible.queryAccessibleInterface(screen._list).text(QAccessible.Text.Name) == "Posts"


def test_the_subtitle_counts_all_and_what_is_incomplete(screen):
    assert screen.period_text() == ("Agenda", "11 posts, 6 of them incomplete")


def test_model_keeps_qts_rules(screen, qtmodeltester):
    qtmodeltester.check(screen._model)


def test_a_folded_section_shows_its_heading_only_and_stays_folded(screen, qtmodeltester):
    screen._list.go_to(2)
    press(Key.Key_Left)
    assert rows(screen)[2:4] == ["This week", "Next week"]
    screen.refresh()
    assert rows(screen)[2:4] == ["This week", "Next week"]
    press(Key.Key_Right)
    assert rows(screen)[2:5] == ["This week", "d", "e"]
    qtmodeltester.check(screen._model)


def test_left_goes_from_a_post_to_its_heading(screen):
    go_to(screen, "e")
    press(Key.Key_Left)
    assert screen._list.currentIndex().row() == 2


def test_arrows_walk_and_enter_opens(screen, wishes):
    go_to(screen, "d")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert wishes == [("post_opened", "e" * 32)]


def test_home_and_end_reach_the_ends(screen):
    press(Key.Key_End)
    assert screen.selected_posts() == ("a" * 32,)
    press(Key.Key_Home)
    assert screen._list.currentIndex().row() == 0


def test_space_ticks_and_shift_extends_over_headings(screen):
    go_to(screen, "d")
    press(Key.Key_Space)
    assert ticked(screen) == "d"
    press(Key.Key_Down, Mod.ShiftModifier)
    press(Key.Key_Down, Mod.ShiftModifier)
    assert ticked(screen) == "def"
    press(Key.Key_Up, Mod.ShiftModifier)
    assert ticked(screen) == "de"
    press(Key.Key_Escape)
    assert ticked(screen) == ""


def test_ctrl_a_ticks_the_section_then_everything(screen):
    go_to(screen, "d")
    press(Key.Key_A, Mod.ControlModifier)
    assert ticked(screen) == "de"
    press(Key.Key_A, Mod.ControlModifier)
    assert len(screen.selected_posts()) == 11


def test_a_click_on_the_box_ticks_and_one_beside_it_opens(screen, wishes):
    view = screen._list
    row = view.visualRect(screen._model.index(screen._model.row_of("d" * 32)))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(22, row.center().y()))
    assert ticked(screen) == "d"
    assert wishes == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, row.center().y()))
    assert wishes == [("post_opened", "d" * 32)]


def test_the_bar_for_many_shows_while_posts_are_ticked(screen):
    assert button(screen, "bulk.delete").isHidden() or not screen._bulk.isVisible()
    screen._model.tick(["d" * 32, "e" * 32])
    assert screen._bulk.isVisible()
    assert not screen._filters.isVisible()
    assert screen._bulk._count.text() == "2 selected:"
    button(screen, "bulk.clear").setFocus()
    press(Key.Key_Space)
    assert screen._filters.isVisible()
    assert QApplication.focusWidget() is screen._list


def test_deleting_many_is_one_step_and_they_wait_in_the_bin(screen, desk):
    screen._model.tick(["d" * 32, "e" * 32])
    QTest.mouseClick(button(screen, "bulk.delete"), Qt.MouseButton.LeftButton)
    assert "d" not in rows(screen)
    assert ticked(screen) == ""
    screen.show_filter(PostFilter(in_bin=True))
    assert rows(screen) == ["d", "e"]
    press(Key.Key_Return)
    screen._model.tick(screen._model.all_ids())
    assert not button(screen, "bulk.delete").isVisible()
    QTest.mouseClick(button(screen, "bulk.restore"), Qt.MouseButton.LeftButton)
    screen.show_filter(PostFilter())
    assert rows(screen)[3:5] == ["d", "e"]
    desk.planner.undo()
    desk.planner.undo()
    assert "d" in rows(screen)


def test_posts_in_the_bin_are_not_moved_or_edited(screen, desk, wishes):
    go_to(screen, "d")
    press(Key.Key_Delete)
    screen.show_filter(PostFilter(in_bin=True))
    screen._list.go_to(0)
    assert screen.selected_posts() == ()
    for key in (Key.Key_M, Key.Key_F2, Key.Key_Delete):
        press(key)
    press(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    assert wishes == []
    assert screen.findChild(QLineEdit, "list.headline") is None
    assert desk.reader.post("d" * 32).day == TODAY


def test_skipping_many_marks_them(screen, desk):
    screen._model.tick(["d" * 32, "e" * 32])
    QTest.mouseClick(button(screen, "bulk.skip"), Qt.MouseButton.LeftButton)
    assert {desk.reader.post(i * 32).state for i in "de"} == {State.SKIPPED}


def test_marking_as_ready_asks_for_what_the_rules_decide(screen, desk, qtbot):
    heard = []
    screen.command_wished.disconnect()
    screen.command_wished.connect(heard.append)
    screen._model.tick(["d" * 32])
    QTest.mouseClick(button(screen, "bulk.ready"), Qt.MouseButton.LeftButton)
    assert heard == [SetPostState(("d" * 32,), State.READY, desk.clock.now())]
    with pytest.raises(PlanError, match="post-not-complete"):
        desk.planner.run(heard[0])


def test_move_by_asks_for_days_and_moves_all_ticked(screen, desk, qtbot):
    screen._model.tick(["d" * 32, "e" * 32])
    QTest.mouseClick(button(screen, "bulk.shift"), Qt.MouseButton.LeftButton)
    field = screen.findChild(QLineEdit, "shift.days")
    field.setText("3")
    QTest.keyClick(field, Key.Key_Return)
    assert desk.reader.post("d" * 32).day == TODAY + 3 * DAY
    assert desk.reader.post("e" * 32).day == TODAY + 4 * DAY


def test_move_to_and_export_are_asked_for_with_the_ticked_posts(screen, wishes):
    screen._model.tick(["e" * 32, "d" * 32])
    QTest.mouseClick(button(screen, "bulk.move"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(screen, "bulk.export"), Qt.MouseButton.LeftButton)
    both = ("d" * 32, "e" * 32)
    assert wishes == [("move_wished", both), ("export_wished", PostFilter(ids=both))]


def test_ctrl_shift_arrows_move_the_focused_post_and_the_focus_goes_with_it(screen, desk):
    go_to(screen, "d")
    press(Key.Key_Down, Mod.ControlModifier | Mod.ShiftModifier)
    assert desk.reader.post("d" * 32).day == TODAY + 7 * DAY
    assert screen.selected_posts() == ("d" * 32,)
    assert screen.current_day() == TODAY + 7 * DAY


def test_m_asks_to_move_and_letters_search_nothing(screen, wishes):
    go_to(screen, "d")
    press(Key.Key_M)
    press(Key.Key_Z)
    assert wishes == [("move_wished", ("d" * 32,))]
    assert screen.selected_posts() == ("d" * 32,)


def test_f2_edits_the_headline_in_place(screen, desk, qtbot):
    go_to(screen, "d")
    press(Key.Key_F2)
    field = screen.findChild(QLineEdit, "list.headline")
    assert field.text() == "Bread that keeps"
    QTest.keyClicks(field, "Five days of bread")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.reader.post("d" * 32).headline == "Five days of bread")
    qtbot.waitUntil(
        lambda: screen._model.card(screen._model.row_of("d" * 32)).headline == "Five days of bread"
    )


def test_a_change_from_elsewhere_waits_until_the_headline_is_typed(screen, desk, qtbot):
    go_to(screen, "d")
    press(Key.Key_F2)
    field = screen.findChild(QLineEdit, "list.headline")
    QTest.keyClicks(field, "Half a head")
    desk.planner.run(MovePosts(("h" * 32,), TODAY))
    assert field.text() == "Half a head"
    assert rows(screen)[3:6] == ["d", "e", "Next week"]
    QTest.keyClick(field, Key.Key_Escape)
    qtbot.waitUntil(lambda: rows(screen)[3:6] == ["d", "h", "e"])


def test_a_filter_narrows_and_says_so(screen):
    screen.show_filter(PostFilter(networks=frozenset({NetworkKey("instagram")}), missing=Missing.OBJECTIVE))
    assert rows(screen) == ["This week", "e"]
    assert screen._filters.sentence == "Showing Instagram posts, missing: objective"
    assert screen._filters.notice.isVisible()
    QTest.mouseClick(button(screen, "filter.clear"), Qt.MouseButton.LeftButton)
    assert len(rows(screen)) == 20
    assert not screen._filters.notice.isVisible()


def test_the_menus_choose_one_thing_each(screen):
    state = button(screen, "filter.state")
    state.fill()
    choices = {action.text(): action for action in state.menu().actions()}
    choices["Ready"].trigger()
    assert rows(screen) == ["Next week", "f"]
    assert state.text() == "Ready"
    state.fill()
    assert [action.text() for action in state.menu().actions() if action.isChecked()] == ["Ready"]
    next(action for action in state.menu().actions() if action.text() == "All posts").trigger()
    assert len(rows(screen)) == 20


def test_every_menu_can_be_opened(screen):
    for name in ("state", "missing", "network", "gives", "campaign", "sort"):
        menu = button(screen, f"filter.{name}")
        menu.fill()
        assert len(menu.menu().actions()) >= 3
        assert menu.accessibleName()


def test_search_finds_and_says_what_it_did_not_find(screen):
    screen.set_text("poppy")
    assert rows(screen) == ["No date", "j"]
    screen.set_text("tulip")
    words = ("", "No post contains “tulip”. Searched 11 posts in this plan.", "Show all posts")
    assert screen._empty.words == words
    cleared = []
    screen.search_cleared.connect(lambda: cleared.append(True))
    screen._empty.button.click()
    assert len(rows(screen)) == 20
    assert cleared == [True]


def test_search_offers_ideas_where_they_were_left_out(screen):
    screen.show_filter(PostFilter(states=frozenset({State.DRAFT}), text="poppy"))
    assert screen._empty.words[1:] == (
        "No post contains “poppy”. Searched 6 posts in this plan.",
        "Search ideas too",
    )
    screen._empty.button.click()
    assert rows(screen) == ["No date", "j"]


def test_an_empty_plan_offers_the_first_post(qtbot, tmp_path):
    with plan_desk(tmp_path / "empty") as desk:
        screen = shown(qtbot, AgendaScreen(desk), desk)
        heard = []
        screen.post_wished.connect(lambda *values: heard.append(values))
        assert screen._empty.words[0] == "No posts yet"
        assert screen.selected_posts() == ()
        assert screen.current_day() is None
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
        assert heard == [(TODAY, None, None)]
        screen.show_day(TODAY)
        screen.step_period(1)


def test_sorting_by_headline_and_state(screen):
    screen.set_sort(Sort.HEADLINE, False)
    assert "".join(rows(screen)) == "dabcefghikj"
    screen.set_sort(Sort.STATE, False)
    assert rows(screen)[:4] == ["Idea", "j", "k", "Draft"]
    screen.set_sort(Sort.DATE, True)
    assert "".join(rows(screen))[:3] == "ihg"


def test_steps_go_by_months_and_show_day_finds_the_next_post(screen):
    screen.show_day(TODAY + 9 * DAY)
    assert screen.selected_posts() == ("g" * 32,)
    screen.step_period(1)
    assert screen.selected_posts() == ("h" * 32,)
    screen.step_period(-2)
    assert screen.selected_posts() == ("a" * 32,)


def test_selecting_a_hidden_post_clears_the_filter_and_unfolds(screen):
    screen.show_filter(PostFilter(states=frozenset({State.READY})))
    screen.select_post("h" * 32)
    assert screen.selected_posts() == ("h" * 32,)
    screen._model.fold(screen._model.row_of("e" * 32), True)
    screen.select_post("e" * 32)
    assert screen.selected_posts() == ("e" * 32,)
    screen.select_post("0" * 32)


def test_hidden_it_reads_again_only_once_it_is_shown(screen, desk):
    screen.hide()
    with desk.planner._open_unit() as unit:
        unit.put(post("z", 0))
        unit.commit()
    screen._stale = True
    assert "z" not in rows(screen)
    screen.show()
    assert "z" in rows(screen)


def test_the_bin_is_a_filter_and_says_when_it_is_empty(screen):
    screen.show_filter(PostFilter(in_bin=True))
    assert screen._empty.words[1].startswith("The bin is empty.")


def test_narrow_or_with_large_text_rows_have_two_lines(screen):
    one_line = screen._list.rowHeight(0)
    screen.resize(700, 700)
    assert screen._list.rowHeight(0) > one_line


def test_a_state_names_one_gap_and_counts_several():
    gap = card_of(post("a", 1, objective=None, picture_id="x"))
    assert state_text(gap, TODAY) == "Draft, needs objective"
    assert state_text(card_of(post("a", 1, objective=None)), TODAY) == "Draft, 2 things missing"
    assert state_text(card_of(post("a", 1, state=State.READY)), TODAY) == "Ready"
    late = card_of(post("a", -1, state=State.READY))
    assert state_text(late, TODAY) == "Ready, not posted yet"
    assert state_text(card_of(a_post("a", None, time=None)), TODAY) == "Idea"


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (PostFilter(), ""),
        (PostFilter(text="bread"), ""),
        (PostFilter(states=frozenset({State.DRAFT, State.READY})), "Showing drafts and ready posts"),
        (PostFilter(gives=frozenset({Gives.PROMOTIONAL})), "Showing promotional posts"),
        (PostFilter(dated=False), "Showing posts without a date"),
        (PostFilter(everyday=True, incomplete=True), "Showing posts that are not complete of no campaign"),
        (PostFilter(campaign_id=CAMPAIGN.id), "Showing posts of Advent stollen"),
        (PostFilter(campaign_id="gone"), "Showing posts of a deleted campaign"),
        (PostFilter(in_bin=True), "Showing posts in the bin"),
        (PostFilter(ids=("a", "b")), "Showing 2 posts"),
        (
            PostFilter(first=date(2026, 11, 1), last=date(2026, 11, 30)),
            "Showing posts, Sun 1 Nov to Mon 30 Nov",
        ),
        (PostFilter(first=date(2026, 11, 1)), "Showing posts, from Sun 1 Nov"),
        (PostFilter(last=date(2025, 11, 1)), "Showing posts, up to Sat 1 Nov 2025"),
    ],
)
def test_a_filter_is_said_in_a_sentence(qapp, wanted, sentence):
    assert filter_text(wanted, NETWORKS, {CAMPAIGN.id: CAMPAIGN}, TODAY) == sentence


def test_a_deleted_post_keeps_its_place_in_time(screen, desk):
    deleted = replace(desk.reader.post("h" * 32), deleted=datetime(2026, 11, 10, tzinfo=UTC))
    with desk.planner._open_unit() as unit:
        unit.put(deleted)
        unit.commit()
    screen.refresh()
    assert "h" not in rows(screen)
