"""What the quarter tells of days: promises of partners, holidays, own and closed days, the quarter's goal."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from contentplanner.application.day_marks import MarkKind
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.ids import PostId
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import quarter_of
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.quarter.contents import read_contents
from contentplanner.ui.quarter.day_strip import DayStrip
from contentplanner.ui.quarter.post_items import PostItem
from contentplanner.ui.quarter.promise_items import PromiseNote
from contentplanner.ui.quarter.screen import QuarterScreen
from tests.ui.fakes import CREATED, a_campaign, a_post, fake_desk, marigold
from tests.ui.quarter_tools import tools_of
from tests.ui.test_quarter import Key, Mod, chosen, heard, opens_a_menu, press, shown, visible

Q4 = quarter_of(date(2026, 11, 10))


def wool(*promises, state=PartnerState.AGREED):
    return Partner(id="wool", created=CREATED, name="Wool & Tea", state=state, promises=promises)


def desk_with(*few, country="", partners=("wool",), **values):
    desk = marigold()
    desk.reader.few.extend(few)
    stollen = desk.reader.campaign("stollen")
    campaigns = desk.reader.all_campaigns
    campaigns[campaigns.index(stollen)] = replace(stollen, partners=partners)
    desk.reader.plan_settings = PlanSettings(name="Marigold", country=country, **values)
    return desk


POST_FOR_US = Promise(ours=False, text="post for us", day=date(2026, 11, 14))


def test_a_promise_shows_in_its_lane_in_words_and_opens_the_partner(qtbot):
    screen = shown(qtbot, desk_with(wool(POST_FOR_US)))
    dialogs = heard(screen.dialog_wished)
    (note,) = visible(screen, PromiseNote)
    assert note.text() == "Wool & Tea, 14 Nov, agreed"
    assert note.accessibleName() == "Promise, Wool & Tea: post for us, 14 Nov, agreed"
    assert note.toolTip() == "Wool & Tea: post for us, 14 Nov, agreed"
    note.click()
    assert dialogs == [("partner", "wool")]


def test_a_promise_is_reached_by_tab_in_the_lane_of_the_keyboard(qtbot):
    screen = shown(qtbot, desk_with(wool(POST_FOR_US)))
    dialogs = heard(screen.dialog_wished)
    (note,) = visible(screen, PromiseNote)
    screen.select_post(PostId("stollen-11-19"))
    assert note.focusPolicy() & Qt.FocusPolicy.TabFocus
    note.setFocus()
    press(Key.Key_Return)
    assert dialogs == [("partner", "wool")]
    screen.select_post(PostId("soup-10-02"))
    assert not note.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("width", [560, 968, 1232])
def test_promises_cover_no_post_no_phase_and_each_other(qtbot, width):
    promises = [Promise(ours=n % 2 == 0, text=f"promise {n}", day=date(2026, 11, 5 + n)) for n in range(12)]
    screen = shown(qtbot, desk_with(wool(*promises)), width)
    notes = visible(screen, PromiseNote)
    assert sum(len(note.promises) for note in notes) == 12
    chips = [item.box() for item in visible(screen, PostItem)]
    boxes = [note.geometry() for note in notes]
    assert not [box for box in boxes for chip in chips if box.intersects(chip)]
    assert not [a for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.intersects(b)]
    assert all(box.width() >= 24 <= box.height() for box in boxes)


def test_promises_outside_the_campaign_are_left_out_and_undated_ones_are_not(qtbot):
    far = Promise(ours=False, text="far", day=date(2026, 10, 2))
    screen = shown(qtbot, desk_with(wool(far, Promise(ours=True, text="a cake"), state=PartnerState.ASKED)))
    (note,) = visible(screen, PromiseNote)
    assert note.text() == "For Wool & Tea, no day yet, asked"


def test_a_promise_told_in_a_lane_is_not_told_again_above():
    desk = desk_with(wool(POST_FOR_US))
    assert read_contents(desk, Q4).marks == ()
    alone = desk_with(wool(POST_FOR_US), partners=())
    assert [mark.kind for mark in read_contents(alone, Q4).marks] == [MarkKind.PROMISE]


def own_day(name, first, last=None, **values):
    return OwnDay(id=name, created=CREATED, name=name, first=first, last=last or first, **values)


def strip_of(screen):
    return screen.findChild(DayStrip)


def test_days_that_matter_have_a_row_with_their_names(qtbot):
    market = own_day("Advent market", date(2026, 12, 5), date(2026, 12, 6))
    screen = shown(qtbot, desk_with(market, country="DE", region="BY"))
    strip = strip_of(screen)
    assert strip.isVisible()
    qtbot.waitUntil(lambda: screen.board.contents.names_of(date(2026, 10, 3)) != ())
    axis, left = screen.board.layout_now.axis, screen.board.label_width
    assert strip.words_at(left + axis.x_of(date(2026, 10, 3)) + 3) == "Sat 3 Oct: German Unity Day"
    market_words = strip.words_at(left + axis.x_of(date(2026, 12, 5)) + 3)
    assert market_words == "Sat 5 Dec to Sun 6 Dec: Advent market"
    assert "Sun 1 Nov, All Saints' Day" in strip.accessibleName()


def test_a_plan_without_days_that_matter_has_no_row_for_them(qtbot):
    screen = shown(qtbot, marigold())
    assert not strip_of(screen).isVisible()


def test_holidays_are_looked_up_only_once_the_quarter_was_in_sight(qtbot):
    asked = []

    class Tasks:
        def run(self, job, done, _failed):
            asked.append((job, done))

    tools = replace(tools_of(desk_with(country="DE")), tasks=Tasks())
    screen = QuarterScreen(tools)
    qtbot.addWidget(screen)
    screen.resize(1232, 810)
    screen.refresh()
    assert asked == []
    with qtbot.waitExposed(screen):
        screen.show()
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert screen.board.contents.names_of(date(2026, 12, 25)) == ()
    job, done = asked[0]
    done(job(None, None))
    assert screen.board.contents.names_of(date(2026, 12, 25)) == ("Christmas Day",)


def test_an_empty_day_is_announced_with_what_it_matters_for(qtbot, monkeypatch):
    said = []
    monkeypatch.setattr("contentplanner.ui.quarter.board_view.announce", lambda _w, text: said.append(text))
    screen = shown(qtbot, desk_with(own_day("Market", date(2026, 11, 30))))
    screen.select_post(PostId("stollen-11-23"))
    press(Key.Key_Right, Mod.ControlModifier)
    assert QApplication.focusWidget() is screen.board
    assert said[-1] == "Mon 30 Nov, Market, no posts"


def test_closed_days_are_known_to_the_ground_of_the_lanes(qtbot):
    closed = own_day("Holiday", date(2026, 12, 28), date(2026, 12, 30), closed=True)
    screen = shown(qtbot, desk_with(closed, closed_weekdays=(6,)))
    days = screen.board.contents.closed_days()
    assert date(2026, 12, 29) in days
    assert date(2026, 11, 8) in days
    assert date(2026, 11, 9) not in days


def test_the_goal_of_the_quarter_goes_before_that_of_a_campaign(qtbot):
    desk = marigold()
    desk.reader.few.append(QuarterPlan(id="2026-Q4", goal="boxes", goal_number=300, goal_reached=12))
    screen = shown(qtbot, desk)
    assert screen.summary.findChild(object, "quarter.summary.goal.number").text() == "12"
    assert screen.summary.findChild(object, "quarter.summary.goal.words").text() == "of 300 boxes"


def test_a_post_that_repeats_says_so_and_looks_so(qtbot):
    posts = [a_post("once"), a_post("again", date(2026, 11, 23), series_id="s", evergreen=True)]
    screen = shown(qtbot, fake_desk(posts))
    once, again = (screen.board.item_of(PostId(name)) for name in ("once", "again"))
    assert "repeats, evergreen" in again.accessibleName()
    assert "repeats" not in once.accessibleName()
    assert once.grab().toImage() != again.grab().toImage()


def test_an_empty_quarter_offers_to_plan_the_next_one(qtbot):
    screen = shown(qtbot, fake_desk())
    wished = heard(screen.wished)
    screen.findChild(QAbstractButton, "quarter.empty.plan").click()
    assert wished == ["plan_quarter"]


def test_posts_of_lanes_with_promises_can_still_be_dragged_apart_from_them(qtbot):
    screen = shown(qtbot, desk_with(wool(POST_FOR_US)), 968)
    (note,) = visible(screen, PromiseNote)
    chip = screen.board.item_of(PostId("stollen-11-13"))
    opened = heard(screen.post_opened)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, Mod.NoModifier, chip.chip_box().center())
    assert opened == ["stollen-11-13"]
    assert note.y() > chip.box().bottom()


def test_campaigns_keep_their_promises_apart(qtbot):
    desk = desk_with(wool(POST_FOR_US))
    desk.reader.all_campaigns.append(a_campaign("two", date(2026, 11, 20), partners=("wool",)))
    screen = shown(qtbot, desk)
    assert {note.campaign_id for note in visible(screen, PromiseNote)} == {"stollen", "two"}


def test_promises_on_one_spot_share_a_sign_that_names_them_all(qtbot):
    ours = Promise(ours=True, text="a cake", day=POST_FOR_US.day)
    screen = shown(qtbot, desk_with(wool(POST_FOR_US, ours)))
    dialogs = heard(screen.dialog_wished)
    (note,) = visible(screen, PromiseNote)
    assert note.text() == "Wool & Tea, 14 Nov, agreed, 1 more"
    assert note.toolTip().splitlines()[1] == "For Wool & Tea: a cake, 14 Nov, agreed"
    note.click()
    assert dialogs == [("partner", "wool")]


@opens_a_menu
def test_promises_of_several_partners_on_one_spot_ask_whose_to_open(qtbot):
    other = replace(wool(POST_FOR_US), id="farm", name="Henrik's farm")
    screen = shown(qtbot, desk_with(wool(POST_FOR_US), other, partners=("wool", "farm")))
    dialogs = heard(screen.dialog_wished)
    (note,) = visible(screen, PromiseNote)
    note.click()
    chosen(screen.findChild(QMenu, "quarter.promise_menu"), "Henrik's farm")
    assert dialogs == [("partner", "farm")]


def test_a_finished_campaign_shows_only_promises_that_were_not_kept(qtbot):
    kept = Promise(ours=False, text="kept", day=date(2026, 10, 20), kept=True)
    broken = Promise(ours=True, text="broken", day=date(2026, 10, 10))
    desk = desk_with(wool(kept, broken), partners=())
    soup = desk.reader.campaign("soup")
    campaigns = desk.reader.all_campaigns
    campaigns[campaigns.index(soup)] = replace(soup, partners=("wool",))
    screen = shown(qtbot, desk)
    texts = [one.promise.text for note in visible(screen, PromiseNote) for one in note.promises]
    assert texts == ["broken"]
