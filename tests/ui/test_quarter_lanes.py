"""Names of lanes: renamed in place, folded and unfolded, and kept so."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from contentplanner.application.campaign_commands import EditCampaign
from contentplanner.domain.ids import PostId
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.quarter.lane_name import LaneName
from contentplanner.ui.quarter.screen import QuarterScreen
from tests.ui.fakes import a_campaign, fake_desk, marigold
from tests.ui.quarter_tools import KeptHere, tools_of
from tests.ui.test_quarter import Key, chosen, heard, lane_menu, opens_a_menu, press


class Ran(list):
    """Commands that were run; refuses names in ``taken`` as the window would."""

    taken = ()

    def __call__(self, command):
        self.append(command)
        return command.values["name"] not in self.taken


def opened(qtbot, desk, run=None, preferences=None):
    screen = QuarterScreen(tools_of(desk, run, preferences))
    qtbot.addWidget(screen)
    screen.resize(1232, 810)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


@pytest.fixture
def ran():
    return Ran()


@pytest.fixture
def screen(qtbot, ran):
    return opened(qtbot, marigold(), ran)


def header(screen, name="stollen"):
    return screen.board.findChild(QAbstractButton, f"quarter.lane.{name}")


def rename(screen, text, key=Key.Key_Return):
    header(screen).setFocus()
    press(Key.Key_F2)
    line = QApplication.focusWidget()
    assert isinstance(line, LaneName)
    assert line.selectedText() == "Advent stollen pre-orders"
    QTest.keyClicks(line, text)
    QTest.keyClick(line, key)
    return line


def test_f2_renames_a_campaign_where_its_name_stands(screen, ran):
    rename(screen, "Stollen m")
    assert ran == [EditCampaign("stollen", {"name": "Stollen m"})]
    assert QApplication.focusWidget() is header(screen)


def test_escape_leaves_the_name_as_it_was(screen, ran):
    rename(screen, "Other", Key.Key_Escape)
    assert ran == []
    assert QApplication.focusWidget() is header(screen)


def test_a_name_left_by_the_keyboard_is_kept(screen, ran):
    header(screen).setFocus()
    press(Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Stollen")
    screen.select_post(PostId("stollen-11-19"))
    assert ran == [EditCampaign("stollen", {"name": "Stollen"})]
    assert QApplication.focusWidget().card.id == "stollen-11-19"


def test_a_refused_name_stays_typed_and_says_why(screen, ran):
    ran.taken = ("Christmas gift cards",)
    line = rename(screen, "Christmas gift cards")
    assert line.isVisible()
    assert line.text() == "Christmas gift cards"
    assert "already" in line.toolTip()
    line.selectAll()
    QTest.keyClicks(line, "Gifts")
    QTest.keyClick(line, Key.Key_Return)
    assert ran[-1] == EditCampaign("stollen", {"name": "Gifts"})
    assert not line.isVisible()


@opens_a_menu
def test_the_menu_of_a_lane_renames_and_folds(screen):
    chosen(lane_menu(screen, "quarter.lane.stollen"), "Rename")
    assert screen.findChild(LaneName).isVisible()
    press(Key.Key_Escape)
    chosen(lane_menu(screen, "quarter.lane.gifts"), "Fold")
    assert [c.name for c in screen.board.layout_now.lanes[0].folded] == ["Christmas gift cards"]


def test_enter_folds_a_lane_and_enter_on_its_row_unfolds_it(screen):
    opened_ones = heard(screen.campaign_opened)
    header(screen, "soup").setFocus()
    press(Key.Key_Return)
    row = QApplication.focusWidget()
    assert row.objectName() == "quarter.folded"
    assert row.text() == "Autumn soup menu"
    assert row.accessibleName() == "Autumn soup menu, folded"
    press(Key.Key_Return)
    assert QApplication.focusWidget() is header(screen, "soup")
    assert not any(lane.folded for lane in screen.board.layout_now.lanes)
    press(Key.Key_Space)
    assert opened_ones == ["soup"]


def test_what_was_folded_stays_folded_in_the_next_session(qtbot):
    kept = KeptHere()
    screen = opened(qtbot, marigold(), preferences=Preferences(kept))
    screen.board.fold_lane("soup")
    again = opened(qtbot, marigold(), preferences=Preferences(kept))
    assert [c.id for c in again.board.layout_now.lanes[0].folded] == ["soup"]
    again.board.unfold_lanes()
    third = opened(qtbot, marigold(), preferences=Preferences(kept))
    assert not any(lane.folded for lane in third.board.layout_now.lanes)


@opens_a_menu
def test_one_of_many_folded_campaigns_can_be_unfolded_alone(qtbot):
    done = [a_campaign(f"done{n}", date(2026, 10, 4 + n), phases=()) for n in range(4)]
    live = [a_campaign(f"live{n}", date(2026, 12, 4 + n)) for n in range(5)]
    screen = opened(qtbot, fake_desk([], done + live))
    row = screen.board.findChild(QAbstractButton, "quarter.folded")
    row.setFocus()
    press(Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    chosen(screen.findChild(QMenu, "quarter.lane_menu"), "Unfold Campaign done2")
    assert row.text() == "3 finished campaigns"
    assert QApplication.focusWidget() is screen.board.header_of("done2")


def test_a_renamed_lane_that_moves_away_takes_its_line_along(screen):
    header(screen).setFocus()
    press(Key.Key_F2)
    line = screen.findChild(LaneName)
    reader = screen._desk.reader
    reader.all_campaigns = [
        c if c.id != "soup" else replace(c, deleted=c.created) for c in reader.all_campaigns
    ]
    screen.refresh()
    assert line.parent().campaign.id == "stollen" or not line.isVisible()
    assert screen.board.childAt(QPoint(20, 20)) is not None
