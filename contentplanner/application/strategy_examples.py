"""Reads the examples beside the fields of the strategy: a voice for each trade, and one café's answers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from contentplanner.resources import resource_path

TRADES = ("food", "craft", "repair", "stay", "shop", "service")
"""The trades there are examples for, as in the plan's settings."""
_SAMPLE = "marigold"


@dataclass(frozen=True, slots=True)
class Examples:
    """What a business of one trade might answer.

    Args:
        label: What the trade is called.
        voice: Who speaks: "A bakery might say".
        answers: Identity and the three questions, by field name.
        persona: A persona, by field name.
        steps: What it would tell of each usual buying step, by its id and field name.
        reasons: Why it uses a network, or not: ``yes`` and ``no``.
    """

    label: str
    voice: str
    answers: Mapping[str, str]
    persona: Mapping[str, str]
    steps: Mapping[str, Mapping[str, str]]
    reasons: Mapping[str, str]


@cache
def load_examples(trade: str) -> Examples:
    """Return the examples of a trade; those of the first where it is open or not known."""
    entry = _read(trade if trade in TRADES else TRADES[0])
    return Examples(
        label=entry.pop("label"),
        voice=entry.pop("voice"),
        persona=entry.pop("persona"),
        steps=entry.pop("steps"),
        reasons=entry.pop("networks"),
        answers=entry,
    )


@cache
def sample_answers() -> Mapping[str, str]:
    """Return how the café of the sample plan answered, by field name."""
    return _read(_SAMPLE)


def _read(name: str) -> dict[str, Any]:
    entry: dict[str, Any] = json.loads(resource_path("strategy", f"{name}.json").read_text(encoding="utf-8"))
    return entry
