"""The quarter view over a real plan: what keys and drags do to it, and what undo brings back."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from contentplanner.application.campaign_commands import CreateCampaign
from contentplanner.application.desk import Desk
from contentplanner.application.move_campaign import MoveCampaign
from contentplanner.application.planner import Planner
from contentplanner.application.post_commands import CreatePost, DeletePosts, SetPostState
from contentplanner.application.queries import PostFilter
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.plan import create_plan
from contentplanner.ui.quarter.lane_items import LaneHeader
from contentplanner.ui.quarter.phase_items import PhaseBar
from contentplanner.ui.quarter.screen import QuarterScreen
from tests.ui.fakes import NETWORKS, FakeClock, a_campaign, a_post
from tests.ui.quarter_tools import tools_of

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def desk(tmp_path):
    clock = FakeClock(date(2026, 11, 10))
    plan = create_plan(tmp_path / "Marigold", PlanSettings(name="Marigold"), NETWORKS, clock)
    reader = plan.open_reader()
    planner = Planner(plan.open_unit, clock)
    planner.run(CreateCampaign(a_campaign("c" * 32)))
    for number in range(3):
        post = a_post(
            str(number) * 32, date(2026, 11, 12 + 2 * number), campaign_id="c" * 32, picture_id=None
        )
        planner.run(CreatePost(post))
    yield Desk(plan.folder, planner, reader, plan.open_reader, NETWORKS, clock, None, None, plan.close)
    reader.close()
    plan.close()


@pytest.fixture
def screen(qtbot, desk):
    screen = QuarterScreen(tools_of(desk))
    qtbot.addWidget(screen)
    screen.command_wished.connect(desk.planner.run)
    stop = desk.planner.listen(screen.on_changes)
    with qtbot.waitActive(screen):
        screen.resize(1232, 810)
        screen.show()
        screen.activateWindow()
    yield screen
    stop()


def press(key, held=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def focused_id():
    return QApplication.focusWidget().card.id


def test_moving_by_keys_moves_the_chip_and_undo_brings_it_back(screen, desk):
    screen.select_post("1" * 32)
    before = screen.board.item_of("1" * 32).pos()
    press(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    assert desk.reader.post("1" * 32).day == date(2026, 11, 15)
    assert focused_id() == "1" * 32
    desk.planner.undo()
    assert desk.reader.post("1" * 32).day == date(2026, 11, 14)
    assert screen.current_day() == date(2026, 11, 14)
    screen.refresh()
    assert screen.board.item_of("1" * 32).pos() == before


def test_a_post_moved_out_of_the_quarter_by_keys_is_followed(screen):
    screen.select_post("0" * 32)
    for _ in range(8):
        press(Key.Key_Down, Mod.ControlModifier | Mod.ShiftModifier)
    assert str(screen.quarter) == "2027-Q1"
    assert focused_id() == "0" * 32


def test_deleting_by_key_leaves_the_keyboard_on_a_post(screen, desk):
    screen.select_post("1" * 32)
    press(Key.Key_Delete)
    assert desk.reader.post("1" * 32).deleted is not None
    assert focused_id() in ("0" * 32, "2" * 32)


def test_moving_a_campaign_moves_all_that_has_not_gone_out_in_one_step(desk):
    desk.planner.run(SetPostState(("0" * 32,), State.POSTED, desk.clock.now()))
    before = desk.reader.campaign("c" * 32)
    desk.planner.run(MoveCampaign("c" * 32, 3))
    after = desk.reader.campaign("c" * 32)
    days = [desk.reader.post(str(number) * 32).day for number in range(3)]
    assert after.launch == before.launch + timedelta(days=3)
    assert [span.first for span in after.phases] == [span.first + timedelta(days=3) for span in before.phases]
    assert days == [date(2026, 11, 12), date(2026, 11, 17), date(2026, 11, 19)]
    assert desk.planner.undo().label.code == "move-campaign"
    assert desk.reader.campaign("c" * 32) == before


@pytest.mark.parametrize("days", [10**6, -(10**6), 10**12])
def test_a_campaign_cannot_leave_the_years_of_plans(desk, days):
    with pytest.raises(PlanError, match="day-out-of-range"):
        desk.planner.run(MoveCampaign("c" * 32, days))


def test_a_hidden_screen_reads_what_changed_once_it_is_shown(screen, desk):
    screen.hide()
    desk.planner.run(CreatePost(a_post("9" * 32, date(2026, 12, 1), picture_id=None)))
    screen.show()
    assert screen.board.item_of("9" * 32) is not None


def test_a_phase_pulled_by_keys_changes_its_days_and_undo_brings_them_back(screen, desk):
    bar = screen.board.findChild(PhaseBar, f"quarter.phase.{'c' * 32}.follow-up")
    before = desk.reader.campaign("c" * 32)
    bar.setFocus()
    width = bar.width()
    press(Key.Key_Right, Mod.AltModifier | Mod.ShiftModifier)
    press(Key.Key_Right, Mod.AltModifier | Mod.ShiftModifier)
    after = desk.reader.campaign("c" * 32)
    assert after.phases[-1].last == before.phases[-1].last + timedelta(days=2)
    assert QApplication.focusWidget() is bar
    assert bar.width() > width
    desk.planner.undo()
    desk.planner.undo()
    assert desk.reader.campaign("c" * 32) == before


def test_a_nudge_left_stays_away_and_undo_brings_it_back(screen, desk):
    for number in range(2):
        post = a_post(str(5 + number) * 32, date(2026, 11, 20), gives=Gives.PROMOTIONAL, picture_id=None)
        desk.planner.run(CreatePost(post))
    assert screen.nudge_bar.nudge.key.startswith("month")
    screen.findChild(QAbstractButton, "quarter.nudge.leave").click()
    assert desk.reader.one(QuarterPlan, "2026-Q4").left
    assert not any(nudge.key.startswith("month") for nudge in screen.nudge_bar.nudges)
    desk.planner.undo()
    assert screen.nudge_bar.nudges[0].key.startswith("month")


def test_teasers_added_from_the_nudge_end_it(screen, desk):
    desk.planner.run(CreateCampaign(a_campaign("d" * 32, date(2026, 12, 18), name="Jam")))
    bar = screen.nudge_bar
    assert bar.nudge.lead == "Jam starts on opening day. Add teasers?"
    screen.findChild(QAbstractButton, "quarter.nudge.teasers").click()
    assert not any(nudge.key.startswith("silent") for nudge in bar.nudges)
    assert len(desk.reader.find(PostFilter(campaign_id="d" * 32))) == 4


def test_a_post_the_keyboard_lands_on_by_itself_is_told_as_selected(screen, desk):
    told = []
    screen.selection_changed.connect(told.append)
    desk.planner.run(DeletePosts(("1" * 32,), desk.clock.now()))
    screen.select_post("2" * 32)
    desk.planner.run(DeletePosts(("2" * 32,), desk.clock.now()))
    assert screen.selected_posts() == told[-1] != ("2" * 32,)


def test_the_lane_of_everyday_posts_counts_those_of_the_quarter(screen, desk):
    def counted():
        return screen.board.findChild(LaneHeader, "quarter.lane.everyday").accessibleName()

    desk.planner.run(CreatePost(a_post("e" * 32, date(2026, 12, 1), picture_id=None)))
    before = counted()
    desk.planner.run(CreatePost(a_post("f" * 32, date(2024, 5, 1), picture_id=None)))
    assert counted() == before
    desk.planner.run(CreatePost(a_post("d" * 32, date(2026, 12, 2), picture_id=None)))
    assert counted() != before
