"""Posts on the timeline as real buttons: a chip for one; several on one spot are in ``shared_items``."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import card_spoken
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.chip import paint_chip
from contentplanner.ui.widgets.mirrored import painter_on

_CHIP = 24
_OVERHANG = 5


def overhang(size: int) -> int:
    """Return the room above and to the right of a chip of a size, for its badge."""
    return -(-size * _OVERHANG // _CHIP)


class ChipHost(Protocol):
    """What the board does when something happens to a post on it."""

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key; tell whether it was meant for the board."""

    def took_focus(self, item: "PostItem") -> None:
        """Note that a post has the focus now."""

    def lost_focus(self, item: "PostItem") -> None:
        """Note that a post has the focus no more."""

    def point_at(self, item: "PostItem | None") -> None:
        """Note that the mouse rests on a post, or on none."""

    def press_item(self, item: "PostItem", event: QMouseEvent) -> None:
        """Note where the mouse went down on a post."""

    def drag_item(self, item: "PostItem", event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""

    def release_item(self, item: "PostItem", event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether it was more than a click."""

    def activate_item(self, item: "PostItem") -> None:
        """Do what a click on a post does."""

    def show_item_menu(self, item: "PostItem", place: QPoint) -> None:
        """Show the menu of a post at a place on the screen."""


class PostItem(QAbstractButton):
    """One or several posts on a spot of the board; the host decides what happens."""

    def __init__(self, host: ChipHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self.cards: tuple[PostCard, ...] = ()
        self._over = _OVERHANG
        self._home = QRect()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._activate)

    @property
    def card(self) -> PostCard:
        """The post that keys and the hover card are about."""
        return self.cards[0]

    def is_movable(self) -> bool:
        """Tell whether it can be dragged: one post that has not gone out."""
        return len(self.cards) == 1 and self.card.state is not State.POSTED

    def set_roving(self, roving: bool) -> None:
        """Make it the one that Tab reaches, or not."""
        policy = Qt.FocusPolicy.StrongFocus if roving else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def place(self, x: int, y: int, size: int) -> None:
        """Put its chip somewhere on the board; the badge hangs over."""
        self._over = overhang(size)
        self._home = QRect(x, y - self._over, size + self._over, size + self._over)
        self.setGeometry(self._home)

    def box(self) -> QRect:
        """Return where its chip lies on the board, or will once it has come to rest."""
        return self.chip_box().translated(self._home.topLeft())

    def chip_box(self) -> QRect:
        """Return where its chip lies in itself."""
        return QRect(0, self._over, self.width() - self._over, self.height() - self._over)

    def _activate(self) -> None:
        self._host.activate_item(self)

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        size = current_theme().px(_CHIP) + self._over
        return QSize(size, size)

    def hitButton(self, at: QPoint) -> bool:
        """Count the badge as part of the chip."""
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the board first."""
        if not self._host.handle_key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        self._host.took_focus(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard left."""
        super().focusOutEvent(event)
        self._host.lost_focus(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell where the mouse is."""
        super().enterEvent(event)
        self._host.point_at(self)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse left."""
        super().leaveEvent(event)
        self._host.point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._host.press_item(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, where the board says so."""
        if self._host.drag_item(self, event):
            self.setDown(False)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop or click."""
        if event.button() is Qt.MouseButton.LeftButton and self._host.release_item(self, event):
            self.setDown(False)
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a new post where there is none."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self._host.show_item_menu(self, event.globalPos())


class SingleItem(PostItem):
    """One post."""

    def __init__(self, host: ChipHost, parent: QWidget) -> None:
        super().__init__(host, parent)
        self._urgent = False

    def show_post(self, card: PostCard, networks: Networks, today: date) -> None:
        """Stand for a post as it is now."""
        urgent = is_urgent(card, today)
        if self.cards == (card,) and self._urgent == urgent:
            return
        self.cards, self._urgent = (card,), urgent
        self.setObjectName(f"post.{card.id}")
        self.setAccessibleName(card_spoken(card, networks, today))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self)
        painter.drawPixmap(0, 0, self._picture())
        painter.end()

    def _picture(self) -> QPixmap:
        """Return its chip as a picture; chips that look alike are painted once."""
        ratio, dark = self.devicePixelRatio(), current_theme().dark
        card = self.card
        look = f"{card.state} {card.gives} {card.repeats} {self._urgent}"
        key = f"chip {look} {self.size().toTuple()} {ratio} {dark}"
        picture = QPixmap()
        if QPixmapCache.find(key, picture):
            return picture
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.chip_box()), card, self._urgent)
        if card.repeats:
            _paint_repeats(painter, QRectF(self.chip_box()))
        painter.end()
        QPixmapCache.insert(key, picture)
        return picture


def _paint_repeats(painter: QPainter, box: QRectF) -> None:
    """Paint that a post repeats at the lower right corner of its chip."""
    theme = current_theme()
    side = box.width() * 12 / _CHIP
    badge = QRectF(box.right() - side, box.bottom() - side, side, side)
    painter.setPen(QPen(theme.colour("surface"), 1.2))
    painter.setBrush(theme.colour("text2"))
    painter.drawEllipse(badge)
    inset = side * 0.2
    paint_icon(painter, "repeat", badge.adjusted(inset, inset, -inset, -inset), theme.colour("surface"))
