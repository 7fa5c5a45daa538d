"""The picture of a post, cut and named for each of its networks, with its description beside."""

from dataclasses import dataclass

from contentplanner.application.plan_places import file_name
from contentplanner.domain.networks import Networks
from contentplanner.domain.picture_checks import Copy, best_copy
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post


@dataclass(frozen=True, slots=True)
class PackItem:
    """One picture of a pack.

    Args:
        stem: Name of its file without the ending: the network and the size.
        copy: How it is cut.
    """

    stem: str
    copy: Copy

    @property
    def name(self) -> str:
        """Name of the picture's file."""
        return f"{self.stem}.{self.copy.extension}"

    @property
    def text_name(self) -> str:
        """Name of the text file with the picture's description."""
        return f"{self.stem}.txt"


def pack_items(post: Post, picture: Picture, networks: Networks) -> tuple[PackItem, ...]:
    """Return what a post's pack holds: a picture for each of its networks that shows pictures."""
    items: dict[str, PackItem] = {}
    for network in (networks.get(key) for key in post.networks):
        if network.pictures:
            copy = best_copy(picture, network.picture_rules, post.focus_x, post.focus_y)
            stem = file_name(f"{network.label} {copy.width}x{copy.height}", "Picture")
            items.setdefault(stem.casefold(), PackItem(stem, copy))
    return tuple(items.values())


def pack_name(post: Post) -> str:
    """Return the name of a pack's folder, after the post's headline."""
    return f"{file_name(post.headline, 'Post')[:60].strip(' .')} pictures"
