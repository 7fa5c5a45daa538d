"""Campaign calendars: each line a campaign with its first, peak and last days."""

from datetime import date

import pytest

from contentplanner.application.importing import DateOrder, ImportProblem
from contentplanner.domain.campaigns import Phase, PhaseSpan

CALENDAR = """Campaign ID,Campaign,Tier,Campaign Start,Peak Start,Peak End,Campaign End,Landing page,Note
labor-26,Labor Day,1,2026-08-17,2026-08-24,2026-09-03,2026-09-07,https://a.example/labor,early orders
labor-27,Labor Day,1,2027-08-09,2027-08-16,2027-08-26,2027-09-06,,
school,Back to School,2,2026-08-07,2026-08-07,2026-08-28,2026-08-28,,
"""


def test_each_line_becomes_a_campaign_with_phases(desk, take):
    report = take(CALENDAR)
    assert (report.imported, report.refused) == (3, ())
    school, labor, again = desk.reader.campaigns()
    assert (labor.name, again.name, school.name) == ("Labor Day", "Labor Day 2027", "Back to School")
    assert labor.launch == date(2026, 8, 24)
    assert labor.phases == (
        PhaseSpan(Phase.TEASE, date(2026, 8, 17), date(2026, 8, 23)),
        PhaseSpan(Phase.LAUNCH, date(2026, 8, 24), date(2026, 9, 3)),
        PhaseSpan(Phase.FOLLOW_UP, date(2026, 9, 4), date(2026, 9, 7)),
    )
    assert [span.phase for span in school.phases] == [Phase.LAUNCH]
    assert labor.landing_page == "https://a.example/labor"
    assert labor.notes == "early orders\nCampaign ID: labor-26\nTier: 1"


def test_a_second_import_changes_nothing_and_one_undo_takes_the_first_back(desk, take):
    take(CALENDAR)
    again = take(CALENDAR)
    assert (again.imported, again.unchanged) == (0, 3)
    assert desk.planner.undo().label.count == 3
    assert desk.reader.campaigns() == []


def test_a_look_ahead_keeps_nothing(desk, take):
    assert take(CALENDAR, preview=True).imported == 3
    assert desk.reader.campaigns() == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (",2026-01-01,2026-02-01", "It names no campaign."),
        ("Summer,,2026-02-01", "It lacks its first or its last day."),
        ("Summer,2026-03-01,2026-02-01", "Its days are not in order: first day, peak, last day."),
        ("Summer,2026-02-30,2026-03-01", "There is no 30 February 2026."),
    ],
)
def test_a_line_that_makes_no_campaign_is_refused_and_the_others_come_in(take, line, reason):
    report = take(
        f"Campaign,Start date,End date\n{line}\nWinter,2026-12-01,2026-12-24\nSpring,2027-03-01,2027-04-01\n"
    )
    assert [refused.reason for refused in report.refused] == [reason]
    assert report.imported == 2


def test_days_that_may_be_read_two_ways_are_asked_for(take):
    text = "Campaign,Start,End\nSummer,01/02/2026,03/04/2026\n"
    with pytest.raises(ImportProblem, match="day or the month"):
        take(text)
    assert take(text, date_order=DateOrder.DAY_FIRST).imported == 1


def test_a_launch_day_parts_tease_from_follow_up(desk, take):
    take("Aktion,Von,Launch,Bis\nStollen,2026-11-02,2026-11-26,2026-12-08\n")
    (campaign,) = desk.reader.campaigns()
    assert [(span.phase.value, span.first.day, span.last.day) for span in campaign.phases] == [
        ("tease", 2, 25),
        ("launch", 26, 26),
        ("follow-up", 27, 8),
    ]


def test_a_schedule_of_posts_with_an_end_date_stays_a_schedule_of_posts(desk, take):
    take("Campaign,Start date,End date,Caption\nSummer,2026-06-01,2026-06-30,Come by\n")
    assert [card.day for card in desk.reader.cards(date.min, date.max)] == [date(2026, 6, 1)]


def test_campaign_tags_go_into_the_link_and_stay_in_the_notes(desk, take):
    take(
        "Date,Title,Link,UTM_Campaign,UTM_Content\n"
        "2026-06-01,One,https://a.example/p?utm_content=mine#top,q3 launch,v1\n"
        "2026-06-02,Two,,q3,v2\n"
    )
    one, two = (desk.reader.post(card.id) for card in desk.reader.cards(date.min, date.max))
    assert one.link == "https://a.example/p?utm_content=mine&utm_campaign=q3+launch#top"
    assert one.notes == "UTM_Campaign: q3 launch\nUTM_Content: v1"
    assert (two.link, two.notes) == ("", "UTM_Campaign: q3\nUTM_Content: v2")
