"""Ideas and unfinished drafts over a real plan: noting, planning, dragging, and the tray."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QToolButton, QWidget

from contentplanner.application.ports import StorageProblem
from contentplanner.domain.posts import State
from contentplanner.ui.ideas import idea_list
from contentplanner.ui.ideas.idea_list_model import IdeaListModel
from contentplanner.ui.ideas.row import plan_area
from contentplanner.ui.ideas.screen import IdeasScreen
from contentplanner.ui.ideas.tray import IdeasTray
from contentplanner.ui.post_list import view as view_module
from tests.ui.fakes import a_campaign, a_post
from tests.ui.plan_desk import TODAY, plan_desk, shown

Key, Mod = Qt.Key, Qt.KeyboardModifier
CAMPAIGN = a_campaign("c" * 32, name="Christmas gift cards")


def post(letter, days, **values):
    day = None if days is None else TODAY + timedelta(days=days)
    return a_post(letter * 32, day, picture_id=None, **values)


def some_posts():
    return [
        post(
            "a", None, headline="The cat moves in", campaign_id=CAMPAIGN.id, notes="She stayed\nfor butter."
        ),
        post("b", None, headline=""),
        post("e", 9, objective=None),
        post("d", 2),
        post("f", 1, state=State.POSTED),
    ]


@pytest.fixture
def desk(tmp_path):
    with plan_desk(tmp_path / "plan", some_posts(), [CAMPAIGN]) as desk:
        yield desk


@pytest.fixture
def screen(qtbot, desk):
    return shown(qtbot, IdeasScreen(desk), desk)


@pytest.fixture
def tray(qtbot, desk):
    return shown(qtbot, IdeasTray(desk), desk, (280, 700))


@pytest.fixture
def wishes(screen):
    heard = []
    for name in ("post_opened", "move_wished", "post_wished"):
        getattr(screen, name).connect(lambda *values, name=name: heard.append((name, *values)))
    return heard


def letters(view):
    model = view.model()
    return "".join(model.card(row).id[0] for row in range(model.rowCount()))


def press(key, held=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def drop(view, mime):
    """Drop posts on a list as a drag from a calendar would."""
    options = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
    entering = QDragEnterEvent(QPoint(20, 20), *options)
    view.dragEnterEvent(entering)
    if entering.isAccepted():
        view.grab()
        view.dropEvent(QDropEvent(QPointF(20, 20), *options))
    return entering.isAccepted()


def posts_mime(*ids):
    mime = QMimeData()
    mime.setData("application/x-contentplanner-posts", "\n".join(ids).encode())
    return mime


def test_ideas_and_unfinished_drafts_are_listed_the_soonest_first(screen):
    assert letters(screen._ideas) == "ab"
    assert letters(screen._gaps) == "de"
    assert screen.period_text() == ("Ideas and drafts", "2 ideas, 2 drafts to complete")


def test_an_idea_shows_the_first_words_of_its_notes(screen, qtmodeltester):
    model = screen._ideas.model()
    assert model.index(0).data(IdeaListModel.SNIPPET) == "She stayed for butter."
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).startswith("The cat moves in, no day yet")
    qtmodeltester.check(model)


def test_a_typed_headline_becomes_an_idea_and_undo_takes_it_back(screen, desk):
    field = screen.findChild(QLineEdit, "ideas.new")
    QTest.keyClicks(field, "  A day with the baker ")
    QTest.keyClick(field, Key.Key_Return)
    headlines = [card.headline for row in range(3) if (card := screen._ideas.model().card(row))]
    assert "A day with the baker" in headlines
    assert field.text() == ""
    desk.planner.undo()
    assert letters(screen._ideas) == "ab"


def test_an_idea_that_was_not_kept_stays_in_the_field(screen):
    screen.command_wished.disconnect()
    field = screen.findChild(QLineEdit, "ideas.new")
    QTest.keyClicks(field, "Not lost")
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == "Not lost"


def test_blanks_are_no_idea(screen, desk):
    field = screen.findChild(QLineEdit, "ideas.new")
    QTest.keyClicks(field, "   ")
    QTest.keyClick(field, Key.Key_Return)
    assert letters(screen._ideas) == "ab"


def test_m_asks_for_a_day_and_enter_opens(screen, wishes):
    press(Key.Key_M)
    press(Key.Key_Return)
    assert wishes == [("move_wished", ("a" * 32,)), ("post_opened", "a" * 32)]


def test_a_click_on_the_small_calendar_asks_for_a_day(screen, wishes):
    view = screen._ideas
    place = plan_area(view.visualRect(view.model().index(1))).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wishes == [("move_wished", ("b" * 32,))]


def test_del_puts_an_idea_into_the_bin(screen, desk):
    press(Key.Key_Delete)
    assert letters(screen._ideas) == "b"
    assert desk.reader.post("a" * 32).deleted is not None


def test_keys_are_about_the_list_in_use(screen):
    screen._gaps.setFocus()
    press(Key.Key_Home)
    assert screen.selected_posts() == ("d" * 32,)
    assert screen.current_day() == TODAY + timedelta(days=2)
    screen.show_day(TODAY + timedelta(days=5))
    assert screen.selected_posts() == ("e" * 32,)


def test_select_post_finds_it_in_either_list(screen):
    screen.select_post("e" * 32)
    assert screen.selected_posts() == ("e" * 32,)
    screen.select_post("b" * 32)
    assert screen.selected_posts() == ("b" * 32,)
    screen.select_post("f" * 32)


def test_dropping_a_draft_among_the_ideas_takes_its_day_away(screen, desk):
    assert drop(screen._ideas, posts_mime("d" * 32))
    assert desk.reader.post("d" * 32).state is State.IDEA
    assert letters(screen._gaps) == "e"


def test_other_things_cannot_be_dropped(screen):
    mime = QMimeData()
    mime.setText("hello")
    assert not drop(screen._ideas, mime)


def test_dragging_hands_over_the_ids_of_all_that_are_ticked(screen, monkeypatch):
    carried = []
    monkeypatch.setattr(view_module, "QDrag", lambda source: FakeDrag(carried))
    screen._ideas.model().tick(["a" * 32, "b" * 32])
    view = screen._ideas
    start = view.visualRect(view.model().index(1)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(60, 0))
    assert carried == ["b" * 32 + "\n" + "a" * 32]


class FakeDrag:
    def __init__(self, carried):
        self._carried = carried

    def setMimeData(self, mime):
        self._carried.append(bytes(mime.data(idea_list.POSTS_MIME).data()).decode())

    def setPixmap(self, pixmap):
        assert not pixmap.isNull()

    def setHotSpot(self, place):
        pass

    def exec(self, action):
        return action


def test_empty_lists_say_what_to_do(qtbot, tmp_path):
    with plan_desk(tmp_path / "empty") as desk:
        screen = shown(qtbot, IdeasScreen(desk), desk)
        heard = []
        screen.post_wished.connect(lambda *values: heard.append(values))
        assert screen._idea_pages.empty.words[0] == "No ideas waiting"
        assert QApplication.focusWidget() is screen._add.field
        screen._gap_pages.empty.button.click()
        assert heard == [(TODAY, None, None)]
        assert screen.selected_posts() == ()


def test_a_plan_that_cannot_be_read_says_so(screen, monkeypatch):
    def broken(*_args, **_options):
        raise StorageProblem("not-readable", path="plan.db")

    monkeypatch.setattr(screen._desk.reader, "count", broken)
    screen.refresh()
    assert "could not be read" in screen._idea_pages.empty.words[1]


def test_lists_stand_one_below_the_other_where_it_is_narrow(screen):
    assert screen._gaps.mapTo(screen, QPoint()).x() > 400
    screen.resize(600, 900)
    QApplication.sendPostedEvents()
    assert screen._gap_pages.geometry().top() > screen._idea_pages.geometry().bottom()


def test_the_tray_lists_ideas_takes_posts_and_can_be_hidden(tray, desk):
    assert letters(tray._list) == "ab"
    assert drop(tray._list, posts_mime("d" * 32, "e" * 32))
    assert letters(tray._list) == "abde"
    heard = []
    tray.close_wished.connect(lambda: heard.append("close"))
    tray.findChild(QToolButton, "tray.close").click()
    assert heard == ["close"]
    tray.select_post("d" * 32)
    assert tray.selected_posts() == ("d" * 32,)


def test_everything_that_takes_the_focus_has_a_name(screen, tray):
    for top in (screen, tray):
        for widget in top.findChildren(QWidget):
            inner = isinstance(widget.parent(), QAbstractItemView)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not inner:
                interface = QAccessible.queryAccessibleInterface(widget)
                assert interface.text(QAccessible.Text.Name), widget
