"""The pictures of a post as far as they are known: one large, the others small until they are."""

from PySide6.QtGui import QImage

from contentplanner.domain.ids import PictureId
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.preview.shots import Shot


class KnownPictures:
    """Keeps the picture that is worked on, the first one, and small ones of all."""

    def __init__(self) -> None:
        self._large: QImage | None = None
        self._large_id: PictureId | None = None
        self._focus = 50, 50
        self._first: dict[PictureId, QImage] = {}
        self._small: dict[PictureId, QImage] = {}

    def set_large(self, image: QImage | None, picture_id: PictureId | None) -> None:
        """Know the picture that is worked on; without an id it is the first."""
        self._large, self._large_id = image, picture_id

    def set_small(self, picture_id: PictureId, image: QImage | None) -> None:
        """Know a small image of a picture; None where it cannot be shown."""
        if image is None:
            self._small.pop(picture_id, None)
        else:
            self._small[picture_id] = image

    def keep_those_of(self, post: Post) -> None:
        """Forget small images of other posts."""
        ids = {one.picture_id for one in post.pictures}
        self._small = {one: image for one, image in self._small.items() if one in ids}

    def set_focus(self, x: int, y: int) -> bool:
        """Know the focus of the picture that is worked on, in hundredths; tell whether it is another."""
        before, self._focus = self._focus, (x, y)
        return before != self._focus

    def place(self, post: Post) -> int:
        """Return which of a post's pictures is worked on, counted from 0."""
        ids = [one.picture_id for one in post.pictures]
        return ids.index(self._large_id) if self._large_id in ids else 0

    def shots(self, post: Post) -> tuple[Shot, ...]:
        """Return a post's pictures in order; a new one before the post has it."""
        pictures, place = post.pictures, self.place(post)
        self._keep_first(post, place)
        if not pictures:
            return () if self._large is None else (Shot(self._large, self._focus),)
        shots = [Shot(self._image(one.picture_id), (one.focus_x, one.focus_y)) for one in pictures]
        shots[place] = Shot(self._large or shots[place].image, self._focus)
        return tuple(shots)

    def _image(self, picture_id: PictureId) -> QImage | None:
        return self._first.get(picture_id) or self._small.get(picture_id)

    def _keep_first(self, post: Post, place: int) -> None:
        """Keep the large image of the first picture, which most networks show."""
        first = post.pictures[0].picture_id if post.pictures else None
        self._first = {one: image for one, image in self._first.items() if one == first}
        if first is not None and place == 0 and self._large is not None:
            self._first[first] = self._large
