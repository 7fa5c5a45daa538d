"""Whole imports into a plan on disk, by the use case that dialog and command line share."""

from datetime import date, time

import pytest

from contentplanner.application.import_command import ImportSchedule
from contentplanner.application.importing import IGNORE, ImportChoices, ImportProblem, ImportReport
from contentplanner.application.post_commands import DeletePosts, EditPost
from contentplanner.application.queries import PostFilter
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import State
from contentplanner.exchange.schedule_reader import CsvScheduleReader

ONE, TWO = "1" * 32, "2" * 32
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f"
    "0005fe02fe0def46b80000000049454e44ae426082"
)


def posts(desk):
    dated = list(desk.reader.posts(PostFilter(dated=True)))
    return dated + list(desk.reader.posts(PostFilter(dated=False)))


def plain(*rows):
    """Return a plain schedule of lines that name their cells."""
    lines = [",".join(PLAIN_COLUMNS)]
    lines += [",".join(f'"{row.get(name, "")}"' for name in PLAIN_COLUMNS) for row in rows]
    return "\r\n".join(lines) + "\r\n"


def row(post_id=ONE, network="Instagram", **cells):
    values = {
        "Date": "2026-11-19",
        "Time": "09:00",
        "State": "draft",
        "Headline": "Soup",
        "Description": "Hot",
    }
    return values | {"Network": network, "Post id": post_id} | cells


READY = {
    "State": "ready", "Gives": "helpful", "Objective": "click-through", "Image": "soup.png",
    "Link": "https://example.com",
}  # fmt: skip


def test_an_import_is_one_step_that_can_be_undone_and_redone(desk, take):
    report = take("Date,Text,Campaign\n2026-11-19,a,Stollen\n,b,\n")
    assert (report.imported, report.ideas, report.refused) == (2, 1, ())
    assert [campaign.name for campaign in desk.reader.campaigns()] == ["Stollen"]
    assert desk.reader.step_labels()[0].count == 2
    desk.planner.undo()
    assert posts(desk) == [] == desk.reader.campaigns()
    desk.planner.redo()
    assert len(posts(desk)) == 2


def test_the_same_file_twice_changes_nothing(desk, take):
    text = 'Date,Time,Platform,Text\n2026-11-19,9am,"IG, FB",a\n,,,idea\n'
    take(text)
    before, step = posts(desk), desk.reader.step_labels()
    report = take(text)
    assert (report.imported, report.unchanged) == (0, 2)
    assert (posts(desk), desk.reader.step_labels()) == (before, step)


def test_a_line_that_repeats_an_earlier_one_comes_in_once_and_is_said(desk, take):
    report = take("Date,Text\n2026-11-19,a\n2026-11-19,a\n")
    assert (report.imported, report.unchanged, len(posts(desk))) == (1, 1, 1)
    assert "repeats an earlier line" in report.warnings[0]


def test_a_preview_says_the_same_and_changes_nothing(desk, take):
    text = "Date,Text,Campaign\n2026-11-19,a,Stollen\n2026-02-30,b,\n,c,\n"
    preview = take(text, preview=True)
    assert posts(desk) == [] == desk.reader.campaigns()
    assert preview == take(text)


def test_an_import_undone_can_be_made_again(desk, take):
    text = plain(row(), row(TWO))
    take(text)
    desk.planner.undo()
    assert take(text).imported == 2
    desk.planner.undo()
    desk.planner.redo()
    assert {post.id for post in posts(desk)} == {ONE, TWO}


def test_a_backup_is_made_before_an_import_into_a_plan_that_holds_posts(desk, take):
    take("Date,Text\n2026-11-19,a\n")
    assert desk.backups.all() == []
    take("Date,Text\n2026-11-20,b\n")
    assert [backup.reason for backup in desk.backups.all()] == ["before-import"]


def test_lines_with_one_id_are_one_post_with_its_own_texts(desk, take):
    report = take(plain(row(), row(network="Blog", Description="Longer"), row(network="Market, Saturday")))
    (post,) = posts(desk)
    assert (report.imported, post.id) == (3, ONE)
    assert [(place.network, place.text) for place in post.placements] == [
        ("instagram", None), ("blog", "Longer"), ("Market, Saturday", None),
    ]  # fmt: skip


def test_lines_with_one_id_may_lie_apart(desk, take):
    assert take(plain(row(), row(TWO), row(network="Blog"))).imported == 3
    assert {post.id: post.networks for post in posts(desk)} == {
        ONE: ("instagram", "blog"),
        TWO: ("instagram",),
    }


def test_a_line_with_the_id_of_another_but_other_values_is_refused(desk, take):
    report = take(plain(row(), row(network="Blog", Headline="Cake")))
    assert [refused.line for refused in report.refused] == [3]
    assert len(posts(desk)) == 1


def test_any_other_id_gets_a_new_one_and_still_holds_a_post_together(desk, take):
    text = plain(row("7"), row("7", network="Blog"), row("8", Headline="Cake"))
    take(text)
    assert sorted(len(post.placements) for post in posts(desk)) == [1, 2]
    assert all(len(post.id) == 32 for post in posts(desk))
    assert take(text).unchanged == 3


