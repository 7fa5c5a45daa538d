"""Which pictures a post has in the editor, and which of them is shown large."""

from collections.abc import Iterable
from dataclasses import replace

from contentplanner.application.desk import Desk
from contentplanner.domain.ids import PictureId, PostId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.post_pictures import place_of
from contentplanner.domain.posts import MorePicture, Post
from contentplanner.ui.picture_decoding import DecodedPicture
from contentplanner.ui.picture_keeping import KeptPicture


class PictureChoice:
    """Keeps the choice while pictures come, go and change places.

    Args:
        desk: The open plan.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._post_id: PostId | None = None
        self._known: dict[PictureId, Picture] = {}
        self._fresh: dict[PictureId, DecodedPicture] = {}
        self._next: PictureId | None = None
        self.pictures: tuple[MorePicture, ...] = ()
        self.chosen: PictureId | None = None
        self.place = 0

    @property
    def mine(self) -> MorePicture | None:
        """The chosen picture, with what the post says of it."""
        return self.pictures[self.place] if self.pictures else None

    @property
    def picture(self) -> Picture | None:
        """What is known of the chosen picture."""
        return None if self.chosen is None else self._known.get(self.chosen)

    @property
    def focus(self) -> tuple[int, int]:
        """The focus of the chosen picture, in hundredths from the left and the top."""
        mine = self.mine
        return (50, 50) if mine is None else (mine.focus_x, mine.focus_y)

    def is_of(self, post: Post) -> bool:
        """Tell whether it is this post whose pictures were shown last."""
        return post.id == self._post_id

    def picture_of(self, picture_id: PictureId) -> Picture | None:
        """Return what is known of one of the pictures."""
        return self._known.get(picture_id)

    def fresh(self, picture_id: PictureId | None) -> DecodedPicture | None:
        """Return how a picture looks that was taken just now."""
        return None if picture_id is None else self._fresh.get(picture_id)

    def expect(self, kept: Iterable[KeptPicture]) -> None:
        """Have the first of some new pictures chosen as soon as the post has it."""
        pictures = list(kept)
        self._fresh = {one.picture.id: one.decoded for one in pictures}
        self._known |= {one.picture.id: one.picture for one in pictures}
        self._next = pictures[0].picture.id

    def show(self, post: Post) -> None:
        """Take the pictures of a post; a new one is chosen, else the one before or the one in its place."""
        if not self.is_of(post):
            self._post_id, self.chosen, self._next, self._fresh = post.id, None, None, {}
        self.pictures = post.pictures
        there = [one.picture_id for one in post.pictures]
        known = {one: self._known.get(one) or self._desk.picture(one) for one in there}
        self._known = {one: picture for one, picture in known.items() if picture is not None}
        if self._next in there:
            self.chosen, self._next = self._next, None
        elif self.chosen not in there:
            before = self.place if self.chosen is not None else 0
            self.chosen = there[min(before, len(there) - 1)] if there else None
        self.place = place_of(post.pictures, self.chosen)

    def choose(self, picture_id: PictureId) -> None:
        """Choose one of the pictures."""
        self.chosen, self.place = picture_id, place_of(self.pictures, picture_id)

    def describe(self, text: str) -> None:
        """Take what is typed of the chosen picture, which is not yet in the plan."""
        self.pictures = tuple(
            replace(one, description=text) if one.picture_id == self.chosen else one for one in self.pictures
        )

    def known(self) -> list[Picture]:
        """Return the pictures the plan knows, in order."""
        return [picture for one in self.pictures if (picture := self._known.get(one.picture_id))]
