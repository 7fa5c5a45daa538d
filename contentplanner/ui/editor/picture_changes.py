"""What the editor changes about a post's pictures, for one occurrence or several."""

from collections.abc import Callable
from dataclasses import dataclass

from contentplanner.application.picture_commands import (
    AddPictures,
    FocusPicture,
    MovePicture,
    RemovePicture,
    ReplacePicture,
)
from contentplanner.application.planner import Command
from contentplanner.application.series_commands import EditOccurrences
from contentplanner.domain import post_pictures
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.post_pictures import PICTURE_FIELDS
from contentplanner.domain.posts import Post
from contentplanner.domain.series import Scope

Change = Callable[[Post, Scope], Command]
"""Makes the command that changes a post, and the occurrences meant.

Raises:
    PlanError: As the functions of ``post_pictures``.
"""


@dataclass(frozen=True, slots=True)
class _Change:
    """Changes one post by a command of its own, the others by the fields that hold pictures."""

    command: Callable[[Post], Command]
    outcome: Callable[[Post], Post]
    pictures: tuple[Picture, ...] = ()
    merge_key: str = ""

    def __call__(self, post: Post, scope: Scope) -> Command:
        if scope is Scope.THIS or post.series_id is None:
            return self.command(post)
        after = self.outcome(post)
        values = {name: getattr(after, name) for name in PICTURE_FIELDS}
        merge_key = self.merge_key and f"{self.merge_key}:{post.id}:{scope.value}"
        return EditOccurrences(post.id, values, scope, merge_key, pictures=self.pictures)


def adding(pictures: tuple[Picture, ...]) -> Change:
    """Return what puts pictures after those of a post."""
    return _Change(
        lambda post: AddPictures(post.id, pictures),
        lambda post: post_pictures.add_pictures(post, pictures),
        pictures,
    )


def removing(picture_id: PictureId) -> Change:
    """Return what takes a picture from a post."""
    return _Change(
        lambda post: RemovePicture(post.id, picture_id),
        lambda post: post_pictures.remove_picture(post, picture_id),
    )


def moving(picture_id: PictureId, place: int) -> Change:
    """Return what puts a picture of a post at another place."""
    return _Change(
        lambda post: MovePicture(post.id, picture_id, place),
        lambda post: post_pictures.move_picture(post, picture_id, place),
    )


def replacing(picture_id: PictureId, picture: Picture, focus: tuple[int, int] = (50, 50)) -> Change:
    """Return what puts another picture in the place of one."""
    return _Change(
        lambda post: ReplacePicture(post.id, picture_id, picture, focus),
        lambda post: post_pictures.replace_picture(post, picture_id, picture, focus),
        (picture,),
    )


def focusing(picture_id: PictureId, x: int, y: int) -> Change:
    """Return what moves the focus of a picture; the moves of one visit are one step."""
    return _Change(
        lambda post: FocusPicture(post.id, picture_id, x, y, f"focus:{post.id}:{picture_id}"),
        lambda post: post_pictures.change_picture(post, picture_id, focus_x=x, focus_y=y),
        merge_key=f"focus:{picture_id}",
    )
