"""The ladder of schema versions, and whether a file holds what it should."""

import hashlib
import sqlite3
from functools import cache

from contentplanner.storage.migrations import STEPS

APPLICATION_ID = int.from_bytes(b"CPLN", "big")
"""Marks a SQLite file as a plan."""
SCHEMA = len(STEPS)
"""The newest schema this program knows."""
KNOWN = {
    1: "2006e187ab4f34a6521fc466746ece54b0d90679036810e263a46310c6cee1bc",
    2: "6a785a9f2cbb021432cb9bea6acb974a15fc70473c80dccba004262ce6e5905b",
    3: "172dc7fef110f228ae6d1179024467edfe48acfc3b6323fadf43fbc2e89c9fc2",
}
"""What SHA-256 gives for the objects of each version; a blank plan need not be made to compare with."""

_MOST_OBJECTS = 1000
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
    version = version_of(connection)
    found = connection.execute(_OBJECTS).fetchmany(_MOST_OBJECTS)
    return _digest(found) == KNOWN.get(version) or found == _objects_of(version)


def _digest(objects: list[tuple[str, str, str]]) -> str:
    return hashlib.sha256(repr(objects).encode()).hexdigest()


@cache
def _objects_of(version: int) -> list[tuple[str, str, str]]:
    blank = sqlite3.connect(":memory:", isolation_level=None)
    try:
        climb(blank, version)
        return blank.execute(_OBJECTS).fetchall()
    finally:
        blank.close()
