"""Phases on the board: their ends are moved by mouse, by keys and from their menu."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from contentplanner.application.phase_commands import SetPhaseDays
from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.ids import PostId
from contentplanner.ui.quarter.phase_dialog import PhaseDialog
from contentplanner.ui.quarter.phase_items import PhaseBar
from tests.ui.fakes import marigold
from tests.ui.quarter_tools import tools_of
from tests.ui.test_quarter import Key, Left, Mod, heard, opens_a_menu, press, shown

ALT, ALT_SHIFT = Mod.AltModifier, Mod.AltModifier | Mod.ShiftModifier
TEASE = PhaseSpan(Phase.TEASE, date(2026, 11, 2), date(2026, 11, 13))
AFTER = PhaseSpan(Phase.FOLLOW_UP, date(2026, 11, 27), date(2026, 12, 8))


@pytest.fixture
def screen(qtbot):
    return shown(qtbot, marigold())


def bar_of(screen, name):
    return screen.board.findChild(PhaseBar, f"quarter.phase.{name}")


def pull(screen, bar, start, day, *, drop=True, first=False):
    """Drag an end of a phase onto the edge of a day."""
    axis = screen.board.layout_now.axis
    edge = axis.x_of(day) if first else axis.end_of(day)
    to = QPoint(
        screen.board.label_width + edge - bar.x() + (start.x() if first else start.x() - bar.width()), 9
    )
    QTest.mousePress(bar, Left, Mod.NoModifier, start)
    there = bar.mapToGlobal(to)
    for share in (0.5, 1.0):
        QTest.mouseMove(
            bar, bar.mapFromGlobal(bar.mapToGlobal(start) + (there - bar.mapToGlobal(start)) * share)
        )
    QTest.mouseMove(bar, bar.mapFromGlobal(there))
    if drop:
        QTest.mouseRelease(bar, Left, Mod.NoModifier, bar.mapFromGlobal(there))


def test_pulling_the_right_end_of_a_phase_sets_its_last_day(screen):
    commands, opened = heard(screen.command_wished), heard(screen.campaign_opened)
    bar = bar_of(screen, "stollen.follow-up")
    pull(screen, bar, QPoint(bar.width() - 2, 9), date(2026, 12, 14))
    assert commands == [SetPhaseDays("stollen", PhaseSpan(Phase.FOLLOW_UP, AFTER.first, date(2026, 12, 14)))]
    assert opened == []


def test_pulling_the_left_end_of_a_phase_sets_its_first_day(screen):
    commands = heard(screen.command_wished)
    bar = bar_of(screen, "stollen.tease")
    pull(screen, bar, QPoint(1, 9), date(2026, 10, 26), first=True)
    assert commands == [SetPhaseDays("stollen", PhaseSpan(Phase.TEASE, date(2026, 10, 26), TEASE.last))]


def test_the_pulled_phase_and_its_new_day_are_shown_and_escape_gives_up(screen):
    commands, opened = heard(screen.command_wished), heard(screen.campaign_opened)
    bar = bar_of(screen, "stollen.follow-up")
    home = bar.geometry()
    pull(screen, bar, QPoint(bar.width() - 2, 9), date(2026, 12, 14), drop=False)
    mark = screen.board.findChild(object, "quarter.drop.phase")
    assert mark.isVisible()
    assert mark.text == "Follow-up until Mon 14 Dec · 18 days"
    axis = screen.board.layout_now.axis
    assert bar.geometry().right() + 1 == screen.board.label_width + axis.end_of(date(2026, 12, 14))
    press(Key.Key_Escape)
    assert not mark.isVisible()
    assert bar.geometry() == home
    QTest.mouseRelease(bar, Left, Mod.NoModifier, QPoint(300, 9))
    assert commands == opened == []


def test_a_pulled_end_stops_at_the_next_phase_and_at_the_other_end(screen):
    commands = heard(screen.command_wished)
    bar = bar_of(screen, "stollen.tease")
    pull(screen, bar, QPoint(bar.width() - 1, 9), date(2026, 12, 24))
    assert commands == []
    pull(screen, bar, QPoint(1, 9), date(2026, 12, 24), first=True)
    assert commands == [SetPhaseDays("stollen", PhaseSpan(Phase.TEASE, TEASE.last, TEASE.last))]


def test_the_mouse_shows_where_an_end_can_be_pulled(screen):
    bar, none = bar_of(screen, "stollen.tease"), Qt.MouseButton.NoButton
    shapes = []
    for x in (2, bar.width() // 2, bar.width() - 2):
        at = QPointF(x, 9)
        moved = QMouseEvent(QEvent.Type.MouseMove, at, bar.mapToGlobal(at), none, none, Mod.NoModifier)
        QApplication.sendEvent(bar, moved)
        shapes.append(bar.cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [shape.SizeHorCursor, shape.PointingHandCursor, shape.SizeHorCursor]


def test_an_end_beyond_the_quarter_cannot_be_pulled_but_leads_there(screen):
    commands, bar = heard(screen.command_wished), bar_of(screen, "knit.tease")
    QTest.mouseClick(bar, Left, Mod.NoModifier, QPoint(bar.width() - 2, 9))
    assert str(screen.quarter) == "2027-Q1"
    assert commands == []


def test_keys_move_the_ends_of_the_phase_with_the_keyboard(screen):
    commands = heard(screen.command_wished)
    bar_of(screen, "stollen.follow-up").setFocus()
    press(Key.Key_Right, ALT_SHIFT)
    press(Key.Key_Left, ALT_SHIFT)
    press(Key.Key_Right, ALT)
    press(Key.Key_Left, ALT)
    days = [(command.span.first.day, command.span.last.day) for command in commands]
    assert days == [(27, 9), (27, 7), (28, 8)]  # on its left lies the launch


def test_tab_reaches_one_phase_of_the_lane_and_arrows_the_others(screen):
    screen.select_post(PostId("stollen-11-19"))
    bars = [bar for bar in screen.board.findChildren(PhaseBar) if bar.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [bar.objectName() for bar in bars] == ["quarter.phase.stollen.tease"]
    bars[0].setFocus()
    press(Key.Key_Right)
    assert QApplication.focusWidget() is bar_of(screen, "stollen.partners")
    press(Key.Key_Left)
    press(Key.Key_Left)
    assert QApplication.focusWidget().objectName() == "quarter.lane.stollen"
    bars[0].setFocus()
    press(Key.Key_Down)
    assert QApplication.focusWidget().card.id == "stollen-11-19"


def test_delete_on_a_phase_or_a_name_deletes_no_post(screen):
    screen.select_post(PostId("stollen-11-19"))
    commands = heard(screen.command_wished)
    bar_of(screen, "stollen.tease").setFocus()
    press(Key.Key_Delete)
    screen.board.header_of("stollen").setFocus()
    press(Key.Key_Delete)
    assert commands == []


@opens_a_menu
def test_the_menu_of_a_phase_offers_what_has_room(screen):
    commands, dialogs = heard(screen.command_wished), heard(screen.dialog_wished)
    bar_of(screen, "stollen.tease").setFocus()
    press(Key.Key_F10, Mod.ShiftModifier)
    menu = screen.findChild(QMenu, "quarter.phase_menu")
    entries = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert not entries["Longer by a day"].isEnabled()
    for words in ("Shorter by a day", "Begin a day earlier", "Begin a day later", "Set days…"):
        entries[words].trigger()
    menu.close()
    days = [(command.span.first.day, command.span.last.day) for command in commands]
    assert days == [(2, 12), (1, 13), (3, 13)]
    assert dialogs == [("phase-days", ("stollen", Phase.TEASE))]


@pytest.fixture
def dialog(qtbot):
    desk, ran = marigold(), []
    made = PhaseDialog(
        tools_of(desk, lambda command: ran.append(command) or True),
        desk.reader.campaign("stollen"),
        Phase.TEASE,
    )
    made.ran = ran
    qtbot.addWidget(made)
    made.show()
    return made


def typed(dialog, first, last):
    for name, text in (("first", first), ("last", last)):
        line = dialog.findChild(object, f"phase.{name}")
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text) if text else line.clear()
    dialog.findChild(QPushButton, "phase.keep").click()


def test_days_typed_for_a_phase_are_set(dialog):
    typed(dialog, "2026-11-04", "12 Nov")
    assert dialog.ran == [
        SetPhaseDays("stollen", PhaseSpan(Phase.TEASE, date(2026, 11, 4), date(2026, 11, 12)))
    ]
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-11-04", "2026-11-14", "overlap “Partners”"),
        ("2026-11-12", "2026-11-04", "before it starts"),
        ("2026-11-04", "", "A phase needs this day."),
        ("nonsense", "2026-11-04", "is not a day"),
    ],
)
def test_days_that_cannot_be_are_refused_beside_what_is_typed(dialog, first, last, words):
    typed(dialog, first, last)
    assert dialog.isVisible()
    assert dialog.ran == []
    shown_words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any(words in text for text in shown_words)
