"""What a person can do with the pictures of a post: one frozen class per action."""

from collections.abc import Iterable
from dataclasses import dataclass

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain import anatomy, post_pictures
from contentplanner.domain.ids import PictureId, PostId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post


@dataclass(frozen=True, slots=True)
class AddPictures:
    """Put pictures after those a post has; what lies in the picture store but not in the plan is noted.

    Those the post has already are left out; when it has all of them, ``picture-twice``.
    """

    post_id: PostId
    pictures: tuple[Picture, ...]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("attach-picture", len(self.pictures))

    def apply(self, unit: UnitOfWork) -> None:
        """Add them."""
        keep_pictures(unit, self.pictures)
        _put(unit, post_pictures.add_pictures(unit.get(Post, self.post_id), self.pictures))


@dataclass(frozen=True, slots=True)
class RemovePicture:
    """Take a picture from a post; when it was the first, the second takes its place.

    A ready post that needs one falls back to draft with its last.
    """

    post_id: PostId
    picture_id: PictureId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-picture")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it away."""
        _put(unit, post_pictures.remove_picture(unit.get(Post, self.post_id), self.picture_id))


@dataclass(frozen=True, slots=True)
class MovePicture:
    """Put a picture of a post at another place among its pictures, counted from 0."""

    post_id: PostId
    picture_id: PictureId
    place: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-picture")

    def apply(self, unit: UnitOfWork) -> None:
        """Move it."""
        _put(unit, post_pictures.move_picture(unit.get(Post, self.post_id), self.picture_id, self.place))


@dataclass(frozen=True, slots=True)
class ReplacePicture:
    """Put another picture in the place of one of a post; what describes it stays.

    Its focus is in the middle unless another is given, in hundredths from the left and the top.
    """

    post_id: PostId
    picture_id: PictureId
    picture: Picture
    focus: tuple[int, int] = (50, 50)

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("swap-picture")

    def apply(self, unit: UnitOfWork) -> None:
        """Replace it."""
        keep_pictures(unit, (self.picture,))
        post = unit.get(Post, self.post_id)
        _put(unit, post_pictures.replace_picture(post, self.picture_id, self.picture, self.focus))


@dataclass(frozen=True, slots=True)
class FocusPicture:
    """Say which part of a picture of a post must stay in sight, in hundredths from the left and the top.

    The moves of one visit are one step, by ``merge_key``.
    """

    post_id: PostId
    picture_id: PictureId
    x: int
    y: int
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("focus-picture")

    def apply(self, unit: UnitOfWork) -> None:
        """Move its focus."""
        x, y = (min(100, max(0, value)) for value in (self.x, self.y))
        post = unit.get(Post, self.post_id)
        _put(unit, post_pictures.change_picture(post, self.picture_id, focus_x=x, focus_y=y))


def keep_pictures(unit: UnitOfWork, pictures: Iterable[Picture]) -> None:
    """Note pictures of the picture store in the plan, unless they are."""
    for picture in pictures:
        if unit.find(Picture, picture.id) is None:
            unit.put(picture)


def _put(unit: UnitOfWork, post: Post) -> None:
    unit.put(anatomy.settle(post, unit.networks.takes_pictures))
