"""Taking pictures for a post: files and pasted images, kept with the plan one after the other."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from contentplanner.application.desk import PictureStore
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PictureId
from contentplanner.domain.picture_checks import Copy
from contentplanner.domain.pictures import Picture
from contentplanner.ui.editor.picture_room import cut_words, full_words
from contentplanner.ui.given_pictures import given_pictures
from contentplanner.ui.labels import problem_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.picture_files import ask_for_pictures
from contentplanner.ui.picture_intake import HEAVY
from contentplanner.ui.picture_keeping import (
    KeepingJob,
    Taken,
    keeping_bytes,
    keeping_copy,
    keeping_each,
    keeping_file,
    keeping_image,
    keeping_stored,
)
from contentplanner.ui.tasks import Job, TaskRunner


class PictureTaking(QObject):
    """Keeps pictures with the plan; what is given while it works waits its turn.

    Args:
        store: Where the plan's pictures are kept.
        tasks: Does the slow work.
        parent: The field.
    """

    begun = Signal(str, bool)
    """The name of the picture that is opened now, and whether it is heavy, so that a smaller copy is kept."""
    ended = Signal()
    """Nothing waits any more."""
    added = Signal(object)
    """A tuple of ``KeptPicture`` that should come after those of the post."""
    exchanged = Signal(str, object)
    """The id of a picture of the post, and the ``KeptPicture`` that should take its place."""
    told = Signal(str, str)
    """A sentence about what was not taken, and its level."""

    def __init__(self, store: PictureStore, tasks: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._window = store, parent
        self._job = LatestJob(tasks, self)
        self._waiting: list[tuple[str, bool, Job]] = []
        self.opening: tuple[str, bool] | None = None
        """What is opened now: its name, and whether it is heavy."""
        self._there: tuple[PictureId, ...] = ()
        self._most = 1

    def know(self, there: tuple[PictureId, ...], most: int) -> None:
        """Know which pictures the post has, and how many make sense for it."""
        self._there, self._most = there, most

    @property
    def room(self) -> int:
        """How many more pictures make sense."""
        return self._most - len(self._there)

    def choose(self, replaces: PictureId | None = None) -> None:
        """Ask for files: further pictures, or one in the place of a picture."""
        several = replaces is None and self.room > 1
        title = self.tr("Choose pictures") if several else self.tr("Choose a picture")

        def take(paths: Sequence[Path]) -> None:
            self.take_files([str(path) for path in paths], replaces)

        ask_for_pictures(self._window, title, take, several=several)

    def take_files(self, names: Sequence[str], replaces: PictureId | None = None) -> None:
        """Take files as further pictures, as many as make sense, or one in the place of a picture."""
        paths = [Path(name) for name in names]
        jobs = [keeping_file(self._store, path) for path in paths]
        self._take(paths[0].name, jobs, replaces, heavy=any(map(_is_heavy, paths)))

    def take_image(self, image: QImage) -> None:
        """Take a picture that was pasted."""
        name = self.tr("pasted picture")
        self._take(name, [keeping_image(self._store, image, name)])

    def take_mime(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; tell whether there was anything to take."""
        given = given_pictures(data)
        if given is None:
            return False
        name = self.tr("pasted picture")
        if given.on_the_web:
            words = self.tr("This picture is still on the web. Save it first, then drop it here.")
            self.told.emit(words, "warn")
        elif given.files:
            self.take_files([str(path) for path in given.files])
        elif given.data is not None:
            heavy = len(given.data) > HEAVY
            self._take(name, [keeping_bytes(self._store, given.data, name)], heavy=heavy)
        elif given.image is not None:
            self.take_image(given.image)
        return True

    def take_stored(self, picture: Picture) -> None:
        """Take a picture the plan has already as a further one."""
        self._take(picture.name, [keeping_stored(self._store, picture)])

    def take_copy(self, picture: Picture, copy: Copy, focus: tuple[int, int]) -> None:
        """Take a copy of a part of a picture, in its place."""
        self._take(picture.name, [keeping_copy(self._store, picture, copy, focus)], picture.id)

    def stop(self) -> None:
        """Give up what is not kept yet."""
        self._job.stop()
        self._waiting.clear()
        self.opening = None

    def _take(
        self,
        name: str,
        jobs: Sequence[KeepingJob],
        replaces: PictureId | None = None,
        *,
        heavy: bool = False,
    ) -> None:
        self.told.emit("", "")
        if replaces is None and self._most == len(self._there) == 1:
            replaces = self._there[0]  # where one is all there may be, another one takes its place
        room = self.room if replaces is None else 1
        if room < 1:
            self.told.emit(full_words(self._most), "warn")
            return
        if len(jobs) > room:
            self.told.emit(cut_words(self._most), "warn")
        self._waiting.append((name, heavy, keeping_each(jobs[:room], replaces)))
        if self.opening is None:
            self._next()

    def _next(self) -> None:
        self.opening = None
        if self._waiting:
            name, heavy, job = self._waiting.pop(0)
            self.opening = name, heavy
            self._job.start(job, self._done, self._failed)
            self.begun.emit(name, heavy)
        else:
            self.ended.emit()

    def _done(self, taken: Taken) -> None:
        fresh = {one.picture.id: one for one in taken.kept if one.picture.id not in self._there}
        twice = [one.picture for one in taken.kept if one.picture.id in self._there]
        if taken.replaces is None:
            if fresh:
                self.added.emit(tuple(fresh.values()))
        elif fresh:
            self.exchanged.emit(taken.replaces, next(iter(fresh.values())))
        if taken.refused:
            self.told.emit(problem_text(taken.refused[0]), "bad")
        elif twice and (taken.replaces is None or twice[0].id != taken.replaces):
            self.told.emit(problem_text(PlanError("picture-twice", name=twice[0].name)), "warn")
        self._next()

    def _failed(self, error: BaseException) -> None:
        """Go on with what waits; a mistake of the program is raised where it is logged."""
        self._next()
        raise error


def _is_heavy(path: Path) -> bool:
    try:
        return path.stat().st_size > HEAVY
    except (OSError, ValueError):
        return False