def test_a_post_changed_in_the_plan_is_kept_and_its_line_refused(desk, take):
    take(plain(row(), row(TWO)))
    desk.planner.run(EditPost(PostId(ONE), {"headline": "Changed"}))
    report = take(plain(row(), row(TWO)))
    assert (report.unchanged, [refused.line for refused in report.refused]) == (1, [2])
    assert "the one in the plan was kept" in report.refused[0].reason
    assert {post.headline for post in posts(desk)} == {"Changed", "Soup"}


def test_a_post_in_the_bin_is_not_brought_in_a_second_time(desk, take):
    take(plain(row()))
    desk.planner.run(DeletePosts((PostId(ONE),), desk.clock.now()))
    report = take(plain(row()))
    assert "bin" in report.refused[0].reason
    assert posts(desk) == []


def test_a_picture_beside_the_file_comes_along_and_makes_the_post_ready(desk, take, tmp_path):
    (tmp_path / "file images").mkdir()
    (tmp_path / "file images" / "soup.png").write_bytes(PNG)
    report = take(plain(row(**READY)))
    (post,) = posts(desk)
    assert (post.state, report.warnings) == (State.READY, ())
    assert desk.picture(post.picture_id).name == "soup.png"
    assert take(plain(row(**READY))).unchanged == 1


def test_a_line_marked_ready_that_lacks_a_part_comes_in_as_a_draft_and_is_named(desk, take):
    report = take(plain(row(**READY)))
    assert posts(desk)[0].state is State.DRAFT
    assert report.warnings[0] == "Line 2 “Soup” was marked ready but lacks a picture; it came in as a draft."
    assert "soup.png" in report.warnings[1]
    assert take(plain(row(**READY))).unchanged == 1


def test_what_is_no_picture_is_left_out_and_named(desk, take, tmp_path):
    (tmp_path / "soup.png").write_text("no picture")
    report = take(plain(row(**READY)))
    assert any("could not be read" in warning for warning in report.warnings)
    assert posts(desk)[0].picture_id is None


def test_campaigns_are_found_in_any_case_and_made_once(desk, take):
    take("Date,Text,Campaign\n2026-11-19,a,Stollen\n2026-11-20,b,STOLLEN\n2026-11-21,c,Cafe\u0301\n")
    take("Date,Text,Campaign\n2026-11-22,d,stollen\n2026-11-23,e,Caf\u00e9\n")
    assert len(desk.reader.campaigns()) == 2
    assert len({post.campaign_id for post in posts(desk)}) == 2


def test_a_campaign_named_only_by_refused_lines_is_not_made(desk, take):
    take("Date,Text,Campaign\n2026-11-19,a,\n2026-02-30,b,Stollen\n")
    assert desk.reader.campaigns() == []


def test_phase_and_state_come_from_the_file(desk, take):
    take(
        plain(row(Campaign="Stollen", Phase="follow-up", State="posted"), row(TWO, State="skipped", Date=""))
    )
    first, second = posts(desk)
    assert (first.phase, first.state, first.time) == (Phase.FOLLOW_UP, State.POSTED, time(9))
    assert (second.state, second.day) == (State.SKIPPED, None)


def test_posted_without_a_date_is_an_idea_and_said(desk, take):
    report = take("Date,Status,Text\n,Published,a\n")
    assert posts(desk)[0].state is State.IDEA
    assert "no date" in report.warnings[0]


def test_another_time_zone_is_said_and_nothing_converted(desk, take):
    report = take(plain(row(**{"Time zone": "Asia/Tokyo"})))
    assert "Asia/Tokyo" in report.warnings[0]
    assert posts(desk)[0].day == date(2026, 11, 19)


def test_nothing_is_half_imported_when_it_is_cancelled_or_breaks_off(desk, tmp_path):
    path = tmp_path / "many.csv"
    path.write_text("Date,Text\n" + "".join(f"2026-11-19,text {n}\n" for n in range(3000)))
    case = ImportSchedule(desk, CsvScheduleReader())
    asked = []
    with pytest.raises(ImportProblem, match="cancelled"):
        case.run(path, ImportChoices(), cancelled=lambda: len(asked) == 3 or asked.append(1))
    assert posts(desk) == []
    assert desk.reader.step_labels() == (None, None)


def test_progress_is_told(take, desk, tmp_path):
    path = tmp_path / "many.csv"
    path.write_text("Date,Text\n" + "".join(f"2026-11-19,text {n}\n" for n in range(1200)))
    told = []
    case = ImportSchedule(desk, CsvScheduleReader())
    case.preview(path, ImportChoices(), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 1200), (500, 1200), (1000, 1200)]


def test_a_file_without_posts_says_so(take):
    report = take("Date,Title,Text\n,,\n,,\n")
    assert (report.imported, report.warnings) == (0, ("The file holds no posts.",))


def test_the_report_has_the_shape_the_command_line_prints(take):
    report = take("Week,Date,Text,Extra\n1,2026-11-19,a,b\n1,x,c,d\n", columns={"Extra": IGNORE})
    assert report.as_json() == {
        "imported": 1,
        "ideas": 0,
        "unchanged": 0,
        "refused": [{"line": 3, "reason": "“x” is not a date that is understood. Write it like 2026-11-19."}],
        "warnings": [],
        "columns": {"Date": "date", "Text": "description"},
        "ignored": ["Week", "Extra"],
    }


def test_columns_kept_in_the_notes_are_told_as_notes():
    assert ImportReport(columns={"CTA": "notes line"}).as_json()["columns"] == {"CTA": "notes"}
