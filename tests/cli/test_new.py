import os
import stat

import pytest

from contentplanner.application.networks import load_networks
from contentplanner.storage.looking import open_reader_only


def settings_of(folder):
    reader = open_reader_only(folder, load_networks())
    try:
        return reader.settings()
    finally:
        reader.close()


def test_a_plan_has_what_was_asked_for(run, tmp_path):
    folder = tmp_path / "deep" / "Fish & Chips"
    answer = run(
        "new", folder, "--name", " The  Codfather ", "--time-zone", "Europe/London", "--first-month", 4,
        "--language", "de",
    )  # fmt: skip
    assert (answer.status, answer.out) == (0, f"Made the plan in {folder}.\n")
    settings = settings_of(folder)
    assert (settings.name, settings.time_zone) == ("The  Codfather", "Europe/London")
    assert (settings.first_month, settings.language) == (4, "de")


def test_a_plan_is_named_after_its_folder_in_the_zone_of_the_computer(run, tmp_path):
    run("new", tmp_path / "Marigold")
    settings = settings_of(tmp_path / "Marigold")
    assert (settings.name, settings.time_zone, settings.first_month) == ("Marigold", "Europe/Berlin", 1)


def test_a_plan_may_be_made_in_an_empty_folder(run, tmp_path):
    (tmp_path / "empty").mkdir()
    assert run("new", tmp_path / "empty").status == 0


def test_others_on_the_computer_cannot_read_a_plan(run, tmp_path):
    run("new", tmp_path / "Marigold")
    for path in (tmp_path / "Marigold", *(tmp_path / "Marigold").rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize("option", [["--time-zone", "Mars/Base"], ["--name", " \t "]])
def test_a_plan_that_cannot_be_is_refused_in_one_line(run, tmp_path, option):
    answer = run("new", tmp_path / "x", *option)
    assert answer.status == 1
    assert answer.problems.count("\n") == 1
    assert not (tmp_path / "x").exists()


def test_a_place_that_is_taken_is_left_as_it_is(run, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "letter.txt").write_text("dear", encoding="utf-8")
    (tmp_path / "file").write_text("dear", encoding="utf-8")
    for place in ("taken", "file"):
        for more in ([], ["--sample"]):
            answer = run("new", tmp_path / place, *more)
            assert answer.status == 1
            assert "already" in answer.problems
    assert os.listdir(tmp_path / "taken") == ["letter.txt"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "dear"
