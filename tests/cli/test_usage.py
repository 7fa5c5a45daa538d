import logging

import pytest

from contentplanner.application.schedule import PLAIN_COLUMNS
from contentplanner.cli import exports

COMMANDS = ["open", "new", "import", "export", "check", "backup", "restore", "pictures", "formats"]


@pytest.mark.parametrize(
    "typed",
    [
        ["dance"],
        ["new"],
        ["new", "p", "--first-month", "13"],
        ["new", "p", "--language", "English"],
        ["export"],
        ["export", "p", "--format", "pdf"],
        ["export", "p", "--quarter", "2026-Q5"],
        ["export", "p", "--from", "2026-02-30"],
        ["export", "p", "--from", "1.2.2026"],
        ["export", "p", "--quarter", "2026-Q4", "--to", "2026-12-01"],
        ["export", "p", "--from", "2026-12-02", "--to", "2026-12-01"],
        ["export", "p", "--draf"],
        ["--sample", "check", "p"],
        ["import", "p"],
        ["import", "p", "f", "--date-order", "dym"],
        ["import", "p", "f", "--map", "Caption"],
        ["check", "p", "--quarter", "Q4"],
        ["restore", "b"],
        ["pictures", "p", "d", "--size", "big"],
        ["pictures", "p", "d", "--theme", "blue"],
        ["pictures", "p", "d", "--day", "today"],
    ],
)
def test_wrong_usage_ends_with_two_and_one_line(run, typed):
    answer = run(*typed)
    assert answer.status == 2
    assert answer.out == ""
    assert answer.problems.count("\n") == 1
    assert "--help" in answer.problems


def test_help_names_every_command(run):
    answer = run("--help")
    assert answer.status == 0
    assert all(f"\n    {command} " in answer.out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself(run, command):
    answer = run(command, "--help")
    assert answer.status == 0
    assert "Exit status: 0 done" in answer.out


def test_formats_are_listed_with_what_they_need(run):
    (plain,) = run("formats", "--json").json
    assert plain == {
        "name": "plain",
        "label": "Plain schedule",
        "columns": list(PLAIN_COLUMNS),
        "date_format": "YYYY-MM-DD",
        "max_rows": None,
        "checked": "2026-11",
    }
    assert "plain: Plain schedule" in run("formats").out


@pytest.mark.parametrize("command", ["open", "check", "export", "backup"])
def test_a_plan_that_is_not_there_is_named_in_one_line(run, tmp_path, command):
    answer = run(command, tmp_path / "gone")
    assert (answer.status, answer.out) == (1, "")
    assert answer.problems == f"There is no plan at {tmp_path / 'gone'}.\n"
    assert not (tmp_path / "gone").exists()


def test_a_window_without_a_screen_is_refused_in_one_line(run, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = run()
    assert answer.status == 1
    assert answer.problems.count("\n") == 1


def test_a_mistake_of_the_program_is_one_line_and_its_log_tells_no_texts(run, plan, own_home, monkeypatch):
    def broken(_, view):
        raise RuntimeError(view.reader.settings().name)

    monkeypatch.setattr(exports, "_wish", broken)
    answer = run("export", plan, "-o", "-")
    assert answer.status == 1
    assert answer.problems.count("\n") == 1
    assert "Traceback" not in answer.problems
    (log,) = own_home.rglob("contentplanner.log")
    noted = log.read_text(encoding="utf-8")
    assert "export failed with RuntimeError" in noted
    assert "_wish" in noted
    assert "Marigold" not in noted + answer.problems
    assert log.stat().st_mode & 0o077 == 0


def test_the_log_tells_counts_only(run, plan, own_home):
    run("export", plan, "-o", "-")
    (log,) = own_home.rglob("contentplanner.log")
    noted = log.read_text(encoding="utf-8")
    assert "export: 5 lines, 2 left out" in noted
    assert "stollen" not in noted.lower()
    assert logging.getLogger("contentplanner").handlers == []


def test_a_log_that_cannot_be_written_stops_nothing(run, plan, own_home):
    (own_home / "contentplanner").write_text("a file where the folder should be", encoding="utf-8")
    assert run("check", plan).status == 0
