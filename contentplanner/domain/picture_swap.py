"""Putting one picture in the place of another in a post."""

from dataclasses import replace

from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.post_pictures import with_pictures
from contentplanner.domain.posts import MorePicture, Post

_ALIKE = 1.1
"""Shapes that differ by less show the same part around the same focus."""
_MIDDLE = 50


def same_shape(one: Picture, other: Picture) -> bool:
    """Tell whether two pictures are so nearly of one shape that what is in focus stays there."""
    ratio = (one.width * other.height) / (one.height * other.width)
    return 1 / _ALIKE < ratio < _ALIKE


def swap_picture(post: Post, old: PictureId, new: PictureId, *, keep_focus: bool) -> Post:
    """Return the post with another picture in each place of an old one, descriptions kept.

    No picture comes twice: where the post has the new one already, the old one only goes, and leaves its
    description to the other if that has none.

    Args:
        post: Where to look.
        old: The picture that goes.
        new: The picture that comes.
        keep_focus: Whether the focus stays; otherwise it is put in the middle.
    """
    shown: dict[PictureId, MorePicture] = {}
    for one in post.pictures:
        placed = _swapped(one, new, keep_focus=keep_focus) if one.picture_id == old else one
        first = shown.setdefault(placed.picture_id, placed)
        if not first.description:
            shown[placed.picture_id] = replace(first, description=placed.description)
    return with_pictures(post, shown.values()) if shown else post


def _swapped(one: MorePicture, new: PictureId, *, keep_focus: bool) -> MorePicture:
    if keep_focus:
        return replace(one, picture_id=new)
    return replace(one, picture_id=new, focus_x=_MIDDLE, focus_y=_MIDDLE)
