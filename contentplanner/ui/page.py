"""What every page that is no calendar and no list has: it scrolls, reads, and keeps what is typed."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.changes import ChangeSet
from contentplanner.domain.ids import PostId
from contentplanner.ui.post_screen import PostScreen
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme


class Page(PostScreen):
    """A page that scrolls; its content goes into ``body``.

    Args:
        tools: What a screen works with.
        name: Its object name.
        parent: The workspace.
    """

    wished = Signal(str)
    """A command of the menus, by its id."""

    def __init__(self, tools: ScreenTools, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.desk = tools, tools.desk
        self.setObjectName(name)
        self._content = QWidget()
        self._content.setProperty("kind", "page")
        self.body = QVBoxLayout(self._content)
        self.scroller = QScrollArea()
        self.scroller.setObjectName(f"{name}.scroll")
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroller)
        # Later, because it is told of while the page is being laid out.
        self.scroller.verticalScrollBar().rangeChanged.connect(
            self._space, Qt.ConnectionType.QueuedConnection
        )
        current_theme().changed.connect(self._space)
        self._space()

    def refresh(self) -> None:
        """Read again and show it."""
        raise NotImplementedError

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        raise NotImplementedError

    def on_changes(self, _changes: ChangeSet, _origin: object) -> None:
        """Read again after a change of the plan."""
        self.refresh()

    def keep_typed(self) -> bool:
        """Keep what is being typed; tell whether that worked."""
        return True

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the posts a command is meant for."""
        return ()

    def select_post(self, post_id: PostId) -> None:
        """Bring a post into sight that undo brought back; a page that lists posts does more."""

    def take_focus(self) -> None:
        """Put the focus on the first thing that takes it."""
        for child in self._content.findChildren(QWidget):
            takes_focus = child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_focus and child.isVisibleTo(self):
                child.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _space(self) -> None:
        self.body.setContentsMargins(page_margins(self.scroller))
        self.body.setSpacing(current_theme().px(12))


def page_margins(scroller: QScrollArea) -> QMargins:
    """Return the room around a page; a bar to scroll takes its place from it, so that edges stay in line."""
    px, bar = current_theme().px, scroller.verticalScrollBar()
    taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
    return QMargins(px(20), px(16), px(20) - taken, px(20))
