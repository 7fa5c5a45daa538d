"""Looking into a plan without having it: while a window has it, or where nothing may be written."""

from pathlib import Path

from contentplanner.domain.networks import Networks
from contentplanner.storage.database import check_file, connect
from contentplanner.storage.places import PLAN_FILE
from contentplanner.storage.problems import disk_at
from contentplanner.storage.reader import SqlReader
from contentplanner.storage.schema import SCHEMA

_ENOUGH = 20


def open_reader_only(folder: Path, networks: Networks) -> SqlReader:
    """Open a plan for questions; its lock is not asked for and nothing is written.

    Raises:
        StorageProblem: As for opening a plan, save ``plan-in-use`` and ``read-only``.
    """
    path = folder.resolve() / PLAN_FILE
    check_file(path)
    return SqlReader(path, networks, _mode(path))


def find_problems(folder: Path) -> tuple[str, ...]:
    """Look through the whole file and return what is wrong with it, in SQLite's words."""
    path = folder.resolve() / PLAN_FILE
    with disk_at(path):
        connection = connect(path, _mode(path))
        try:
            lines = [row[0] for row in connection.execute(f"PRAGMA integrity_check({_ENOUGH})")]
            loose = connection.execute("PRAGMA foreign_key_check").fetchmany(_ENOUGH)
        finally:
            connection.close()
    broken = [line for line in lines if line != "ok"]
    return (*broken, *(f"row {row[1]} of {row[0]} refers to a missing {row[2]}" for row in loose))


def schema_of_plans() -> int:
    """Return the schema every open plan has."""
    return SCHEMA


def _mode(path: Path) -> str:
    """Return how to open it so that no file appears beside it that was not there."""
    return "ro" if path.with_name(f"{path.name}-wal").exists() else "ro&immutable=1"
