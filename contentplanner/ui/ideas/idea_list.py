"""A list of ideas to drag onto days, onto which dated posts may be dropped to lose their day."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)

from contentplanner.domain.ids import PostId
from contentplanner.ui.calendar.dragging import POSTS_MIME
from contentplanner.ui.ideas.row import has_room, plan_area, row_height
from contentplanner.ui.models.post_list_model import PostListModel
from contentplanner.ui.post_list.view import PostListView
from contentplanner.ui.theme.theme import current_theme


class IdeaList(PostListView):
    """Rows that may be dragged away; ``posts_dropped`` carries the ids of posts dropped here.

    Args:
        model: What it lists.
        name: What the list is called for people who cannot see it.
        takes_posts: Whether posts may be dropped on it.
        dated: Whether its posts have days and need a line more.
    """

    posts_dropped = Signal(object)

    def __init__(self, model: PostListModel, name: str, *, takes_posts: bool, dated: bool = False) -> None:
        self._dated = dated
        super().__init__(model, name, draggable=True)
        self._hovered = False
        self.setAcceptDrops(takes_posts)

    def row_height(self) -> int:
        """Return how high every row is."""
        return row_height(dated=self._dated)

    def _takes(self, event: QDropEvent) -> bool:
        return event.mimeData().hasFormat(POSTS_MIME) and event.source() is not self

    def _show_hovered(self, hovered: bool) -> None:
        self._hovered = hovered
        self.viewport().update()

    # Qt's calls.

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on the small calendar of a row as the wish for a day."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self.visualRect(index)
        on_plan = index.isValid() and has_room(row.width()) and plan_area(row).contains(place)
        if on_plan and self.was_pressed:
            self.forget_press()
            self.setCurrentIndex(index)
            self.move_asked.emit()
        else:
            super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome posts from elsewhere."""
        if self._takes(event):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._show_hovered(True)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on welcoming them."""
        event.setAccepted(self._takes(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Let them go again."""
        self._show_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which posts were dropped."""
        self._show_hovered(False)
        if self._takes(event):
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            lines = bytes(event.mimeData().data(POSTS_MIME).data()).decode().split("\n")
            self.posts_dropped.emit(tuple(PostId(line) for line in lines if line))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and while posts hover over them where they would land."""
        super().paintEvent(event)
        if not self._hovered:
            return
        theme = current_theme()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wash = theme.colour("accentSoft")
        wash.setAlpha(120)
        pen = QPen(theme.colour("accent"), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(wash)
        painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(3, 3, -3, -3), 8, 8)
        painter.end()
