import csv
import io
import os
import sqlite3

import pytest

from contentplanner.application.schedule import PLAIN_COLUMNS
from tests.cli.conftest import PICTURE, PICTURE_FILE, POSTS


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def exported(folder_or_file):
    return rows_of(folder_or_file.read_bytes().decode("utf-8"))


def headlines(rows):
    return [row["Headline"] for row in rows]


def test_only_ready_and_posted_posts_are_written(run, plan, tmp_path):
    target = tmp_path / "schedule.csv"
    answer = run("export", plan, "-o", target, "--json")
    assert answer.status == 0
    assert headlines(exported(target)) == ["Post 2", "Post 1", "Post 1", "'=1+1", "Post 9"]


def test_the_answer_names_what_was_left_out_and_what_is_good_to_know(run, plan, tmp_path):
    target = tmp_path / "schedule.csv"
    answer = run("export", plan, "-o", target, "--json").json
    assert answer == {
        "written": 5,
        "left_out": [
            {"id": POSTS[3].id, "headline": "Post 4", "missing": ["image", "time"]},
            {"id": POSTS[4].id, "headline": "Waits to be ready", "missing": []},
        ],
        "warnings": [
            "Promotional posts in December 2026: 1 of 1, more than the limit.",
            "2 texts that a spreadsheet might run as a formula got an apostrophe in front.",
        ],
        "files": [str(target), str(tmp_path / "schedule images" / "stollen.jpg")],
    }


def test_pictures_lie_beside_the_file_and_others_there_stay(run, plan, tmp_path):
    folder = tmp_path / "schedule images"
    folder.mkdir()
    (folder / "mine.png").write_bytes(b"mine")
    (folder / "stollen.jpg").write_bytes(b"older")
    assert run("export", plan, "-o", tmp_path / "schedule.csv").status == 0
    assert (folder / "mine.png").read_bytes() == b"mine"
    assert (folder / "stollen.jpg").read_bytes() == PICTURE_FILE
    assert exported(tmp_path / "schedule.csv")[0]["Image"] == "stollen.jpg"


def test_a_picture_that_is_gone_is_told_and_stops_nothing(run, plan, tmp_path):
    (plan / "images" / f"{PICTURE}.jpg").unlink()
    answer = run("export", plan, "-o", tmp_path / "s.csv", "--json").json
    assert "1 picture is no longer in the plan's folder and was not copied." in answer["warnings"]
    assert answer["files"] == [str(tmp_path / "s.csv")]
    assert not (tmp_path / "s images").exists()


def test_a_picture_cannot_leave_the_folder_beside_the_file(run, plan, tmp_path):
    connection = sqlite3.connect(plan / "plan.db")
    with connection:
        connection.execute("UPDATE picture SET name = '../../out.jpg'")
    connection.close()
    answer = run("export", plan, "-o", tmp_path / "deep.csv", "--json").json
    assert answer["files"] == [str(tmp_path / "deep.csv")]
    assert not (tmp_path.parent / "out.jpg").exists()


def test_a_device_gets_the_file_without_pictures(run, plan):
    answer = run("export", plan, "-o", os.devnull, "--json")
    assert answer.json["files"] == [os.devnull]


def test_drafts_come_only_when_asked_for_and_the_bin_never(run, plan, tmp_path):
    answer = run("export", plan, "-o", tmp_path / "s.csv", "--drafts", "--json").json
    rows = exported(tmp_path / "s.csv")
    assert answer["left_out"] == []
    assert answer["written"] == len(rows) == 9
    assert {row["State"] for row in rows} == {"idea", "draft", "ready", "posted", "skipped"}
    assert "In the bin" not in headlines(rows)
    idea = next(row for row in rows if row["State"] == "idea")
    assert (idea["Date"], idea["Network"]) == ("", "")


def test_an_own_text_goes_to_its_network_only(run, plan, tmp_path):
    run("export", plan, "-o", tmp_path / "s.csv")
    texts = {row["Network"]: row["Description"] for row in exported(tmp_path / "s.csv")[1:3]}
    assert texts == {"Instagram": POSTS[0].description, "Facebook": "For Facebook"}


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (["--quarter", "2026-Q4"], ["Post 2", "Post 1", "Post 1", "'=1+1"]),
        (["--quarter", "2027-Q1"], ["Post 9"]),
        (["--from", "2026-11-19", "--to", "2026-11-19"], ["Post 1", "Post 1"]),
        (["--from", "2026-12-01"], ["'=1+1", "Post 9"]),
        (["--to", "2026-10-02"], ["Post 2"]),
        (["--campaign", "christmas  STOLLEN"], ["Post 2"]),
        (["--network", "facebook"], ["Post 1"]),
        (["--network", "知乎"], ["Post 9"]),
        (["--quarter", "2026-Q4", "--network", "IG"], ["Post 2", "Post 1", "'=1+1"]),
    ],
)
def test_a_scope_narrows_what_is_written(run, plan, tmp_path, scope, expected):
    assert run("export", plan, "-o", tmp_path / "s.csv", *scope).status == 0
    assert headlines(exported(tmp_path / "s.csv")) == expected


