"""Reads what the program knows of networks from its resources."""

import json
from pathlib import Path
from typing import Any

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.networks import Counting, Network, Networks
from contentplanner.resources import resource_path


def load_networks() -> Networks:
    """Return the networks the program knows, in the order they are offered."""
    entries = [_read(path) for path in resource_path("networks").glob("*.json")]
    return Networks(_network(entry) for entry in sorted(entries, key=lambda entry: int(entry["order"])))


def _read(path: Path) -> dict[str, Any]:
    entry: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return entry


def _network(entry: dict[str, Any]) -> Network:
    values = {name: value for name, value in entry.items() if name != "order"}
    return Network(
        **values
        | {
            "key": NetworkKey(entry["key"]),
            "counting": Counting(entry["counting"]),
            "aliases": tuple(entry["aliases"]),
            "sources": tuple(entry["sources"]),
        }
    )
