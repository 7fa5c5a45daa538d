"""Entities and their rows: what is mapped by name, and by hand where shapes differ."""

import json
from collections.abc import Iterable, Mapping
from itertools import compress
from typing import Any

from contentplanner.application.changes import Entity
from contentplanner.domain.anatomy import Missing, lacks
from contentplanner.domain.assets import BlogPost, EmailList, Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.hashtag_sets import HashtagSet
from contentplanner.domain.networks import NetworkLimits, Networks
from contentplanner.domain.own_days import OwnDay
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Placement, Post
from contentplanner.domain.quarter_plan import QuarterPlan
from contentplanner.domain.series import Series
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.snippets import Snippet
from contentplanner.domain.strategy import BuyingStep, NetworkUse, Persona, Strategy
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.storage.codec import field_names, from_columns, row_encoder

KINDS: dict[str, type[Entity]] = {
    "post": Post,
    "campaign": Campaign,
    "picture": Picture,
    "settings": PlanSettings,
    "strategy": Strategy,
    "persona": Persona,
    "buying_step": BuyingStep,
    "network_use": NetworkUse,
    "partner": Partner,
    "email_list": EmailList,
    "blog_post": BlogPost,
    "own_day": OwnDay,
    "series": Series,
    "template": CampaignTemplate,
    "quarter_plan": QuarterPlan,
    "network_limits": NetworkLimits,
    "hashtag_set": HashtagSet,
    "snippet": Snippet,
    "own_word": OwnWord,
}
"""The kinds of entities by the name of their table."""
TABLES: dict[type, str] = {kind: name for name, kind in KINDS.items()}
"""The name of each kind's table."""
ORDERS: dict[type, str] = {
    Persona: "position, id",
    BuyingStep: "position, id",
    NetworkUse: "position, id",
    CampaignTemplate: "position, id",
    Partner: "name COLLATE NOCASE, id",
    EmailList: "name COLLATE NOCASE, id",
    BlogPost: "day IS NULL, day DESC, title COLLATE NOCASE, id",
    OwnDay: "first, id",
    Series: "created, id",
    HashtagSet: "name COLLATE NOCASE, id",
    Snippet: "name COLLATE NOCASE, id",
    OwnWord: "id COLLATE NOCASE, id",
}
"""The order in which kinds there are few of are shown; the others come by id."""
BITS = {part: 1 << place for place, part in enumerate(Missing)}
"""The bit each missing part has in the column ``missing``."""
_BIT_VALUES = tuple(BITS.values())
PLACES = (
    "coalesce((SELECT json_group_array(json_object('position', position, 'network', network, 'text', text,"
    " 'posted_at', posted_at, 'address', address, 'title', title, 'lead', lead)) FROM placement"
    " WHERE placement.post = post.number), '[]')"
    " AS places"
)
"""Gathers a post's places in a query on ``post``; see :func:`places_of`."""


_POST_FIELDS = tuple(name for name in field_names(Post) if name != "placements")
_PLACE_FIELDS = field_names(Placement)
_post_fields = row_encoder(Post, _POST_FIELDS)
_place_fields = row_encoder(Placement, _PLACE_FIELDS)
POST_COLUMNS = (*_POST_FIELDS, "networks", "missing")
"""The columns :func:`post_values` gives, the derived ones last."""
PLACE_COLUMNS = ("position", *_PLACE_FIELDS)
"""The columns :func:`place_values` gives."""


def post_values(post: Post, networks: Networks) -> list[Any]:
    """Return the values of a post's columns, the derived ones among them."""
    values = _post_fields(post)
    values.append("\n".join(dict.fromkeys(post.networks)))
    values.append(sum(compress(_BIT_VALUES, lacks(post, networks.takes_pictures))))
    return values


def place_values(post: Post) -> list[list[Any]]:
    """Return the values of each of a post's places, numbered in the order chosen."""
    return [[position, *_place_fields(place)] for position, place in enumerate(post.placements)]


def post_columns(post: Post, networks: Networks) -> dict[str, Any]:
    """Return a post's columns by name."""
    return dict(zip(POST_COLUMNS, post_values(post, networks), strict=True))


def placement_columns(post: Post) -> list[dict[str, Any]]:
    """Return the columns of a post's places by name."""
    return [dict(zip(PLACE_COLUMNS, values, strict=True)) for values in place_values(post)]


def post_of(columns: Mapping[str, Any], placements: Iterable[Mapping[str, Any]]) -> Post:
    """Return the post that rows hold."""
    places = tuple(from_columns(Placement, place) for place in placements)
    return from_columns(Post, columns, placements=places)


def places_of(text: str) -> list[dict[str, Any]]:
    """Return the columns of places that a query gathered as one JSON text, in order."""
    places: list[dict[str, Any]] = json.loads(text)
    return sorted(places, key=lambda place: int(place["position"]))
