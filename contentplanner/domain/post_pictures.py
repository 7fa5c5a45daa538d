"""The pictures of a post in order: what adding, removing, moving and changing one makes of the post."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PictureId
from contentplanner.domain.networks import Network
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import MorePicture, Post

PICTURE_FIELDS = ("picture_id", "picture_description", "focus_x", "focus_y", "more_pictures")
"""The fields of a post that hold its pictures."""


def with_pictures(post: Post, pictures: Iterable[MorePicture]) -> Post:
    """Return the post with these pictures in this order, one that comes again left out.

    What is said of a picture moves along with it.
    """
    known: dict[PictureId, MorePicture] = {}
    for picture in pictures:
        known.setdefault(picture.picture_id, picture)
    shown = tuple(known.values())
    if not shown:
        return replace(
            post, picture_id=None, picture_description="", focus_x=50, focus_y=50, more_pictures=()
        )
    first = shown[0]
    return replace(
        post,
        picture_id=first.picture_id,
        picture_description=first.description,
        focus_x=first.focus_x,
        focus_y=first.focus_y,
        more_pictures=shown[1:],
    )


def add_pictures(post: Post, pictures: Iterable[Picture]) -> Post:
    """Return the post with others after its pictures; those it has already are left out.

    The first picture of a post that has none takes the description that is there already.

    Raises:
        PlanError: ``picture-twice``, with ``name``, when the post has all of them already.
    """
    known, fresh, twice = {one.picture_id for one in post.pictures}, [], None
    for picture in pictures:
        if picture.id in known:
            twice = picture
        else:
            known.add(picture.id)
            fresh.append(MorePicture(picture.id))
    if twice is not None and not fresh:
        raise PlanError("picture-twice", name=twice.name)
    if fresh and post.picture_id is None and not post.more_pictures:
        fresh[0] = replace(fresh[0], description=post.picture_description)
    return with_pictures(post, (*post.pictures, *fresh)) if fresh else post


def remove_picture(post: Post, picture_id: PictureId) -> Post:
    """Return the post without a picture; when it was the first, the second takes its place."""
    rest = [one for one in post.pictures if one.picture_id != picture_id]
    return with_pictures(post, rest) if len(rest) < len(post.pictures) else post


def move_picture(post: Post, picture_id: PictureId, place: int) -> Post:
    """Return the post with a picture at another place, counted from 0 among all."""
    mine = [one for one in post.pictures if one.picture_id == picture_id]
    rest = [one for one in post.pictures if one.picture_id != picture_id]
    place = max(0, place)
    return with_pictures(post, (*rest[:place], *mine, *rest[place:])) if mine else post


def change_picture(post: Post, picture_id: PictureId, /, **values: Any) -> Post:
    """Return the post with fields of one of its pictures set."""
    shown = [replace(one, **values) if one.picture_id == picture_id else one for one in post.pictures]
    return with_pictures(post, shown) if shown else post


def replace_picture(
    post: Post, picture_id: PictureId, picture: Picture, focus: tuple[int, int] = (50, 50)
) -> Post:
    """Return the post with another picture in the place of one, its description kept.

    Raises:
        PlanError: ``picture-twice``, with ``name``, when the post has the other one already.
    """
    if picture.id != picture_id and any(one.picture_id == picture.id for one in post.pictures):
        raise PlanError("picture-twice", name=picture.name)
    x, y = focus
    return change_picture(post, picture_id, picture_id=picture.id, focus_x=x, focus_y=y)


def place_of(pictures: Sequence[MorePicture], picture_id: PictureId | None) -> int:
    """Return where a picture is, from 0; 0 too where it is not there."""
    places = (place for place, one in enumerate(pictures) if one.picture_id == picture_id)
    return next(places, 0)


def most_pictures(chosen: Iterable[Network], known: Iterable[Network]) -> int:
    """Return how many pictures make sense for a post: as many as the network takes that takes most.

    Args:
        chosen: The networks of the post. Where they tell nothing, all that are known count.
        known: All networks there are figures of.
    """
    for networks in (chosen, known):
        figures = [one.picture_rules.most for one in networks if one.picture_rules.most is not None]
        if figures:
            return max(figures)
    return 1
