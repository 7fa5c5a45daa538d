"""What only a process of its own can show: bytes on its streams, broken pipes, what it loads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def process(own_home):
    def process(*typed, **options):
        environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "contentplanner", *map(str, typed)]
        return subprocess.run(
            command, capture_output=True, env=environment, timeout=60, check=False, **options
        )

    return process


@pytest.fixture(autouse=True)
def in_checkout(monkeypatch, request):
    monkeypatch.setenv("PYTHONPATH", str(request.config.rootpath))


def test_standard_output_has_the_very_bytes_of_the_file(process, plan, tmp_path):
    piped = process("export", plan, "-o", "-", "--json")
    assert process("export", plan, "-o", tmp_path / "s.csv").returncode == 0
    assert piped.returncode == 0
    assert piped.stdout == (tmp_path / "s.csv").read_bytes()
    assert piped.stdout.startswith(b"\xef\xbb\xbfDate,Time,")
    assert b"\r\r\n" not in piped.stdout
    assert json.loads(piped.stderr)["written"] == 5


def test_answers_are_utf8_whatever_the_terminal_says(process, plan):
    found = json.loads(process("check", plan, "--quarter", "2027-Q1", "--json").stdout.decode("utf-8"))
    assert found["promotional_share"][-1]["name"] == "知乎"


def test_a_reader_that_goes_away_is_no_trouble(plan, own_home):
    command = f'"{sys.executable}" -m contentplanner export "{plan}" -o - --drafts | true'
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60, check=False)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_refusal_is_one_line_on_standard_error(process, tmp_path):
    done = process("export", tmp_path / "gone", "-o", "-")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.count(b"\n") == 1


def test_each_screen_is_saved_as_a_picture_without_a_display(process, plan, tmp_path, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "pictures"
    done = process(
        "pictures", plan, folder, "--theme", "dark", "--size", "1200x800", "--day", "2026-11-10"
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    saved = done.stdout.decode().splitlines()
    assert {folder / "quarter-dark.png", folder / "month-dark.png"} <= {Path(name) for name in saved}
    for name in saved:
        assert Path(name).read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("command", [["formats", "--json"], ["--help"]])
def test_commands_that_need_no_plan_load_neither_the_store_nor_qt(command, own_home):
    code = (
        "import sys\n"
        "from contentplanner.bootstrap import main\n"
        "try:\n"
        f"    main({command!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'PySide6', 'textstat', 'sqlite3'} & set(sys.modules)\n"
        "sys.exit(len(heavy))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60).returncode == 0


def test_reading_a_plan_loads_neither_sqlmodel_nor_qt(plan, own_home):
    code = (
        "import sys\n"
        "from contentplanner.bootstrap import main\n"
        f"main(['check', {str(plan)!r}])\n"
        "sys.exit(len({'sqlmodel', 'sqlalchemy', 'PySide6', 'textstat'} & set(sys.modules)))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60).returncode == 0
