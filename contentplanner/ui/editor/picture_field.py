"""The pictures of a post: dropped, pasted or chosen; a copy of each is kept with the plan."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from contentplanner.application.desk import Desk, PictureProblem
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.ids import NetworkKey, PictureId
from contentplanner.domain.picture_checks import Copy
from contentplanner.domain.post_pictures import most_pictures
from contentplanner.domain.posts import Post
from contentplanner.ui.editor import picture_changes
from contentplanner.ui.editor.focus_frame import FocusFrame
from contentplanner.ui.editor.picture_choice import PictureChoice
from contentplanner.ui.editor.picture_head import PictureHead
from contentplanner.ui.editor.picture_notes import PictureNotes
from contentplanner.ui.editor.picture_row import PictureRow
from contentplanner.ui.editor.picture_taking import PictureTaking
from contentplanner.ui.editor.picture_words import size_words
from contentplanner.ui.fields.field import Field
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.given_pictures import may_be_pictures
from contentplanner.ui.labels import problem_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.picture_decoding import DecodedPicture
from contentplanner.ui.picture_keeping import KeptPicture, loading
from contentplanner.ui.picture_wish import PictureWish
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme


class PictureField(Field):
    """Shows one picture large, all in a row, and takes more; what is no picture changes nothing.

    Args:
        desk: The open plan.
        tasks: Does the slow work.
        parent: The form.
    """

    changed = Signal(object)
    """A ``picture_changes.Change`` that is wished for."""
    seen = Signal()
    """Another picture is shown large, or it can be shown by now."""
    small_seen = Signal(str, object)
    """The id of one of several pictures, and its small image; None where it cannot be shown."""
    library_wished = Signal(object)
    """A ``PictureWish``: one of the plan's pictures is to be chosen."""
    focus_moved = Signal(int, int)
    """The target is on its way over the picture shown large, in hundredths."""

    def __init__(self, desk: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("picture", self.tr("I&mage"), required=True, parent=parent)
        self._desk, self._job = desk, LatestJob(tasks, self)
        self._choice = PictureChoice(desk)
        self._shown: DecodedPicture | None = None
        self._networks: tuple[NetworkKey, ...] = ()
        self._read_only = False
        self._taking = PictureTaking(desk.pictures, tasks, self)
        self._frame = FocusFrame()
        self.head = PictureHead()
        self._row = PictureRow(desk.pictures, tasks, self.head.library)
        self._notes = PictureNotes()
        self._lay_out()
        self._connect()
        self.label.setBuddy(self.head.choose)
        self.setAcceptDrops(True)
        self.watch_focus(self._frame, self.head.choose, self.head.remove, self.description)
        self._show()

    def _lay_out(self) -> None:
        theme = current_theme()
        row = QHBoxLayout()
        row.setSpacing(theme.px(14))
        row.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.head, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._row)
        self.body.addWidget(self._notes)

    def _connect(self) -> None:
        self._frame.moved.connect(self.focus_moved)
        self._frame.placed.connect(self._place_focus)
        self.head.choose_wished.connect(self.choose)
        self.head.remove_wished.connect(lambda: self._take_away(self._choice.chosen))
        self.head.given_up.connect(self._give_up)
        self.head.library_wished.connect(self._ask_library)
        self.head.words.typed.connect(self._tell_description)
        self._notes.copy_wished.connect(self._make_copy)
        strip = self._row.strip
        strip.chosen.connect(self.show_large)
        strip.moved.connect(lambda one, place: self.changed.emit(picture_changes.moving(one, place)))
        strip.removed.connect(self._take_away)
        strip.replace_wished.connect(self._taking.choose)
        strip.add_wished.connect(lambda: self._taking.choose())
        self._row.small_seen.connect(self.small_seen)
        self._taking.begun.connect(self._begin)
        self._taking.ended.connect(self._show)
        self._taking.added.connect(self._add)
        self._taking.exchanged.connect(self._exchange)
        self._taking.told.connect(self.message.say)

    @property
    def target(self) -> QWidget:
        """The button that chooses a picture."""
        return self.head.choose

    @property
    def description(self) -> LineEdit:
        """Where the picture shown large is described."""
        return self.head.words.edit

    @property
    def focus(self) -> tuple[int, int]:
        """The focus of the picture shown large, in hundredths from the left and the top."""
        return self._choice.focus

    @property
    def image(self) -> QImage | None:
        """The picture shown large, or the small one until it is read."""
        if self._shown is not None:
            return self._shown.image
        return self._row.image(self.chosen)

    @property
    def chosen(self) -> PictureId | None:
        """The picture shown large."""
        return self._choice.chosen

    def inputs(self) -> tuple[QWidget, ...]:
        """Return the button, which is framed while the picture is missing."""
        return (self.head.choose,)

    def show_post(self, post: Post) -> None:
        """Show the pictures of a post; the one shown large stays while it is there."""
        if anew := not self._choice.is_of(post):
            self._taking.stop()
            self.message.say("")
        before, chosen = self._choice.pictures, self._choice.chosen
        self._choice.show(post)
        if anew or post.pictures != before:
            self._row.read(self._choice, anew=anew)
        self._show_chosen(other=self._choice.chosen != chosen)

    def show_large(self, picture_id: PictureId) -> None:
        """Show another of the pictures large, to describe and to aim."""
        if picture_id != self._choice.chosen:
            self.message.say("")
            self._choice.choose(picture_id)
            self._show_chosen(other=True)

    def _show_chosen(self, *, other: bool) -> None:
        choice = self._choice
        if other:
            self._job.stop()
            self._shown = choice.fresh(choice.chosen)
        self.head.words.show_text("" if choice.mine is None else choice.mine.description)
        self._frame.set_focus(*choice.focus)
        self._show()
        self.seen.emit()
        if other and self._shown is None and choice.picture is not None:
            self._job.start(loading(self._desk.pictures, choice.picture), self._loaded, self._lost)

    def set_networks(self, networks: tuple[NetworkKey, ...], *, needed: bool) -> None:
        """Know where the pictures go, which decides how large and how many they should be."""
        self._networks = networks
        self.required.setVisible(needed)
        self._show_size()
        self._show_row()

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid changing."""
        self._read_only = read_only
        self._frame.set_read_only(read_only)
        self.head.set_read_only(read_only)
        self.setAcceptDrops(not read_only)
        self.note.setVisible(self._shown is not None and not read_only)
        self._show_row()

    def choose(self) -> None:
        """Ask for a file in place of the picture shown large, or for the first ones."""
        self._taking.choose(self._choice.chosen)

    def _ask_library(self) -> None:
        there = frozenset(one.picture_id for one in self._choice.pictures)
        self.library_wished.emit(PictureWish(self._take_stored, there))

    def _take_stored(self, picture_id: PictureId) -> None:
        picture = self._desk.picture(picture_id)
        if picture is not None:
            self._taking.take_stored(picture)

    def take_files(self, names: Sequence[str]) -> None:
        """Take files that were dropped elsewhere in the form."""
        self._taking.take_files(names)

    def take_image(self, image: QImage) -> None:
        """Take a picture that was pasted elsewhere in the form."""
        self._taking.take_image(image)

    def _make_copy(self, copy: Copy) -> None:
        if self._choice.picture is not None:
            # The button of the cure goes with what it cures, and would take the focus out of the editor.
            self.head.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            self._taking.take_copy(self._choice.picture, copy, self.focus)

    def _begin(self, name: str, heavy: bool) -> None:
        self.set_bad(False)
        self.head.show_opening(name, heavy)

    def _give_up(self) -> None:
        self._taking.stop()
        self._show()
        self.head.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, kept: tuple[KeptPicture, ...]) -> None:
        self._choice.expect(kept)
        self.changed.emit(picture_changes.adding(tuple(one.picture for one in kept)))

    def _exchange(self, picture_id: PictureId, kept: KeptPicture) -> None:
        self._choice.expect((kept,))
        self.changed.emit(picture_changes.replacing(picture_id, kept.picture, kept.focus))

    def _take_away(self, picture_id: PictureId | None) -> None:
        if picture_id is not None:
            self.message.say("")
            self.changed.emit(picture_changes.removing(picture_id))

    def _place_focus(self, x: int, y: int) -> None:
        if self._choice.chosen is not None:
            self.changed.emit(picture_changes.focusing(self._choice.chosen, x, y))

    def _loaded(self, decoded: DecodedPicture) -> None:
        self._shown = decoded
        self._show()
        self.seen.emit()

    def _lost(self, error: BaseException) -> None:
        picture = self._choice.picture
        if picture is None:
            return
        self._frame.set_image(None, "image-off")
        self.head.show_lost()
        gone = isinstance(error, PictureProblem) and error.code == "picture-not-found"
        lost = self.tr("Picture not found: {name}. It was moved or deleted.").format(name=picture.name)
        self.message.say(lost if gone else problem_text(_spoken(error)), "bad")

    def _show(self) -> None:
        self._frame.set_image(self.image)
        self.note.setText(self.tr("drag the target to the part that must stay visible"))
        self.note.setVisible(self._shown is not None and not self._read_only)
        self.head.show_picture(self._choice.picture)
        self._show_size()
        self._show_row()

    def _show_size(self) -> None:
        if self._taking.opening is not None:
            self.head.show_opening(*self._taking.opening)
            return
        picture = self._choice.picture
        if picture is None:
            self._notes.hide()
            return
        networks = [self._desk.networks.get(key) for key in self._networks]
        curable = not self._read_only and self._shown is not None
        self._notes.show_notes(picture, networks, self.focus, curable=curable)
        self.head.facts.say(*size_words(picture, self._shown, networks))

    def _show_row(self) -> None:
        networks = [self._desk.networks.get(key) for key in self._networks]
        most = most_pictures(networks, self._desk.networks.known)
        self._taking.know(tuple(one.picture_id for one in self._choice.pictures), most)
        self._row.show_choice(self._choice, networks, room=self._taking.room > 0, read_only=self._read_only)

    def _tell_description(self, text: str) -> None:
        self._choice.describe(text)
        if self._choice.place == 0:
            self.edited.emit("picture_description", text, False)
        else:
            self.edited.emit("more_pictures", self._choice.pictures[1:], False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome pictures."""
        if may_be_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped pictures."""
        if self._taking.take_mime(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key."""
        if event.matches(QKeySequence.StandardKey.Paste) and not self._read_only:
            self._taking.take_mime(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)


def _spoken(error: BaseException) -> Exception:
    """Return an error that can be worded; a bug in the worker is raised again where it is logged."""
    if not isinstance(error, PictureProblem | StorageProblem):
        raise error
    return error
