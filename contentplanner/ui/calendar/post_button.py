"""A post as a real button with words, for calendars that have room for them."""

from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.post_look import PostWords, glyph_of, look_of, paint_post
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.labels import card_spoken, time_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

RING = 3
"""Room around the box for the focus ring."""
_FLASH = 900


class PostHost(Protocol):
    """What a calendar does when something happens to the things it shows."""

    def handle_key(self, event: QKeyEvent) -> bool:
        """Take a key pressed while one of the things has focus; tell whether it was meant for it."""

    def took_focus(self, widget: QWidget) -> None:
        """Note that one of the things has the focus now."""

    def point_at(self, button: "PostButton | None") -> None:
        """Note that the mouse rests on a post, or on none."""

    def open_post(self, button: "PostButton") -> None:
        """Open a post."""

    def press_post(self, button: "PostButton", event: QMouseEvent) -> None:
        """Note where the mouse went down on a post."""

    def drag_post(self, button: "PostButton", event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether the post is being dragged."""

    def release_post(self, button: "PostButton", event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether that ended a drag or changed the selection."""

    def open_more(self, button: Any) -> None:
        """Show all posts of the day that "+3 more" stands for."""

    def show_post_menu(self, button: "PostButton", place: QPoint) -> None:
        """Show the menu of a post at a place on the screen."""


class PostButton(QAbstractButton):
    """One post; its host decides what keys, drags and menus do."""

    def __init__(self, host: PostHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self._card: PostCard | None = None
        self._words = PostWords("", "", (), "circle", False, False)
        self._selected = False
        self._faded = False
        self._flashing = QTimer(self, interval=_FLASH, singleShot=True)
        self._flashing.timeout.connect(self.update)
        self.clicked.connect(self._open)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def card(self) -> PostCard:
        """The post it stands for."""
        assert self._card is not None, "a button is shown only once it has a post"
        return self._card

    def set_card(self, card: PostCard, networks: Networks, today: date) -> None:
        """Stand for another post, or for the same one as it is now."""
        if card == self._card:
            return
        self._card = card
        self._words = PostWords(
            time_text(card.time) if card.time is not None else "",
            card.headline or self.tr("No headline yet"),
            tuple(networks.get(key).monogram for key in card.networks),
            glyph_of(card),
            card.state is State.POSTED,
            is_urgent(card, today),
        )
        if self.isVisible():
            self._take_name()
        self.setAccessibleName(card_spoken(card, networks, today))
        self.setToolTip("")
        self.update()

    def set_selected(self, selected: bool) -> None:
        """Show whether it is selected."""
        if selected != self._selected:
            self._selected = selected
            self.setAccessibleDescription(self.tr("Selected") if selected else "")
            self.update()

    def set_faded(self, faded: bool) -> None:
        """Look pale while its post is being dragged."""
        if faded != self._faded:
            self._faded = faded
            self.update()

    def flash(self) -> None:
        """Stand out for a moment."""
        self._flashing.start()
        self.update()

    def _take_name(self) -> None:
        if self._card is not None:
            self.setObjectName(f"post.{self._card.id}")

    def _open(self) -> None:
        self._host.open_post(self)

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Put its box somewhere in the parent; the focus ring lies outside."""
        self.setGeometry(x - RING, y - RING, width + 2 * RING, height + 2 * RING)

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        theme = current_theme()
        return QSize(theme.px(160), theme.px(24) + 2 * RING)

    def showEvent(self, event: QShowEvent) -> None:
        """Go by the post's name while shown, so that no two buttons share it."""
        super().showEvent(event)
        self._take_name()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the post's name free."""
        super().hideEvent(event)
        self.setObjectName("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(0.4 if self._faded else 1.0)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        look = look_of(self.card, theme, selected=self._selected, hovered=self.underMouse())
        paint_post(painter, box, self.card, self._words, look)
        if self.hasFocus() or self._selected or self._flashing.isActive():
            painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, theme.px(6) + 2, theme.px(6) + 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the calendar first."""
        if not self._host.handle_key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the calendar where the focus is."""
        super().focusInEvent(event)
        self.raise_()
        self._host.took_focus(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Look as without the focus."""
        super().focusOutEvent(event)
        self._host.point_at(None)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look as under the mouse."""
        super().enterEvent(event)
        self._host.point_at(self)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look as without the mouse."""
        super().leaveEvent(event)
        self._host.point_at(None)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._host.press_post(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if self._host.drag_post(self, event):
            self.setDown(False)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or be clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self._host.release_post(self, event):
            self.setDown(False)
        else:
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do no more than a single click."""
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self._host.show_post_menu(self, event.globalPos())
