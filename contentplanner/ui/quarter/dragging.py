"""Dragging a post along its lane or into another one; only what moves is painted again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from contentplanner.domain.ids import CampaignId
from contentplanner.ui.quarter.overlays import DropMark

FAR_ENOUGH = 3
_SCROLL_EVERY = 30


@dataclass(frozen=True, slots=True)
class Landing:
    """Where dragged posts would land.

    Args:
        day: Their new day.
        campaign_id: The campaign of the lane; None for everyday posts.
        box: The day in that lane, in the board's coordinates.
        text: Day and lane in words.
    """

    day: date
    campaign_id: CampaignId | None
    box: QRect
    text: str


class ChipDrag(QObject):
    """Follows one drag over the board.

    Args:
        board: The widget dragged over.
        name: What its mark is called.
        landing_at: Returns where posts would land at a point of the board.
        scroll_at: Scrolls when a point lies near an edge.
    """

    dropped = Signal(object, object)
    dropped_beside = Signal(object, object)
    """The ids let go outside the board, and the point of the screen."""

    def __init__(
        self,
        board: QWidget,
        name: str,
        landing_at: Callable[[QPoint], Landing | None],
        scroll_at: Callable[[QPoint], None],
    ) -> None:
        super().__init__(board)
        self._board = board
        self._landing_at = landing_at
        self._scroll_at = scroll_at
        self._mark = DropMark(board, name)
        self._ghost = QLabel(board)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.setObjectName("quarter.ghost")
        self._ghost.hide()
        self._pressed_at: QPoint | None = None
        self._grip = QPoint()
        self._at = QPoint()
        self._ids: tuple[str, ...] = ()
        self._landing: Landing | None = None
        self._given_up = False
        self._timer = QTimer(self)
        self._timer.setInterval(_SCROLL_EVERY)
        self._timer.timeout.connect(self._scroll)

    @property
    def active(self) -> bool:
        """Whether something is being dragged."""
        return bool(self._ids)

    @property
    def given_up(self) -> bool:
        """Whether the drag begun with the last press was cancelled."""
        return self._given_up

    @property
    def landing(self) -> Landing | None:
        """Where the posts would land now."""
        return self._landing

    def press(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        self._pressed_at = event.globalPosition().toPoint()
        self._given_up = False

    def is_far(self, event: QMouseEvent) -> bool:
        """Tell whether the mouse has gone far enough for a drag."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        return (event.globalPosition().toPoint() - self._pressed_at).manhattanLength() >= FAR_ENOUGH

    def begin(self, source: QWidget, ids: tuple[str, ...]) -> None:
        """Begin to drag what has these ids, shown by a picture of it."""
        assert self._pressed_at is not None, "a drag begins with a press"
        self._ids = ids
        self._grip = source.mapFromGlobal(self._pressed_at)
        self._ghost.setPixmap(_picture_of(source))
        self._ghost.resize(source.size())
        self._ghost.show()
        self._timer.start()

    def move(self, at: QPoint) -> None:
        """Carry on to a point of the board."""
        self._at = at
        self._ghost.move(at - self._grip)
        self._ghost.raise_()
        self._show_landing(QRect(self._ghost.pos(), self._ghost.size()))

    def hover(self, at: QPoint, ids: tuple[str, ...]) -> bool:
        """Show where posts from elsewhere would land; tell whether they may."""
        self._ids, self._at = ids, at
        self._show_landing(QRect(at, at))
        self._scroll_at(at)
        return self._landing is not None

    def drop(self) -> None:
        """Let go; where the posts may land, they are dropped."""
        ids, landing, at = self._ids, self._landing, self._at
        self.cancel()
        self._given_up = False
        if ids and landing is not None:
            self.dropped.emit(ids, landing)
        elif ids and not self._on_board(at):
            self.dropped_beside.emit(ids, self._board.mapToGlobal(at))

    def cancel(self) -> None:
        """End the drag without a drop."""
        self._given_up = self.active
        self._ids, self._landing, self._pressed_at = (), None, None
        self._timer.stop()
        self._ghost.hide()
        self._mark.hide()

    def _show_landing(self, beside: QRect) -> None:
        self._landing = self._landing_at(self._at) if self._on_board(self._at) else None
        if self._landing is None:
            self._mark.hide()
        else:
            self._mark.point_at(self._landing.text, self._landing.box, beside)

    def _on_board(self, at: QPoint) -> bool:
        return self._board.visibleRegion().boundingRect().contains(at)

    def _scroll(self) -> None:
        self._scroll_at(self._at)


def _picture_of(widget: QWidget) -> QPixmap:
    """Return a widget as a picture, without the ground it lies on."""
    ratio = widget.devicePixelRatio()
    picture = QPixmap(widget.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    widget.render(picture, renderFlags=QWidget.RenderFlag.DrawChildren)
    return picture
