"""The template editor: each change is kept at once, one step to undo, and refused in plain words."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QWidget

from contentplanner.application.campaign_templates import built_in_templates, templates
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Gives
from contentplanner.domain.template_rules import check_template
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.templates import editing
from contentplanner.ui.templates.dialog import TemplatesDialog
from contentplanner.ui.templates.draft_table import DraftTable
from contentplanner.ui.templates.wording import days_text

Key = Qt.Key


@pytest.fixture
def tools(theme, desk, tmp_path):
    tasks = TaskRunner()
    preferences = Preferences(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))

    def run(command):
        desk.planner.run(command)
        return True

    yield ScreenTools(desk, tasks, run, preferences)
    tasks.shut_down()


@pytest.fixture
def dialog(qtbot, tools):
    host = QWidget()
    host.resize(1400, 860)
    qtbot.addWidget(host)
    host.show()
    shown = TemplatesDialog(tools, None, host)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    host.close()


def part(dialog, name, kind=QWidget):
    found = dialog.findChild(kind, f"templates.{name}")
    assert found is not None, f"there is no {name}"
    return found


def ours(at=0):
    return built_in_templates()[at]


def kept(desk, at=0):
    return templates(desk.reader)[at]


def click(dialog, name):
    QTest.mouseClick(part(dialog, name), Qt.MouseButton.LeftButton)


def write(dialog, name, text):
    field = part(dialog, name, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Tab)


def choose(dialog, name, value):
    box = part(dialog, name)
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemData(at) == value))
    box.activated.emit(box.currentIndex())


def test_it_lists_all_templates_and_shows_the_first(dialog):
    names = part(dialog, "list", QListWidget)
    assert [names.item(at).text() for at in range(names.count())] == [
        one.name for one in built_in_templates()
    ]
    assert part(dialog, "name", QLineEdit).text() == ours().name
    assert part(dialog, "drafts", DraftTable).rowCount() == len(ours().drafts)


def test_another_name_is_one_step(dialog, desk):
    write(dialog, "name", "A new cake")
    assert kept(desk).name == "A new cake"
    assert part(dialog, "list", QListWidget).item(0).text() == "A new cake"
    desk.planner.undo()
    assert kept(desk) == ours()
    assert part(dialog, "name", QLineEdit).text() == ours().name


def test_a_longer_phase_moves_what_lies_farther_from_the_launch(dialog, desk):
    write(dialog, "days.partners", "8")
    changed = {span.phase: (span.first, span.last) for span in kept(desk).phases}
    assert changed[Phase.PARTNERS] == (-15, -8)
    assert changed[Phase.TEASE] == (-27, -16)
    teasers = [draft.days for draft in kept(desk).drafts if draft.phase is Phase.TEASE]
    assert teasers == [-27, -23, -20, -16]


def test_a_phase_unticked_goes_with_its_drafts_and_comes_back_empty(dialog, desk):
    click(dialog, "phase.contest")
    assert Phase.CONTEST not in {draft.phase for draft in kept(desk).drafts}
    assert kept(desk).phases[0].first == -17
    click(dialog, "phase.contest")
    assert Phase.CONTEST in {span.phase for span in kept(desk).phases}


def test_a_draft_gives_something_else_on_another_day(dialog, desk):
    choose(dialog, "gives", Gives.CONVERSATION)
    write(dialog, "days", "22 before")
    draft = kept(desk).drafts[0]
    assert (draft.gives, draft.days) == (Gives.CONVERSATION, -22)


def test_the_keyboard_goes_with_a_draft_that_changes_its_place(dialog, desk):
    write(dialog, "days", "15 before")
    table = part(dialog, "drafts", DraftTable)
    assert table.currentRow() == 2
    assert kept(desk).drafts[2].starter == ours().drafts[0].starter
    assert part(dialog, "days", QLineEdit).text() == "15 before"


def test_own_words_take_the_place_of_the_starter(dialog, desk):
    write(dialog, "headline", "Flour on every shelf")
    assert kept(desk).drafts[0].headline == "Flour on every shelf"
    assert part(dialog, "drafts", DraftTable).item(0, 3).text() == "Flour on every shelf"


def test_a_draft_is_added_beside_the_chosen_one_and_taken_away(dialog, desk):
    click(dialog, "add")
    assert [draft.days for draft in kept(desk).drafts][:3] == [-24, -23, -20]
    assert part(dialog, "drafts", DraftTable).currentRow() == 1
    click(dialog, "remove")
    assert [draft.days for draft in kept(desk).drafts][:2] == [-24, -20]


def test_too_much_selling_is_refused_in_words_and_nothing_changes(dialog, desk):
    for row in range(3):
        part(dialog, "drafts", DraftTable).setCurrentCell(row, 0)
        choose(dialog, "gives", Gives.PROMOTIONAL)
    said = part(dialog, "problem").text
    assert said.startswith("3 of 11 drafts sell")
    assert sum(draft.gives is Gives.PROMOTIONAL for draft in kept(desk).drafts) == 2
    assert part(dialog, "gives").currentData() is Gives.HELPFUL


def test_a_day_outside_the_phase_is_refused_in_words(dialog, desk):
    write(dialog, "days", "3 before")
    assert "lies outside its phase" in part(dialog, "problem").text
    assert kept(desk) == ours()


def test_ours_come_back_and_the_way_there_is_shown_only_then(dialog, desk):
    assert part(dialog, "reset").isHidden()
    write(dialog, "name", "A new cake")
    assert part(dialog, "reset").text() == "Back to ours"
    click(dialog, "reset")
    assert kept(desk) == ours()
    assert part(dialog, "reset").isHidden()
    assert QApplication.focusWidget() is not None


def test_a_copy_is_a_template_of_its_own_and_can_go_again(dialog, desk):
    click(dialog, "copy")
    assert templates(desk.reader)[-1].name == f"{ours().name}, copy"
    assert part(dialog, "name", QLineEdit).text() == f"{ours().name}, copy"
    assert part(dialog, "reset").text() == "Remove this template"
    click(dialog, "reset")
    assert templates(desk.reader) == list(built_in_templates())


def test_what_is_typed_is_kept_when_the_dialog_is_closed(dialog, desk):
    field = part(dialog, "about", QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "When something new comes")
    QTest.keyClick(dialog, Key.Key_Escape)
    assert kept(desk).about == "When something new comes"


@pytest.mark.parametrize(
    ("text", "launch", "days"),
    [
        ("24 before", True, -24),
        ("-3", True, -3),
        ("2 days after", True, 2),
        ("launch day", True, 0),
        ("day 8", False, 7),
    ],
)
def test_days_are_read_as_people_write_them(text, launch, days):
    assert editing.read_days(text, has_launch=launch) == days


@given(st.integers(-366, 366), st.booleans())
def test_a_day_is_read_back_as_it_is_shown(days, launch):
    days = days if launch else abs(days)
    assert editing.read_days(days_text(days, has_launch=launch), has_launch=launch) == days


@pytest.mark.parametrize("text", ["", "soon", "3 to 5", "0 x 1"])
def test_a_day_that_is_none_is_refused(text):
    with pytest.raises(PlanError, match="number-not-understood"):
        editing.read_days(text, has_launch=True)


@st.composite
def changed_templates(draw):
    """A template of ours with some phases longer, shorter, taken away or brought back."""
    template = draw(st.sampled_from(built_in_templates()))
    for _ in range(draw(st.integers(1, 4))):
        there = [span.phase for span in template.phases]
        away = [phase for phase in Phase if phase not in there and phase is not Phase.LAUNCH]
        phase = draw(st.sampled_from(there + away))
        if phase in away:
            template = editing.with_phase(template, phase)
        elif phase is not Phase.LAUNCH and len(there) > 2 and draw(st.booleans()):
            template = editing.without_phase(template, phase)
        else:
            template = editing.with_length(template, phase, draw(st.integers(1, 30)))
    return template


@given(changed_templates())
def test_whatever_is_done_to_the_phases_their_order_and_the_place_of_drafts_hold(template: CampaignTemplate):
    assert check_template(template, Fraction(1)).phases == template.phases
