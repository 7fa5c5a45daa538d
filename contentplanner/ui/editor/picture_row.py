"""The row of all pictures of a post, and what is said where networks take fewer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.desk import PictureStore
from contentplanner.domain.ids import PictureId
from contentplanner.domain.networks import Network
from contentplanner.domain.posts import MorePicture
from contentplanner.ui.editor.picture_choice import PictureChoice
from contentplanner.ui.editor.picture_room import room_words
from contentplanner.ui.editor.picture_strip import PictureStrip, StripPicture
from contentplanner.ui.editor.picture_thumbs import PictureThumbs
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel


class PictureRow(QWidget):
    """Shows the strip of pictures once there are several, and what networks do with too many.

    Args:
        store: Where the plan's pictures are kept.
        tasks: Reads them.
        comes_after: What the Tab key leaves for the strip.
        parent: The field.
    """

    small_seen = Signal(str, object)
    """The id of one of several pictures, and its small image; None where it cannot be shown."""

    def __init__(
        self, store: PictureStore, tasks: TaskRunner, comes_after: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.strip = PictureStrip(comes_after)
        self.words = ToneLabel(wraps=True)
        self.words.setObjectName("editor.picture.room")
        self._thumbs = PictureThumbs(store, tasks, self)
        self._thumbs.arrived.connect(self.strip.show_image)
        self._thumbs.arrived.connect(self.small_seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(6))
        column.addWidget(self.strip)
        column.addWidget(self.words)
        self.hide()

    def image(self, picture_id: PictureId | None) -> QImage | None:
        """Return the small image of a picture, if it is at hand."""
        return None if picture_id is None else self._thumbs.image(picture_id)

    def read(self, choice: PictureChoice, *, anew: bool) -> None:
        """Read the small images that are not at hand, or all of them anew."""
        if anew:
            self._thumbs.forget()
        self._thumbs.want(choice.known() if len(choice.pictures) > 1 else ())

    def show_choice(
        self, choice: PictureChoice, networks: Sequence[Network], *, room: bool, read_only: bool
    ) -> None:
        """Show all pictures, the chosen one marked, and which of the networks take fewer.

        Args:
            choice: The pictures.
            networks: Where the post appears.
            room: Whether another picture may be added.
            read_only: Whether nothing may be changed.
        """
        pictures = tuple(self._strip_picture(choice, one) for one in choice.pictures)
        self.strip.show_pictures(pictures, choice.chosen, room=room, read_only=read_only)
        words = room_words(len(pictures), networks)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.setVisible(not self.strip.isHidden() or bool(words))

    def _strip_picture(self, choice: PictureChoice, one: MorePicture) -> StripPicture:
        known, picture_id = choice.picture_of(one.picture_id), one.picture_id
        return StripPicture(
            picture_id,
            self.tr("a picture that is gone") if known is None else known.name,
            bool(one.description),
            (one.focus_x, one.focus_y),
            self._thumbs.image(picture_id),
            known is None or self._thumbs.is_lost(picture_id),
        )
