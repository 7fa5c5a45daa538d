"""The pictures of the plan, and whose files are gone."""

from PySide6.QtCore import QObject, Signal

from contentplanner.application.changes import ChangeSet
from contentplanner.application.queries import PictureCard
from contentplanner.domain.ids import PictureId
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.latest_job import LatestJob
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.jobs import finding_missing
from contentplanner.ui.screen_tools import ScreenTools


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
        self._cards: list[PictureCard] = []
        self._missing: frozenset[PictureId] = frozenset()

    def refresh(self) -> None:
        """Read again; what is known of the files so far holds until the disk has answered."""
        desk = self._tools.desk
        self._cards = desk.reader.pictures()
        self._tell()
        pictures = [card.picture for card in self._cards]
        self._job.start(finding_missing(desk.pictures, pictures), self._hear, _raise)

    def _hear(self, missing: frozenset[PictureId]) -> None:
        if missing != self._missing:
            self._missing = missing
            self._tell()

    def _tell(self) -> None:
        self.read.emit([Entry(card, card.picture.id in self._missing) for card in self._cards])


def concerns_pictures(changes: ChangeSet) -> bool:
    """Tell whether a change may have changed a picture or where one is used."""
    if changes.batch is not None or changes.touched(Picture):
        return True
    posts = (one for change in changes for one in (change.before, change.after) if isinstance(one, Post))
    return any(post.pictures for post in posts)


def _raise(error: BaseException) -> None:
    raise error
