"""The pictures of the plan: where each is used, which are not, which are missing."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.application.post_commands import DeletePosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import PictureId, PostId
from contentplanner.domain.posts import Post
from contentplanner.ui.given_pictures import may_be_pictures
from contentplanner.ui.labels import counted
from contentplanner.ui.library.browser import PictureBrowser
from contentplanner.ui.library.deeds import PictureDeeds
from contentplanner.ui.library.entries import Entry, Show
from contentplanner.ui.library.pane import PicturePane
from contentplanner.ui.library.reading import PictureReader, concerns_pictures
from contentplanner.ui.library.wording import say
from contentplanner.ui.post_screen import PostScreen
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button

_BESIDE_FROM = 790
"""From this width at 100 % text size the picture in hand lies beside the grid, else in its place."""
_PANE, _WIDE_PANE = 300, 400
_ROOMY = 500
"""From this width at 100 % text size there is room for words on every button above the grid."""
_NARROWEST = 440
_PART = 0.3
_LOW = 480
"""Below this height at 100 % text size the large view leaves room for what is below it."""
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
        self._desk = tools.desk
        self._entries: Sequence[Entry] = ()
        self._open = False
        self.setAcceptDrops(True)
        self._reader = PictureReader(tools, self)
        self._add_words = say("Add pictures…")
        self.browser = PictureBrowser(tools.desk.pictures, tools.tasks, "pictures", add=self._add_words)
        self.add = push_button(self._add_words, "secondary", "plus")
        self.add.setObjectName("pictures.add")
        self.tidy = push_button("", "danger", "trash-2")
        self.tidy.setObjectName("pictures.remove_unused")
        self.deeds = PictureDeeds(tools)
        self.pane = PicturePane(tools)
        self._lay_out()
        self._connect()
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
        elif changes.touched(Post):
            self._show_current()

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the post whose row has the focus."""
        return self.pane.uses.selected()

    def select_post(self, post_id: PostId) -> None:
        """Put the focus on a post that uses the picture in hand."""
        self.pane.uses.focus_on(post_id)

    def take_focus(self) -> None:
        """Put the focus on the pictures, or on the one that was opened in their place."""
        if self._left.isVisibleTo(self):
            self.browser.take_focus()
        else:
            self.pane.take_focus()

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
        focused = self.window().focusWidget()
        self._open = self._open and entry is not None
        self._side.setVisible(entry is not None and (self._beside or self._open))
        self._left.setVisible(self._beside or not self._open)
        if entry is not None and self.isVisible():
            self.pane.show_entry(entry)
        self.add.setVisible(bool(self._entries))
        unused = len(self._unused())
        self.tidy.setVisible(bool(unused) and self.browser.show_only is Show.UNUSED)
        words = counted(unused, say("Remove it…"), say("Remove all {n}…"))
        self.tidy.setText(words)
        self.tidy.setAccessibleName(words)
        if focused is not None and self.isAncestorOf(focused) and not focused.isVisibleTo(self):
            self.take_focus()

    def _turn_to_other(self) -> None:
        """Show what is in hand among other pictures; what was said of the ones before is over."""
        self.deeds.say("")
        self._show_current()

    def _unused(self) -> list[PictureId]:
        return [entry.id for entry in self._entries if not entry.used]

    def _show_stored(self, picture_id: PictureId) -> None:
        """Show a picture whose file came just now."""
        self.browser.go_to(picture_id)
        self.browser.grid.draw_again(picture_id)
        self._reader.refresh()

    def _open_current(self) -> None:
        """Go on to what is known of the picture in hand; where there is little room it takes the grid's."""
        self._open = True
        self._show_current()
        self.pane.take_focus()

    def _go_back(self) -> None:
        """Show all pictures again."""
        self._open = False
        self._show_current()
        self.browser.take_focus()

    def _list_posts(self) -> None:
        if self.pane.entry is not None:
            uses = self._desk.reader.picture_uses(self.pane.entry.id)
            self.list_wished.emit(PostFilter(ids=tuple(use.card.id for use in uses)))

    def _delete_posts(self, post_ids: tuple[PostId, ...]) -> None:
        self.command_wished.emit(DeletePosts(post_ids, self._desk.clock.now()))

    # Joining the parts.

    def _connect(self) -> None:
        self._reader.read.connect(self._show)
        browser, grid, deeds = self.browser, self.browser.grid, self.deeds
        browser.add_asked.connect(deeds.ask_files)
        browser.filtered.connect(self._turn_to_other)
        grid.picked.connect(lambda _entry: self._show_current())
        grid.clicked.connect(lambda _index: deeds.say(""))
        grid.opened.connect(lambda _entry: self._open_current())
        grid.clicked.connect(lambda _index: None if self._beside else self._open_current())
        grid.remove_asked.connect(deeds.remove)
        grid.menu_asked.connect(
            lambda entry, place: deeds.open_menu(entry, self.pane.copy_description, place)
        )
        self.add.clicked.connect(deeds.ask_files)
        self.tidy.clicked.connect(lambda: deeds.remove_all(self._unused()))
        deeds.command_wished.connect(self.command_wished)
        deeds.dialog_wished.connect(self.dialog_wished)
        deeds.post_opened.connect(self.post_opened)
        deeds.stored.connect(self._show_stored)
        self._connect_pane()

    def _connect_pane(self) -> None:
        pane, uses, deeds = self.pane, self.pane.uses, self.deeds
        pane.back.clicked.connect(self._go_back)
        pane.find_asked.connect(deeds.ask_file)
        pane.replace_asked.connect(deeds.replace)
        pane.post_asked.connect(deeds.use_in_post)
        pane.remove_asked.connect(deeds.remove)
        uses.opened.connect(self.post_opened)
        uses.all_wished.connect(self._list_posts)
        uses.move_asked.connect(self.move_wished)
        uses.delete_asked.connect(self._delete_posts)
        uses.menu_asked.connect(self.post_menu_wished)
        uses.focused.connect(lambda: self.selection_changed.emit(self.selected_posts()))

    def _lay_out(self) -> None:
        self.browser.head.addWidget(self.add)
        self.browser.below.insertWidget(1, self.tidy)
        scroller = QScrollArea()
        scroller.setObjectName("pictures.pane")
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pane.setProperty("kind", "page")
        scroller.setWidget(self.pane)
        self._side = QFrame()
        self._side.setProperty("kind", "card")
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(scroller)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(current_theme().px(8))
        left.addWidget(self.deeds)
        left.addWidget(self.browser, 1)
        self._parts = QHBoxLayout(self)
        self._parts.addWidget(self._left, 1)
        self._parts.addWidget(self._side)
        current_theme().changed.connect(self._fold)
        self._fold()

    @property
    def _beside(self) -> bool:
        return self.width() >= current_theme().px(_BESIDE_FROM)

    def _fold(self) -> None:
        """Put the picture in hand beside the grid where there is room, else in its place once opened."""
        px, beside = current_theme().px, self._beside
        self._parts.setContentsMargins(px(20), px(16), px(20), px(16))
        self._parts.setSpacing(px(12))
        wide = max(px(_PANE), min(px(_WIDE_PANE), round(self.width() * _PART)))
        self._side.setMinimumWidth(wide if beside else 0)
        self._side.setMaximumWidth(wide if beside else _MOST_WIDTH)
        room = self.width() - px(40) - (wide + px(12) if beside else 0)
        self.add.setText(self._add_words if room >= px(_ROOMY) else "")
        self.add.setToolTip("" if self.add.text() else self._add_words)
        self.pane.back.setVisible(not beside)
        self.pane.set_low(low=self.height() < px(_LOW))
        self._show_current()

    # Qt's calls.

    def minimumSizeHint(self) -> QSize:
        """Return room for the grid; the picture in hand takes its place where there is no more."""
        px = current_theme().px
        return QSize(px(_NARROWEST), px(320))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to all pictures on Escape; add what is pasted."""
        if event.key() == Qt.Key.Key_Escape and self._open:
            self._go_back()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.deeds.take_mime(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold by the width."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the picture in hand; files may have come or gone in the meantime."""
        super().showEvent(event)
        self._reader.look_at_files()
        self._show_current()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures."""
        if may_be_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        if self.deeds.take_mime(event.mimeData()):
            event.acceptProposedAction()
