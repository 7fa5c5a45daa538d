"""What is known of networks: from the program's resources, and as the owner changed it in a plan."""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from contentplanner.application.ports import Reader
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.likeness import Kind, Likeness, Several
from contentplanner.domain.networks import (
    Counting,
    Network,
    NetworkLimits,
    Networks,
    PictureRules,
    PictureSize,
)
from contentplanner.resources import resource_path


def load_networks() -> Networks:
    """Return the networks the program knows, in the order they are offered."""
    entries = [_read(path) for path in resource_path("networks").glob("*.json")]
    return Networks(_network(entry) for entry in sorted(entries, key=lambda entry: int(entry["order"])))


def plan_networks(reader: Reader, networks: Networks) -> Networks:
    """Return the networks with the figures the owner changed in this plan."""
    limits = reader.all(NetworkLimits)
    return networks.changed(limits) if limits else networks


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
            "picture_rules": _picture_rules(entry["picture_rules"]),
            "preview": _likeness(entry.get("preview", {})),
        }
    )


def _likeness(entry: dict[str, Any]) -> Likeness:
    readers: dict[str, Callable[[Any], Any]] = {
        "kind": Kind,
        "narrowest": Fraction,
        "widest": Fraction,
        "several": Several,
        "icons": tuple,
    }
    return Likeness(**{name: readers.get(name, _as_it_is)(value) for name, value in entry.items()})


def _as_it_is(value: Any) -> Any:
    return value


def _picture_rules(entry: dict[str, Any]) -> PictureRules:
    pairs = {name: entry[name] and tuple(entry[name]) for name in ("smallest", "largest")}
    ratios = {name: entry[name] and Fraction(entry[name]) for name in ("narrowest", "widest")}
    sizes = tuple(PictureSize(**size) for size in entry["sizes"])
    kinds = {name: tuple(entry.get(name, ())) for name in ("formats", "app_formats")}
    return PictureRules(**entry | pairs | ratios | kinds | {"sizes": sizes})
