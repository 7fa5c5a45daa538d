import csv
import os
from dataclasses import replace
from datetime import date

import pytest

from contentplanner.application.networks import load_networks
from contentplanner.application.post_commands import tidy_post
from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.domain.posts import State
from contentplanner.storage.plan import open_plan
from tests.cli.conftest import FixedClock, post

HOSTILE = (
    "=1+1", "'=1+1", "''@SUM(A1)", "+49 30 123", "-5 degrees", "@you", "'tis the season", "＝1+1",
    "| a; b, c\t", '"', '""', '","', "a\r\nb", "a\rb", "a\u2028b", "one\n\n\ntwo", "<b>&amp;</b>",
    "{0.__class__} %s", "[x]",
    "👩🏽\u200d🍳 🇩🇪", "e\u0301é", "مرحبا #1", "\u202egnitirw", "z" * 5000,
    "Robert'); DROP TABLE post;--", "007", "1E5",
    "\ufeffhead", "nul\0l", "\t=tab", "NULL", "true", "2026-11-19", "知乎", "\\", "C:\\x.png", "../../x.png",
)  # fmt: skip


@pytest.fixture
def hostile(run, tmp_path):
    """Return a plan whose texts try everything."""
    folder = tmp_path / "hostile"
    run("new", folder, "--time-zone", "Europe/Berlin")
    plan = open_plan(folder, load_networks(), FixedClock())
    with plan.open_unit() as unit:
        for number, text in enumerate(HOSTILE, 1):
            other = HOSTILE[-number]
            values = dict.fromkeys(("aim", "headline", "hashtags", "persona", "buying_step"), text)
            texts = {"description": other, "notes": text, "link": other, "picture_description": text}
            unit.put(
                tidy_post(
                    post(number, **values, **texts, state=State.DRAFT, picture_id=None, day=date(2027, 1, 1))
                )
            )
        unit.commit()
    plan.close()
    return folder


