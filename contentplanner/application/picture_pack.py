"""The pictures of a post, cut and named for each of its networks, with their descriptions beside."""

from collections.abc import Mapping
from dataclasses import dataclass

from contentplanner.application.plan_places import file_name
from contentplanner.domain.ids import PictureId
from contentplanner.domain.networks import Network, Networks
from contentplanner.domain.picture_checks import Copy, best_copy
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, Post


@dataclass(frozen=True, slots=True)
class PackItem:
    """One picture of a pack.

    Args:
        stem: Name of its file without the ending: the network, its number where there are several, the size.
        picture: What it is cut from.
        copy: How it is cut.
        description: What lies beside it as a text; empty for none.
    """

    stem: str
    picture: Picture
    copy: Copy
    description: str = ""

    @property
    def name(self) -> str:
        """Name of the picture's file."""
        return f"{self.stem}.{self.copy.extension}"

    @property
    def text_name(self) -> str:
        """Name of the text file with the picture's description."""
        return f"{self.stem}.txt"


def pack_items(post: Post, pictures: Mapping[PictureId, Picture], networks: Networks) -> tuple[PackItem, ...]:
    """Return what a post's pack holds: for each network that shows pictures as many as it takes, in order.

    Args:
        post: The post.
        pictures: Its pictures as far as they are known, by id.
        networks: What the program knows.
    """
    items: dict[str, PackItem] = {}
    shown = [(one, pictures[one.picture_id]) for one in post.pictures if one.picture_id in pictures]
    for network in (networks.get(key) for key in post.networks):
        if network.pictures:
            taken = shown[: network.picture_rules.most]
            for number, (one, picture) in enumerate(taken, start=1):
                item = _item(network, one, picture, number if len(taken) > 1 else None)
                items.setdefault(item.stem.casefold(), item)
    return tuple(items.values())


def _item(network: Network, one: MorePicture, picture: Picture, number: int | None) -> PackItem:
    copy = best_copy(picture, network.picture_rules, one.focus_x, one.focus_y)
    size = f"{copy.width}x{copy.height}"
    name = f"{network.label} {size}" if number is None else f"{network.label} {number} {size}"
    return PackItem(file_name(name, "Picture"), picture, copy, one.description)


def pack_name(post: Post) -> str:
    """Return the name of a pack's folder, after the post's headline."""
    return f"{file_name(post.headline, 'Post')[:60].strip(' .')} pictures"
