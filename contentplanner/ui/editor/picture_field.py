"""The picture of a post: dropped, pasted or chosen; a copy is kept with the plan."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk, PictureProblem
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.picture_checks import Copy
from contentplanner.domain.pictures import Picture
from contentplanner.domain.text import clean_line
from contentplanner.ui.editor.focus_frame import FocusFrame
from contentplanner.ui.editor.latest_job import LatestJob
from contentplanner.ui.editor.picture_keeping import (
    KeptPicture,
    keeping_copy,
    keeping_file,
    keeping_image,
    loading,
)
from contentplanner.ui.editor.picture_notes import PictureNotes
from contentplanner.ui.editor.picture_words import size_words
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.text_fields import LineEdit
from contentplanner.ui.labels import problem_text
from contentplanner.ui.picture_decoding import PICTURE_SUFFIXES, DecodedPicture
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, push_button
from contentplanner.ui.widgets.text import ElidedLabel
from contentplanner.ui.widgets.tone_label import ToneLabel

DESCRIPTION_HINT = 250


class PictureField(Field):
    """Shows the picture and takes another; whatever is no picture is refused and changes nothing.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        parent: The form.
    """

    attached = Signal(object, object)
    """A picture that is kept now and should become the post's, and its focus."""
    removed = Signal()
    decoded = Signal(object)
    """The picture as it can be shown, or None."""
    focus_moved = Signal(int, int)
    """The target is on its way over the picture, in hundredths."""
    focus_placed = Signal(int, int)
    """The target was put on another part of the picture."""

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("picture", self.tr("I&mage"), required=True, parent=parent)
        self._desk, self._job = desk, LatestJob(tasks, self)
        self._picture: Picture | None = None
        self._shown: DecodedPicture | None = None
        self._networks: tuple[NetworkKey, ...] = ()
        self._focus = 50, 50
        self._frame = FocusFrame()
        self._name = ElidedLabel(role="body")
        self._size = ToneLabel(wraps=True)
        self._choose = push_button(self.tr("Choose a picture…"), icon_name="image-plus")
        self._choose.setObjectName("editor.picture.choose")
        self._remove = IconButton("trash-2", self.tr("Remove the picture"))
        self._remove.setObjectName("editor.picture.remove")
        self._frame.moved.connect(self.focus_moved)
        self._frame.placed.connect(self.focus_placed)
        self._choose.clicked.connect(self.choose)
        self._remove.clicked.connect(self.removed)
        self.description = LineEdit()
        self.description.setObjectName("editor.picture_description")
        self.description.setAccessibleName(self.tr("Picture description, for people who cannot see it"))
        self.description.setMaxLength(1000)
        self.description.textEdited.connect(self._tell_description)
        self._describe = ToneLabel(self.tr("Describe it for people who cannot see it"), wraps=True)
        self._notes = PictureNotes()
        self._notes.copy_wished.connect(self._make_copy)
        self._hint = ToneLabel(token="warn", wraps=True)
        self._lay_out()
        self.label.setBuddy(self._choose)
        self.setAcceptDrops(True)
        self.watch_focus(self._frame, self._choose, self._remove, self.description)
        self._show()

    def _lay_out(self) -> None:
        theme = current_theme()
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(self._name, 1)
        head.addWidget(self._remove)
        head.addWidget(self._choose)
        right = QVBoxLayout()
        right.setSpacing(theme.px(4))
        right.addLayout(head)
        for widget in (self._size, self._describe, self.description, self._hint):
            right.addWidget(widget)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._notes)

    @property
    def target(self) -> QWidget:
        """The button that chooses a picture."""
        return self._choose

    def inputs(self) -> tuple[QWidget, ...]:
        """Return the button, which is framed while the picture is missing."""
        return (self._choose,)

    def show_value(self, picture_id: PictureId | None, description: str) -> None:
        """Show the picture the plan holds."""
        if description != clean_line(self.description.text()):
            self.description.show_text(description)
        known = None if self._picture is None else self._picture.id
        if picture_id != known:
            self._job.stop()
            self._picture = None if picture_id is None else self._desk.picture(picture_id)
            self._set_shown(None)
            if self._picture is not None:
                self._load(self._picture)
        self._show()

    def show_focus(self, x: int, y: int) -> None:
        """Show the part that must stay visible, in hundredths from the left and the top."""
        self._focus = x, y
        self._frame.set_focus(x, y)

    def set_networks(self, networks: tuple[NetworkKey, ...], *, needed: bool) -> None:
        """Know where the picture goes, which decides how large it should be."""
        self._networks = networks
        self.required.setVisible(needed)
        self._show_size()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid changing."""
        self.description.setReadOnly(read_only)
        self._frame.set_read_only(read_only)
        self._choose.setEnabled(not read_only)
        self._remove.setEnabled(not read_only)
        self.setAcceptDrops(not read_only)
        self.note.setVisible(self._shown is not None and not read_only)

    def choose(self) -> None:
        """Ask for a picture file."""
        patterns = " ".join(f"*.{suffix}" for suffix in PICTURE_SUFFIXES)
        dialog = QFileDialog(self, self.tr("Choose a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(_pictures_folder())
        dialog.setNameFilters(
            [self.tr("Pictures ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_files([name]))
        dialog.open()

    def take_files(self, names: Sequence[str]) -> None:
        """Take the first of some files as the picture."""
        path = Path(names[0])
        self._begin(path.name)
        done = partial(self._kept, len(names) > 1)
        self._job.start(keeping_file(self._desk.pictures, path), done, self._refused)

    def take_image(self, image: QImage) -> None:
        """Take a picture that was pasted."""
        name = self.tr("pasted picture.png")
        self._begin(name)
        job = keeping_image(self._desk.pictures, image, name)
        self._job.start(job, partial(self._kept, False), self._refused)

    def take_mime(self, data: QMimeData) -> bool:
        """Take what was dropped or pasted; tell whether there was anything to take."""
        names = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if names:
            self.take_files(names)
        elif data.hasImage():
            self.take_image(QImage(data.imageData()))
        else:
            return False
        return True

    def _make_copy(self, copy: Copy) -> None:
        if self._picture is not None:
            self._begin(self._picture.name)
            job = keeping_copy(self._desk.pictures, self._picture, copy, self._focus)
            self._job.start(job, partial(self._kept, False), self._refused)

    def _begin(self, name: str) -> None:
        self.mark("")
        self._name.setText(name)
        self._size.setText(self.tr("Opening…"))
        self._size.set_token("text2")
        self._size.show()

    def _kept(self, several: bool, kept: KeptPicture) -> None:
        self._picture = kept.picture
        self._set_shown(kept.decoded)
        self._show()
        if several:
            self.message.say(self.tr("A post has one picture. The first one was taken."), "warn")
        self.attached.emit(kept.picture, kept.focus)

    def _refused(self, error: BaseException) -> None:
        self._show()
        self.message.say(problem_text(_spoken(error)), "bad")

    def _load(self, picture: Picture) -> None:
        self._job.start(loading(self._desk.pictures, picture), self._loaded, self._lost)

    def _loaded(self, decoded: DecodedPicture) -> None:
        self._set_shown(decoded)
        self._show()

    def _lost(self, error: BaseException) -> None:
        if self._picture is None:
            return
        self._frame.set_image(None, "image-off")
        self._choose.setText(self.tr("Choose another…"))
        self._size.hide()
        gone = isinstance(error, PictureProblem) and error.code == "picture-not-found"
        lost = self.tr("Picture not found: {name}. It was moved or deleted.").format(name=self._picture.name)
        self.message.say(lost if gone else problem_text(_spoken(error)), "bad")

    def _set_shown(self, decoded: DecodedPicture | None) -> None:
        self._shown = decoded
        self.decoded.emit(decoded)

    def _show(self) -> None:
        there = self._picture is not None
        self._frame.set_image(None if self._shown is None else self._shown.image)
        self.note.setText(self.tr("drag the target to the part that must stay visible"))
        self.note.setVisible(self._shown is not None and self._choose.isEnabled())
        self._name.setText(self._picture.name if self._picture else self.tr("Drop or paste a picture, or"))
        self._choose.setText(self.tr("Replace…") if there else self.tr("Choose a picture…"))
        for widget in (self._remove, self._describe, self.description):
            widget.setVisible(there)
        self._show_size()
        self._show_hint()

    def _show_size(self) -> None:
        self._size.setVisible(self._picture is not None)
        if self._picture is None:
            self._notes.hide()
            self._size.show()
            self._size.setText(
                self.tr("JPG, PNG, WebP or a photo from a phone. A copy is kept with the plan.")
            )
            self._size.set_token("text2")
            return
        networks = [self._desk.networks.get(key) for key in self._networks]
        curable = self._choose.isEnabled() and self._shown is not None
        self._notes.show_notes(self._picture, networks, self._focus, curable=curable)
        words, token = size_words(self._picture, self._shown, networks)
        self._size.setText(words)
        self._size.set_token(token)

    def _show_hint(self) -> None:
        text = clean_line(self.description.text())
        hint = ""
        if self._picture is not None and not text:
            hint = self.tr("Please describe the picture for people who cannot see it.")
        elif len(text) > DESCRIPTION_HINT:
            hint = self.tr("Most networks read out {most} characters at most.").format(most=DESCRIPTION_HINT)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def _tell_description(self) -> None:
        self._show_hint()
        self.edited.emit("picture_description", clean_line(self.description.text()), False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a dropped picture."""
        if self.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._choose.isEnabled():
            self.take_mime(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)


def _spoken(error: BaseException) -> Exception:
    """Return an error that can be worded; a bug in the worker is raised again where it is logged."""
    if not isinstance(error, PictureProblem | StorageProblem):
        raise error
    return error


def _pictures_folder() -> str:
    """Return where people keep their pictures, or their own folder."""
    folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
    return next((folder for folder in folders if QDir(folder).exists()), QDir.homePath())
