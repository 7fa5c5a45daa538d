"""The page of today, on a real plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from contentplanner.application.asset_commands import PutPartner
from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.own_day_commands import PutOwnDay
from contentplanner.application.post_commands import CreatePost, SetPostState
from contentplanner.domain.assets import Partner, PartnerState, Promise
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.posts import Gives, Objective, Placement, Post, State
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.today.alarm import Alarm, next_look
from contentplanner.ui.today.badge import TodayBadge
from contentplanner.ui.today.page import TodayPage
from tests.ui.fakes import InstantTasks
from tests.ui.plan_desk import plan_desk, shown

TODAY = date(2026, 11, 10)
AT = datetime(2026, 11, 1, tzinfo=UTC)
Key = Qt.Key
WOOL = Partner(
    id="w" * 32,
    created=AT,
    name="Wool & Tea",
    state=PartnerState.ASKED,
    asked=TODAY - timedelta(days=9),
    promises=(
        Promise(ours=True, text="lend the room", day=TODAY + timedelta(days=30)),
        Promise(ours=False, text="post for us", day=TODAY + timedelta(days=2)),
    ),
)


class MovableClock:
    def __init__(self, instant):
        self.instant = instant

    def now(self):
        return self.instant

    def today(self):
        return self.instant.date()


def post(letter, days=0, **values):
    places = (Placement(network="email"),)
    values = {
        "state": State.DRAFT,
        "time": time(9, 30),
        "headline": f"Post {letter}",
        "description": "We bake at night.",
        "objective": Objective.ENGAGEMENT,
        "gives": Gives.HELPFUL,
        "placements": places,
        **values,
    }
    return Post(id=letter * 32, created=AT, day=TODAY + timedelta(days=days), **values)


def gone(letter, ago, now):
    return post(letter, state=State.POSTED, placements=(Placement("instagram", posted_at=now - ago),))


class Shown:
    """The page with its desk and clock, and what it wished."""

    def __init__(self, page, desk, clock):
        self.page, self.desk, self.clock, self.wishes = page, desk, clock, []
        for name in ("field_wished", "post_opened", "dialog_wished", "list_wished", "post_wished"):
            getattr(page, name).connect(lambda *told, name=name: self.wishes.append((name, *told)))

    def press(self, name):
        QTest.qWait(0)
        button = self.page.findChild(QAbstractButton, name)
        assert button is not None, f"there is no {name}"
        assert button.isVisible(), f"{name} is hidden"
        button.click()

    def named(self, card):
        """Return the ends of the names of a card's lines, from the top."""
        QTest.qWait(0)
        lines = next(one for one in self.page._cards if one.objectName() == f"today.{card}").lines
        return [line.post_id[0] for line in lines if line.post_id]

    def texts(self):
        QTest.qWait(0)
        labels = (label for label in self.page.findChildren(QLabel) if label.isVisible())
        return [label.text() for label in labels if label.text()]

    def post(self, letter):
        return self.desk.reader.post(letter * 32)

    def run(self, command):
        return self.desk.planner.run(command)


@pytest.fixture
def look(qtbot, theme, preferences, tmp_path):
    opened, pages = [], []

    def show(*posts, partners=(), now=datetime(2026, 11, 10, 9, 10, tzinfo=UTC)):
        context = plan_desk(tmp_path / "plan", posts, partners)
        desk = replace(context.__enter__(), clock=(clock := MovableClock(now)))
        opened.append(context)
        tools = ScreenTools(desk, InstantTasks(), lambda c: bool(desk.planner.run(c)), preferences)
        page = TodayPage(tools)
        pages.append(page)
        return Shown(shown(qtbot, page, desk), desk, clock)

    yield show
    for page in pages:
        page.close()
        page.setParent(None)
        page.deleteLater()
    QTest.qWait(0)
    for context in opened:
        context.__exit__(None, None, None)


def test_each_post_of_today_offers_what_it_needs_next(look):
    page = look(
        post("a", state=State.READY), post("b", description=""), post("c"), post("d", state=State.POSTED)
    )
    page.press(f"today.goes_out.{'a' * 32}.post")
    page.press(f"today.goes_out.{'b' * 32}.finish")
    assert page.wishes == [
        ("field_wished", "a" * 32, "post_it_now"),
        ("field_wished", "b" * 32, "description"),
    ]
    page.press(f"today.goes_out.{'c' * 32}.ready")
    assert page.post("c").state is State.READY
    QTest.qWait(0)
    buttons = page.page.findChildren(QAbstractButton)
    assert [one.objectName() for one in buttons if "d" * 32 in one.objectName()] == [
        f"today.goes_out.{'d' * 32}"
    ]


