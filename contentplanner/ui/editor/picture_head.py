"""What stands beside the picture shown large: its name, what is known of it, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.pictures import Picture
from contentplanner.ui.editor.picture_description import PictureDescription
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton, WordButton, push_button
from contentplanner.ui.widgets.text import ElidedLabel


class PictureHead(QWidget):
    """Name, size, description and buttons of one picture, or how to take the first."""

    choose_wished = Signal()
    remove_wished = Signal()
    given_up = Signal()
    """What is opened now is not wanted any more."""
    library_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel(role="body")
        self.facts = MessageLine()
        self.words = PictureDescription()
        self.choose = push_button(self.tr("Choose a picture…"), icon_name="image-plus")
        self.choose.setObjectName("editor.picture.choose")
        self.choose.clicked.connect(self.choose_wished)
        self.remove = IconButton("trash-2", self.tr("Remove the picture"))
        self.remove.setObjectName("editor.picture.remove")
        self.remove.clicked.connect(self.remove_wished)
        self.cancel = self._link("cancel", self.tr("Cancel"))
        self.cancel.clicked.connect(self.given_up)
        self.library = self._link("library", self.tr("From this plan’s pictures…"))
        self.library.clicked.connect(self.library_wished)
        self._lay_out()

    def show_picture(self, picture: Picture | None) -> None:
        """Show what can be done with a picture, or how to take the first."""
        there = picture is not None
        self.cancel.hide()
        self.name.setText(picture.name if picture else "")
        self._name_choice(self.tr("Replace…") if there else self.tr("Choose a picture…"))
        for widget in (self.name, self.remove, self.words):
            widget.setVisible(there)
        if not there:
            words = self.tr(
                "Or drop or paste one: JPG, PNG, WebP or a photo from a phone. A copy is kept with the plan."
            )
            self.facts.say(words, "")

    def show_opening(self, name: str, heavy: bool) -> None:
        """Say which file is opened now; a heavy one takes a while, and may be given up."""
        self.name.setText(name)
        self.name.show()
        self.facts.say(self.tr("Making a smaller copy…") if heavy else self.tr("Opening…"), "")
        self.cancel.setVisible(heavy)

    def show_lost(self) -> None:
        """Offer another picture in place of one that cannot be shown."""
        self._name_choice(self.tr("Choose another…"))
        self.facts.say("")

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid changing."""
        self.words.edit.setReadOnly(read_only)
        self.choose.setEnabled(not read_only)
        self.remove.setEnabled(not read_only)
        self.library.setVisible(not read_only)

    def _name_choice(self, words: str) -> None:
        """Say what the button does, to those who hear it too."""
        self.choose.setText(words)
        self.choose.setAccessibleName(words)

    def _lay_out(self) -> None:
        theme = current_theme()
        first = QHBoxLayout()
        first.setSpacing(theme.px(4))
        first.addWidget(self.name, 1)
        first.addWidget(self.remove)
        first.addWidget(self.choose)
        first.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(first)
        column.addWidget(self.facts)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.words)
        column.addWidget(self.library, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    @staticmethod
    def _link(name: str, words: str) -> WordButton:
        button = push_button(words, kind="link")
        button.setObjectName(f"editor.picture.{name}")
        return button
