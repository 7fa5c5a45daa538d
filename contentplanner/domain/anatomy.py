"""What a post needs before it may be ready."""

import re
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from itertools import compress
from urllib.parse import urlsplit

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Objective, Post, State

TakesPictures = Callable[[NetworkKey], bool]


class Missing(Enum):
    """What a post may lack, in the order of the fields."""

    OBJECTIVE = "objective"
    HEADLINE = "headline"
    DESCRIPTION = "description"
    IMAGE = "image"
    GIVES = "gives"
    DAY = "day"
    TIME = "time"
    NETWORK = "network"
    LINK = "link"
    BRACKET = "bracket"


_PARTS = tuple(Missing)

# A gap left by a starter text: "[your product]", "[N]". Not "[1]", "[x]" or a link "[word](address)".
_BRACKET = re.compile(r"\[(?![xX]\])[^\W\d_][^\[\]\n]{0,80}\](?!\()")


def missing(post: Post, takes_pictures: TakesPictures) -> tuple[Missing, ...]:
    """Return what the post lacks before it may be ready, in field order.

    Args:
        post: The post to look at.
        takes_pictures: Tells whether a network shows pictures; a post only on others needs none.
    """
    return tuple(compress(_PARTS, lacks(post, takes_pictures)))


def lacks(post: Post, takes_pictures: TakesPictures) -> tuple[bool, ...]:
    """Return for each part, in the order of :class:`Missing`, whether the post lacks it."""
    networks = post.networks
    needs_picture = post.picture_id is None and (not networks or any(map(takes_pictures, networks)))
    return (
        post.objective is None,
        not post.headline.strip(),
        not post.description.strip(),
        needs_picture,
        post.gives is None,
        post.day is None,
        post.time is None,
        not networks,
        post.objective is Objective.CLICK_THROUGH and not is_web_address(post.link),
        any(map(unfilled, _texts(post))),
    )


def unfilled(text: str) -> str:
    """Return the first gap such as ``[your product]`` left in a text, or nothing."""
    found = _BRACKET.search(text) if "[" in text else None
    return found[0] if found else ""


def is_web_address(link: str) -> bool:
    """Tell whether a link is a whole web address, ``http`` or ``https``; nothing is looked up."""
    link = link.strip()
    if any(character.isspace() for character in link):
        return False
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "").strip(".")


def settle(post: Post, takes_pictures: TakesPictures) -> Post:
    """Return the post as a draft if it was ready but has lost a part, else unchanged."""
    if post.state is State.READY and missing(post, takes_pictures):
        return replace(post, state=State.IDEA if post.day is None else State.DRAFT)
    return post


def set_state(post: Post, state: State, takes_pictures: TakesPictures) -> Post:
    """Return the post in another state.

    Raises:
        PlanError: ``post-not-complete`` (with what is missing) when it may not be ready yet,
            ``idea-has-day`` and ``draft-needs-day`` when day and state disagree.
    """
    if state is State.READY and (parts := missing(post, takes_pictures)):
        raise PlanError("post-not-complete", missing=parts, headline=post.headline)
    if state is State.IDEA and post.day is not None:
        raise PlanError("idea-has-day", headline=post.headline)
    if state in (State.DRAFT, State.POSTED) and post.day is None:
        raise PlanError("draft-needs-day", headline=post.headline)
    return replace(post, state=state)


def _texts(post: Post) -> tuple[str, ...]:
    own = [part for place in post.placements for part in (place.text, place.title, place.lead) if part]
    more = [picture.description for picture in post.more_pictures]
    return (post.headline, post.description, post.aim, post.picture_description, *more, *own)
