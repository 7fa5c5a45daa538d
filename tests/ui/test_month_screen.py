from datetime import date, time
from fractions import Fraction

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QPropertyAnimation, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from contentplanner.application.changes import Change, ChangeSet
from contentplanner.application.post_commands import DeletePosts, MovePosts, ShiftPosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.posts import Gives, State
from contentplanner.ui.calendar.day_popover import DayPopover
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.month.day_cell import DayCell
from contentplanner.ui.month.screen import MonthScreen
from contentplanner.ui.theme.theme import current_theme
from tests.ui.fakes import InstantTasks, a_campaign, a_post, fake_desk

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def month(qtbot):
    def show(*posts, campaigns=(), today=date(2026, 11, 10)):
        screen = MonthScreen(fake_desk(posts, campaigns, today), InstantTasks())
        screen.resize(1200, 800)
        qtbot.addWidget(screen)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.take_focus()
        screen.wishes = []
        screen.command_wished.connect(screen.wishes.append)
        return screen

    return show


def button(screen, post_id) -> PostButton:
    return screen.findChild(PostButton, f"post.{post_id}")


def cell(screen, day) -> DayCell:
    return screen.findChild(DayCell, f"month.day.{day.isoformat()}")


def focused(screen):
    return screen.window().focusWidget()


def press(screen, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(focused(screen), key, modifiers)


def drag(screen, source, target, *, drop=True):
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    start = source.mapTo(screen, QPoint(20, 10))
    for part in (0.3, 0.7, 1.0):
        at = start + (target - start) * part
        QTest.mouseMove(source, source.mapFrom(screen, at))
    if drop:
        QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=source.mapFrom(screen, target))


def middle(screen, day):
    of_day = cell(screen, day)
    return of_day.mapTo(screen, of_day.rect().center())


def test_every_post_of_the_month_is_shown_or_counted(month):
    posts = [a_post(f"p{n}", date(2026, 11, 1 + n % 5)) for n in range(40)]
    screen = month(*posts)
    shown = {child.card.id for child in screen.findChildren(PostButton) if child.isVisible()}
    hidden = [c.id for more in screen.findChildren(MoreButton) if more.isVisible() for c in more.cards]
    assert len(shown) + len(hidden) == 40
    assert shown | set(hidden) == {post.id for post in posts}


def test_days_say_their_date_and_how_many_posts(month):
    screen = month(a_post("a"), a_post("b"))
    assert cell(screen, date(2026, 11, 19)).accessibleName() == "Thursday 19 November, 2 posts"
    assert cell(screen, date(2026, 11, 20)).accessibleName() == "Friday 20 November, no posts"
    assert cell(screen, date(2026, 11, 10)).accessibleName() == "Tuesday 10 November, today, no posts"


