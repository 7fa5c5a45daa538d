from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton

from contentplanner.application.plan_campaign import AddTeasers
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.quarters import quarter_of
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.share import Share
from contentplanner.domain.strategy import NetworkUse
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import read_contents
from contentplanner.ui.quarter.nudge import nudges
from contentplanner.ui.quarter.screen import QuarterScreen
from tests.ui.fakes import NETWORKS, a_campaign, a_post, fake_desk
from tests.ui.quarter_tools import tools_of

TODAY = date(2026, 11, 10)


def posts(promotional, total, first=date(2026, 11, 1), **values):
    made = []
    for number in range(total):
        gives = Gives.PROMOTIONAL if number < promotional else Gives.HELPFUL
        made.append(
            a_post(f"{first:%m}-{number}", first + timedelta(days=number), **({"gives": gives} | values))
        )
    return made


def leads(planned, campaigns=(), today=TODAY):
    desk = fake_desk(planned, campaigns, today)
    contents = read_contents(desk, quarter_of(TODAY))
    return [nudge.lead for nudge in nudges(contents, NETWORKS)]


@pytest.mark.usefixtures("qapp")
def test_one_in_five_is_fine():
    assert leads(posts(1, 5)) == []


@pytest.mark.usefixtures("qapp")
def test_two_of_nine_is_named_with_an_exact_cure():
    assert leads(posts(2, 9)) == ["November is above 20% promotional (2 of 9 posts)."]
    cure = wording.cure_text(Share(2, 9))
    assert cure == "Make 1 of them helpful, or add 1 helpful post, and you are back in balance."


@pytest.mark.usefixtures("qapp")
def test_few_posts_are_spoken_of_softly():
    assert leads(posts(1, 3)) == ["November: 1 of 3 posts is promotional so far."]
    assert wording.cure_text(Share(1, 3)) == "2 more posts of another kind and it is balanced."
    assert leads(posts(1, 1)) == ["November: the only post so far is promotional."]


@pytest.mark.usefixtures("qapp")
def test_the_month_of_today_comes_first_then_the_others_then_campaigns():
    stollen = a_campaign("c1", name="Stollen")
    both = posts(2, 6, campaign_id="c1") + posts(3, 6, date(2026, 10, 1), campaign_id="c1")
    assert [lead.split(" is ")[0] for lead in leads(both, [stollen])] == ["November", "October", "Stollen"]


@pytest.mark.usefixtures("qapp")
def test_a_month_without_posts_has_no_percentage():
    assert wording.percent(Share(0, 0)) == ""
    assert wording.month_texts(Share(0, 0))[0] == "no posts"


@pytest.mark.usefixtures("qapp")
def test_skipped_posts_change_nothing():
    assert leads(posts(5, 5, state=State.SKIPPED)) == []


@pytest.mark.usefixtures("qapp")
def test_a_finished_quarter_speaks_only_of_what_was_left_behind():
    late = date(2027, 1, 2)
    assert leads(posts(3, 3), today=late) == ["3 posts from Q4 never went out."]
    assert leads(posts(3, 3, state=State.POSTED), today=late) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 26), "in 16 days"),
        (date(2026, 11, 11), "tomorrow"),
        (TODAY, "today"),
        (date(2026, 11, 9), "launched"),
    ],
)
def test_a_launch_says_how_far_it_is(day, words):
    assert wording.days_away_text(day, TODAY) == words


def shown_on(qtbot, desk):
    screen = QuarterScreen(tools_of(desk))
    qtbot.addWidget(screen)
    screen.resize(1232, 810)
    with qtbot.waitExposed(screen):
        screen.show()
    return screen


def said_by(screen):
    heard = {"command_wished": [], "list_wished": [], "wished": [], "post_opened": []}
    for name, said in heard.items():
        getattr(screen, name).connect(said.append)
    return heard


def helpful(days, **values):
    return [a_post(f"h{n}", day, **values) for n, day in enumerate(days)]


def weekly(first, count, **values):
    return helpful([first + timedelta(weeks=n) for n in range(count)], **values)


INSTAGRAM = NetworkUse(id=NetworkKey("instagram"), used=True, posts_a_week=2)
EMAIL = NetworkUse(id=NetworkKey("email"), used=True)


@pytest.mark.usefixtures("qapp")
def test_weeks_without_a_network_that_is_used_are_told():
    desk = fake_desk(weekly(date(2026, 11, 11), 3))
    desk.reader.few.append(INSTAGRAM)
    (gap,) = nudges(read_contents(desk, quarter_of(TODAY)), NETWORKS)
    assert gap.lead == "5 weeks with nothing on Instagram."
    assert gap.advice == "From Mon 30 Nov to Sun 3 Jan 2027."
    assert not gap.warns


def test_a_gap_is_filled_with_one_click_on_its_first_open_day(qtbot):
    desk = fake_desk(weekly(date(2026, 11, 11), 3), settings=PlanSettings(closed_weekdays=(0,)))
    desk.reader.few.append(INSTAGRAM)
    screen = shown_on(qtbot, desk)
    said = said_by(screen)
    screen.command_wished.connect(lambda command: desk.reader.all_posts.append(command.post))
    screen.findChild(QAbstractButton, "quarter.nudge.write").click()
    (command,) = said["command_wished"]
    assert command.post.day == date(2026, 12, 1)
    assert command.post.networks == ("instagram",)
    assert said["post_opened"] == [command.post.id]


