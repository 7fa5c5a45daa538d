"""One post on a campaign's page, as a row that opens it."""

from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.keys import Pressed
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.labels import card_spoken, day_text, time_text
from contentplanner.ui.post_list.painting import paint_monograms, paint_text, strong
from contentplanner.ui.post_list.state_words import state_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.chip import paint_chip
from contentplanner.ui.widgets.mirrored import mirrored, reads_leftwards

_HEIGHT, _STACKED = 38, 54
_ONE_LINE = 760
"""From this width at 100 % text size one line is enough."""


class PostRow(QAbstractButton):
    """A post with its day, chip, headline, networks and state; its list decides what keys do."""

    stepped = Signal(int)
    """Another row is wanted: -1 for the one above, 1 for the one below."""
    focused = Signal()
    move_asked = Signal()
    delete_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, networks: Networks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._networks = networks
        self._today = date.min
        self.card: PostCard | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        current_theme().changed.connect(self.updateGeometry)

    def set_card(self, card: PostCard, today: date) -> None:
        """Show a post."""
        self.card, self._today = card, today
        self.setObjectName(f"campaign.post.{card.id}")
        self.setAccessibleName(card_spoken(card, self._networks, today))
        self.setToolTip(card.headline)
        self.update()

    @property
    def _stacked(self) -> bool:
        return self.width() < current_theme().px(_ONE_LINE)

    def heightForWidth(self, width: int) -> int:
        """Return the height of one line or of two, as the width allows."""
        px = current_theme().px
        return px(_STACKED if width < px(_ONE_LINE) else _HEIGHT)

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(280), current_theme().px(_HEIGHT))

    def state_words(self, card: PostCard) -> str:
        """Return what is said of its state."""
        return state_text(card, self._today)

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        if self.card is None:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(room, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room, 6, 6)
        self._paint_card(painter, self.card)
        painter.end()

    def _paint_card(self, painter: QPainter, card: PostCard) -> None:
        theme = current_theme()
        px, height = theme.px, self.height()
        urgent = is_urgent(card, self._today)
        late = urgent and card.day is not None and card.day < self._today
        day = self.tr("No day yet") if card.day is None else day_text(card.day, self._today)
        if card.day == self._today:
            day = self.tr("Today")
        line = QRectF(px(10), px(5), px(84), px(22)) if self._stacked else QRectF(px(10), 0, px(84), height)
        font = strong("body") if card.day == self._today else theme.font("body")
        paint_text(painter, mirrored(self, line), day, font, theme.colour("warn" if late else "text"))
        self._paint_time(painter, card, line)
        left = px(10 + 84 + (4 if self._stacked else 52))
        chip = QRectF(left, (height - px(24)) / 2, px(24), px(24))
        paint_chip(painter, mirrored(self, chip), card, urgent)
        self._paint_words(painter, card, chip.right() + px(12), urgent)

    def _paint_time(self, painter: QPainter, card: PostCard, line: QRectF) -> None:
        if card.time is None or card.day is None:
            return
        theme = current_theme()
        if self._stacked:
            room = line.translated(0, line.height())
        else:
            room = QRectF(line.right(), 0, theme.px(44), self.height())
        words = time_text(card.time)
        paint_text(painter, mirrored(self, room), words, theme.font("small"), theme.colour("text2"))

    def _paint_words(self, painter: QPainter, card: PostCard, left: float, urgent: bool) -> None:
        theme = current_theme()
        px, right = theme.px, self.width() - theme.px(10)
        state = self.state_words(card)
        tone = theme.colour("warn" if urgent else "text2")
        if self._stacked:
            headline = QRectF(left, px(5), right - left, px(22))
            self._paint_headline(painter, card, headline)
            below = QRectF(left, px(27), right - left, px(22))
            used = self._paint_networks(painter, card, below)
            below.setLeft(below.left() + used)
            paint_text(painter, mirrored(self, below), state, theme.font("small"), tone)
            return
        state_room = QRectF(right - px(172), 0, px(172), self.height())
        networks = QRectF(state_room.left() - px(92), 0, px(84), self.height())
        self._paint_networks(painter, card, networks)
        self._paint_headline(painter, card, QRectF(left, 0, networks.left() - px(12) - left, self.height()))
        paint_text(painter, mirrored(self, state_room), state, theme.font("small"), tone)

    def _paint_headline(self, painter: QPainter, card: PostCard, room: QRectF) -> None:
        theme, room = current_theme(), mirrored(self, room)
        if not card.headline:
            words = self.tr("No headline yet")
            paint_text(painter, room, words, theme.font("body"), theme.colour("text3"))
            return
        gone = card.state in (State.POSTED, State.SKIPPED)
        paint_text(painter, room, card.headline, strong("body"), theme.colour("text2" if gone else "text"))

    def _paint_networks(self, painter: QPainter, card: PostCard, room: QRectF) -> float:
        """Paint the networks; return how much room they and a gap take."""
        monograms = [self._networks.get(key).monogram for key in card.networks]
        leftwards = reads_leftwards(self)
        used = paint_monograms(painter, mirrored(self, room), monograms, leftwards=leftwards)
        return used + current_theme().px(8) if used else 0.0

    # Qt's calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, move, delete, or go to the next row."""
        pressed = Pressed(event)
        deeds = {
            Qt.Key.Key_Up: lambda: self.stepped.emit(-1),
            Qt.Key.Key_Down: lambda: self.stepped.emit(1),
            Qt.Key.Key_Return: self.click,
            Qt.Key.Key_Enter: self.click,
            Qt.Key.Key_M: self.move_asked.emit,
            Qt.Key.Key_Delete: self.delete_asked.emit,
            Qt.Key.Key_Backspace: self.delete_asked.emit,
        }
        deed = deeds.get(pressed.key) if pressed.plain else None
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that it has the focus."""
        super().focusInEvent(event)
        self.focused.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the post."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        self.menu_asked.emit(event.globalPos() if mouse else self.mapToGlobal(self.rect().center()))
