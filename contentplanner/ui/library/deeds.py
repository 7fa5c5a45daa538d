"""What can be done with the pictures of the plan; the slow parts are done on the worker."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from contentplanner.application.desk import PictureProblem
from contentplanner.application.picture_library import AddToPlan, RemoveUnused
from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.ids import PictureId, new_post_id
from contentplanner.domain.posts import Post
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.given_pictures import given_pictures
from contentplanner.ui.labels import problem_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.jobs import Candidate, looking_at
from contentplanner.ui.library.wording import say
from contentplanner.ui.picture_files import ask_for_pictures
from contentplanner.ui.picture_keeping import (
    KeepingJob,
    Taken,
    keeping_bytes,
    keeping_each,
    keeping_file,
    keeping_image,
)
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.widgets.announce import announce


class PictureDeeds(MessageLine):
    """Adds, finds, uses and removes pictures; says how it goes where it stands.

    Args:
        tools: What a screen works with.
        parent: The screen.
    """

    command_wished = Signal(object)
    dialog_wished = Signal(str, object)
    post_opened = Signal(str)
    stored = Signal(str)
    """The id of a picture whose file is in the plan's folder now."""

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._store = tools, tools.desk.pictures
        self._job = LatestJob(tools.tasks, self)

    # Files.

    def ask_files(self) -> None:
        """Ask for picture files to take into the plan."""
        ask_for_pictures(self, say("Add pictures"), self.add_files, several=True)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take picture files into the plan."""
        self._add([keeping_file(self._store, path) for path in paths])

    def take_mime(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted into the plan; tell whether there was anything to take."""
        given = given_pictures(data)
        if given is None:
            return False
        name = say("pasted picture")
        if given.on_the_web:
            self.say(say("This picture is still on the web. Save it first, then drop it here."), "warn")
        elif given.files:
            self.add_files(given.files)
        elif given.data is not None:
            self._add([keeping_bytes(self._store, given.data, name)])
        elif given.image is not None:
            self._add([keeping_image(self._store, given.image, name)])
        return True

    def _add(self, jobs: Sequence[KeepingJob]) -> None:
        self.say(say("Adding…"), "")
        self._job.start(keeping_each(jobs, None), self._added, self._failed)

    def ask_file(self, entry: Entry) -> None:
        """Ask for the file of a missing picture."""
        title = say("Find {name}").format(name=entry.card.picture.name)
        ask_for_pictures(self, title, lambda paths: self.find_file(entry, paths[0]))

    def find_file(self, entry: Entry, path: Path) -> None:
        """Look whether a file is the missing picture; else offer it in its place."""
        self.say(say("Looking…"), "")
        job = looking_at(self._store, path, entry.card.picture)
        self._job.start(job, lambda found: self._found(entry, found), self._failed)

    def _added(self, taken: Taken) -> None:
        refused = " ".join(map(problem_text, taken.refused))
        pictures = {kept.picture.id: kept.picture for kept in taken.kept}
        fresh = tuple(one for one in pictures.values() if self._tools.desk.picture(one.id) is None)
        self.say(refused, "bad")
        if fresh:
            self.command_wished.emit(AddToPlan(fresh))
        elif pictures and not refused:
            self.say(say("The plan has this picture already."), "")
        for picture_id in reversed(pictures):
            self.stored.emit(picture_id)

    def _found(self, entry: Entry, found: Candidate) -> None:
        self.say("")
        if found.same:
            words = say("{name} is in its place again.").format(name=entry.card.picture.name)
            self.say(words, "ok")
            announce(self, words)
            self.stored.emit(entry.id)
        elif entry.replaceable:
            self.dialog_wished.emit("replace-picture", (entry.id, found.path))
        else:
            words = say("{name} is another picture, and no post waits for it. Nothing was changed.")
            self.say(words.format(name=found.path.name), "warn")

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, PictureProblem | StorageProblem):
            raise error
        self.say(problem_text(error), "bad")

    # The picture in hand.

    def replace(self, entry: Entry) -> None:
        """Ask for the picture that takes its place everywhere."""
        self.dialog_wished.emit("replace-picture", (entry.id, None))

    def use_in_post(self, entry: Entry) -> None:
        """Add an idea with the picture and the words posts had for it, and open it."""
        post = Post(
            id=new_post_id(),
            created=self._tools.desk.clock.now(),
            picture_id=entry.id,
            picture_description=next(iter(entry.card.descriptions), ""),
        )
        if self._tools.run(CreatePost(post)):
            self.post_opened.emit(post.id)

    def remove(self, entry: Entry) -> None:
        """Take a picture that no post uses out of the plan."""
        self.command_wished.emit(RemoveUnused((entry.id,)))

    def remove_all(self, picture_ids: Sequence[PictureId]) -> None:
        """Ask before these are taken out of the plan."""
        self.dialog_wished.emit("remove-unused-pictures", tuple(picture_ids))

    def open_menu(self, entry: Entry, copy: Callable[[], None], place: QPoint) -> None:
        """Offer what can be done with a picture; ``copy`` puts its description on the clipboard."""
        menu = QMenu(self)
        menu.setObjectName("pictures.menu")
        deeds: list[tuple[bool, str, Callable[[], None]]] = [
            (entry.lost, say("Find it…"), partial(self.ask_file, entry)),
            (entry.replaceable, say("Replace everywhere…"), partial(self.replace, entry)),
            (not entry.lost, say("Use in a new post"), partial(self.use_in_post, entry)),
            (bool(entry.card.descriptions), say("Copy description"), copy),
            (not entry.used, say("Remove"), partial(self.remove, entry)),
        ]
        for possible, words, deed in deeds:
            if possible:
                menu.addAction(words, deed)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
