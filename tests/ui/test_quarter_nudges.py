from datetime import date, timedelta

import pytest

from contentplanner.domain.posts import Gives, State
from contentplanner.domain.quarters import quarter_of
from contentplanner.domain.share import Share
from contentplanner.ui.quarter import wording
from contentplanner.ui.quarter.contents import read_contents
from contentplanner.ui.quarter.nudge import nudges
from tests.ui.fakes import NETWORKS, a_campaign, a_post, fake_desk

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
