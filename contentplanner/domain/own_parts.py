"""What a network may have of its own: a text, a title and a lead, each known by a name such as ``text:x``."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement, Post

TEXT, TITLE, LEAD = KINDS = ("text", "title", "lead")
"""The kinds of parts, named as in a :class:`Placement`."""
_MARK = ":"


def own_part(kind: str, network: NetworkKey) -> str:
    """Return the name of a network's own part."""
    return f"{kind}{_MARK}{network}"


def own_part_of(name: str) -> tuple[str, NetworkKey] | None:
    """Return kind and network of a part by its name; None where it is a field of the post itself."""
    kind, mark, network = name.partition(_MARK)
    return (kind, NetworkKey(network)) if mark else None


def part_of(post: Post, name: str) -> Any:
    """Return what a post has in a field or in a network's own part."""
    own = own_part_of(name)
    if own is None:
        return getattr(post, name)
    kind, network = own
    return getattr(placement_of(post, network), kind)


def with_part(post: Post, name: str, value: Any) -> Post:
    """Return a post with another value in a field or in a network's own part.

    It stays as it is where it does not appear on that network any more.
    """
    own = own_part_of(name)
    if own is None:
        return replace(post, **{name: value})
    return with_own(post, own[1], {own[0]: value})


def with_parts(post: Post, values: Mapping[str, Any]) -> Post:
    """Return a post with other values in fields or networks' own parts."""
    for name, value in values.items():
        post = with_part(post, name, value)
    return post


def with_own(post: Post, network: NetworkKey, values: Mapping[str, Any]) -> Post:
    """Return a post with other parts of its own on one network; an emptied text is the post's again."""
    values = {name: (value or None) if name == TEXT else value for name, value in values.items()}
    places = (replace(one, **values) if one.network == network else one for one in post.placements)
    return replace(post, placements=tuple(places))


def placement_of(post: Post, network: NetworkKey) -> Placement:
    """Return a post's place on a network; an empty one where it does not appear there."""
    own = (place for place in post.placements if place.network == network)
    return next(own, Placement(network))
