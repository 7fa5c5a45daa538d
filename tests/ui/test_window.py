from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import MovePosts
from contentplanner.domain.posts import State
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.actions import ACTIONS
from contentplanner.ui.screens import SCREENS
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.views import VIEWS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def draft_of(window):
    cards = window.session.desk.reader.cards(date(2026, 11, 11), date(2026, 12, 31))
    return next(card for card in cards if card.state is State.DRAFT)


def test_no_shortcut_is_used_twice():
    keys = Counter(key for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_does_something_and_stands_in_a_menu(window):
    missing = [spec.id for spec in ACTIONS if spec.id not in window.commands]
    assert missing == []
    shown = [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    for spec in ACTIONS:
        action = window.actions_table.by_id[spec.id]
        assert action in shown
        assert action.text()


@pytest.mark.parametrize("place", [*SCREENS, "settings"])
def test_every_place_shows_and_all_that_takes_the_focus_has_a_name(window, qtbot, place):
    window.session.workspace.show_place(place)
    assert window.session.workspace.place == place
    qtbot.wait(20)
    nameless = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            spoken = QAccessible.queryAccessibleInterface(widget)
            if spoken is not None and not spoken.text(QAccessible.Text.Name):
                nameless.append((type(widget).__name__, widget.objectName()))
    assert nameless == []


def test_ctrl_digits_show_the_views_and_the_sidebar_follows(window, qtbot):
    for digit, view in enumerate(VIEWS, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + digit), CTRL)
        assert window.session.workspace.place == view
        assert window.sidebar.places["calendar"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_5, CTRL)
    assert window.sidebar.places["ideas"].isChecked()


def test_a_moved_post_is_brought_back_by_undo_and_the_menu_names_the_step(window):
    card = draft_of(window)
    reader = window.session.desk.reader
    window.session.actions.run(MovePosts((card.id,), date(2026, 12, 24)))
    assert "Thu 24 Dec" in window.toast.text()
    assert window.actions_table.by_id["undo"].text() == "Undo Move post"
    window.perform("undo")
    assert reader.post(card.id).day == card.day
    assert window.actions_table.by_id["redo"].text() == "Redo Move post"


def test_a_refused_wish_is_told_in_a_sentence_and_changes_nothing(window):
    reader = window.session.desk.reader
    cards = reader.cards(date(2026, 10, 1), date(2026, 11, 9))
    posted = next(card for card in cards if card.state is State.POSTED)
    assert not window.session.actions.run(MovePosts((posted.id,), date(2026, 12, 24)))
    assert "has been posted" in window.toast.text()
    assert reader.post(posted.id).day == posted.day


def test_when_saving_fails_a_bar_says_so_until_it_works(window, monkeypatch):
    card = draft_of(window)
    planner, true_run = window.session.desk.planner, window.session.desk.planner.run

    def full(*_args, **_options):
        raise StorageProblem("disk-full", path="plan.db")

    monkeypatch.setattr(planner, "run", full)
    assert not window.session.actions.run(MovePosts((card.id,), date(2026, 12, 24)))
    assert window.bar.isVisible()
    assert window.status.text() == "Last change not saved"
    monkeypatch.setattr(planner, "run", true_run)
    assert window.session.actions.run(MovePosts((card.id,), date(2026, 12, 24)))
    assert not window.bar.isVisible()
    assert window.status.text() == "All changes saved"


def test_ctrl_n_opens_a_new_post_and_an_empty_one_is_not_kept(window, qtbot):
    reader = window.session.desk.reader
    before = sum(reader.state_counts().values())
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    workspace = window.session.workspace
    assert workspace.editing()
    assert sum(reader.state_counts().values()) == before + 1
    assert workspace.close_editor()
    assert sum(reader.state_counts().values()) == before


def test_f6_goes_round_the_panes_and_never_loses_the_focus(window, qtbot):
    window.activateWindow()
    visited = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        assert focus is not None
        panes = {"sidebar": window.sidebar, "toolbar": window.toolbar, "content": window.pages}
        visited.append(next((name for name, pane in panes.items() if pane.isAncestorOf(focus)), "other"))
    assert {"sidebar", "toolbar", "content"} <= set(visited)


def test_saving_by_hand_answers_and_changes_nothing(window):
    before = window.session.desk.reader.step_labels()
    window.perform("save")
    assert window.status.text().startswith("Already saved.")
    assert window.session.desk.reader.step_labels() == before


@pytest.mark.parametrize("percent", [100, 150])
def test_the_smallest_window_holds_everything(window, percent):
    window.preferences.text_size = percent
    window.apply_looks()
    window.resize(1024, 680)
    assert window.size().width() == 1024
    assert window.sidebar.folded
    toolbar = window.toolbar
    shown = [child for child in toolbar.findChildren(QWidget) if child.isVisible()]
    assert all(child.mapTo(toolbar, child.rect().topRight()).x() < toolbar.width() for child in shown)


def test_the_theme_changes_without_a_restart(window):
    before = window.grab().toImage().pixelColor(400, 60)
    window.preferences.scheme = "dark"
    window.apply_looks()
    assert current_theme().dark
    assert window.grab().toImage().pixelColor(400, 60) != before


def test_the_start_page_offers_three_ways_and_looking_around_opens_the_sample(opening, qtbot):
    window = opening.parent()
    opening.show_start()
    assert window.pages.currentWidget() is opening.start
    qtbot.mouseClick(opening.start.look, Qt.MouseButton.LeftButton)
    assert window.session is not None
    assert window.bar.isVisible()


def test_a_missing_plan_is_named_and_nothing_is_made(opening, tmp_path):
    opening.open(tmp_path / "gone")
    assert opening.parent().pages.currentWidget() is opening.trouble
    assert not (tmp_path / "gone").exists()


def test_a_new_plan_is_made_and_opened(opening):
    window = opening.parent()
    window.perform("new_plan")
    dialog = window.findChild(QDialog, "new_plan")
    dialog.findChild(QWidget, "new_plan.name").setText("Shoes / Repairs")
    dialog.findChild(QWidget, "new_plan.accept").click()
    assert window.session.desk.reader.settings().name == "Shoes / Repairs"
    assert window.preferences.recent_plans == [window.session.desk.folder]


def test_what_was_shown_is_shown_again_after_closing(opening, house, tmp_path):
    folder = house.create_sample(tmp_path / "Kept")
    opening.open(folder)
    window = opening.parent()
    window.perform("show_month")
    window.session.workspace.show_day(date(2026, 12, 3))
    window.keep_place()
    opening.open(folder)
    assert window.session.workspace.place == "month"
    assert window.session.workspace.period_text()[0].startswith("December")


class WindowsSeen(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_opening_a_plan_flashes_no_window(opening, house, tmp_path, qapp):
    folder = house.create_sample(tmp_path / "Quiet")
    watcher = WindowsSeen()
    qapp.installEventFilter(watcher)
    opening.open(folder)
    workspace = opening.parent().session.workspace
    for place in SCREENS:
        workspace.show_place(place)
    workspace.show_place("quarter")
    workspace.open_post(draft_of(opening.parent()).id)
    qapp.removeEventFilter(watcher)
    assert watcher.seen == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_shift_f10_opens_the_menu_of_a_text_where_the_desktop_does_not(window, qtbot):
    window.session.workspace.open_post(draft_of(window).id)
    edit = window.session.workspace.editor.form.headline.edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_F10, SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert "Select All" in [action.text().partition("\t")[0] for action in menu.actions()]
    menu.close()


def test_what_the_first_change_needs_is_loaded_once_a_post_is_opened(opening, house, tmp_path, qtbot):
    ready = []
    plan = house.create_plan(tmp_path / "Marigold", PlanSettings(name="Marigold"))
    desk = house.open_desk(plan)
    opening.show_desk(replace(desk, get_ready=lambda: ready.append(True)))
    assert opening._window.session.workspace.editor is not None
    qtbot.waitUntil(lambda: bool(ready))
    opening.leave()