def test_a_post_that_is_half_out_says_where_it_waits_and_is_finished_with_one_click(look):
    now = datetime(2026, 11, 10, 9, 10, tzinfo=UTC)
    half = (Placement("email", posted_at=now - timedelta(minutes=30)), Placement("blog"))
    page = look(
        post("a", state=State.READY, placements=half), post("b", -1, state=State.READY, placements=half)
    )
    for card, letter in (("goes_out", "a"), ("overdue", "b")):
        line = page.page.findChild(QAbstractButton, f"today.{card}.{letter * 32}")
        words = "Still to do: blog. Posted on Email list at 08:40."
        assert (line.accessibleDescription(), line.state_words(line.card)) == (words, words)
    page.press(f"today.goes_out.{'a' * 32}.post")
    page.press(f"today.overdue.{'b' * 32}.post")
    assert page.wishes == [
        ("field_wished", "a" * 32, "post_it_now"),
        ("field_wished", "b" * 32, "post_it_now"),
    ]
    page.press(f"today.overdue.{'b' * 32}.leave_out")
    assert page.post("b").state is State.POSTED
    assert page.post("b").networks == ("email",)
    page.desk.planner.undo()
    assert page.named("overdue") == ["b"]


def test_finish_leads_to_the_text_with_a_gap(look):
    page = look(post("a", 2, headline="Come to [your place]"))
    page.press(f"today.finish.{'a' * 32}.finish")
    assert page.wishes == [("field_wished", "a" * 32, "headline")]


def test_an_overdue_post_goes_to_today_with_one_click_and_undo_brings_it_back(look):
    page = look(post("a", -3, state=State.READY))
    page.press(f"today.overdue.{'a' * 32}.move")
    assert (page.named("overdue"), page.named("goes_out")) == ([], ["a"])
    assert page.post("a").time == time(9, 30)
    page.desk.planner.undo()
    assert (page.named("overdue"), page.named("goes_out")) == (["a"], [])


def test_an_overdue_post_that_did_go_out_is_noted_at_its_own_time(look):
    page = look(post("a", -1, placements=(Placement("instagram"),)))
    page.run(ChangeSettings({"time_zone": "Europe/Berlin"}))
    page.press(f"today.overdue.{'a' * 32}.posted")
    assert page.post("a").placements[0].posted_at == datetime(2026, 11, 9, 8, 30, tzinfo=UTC)
    assert "Yesterday" in page.texts()
    assert "09:30" in page.texts()


def test_an_overdue_post_can_be_skipped(look):
    page = look(post("a", -1))
    page.press(f"today.overdue.{'a' * 32}.skip")
    assert page.post("a").state is State.SKIPPED
    assert page.texts()[0] == "Nothing to do today."


def test_many_overdue_posts_are_shown_in_the_list(look):
    page = look(*(post(letter, -n - 1) for n, letter in enumerate("abcdefghijk")))
    assert page.named("overdue") == list("abcdefgh")
    page.press("today.overdue.all")
    ((name, wanted),) = page.wishes
    assert name == "list_wished"
    assert page.desk.reader.count(wanted) == 11
    assert "11 things to do today" in page.texts()


def test_pictures_and_words_that_are_missing_each_have_their_card(look):
    bare = {"placements": (Placement("instagram"),)}
    page = look(
        post("a", 3, **bare), post("b", 3, gives=None, objective=None), post("c", 3, gives=None, **bare)
    )
    assert (page.named("pictures"), page.named("finish")) == (["a", "c"], ["b", "c"])
    line = page.page.findChild(QAbstractButton, f"today.finish.{'b' * 32}")
    assert line.state_words(line.card) == "Draft, needs objective, what it gives the reader"
    page.press(f"today.pictures.{'a' * 32}.picture")
    page.press(f"today.finish.{'b' * 32}.finish")
    assert [wish[1:] for wish in page.wishes] == [("a" * 32, "picture"), ("b" * 32, "objective")]


def test_a_reminder_is_done_with_one_click_and_undo_brings_it_back(look):
    now = datetime(2026, 11, 10, 9, 10, tzinfo=UTC)
    page = look(gone("a", timedelta(hours=2), now))
    words = "It went out on Instagram more than an hour ago: see whether someone asked something."
    assert words in page.texts()
    page.press(f"today.answer.{'a' * 32}.done")
    assert page.post("a").answers_checked == 1
    assert words not in page.texts()
    page.desk.planner.undo()
    assert words in page.texts()
    page.press(f"today.answer.{'a' * 32}")
    assert page.wishes == [("field_wished", "a" * 32, "")]


def test_a_reminder_comes_into_sight_at_its_minute(look, qtbot):
    now = datetime(2026, 11, 10, 9, 10, tzinfo=UTC)
    page = look(gone("a", timedelta(minutes=59, seconds=59), now))
    assert page.page._alarm.moment == now + timedelta(seconds=1)
    page.clock.instant += timedelta(seconds=1)
    qtbot.waitUntil(lambda: "1 thing to do today" in page.texts())


def test_partners_and_promises_are_shown_and_a_kept_promise_is_gone(look):
    page = look(partners=(WOOL,))
    assert "Asked 9 days ago, no answer yet. Ask again, or ask someone else." in page.texts()
    assert "They promised: post for us" in page.texts()
    page.press(f"today.answer.{WOOL.id}.open")
    assert page.wishes == [("dialog_wished", "partner", WOOL.id)]
    page.press(f"today.answer.{WOOL.id}.1.kept")
    kept = page.desk.reader.one(Partner, WOOL.id)
    assert [promise.kept for promise in kept.promises] == [False, True]
    assert "They promised: post for us" not in page.texts()


