"""The dialog behind "Picture pack…": which pictures it holds, and the folder they go into."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import PictureProblem, PictureStore
from contentplanner.application.picture_pack import PackItem, pack_items, pack_name
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import Post
from contentplanner.ui.editor.picture_keeping import picture_copy
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import problem_text
from contentplanner.ui.picture_decoding import LARGEST_SIDE, decode_file
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.tasks import Cancelled, Job, Progress
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_HOME = "picture-pack"


class PicturePackDialog(QDialog):
    """Tells what the pack will hold and writes it, whole or not at all.

    Args:
        tools: The plan and what does the slow work.
        post: Whose picture it is.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, post: Post, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._post = tools, post
        self._picture = None if post.picture_id is None else tools.desk.picture(post.picture_id)
        self._items = pack_items(post, self._picture, tools.desk.networks) if self._picture else ()
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
        layout.addWidget(text_label(self.tr("The picture, cut for each network of the post"), "heading"))
        for item in self._items:
            layout.addWidget(ToneLabel(item.name, "text", role="body"))
        layout.addWidget(ToneLabel(self._words(), wraps=True))
        layout.addWidget(self.message)
        layout.addSpacing(px(4))
        layout.addLayout(self._buttons())

    def _words(self) -> str:
        if self._picture is None:
            return self.tr("This post has no picture yet. Add one in the editor first.")
        if not self._items:
            return self.tr("None of the post’s networks shows pictures. Choose another network first.")
        words = self.tr("Each is cut around the target on the picture. Place and camera stay here.")
        if not self._post.picture_description:
            return words
        return f"{words} {self.tr('The picture’s description lies beside each as a text file.')}"

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
        if self._picture is None or not self._items:
            return
        self._stop()
        self.choose.setEnabled(False)
        self.message.say(self.tr("Cutting the pictures…"), "")
        job = _packing(self._tools.desk.pictures, self._post, self._picture, self._items, home)
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


def _packing(
    store: PictureStore, post: Post, picture: Picture, items: tuple[PackItem, ...], home: Path
) -> Job:
    """Return the job that writes a pack."""

    def pack(progress: Progress, cancelled: Cancelled) -> Path:
        whole = decode_file(store.path_of(picture), LARGEST_SIDE).image

        def files() -> Iterator[tuple[str, bytes]]:
            for number, item in enumerate(items):
                if cancelled():
                    raise _Stopped
                progress(number, len(items))
                yield item.name, picture_copy(whole, item.copy)
                if post.picture_description:
                    yield item.text_name, f"{post.picture_description}\n".encode()

        return store.hand_out(home, pack_name(post), files())

    return pack
