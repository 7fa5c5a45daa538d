"""The dialog behind "Replace everywhere…": the old picture, the new one, and what will happen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import PictureProblem
from contentplanner.application.picture_library import ReplaceEverywhere
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.ids import PictureId
from contentplanner.domain.picture_swap import same_shape
from contentplanner.domain.pictures import Picture
from contentplanner.domain.posts import State
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.labels import counted, problem_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.library.jobs import Viewed, viewing
from contentplanner.ui.library.large_view import LargeView
from contentplanner.ui.library.picker import ChoosePictureDialog
from contentplanner.ui.library.wording import kept_text, say, size_text
from contentplanner.ui.picture_files import ask_for_pictures
from contentplanner.ui.picture_keeping import KeptPicture, keeping_file
from contentplanner.ui.picture_wish import PictureWish
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import ElidedLabel
from contentplanner.ui.widgets.tone_label import ToneLabel

_HOME = "replace-picture"
_WIDTH, _VIEW = 600, 190


class ReplaceDialog(QDialog):
    """Asks for the new picture and replaces the old one in every post that has not gone out.

    Args:
        tools: The plan and what does the slow work.
        old: The picture that goes.
        path: A file to begin with.
        parent: The window.
    """

    def __init__(
        self, tools: ScreenTools, old: Picture, path: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._old = tools, old
        self._new: Picture | None = None
        self._job, self._old_job = LatestJob(tools.tasks, self), LatestJob(tools.tasks, self)
        states = [use.card.state for use in tools.desk.reader.picture_uses(old.id)]
        self._left = sum(state is State.POSTED for state in states)
        self._count = len(states) - self._left
        self.setObjectName(_HOME)
        self.setWindowTitle(say("Replace everywhere"))
        self.message = MessageLine()
        self._build()
        self._fit()
        self._old_job.start(viewing(tools.desk.pictures, old), self._show_old, self._lose_old)
        if path is not None:
            self.take_file(path)
        self.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_file(self, path: Path) -> None:
        """Take a file as the new picture; a copy is kept with the plan."""
        self.message.say(say("Opening…"), "")
        job = keeping_file(self._tools.desk.pictures, path)
        self._job.start(job, self._take_kept, self._refuse)

    def take_picture(self, picture_id: PictureId) -> None:
        """Take a picture of the plan as the new one."""
        picture = self._tools.desk.picture(picture_id)
        if picture is not None:
            job = viewing(self._tools.desk.pictures, picture)
            self._job.start(job, lambda viewed: self._take(picture, viewed), self._refuse)

    def accept(self) -> None:
        """Replace it."""
        if self._new is not None and self._tools.run(ReplaceEverywhere(self._old.id, self._new)):
            super().accept()

    # Inside.

    def _take_kept(self, kept: KeptPicture) -> None:
        self._take(kept.picture, Viewed(kept.decoded.image, self._tools.desk.clock.now()))

    def _take(self, picture: Picture, viewed: Viewed) -> None:
        if picture.id == self._old.id:
            self.message.say(say("This is the same picture. Choose another one."), "warn")
            return
        self._new = picture
        self._new_view.show_image(viewed.image)
        self._new_name.setText(picture.name)
        self._new_size.setText(say("{size} pixels").format(size=size_text(picture)))
        self.message.say("")
        self._say_what_happens()
        self._accept.setEnabled(True)
        self._accept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, PictureProblem | StorageProblem):
            raise error
        self.message.say(problem_text(error), "bad")

    def _show_old(self, viewed: Viewed) -> None:
        self._old_view.show_image(viewed.image)

    def _lose_old(self, error: BaseException) -> None:
        if not isinstance(error, PictureProblem):
            raise error
        self._old_view.show_image(None, "image-off")

    def _say_what_happens(self) -> None:
        many = say("{n} posts get the new picture, with the descriptions they have.")
        words = counted(self._count, say("1 post gets the new picture, with the description it has."), many)
        parts = [words, kept_text(self._left)]
        if self._new is not None and not same_shape(self._old, self._new):
            parts.append(say("It has another shape, so its target goes to the middle."))
        self._words.setText(" ".join(part for part in parts if part))

    def _ask_file(self) -> None:
        ask_for_pictures(self, say("Choose the new picture"), lambda paths: self.take_file(paths[0]))

    def _ask_picture(self) -> None:
        wish = PictureWish(self.take_picture, frozenset({self._old.id}))
        dialog = ChoosePictureDialog(self._tools, wish, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Places.

    def _build(self) -> None:
        px = current_theme().px
        self._old_view, self._new_view = LargeView(_VIEW), LargeView(_VIEW)
        self._new_view.show_image(None, "image-plus")
        self._new_name, self._new_size = ElidedLabel(say("Nothing chosen yet"), "body"), ToneLabel(" ")
        old_size = ToneLabel(say("{size} pixels").format(size=size_text(self._old)))
        both = QHBoxLayout()
        both.setSpacing(px(16))
        old_name = ElidedLabel(self._old.name, "body")
        both.addLayout(_column(say("Now"), self._old_view, old_name, old_size), 1)
        both.addLayout(_column(say("New"), self._new_view, self._new_name, self._new_size), 1)
        self.file = self._button(say("Choose a file…"), "file", "image-plus", self._ask_file)
        self.other = self._button(say("From this plan’s pictures…"), "other", "image", self._ask_picture)
        ways = QHBoxLayout()
        ways.setSpacing(px(8))
        ways.addStretch(1)
        ways.addWidget(self.file)
        ways.addWidget(self.other)
        self._words = ToneLabel("", "text", role="body", wraps=True)
        self._words.setObjectName(f"{_HOME}.words")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addLayout(both)
        column.addLayout(ways)
        column.addWidget(self.message)
        column.addWidget(self._words)
        column.addStretch(1)
        column.addLayout(self._ends())
        self._say_what_happens()

    def _ends(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        cancel = self._button(say("Cancel"), "cancel", "", self.reject)
        one = say("Replace in 1 post")
        words = counted(self._count, one, say("Replace in {n} posts"))
        self._accept = push_button(words, "primary")
        self._accept.setObjectName(f"{_HOME}.accept")
        self._accept.setEnabled(False)
        self._accept.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._accept)
        return row

    @staticmethod
    def _button(words: str, name: str, icon: str, deed: Callable[[], object]) -> QWidget:
        button = push_button(words, "secondary", icon)
        button.setObjectName(f"{_HOME}.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: deed())
        return button

    def _fit(self) -> None:
        wide = current_theme().px(_WIDTH)
        window = self.parentWidget()
        self.setMinimumWidth(min(wide, window.width() - 40) if window is not None else wide)


def _column(title: str, view: LargeView, name: QWidget, size: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(current_theme().px(4))
    for widget in (ToneLabel(title, "text", role="label"), view, name, size):
        column.addWidget(widget)
    return column
