"""Where a post went out and where it still waits: on each of its networks by itself."""

from dataclasses import replace
from datetime import datetime

from contentplanner.domain.assets import web_address
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey
from contentplanner.domain.posts import Placement, Post, State


def went_out(post: Post) -> tuple[Placement, ...]:
    """Return where a post went out."""
    return tuple(place for place in post.placements if place.posted_at is not None)


def still_to_do(post: Post) -> tuple[Placement, ...]:
    """Return where a post has not gone out yet."""
    return tuple(place for place in post.placements if place.posted_at is None)


def partly_out(post: Post) -> bool:
    """Tell whether a post went out on some of its networks and waits on others."""
    return bool(went_out(post) and still_to_do(post))


def note_posting(post: Post, network: NetworkKey, at: datetime, address: str = "") -> Post:
    """Return the post as it went out on a network; it is posted once it went out everywhere.

    Args:
        post: The post.
        network: One of its networks.
        at: When it went out there, aware UTC.
        address: Where it can be seen, with its scheme or without; nothing where that is not known.

    Raises:
        PlanError: ``network-not-of-post``, ``draft-needs-day`` for an idea,
            ``web-address-not-understood``.
    """
    if post.day is None:
        raise PlanError("draft-needs-day", headline=post.headline)
    there = replace(_place(post, network), posted_at=at, address=web_address(address))
    post = _with(post, there)
    return post if still_to_do(post) else replace(post, state=State.POSTED)


def take_posting_back(post: Post, network: NetworkKey) -> Post:
    """Return the post as it has not gone out on a network after all; one that was posted is ready again.

    Once it went out nowhere, the reminders to answer begin anew.

    Raises:
        PlanError: ``network-not-of-post``.
    """
    post = _with(post, replace(_place(post, network), posted_at=None, address=""))
    post = replace(post, state=State.READY if post.state is State.POSTED else post.state)
    return post if went_out(post) else replace(post, answers_checked=0)


def leave_rest_out(post: Post) -> Post:
    """Return the post as posted, on only the networks on which it went out.

    Raises:
        PlanError: ``went-out-nowhere``.
    """
    if not (out := went_out(post)):
        raise PlanError("went-out-nowhere", headline=post.headline)
    return replace(post, placements=out, state=State.POSTED)


def finished(before: Post, post: Post) -> Post:
    """Return the post as posted where the last network it waited for was taken out of it; else unchanged."""
    if post.state is State.READY and partly_out(before) and went_out(post) and not still_to_do(post):
        return replace(post, state=State.POSTED)
    return post


def as_never_posted(post: Post) -> Post:
    """Return the post as it has gone out nowhere."""
    places = tuple(replace(place, posted_at=None, address="") for place in post.placements)
    return replace(post, placements=places, answers_checked=0)


def _place(post: Post, network: NetworkKey) -> Placement:
    for place in post.placements:
        if place.network == network:
            return place
    raise PlanError("network-not-of-post", network=network)


def _with(post: Post, there: Placement) -> Post:
    places = (there if place.network == there.network else place for place in post.placements)
    return replace(post, placements=tuple(places))