def test_what_is_left_out_lies_in_the_scope(run, plan, tmp_path):
    answer = run("export", plan, "-o", tmp_path / "s.csv", "--quarter", "2027-Q1", "--json").json
    assert answer["left_out"] == []


def test_an_exact_file_keeps_formulas(run, plan, tmp_path):
    answer = run("export", plan, "-o", tmp_path / "s.csv", "--exact", "--json").json
    row = exported(tmp_path / "s.csv")[3]
    assert (row["Headline"], row["Notes"]) == ("=1+1", "@home")
    assert not any("apostrophe" in warning for warning in answer["warnings"])


def test_the_file_goes_to_standard_output_and_the_answer_beside_it(run, plan, tmp_path):
    answer = run("export", plan, "-o", "-", "--json")
    run("export", plan, "-o", tmp_path / "s.csv")
    assert answer.status == 0
    assert answer.out.encode("utf-8") == (tmp_path / "s.csv").read_bytes()
    assert answer.out.startswith("\ufeff" + ",".join(PLAIN_COLUMNS) + "\r\n")
    assert '"files": []' in answer.problems


def test_without_a_name_the_file_is_named_after_the_plan_and_never_over_another(run, plan):
    assert run("export", plan, "--quarter", "2026-Q4").status == 0
    assert sorted(os.listdir()) == ["Marigold Café 2026-Q4 images", "Marigold Café 2026-Q4.csv"]
    answer = run("export", plan, "--quarter", "2026-Q4")
    assert answer.status == 1
    assert answer.problems.count("\n") == 1


def test_people_read_sentences(run, plan, tmp_path):
    answer = run("export", plan, "-o", tmp_path / "s.csv")
    assert answer.out.splitlines() == [
        f"5 lines written to {tmp_path / 's.csv'}, with 1 picture beside it.",
        "Left out, because not ready: 2 drafts.",
        "  Post 4: needs an image and a time",
        "  Waits to be ready: complete, but not marked ready",
        "Good to know: Promotional posts in December 2026: 1 of 1, more than the limit.",
        "Good to know: 2 texts that a spreadsheet might run as a formula got an apostrophe in front.",
    ]


def test_nothing_to_write_is_told(run, plan, tmp_path):
    answer = run("export", plan, "-o", tmp_path / "s.csv", "--quarter", "2030-Q1", "--json").json
    assert answer["written"] == 0
    assert answer["warnings"] == ["There is no post to write here, so the file has only its header."]


def test_the_plans_own_files_are_never_overwritten(run, plan):
    before = (plan / "plan.db").read_bytes()
    (plan / "link.csv").symlink_to(plan / "plan.db")
    for target in ("plan.db", "plan.db-wal", "images/x.csv", "link.csv"):
        answer = run("export", plan, "-o", plan / target)
        assert answer.status == 1
        assert "belongs to the plan itself" in answer.problems
    assert (plan / "plan.db").read_bytes() == before


@pytest.mark.parametrize("target", [".", "gone/s.csv"])
def test_a_target_that_cannot_be_is_refused_in_one_line(run, plan, tmp_path, target):
    answer = run("export", plan, "-o", tmp_path / target)
    assert answer.status == 1
    assert answer.out == ""
    assert answer.problems.count("\n") == 1


def test_pictures_are_taken_back_when_the_file_cannot_be_written(run, plan, tmp_path):
    (tmp_path / "s images").write_text("a file where the folder should be", encoding="utf-8")
    answer = run("export", plan, "-o", tmp_path / "s.csv")
    assert answer.status == 1
    assert not (tmp_path / "s.csv").exists()
    assert sorted(os.listdir(tmp_path)) == ["Marigold", "home", "s images", "work"]


@pytest.mark.parametrize(
    "scope", [["--campaign", "Easter"], ["--network", "Instagrm"]], ids=["campaign", "network"]
)
def test_a_name_the_plan_does_not_know_is_refused(run, plan, tmp_path, scope):
    answer = run("export", plan, "-o", tmp_path / "s.csv", *scope)
    assert answer.status == 1
    assert scope[1] in answer.problems
    assert not (tmp_path / "s.csv").exists()


def test_an_export_changes_nothing_in_the_plan(run, plan, tmp_path):
    before = {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()}
    run("export", plan, "-o", tmp_path / "s.csv")
    run("check", plan)
    assert {path: path.read_bytes() for path in plan.rglob("*") if path.is_file()} == before
