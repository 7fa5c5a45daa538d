"""Starter texts: what a draft may say, worded for each trade, with [gaps] the owner fills in."""

import json
from dataclasses import dataclass
from functools import cache

from contentplanner.domain.errors import PlanError
from contentplanner.resources import resource_path

TRADES = ("food", "craft", "repair", "stay", "shop", "service")
"""The trades that have starters of their own, as kept in the settings."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A text to begin with.

    Args:
        key: Its name, the same in every trade.
        headline: Short and specific.
        description: The text itself.
        aim: What the post is to bring about, in words.
    """

    key: str
    headline: str
    description: str
    aim: str


def starter(key: str, trade: str) -> Starter:
    """Return a starter in the words of a trade, or in general ones where the trade has none.

    Raises:
        PlanError: ``starter-not-known``.
    """
    found = _worded(trade).get(key)
    if found is None:
        raise PlanError("starter-not-known", key=key)
    return found


def is_starter(key: str) -> bool:
    """Tell whether there is a starter of this name."""
    return key in _file("general")


def starters(trade: str) -> tuple[Starter, ...]:
    """Return every starter in the words of a trade, in the order of a campaign."""
    return tuple(_worded(trade).values())


@cache
def _worded(trade: str) -> dict[str, Starter]:
    return _file("general") | _file(trade) if trade in TRADES else _file("general")


@cache
def _file(name: str) -> dict[str, Starter]:
    entries = json.loads(resource_path("starters", f"{name}.json").read_text(encoding="utf-8"))
    return {key: Starter(key, **entry) for key, entry in entries.items()}
