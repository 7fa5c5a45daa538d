"""What to take to each network when a post goes out: its texts, its pictures as cut, where to post."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from contentplanner.application.plan_places import file_name
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.links import LinkTags
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.outgoing import Outgoing, outgoing
from contentplanner.domain.picture_checks import Copy, best_copy
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post, State


@dataclass(frozen=True, slots=True)
class Cut:
    """A picture of a post as it leaves for a network.

    Args:
        picture: Which.
        copy: How it is cut; copies tell neither place nor camera.
        description: For people who cannot see it.
        stem: Name of its file without the ending.
    """

    picture: Picture
    copy: Copy
    description: str
    stem: str


@dataclass(frozen=True, slots=True)
class Errand:
    """What to take to one network.

    Args:
        network: Which.
        texts: What to copy.
        cuts: Its pictures in order, no more than the network takes.
        out: Whether the post went out there; of one brought in from elsewhere, it may not be known when.
        posted_at: When it did, aware UTC; None while that is not known.
        address: Where it can be seen there.
    """

    network: Network
    texts: Outgoing
    cuts: tuple[Cut, ...] = ()
    out: bool = False
    posted_at: datetime | None = None
    address: str = ""

    @property
    def key(self) -> NetworkKey:
        """The key of its network."""
        return self.network.key


def errands(
    post: Post,
    networks: Networks,
    tags: LinkTags | None,
    find: Callable[[PictureId], Picture | None],
) -> tuple[Errand, ...]:
    """Return what to take to each network of a post, in the order chosen.

    Args:
        post: What goes out.
        networks: With the figures of the plan.
        tags: What its link is tagged with, if anything.
        find: Returns what is known of a picture.
    """
    return tuple(
        Errand(
            network=(network := networks.get(place.network)),
            texts=outgoing(post, network, tags),
            cuts=_cuts(post, network, find),
            out=place.posted_at is not None or post.state is State.POSTED,
            posted_at=place.posted_at,
            address=place.address,
        )
        for place in post.placements
    )


def folder_name(post: Post, network: Network) -> str:
    """Return the name of the folder with a post's pictures for a network."""
    headline = file_name(post.headline, "Post")[:60].strip(" .")
    return file_name(f"{headline} {network.label}", "Post")


def _cuts(post: Post, network: Network, find: Callable[[PictureId], Picture | None]) -> tuple[Cut, ...]:
    rules = network.picture_rules
    cuts = []
    for number, one in enumerate(post.pictures[: rules.most], start=1):
        if (picture := find(one.picture_id)) is not None:
            copy = best_copy(picture, rules, one.focus_x, one.focus_y)
            stem = file_name(f"{number} {network.label} {copy.width}x{copy.height}", f"{number}")
            cuts.append(Cut(picture, copy, one.description, stem))
    return tuple(cuts)
