from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QScrollArea

from contentplanner.application.campaign_commands import DeleteCampaign
from contentplanner.application.changes import Change, ChangeSet
from contentplanner.application.move_campaign import MoveCampaign
from contentplanner.application.post_commands import DeletePosts, MovePosts, ShiftPosts
from contentplanner.application.quarter_planning import LeaveNudge
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.ui.calendar.day_popover import DayPopover
from contentplanner.ui.quarter.launch_items import LaunchDiamond
from contentplanner.ui.quarter.overlays import Flash, Ring
from contentplanner.ui.quarter.phase_items import PhaseBar
from contentplanner.ui.quarter.post_items import PostItem, SingleItem
from contentplanner.ui.quarter.screen import QuarterScreen
from contentplanner.ui.quarter.shared_items import SharedItem
from contentplanner.ui.theme.theme import current_theme
from tests.ui.fakes import a_campaign, a_post, fake_desk, marigold
from tests.ui.quarter_tools import tools_of

opens_a_menu = pytest.mark.qt_log_ignore("This plugin does not support grabbing", extend=True)
Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def shown(qtbot, desk, width=1232, height=810):
    screen = QuarterScreen(tools_of(desk))
    qtbot.addWidget(screen)
    screen.resize(width, height)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


@pytest.fixture
def screen(qtbot):
    return shown(qtbot, marigold())


def heard(signal):
    said = []
    signal.connect(lambda *values: said.append(values[0] if len(values) == 1 else values))
    return said


