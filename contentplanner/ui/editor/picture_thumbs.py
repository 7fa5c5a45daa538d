"""Small pictures for a strip of them, read one after the other off the window's thread."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from contentplanner.application.desk import PictureStore
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.picture_decoding import DecodedPicture
from contentplanner.ui.picture_keeping import loading
from contentplanner.ui.tasks import TaskRunner

_SIDE = 400


class PictureThumbs(QObject):
    """Reads small pictures; those of the pictures shown last are kept at hand.

    Args:
        store: Where the plan's pictures are kept.
        tasks: Does the reading.
        parent: The field.
    """

    arrived = Signal(str, object)
    """A picture's id, and its small image; None where it cannot be shown."""

    def __init__(self, store: PictureStore, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._job = LatestJob(tasks, self)
        self._images: dict[PictureId, QImage | None] = {}
        self._waiting: list[Picture] = []

    def image(self, picture_id: PictureId) -> QImage | None:
        """Return a small image if it is at hand."""
        return self._images.get(picture_id)

    def is_lost(self, picture_id: PictureId) -> bool:
        """Tell whether a picture was looked for and cannot be shown."""
        return picture_id in self._images and self._images[picture_id] is None

    def forget(self) -> None:
        """Read all anew from now on."""
        self._images.clear()

    def want(self, pictures: Sequence[Picture]) -> None:
        """Read those of some pictures that are not at hand, and forget all others."""
        known = {one.id for one in pictures}
        self._images = {key: image for key, image in self._images.items() if key in known and image}
        self._waiting = [one for one in pictures if one.id not in self._images]
        self._job.stop()
        self._next()

    def _next(self) -> None:
        if self._waiting:
            picture = self._waiting[0]
            self._job.start(loading(self._store, picture, _SIDE), self._read, self._lost)

    def _read(self, decoded: DecodedPicture) -> None:
        self._take(decoded.image)

    def _lost(self, _error: BaseException) -> None:
        """Show that it is lost; why is said where it is shown large."""
        self._take(None)

    def _take(self, image: QImage | None) -> None:
        picture = self._waiting.pop(0)
        self._images[picture.id] = image
        self.arrived.emit(picture.id, image)
        self._next()
