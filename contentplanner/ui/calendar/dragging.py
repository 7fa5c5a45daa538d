"""Dragging posts inside a calendar with the mouse, and dropping posts from elsewhere on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from contentplanner.domain.ids import PostId
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

POSTS_MIME = "application/x-contentplanner-posts"
"""Ids of posts joined by line feeds; what the ideas tray hands over."""
_SCROLL_EVERY = 30


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Where dragged posts would land.

    Args:
        day: The day they would move to.
        time: The time they would get; None keeps theirs.
        clears_time: Whether they would lose their time.
        area: What to outline, in the calendar's own coordinates.
        text: The day and time in words.
    """

    day: date
    time: time | None
    clears_time: bool
    area: QRect
    text: str


class DropOverlay(QWidget):
    """Shows over a calendar where dragged posts would land."""

    def __init__(self, calendar: QWidget) -> None:
        super().__init__(calendar)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._calendar = calendar
        self._place: DropPlace | None = None
        self._ghost: QPixmap | None = None
        self._ghost_at = QPoint()
        self.hide()

    @property
    def place(self) -> DropPlace | None:
        """Where the posts would land now."""
        return self._place

    def show_place(
        self, place: DropPlace | None, ghost: QPixmap | None = None, at: QPoint | None = None
    ) -> None:
        """Outline a place, and carry a picture of what is dragged."""
        self._place, self._ghost = place, ghost
        self._ghost_at = at or QPoint()
        self.setGeometry(self._calendar.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._place is not None:
            area = QRectF(self._place.area).adjusted(2, 2, -2, -2)
            wash = theme.colour("accentSoft")
            wash.setAlpha(120)
            pen = QPen(theme.colour("accent"), 2)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(wash)
            painter.drawRoundedRect(area, theme.px(6), theme.px(6))
        if self._ghost is not None:
            painter.setOpacity(0.85)
            painter.drawPixmap(self._ghost_at, self._ghost)
            painter.setOpacity(1.0)
        if self._place is not None:
            self._paint_text(painter, self._place)
        painter.end()

    def _paint_text(self, painter: QPainter, place: DropPlace) -> None:
        theme = current_theme()
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(place.text) + theme.px(16)
        height = metrics.height() + theme.px(6)
        top = place.area.top() - height + theme.px(4)
        left = min(max(0.0, place.area.center().x() - width / 2), max(0.0, self.width() - width))
        tag = QRectF(left, max(0.0, top), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(tag, height / 2, height / 2)
        painter.setPen(theme.colour("onAccent"))
        painter.setFont(font)
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, place.text)


class PostDrag(QObject):
    """Follows one drag; the calendar says where things may land and what landing means.

    Args:
        calendar: The widget dragged over.
        place_at: Returns where posts would land at a point of the calendar.
        scroll_at: Scrolls when a point lies near an edge.
    """

    dropped = Signal(object, object)
    dropped_beside = Signal(object, object)
    """The ids let go outside the calendar, and the point of the screen."""
    ended = Signal()

    def __init__(
        self,
        calendar: QWidget,
        place_at: Callable[[QPoint], DropPlace | None],
        scroll_at: Callable[[QPoint], None],
    ) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        self._place_at = place_at
        self._scroll_at = scroll_at
        self._overlay = DropOverlay(calendar)
        self._pressed_at: QPoint | None = None
        self._grip = QPoint()
        self._ids: tuple[PostId, ...] = ()
        self._cancelled = False
        self._ghost: QPixmap | None = None
        self._at = QPoint()
        self._timer = QTimer(self, interval=_SCROLL_EVERY)
        self._timer.timeout.connect(self._scroll)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return bool(self._ids)

    @property
    def cancelled(self) -> bool:
        """Whether the drag begun with the last press was given up."""
        return self._cancelled

    @property
    def grip(self) -> QPoint:
        """Where the mouse holds what is dragged, from its upper left corner."""
        return self._grip

    @property
    def count(self) -> int:
        """How many posts are dragged."""
        return len(self._ids)

    @property
    def place(self) -> DropPlace | None:
        """Where the posts would land now."""
        return self._overlay.place if self.active else None

    def press(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        self._pressed_at = event.globalPosition().toPoint()
        self._cancelled = False

    def begins(self, event: QMouseEvent) -> bool:
        """Tell whether the mouse has gone far enough for a drag to begin."""
        if self.active or self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = event.globalPosition().toPoint() - self._pressed_at
        return way.manhattanLength() >= QApplication.startDragDistance()

    def begin(self, source: QWidget, ids: tuple[PostId, ...]) -> None:
        """Begin to drag posts, shown by a picture of their widget."""
        assert self._pressed_at is not None, "a drag begins with a press"
        self._ids = ids
        self._grip = source.mapFromGlobal(self._pressed_at)
        self._ghost = source.grab()
        self._timer.start()

    def move(self, at: QPoint) -> None:
        """Carry on to a point of the calendar."""
        self._at = at
        self._overlay.show_place(self._place_in_sight(at), self._ghost, at - self._grip)

    def hover(self, at: QPoint, ids: tuple[PostId, ...]) -> bool:
        """Show where posts from elsewhere would land; tell whether they may."""
        self._ids, self._ghost, self._grip = ids, None, QPoint()
        self._at = at
        self._overlay.show_place(self._place_at(at))
        return self._overlay.place is not None

    def drop(self) -> None:
        """Let go; where the posts may land, they are dropped."""
        ids, place, at = self._ids, self.place, self._at
        self.cancel()
        self._cancelled = False
        if ids and place is not None:
            self.dropped.emit(ids, place)
        elif ids and not self._in_sight(at):
            self.dropped_beside.emit(ids, self._calendar.mapToGlobal(at))

    def cancel(self) -> None:
        """End the drag without a drop."""
        self._cancelled = self.active
        self._ids, self._ghost, self._pressed_at = (), None, None
        self._timer.stop()
        self._overlay.show_place(None)
        self._overlay.hide()
        self.ended.emit()

    def _scroll(self) -> None:
        self._scroll_at(self._at)
        self._overlay.show_place(self._place_in_sight(self._at), self._ghost, self._at - self._grip)

    def _in_sight(self, at: QPoint) -> bool:
        return self._calendar.visibleRegion().boundingRect().contains(at)

    def _place_in_sight(self, at: QPoint) -> DropPlace | None:
        return self._place_at(at) if self._in_sight(at) else None