def test_arrows_go_by_day_and_week_and_the_calendar_is_one_tab_stop(month):
    screen = month()
    press(screen, Key.Key_Right, Key.Key_Down)
    assert screen.current_day() == date(2026, 11, 18)
    press(screen, Key.Key_Home)
    assert screen.current_day() == date(2026, 11, 16)
    press(screen, Key.Key_End, Key.Key_Up)
    assert screen.current_day() == date(2026, 11, 15)
    stops = [c for c in screen.findChildren(DayCell) if c.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert [stop.day for stop in stops] == [date(2026, 11, 15)]
    assert focused(screen) is stops[0]


def test_down_goes_through_the_posts_of_a_day_and_then_to_the_week_below(month):
    screen = month(
        a_post("a", date(2026, 11, 10), time=time(8)), a_post("b", date(2026, 11, 10), time=time(9))
    )
    visited = []
    for _ in range(3):
        press(screen, Key.Key_Down)
        visited.append(focused(screen).objectName())
    assert visited == ["post.a", "post.b", "month.day.2026-11-17"]


def test_going_past_the_days_shown_turns_the_page(month):
    screen = month(today=date(2026, 12, 31))
    press(screen, Key.Key_Down)
    assert screen.period_text()[0] == "January 2027"
    assert focused(screen).day == date(2027, 1, 7)


def test_enter_opens_a_post_and_wishes_one_on_an_empty_day(month, qtbot):
    screen = month(a_post("a", date(2026, 11, 10)))
    with qtbot.waitSignal(screen.post_wished) as wished:
        press(screen, Key.Key_Right, Key.Key_Return)
    assert wished.args == [date(2026, 11, 11), None, None]
    with qtbot.waitSignal(screen.post_opened) as opened:
        press(screen, Key.Key_Left, Key.Key_Down, Key.Key_Return)
    assert opened.args == ["a"]


def test_arrows_tell_about_the_post_they_come_to(month):
    screen = month(a_post("a", date(2026, 11, 10)))
    press(screen, Key.Key_Down)
    assert screen._teller.telling
    press(screen, Key.Key_Right)
    assert not screen._teller.telling


def test_a_click_opens_a_post_and_a_double_click_wishes_one(month, qtbot):
    screen = month(a_post("a"))
    with qtbot.waitSignal(screen.post_opened) as opened:
        QTest.mouseClick(button(screen, "a"), Qt.MouseButton.LeftButton)
    assert opened.args == ["a"]
    with qtbot.waitSignal(screen.post_wished) as wished:
        QTest.mouseDClick(cell(screen, date(2026, 11, 25)), Qt.MouseButton.LeftButton)
    assert wished.args == [date(2026, 11, 25), None, None]


def test_keys_wish_moves_and_removals_of_the_selection(month, qtbot):
    screen = month(
        a_post("a", date(2026, 11, 10), time=time(8)), a_post("b", date(2026, 11, 11)), a_post("c")
    )
    press(screen, Key.Key_Down)
    press(screen, Key.Key_Down, modifiers=SHIFT)
    assert screen.selected_posts() == ("a", "b")
    with qtbot.waitSignal(screen.move_wished) as wished:
        press(screen, Key.Key_M)
    assert wished.args == [("a", "b")]
    press(screen, Key.Key_Right, modifiers=CTRL_SHIFT)
    press(screen, Key.Key_Up, modifiers=CTRL_SHIFT)
    press(screen, Key.Key_Delete)
    assert screen.wishes[:2] == [ShiftPosts(("a", "b"), 1), ShiftPosts(("a", "b"), -7)]
    assert isinstance(screen.wishes[2], DeletePosts)
    assert screen.wishes[2].post_ids == ("a", "b")


def test_space_selects_and_escape_lets_go(month):
    screen = month(a_post("a", date(2026, 11, 10)), a_post("b", date(2026, 11, 10), time=time(19)))
    press(screen, Key.Key_Down, Key.Key_Space, Key.Key_Down, Key.Key_Space)
    assert screen.selected_posts() == ("a", "b")
    press(screen, Key.Key_Escape)
    assert screen.selected_posts() == ("b",)


def test_a_drag_moves_the_post_to_the_day_and_keeps_its_time(month):
    screen = month(a_post("a"))
    drag(screen, button(screen, "a"), middle(screen, date(2026, 11, 27)))
    assert screen.wishes == [MovePosts(("a",), date(2026, 11, 27))]


def test_escape_ends_a_drag_and_nothing_is_opened_or_moved(month, qtbot):
    screen = month(a_post("a"))
    opened = []
    screen.post_opened.connect(opened.append)
    source, target = button(screen, "a"), middle(screen, date(2026, 11, 27))
    drag(screen, source, target, drop=False)
    press(screen, Key.Key_Escape)
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=source.mapFrom(screen, target))
    assert screen.wishes == []
    assert opened == []


def test_a_posted_post_stays_where_it_is(month):
    screen = month(a_post("a", state=State.POSTED))
    drag(screen, button(screen, "a"), middle(screen, date(2026, 11, 27)))
    assert screen.wishes == []


def test_several_selected_posts_are_dragged_by_the_same_number_of_days(month):
    screen = month(a_post("a", date(2026, 11, 10)), a_post("b", date(2026, 11, 12)))
    press(screen, Key.Key_Down)
    press(screen, Key.Key_Down, modifiers=SHIFT)
    drag(screen, button(screen, "b"), middle(screen, date(2026, 11, 19)))
    assert screen.wishes == [ShiftPosts(("b", "a"), 7)]