def test_every_text_comes_back_byte_by_byte(run, hostile, tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    assert run("export", hostile, "-o", first, "--drafts").status == 0
    run("new", tmp_path / "again", "--time-zone", "Europe/Berlin")
    assert run("import", tmp_path / "again", first).status == 0
    assert run("export", tmp_path / "again", "-o", second, "--drafts").status == 0
    assert second.read_bytes() == first.read_bytes()


def test_a_plan_with_pictures_and_campaigns_comes_back_byte_by_byte(run, tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    run("new", tmp_path / "sample", "--sample")
    assert run("export", tmp_path / "sample", "-o", first, "--drafts").status == 0
    run("new", tmp_path / "again")
    assert run("import", tmp_path / "again", first).status == 0
    assert run("export", tmp_path / "again", "-o", second, "--drafts").status == 0
    assert second.read_bytes() == first.read_bytes()
    pictures = sorted(os.listdir(tmp_path / "first images"))
    assert pictures == sorted(os.listdir(tmp_path / "second images"))
    for name in pictures:
        images = (tmp_path / f"{stem} images" / name for stem in ("first", "second"))
        assert next(images).read_bytes() == next(images).read_bytes()


def test_the_same_file_twice_changes_nothing(run, tmp_path):
    run("new", tmp_path / "sample", "--sample")
    run("export", tmp_path / "sample", "-o", tmp_path / "s.csv", "--drafts")
    run("new", tmp_path / "again")
    first = run("import", tmp_path / "again", tmp_path / "s.csv", "--json").json
    second = run("import", tmp_path / "again", tmp_path / "s.csv", "--json").json
    assert list(first) == ["imported", "ideas", "unchanged", "refused", "warnings", "columns", "ignored"]
    assert (first["unchanged"], second["imported"]) == (0, 0)
    assert second["unchanged"] == first["imported"] == 97


def test_a_dry_run_tells_the_same_and_changes_nothing(run, plan, tmp_path):
    run("export", plan, "-o", tmp_path / "s.csv", "--drafts")
    run("new", tmp_path / "again")
    looked = run("import", tmp_path / "again", tmp_path / "s.csv", "--dry-run", "--json").json
    assert run("check", tmp_path / "again", "--json").json["posts"] == dict.fromkeys(
        ("idea", "draft", "ready", "posted", "skipped"), 0
    )
    taken = run("import", tmp_path / "again", tmp_path / "s.csv", "--json").json
    counts = ("imported", "ideas", "unchanged", "refused", "columns", "ignored")
    assert {name: looked[name] for name in counts} == {name: taken[name] for name in counts}


def test_a_refused_line_is_named_and_the_others_are_taken(run, plan, tmp_path):
    with open(tmp_path / "s.csv", "w", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, PLAIN_COLUMNS)
        rows.writeheader()
        rows.writerow({"Date": "2026-02-30", "Headline": "No such day"})
        rows.writerow({"Date": "2026-03-01", "Headline": "A day"})
    found = run("import", plan, tmp_path / "s.csv", "--json").json
    assert found["imported"] == 1
    assert [refused["line"] for refused in found["refused"]] == [2]


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02" * 100, b"PK\x03\x04 not a csv"])
def test_a_file_that_cannot_be_imported_is_refused_in_one_line(run, plan, tmp_path, content):
    if content is not None:
        (tmp_path / "s.csv").write_bytes(content)
    before = run("check", plan, "--json").json
    answer = run("import", plan, tmp_path / "s.csv", "--json")
    assert (answer.status, answer.out) == (1, "")
    assert answer.problems.count("\n") == 1
    assert run("check", plan, "--json").json == before


def test_a_column_is_taken_for_what_was_said(run, tmp_path):
    (tmp_path / "s.csv").write_text("When,What,Extra\n2026-11-19,Soup day,x\n", encoding="utf-8")
    run("new", tmp_path / "p")
    answer = run(
        "import", tmp_path / "p", tmp_path / "s.csv", "--map", "What=HEADLINE", "--map", "Extra=ignore",
        "--network", "Instagram", "--json",
    )  # fmt: skip
    assert answer.status == 0
    assert answer.json["columns"]["What"] == "headline"
    assert "Extra" in answer.json["ignored"]
    exported = run("export", tmp_path / "p", "-o", "-", "--drafts").out
    assert "2026-11-19,,Europe/Berlin,Instagram,,,draft,,,,Soup day," in exported


def test_a_plan_that_is_open_elsewhere_can_be_looked_at_but_not_changed(run, plan, tmp_path):
    run("export", plan, "-o", tmp_path / "free.csv")
    opened = open_plan(plan, load_networks(), FixedClock())
    try:
        with opened.open_unit() as unit:
            unit.put(replace(post(1), headline="Changed in the window"))
            unit.commit()
        assert run("export", plan, "-o", tmp_path / "taken.csv").status == 0
        assert run("check", plan).status == 0
        assert run("backup", plan).status == 0
        answer = run("import", plan, tmp_path / "free.csv")
        assert answer.status == 1
        assert "open in another window" in answer.problems
    finally:
        opened.close()
    assert "Changed in the window" in (tmp_path / "taken.csv").read_text(encoding="utf-8")


def test_a_backup_becomes_the_plan_again(run, tmp_path):
    run("new", tmp_path / "sample", "--sample")
    before = run("export", tmp_path / "sample", "-o", "-", "--drafts").out
    assert run("backup", tmp_path / "sample", "-o", tmp_path / "copy").status == 0
    assert run("restore", tmp_path / "copy", tmp_path / "again").status == 0
    assert run("export", tmp_path / "again", "-o", "-", "--drafts").out == before
    assert os.listdir(tmp_path / "again" / "images")
    answer = run("restore", tmp_path / "copy", tmp_path / "again")
    assert answer.status == 1
    assert answer.problems.count("\n") == 1


def test_a_backup_without_a_name_lies_with_the_plan(run, plan):
    answer = run("backup", plan)
    assert answer.status == 0
    (made,) = (plan / "backups").iterdir()
    assert answer.out == f"Backup written to {made}.\n"


@pytest.mark.parametrize("content", [None, b"", b"not a backup"])
def test_what_is_no_backup_is_refused_and_nothing_is_left(run, tmp_path, content):
    if content is not None:
        (tmp_path / "copy").write_bytes(content)
    answer = run("restore", tmp_path / "copy", tmp_path / "again")
    assert answer.status == 1
    assert answer.problems.count("\n") == 1
    assert not (tmp_path / "again").exists()


def test_the_sample_has_the_settings_asked_for_and_nothing_to_undo(run, tmp_path):
    run("new", tmp_path / "p", "--sample", "--name", "My café", "--time-zone", "Asia/Tokyo")
    opened = open_plan(tmp_path / "p", load_networks(), FixedClock())
    try:
        reader = opened.open_reader()
        settings, steps = reader.settings(), reader.step_labels()
        reader.close()
    finally:
        opened.close()
    assert (settings.name, settings.time_zone) == ("My café", "Asia/Tokyo")
    assert steps == (None, None)