def press(key, held=Mod.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def visible(screen, kind):
    return [item for item in screen.board.findChildren(kind) if item.isVisible()]


def focused_id():
    item = QApplication.focusWidget()
    return item.card.id if isinstance(item, PostItem) else None


def point_of(screen, post_id, day):
    """Return a point of the board: the row of a post, on a day."""
    box = screen.board.item_of(PostId(post_id)).box()
    axis = screen.board.layout_now.axis
    return QPoint(screen.board.label_width + axis.middle_of(day), box.center().y())


def drag(screen, post_id, to, *, drop=True):
    item = screen.board.item_of(PostId(post_id))
    start = item.chip_box().center()
    QTest.mousePress(item, Left, Mod.NoModifier, start)
    for share in (0.5, 1.0):
        way = (screen.board.mapToGlobal(to) - item.mapToGlobal(start)) * share
        QTest.mouseMove(item, start + way)
    if drop:
        QTest.mouseRelease(item, Left, Mod.NoModifier, item.mapFromGlobal(screen.board.mapToGlobal(to)))


def test_every_post_of_the_quarter_has_a_button_with_a_name(screen):
    chips = visible(screen, SingleItem)
    assert len(chips) == 39
    assert all(chip.accessibleName() for chip in chips)
    assert all(chip.chip_box().width() >= 24 <= chip.chip_box().height() for chip in chips)


def test_every_visible_button_has_a_name(screen):
    buttons = [button for button in screen.findChildren(QAbstractButton) if button.isVisible()]
    assert [b.objectName() for b in buttons if not (b.accessibleName() or b.text())] == []


def test_every_lane_phase_and_launch_of_the_quarter_is_a_button(screen):
    names = {bar.objectName() for bar in visible(screen, PhaseBar)}
    assert "quarter.phase.knit.tease" in names
    assert "quarter.phase.knit.partners" not in names
    assert {item.campaign.name for item in visible(screen, LaunchDiamond)} == {
        "Autumn soup menu",
        "Advent stollen pre-orders",
        "Christmas gift cards",
    }


def test_the_summary_counts_what_the_quarter_holds(screen):
    share = screen.summary.findChild(object, "quarter.summary.share.words")
    assert share.text() == "7 of 39 posts"
    assert screen.summary.findChild(object, "quarter.summary.share.number").text() == "18%"
    assert screen.summary.findChild(object, "quarter.summary.goal.number").text() == "64"
    assert screen.summary.findChild(object, "quarter.summary.next.open").text().startswith("Why our stollen")


def test_the_period_is_named_for_the_toolbar(screen):
    assert screen.period_text() == ("Q4 2026", "October to December")
    screen.step_period(-1)
    assert screen.period_text() == ("Q3 2026 (finished)", "July to September")


def test_right_visits_every_post_of_every_lane(screen):
    screen.select_post(PostId("soup-10-02"))
    seen = [focused_id()]
    for _ in range(45):
        press(Key.Key_Right)
        seen.append(focused_id())
    assert len(set(seen)) == 39


def test_left_goes_back_the_way_right_came(screen):
    screen.select_post(PostId("stollen-11-03"))
    press(Key.Key_Left)
    assert focused_id() == "soup-10-30"
    press(Key.Key_Right)
    assert focused_id() == "stollen-11-03"


def test_down_goes_to_the_nearest_post_of_the_next_lane(screen):
    screen.select_post(PostId("stollen-12-03"))
    press(Key.Key_Down)
    assert focused_id() == "gifts-12-04"


def test_control_and_arrow_jump_a_week_to_empty_days_too(screen):
    screen.select_post(PostId("stollen-11-16"))
    press(Key.Key_Right, Mod.ControlModifier)
    assert focused_id() == "stollen-11-23"
    press(Key.Key_Right, Mod.ControlModifier)
    assert QApplication.focusWidget() is screen.board
    assert screen.current_day() == date(2026, 11, 30)
    wished = heard(screen.post_wished)
    press(Key.Key_Return)
    assert wished == [(date(2026, 11, 30), None, "stollen")]


def test_the_focused_post_has_its_card_at_once(screen):
    screen.select_post(PostId("stollen-11-19"))
    preview = screen.board.preview
    assert preview.card.headline == "Guess the weight of our first stollen"
    chip = screen.board.item_of(PostId("stollen-11-19"))
    top_left = chip.mapTo(screen, chip.chip_box().topLeft())
    assert not preview.geometry().adjusted(10, 10, -10, -10).contains(top_left)


def test_the_card_goes_when_its_post_is_scrolled_out_of_sight_and_comes_back_with_it(qtbot):
    screen = shown(qtbot, marigold(), height=480)
    screen.select_post(PostId("soup-10-02"))
    bar = screen.findChild(QScrollArea, "quarter.scroll").verticalScrollBar()
    bar.setValue(0)
    assert screen.board.preview.isVisible()
    bar.setValue(bar.maximum())
    assert not screen.board.preview.isVisible()
    bar.setValue(0)
    assert screen.board.preview.isVisible()


@pytest.mark.parametrize("post_id", ["soup-10-02", "stollen-11-28", "knit-12-28", "x-12-30", "x-10-05"])
@pytest.mark.parametrize("height", [420, 590, 810])
def test_the_card_never_covers_its_own_chip(qtbot, post_id, height):
    screen = shown(qtbot, marigold(), 968, height)
    screen.select_post(PostId(post_id))
    chip = screen.board.item_of(PostId(post_id))
    box = chip.chip_box().translated(chip.mapTo(screen, QPoint(0, 0)))
    card = screen.board.preview.geometry().adjusted(10, 10, -10, -10)
    assert not card.intersects(box)


def test_keys_on_a_post_ask_for_what_they_say(screen):
    screen.select_post(PostId("stollen-11-19"))
    opened, moves = heard(screen.post_opened), heard(screen.move_wished)
    commands, menus = heard(screen.command_wished), heard(screen.post_menu_wished)
    press(Key.Key_Return)
    press(Key.Key_M)
    press(Key.Key_F10, Mod.ShiftModifier)
    press(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    press(Key.Key_Up, Mod.ControlModifier | Mod.ShiftModifier)
    press(Key.Key_Delete)
    assert opened == ["stollen-11-19"]
    assert moves == [("stollen-11-19",)]
    assert menus[0][0] == ("stollen-11-19",)
    assert commands[:2] == [ShiftPosts(("stollen-11-19",), 1), ShiftPosts(("stollen-11-19",), -7)]
    assert isinstance(commands[2], DeletePosts)


def test_home_goes_to_today(screen):
    screen.select_post(PostId("gifts-12-21"))
    press(Key.Key_Home)
    assert screen.current_day() == date(2026, 11, 10)


def test_a_click_opens_a_post(screen):
    opened = heard(screen.post_opened)
    item = screen.board.item_of(PostId("stollen-11-19"))
    QTest.mouseClick(item, Left, Mod.NoModifier, item.chip_box().center())
    assert opened == ["stollen-11-19"]


def test_dragging_a_post_along_its_lane_moves_it_to_that_day(screen):
    commands, opened = heard(screen.command_wished), heard(screen.post_opened)
    drag(screen, "stollen-12-07", point_of(screen, "stollen-12-07", date(2026, 12, 18)))
    assert commands == [MovePosts(("stollen-12-07",), date(2026, 12, 18))]
    assert opened == []


def test_dragging_a_post_into_another_lane_moves_it_into_that_campaign(screen):
    commands = heard(screen.command_wished)
    drag(screen, "x-11-17", point_of(screen, "stollen-11-16", date(2026, 11, 18)))
    moved = MovePosts(("x-11-17",), date(2026, 11, 18), campaign_id="stollen", to_other_campaign=True)
    assert commands == [moved]


def test_escape_gives_a_drag_up(screen):
    commands, opened = heard(screen.command_wished), heard(screen.post_opened)
    target = point_of(screen, "stollen-12-07", date(2026, 12, 18))
    drag(screen, "stollen-12-07", target, drop=False)
    mark = screen.board.findChild(object, "quarter.drop")
    assert mark.isVisible()
    assert mark.text == "Fri 18 Dec · Advent stollen pre-orders"
    press(Key.Key_Escape)
    assert not mark.isVisible()
    item = screen.board.item_of(PostId("stollen-12-07"))
    QTest.mouseRelease(item, Left, Mod.NoModifier, item.mapFromGlobal(screen.board.mapToGlobal(target)))
    assert commands == opened == []


def test_a_post_dropped_where_it_was_stays(screen):
    commands = heard(screen.command_wished)
    drag(screen, "stollen-12-07", point_of(screen, "stollen-12-07", date(2026, 12, 7)) + QPoint(0, 6))
    assert commands == []


def test_a_posted_post_cannot_be_dragged(screen):
    commands = heard(screen.command_wished)
    drag(screen, "soup-10-30", point_of(screen, "soup-10-30", date(2026, 11, 18)), drop=False)
    item = screen.board.item_of(PostId("soup-10-30"))
    assert item.cursor().shape() is Qt.CursorShape.ForbiddenCursor
    QTest.mouseRelease(item, Left, Mod.NoModifier, QPoint(300, 0))
    assert commands == []


def test_a_double_click_on_an_empty_day_asks_for_a_post_there(screen):
    wished = heard(screen.post_wished)
    at = point_of(screen, "stollen-11-03", date(2026, 10, 8))
    QTest.mouseDClick(screen.board, Left, Mod.NoModifier, at)
    assert wished == [(date(2026, 10, 8), None, "stollen")]


def test_the_nudge_names_the_cure_and_shows_the_posts(screen):
    bar, lists = screen.nudge_bar, heard(screen.list_wished)
    assert bar.isVisible()
    assert bar.nudge.lead == "November is above 20% promotional (4 of 13 posts)."
    assert bar.nudge.advice == "Make 2 of them helpful, or add 7 helpful posts, and you are back in balance."
    QTest.mouseClick(bar.findChild(object, "quarter.nudge.show"), Left)
    assert (lists[0].first, lists[0].last) == (date(2026, 11, 1), date(2026, 11, 30))
    assert lists[0].gives == {Gives.PROMOTIONAL}


def test_leave_it_hides_the_nudge_until_its_numbers_change(screen):
    desk, bar, commands = screen._desk, screen.nudge_bar, heard(screen.command_wished)
    QTest.mouseClick(bar.findChild(object, "quarter.nudge.leave"), Left)
    assert [type(command) for command in commands] == [LeaveNudge]
    desk.reader.few.append(QuarterPlan(id="2026-Q4", left=(commands[0].key,)))
    screen.refresh()
    assert bar.nudge is None or not bar.nudge.key.startswith("month")
    desk.reader.all_posts.append(a_post("more", date(2026, 11, 20)))
    screen.refresh()
    assert bar.nudges[0].lead == "November is above 20% promotional (4 of 14 posts)."


def test_the_arrow_of_a_phase_leads_to_the_next_quarter(screen):
    bar = screen.board.findChild(PhaseBar, "quarter.phase.knit.tease")
    QTest.mouseClick(bar, Left, Mod.NoModifier, QPoint(bar.width() - 4, bar.height() // 2))
    assert str(screen.quarter) == "2027-Q1"


def test_a_phase_a_launch_and_a_lane_open_their_campaign(screen):
    opened = heard(screen.campaign_opened)
    for name in ("quarter.phase.stollen.tease", "quarter.launch.stollen", "quarter.lane.stollen"):
        screen.board.findChild(QAbstractButton, name).click()
    assert opened == ["stollen"] * 3


def test_an_empty_quarter_shows_the_way_to_a_campaign(qtbot):
    screen = shown(qtbot, fake_desk())
    wished = heard(screen.campaign_wished)
    assert screen.findChild(object, "quarter.empty").isVisible()
    screen.findChild(QAbstractButton, "quarter.empty.campaign").click()
    assert wished == [None]


def test_posts_without_a_campaign_have_their_lane_and_an_invitation(qtbot):
    screen = shown(qtbot, fake_desk([a_post()]))
    row = screen.board.findChild(QAbstractButton, "quarter.plan_campaign")
    assert row.text() == "Plan a campaign around your next launch"
    assert len(visible(screen, SingleItem)) == 1


def test_posts_left_behind_in_a_finished_quarter_are_offered(qtbot):
    desk = fake_desk([a_post(f"p{n}", date(2026, 8, 3 + n)) for n in range(5)])
    screen = shown(qtbot, desk)
    commands = heard(screen.command_wished)
    screen.step_period(-1)
    assert screen.nudge_bar.nudge.lead == "5 posts from Q3 never went out."
    screen.findChild(QAbstractButton, "quarter.nudge.ideas").click()
    assert commands == [MovePosts(("p0", "p1", "p2", "p3", "p4"), None)]


def test_a_plan_that_cannot_be_read_is_said_and_can_be_tried_again(qtbot):
    desk = marigold()
    screen = shown(qtbot, desk)
    desk.reader.broken = True
    screen.refresh()
    assert screen.findChild(object, "quarter.empty").heading.text() == "We could not read the calendar"
    desk.reader.broken = False
    screen.findChild(QAbstractButton, "quarter.empty.again").click()
    assert not screen.findChild(object, "quarter.empty").isVisible()


def test_three_posts_on_a_day_share_a_button_and_arrows_visit_each(qtbot):
    screen = shown(qtbot, fake_desk([a_post(f"p{n}") for n in range(4)]))
    (shared,) = visible(screen, SharedItem)
    assert shared.text() == "+3"
    screen.select_post(PostId("p0"))
    seen = []
    for _ in range(3):
        press(Key.Key_Right)
        seen.append(focused_id())
    assert seen == ["p1", "p2", "p3"]


def test_more_than_400_posts_are_shown_as_numbers(qtbot):
    posts = [a_post(f"p{n}", date(2026, 10, 1 + n % 28)) for n in range(420)]
    screen = shown(qtbot, fake_desk(posts))
    assert visible(screen, SingleItem) == []
    assert sum(int(item.text()) for item in visible(screen, SharedItem)) == 420


def test_finished_campaigns_fold_when_there_are_many_and_unfold_on_a_click(qtbot):
    done = [a_campaign(f"done{n}", date(2026, 10, 4 + n), phases=()) for n in range(4)]
    live = [a_campaign(f"live{n}", date(2026, 12, 4 + n)) for n in range(5)]
    screen = shown(qtbot, fake_desk([], done + live))
    row = screen.board.findChild(QAbstractButton, "quarter.folded")
    assert row.text() == "4 finished campaigns"
    row.click()
    assert len(screen.board.layout_now.lanes) == 10


def test_the_keyboard_stays_with_a_post_that_moved(screen):
    screen.select_post(PostId("stollen-11-19"))
    posts = screen._desk.reader.all_posts
    index = next(n for n, post in enumerate(posts) if post.id == "stollen-11-19")
    posts[index] = a_post("stollen-11-19", date(2026, 12, 16), campaign_id="stollen")
    screen.refresh()
    assert focused_id() == "stollen-11-19"
    assert screen.current_day() == date(2026, 12, 16)


def test_a_deleted_post_leaves_the_keyboard_nearby(screen):
    screen.select_post(PostId("stollen-11-19"))
    reader = screen._desk.reader
    reader.all_posts = [post for post in reader.all_posts if post.id != "stollen-11-19"]
    screen.refresh()
    assert focused_id() == "x-11-17" or focused_id().startswith("stollen")


def test_only_one_post_is_reached_by_tab(screen):
    screen.select_post(PostId("stollen-11-19"))
    press(Key.Key_Right)
    reached = [c for c in visible(screen, PostItem) if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [item.card.id for item in reached] == ["stollen-11-23"]


def test_ideas_and_skipped_posts_are_no_reason_for_a_nudge(qtbot):
    posts = [a_post(f"p{n}", state=State.SKIPPED, gives=Gives.PROMOTIONAL) for n in range(6)]
    screen = shown(qtbot, fake_desk(posts))
    assert not screen.nudge_bar.isVisible()


@pytest.mark.parametrize("width", [560, 700, 968, 1232, 2400])
def test_it_fits_any_width(qtbot, width):
    screen = shown(qtbot, marigold(), width)
    assert screen.width() == width
    right = max(item.geometry().right() for item in visible(screen, PostItem))
    assert right < screen.board.width()


def test_dragging_a_launch_moves_its_whole_campaign(screen):
    commands, opened = heard(screen.command_wished), heard(screen.campaign_opened)
    item = screen.board.findChild(LaunchDiamond, "quarter.launch.stollen")
    axis = screen.board.layout_now.axis
    x = screen.board.label_width + axis.middle_of(date(2026, 11, 29))
    QTest.mousePress(item, Left, Mod.NoModifier, QPoint(16, 16))
    QTest.mouseMove(item, QPoint(30, 16))
    QTest.mouseMove(item, QPoint(x - item.x(), 16))
    mark = screen.board.findChild(object, "quarter.drop.launch")
    assert mark.text == "Launch on Sun 29 Nov · 3 days later"
    QTest.mouseRelease(item, Left, Mod.NoModifier, QPoint(x - item.x(), 16))
    assert commands == [MoveCampaign("stollen", 3)]
    assert opened == []


def test_the_headers_of_lanes_are_walked_with_arrows_and_move_their_campaign(screen):
    screen.select_post(PostId("stollen-11-19"))
    commands = heard(screen.command_wished)
    screen.board.findChild(QAbstractButton, "quarter.lane.stollen").setFocus()
    press(Key.Key_Right, Mod.ControlModifier | Mod.ShiftModifier)
    press(Key.Key_Down)
    assert QApplication.focusWidget().objectName() == "quarter.lane.gifts"
    press(Key.Key_Right)
    assert focused_id() == "gifts-12-01"
    assert commands == [MoveCampaign("stollen", 1)]


def chosen(menu, text):
    """Choose an entry of a menu by its words, without its key."""
    next(a for a in menu.actions() if a.text().split("\t")[0] == text).trigger()
    menu.close()


def lane_menu(screen, name):
    header = screen.board.findChild(QAbstractButton, name)
    screen.board.lane_menu_wished.emit(header.campaign, QPoint(10, 10))
    return screen.findChildren(QMenu, "quarter.lane_menu")[-1]


@opens_a_menu
def test_the_menu_of_a_lane_asks_for_what_it_says(screen):
    said = {}
    for signal in ("campaign_opened", "post_wished", "dialog_wished", "command_wished"):
        said[signal] = heard(getattr(screen, signal))
    menu = lane_menu(screen, "quarter.lane.stollen")
    for text in ("Open campaign", "New post in this campaign", "Move launch…"):
        next(action for action in menu.actions() if action.text() == text).trigger()
    for text in ("Duplicate to another quarter…", "Delete campaign"):
        next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    assert said["campaign_opened"] == ["stollen"]
    assert said["post_wished"][0][2] == "stollen"
    assert said["dialog_wished"] == [("move-launch", "stollen"), ("duplicate-campaign", "stollen")]
    assert said["command_wished"] == [DeleteCampaign("stollen", screen._desk.clock.now())]


def test_the_list_of_a_shared_spot_opens_its_posts(qtbot):
    screen = shown(qtbot, fake_desk([a_post(f"p{n}") for n in range(4)]))
    opened = heard(screen.post_opened)
    (shared,) = visible(screen, SharedItem)
    shared.click()
    popover = screen.findChild(DayPopover)
    assert [button.card.id for button in popover.buttons] == ["p1", "p2", "p3"]
    popover.buttons[1].click()
    assert opened == ["p2"]


def test_posts_from_elsewhere_can_be_dropped_on_a_day_of_a_lane(screen):
    commands = heard(screen.command_wished)
    data = QMimeData()
    data.setData("application/x-contentplanner-posts", b"i1\ni2")
    at = point_of(screen, "stollen-11-16", date(2026, 11, 18))
    held = (Qt.DropAction.MoveAction, data, Left, Mod.NoModifier)
    for event in (QDragEnterEvent(at, *held), QDragMoveEvent(at, *held), QDropEvent(at.toPointF(), *held)):
        QApplication.sendEvent(screen.board, event)
        assert event.isAccepted()
    moved = MovePosts(("i1", "i2"), date(2026, 11, 18), campaign_id="stollen", to_other_campaign=True)
    assert commands == [moved]


def test_a_moved_chip_slides_while_the_ring_waits_at_its_new_place(qtbot, screen):
    screen.select_post(PostId("stollen-12-07"))
    chip = screen.board.item_of(PostId("stollen-12-07"))
    start, posts = chip.pos(), screen._desk.reader.all_posts
    index = next(n for n, post in enumerate(posts) if post.id == "stollen-12-07")
    before, after = posts[index], replace(posts[index], day=date(2026, 12, 18))
    posts[index] = after
    screen.on_changes(ChangeSet((Change(before, after),)), None)
    assert chip.pos() == start
    ring = next(r for r in screen.board.findChildren(Ring) if r.isVisible() and not isinstance(r, Flash))
    assert ring.geometry().center() == chip.box().center()
    qtbot.waitUntil(lambda: chip.geometry().contains(chip.box()))


def test_a_larger_text_size_and_other_colours_take_effect_at_once(screen):
    theme = current_theme()
    chip = screen.board.item_of(PostId("stollen-11-19"))
    try:
        theme.apply(dark=True, scale=1.5, reduce_motion=True)
        assert chip.box().width() == 36
        assert screen.board.layout_now.lanes[0].height >= 138
    finally:
        theme.apply(dark=False, scale=1.0, reduce_motion=False)
    assert chip.box().width() == 24
