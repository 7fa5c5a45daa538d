import pytest

from tests.cli.conftest import POSTS


def test_the_answer_has_the_shape_that_was_promised(run, plan):
    answer = run("check", plan, "--json")
    assert answer.status == 0
    found = answer.json
    assert list(found) == ["campaigns", "posts", "promotional_share", "incomplete", "file"]
    assert found["campaigns"] == [
        {
            "name": "Christmas Stollen",
            "launch": "2026-11-20",
            "phases": [{"phase": "tease", "first": "2026-10-01", "last": "2026-11-18"}],
        }
    ]
    assert found["posts"] == {"idea": 1, "draft": 2, "ready": 3, "posted": 1, "skipped": 1}
    assert found["incomplete"] == [{"id": POSTS[3].id, "headline": "Post 4", "missing": ["image", "time"]}]
    assert found["file"] == {"ok": True, "schema": found["file"]["schema"], "problems": []}
    assert found["file"]["schema"] >= 1


def share(scope, name, promotional, total, *, change=0, add=0):
    return {
        "scope": scope,
        "name": name,
        "promotional": promotional,
        "total": total,
        "over": bool(change),
        "change": change,
        "add": add,
    }


def test_shares_are_counted_by_campaign_month_quarter_and_network(run, plan):
    assert run("check", plan, "--json").json["promotional_share"] == [
        share("campaign", "Christmas Stollen", 0, 2),
        share("month", "2026-10", 0, 1),
        share("month", "2026-11", 0, 3),
        share("month", "2026-12", 1, 1, change=1, add=4),
        share("quarter", "2026-Q4", 1, 5),
        share("network", "Instagram", 1, 5),
        share("network", "Facebook", 0, 1),
    ]


def test_another_quarter_narrows_months_and_networks_only(run, plan):
    found = run("check", plan, "--quarter", "2027-Q1", "--json").json
    assert found["promotional_share"] == [
        share("campaign", "Christmas Stollen", 0, 2),
        share("month", "2027-01", 0, 1),
        share("quarter", "2027-Q1", 0, 1),
        share("network", "知乎", 0, 1),
    ]
    assert found["posts"]["ready"] == 3
    assert len(found["incomplete"]) == 1


def test_a_strict_look_fails_when_something_is_over_or_incomplete(run, plan):
    assert run("check", plan, "--strict").status == 1


def test_a_strict_look_at_a_new_plan_is_fine(run, tmp_path):
    run("new", tmp_path / "fresh")
    assert run("check", tmp_path / "fresh", "--strict").status == 0


def test_people_read_sentences(run, plan):
    lines = run("check", plan).out.splitlines()
    assert lines[0] == "Posts: 1 idea, 2 draft, 3 ready, 1 posted, 1 skipped"
    assert "Campaign: Christmas Stollen, launch 2026-11-20" in lines
    assert "  month 2026-12: 1 of 1, too many; make 1 of them helpful, or add 4 others" in lines
    assert "  Post 4: needs an image and a time" in lines
    assert lines[-1] == "File: sound"


def test_pictures_whose_files_are_gone_are_named(run, tmp_path):
    run("new", tmp_path / "cafe", "--sample")
    assert "gone" not in run("check", tmp_path / "cafe").out
    for file in (tmp_path / "cafe" / "images").iterdir():
        file.unlink()
    lines = run("check", tmp_path / "cafe").out.splitlines()
    assert "Pictures whose files are gone: 10" in lines
    assert "  fresh-loaf.jpg" in lines


def test_a_damaged_file_is_refused_in_one_line(run, plan):
    data = bytearray((plan / "plan.db").read_bytes())
    data[4096:20_000] = b"\xff" * (20_000 - 4096)
    (plan / "plan.db").write_bytes(data)
    answer = run("check", plan, "--json")
    assert answer.status == 1
    assert answer.out == ""
    assert "is damaged" in answer.problems
    assert answer.problems.count("\n") == 1


@pytest.mark.parametrize("content", [b"", b"not a plan", b"\0" * 5000])
def test_a_file_that_is_no_plan_is_refused_and_left_alone(run, tmp_path, content):
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "plan.db").write_bytes(content)
    answer = run("check", folder)
    assert answer.status == 1
    assert answer.problems.count("\n") == 1
    assert (folder / "plan.db").read_bytes() == content
