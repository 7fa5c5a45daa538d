"""The dialogs, driven by keys and clicks on a real plan."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton

from contentplanner.application.import_command import ImportSchedule
from contentplanner.application.post_commands import MovePosts, ShiftPosts
from contentplanner.application.queries import PostFilter
from contentplanner.bootstrap import House
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.posts import State
from contentplanner.ui.campaigns.screen import CampaignsScreen
from contentplanner.ui.exporting.export_dialog import ExportDialog
from contentplanner.ui.importing.import_dialog import ImportDialog
from contentplanner.ui.moving.move_dialog import MoveDialog
from contentplanner.ui.moving.shift_dialog import ShiftDialog
from contentplanner.ui.tasks import TaskRunner
from tests.desks import TODAY


@pytest.fixture
def tasks(qapp):
    runner = TaskRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def show(qtbot):
    def show(widget):
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return show


def wishes(widget):
    heard = []
    widget.command_wished.connect(heard.append)
    return heard


def type_in(qtbot, dialog, name, text):
    field = dialog.findChild(QLineEdit, name)
    field.clear()
    qtbot.keyClicks(field, text)
    return field


def guess(sample):
    (card,) = sample.reader.find(PostFilter(text="guess the weight"))
    return card


def test_typing_a_weekday_and_enter_moves_to_the_next_such_day(qtbot, show, sample):
    card = guess(sample)
    dialog = show(MoveDialog([card], TODAY))
    heard = wishes(dialog)
    qtbot.keyClick(type_in(qtbot, dialog, "move.day", "fri"), Qt.Key.Key_Return)
    assert heard == [MovePosts((card.id,), date(2026, 11, 13), None)]


def test_a_typed_time_is_taken_too(qtbot, show, sample):
    card = guess(sample)
    dialog = show(MoveDialog([card], TODAY))
    heard = wishes(dialog)
    type_in(qtbot, dialog, "move.time", "9.30")
    qtbot.keyClick(type_in(qtbot, dialog, "move.day", "20 nov"), Qt.Key.Key_Return)
    assert heard == [MovePosts((card.id,), date(2026, 11, 20), time(9, 30))]


def test_a_day_that_does_not_exist_offers_its_neighbours(qtbot, show, sample):
    dialog = show(MoveDialog([guess(sample)], TODAY))
    heard = wishes(dialog)
    qtbot.keyClick(type_in(qtbot, dialog, "move.day", "31 nov"), Qt.Key.Key_Return)
    assert heard == []
    offered = [
        button for button in dialog.findChildren(QPushButton) if button.text() in ("Mon 30 Nov", "Tue 1 Dec")
    ]
    assert len(offered) == 2
    offered[1].click()
    dialog.findChild(QPushButton, "move.accept").click()
    assert heard[0].day == date(2026, 12, 1)


def test_nothing_typed_moves_nothing_and_says_what_to_do(qtbot, show, sample):
    dialog = show(MoveDialog([guess(sample)], TODAY))
    heard = wishes(dialog)
    dialog.findChild(QPushButton, "move.accept").click()
    assert heard == []
    assert dialog.isVisible()


def test_moving_by_days_takes_a_whole_number(qtbot, show):
    dialog = show(ShiftDialog(("a", "b")))
    heard = wishes(dialog)
    qtbot.keyClick(type_in(qtbot, dialog, "shift.days", "soon"), Qt.Key.Key_Return)
    assert heard == []
    qtbot.keyClick(type_in(qtbot, dialog, "shift.days", "-3"), Qt.Key.Key_Return)
    assert heard == [ShiftPosts(("a", "b"), -3)]


def test_the_list_of_campaigns_follows_changes(show, sample):
    screen = show(CampaignsScreen(sample))
    heard = wishes(screen)
    soup = next(c for c in sample.reader.campaigns() if c.name == "Autumn soup menu")
    next(
        b for b in screen.findChildren(QPushButton) if b.accessibleName() == "Delete: Autumn soup menu"
    ).click()
    changes = sample.planner.run(heard[0])
    assert changes.touched(Campaign)
    screen.on_changes(changes, None)
    names = {button.accessibleName() for button in screen.findChildren(QPushButton) if not button.isHidden()}
    assert f"Bring back: {soup.name}" in names


def export_dialog(show, sample, tasks, **changes):
    quarter = sample.reader.settings().quarter_of(TODAY)
    return show(ExportDialog(sample, tasks, House.ports(), quarter, **changes))


def test_the_number_on_the_button_is_the_number_of_lines_in_the_file(qtbot, show, sample, tasks, tmp_path):
    dialog = export_dialog(show, sample, tasks)
    button = dialog.findChild(QPushButton, "export.accept")
    qtbot.waitUntil(lambda: "lines" in button.text())
    with qtbot.waitSignal(dialog.exported) as done:
        dialog.write_to(tmp_path / "schedule.csv")
    assert button.text() == f"Export {done.args[0].lines} lines…"
    text = (tmp_path / "schedule.csv").read_text("utf-8-sig")
    assert "Autumn" in text
    assert "draft" not in {line.split(",")[6] for line in text.splitlines() if line.startswith("2026-")}


def test_drafts_are_written_only_when_asked_for(qtbot, show, sample, tasks):
    dialog = export_dialog(show, sample, tasks)
    button = dialog.findChild(QPushButton, "export.accept")
    qtbot.waitUntil(lambda: "lines" in button.text())
    without = button.text()
    dialog.findChild(QCheckBox, "export.drafts").click()
    qtbot.waitUntil(lambda: button.text() not in (without, ""))


def test_one_campaign_or_some_days_can_be_exported(qtbot, show, sample, tasks):
    dialog = export_dialog(show, sample, tasks)
    button = dialog.findChild(QPushButton, "export.accept")
    qtbot.waitUntil(lambda: "lines" in button.text())
    whole = button.text()
    dialog.findChild(QRadioButton, "export.scope.campaign").click()
    qtbot.waitUntil(lambda: button.text() != whole)
    type_in(qtbot, dialog, "export.first", "not a day")
    qtbot.waitUntil(lambda: not button.isEnabled())


def test_a_file_that_cannot_be_written_is_said_in_the_dialog(qtbot, show, sample, tasks, tmp_path):
    dialog = export_dialog(show, sample, tasks)
    button = dialog.findChild(QPushButton, "export.accept")
    qtbot.waitUntil(lambda: "lines" in button.text())
    dialog.write_to(tmp_path / "nowhere" / "schedule.csv")
    qtbot.waitUntil(button.isEnabled)
    assert dialog.isVisible()


def import_dialog(show, desk, tasks, path):
    importing = ImportSchedule(desk, House.ports().schedule_reader())
    return show(ImportDialog(importing, desk.networks, tasks, path))


def test_an_import_writes_only_at_the_last_button_and_is_one_step(qtbot, show, desk, tasks, tmp_path):
    path = tmp_path / "calendar.csv"
    path.write_text(
        "Date,Headline,Caption\n2026-11-19,Guess,How many grams?\n,An idea,\nnonsense,Bad,day\n", "utf-8"
    )
    dialog = import_dialog(show, desk, tasks, path)
    button = dialog.findChild(QPushButton, "import.accept")
    qtbot.waitUntil(button.isEnabled)
    assert button.text() == "Import 2 lines"
    assert desk.reader.count(PostFilter()) == 0
    with qtbot.waitSignal(dialog.imported) as done:
        button.click()
    assert [refused.line for refused in done.args[0].refused] == [4]
    assert desk.reader.count(PostFilter(states=frozenset({State.IDEA}))) == 1
    desk.planner.undo()
    assert desk.reader.count(PostFilter()) == 0
    desk.planner.redo()
    assert desk.reader.count(PostFilter()) == 2


def test_a_column_can_be_taken_for_something_else(qtbot, show, desk, tasks, tmp_path):
    path = tmp_path / "calendar.csv"
    path.write_text("Date,Thought,Caption\n2026-11-19,Guess,How many grams?\n", "utf-8")
    dialog = import_dialog(show, desk, tasks, path)
    button = dialog.findChild(QPushButton, "import.accept")
    qtbot.waitUntil(button.isEnabled)
    choice = dialog.findChild(QComboBox, "import.column.Thought")
    choice.setCurrentIndex(choice.findData("headline"))
    with qtbot.waitSignal(dialog.imported):
        qtbot.waitUntil(button.isEnabled)
        button.click()
    assert [card.headline for card in desk.reader.find(PostFilter())] == ["Guess"]


def test_dates_that_can_be_read_two_ways_are_asked_for(qtbot, show, desk, tasks, tmp_path):
    path = tmp_path / "calendar.csv"
    path.write_text("Date,Headline\n03/04/2026,Spring\n05/06/2026,Summer\n", "utf-8")
    dialog = import_dialog(show, desk, tasks, path)
    order = dialog.findChild(QRadioButton, "import.dates.dmy")
    button = dialog.findChild(QPushButton, "import.accept")
    qtbot.waitUntil(order.isVisible)
    assert not button.isEnabled()
    order.click()
    qtbot.waitUntil(button.isEnabled)
    with qtbot.waitSignal(dialog.imported):
        button.click()
    assert [card.day for card in desk.reader.find(PostFilter())] == [date(2026, 4, 3), date(2026, 6, 5)]


def test_a_file_of_another_kind_is_said_in_the_dialog(qtbot, show, desk, tasks, tmp_path):
    path = tmp_path / "calendar.csv"
    path.write_bytes(b"PK\x03\x04 not a csv")
    dialog = import_dialog(show, desk, tasks, path)
    button = dialog.findChild(QPushButton, "import.accept")
    labels = dialog.findChildren(QLabel)
    qtbot.waitUntil(lambda: any("compressed archive" in label.text() for label in labels))
    assert not button.isEnabled()
