from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from contentplanner.application.post_commands import EditPost, MovePosts, ShiftPosts
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.post_button import PostButton
from contentplanner.ui.week.screen import WeekScreen
from contentplanner.ui.week.slot_cursor import SlotCursor
from tests.ui.fakes import InstantTasks, a_campaign, a_post, fake_desk

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
GRIP = QPoint(20, 10)
TUESDAY = date(2026, 11, 10)


@pytest.fixture
def week(qtbot):
    def show(*posts, campaigns=()):
        screen = WeekScreen(fake_desk(posts, campaigns, TUESDAY), InstantTasks())
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


def focused(screen):
    return screen.window().focusWidget()


def press(screen, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(focused(screen), key, modifiers)


def drag(screen, source, target, grip=GRIP):
    QTest.mousePress(source, Qt.MouseButton.LeftButton, pos=grip)
    start = source.mapTo(screen, grip)
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(source, source.mapFrom(screen, start + (target - start) * part))
    QTest.mouseRelease(source, Qt.MouseButton.LeftButton, pos=source.mapFrom(screen, target))


def slot(screen, column, minute, grip=GRIP):
    """Return where the mouse must let go so that the post's top lies at a minute of a day."""
    area = screen._grid.slot_area(column, minute)
    return screen._grid.mapTo(screen, area.topLeft() + grip)


def test_posts_lie_at_their_times_side_by_side_where_they_overlap(week):
    screen = week(
        a_post("a", TUESDAY, time=time(9)),
        a_post("b", TUESDAY, time=time(9, 30)),
        a_post("c", TUESDAY, time=time(12)),
    )
    a, b, c = (button(screen, name).geometry() for name in "abc")
    assert a.right() - 6 <= b.left()
    assert b.top() - a.top() == screen._grid.y_of(30) - screen._grid.y_of(0)
    assert c.width() > a.width() * 1.8


def test_every_post_of_the_week_is_shown_or_counted(week):
    posts = [a_post(f"p{n}", TUESDAY, time=time(9)) for n in range(20)]
    posts += [a_post(f"u{n}", TUESDAY, time=None) for n in range(9)]
    screen = week(*posts)
    shown = [child.card.id for child in screen.findChildren(PostButton) if child.isVisible()]
    hidden = [c.id for more in screen.findChildren(MoreButton) if more.isVisible() for c in more.cards]
    assert sorted(shown + hidden) == sorted(post.id for post in posts)


def test_hours_reach_to_posts_outside_the_usual_ones(week):
    screen = week(a_post("a", TUESDAY, time=time(4, 30)), a_post("b", TUESDAY, time=time(23, 45)))
    assert (screen._grid.scale.first_hour, screen._grid.scale.last_hour) == (4, 24)


def test_a_drag_sets_day_and_time_to_the_quarter_of_an_hour(week):
    screen = week(a_post("a", TUESDAY, time=time(9)))
    drag(screen, button(screen, "a"), slot(screen, 4, 11 * 60 + 15) + QPoint(0, 3))
    assert screen.wishes == [MovePosts(("a",), date(2026, 11, 13), time(11, 15))]


def test_a_drag_into_the_row_without_times_takes_the_time_away(week):
    screen = week(a_post("a", TUESDAY, time=time(9)))
    area = screen._header.untimed_area(2)
    drag(screen, button(screen, "a"), screen._header.mapTo(screen, area.center()))
    assert screen.wishes == [EditPost("a", {"time": None, "day": date(2026, 11, 11)})]


def test_posted_posts_stay_where_they_are(week):
    screen = week(a_post("a", TUESDAY, time=time(9), state=State.POSTED))
    drag(screen, button(screen, "a"), slot(screen, 4, 11 * 60))
    assert screen.wishes == []


def test_arrows_go_by_hour_and_day_and_enter_wishes_a_post_there(week, qtbot):
    screen = week()
    assert isinstance(focused(screen), SlotCursor)
    press(screen, Key.Key_Down, Key.Key_Right)
    assert focused(screen).accessibleName() == "Wednesday 11 November, 09:00, no posts"
    with qtbot.waitSignal(screen.post_wished) as wished:
        press(screen, Key.Key_Return)
    assert wished.args == [date(2026, 11, 11), time(9), None]


def test_arrows_meet_every_post_of_the_day(week):
    posts = [
        a_post("u", TUESDAY, time=None),
        a_post("a", TUESDAY, time=time(7, 15)),
        a_post("b", TUESDAY, time=time(7, 45)),
    ]
    screen = week(*posts)
    press(screen, *[Key.Key_Up] * 20)
    visited = []
    for _ in range(4):
        visited.append(focused(screen).objectName() or focused(screen).accessibleName())
        press(screen, Key.Key_Down)
    assert visited == ["post.u", "Tuesday 10 November, 06:00, no posts", "post.a", "post.b"]


def test_going_past_the_week_turns_the_page(week):
    screen = week()
    press(screen, Key.Key_End, Key.Key_Right)
    assert screen.current_day() == date(2026, 11, 16)
    assert screen.period_text() == ("16 to 22 Nov 2026", "Week 47")
    press(screen, Key.Key_PageDown)
    assert screen.current_day() == date(2026, 11, 23)


def test_a_double_click_wishes_a_post_at_that_day_and_half_hour(week, qtbot):
    screen = week()
    area = screen._grid.slot_area(3, 10 * 60 + 30)
    with qtbot.waitSignal(screen.post_wished) as wished:
        QTest.mouseDClick(screen._grid, Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(30, 8))
    assert wished.args == [date(2026, 11, 12), time(10, 30), None]


def test_moving_by_keys_asks_for_days(week):
    screen = week(a_post("a", TUESDAY, time=time(8)))
    assert focused(screen) is button(screen, "a")
    press(screen, Key.Key_Left, modifiers=CTRL_SHIFT)
    assert screen.wishes == [ShiftPosts(("a",), -1)]


def test_the_day_follows_a_post_that_was_moved(week):
    screen = week(a_post("a", TUESDAY, time=time(8)))
    screen._desk.reader.all_posts = [a_post("a", date(2026, 11, 11), time=time(8))]
    screen.refresh()
    assert focused(screen) is button(screen, "a")
    assert screen.current_day() == date(2026, 11, 11)


def test_the_week_counts_its_posts(week):
    screen = week(a_post("a", TUESDAY), a_post("b", TUESDAY, state=State.READY))
    assert screen.findChild(object, "week.counts").text() == "2 posts this week · 1 draft · 1 ready"


def test_a_week_over_new_year_is_called_by_both_years(week):
    screen = week()
    screen.show_day(date(2026, 12, 31))
    assert screen.period_text() == ("28 Dec 2026 to 3 Jan 2027", "Week 53")


def test_phases_lie_over_the_days(week):
    screen = week(campaigns=[a_campaign("c1", date(2026, 11, 26), name="Advent stollen")])
    names = [bar.accessibleName() for bar in screen._header._bars.shown]
    assert names == ["Tease, Advent stollen", "Partners, Advent stollen"]
