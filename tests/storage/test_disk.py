"""A disk that is full, refuses or breaks: a plain problem, and the plan is as it was."""

import os
import sqlite3
import subprocess
import sys
import textwrap

import pytest

from contentplanner.application.ports import StorageProblem
from contentplanner.application.queries import PostFilter
from contentplanner.storage import database, unit_of_work
from contentplanner.storage.plan import open_plan
from contentplanner.storage.problems import os_problem, sqlite_problem
from tests.storage.conftest import NETWORKS
from tests.storage.plans import Import, Put, post


def limited(path, mode="rw"):
    connection = database.connect(path, mode)
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 4}")
    return connection


@pytest.mark.parametrize(
    "command",
    [
        Put(tuple(post(number, description="words " * 200) for number in range(50))),
        Import([post(number, description="words " * 200) for number in range(500)]),
    ],
)
def test_a_full_disk_changes_nothing_and_writing_goes_on_later(opened, clock, monkeypatch, command):
    opened.run(Put((post(900),)))
    opened.close()
    with monkeypatch.context() as patched:
        patched.setattr(unit_of_work, "connect", limited)
        opened._take(open_plan(opened.folder, NETWORKS, clock))
        with pytest.raises(StorageProblem, match="disk-full") as caught:
            opened.run(command)
        assert caught.value.details["path"] == opened.folder / "plan.db"
        assert opened.reader.find_ids(PostFilter()) == [post(900).id]
        assert opened.planner.undo().label.code == "put"
        assert opened.reader.find_ids(PostFilter()) == []
        opened.planner.redo()
    opened.reopen()
    opened.run(command)
    assert opened.reader.count(PostFilter()) > 50


FILL = textwrap.dedent(
    """
    import resource, signal, sys
    from pathlib import Path
    from contentplanner.application.clock import SystemClock
    from contentplanner.application.planner import Planner
    from contentplanner.application.ports import StorageProblem
    from contentplanner.domain.networks import Networks
    from contentplanner.storage.plan import open_plan
    from tests.storage.plans import Put, post
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    plan = open_plan(Path(sys.argv[1]), Networks([]), SystemClock())
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    for number in range(500):
        try:
            Planner(plan.open_unit, SystemClock()).run(Put((post(number, description="words " * 500),)))
        except StorageProblem as problem:
            print(problem.code)
            break
        print(number, flush=True)
    """
)


@pytest.mark.skipif(os.name == "nt", reason="file size limits are of POSIX")
def test_a_file_that_may_not_grow_keeps_all_that_was_said_to_be_kept(opened, clock):
    opened.close()
    run = subprocess.run(
        [sys.executable, "-c", FILL, str(opened.folder)], capture_output=True, text=True, check=False
    )
    *kept, code = run.stdout.split()
    assert code in ("not-written", "disk-full"), run.stderr
    opened._take(open_plan(opened.folder, NETWORKS, clock))
    assert opened.reader.count(PostFilter()) == len(kept) > 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_read_only(opened, clock):
    opened.close()
    opened.folder.chmod(0o500)
    (opened.folder / "plan.lock").chmod(0o400)
    with pytest.raises(StorageProblem, match="read-only"):
        open_plan(opened.folder, NETWORKS, clock)
    opened.folder.chmod(0o700)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (sqlite3.SQLITE_FULL, "disk-full"),
        (sqlite3.SQLITE_READONLY, "read-only"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "read-only"),
        (sqlite3.SQLITE_IOERR_WRITE, "not-written"),
        (sqlite3.SQLITE_BUSY, "plan-in-use"),
        (sqlite3.SQLITE_CORRUPT, "plan-damaged"),
        (sqlite3.SQLITE_NOTADB, "plan-damaged"),
        (sqlite3.SQLITE_CANTOPEN, "plan-missing"),
    ],
)
def test_what_sqlite_says_gets_a_word(tmp_path, code, word):
    error = sqlite3.OperationalError()
    error.sqlite_errorcode = code
    assert sqlite_problem(error, tmp_path / "plan.db").code == word


def test_a_mistake_of_the_program_is_no_problem_of_the_disk(opened):
    assert sqlite_problem(sqlite3.ProgrammingError(), opened.folder) is None
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        opened.reader._rows("SELECT * FROM nowhere")


@pytest.mark.parametrize(
    ("number", "word"), [(28, "disk-full"), (30, "read-only"), (13, "read-only"), (5, "not-written")]
)
def test_what_the_system_says_gets_a_word(tmp_path, number, word):
    assert os_problem(OSError(number, "x"), tmp_path).code == word


def test_damage_that_shows_while_reading_is_named(opened):
    opened.run(Put(tuple(post(number, description="words " * 300) for number in range(200))))
    opened.reopen()
    path = opened.folder / "plan.db"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096 * 20)
        file.write(b"\xa5" * (size - 4096 * 24))
    with pytest.raises(StorageProblem, match="plan-damaged"):
        list(opened.reader.posts(PostFilter()))
