"""Pictures on their way to a network: cut on the worker, onto the clipboard or into a folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage

from contentplanner.application.desk import Desk, PictureProblem, PictureStore
from contentplanner.application.plan_places import PROGRAM
from contentplanner.application.ports import StorageProblem
from contentplanner.application.posting import Cut
from contentplanner.ui.editor.posting.wording import say
from contentplanner.ui.picture_decoding import LARGEST_SIDE, decode_file
from contentplanner.ui.picture_keeping import picture_copy
from contentplanner.ui.tasks import Cancelled, Progress, TaskRunner

Done = Callable[[str], None]
"""Takes a sentence about what was done, or nothing where a tick says enough."""
Failed = Callable[[Exception], None]


class PictureCarrier(QObject):
    """Hands out copies of pictures; one at a time, the last one asked for.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        parent: The panel.
    """

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._tasks = desk.pictures, tasks
        self.home = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        self._folders: dict[tuple[str, tuple[Cut, ...]], Path] = {}
        self._cancel: Callable[[], None] | None = None

    def copy(self, cut: Cut, done: Done, failed: Failed) -> None:
        """Put a picture onto the clipboard."""

        def cut_out(_progress: Progress, _cancelled: Cancelled) -> QImage:
            return QImage.fromData(_bytes_of(self._store, cut))

        def take(image: QImage) -> None:
            QGuiApplication.clipboard().setImage(image)
            done("")

        self._start(cut_out, take, failed)

    def show_in_folder(self, name: str, cuts: tuple[Cut, ...], done: Done, failed: Failed) -> None:
        """Write pictures with their descriptions into a folder of the person's, and open it."""
        known = self._folders.get((name, cuts))
        if known is not None and known.is_dir():
            done(_open(known))
            return
        home = self.home / PROGRAM

        def write(_progress: Progress, cancelled: Cancelled) -> Path:
            _make(home)
            return self._store.hand_out(home, name, _files(self._store, cuts, cancelled))

        def show(folder: Path) -> None:
            self._folders[name, cuts] = folder
            done(_open(folder))

        self._start(write, show, failed)

    def stop(self) -> None:
        """Give up what is under way."""
        if self._cancel is not None:
            self._cancel()
            self._cancel = None

    def _start(
        self,
        job: Callable[[Progress, Cancelled], object],
        done: Callable[..., None],
        failed: Failed,
    ) -> None:
        self.stop()
        self._cancel = self._tasks.run(job, done, lambda error: _told(error, failed))


class _Stopped(Exception):
    """Something else was asked for; nothing was written."""


def _told(error: BaseException, failed: Failed) -> None:
    if not isinstance(error, PictureProblem | StorageProblem):
        raise error
    failed(error)


def _bytes_of(store: PictureStore, cut: Cut) -> bytes:
    return picture_copy(decode_file(store.path_of(cut.picture), LARGEST_SIDE).image, cut.copy)


def _files(store: PictureStore, cuts: tuple[Cut, ...], cancelled: Cancelled) -> Iterator[tuple[str, bytes]]:
    for cut in cuts:
        if cancelled():
            raise _Stopped
        yield f"{cut.stem}.{cut.copy.extension}", _bytes_of(store, cut)
        if cut.description:
            yield f"{cut.stem}.txt", f"{cut.description}\n".encode()


def _make(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageProblem("not-written", path=home) from error


def _open(folder: Path) -> str:
    """Show a folder, and say where it lies: not every desktop brings it to the front."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
    return say("The pictures lie in {folder}.").format(folder=Path(*folder.parts[-3:]))
