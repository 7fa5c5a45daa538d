"""On the board itself: phases are pulled, names changed, lanes folded, nudges left, and partners found."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog

from contentplanner.application.asset_commands import PutPartner
from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.campaigns import Campaign, usual_phases
from contentplanner.ui.quarter.lane_name import LaneName
from contentplanner.ui.quarter.launch_items import LaunchDiamond
from contentplanner.ui.quarter.phase_items import PhaseBar
from contentplanner.ui.quarter.promise_items import PromiseNote
from tests.journeys.person import CTRL, Key, Mod, centre_of

ID = "c" * 32
ALT_SHIFT = Mod.AltModifier | Mod.ShiftModifier


@pytest.fixture
def board(person):
    plan = person.make_plan()
    person.at(plan)
    launch = person.clock.today() + timedelta(days=16)
    made = Campaign(
        id=ID,
        created=person.clock.now(),
        name="Stollen",
        launch=launch,
        phases=usual_phases(launch),
        partners=("p" * 32,),
    )
    promise = Promise(ours=False, text="post for us", day=launch - timedelta(days=3))
    wool = Partner(
        id="p" * 32,
        created=person.clock.now(),
        name="Wool & Tea",
        state=PartnerState.AGREED,
        promises=(promise,),
    )
    planner = person.session.desk.planner
    planner.run(PutPartner(wool))
    planner.run(CreateCampaign(made))
    person.settle()
    return person


def bar_of(person, phase):
    return person.find(f"quarter.phase.{ID}.{phase}", PhaseBar)


def phase_of(person, number):
    return person.reader.campaign(ID).phases[number]


def test_a_phase_is_pulled_longer_and_taken_back_from_the_toast(board):
    before, bar = phase_of(board, -1), bar_of(board, "follow-up")
    edge = QPoint(bar.width() - 2, bar.height() // 2)
    board.drag(bar, bar.mapTo(board.screen, edge) + QPoint(40, 0), edge)
    assert phase_of(board, -1).last > before.last
    assert phase_of(board, -1).first == before.first
    assert board.toast() == "Days of the phase changed. Its posts stay where they are."
    board.click("toast.action")
    assert phase_of(board, -1) == before


def test_the_ends_of_a_phase_move_by_keys_and_one_undo_each(board):
    before = phase_of(board, -1)
    bar_of(board, "follow-up").setFocus()
    board.press(Key.Key_Right, ALT_SHIFT)
    board.press(Key.Key_Right, Mod.AltModifier)
    after = phase_of(board, -1)
    assert (after.first, after.last) == (before.first + timedelta(days=1), before.last + timedelta(days=1))
    board.press(Key.Key_Z, CTRL)
    board.press(Key.Key_Z, CTRL)
    assert phase_of(board, -1) == before


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard")
def test_the_days_of_a_phase_are_typed_in_a_dialog(board):
    bar_of(board, "tease").setFocus()
    board.press(Key.Key_Menu)
    menu = board.find("quarter.phase_menu")
    next(action for action in menu.actions() if action.text() == "Set days…").trigger()
    menu.close()
    board.settle()
    assert isinstance(board.dialog, QDialog)
    last = phase_of(board, 0).last - timedelta(days=2)
    board.write_over(last.isoformat(), "phase.last")
    board.click("phase.keep")
    assert board.dialog is None
    assert phase_of(board, 0).last == last


def test_a_campaign_is_renamed_where_its_name_stands(board):
    board.find(f"quarter.lane.{ID}").setFocus()
    board.press(Key.Key_F2)
    assert isinstance(board.focus(), LaneName)
    board.write("Advent stollen")
    board.press(Key.Key_Return)
    assert board.reader.campaign(ID).name == "Advent stollen"
    board.press(Key.Key_Z, CTRL)
    assert board.reader.campaign(ID).name == "Stollen"


def test_a_name_that_is_empty_stays_typed_and_the_window_says_why(board):
    board.find(f"quarter.lane.{ID}").setFocus()
    board.press(Key.Key_F2)
    board.press(Key.Key_Delete)
    board.press(Key.Key_Return)
    assert board.toast() == "A campaign needs a name."
    assert board.reader.campaign(ID).name == "Stollen"
    assert isinstance(board.focus(), LaneName)


def test_a_folded_lane_stays_folded_when_the_plan_is_opened_again(board):
    board.find(f"quarter.lane.{ID}").setFocus()
    board.press(Key.Key_Return)
    assert board.focus().objectName() == "quarter.folded"
    plan = board.session.desk.folder
    board.close_window()
    board.at(plan)
    assert board.find("quarter.folded").isVisible()
    board.find("quarter.folded").setFocus()
    board.press(Key.Key_Return)
    assert board.find(f"quarter.lane.{ID}").isVisible()


def test_a_promise_in_the_lane_leads_to_its_partner(board):
    note = board.screen.findChild(PromiseNote)
    assert "Wool & Tea: post for us" in note.toolTip()
    board.click(note)
    assert board.workspace.place == "assets"


def test_a_silent_campaign_gets_teasers_from_its_nudge(board):
    assert board.screen.nudge_bar.nudge.lead == "Stollen starts on opening day. Add teasers?"
    board.click("quarter.nudge.teasers")
    assert len(board.posts(campaign_id=ID)) >= 2
    board.press(Key.Key_Z, CTRL)
    assert board.posts(campaign_id=ID) == []


def test_a_nudge_that_was_left_is_silent_after_opening_the_plan_again(board):
    board.click("quarter.nudge.leave")
    assert board.screen.nudge_bar.nudge is None
    plan = board.session.desk.folder
    board.close_window()
    board.at(plan)
    assert board.screen.nudge_bar.nudge is None


def drag_launch(board, days):
    diamond = next(one for one in board.screen.findChildren(LaunchDiamond) if one.isVisible())
    a_day = board.screen.board.layout_now.axis
    today = board.clock.today()
    width = a_day.x_of(today + timedelta(days=1)) - a_day.x_of(today)
    board.drag(diamond, centre_of(diamond, board.screen) + QPoint(width * days, 0))


def test_a_launch_dragged_too_near_is_kept_and_can_be_shortened(board):
    before = board.reader.campaign(ID)
    drag_launch(board, -6)
    moved = board.reader.campaign(ID)
    assert (moved.launch - before.launch).days == -6
    assert "would have started" in board.toast()
    assert "Shorten" in board.toast()
    board.click("toast.other")
    today = board.clock.today()
    begun = {span.phase for span in before.phases if span.first < today}
    shorter = board.reader.campaign(ID)
    assert shorter.launch == moved.launch
    assert all(span.first >= today for span in shorter.phases if span.phase not in begun)
    board.undo()
    assert board.reader.campaign(ID) == before


def test_a_launch_dragged_where_all_of_it_fits_asks_nothing(board):
    drag_launch(board, 3)
    assert board.toast() == "Stollen moved 3 days later."
