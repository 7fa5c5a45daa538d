"""The dialog that offers the plan's pictures to choose one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.ui.library.browser import PictureBrowser
from contentplanner.ui.library.entries import Entry, Show
from contentplanner.ui.library.reading import PictureReader
from contentplanner.ui.library.wording import say
from contentplanner.ui.picture_wish import PictureWish
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button

_WIDTH, _HEIGHT = 800, 600
_HOME = "choose-picture"


class ChoosePictureDialog(QDialog):
    """All pictures whose files are there; Enter, a double click or the button chooses.

    Args:
        tools: The plan and what makes the small views.
        wish: Who hears of the choice, and what is not offered.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, wish: PictureWish, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish = wish
        self.setObjectName(_HOME)
        self.setWindowTitle(say("Choose from this plan’s pictures"))
        self._reader = PictureReader(tools, self)
        shows = (Show.ALL, Show.USED, Show.UNUSED)
        self.browser = PictureBrowser(tools.desk.pictures, tools.tasks, _HOME, shows)
        self.choose = push_button(say("Choose"), "primary")
        self.choose.setObjectName(f"{_HOME}.accept")
        self.choose.setAutoDefault(False)
        self._reader.read.connect(self._show)
        self.browser.grid.opened.connect(lambda _entry: self.accept())
        self.browser.grid.picked.connect(lambda entry: self.choose.setEnabled(entry is not None))
        self.choose.clicked.connect(self.accept)
        self._lay_out()
        self._reader.refresh()
        self.browser.take_focus()

    def accept(self) -> None:
        """Choose the picture in hand."""
        entry = self.browser.grid.current()
        if entry is not None:
            super().accept()
            self._wish.chosen(entry.id)

    def _show(self, entries: Sequence[Entry]) -> None:
        offered = [one for one in entries if not one.lost and one.id not in self._wish.without]
        self.browser.show_entries(offered)
        self.choose.setEnabled(self.browser.grid.current() is not None)

    def _lay_out(self) -> None:
        px = current_theme().px
        cancel = push_button(say("Cancel"))
        cancel.setObjectName(f"{_HOME}.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.browser, 1)
        column.addLayout(buttons)
        window = self.parentWidget()
        while window is not None and (outer := window.parentWidget()) is not None:
            window = outer
        wide, high = px(_WIDTH), px(_HEIGHT)
        if window is not None:
            wide, high = min(wide, window.width() - px(40)), min(high, window.height() - px(40))
        self.resize(wide, high)
