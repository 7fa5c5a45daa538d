"""Entities and their rows: what is mapped by name, and by hand where shapes differ."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from contentplanner.application.changes import Entity
from contentplanner.domain.anatomy import Missing, missing
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.networks import Networks
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Placement, Post
from contentplanner.domain.settings import PlanSettings
from contentplanner.storage.codec import from_columns, to_columns

KINDS: dict[str, type[Entity]] = {
    "post": Post,
    "campaign": Campaign,
    "picture": Picture,
    "settings": PlanSettings,
}
"""The kinds of entities by the name of their table."""
TABLES: dict[type[Entity], str] = {kind: name for name, kind in KINDS.items()}
"""The name of each kind's table."""
BITS = {part: 1 << place for place, part in enumerate(Missing)}
"""The bit each missing part has in the column ``missing``."""
PLACES = (
    "coalesce((SELECT json_group_array(json_object('position', position, 'network', network, 'text', text,"
    " 'posted_at', posted_at, 'address', address)) FROM placement WHERE placement.post = post.number), '[]')"
    " AS places"
)
"""Gathers a post's places in a query on ``post``; see :func:`places_of`."""


def post_columns(post: Post, networks: Networks) -> dict[str, Any]:
    """Return a post's columns, the derived ones among them."""
    columns = to_columns(post, "placements")
    columns["networks"] = "\n".join(dict.fromkeys(post.networks))
    columns["missing"] = sum(BITS[part] for part in missing(post, networks.takes_pictures))
    return columns


def placement_columns(post: Post) -> list[dict[str, Any]]:
    """Return the columns of a post's places, numbered in the order chosen."""
    return [{"position": n, **to_columns(place)} for n, place in enumerate(post.placements)]


def post_of(columns: Mapping[str, Any], placements: Iterable[Mapping[str, Any]]) -> Post:
    """Return the post that rows hold."""
    places = tuple(from_columns(Placement, place) for place in placements)
    return from_columns(Post, columns, placements=places)


def places_of(text: str) -> list[dict[str, Any]]:
    """Return the columns of places that a query gathered as one JSON text, in order."""
    places: list[dict[str, Any]] = json.loads(text)
    return sorted(places, key=lambda place: int(place["position"]))
