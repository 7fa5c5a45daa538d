"""The dialog behind "Picture pack…": which files it holds, and the folder they go into."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.desk import PictureProblem, PictureStore
from contentplanner.application.picture_pack import PackItem, pack_items, pack_name
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import problem_text
from contentplanner.ui.picture_decoding import LARGEST_SIDE, decode_file
from contentplanner.ui.picture_keeping import picture_copy
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.tasks import Cancelled, Job, Progress
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_HOME = "picture-pack"
_AT_ONCE = 12
"""More files than this scroll."""


class PicturePackDialog(QDialog):
    """Tells what the pack will hold and writes it, whole or not at all.

    Args:
        tools: The plan and what does the slow work.
        post: Whose pictures they are.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._post = tools, post
        known = {one.picture_id: tools.desk.picture(one.picture_id) for one in post.pictures}
        self._pictures = {key: picture for key, picture in known.items() if picture is not None}
        self._items = pack_items(post, self._pictures, tools.desk.networks)
        self._cancel: Callable[[], None] | None = None
        self._written: Path | None = None
        self.setObjectName(_HOME)
        self.setWindowTitle(self.tr("Picture pack"))
        self.setMinimumWidth(current_theme().px(480))
        self.message = MessageLine()
        self._build()
        self.finished.connect(lambda _result: self._stop())

    def _build(self) -> None:
        px = current_theme().px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(10))
        several = len(self._pictures) > 1
        heading = (
            self.tr("The pictures, cut for each network of the post")
            if several
            else self.tr("The picture, cut for each network of the post")
        )
        layout.addWidget(text_label(heading, "heading"))
        layout.addWidget(self._list())
        layout.addWidget(ToneLabel(self._words(), wraps=True))
        layout.addWidget(self.message)
        layout.addSpacing(px(4))
        layout.addLayout(self._buttons())

    def _list(self) -> QWidget:
        """Return the names of the files, which scroll where they are many."""
        names = QWidget()
        names.setProperty("kind", "page")
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(4))
        for item in self._items:
            column.addWidget(ToneLabel(item.name, "text", role="body"))
        if len(self._items) <= _AT_ONCE:
            return names
        area = QScrollArea()
        area.setObjectName(f"{_HOME}.list")
        area.setAccessibleName(self.tr("Files of the pack"))
        area.setWidgetResizable(True)
        area.setWidget(names)
        area.setFixedHeight(names.sizeHint().height() * _AT_ONCE // len(self._items))
        return area

    def _words(self) -> str:
        if not self._pictures:
            return self.tr("This post has no picture yet. Add one in the editor first.")
        if not self._items:
            return self.tr("None of the post’s networks shows pictures. Choose another network first.")
        words = self.tr("Each is cut around the target on the picture. Place and camera stay here.")
        if not any(item.description for item in self._items):
            return words
        return f"{words} {self.tr('The description of each lies beside it as a text file.')}"

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        close = push_button(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.choose = push_button(self.tr("Choose a folder…"), "primary")
        self.choose.setObjectName(f"{_HOME}.accept")
        self.choose.setDefault(True)
        self.choose.setEnabled(bool(self._items))
        self.choose.clicked.connect(self._choose)
        self.show_folder = push_button(self.tr("Show in folder"))
        self.show_folder.setObjectName(f"{_HOME}.show")
        self.show_folder.clicked.connect(self._show)
        self.show_folder.hide()
        row.addStretch(1)
        for button in (close, self.show_folder, self.choose):
            row.addWidget(button)
        return row

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where should the pictures go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.write_into(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_into(self, home: Path) -> None:
        """Write the pack as a new folder inside a folder."""
        if not self._items:
            return
        self._stop()
        self.choose.setEnabled(False)
        self.message.say(self.tr("Cutting the pictures…"), "")
        job = _packing(self._tools.desk.pictures, pack_name(self._post), self._items, home)
        self._cancel = self._tools.tasks.run(job, self._done, self._failed)

    def _done(self, folder: Path) -> None:
        self._written = folder
        self.choose.setEnabled(True)
        self.show_folder.show()
        self.message.say(self.tr("The pictures lie in “{name}”.").format(name=folder.name), "ok")

    def _failed(self, error: BaseException) -> None:
        self.choose.setEnabled(True)
        if not isinstance(error, PictureProblem | StorageProblem):
            raise error
        self.message.say(problem_text(error), "bad")

    def _show(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None


class _Stopped(Exception):
    """The person closed the dialog; nothing was written."""


def _packing(store: PictureStore, name: str, items: tuple[PackItem, ...], home: Path) -> Job:
    """Return the job that writes a pack; each picture is decoded once, and one at a time."""
    of_each: dict[Picture, list[PackItem]] = {}
    for item in items:
        of_each.setdefault(item.picture, []).append(item)

    def pack(progress: Progress, cancelled: Cancelled) -> Path:
        def files() -> Iterator[tuple[str, bytes]]:
            done = 0
            for picture, its in of_each.items():
                whole = decode_file(store.path_of(picture), LARGEST_SIDE).image
                for item in its:
                    if cancelled():
                        raise _Stopped
                    progress(done, len(items))
                    done += 1
                    yield item.name, picture_copy(whole, item.copy)
                    if item.description:
                        yield item.text_name, f"{item.description}\n".encode()

        return store.hand_out(home, name, files())

    return pack
