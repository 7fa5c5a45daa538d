"""Small views of pictures, made on the worker while they are looked at and kept for a while."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from contentplanner.application.desk import PictureStore
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.library.jobs import making_thumbnail
from contentplanner.ui.tasks import TaskRunner

_KEPT_BYTES = 48_000_000


class Thumbnails(QObject):
    """Makes one at a time, so that what was scrolled away is never waited for.

    Args:
        store: Where the pictures lie.
        tasks: Does the work.
        parent: The grid.
    """

    made = Signal(str)
    """The id of a picture that can be shown now, or of which it is known that it cannot."""

    def __init__(self, store: PictureStore, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._job = LatestJob(tasks, self)
        self._size, self._ratio = QSize(1, 1), 1.0
        self._kept: OrderedDict[PictureId, QPixmap | None] = OrderedDict()
        self._wanted: list[Picture] = []
        self._making: PictureId | None = None

    def set_size(self, size: QSize, ratio: float) -> None:
        """Make them this large from now on, in pixels of the screen; those of another size are let go."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = size, ratio
            self.forget()

    def forget(self, picture_id: PictureId | None = None) -> None:
        """Let go of one, or of all of them."""
        if picture_id is None:
            self._kept.clear()
            self._job.stop()
            self._making = None
        else:
            self._kept.pop(picture_id, None)

    def get(self, picture_id: PictureId) -> QPixmap | None:
        """Return a picture's view; None while there is none."""
        if picture_id in self._kept:
            self._kept.move_to_end(picture_id)
        return self._kept.get(picture_id)

    def known(self, picture_id: PictureId) -> bool:
        """Tell whether a picture was tried, be it that it cannot be shown."""
        return picture_id in self._kept

    def want(self, pictures: Sequence[Picture]) -> None:
        """Make those that are looked at, in this order, and no others any more."""
        self._wanted = [one for one in pictures if one.id not in self._kept]
        self._next()

    def _next(self) -> None:
        if self._making is not None or not self._wanted:
            return
        picture = self._wanted.pop(0)
        self._making = picture.id
        self._job.start(making_thumbnail(self._store, picture, self._size), self._keep, self._fail)

    def _keep(self, image: QImage | None) -> None:
        made, self._making = self._making, None
        if made is None:
            return
        self._kept[made] = None if image is None else self._pixmap(image)
        most = max(1, _KEPT_BYTES // max(1, 4 * self._size.width() * self._size.height()))
        while len(self._kept) > most:
            self._kept.popitem(last=False)
        self.made.emit(made)
        self._next()

    def _fail(self, error: BaseException) -> None:
        self._making = None
        raise error

    def _pixmap(self, image: QImage) -> QPixmap:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self._ratio)
        return pixmap