def test_ideas_dropped_on_a_day_are_planned_for_it(month):
    screen = month(a_post("idea", None))
    mime = QMimeData()
    mime.setData("application/x-contentplanner-posts", b"idea")
    at = QPointF(middle(screen, date(2026, 11, 20)))
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    screen.dragMoveEvent(QDragMoveEvent(at.toPoint(), Qt.DropAction.MoveAction, mime, buttons, none))
    screen.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, mime, buttons, none))
    assert screen.wishes == [MovePosts(("idea",), date(2026, 11, 20))]


def test_more_posts_than_fit_are_listed_by_enter_on_the_button_that_counts_them(month):
    screen = month(*(a_post(f"p{n}", date(2026, 11, 10), time=time(8 + n)) for n in range(12)))
    more = next(m for m in screen.findChildren(MoreButton) if m.isVisible())
    of_day = cell(screen, date(2026, 11, 10))
    assert more.text() == f"+{12 - len(of_day.buttons)} more"
    for _ in range(len(of_day.buttons) + 1):
        press(screen, Key.Key_Down)
    assert focused(screen) is more
    press(screen, Key.Key_Return)
    popover = screen.findChild(DayPopover)
    assert [b.card.id for b in popover.buttons] == [f"p{n}" for n in range(12)]
    popover.close()


def test_the_share_of_the_month_warns_with_counts_and_cure(month, qtbot):
    days = [date(2026, 11, 2 + n) for n in range(9)]
    screen = month(
        *(a_post(f"p{n}", d, gives=Gives.PROMOTIONAL if n < 2 else Gives.HELPFUL) for n, d in enumerate(days))
    )
    assert screen.findChild(object, "month.share").text() == "2 of 9 promotional · 22%"
    advice = "Make 1 of them helpful, or add 1 helpful post, and you are back in balance."
    assert screen.findChild(object, "month.advice").text() == advice
    with qtbot.waitSignal(screen.list_wished) as wished:
        screen.findChild(object, "month.show_promotional").click()
    assert wished.args[0].gives == frozenset({Gives.PROMOTIONAL})
    assert (wished.args[0].first, wished.args[0].last) == (date(2026, 11, 1), date(2026, 11, 30))


def test_one_of_five_is_fine(month):
    days = [date(2026, 11, 2 + n) for n in range(5)]
    screen = month(
        *(a_post(f"p{n}", d, gives=Gives.HELPFUL if n else Gives.PROMOTIONAL) for n, d in enumerate(days))
    )
    assert screen.findChild(object, "month.advice").text() == ""
    assert not screen.findChild(object, "month.show_promotional").isVisible()


def test_an_empty_month_shows_no_share_and_offers_a_first_post(month, qtbot):
    screen = month()
    screen.show_day(date(2027, 3, 10))
    assert not screen.findChild(object, "month.share").isVisible()
    with qtbot.waitSignal(screen.post_wished) as wished:
        screen.findChild(object, "month.first_post").click()
    assert wished.args == [date(2027, 3, 1), None, None]


def test_a_filter_changes_no_count_and_can_be_cleared(month):
    screen = month(a_post("a"), a_post("b"))
    filters = screen._share.filters
    filters.choose(PostFilter(ids=("a",), states=frozenset({State.DRAFT})))
    assert [b.card.id for b in screen.findChildren(PostButton) if b.isVisible()] == ["a"]
    assert filters.text.startswith("Showing drafts only.")
    assert screen.findChild(object, "month.share").text() == "0 of 2 promotional · 0%"
    screen.findChild(object, "month.filter.clear").click()
    assert {b.card.id for b in screen.findChildren(PostButton) if b.isVisible()} == {"a", "b"}


def test_phases_lie_over_their_days_and_open_their_campaign(month, qtbot):
    screen = month(campaigns=[a_campaign("c1", name="Advent stollen")])
    names = {strip.accessibleName() for strip in screen._grid.strips}
    assert {"Contest, Advent stollen", "Launch, Advent stollen"} <= names
    with qtbot.waitSignal(screen.campaign_opened) as opened:
        screen._grid.strips[0].click()
    assert opened.args == ["c1"]


