"""What the tables of a plan are put together from."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Text
from sqlmodel import Field

STRICT = {"sqlite_strict": True}
"""A table whose columns take their own type only."""
KEYED = {"sqlite_strict": True, "sqlite_with_rowid": False}
"""A strict table that is kept by its key."""
DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
"""What a day looks like, for GLOB."""
TIME = "[0-2][0-9]:[0-5][0-9]*"
"""What a time of day looks like, for GLOB."""


def text_column(**kwargs: Any) -> Any:
    """Return a column of text without a length."""
    return Field(sa_type=Text, **kwargs)


def one_of(name: str, column: str, words: Iterable[Enum]) -> CheckConstraint:
    """Return the check of a column's words; not with IN, for which SQLite builds a list at each insert."""
    return CheckConstraint(" OR ".join(f"{column} = '{word.value}'" for word in words), name=name)


def checked_last(column: str, target: str) -> ForeignKeyConstraint:
    """Return a reference that is checked when a transaction ends, so that undo may go in any order."""
    return ForeignKeyConstraint([column], [target], deferrable=True, initially="DEFERRED")
