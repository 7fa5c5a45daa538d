"""A list in its frame, or what is said where it is empty."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from contentplanner.ui.post_list.empty import EmptyPanel
from contentplanner.ui.post_list.view import PostListView

_CORNER = 6


class ListPages(QStackedWidget):
    """Shows a list while it has posts, else a sentence and a button.

    Args:
        view: The list.
        name: What the empty page is called by test drivers.
    """

    def __init__(self, view: PostListView, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyPanel(name)
        frame = QFrame()
        frame.setProperty("kind", "card")
        inside = QVBoxLayout(frame)
        # Keeps the rows out of the frame's round corners.
        inside.setContentsMargins(1, _CORNER, 1, _CORNER)
        inside.addWidget(view)
        self.addWidget(frame)
        self.addWidget(self.empty)

    def show_list(self, shown: bool) -> None:
        """Show the list, or what is said where it is empty."""
        self.setCurrentIndex(0 if shown else 1)

    @property
    def shows_list(self) -> bool:
        """Whether the list is in sight."""
        return self.currentIndex() == 0