def test_a_crowded_week_is_told_with_what_one_can_keep_up_and_listed(qtbot):
    days = [date(2026, 12, 7), date(2026, 12, 8), date(2026, 12, 9)]
    desk = fake_desk(helpful(days) + [a_post(f"w{n}", TODAY + timedelta(weeks=n)) for n in range(8)])
    desk.reader.few.append(INSTAGRAM)
    screen = shown_on(qtbot, desk)
    said = said_by(screen)
    assert screen.nudge_bar.nudge.lead == "Week of 7 Dec: 4 posts on Instagram, you said you can do 2."
    screen.findChild(QAbstractButton, "quarter.nudge.show").click()
    (wanted,) = said["list_wished"]
    assert (wanted.first, wanted.last) == (date(2026, 12, 7), date(2026, 12, 13))
    assert wanted.networks == {"instagram"}


@pytest.mark.usefixtures("qapp")
def test_many_crowded_weeks_of_a_network_are_told_as_two_nudges_the_fullest_first():
    days = [date(2026, 11, 16) + timedelta(weeks=w, days=d) for w in range(5) for d in range(3)]
    desk = fake_desk(helpful([*days, date(2026, 12, 10)]))
    desk.reader.few.append(replace(INSTAGRAM, posts_a_week=2))
    found = [n.lead for n in nudges(read_contents(desk, quarter_of(TODAY)), NETWORKS)]
    assert found[:2] == [
        "Week of 7 Dec: 4 posts on Instagram, you said you can do 2.",
        "4 more weeks have more posts on Instagram than the 2 you can do.",
    ]


def test_a_campaign_that_is_silent_before_its_launch_gets_teasers_with_one_click(qtbot):
    desk = fake_desk(
        [a_post("p", date(2026, 12, 10), campaign_id="c")], [a_campaign("c", date(2026, 12, 10), name="Jam")]
    )
    screen = shown_on(qtbot, desk)
    said = said_by(screen)
    assert screen.nudge_bar.nudge.lead == "Jam starts on opening day. Add teasers?"
    screen.findChild(QAbstractButton, "quarter.nudge.teasers").click()
    (command,) = said["command_wished"]
    assert isinstance(command, AddTeasers)
    assert command.campaign_id == "c"
    assert all(TODAY <= post.day < date(2026, 12, 10) for post in command.posts)


@pytest.mark.usefixtures("qapp")
def test_a_campaign_heard_of_before_its_launch_is_not_told_so():
    jam = a_campaign("c", date(2026, 12, 10), name="Jam")
    assert leads([a_post("p", date(2026, 11, 20), campaign_id="c")], [jam]) == []
    assert leads([], [a_campaign("c", date(2026, 11, 11))]) == []
    assert leads([], [a_campaign("c", date(2026, 11, 3))]) == []


@pytest.mark.parametrize(("today", "told"), [(date(2026, 12, 10), False), (date(2026, 12, 19), True)])
def test_the_next_quarter_is_brought_up_in_the_last_three_weeks(qtbot, today, told):
    screen = shown_on(qtbot, fake_desk([a_post("p", today)], today=today))
    assert screen.nudge_bar.isVisible() == told
    if told:
        said = said_by(screen)
        assert screen.nudge_bar.nudge.lead == "Q1 2027 begins in 13 days."
        screen.findChild(QAbstractButton, "quarter.nudge.task").click()
        assert said["wished"] == ["plan_quarter"]


@pytest.mark.usefixtures("qapp")
def test_the_next_quarter_is_not_brought_up_once_it_is_planned():
    desk = fake_desk([a_post("p", date(2026, 12, 19))], today=date(2026, 12, 19))
    desk.reader.few.append(QuarterPlan(id="2027-Q1", goal="boxes"))
    assert list(nudges(read_contents(desk, quarter_of(TODAY)), NETWORKS)) == []


def test_several_nudges_come_one_at_a_time_and_are_stepped_through(qtbot):
    desk = fake_desk(posts(2, 6) + posts(3, 6, date(2026, 10, 1)))
    screen = shown_on(qtbot, desk)
    bar, step = screen.nudge_bar, screen.findChild(QAbstractButton, "quarter.nudge.next")
    assert step.text() == "1 of 2"
    assert step.accessibleName() == "1 of 2, show the next"
    step.click()
    assert bar.nudge.lead.startswith("October")
    assert step.text() == "2 of 2"
    screen.refresh()
    assert bar.nudge.lead.startswith("October")
    step.click()
    assert bar.nudge.lead.startswith("November")


def test_a_single_nudge_has_nothing_to_step_through(qtbot):
    screen = shown_on(qtbot, fake_desk(posts(2, 6)))
    assert not screen.findChild(QAbstractButton, "quarter.nudge.next").isVisible()


@pytest.mark.usefixtures("qapp")
def test_what_was_left_is_silent_until_its_numbers_change():
    desk = fake_desk(posts(2, 9))
    quarter = quarter_of(TODAY)
    (nudge,) = nudges(read_contents(desk, quarter), NETWORKS)
    desk.reader.few.append(QuarterPlan(id=str(quarter), left=(nudge.key,)))
    assert list(nudges(read_contents(desk, quarter), NETWORKS)) == []
    desk.reader.all_posts.append(a_post("more", date(2026, 11, 28), gives=Gives.PROMOTIONAL))
    assert len(list(nudges(read_contents(desk, quarter), NETWORKS))) == 1
