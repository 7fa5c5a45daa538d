"""Several posts on one spot of the timeline as one button: "+N", or their number."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.urgency import is_urgent
from contentplanner.ui.labels import card_spoken, day_text
from contentplanner.ui.quarter.post_items import ChipHost, PostItem
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on


class SharedItem(PostItem):
    """Several posts on one spot; the arrow keys go through them one by one."""

    def __init__(self, host: ChipHost, parent: QWidget) -> None:
        super().__init__(host, parent)
        self._index = 0
        self._urgent = False

    @property
    def card(self) -> PostCard:
        """The post the arrow keys have come to."""
        return self.cards[min(self._index, len(self.cards) - 1)]

    def set_cards(self, cards: Sequence[PostCard], today: date, *, counted: bool) -> None:
        """Stand for posts, shown as their number or as so many more."""
        self.cards = tuple(cards)
        self._index = 0
        self._urgent = any(is_urgent(card, today) for card in cards)
        self.setText(f"{len(cards)}" if counted else f"+{len(cards)}")
        first, last = self.cards[0].day, self.cards[-1].day
        days = "" if first is None else day_text(first, today)
        if first is not None and last is not None and last != first:
            days = self.tr("{first} to {last}").format(first=days, last=day_text(last, today))
        text = self.tr("{count} posts, {days}") if counted else self.tr("{count} more posts, {days}")
        self.setObjectName(f"posts.{self.cards[0].id}")
        self.setAccessibleName(text.format(count=len(cards), days=days))
        self.update()

    def spoken(self, networks: Networks, today: date) -> str:
        """Return the post the arrow keys have come to as a screen reader says it."""
        text = self.tr("{number} of {count}: {post}")
        post = card_spoken(self.card, networks, today)
        return text.format(number=self._index + 1, count=len(self.cards), post=post)

    def place_text(self) -> str:
        """Return which of its posts the arrow keys have come to: "2 of 5 here"."""
        text = self.tr("{number} of {count} here")
        return text.format(number=self._index + 1, count=len(self.cards))

    def go_to(self, post_id: PostId) -> None:
        """Have the keys and the hover card mean one of its posts."""
        self._index = next(n for n, card in enumerate(self.cards) if card.id == post_id)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.chip_box()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(theme.colour("text2"), 1.5))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "sunken"))
        painter.drawRoundedRect(box, 6, 6)
        font = QFont(theme.font("micro"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(self.chip_box(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self._urgent:
            self._paint_urgency(painter, box)
        painter.end()

    @staticmethod
    def _paint_urgency(painter: QPainter, box: QRectF) -> None:
        theme = current_theme()
        side = box.width() * 0.5
        badge = QRectF(box.right() - side * 0.6, box.top() - side * 0.4, side, side)
        painter.setPen(QPen(theme.colour("surface"), 1.2))
        painter.setBrush(theme.colour("warnIcon"))
        painter.drawEllipse(badge)
        font = QFont(theme.font("micro"))
        font.setPixelSize(max(6, round(side * 0.75)))
        font.setWeight(QFont.Weight.Bold)
        painter.setFont(font)
        painter.setPen(theme.colour("onAccent" if theme.dark else "surface"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "!")
