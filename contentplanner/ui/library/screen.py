"""The pictures of the plan: where each is used, which are not, which are missing."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.desk import PictureProblem
from contentplanner.application.picture_library import AddPictures, RemovePictures
from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import CreatePost, DeletePosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import PictureId, PostId, new_post_id
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.latest_job import LatestJob
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import counted, problem_text
from contentplanner.ui.library.browser import PictureBrowser
from contentplanner.ui.library.entries import Entry, Show
from contentplanner.ui.library.files import ask_for_pictures
from contentplanner.ui.library.jobs import Added, Candidate, adding, looking_at
from contentplanner.ui.library.pane import PicturePane
from contentplanner.ui.library.reading import PictureReader, concerns_pictures
from contentplanner.ui.library.wording import number, say
from contentplanner.ui.post_screen import PostScreen
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button

_BESIDE_FROM = 700
"""From this width at 100 % text size the picture in hand lies beside the grid."""
_PANE = 336
_MOST_WIDTH = 16_777_215


class PicturesScreen(PostScreen):
    """Grid at the left, the picture in hand at the right; it asks for changes and makes none itself.

    Args:
        tools: What a screen works with.
        parent: The workspace.
    """

    def __init__(self, tools: ScreenTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self._tools, self._desk = tools, tools.desk
        self._entries: Sequence[Entry] = ()
        self._job = LatestJob(tools.tasks, self)
        self.setAcceptDrops(True)
        self._reader = PictureReader(tools, self)
        add = say("Add pictures…")
        self.browser = PictureBrowser(tools.desk.pictures, tools.tasks, "pictures", add=add)
        self.add = push_button(add, "secondary", "plus")
        self.add.setObjectName("pictures.add")
        self.tidy = push_button("", "danger", "trash-2")
        self.tidy.setObjectName("pictures.remove_unused")
        self.message = MessageLine()
        self.pane = PicturePane(tools)
        self._connect()
        self._lay_out()
        self.refresh()

    # What the window asks.

    def refresh(self) -> None:
        """Read again and show it."""
        self._reader.refresh()

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        count = len(self._entries)
        return say("Pictures"), counted(count, say("1 picture"), say("{n} pictures")) if count else ""

    def on_changes(self, changes: ChangeSet, _origin: object) -> None:
        """Read again after a change that has to do with pictures."""
        if concerns_pictures(changes):
            self.refresh()

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the post whose row has the focus."""
        return self.pane.uses.selected()

    def select_post(self, post_id: PostId) -> None:
        """Put the focus on a post that uses the picture in hand."""
        self.pane.uses.focus_on(post_id)

    def take_focus(self) -> None:
        """Put the focus on the pictures."""
        self.browser.take_focus()

    def show_picture(self, picture_id: PictureId) -> None:
        """Take a picture in hand."""
        self.browser.go_to(picture_id)

    # Showing.

    def _show(self, entries: Sequence[Entry]) -> None:
        before, self._entries = len(self._entries), entries
        self.browser.show_entries(entries)
        self._show_current()
        if before != len(entries):
            self.period_changed.emit()

    def _show_current(self) -> None:
        """Show the picture in hand, and what can be done with all that are shown."""
        entry = self.browser.grid.current() if self.browser.grid.entries else None
        self._side.setVisible(entry is not None)
        if entry is not None and self.isVisible():
            self.pane.show_entry(entry)
        self.add.setVisible(bool(self._entries))
        unused = len(self._unused())
        self.tidy.setVisible(bool(unused) and self.browser.show_only is Show.UNUSED)
        words = counted(unused, say("Remove it…"), say("Remove all {n}…").replace("{n}", number(unused)))
        self.tidy.setText(words)
        self.tidy.setAccessibleName(words)

    def _unused(self) -> list[Entry]:
        return [entry for entry in self._entries if not entry.used]

    # Doing.

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take picture files into the plan."""
        self.message.say(say("Adding…"), "")
        self._job.start(adding(self._desk.pictures, paths), self._added, self._failed)

    def _added(self, added: Added) -> None:
        words = " ".join(problem_text(problem) for problem in added.refused)
        self.message.say(words, "bad")
        known = {entry.id for entry in self._entries}
        fresh = tuple({one.id: one for one in added.pictures if one.id not in known}.values())
        if fresh:
            self.command_wished.emit(AddPictures(fresh))
        elif added.pictures and not words:
            self.message.say(say("The plan has this picture already."), "")
        if added.pictures:
            self.browser.go_to(added.pictures[0].id)
            self.browser.grid.draw_again(added.pictures[0].id)
            self._reader.refresh()

    def find_file(self, entry: Entry, path: Path) -> None:
        """Look whether a file is the missing picture; else offer it in its place."""
        self.message.say(say("Looking…"), "")
        job = looking_at(self._desk.pictures, path, entry.card.picture)
        self._job.start(job, lambda found: self._found(entry, found), self._failed)

    def _found(self, entry: Entry, found: Candidate) -> None:
        if found.same:
            words = say("{name} is in its place again.").format(name=entry.card.picture.name)
            self.message.say(words, "ok")
            announce(self, words)
            self.browser.grid.draw_again(entry.id)
            self._reader.refresh()
        elif entry.replaceable:
            self.message.say("")
            self.dialog_wished.emit("replace-picture", (entry.id, found.path))
        else:
            words = say("{name} is another picture, and no post waits for it. Nothing was changed.")
            self.message.say(words.format(name=found.path.name), "warn")

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, PictureProblem | StorageProblem):
            raise error
        self.message.say(problem_text(error), "bad")

    def _use_in_post(self, entry: Entry) -> None:
        """Add an idea with the picture and the words posts had for it, and open it."""
        words = next(iter(entry.card.descriptions), "")
        post = Post(
            id=new_post_id(),
            created=self._desk.clock.now(),
            picture_id=entry.id,
            picture_description=words,
        )
        if self._tools.run(CreatePost(post)):
            self.post_opened.emit(post.id)

    def _remove(self, entry: Entry) -> None:
        self.command_wished.emit(RemovePictures((entry.id,)))

    def _ask_menu(self, entry: Entry, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("pictures.menu")
        deeds: list[tuple[bool, str, Any]] = [
            (entry.missing, say("Find it…"), self._ask_file),
            (entry.replaceable, say("Replace everywhere…"), self._ask_replacement),
            (not entry.missing, say("Use in a new post"), self._use_in_post),
            (bool(entry.card.descriptions), say("Copy description"), lambda _: self.pane.copy_description()),
            (not entry.used, say("Remove"), self._remove),
        ]
        for possible, words, deed in deeds:
            if possible:
                menu.addAction(words, partial(deed, entry))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _ask_file(self, entry: Entry) -> None:
        title = say("Find {name}").format(name=entry.card.picture.name)
        ask_for_pictures(self, title, lambda paths: self.find_file(entry, paths[0]))

    def _ask_files(self) -> None:
        ask_for_pictures(self, say("Add pictures"), self.add_files, several=True)

    def _ask_replacement(self, entry: Entry) -> None:
        self.dialog_wished.emit("replace-picture", (entry.id, None))

    def _list_posts(self) -> None:
        entry = self.pane.entry
        if entry is not None:
            uses = self._desk.reader.picture_uses(entry.id)
            self.list_wished.emit(PostFilter(ids=tuple(use.card.id for use in uses)))

    # Joining the parts.

    def _connect(self) -> None:
        self._reader.read.connect(self._show)
        browser, grid, pane = self.browser, self.browser.grid, self.pane
        browser.add_asked.connect(self._ask_files)
        browser.filtered.connect(self._show_current)
        grid.picked.connect(lambda _entry: self._show_current())
        grid.opened.connect(lambda _entry: pane.take_focus())
        grid.remove_asked.connect(self._remove)
        grid.menu_asked.connect(self._ask_menu)
        self.add.clicked.connect(self._ask_files)
        self.tidy.clicked.connect(self._ask_to_tidy)
        pane.find_asked.connect(self._ask_file)
        pane.replace_asked.connect(self._ask_replacement)
        pane.post_asked.connect(self._use_in_post)
        pane.remove_asked.connect(self._remove)
        uses = pane.uses
        uses.opened.connect(self.post_opened)
        uses.all_wished.connect(self._list_posts)
        uses.move_asked.connect(self.move_wished)
        uses.delete_asked.connect(self._delete_posts)
        uses.menu_asked.connect(self.post_menu_wished)
        uses.focused.connect(lambda: self.selection_changed.emit(self.selected_posts()))

    def _delete_posts(self, post_ids: tuple[PostId, ...]) -> None:
        self.command_wished.emit(DeletePosts(post_ids, self._desk.clock.now()))

    def _ask_to_tidy(self) -> None:
        self.dialog_wished.emit("remove-unused-pictures", tuple(one.id for one in self._unused()))

    def _lay_out(self) -> None:
        self.browser.head.addWidget(self.tidy)
        self.browser.head.addWidget(self.add)
        self._side = QFrame()
        self._side.setProperty("kind", "card")
        scroller = QScrollArea()
        scroller.setObjectName("pictures.pane")
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setProperty("kind", "page")
        scroller.setWidget(self.pane)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(scroller)
        left = QVBoxLayout()
        left.addWidget(self.message)
        left.addWidget(self.browser, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.addLayout(left, 1)
        self._parts.addWidget(self._side)
        current_theme().changed.connect(self._fold)
        self._fold()

    def _fold(self) -> None:
        """Put the picture in hand beside the grid where there is room, else below it."""
        px = current_theme().px
        beside = self.width() >= px(_BESIDE_FROM)
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._parts.setContentsMargins(px(20), px(16), px(20), px(16))
        self._parts.setSpacing(px(12))
        self._side.setMinimumWidth(px(_PANE) if beside else 0)
        self._side.setMaximumWidth(px(_PANE) if beside else _MOST_WIDTH)
        self._side.setMaximumHeight(_MOST_WIDTH if beside else self.height() * 2 // 5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold by the width."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: Any) -> None:
        """Show the picture in hand."""
        super().showEvent(event)
        self._show_current()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome picture files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add dropped files."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.add_files(paths)
