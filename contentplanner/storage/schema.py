"""The ladder of schema versions, and whether a file holds what it should."""

import sqlite3
from functools import cache

from contentplanner.storage.migrations import STEPS

APPLICATION_ID = int.from_bytes(b"CPLN", "big")
"""Marks a SQLite file as a plan."""
SCHEMA = len(STEPS)
"""The newest schema this program knows."""

_OBJECTS = (
    "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY 1, 2"
)


def climb(connection: sqlite3.Connection, version: int | None = None) -> None:
    """Bring a plan to the newest schema, or to a version, in one transaction: all steps or none.

    Raises:
        sqlite3.IntegrityError: A reference points nowhere after the last step.
    """
    steps = STEPS[:version]
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in steps[version_of(connection) :]:
            for statement in statements:
                connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise sqlite3.IntegrityError("a reference points nowhere")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version of an open file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Tell whether a file holds exactly the tables, indexes and triggers of its version."""
    expected = _objects_of(version_of(connection))
    return connection.execute(_OBJECTS).fetchmany(len(expected) + 1) == expected


@cache
def _objects_of(version: int) -> list[tuple[str, str, str]]:
    blank = sqlite3.connect(":memory:", isolation_level=None)
    try:
        climb(blank, version)
        return blank.execute(_OBJECTS).fetchall()
    finally:
        blank.close()
