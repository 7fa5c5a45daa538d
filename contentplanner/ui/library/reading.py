"""The pictures of the plan, and whose files are gone."""

from PySide6.QtCore import QObject, QTimer, Signal

from contentplanner.application.changes import ChangeSet, Entity
from contentplanner.application.queries import PictureCard
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post, State
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.jobs import Lost, finding_lost
from contentplanner.ui.screen_tools import ScreenTools

_SOON_MS = 40


class PictureReader(QObject):
    """Reads the pictures at once; the disk is asked on the worker, and tells of it with ``read``.

    Args:
        tools: The plan and what does the slow work.
        parent: Who wants to know.
    """

    read = Signal(object)
    """All entries, newest first."""

    def __init__(self, tools: ScreenTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job = LatestJob(tools.tasks, self)
        # After the first paint, which the worker would slow down.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._look)
        self._cards: list[PictureCard] = []
        self._lost = Lost()

    def refresh(self) -> None:
        """Read again; what is known of the files so far holds until the disk has answered."""
        self._cards = self._tools.desk.reader.pictures()
        self._tell()
        self.look_at_files()

    def look_at_files(self) -> None:
        """Ask the disk soon which files are gone."""
        self._soon.start()

    def _look(self) -> None:
        pictures = [card.picture for card in self._cards]
        self._job.start(finding_lost(self._tools.desk.pictures, pictures), self._hear, _raise)

    def _hear(self, lost: Lost) -> None:
        if lost != self._lost:
            self._lost = lost
            self._tell()

    def _tell(self) -> None:
        missing, damaged = self._lost.missing, self._lost.damaged
        ids = ((card, card.picture.id) for card in self._cards)
        self.read.emit([Entry(card, id_ in missing, id_ in damaged) for card, id_ in ids])


def concerns_pictures(changes: ChangeSet) -> bool:
    """Tell whether a change may have changed a picture, or in how many posts one is used."""
    if changes.batch is not None or changes.touched(Picture):
        return True
    return any(_use(change.before) != _use(change.after) for change in changes)


def _use(entity: Entity | None) -> tuple[object, ...]:
    """Return what of a post the library counts; nothing where it has no picture."""
    if not isinstance(entity, Post) or not entity.pictures:
        return ()
    said = tuple((one.picture_id, one.description) for one in entity.pictures)
    return said, entity.deleted is None, entity.state is State.POSTED


def _raise(error: BaseException) -> None:
    raise error
