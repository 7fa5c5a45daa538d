"""What a person can do with the pictures of a plan: add, replace everywhere, remove."""

from dataclasses import dataclass

from contentplanner.application.picture_commands import keep_pictures
from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain import anatomy
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PictureId
from contentplanner.domain.picture_swap import same_shape, swap_picture
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import State


@dataclass(frozen=True, slots=True)
class AddToPlan:
    """Take pictures into the plan whose files are in its picture store; those it has already stay."""

    pictures: tuple[Picture, ...]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("add-picture", len(self.pictures))

    def apply(self, unit: UnitOfWork) -> None:
        """Add those that are new."""
        keep_pictures(unit, self.pictures)


@dataclass(frozen=True, slots=True)
class ReplaceEverywhere:
    """Put a picture in the place of another in every post, posts in the bin among them.

    Posts that went out keep theirs, as a record. Descriptions stay; the focus goes to the middle where
    the new picture has another shape.

    Args:
        old: The picture that goes; it stays in the plan.
        new: The picture that comes; its file is in the picture store.
    """

    old: PictureId
    new: Picture

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("replace-picture")

    def apply(self, unit: UnitOfWork) -> None:
        """Replace it, or raise PlanError: ``same-picture``, ``picture-not-used``, ``picture-only-posted``."""
        old = unit.get(Picture, self.old)
        if self.new.id == self.old:
            raise PlanError("same-picture", name=old.name)
        used = unit.posts_showing(self.old)
        posts = [post for post in used if post.state is not State.POSTED]
        if not posts:
            raise PlanError("picture-only-posted" if used else "picture-not-used", name=old.name)
        keep_pictures(unit, (self.new,))
        keep = same_shape(old, self.new)
        for post in posts:
            changed = swap_picture(post, self.old, self.new.id, keep_focus=keep)
            unit.put(anatomy.settle(changed, unit.networks.takes_pictures))


@dataclass(frozen=True, slots=True)
class RemoveUnused:
    """Take pictures that no post uses out of the plan.

    Their files stay in the plan's folder: undo and older backups can bring the pictures back.
    """

    picture_ids: tuple[PictureId, ...]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("remove-unused-picture", len(self.picture_ids))

    def apply(self, unit: UnitOfWork) -> None:
        """Remove them, or raise PlanError ``picture-in-use`` when a post uses one."""
        for picture_id in self.picture_ids:
            picture = unit.get(Picture, picture_id)
            if unit.posts_showing(picture_id):
                raise PlanError("picture-in-use", name=picture.name)
            unit.remove(picture)
