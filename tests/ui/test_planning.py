"""The page that plans a quarter, on a real plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QSpinBox

from contentplanner.application.campaign_commands import ChangeSettings
from contentplanner.application.own_day_commands import PutOwnDay
from contentplanner.domain.campaigns import Campaign, usual_phases
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.posts import Placement, Post, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.calendar import marked_days
from contentplanner.ui.planning.page import PlanningPage
from contentplanner.ui.planning.week_strip import WeekStrip
from contentplanner.ui.screen_tools import ScreenTools
from tests.ui.fakes import InstantTasks, LateTasks
from tests.ui.plan_desk import plan_desk, shown

AT = datetime(2026, 11, 1, tzinfo=UTC)
Key = Qt.Key


def post(letter, day, network="instagram", **values):
    places = (Placement(network=network),)
    values = {"state": State.DRAFT, "time": time(9, 30), "headline": f"Post {letter}", **values}
    return Post(id=letter * 32, created=AT, day=day, placements=places, **values)


class Shown:
    """The page with its desk, and what it wished."""

    def __init__(self, page, desk):
        self.page, self.desk, self.wishes = page, desk, []
        for name in ("post_wished", "campaign_wished", "day_wished", "wished", "post_opened"):
            getattr(page, name).connect(lambda *told, name=name: self.wishes.append((name, *told)))

    def find(self, kind, name):
        found = self.page.findChild(kind, name)
        assert found is not None, f"there is no {name}"
        return found

    def texts(self):
        QTest.qWait(1)  # for holidays
        QTest.qWait(0)  # and what they change
        labels = (label for label in self.page.findChildren(QLabel) if label.isVisible())
        return [label.text() for label in labels if label.text()]

    def choice(self, letter):
        return self.find(QComboBox, f"planning.left_over.{letter * 32}")

    def press(self, name):
        self.find(QAbstractButton, name).click()

    def run(self, command):
        return self.desk.planner.run(command)


@pytest.fixture(autouse=True)
def holidays_at_once(monkeypatch):
    monkeypatch.setattr(marked_days, "_LATER_MS", 0)


@pytest.fixture
def planning(qtbot, theme, preferences, tmp_path):
    opened, pages = [], []

    def show(*posts, campaigns=(), today=date(2026, 12, 20), few=(), settings=None, tasks=None):
        context = plan_desk(tmp_path / "plan", (*posts, *few), campaigns, today)
        desk = context.__enter__()
        opened.append(context)
        if settings:
            desk.planner.run(ChangeSettings(settings))
        tools = ScreenTools(
            desk, tasks or InstantTasks(), lambda c: bool(desk.planner.run(c)) or True, preferences
        )
        page = PlanningPage(tools)
        pages.append(page)
        return Shown(shown(qtbot, page, desk), desk)

    yield show
    for page in pages:
        page.hide()
    for context in opened:
        context.__exit__(None, None, None)


def test_it_plans_the_quarter_after_the_present_one(planning):
    seen = planning()
    assert seen.page.period_text() == ("Plan the quarter", "Q1 2027")
    assert "Q1 2027: January to March 2027" in seen.texts()
    seen.press("planning.next")
    assert seen.page.period_text()[1] == "Q2 2027"
    seen.press("planning.previous")
    seen.press("planning.previous")
    assert seen.page.period_text()[1] == "Q4 2026"


# What falls in it.


def test_launches_holidays_and_own_days_are_listed_by_month(planning):
    launch = date(2027, 1, 14)
    knit = Campaign(id="c" * 32, created=AT, name="Knit & coffee", launch=launch, phases=usual_phases(launch))
    market = OwnDay(
        id="d" * 32, created=AT, name="Market days", first=date(2027, 2, 6), last=date(2027, 2, 7)
    )
    seen = planning(campaigns=[knit], few=[market], settings={"country": "DE", "closed_weekdays": (0,)})
    texts = seen.texts()
    for words in ("January", "Knit & coffee", "New Year's Day", "6 to 7 Feb", "Market days", "Good Friday"):
        assert words in texts
    assert "Closed" not in texts


def test_a_campaign_is_planned_for_a_day_that_matters(planning):
    market = OwnDay(id="d" * 32, created=AT, name="Market", first=date(2027, 2, 6), last=date(2027, 2, 6))
    seen = planning(few=[market])
    seen.press("planning.event.2027-02-06")
    assert seen.wishes == [("campaign_wished", date(2027, 2, 6))]


def test_a_day_on_which_the_business_is_closed_or_that_passed_is_not_planned_for(planning):
    closed = OwnDay(
        id="d" * 32, created=AT, name="Break", first=date(2027, 2, 6), last=date(2027, 2, 6), closed=True
    )
    seen = planning(few=[closed])
    assert seen.page.findChild(QAbstractButton, "planning.event.2027-02-06") is None
    seen.run(PutOwnDay(OwnDay(id="e" * 32, created=AT, name="Past", first=AT.date(), last=AT.date())))
    seen.press("planning.previous")
    assert "Past" in seen.texts()
    assert seen.page.findChild(QAbstractButton, "planning.event.2026-11-01") is None


def test_without_a_country_the_way_to_choose_one_is_offered(planning):
    seen = planning()
    seen.press("planning.choose_country")
    assert seen.wishes == [("wished", "show_settings")]
    seen.run(ChangeSettings({"country": "DE"}))
    assert not seen.find(QAbstractButton, "planning.choose_country").isVisible()
    assert "New Year's Day" in seen.texts()


# Left-overs.


def test_left_overs_are_carried_over_made_ideas_skipped_or_left_in_one_step(planning):
    days = [date(2026, 10, 6 + n) for n in range(4)]
    posts = [post(letter, day) for letter, day in zip("abcd", days, strict=True)]
    seen = planning(*posts)
    for letter, choice in zip("bcd", ("To ideas", "Skip", "Leave it"), strict=True):
        seen.choice(letter).setCurrentText(choice)
    seen.press("planning.do_it")
    a, b, c, d = (seen.desk.reader.post(letter * 32) for letter in "abcd")
    assert date(2027, 1, 1) <= a.day <= date(2027, 3, 31)
    assert (a.day.weekday(), a.time) == (posts[0].day.weekday(), time(9, 30))
    assert (b.state, c.state, d) == (State.IDEA, State.SKIPPED, posts[3])
    seen.desk.planner.undo()
    assert [seen.desk.reader.post(letter * 32) for letter in "abcd"] == posts


def test_the_day_a_post_is_carried_to_is_shown_before_it_is_done(planning):
    seen = planning(post("a", date(2026, 10, 6)))
    assert "to Tue 16 Feb 2027" in seen.texts()
    seen.choice("a").setCurrentText("Skip")
    assert "to Tue 16 Feb 2027" not in seen.texts()


def test_nothing_is_carried_to_a_holiday_or_another_closed_day(planning):
    thursdays = [post(letter, date(2026, 10, 1)) for letter in "abcdefgh"]
    break_ = OwnDay(
        id="0" * 32, created=AT, name="Break", first=date(2027, 2, 1), last=date(2027, 2, 28), closed=True
    )
    settings = {"country": "AT", "closed_on_holidays": True, "closed_weekdays": (4,)}
    seen = planning(*thursdays, few=[break_], settings=settings)
    seen.press("planning.do_it")
    days = [seen.desk.reader.post(letter * 32).day for letter in "abcdefgh"]
    assert all(day.weekday() == 3 and day.month != 2 for day in days)
    assert len(set(days)) == 8


def test_nothing_is_done_before_the_holidays_are_known(planning):
    tasks = LateTasks()
    seen = planning(post("a", date(2026, 10, 6)), settings={"country": "DE"}, tasks=tasks)
    assert not seen.find(QAbstractButton, "planning.do_it").isEnabled()
    assert "Looking up the public holidays…" in seen.texts()
    tasks.finish()
    assert seen.find(QAbstractButton, "planning.do_it").isEnabled()
    assert "Looking up the public holidays…" not in seen.texts()


def test_a_quarter_that_is_closed_throughout_says_so(planning):
    closed = OwnDay(
        id="0" * 32, created=AT, name="Year off", first=date(2027, 1, 1), last=date(2027, 12, 31), closed=True
    )
    seen = planning(post("a", date(2026, 10, 6)), few=[closed])
    assert any("closed on every day" in text for text in seen.texts())
    seen.press("planning.do_it")
    assert seen.desk.reader.post("a" * 32).day == date(2026, 10, 6)


def test_of_very_many_left_overs_the_first_are_asked_about_then_the_rest(planning):
    posts = [post("a", date(2026, 10, 1), headline=f"Post {n}") for n in range(43)]
    posts = [replace(one, id=f"{n:032}") for n, one in enumerate(posts)]
    seen = planning(*posts)
    assert "43 posts had their day and never went out. Here are the first 40." in seen.texts()
    seen.press("planning.do_it")
    assert "3 posts had their day and never went out." in seen.texts()
    assert len([box for box in seen.page.findChildren(QComboBox) if box.isVisible()]) == 3


def test_a_headline_opens_its_post(planning):
    seen = planning(post("a", date(2026, 10, 6), headline="Salt & pepper"))
    buttons = seen.page.findChildren(QAbstractButton)
    next(one for one in buttons if one.accessibleName() == "Salt & pepper").click()
    assert seen.wishes == [("post_opened", "a" * 32)]


def test_without_left_overs_nothing_is_asked(planning):
    seen = planning(post("a", date(2026, 12, 24)))
    assert any(text.startswith("Nothing. Every post") for text in seen.texts())
    assert not seen.find(QAbstractButton, "planning.do_it").isVisible()


# What one can keep up, and what that leaves.


def test_a_number_a_week_is_kept_and_says_what_it_comes_to(planning):
    seen = planning(post("a", date(2027, 2, 3)))
    box = seen.find(QSpinBox, "planning.posts_a_week.instagram")
    assert box.text() == "Not decided"
    box.setValue(3)
    use = seen.desk.reader.one(NetworkUse, "instagram")
    assert (use.posts_a_week, use.used) == (3, True)
    assert "That is 39 posts in the quarter, 1 is planned." in seen.texts()
    assert seen.find(QSpinBox, "planning.posts_a_week.instagram") is box
    assert "Nothing on Instagram for 7 weeks, from 8 Feb." in seen.texts()


def test_turning_a_number_up_and_down_is_one_step_for_each_visit(planning):
    seen = planning(few=[NetworkUse(id="instagram", used=True, posts_a_week=2)])
    box = seen.find(QSpinBox, "planning.posts_a_week.instagram")
    box.setFocus()
    for _ in range(3):
        QTest.keyClick(box, Key.Key_Up)
    assert seen.desk.reader.one(NetworkUse, "instagram").posts_a_week == 5
    seen.desk.planner.undo()
    assert seen.desk.reader.one(NetworkUse, "instagram").posts_a_week == 2
    assert box.value() == 2


def test_a_gap_is_filled_with_one_click_on_an_open_day(planning):
    use = NetworkUse(id="instagram", used=True, posts_a_week=1)
    seen = planning(few=[use], settings={"closed_weekdays": (0, 1)})
    seen.press("planning.gap.instagram")
    assert seen.wishes == [("post_wished", date(2027, 1, 6), None, None)]


def test_a_crowded_week_is_said_in_words_and_shown_with_one_click(planning):
    use = NetworkUse(id="instagram", used=True, posts_a_week=2)
    crowd = [post(letter, date(2027, 1, 12)) for letter in "abc"]
    seen = planning(*crowd, few=[use])
    assert "Week of 11 Jan: 3 posts on Instagram, you said you can do 2." in seen.texts()
    buttons = seen.page.findChildren(QAbstractButton)
    next(one for one in buttons if one.text() == "Show the week").click()
    assert seen.wishes == [("day_wished", "week", date(2027, 1, 11))]


def test_the_weeks_are_walked_by_keys_and_each_says_what_it_has(planning):
    use = NetworkUse(id="instagram", used=True, posts_a_week=1)
    seen = planning(post("a", date(2027, 1, 12)), post("b", date(2027, 1, 13)), few=[use])
    strip = seen.find(WeekStrip, "planning.weeks.instagram")
    strip.setFocus()
    assert strip.accessibleName() == "Instagram, week of 4 Jan: no posts"
    QTest.keyClick(strip, Key.Key_Right)
    assert strip.accessibleName() == "Instagram, week of 11 Jan: 2 posts, more than you can keep up"
    QTest.keyClick(strip, Key.Key_Return)
    assert seen.wishes == [("day_wished", "week", date(2027, 1, 11))]


# Goal and summary.


def test_the_goal_keeps_itself_for_its_own_quarter(planning):
    seen = planning()
    line = seen.find(object, "planning.goal")
    line.setFocus()
    QTest.keyClicks(line, "new regulars")
    seen.press("planning.next")
    assert seen.desk.reader.one(QuarterPlan, "2027-Q1").goal == "new regulars"
    assert line.text() == ""
    assert seen.desk.reader.one(QuarterPlan, "2027-Q2") is None
    seen.press("planning.previous")
    assert line.text() == "new regulars"


def test_the_last_line_sums_up_and_leads_to_the_quarter(planning):
    seen = planning(post("a", date(2027, 2, 3)), few=[NetworkUse(id="instagram", used=True, posts_a_week=1)])
    assert seen.find(QLabel, "planning.summary").text() == "The quarter has no launch, 1 post and 1 gap."
    seen.press("planning.show_quarter")
    assert seen.wishes == [("day_wished", "quarter", date(2027, 1, 1))]


def test_tab_goes_from_the_top_to_the_bottom(planning):
    use = NetworkUse(id="instagram", used=True, posts_a_week=1)
    seen = planning(post("a", date(2026, 10, 6)), few=[use])
    seen.find(QAbstractButton, "planning.next").setFocus()
    names = []
    for _ in range(9):
        QTest.keyClick(seen.page.window().focusWidget(), Key.Key_Tab)
        names.append(seen.page.window().focusWidget().objectName())
    assert names == [
        "planning.choose_country",
        "",
        f"planning.left_over.{'a' * 32}",
        "planning.do_it",
        "planning.choose_networks",
        "planning.posts_a_week.instagram",
        "planning.posts_a_week.facebook",
        "planning.posts_a_week.google_business",
        "planning.weeks.instagram",
    ]


def test_when_the_text_grows_the_page_is_built_anew(planning, theme):
    seen = planning(few=[NetworkUse(id="instagram", used=True)])
    before = seen.find(WeekStrip, "planning.weeks.instagram").height()
    theme.apply(dark=True, scale=1.5, reduce_motion=True)
    QTest.qWait(0)
    strips = [one for one in seen.page.findChildren(WeekStrip) if one.isVisible()]
    assert strips[-1].sizeHint().height() > before
