"""What is asked of the dialog that offers the pictures of the plan."""

from collections.abc import Callable
from dataclasses import dataclass

from contentplanner.domain.ids import PictureId


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What the dialog "choose-picture" is about.

    Args:
        chosen: Hears the id of the picture that was chosen; its row is in the plan and its file is there.
        without: Pictures that are not offered, such as those a post has already.
    """

    chosen: Callable[[PictureId], object]
    without: frozenset[PictureId] = frozenset()