def test_an_empty_day_says_when_the_next_post_goes_out(look):
    page = look(post("a", 3))
    assert "Nothing goes out today. The next post is Fri 13 Nov." in page.texts()
    assert page.texts()[0] == "Nothing to do today."
    page.press("today.goes_out.new")
    assert page.wishes == [("post_wished", TODAY, None, None)]


def test_an_empty_plan_says_so(look):
    page = look()
    assert "Nothing goes out today, and nothing is planned after it." in page.texts()
    assert "Nobody waits for an answer, and no promise is due this week." in page.texts()


def test_the_title_tells_the_day_and_what_is_special_about_it(look, qtbot):
    page = look()
    own = OwnDay(id="m" * 32, created=AT, name="Market day", first=TODAY, last=TODAY, closed=True)
    page.run(PutOwnDay(own))
    assert page.page.period_text() == ("Today", "Tuesday 10 November 2026 · Market day · closed")
    page.run(ChangeSettings({"country": "DE", "region": "BW"}))
    page.clock.instant = datetime(2026, 12, 25, 9, tzinfo=UTC)
    with qtbot.waitSignal(page.page.period_changed):
        assert page.page.period_text()[1] == "Friday 25 December 2026"
    assert page.page.period_text()[1] == "Friday 25 December 2026 · Christmas Day"


def test_another_day_is_shown_after_midnight(look):
    page = look(post("a", 1))
    page.clock.instant += timedelta(days=1)
    page.page._alarm.rang.emit()
    assert page.named("goes_out") == ["a"]


def test_the_focus_goes_on_to_the_line_that_took_the_place(look):
    page = look(post("a", -1), post("b", -2), post("c", -3))
    page.page.findChild(QAbstractButton, f"today.overdue.{'b' * 32}.skip").setFocus()
    page.press(f"today.overdue.{'b' * 32}.skip")
    assert QApplication.focusWidget().objectName() == f"today.overdue.{'c' * 32}"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Up)
    assert page.page.selected_posts() == ("a" * 32,)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert page.wishes == [("post_opened", "a" * 32)]


def test_what_did_not_change_is_not_built_anew(look):
    page = look(post("a"))
    line = page.page.findChild(QAbstractButton, f"today.goes_out.{'a' * 32}")
    page.page.refresh()
    assert page.page.findChild(QAbstractButton, f"today.goes_out.{'a' * 32}") is line


def test_tab_goes_from_the_top_to_the_bottom(look):
    page = look(*(post(letter, -n - 1) for n, letter in enumerate("acdefghij")), post("b"))
    page.page.take_focus()
    visited = []
    for _ in range(5):
        visited.append(QApplication.focusWidget().objectName())
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    a, b = f"today.overdue.{'a' * 32}", f"today.goes_out.{'b' * 32}"
    assert visited == [b, f"{b}.ready", "today.overdue.all", a, f"{a}.posted"]


def test_nothing_is_waited_for_while_nobody_looks(look):
    page = look(post("a"))
    assert page.page._alarm.moment is not None
    page.page.hide()
    assert page.page._alarm.moment is None


def test_an_alarm_slept_through_rings_when_the_window_comes_back(theme, qtbot):
    clock = MovableClock(datetime(2026, 11, 10, 9, tzinfo=UTC))
    alarm = Alarm(clock, theme)
    alarm.set(clock.now() + timedelta(hours=8))
    active = Qt.ApplicationState.ApplicationActive
    with qtbot.assertNotEmitted(alarm.rang):
        QApplication.instance().applicationStateChanged.emit(active)
    clock.instant += timedelta(hours=9)
    with qtbot.waitSignal(alarm.rang):
        QApplication.instance().applicationStateChanged.emit(active)
    alarm.stop()
    alarm.deleteLater()


def test_one_looks_again_when_something_falls_due_or_the_day_ends():
    midnight = next_look(None, TODAY)
    assert midnight.date() in (TODAY, TODAY + timedelta(days=1))
    assert next_look(midnight - timedelta(hours=1), TODAY) == midnight - timedelta(hours=1)
    assert next_look(midnight + timedelta(hours=1), TODAY) == midnight


def test_the_badge_counts_what_is_to_do_and_follows_changes(look, qtbot):
    page = look(post("a", -1), post("b", 1))
    counts = []
    badge = TodayBadge(page.desk, counts.append, page.page)
    page.desk.planner.listen(lambda changes, _origin: badge.hear(changes))
    qtbot.waitUntil(lambda: counts == [1])
    page.run(CreatePost(post("c")))
    page.run(SetPostState(("b" * 32,), State.READY, AT))
    page.run(PutPartner(WOOL))
    qtbot.waitUntil(lambda: len(counts) == 2)
    assert counts == [1, 3]


def test_a_closed_plan_is_not_counted_any_more(opening, house, tmp_path, qtbot):
    opening.open(house.create_sample(tmp_path / "Marigold"))
    assert opening.leave()
    QTest.qWait(0)
    assert opening.parent().session is None
