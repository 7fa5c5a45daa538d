"""What screens and exports are told."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contentplanner.application.queries import PostFilter, Sort
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.domain.anatomy import Missing
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Gives, Objective, Placement, State
from contentplanner.domain.quarters import Month, Quarter
from contentplanner.domain.share import Tally
from contentplanner.storage.filters import words_of
from tests.storage.plans import CREATED, Put, campaign, post, post_id


def ids(cards):
    return [int(card.id, 16) for card in cards]


def test_a_calendar_gets_its_days_by_day_time_and_id(opened):
    opened.run(
        Put(
            (
                post(4, time=time(9)),
                post(3, time=time(9)),
                post(2, time=None),
                post(1, day=date(2026, 11, 9), time=time(23)),
                post(5, day=date(2026, 11, 11)),
                post(6, deleted=CREATED),
                post(7, day=None, state=State.IDEA),
            )
        )
    )
    assert ids(opened.reader.cards(date(2026, 11, 9), date(2026, 11, 10))) == [1, 2, 3, 4]


@pytest.fixture
def filled(opened):
    opened.run(
        Put(
            (
                campaign(1, name="Weihnachts-Märkte"),
                post(1, campaign_id=campaign(1).id, gives=Gives.PROMOTIONAL, headline="Zürich café"),
                post(2, day=date(2026, 12, 1), state=State.READY, placements=(), description="Crème brûlée"),
                post(3, day=None, state=State.IDEA, headline="beta", notes='100% "quoted" (word) *'),
                post(4, state=State.SKIPPED, headline="Alpha", hashtags="#stollen", aim="Guesses"),
                post(5, deleted=CREATED, headline="Zürich in the bin"),
                post(6, day=None, state=State.IDEA, headline="gamma", campaign_id=campaign(1).id),
            )
        )
    )
    return opened.reader


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (PostFilter(), [1, 4, 2, 3, 6]),
        (PostFilter(first=date(2026, 11, 11)), [2]),
        (PostFilter(last=date(2026, 11, 30)), [1, 4]),
        (PostFilter(dated=True), [1, 4, 2]),
        (PostFilter(dated=False), [3, 6]),
        (PostFilter(states=frozenset({State.READY, State.SKIPPED})), [4, 2]),
        (PostFilter(gives=frozenset({Gives.PROMOTIONAL})), [1]),
        (PostFilter(networks=frozenset({"email"})), []),
        (PostFilter(networks=frozenset({"instagram"})), [1, 4, 3, 6]),
        (PostFilter(campaign_id=campaign(1).id), [1, 6]),
        (PostFilter(everyday=True), [4, 2, 3]),
        (PostFilter(missing=Missing.NETWORK), [2]),
        (PostFilter(ids=(post_id(3), post_id(2))), [2, 3]),
        (PostFilter(in_bin=True), [5]),
        (PostFilter(text="zurich"), [1]),
        (PostFilter(text="ZÜRI"), [1]),
        (PostFilter(text="cafe\u0301"), [1]),
        (PostFilter(text="brulee creme"), [2]),
        (PostFilter(text="guess"), [4]),
        (PostFilter(text="stollen"), [4]),
        (PostFilter(text="quot"), [3]),
        (PostFilter(text="quoted hundred"), []),
        (PostFilter(text="markte"), [1, 6]),
        (PostFilter(text="markte gam"), [6]),
        (PostFilter(text="gamma weihnachts"), [6]),
        (PostFilter(text="zurich", in_bin=True), [5]),
        (PostFilter(text="%"), []),
    ],
)
def test_a_filter_lets_through_what_it_names(filled, wanted, found):
    assert ids(filled.find(wanted)) == found
    assert filled.count(wanted) == len(found)
    assert filled.find_ids(wanted) == [post_id(number) for number in found]
    assert [one.id for one in filled.posts(wanted)] == [post_id(number) for number in found]


@pytest.mark.parametrize(
    ("sort", "descending", "found"),
    [
        (Sort.DATE, False, [1, 4, 2, 3, 6]),
        (Sort.DATE, True, [2, 4, 1, 6, 3]),
        (Sort.HEADLINE, False, [4, 2, 1, 3, 6]),
        (Sort.HEADLINE, True, [1, 2, 4, 6, 3]),
        (Sort.STATE, False, [1, 2, 4, 3, 6]),
    ],
)
def test_a_list_is_sorted_with_undated_posts_last(filled, sort, descending, found):
    assert ids(filled.find(PostFilter(), sort, descending=descending)) == found
    pages = [filled.find(PostFilter(), sort, descending=descending, offset=at, limit=2) for at in (0, 2, 4)]
    assert [number for page in pages for number in ids(page)] == found


@given(st.text())
def test_no_search_text_is_a_syntax_error(text):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    if words := words_of(text):
        connection.execute("SELECT * FROM t WHERE t MATCH ?", (" ".join(words),)).fetchall()
    connection.close()


def test_the_share_counts_dated_drafts_ready_and_posted_posts_outside_the_bin(opened):
    promotional = {"gives": Gives.PROMOTIONAL}
    opened.run(
        Put(
            (
                campaign(),
                post(1, **promotional, campaign_id=campaign().id),
                post(2, state=State.READY, gives=Gives.HELPFUL, day=date(2026, 12, 31)),
                post(3, state=State.POSTED, gives=Gives.CONVERSATION, placements=()),
                post(4, gives=None, placements=(Placement("instagram"), Placement("email"))),
                post(5, state=State.SKIPPED, **promotional),
                post(6, state=State.IDEA, day=None, **promotional),
                post(7, deleted=CREATED, **promotional),
                post(8, day=date(2027, 1, 1), **promotional),
            )
        )
    )
    tallies = opened.reader.quarter_tallies(Quarter(2026, 4))
    assert tallies.whole == Tally(1, 1, 1, 1)
    assert tallies.months == {Month(2026, 11): Tally(0, 1, 1, 1), Month(2026, 12): Tally(helpful=1)}
    assert tallies.networks == {"email": Tally(undecided=1), "instagram": Tally(1, 0, 1, 1)}
    campaigns = opened.reader.campaign_tallies()
    assert campaigns == {campaign().id: Tally(promotional=1), None: Tally(1, 1, 1, 1)}


def test_counts_times_networks_and_days_leave_the_bin_out(opened):
    assert opened.reader.days_with_posts() is None
    assert opened.reader.usual_time("instagram") is None
    opened.run(
        Put(
            (
                post(1, time=time(18), placements=(Placement("email"),)),
                post(2, time=time(18)),
                post(3, time=time(7), day=date(2026, 12, 2)),
                post(4, time=time(18)),
                post(5, time=time(7), deleted=CREATED, day=date(2020, 1, 1), placements=(Placement("gone"),)),
            )
        )
    )
    assert opened.reader.days_with_posts() == (date(2026, 11, 10), date(2026, 12, 2))
    assert opened.reader.usual_time("instagram") == time(18)
    assert opened.reader.networks_used() == ["instagram", "email"]
    assert opened.reader.state_counts()[State.DRAFT] == 4
    assert opened.reader.state_counts(date(2026, 12, 1), date(2026, 12, 31)) == {
        state: int(state is State.DRAFT) for state in State
    }


def test_any_number_of_posts_can_be_asked_for_by_id(opened):
    opened.run(Put((post(1), post(2))))
    wanted = PostFilter(ids=tuple(post_id(number) for number in range(2, 60_000)))
    assert ids(opened.reader.find(wanted)) == [2]


def test_campaigns_come_by_launch_then_name_undated_last(opened):
    first, second, undated = campaign(1, name="b"), campaign(2, name="A"), campaign(3, launch=None)
    gone = campaign(4, deleted=CREATED)
    opened.run(Put((undated, first, second, gone)))
    assert opened.reader.campaigns() == [second, first, undated]
    assert opened.reader.campaigns(in_bin=True) == [gone]


def test_a_schedule_line_has_every_column_as_people_read_it(opened):
    picture = Picture(id="f" * 64, name="Stollen.jpg", extension="jpg", width=1, height=1, byte_count=1)
    whole = post(
        1,
        state=State.READY,
        campaign_id=campaign().id,
        phase=Phase.FOLLOW_UP,
        objective=Objective.CLICK_THROUGH,
        aim="aim",
        description="the post's",
        link="https://x.example",
        hashtags="#a",
        gives=Gives.HELPFUL,
        picture_id=picture.id,
        picture_description="alt",
        persona="p",
        buying_step="b",
        notes="n",
        placements=(Placement("email", text="its own"), Placement("知乎")),
    )
    opened.run(
        Put((campaign(), picture, whole, post(2, day=None, time=None, state=State.IDEA, placements=())))
    )
    lines = list(opened.reader.schedule_lines(PostFilter()))
    first = dict(zip(PLAIN_COLUMNS, lines[0], strict=True))
    assert first == {
        "Date": "2026-11-10", "Time": "09:30", "Time zone": "UTC", "Network": "Email list",
        "Campaign": "Campaign 1", "Phase": "follow-up", "State": "ready", "Gives": "helpful",
        "Objective": "click-through", "Aim": "aim", "Headline": "Headline 1", "Description": "its own",
        "Link": "https://x.example", "Hashtags": "#a", "Image": "Stollen.jpg", "Picture description": "alt",
        "Persona": "p", "Buying step": "b", "Notes": "n", "Post id": post_id(1),
    }  # fmt: skip
    assert (lines[1][3], lines[1][11]) == ("知乎", "the post's")
    assert lines[2][:4] == ("", "", "UTC", "")
    assert len(lines) == 3


def test_schedule_lines_follow_day_time_id_and_the_order_of_networks(opened):
    both = (Placement("x"), Placement("instagram"))
    opened.run(
        Put(
            (
                post(3, placements=both),
                post(2, day=None, state=State.IDEA),
                post(1, day=date(2026, 12, 1)),
                post(4, time=None, placements=both),
            )
        )
    )
    lines = opened.reader.schedule_lines(PostFilter())
    assert [(int(line[19], 16), line[3]) for line in lines] == [
        (4, "x"), (4, "Instagram"), (3, "x"), (3, "Instagram"), (1, "Instagram"), (2, "Instagram"),
    ]  # fmt: skip


def test_pictures_of_one_name_get_names_of_their_own_in_exports(opened):
    names = ["IMG_1.jpg", "img_1.JPG", "IMG_1-2.jpg", "IMG_1.jpg", "plain", "plain"]
    pictures = [
        Picture(id=f"{n:064x}", name=name, extension="jpg", width=1, height=1, byte_count=1)
        for n, name in enumerate(names)
    ]
    shown = [post(n, picture_id=picture.id) for n, picture in enumerate(pictures)]
    opened.run(Put((*pictures, *shown)))
    by_name = opened.reader.export_names()
    assert len({name.casefold() for name in by_name}) == len(names)
    assert by_name["IMG_1.jpg"] == pictures[0].id
    lines = opened.reader.schedule_lines(PostFilter())
    assert all(by_name[line[14]] == pictures[int(line[19], 16)].id for line in lines)


def test_a_reader_may_stay_open_while_the_plan_changes(opened):
    lines = opened.reader.posts(PostFilter())
    opened.run(Put((post(1), post(2))))
    assert len(list(lines)) == 2
    lines = opened.reader.posts(PostFilter())
    assert next(lines) == post(1)
    opened.run(Put((replace(post(2), headline="new"),)))
    assert [one.headline for one in lines] == ["Headline 2"]


def test_reading_needs_no_sqlmodel():
    code = (
        "import sys; sys.modules['sqlmodel'] = sys.modules['sqlalchemy'] = None\n"
        "import contentplanner.storage.plan, contentplanner.storage.looking"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