def test_a_moved_post_keeps_the_focus(month):
    screen = month(a_post("a", date(2026, 11, 10)))
    reader = screen._desk.reader

    def move(command):
        reader.all_posts = [a_post("a", date(2026, 11, 11))]
        screen.refresh()

    screen.command_wished.connect(move)
    press(screen, Key.Key_Down)
    press(screen, Key.Key_Right, modifiers=CTRL_SHIFT)
    assert focused(screen).objectName() == "post.a"
    assert screen.current_day() == date(2026, 11, 11)


@pytest.mark.parametrize("still", [False, True])
def test_a_moved_post_slides_unless_motion_is_unwanted(month, qtbot, still):
    theme = current_theme()
    theme.apply(dark=False, scale=1.0, reduce_motion=still)
    before, after = a_post("a", date(2026, 11, 10)), a_post("a", date(2026, 11, 12))
    screen = month(before)
    screen._desk.reader.all_posts = [after]
    screen.on_changes(ChangeSet((Change(before, after),)), None)
    slides = screen.findChildren(QPropertyAnimation)
    assert len(slides) == (0 if still else 1)
    for animation in slides:
        with qtbot.waitSignal(animation.destroyed):
            pass
    theme.apply(dark=False, scale=1.0, reduce_motion=False)
    assert button(screen, "a").mapTo(screen, QPoint()).x() > 500


def test_clicks_with_control_and_shift_select(month):
    posts = [a_post(name, date(2026, 11, day)) for name, day in (("a", 10), ("b", 11), ("c", 12))]
    screen = month(*posts)
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(button(screen, "a"), left, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(button(screen, "c"), left, Qt.KeyboardModifier.ControlModifier)
    assert screen.selected_posts() == ("a", "c")
    QTest.mouseClick(button(screen, "a"), left, SHIFT)
    assert screen.selected_posts() == ("a", "b", "c")


def test_selecting_a_post_of_another_month_goes_there(month):
    screen = month(a_post("a", date(2027, 2, 3)))
    screen.select_post("a")
    assert screen.period_text() == ("February 2027", "Q1 2027")
    assert focused(screen) is button(screen, "a")


def test_months_step_within_the_years_of_plans(month):
    screen = month()
    screen.show_day(date(2199, 12, 31))
    screen.step_period(1)
    assert screen.period_text()[0] == "December 2199"
    screen.show_day(date(2027, 1, 31))
    screen.step_period(1)
    assert screen.current_day() == date(2027, 2, 28)


def test_a_plan_that_cannot_be_read_says_so_and_can_be_tried_again(month):
    screen = month(a_post("a"))
    screen._desk.reader.broken = True
    screen.refresh()
    again = screen.findChild(object, "calendar.again")
    assert again.isVisible()
    screen._desk.reader.broken = False
    again.click()
    assert not again.isVisible()
    assert button(screen, "a").isVisible()


def test_the_plus_of_a_day_wishes_a_post(month, qtbot):
    screen = month()
    of_day = cell(screen, date(2026, 11, 12))
    with qtbot.waitSignal(screen.post_wished) as wished:
        QTest.mouseClick(of_day, Qt.MouseButton.LeftButton, pos=QPoint(of_day.width() - 12, 12))
    assert wished.args[0] == date(2026, 11, 12)


def test_every_focusable_thing_has_a_name(month):
    screen = month(*(a_post(f"p{n}", date(2026, 11, 10)) for n in range(9)), campaigns=[a_campaign()])
    kinds = (DayCell, PostButton, MoreButton)
    nameless = [
        w for kind in kinds for w in screen.findChildren(kind) if w.isVisible() and not w.accessibleName()
    ]
    assert nameless == []


def test_a_custom_limit_is_shown(month):
    screen = month(a_post("a", gives=Gives.PROMOTIONAL))
    screen._desk.reader.plan_settings = type(screen._settings)(limit=Fraction(1, 3))
    screen.refresh()
    assert any(
        label.text() == "limit 33%" for label in screen._share.findChildren(type(screen._share._limit))
    )
