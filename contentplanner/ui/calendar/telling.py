"""Tells about a post beside it: while the mouse rests on it, or when arrow keys come to it."""

from datetime import date

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QWidget

from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.post_button import RING, PostButton
from contentplanner.ui.widgets.hover_card import HoverCard

_REST = 400


class PostTeller(QObject):
    """Shows the hover card of one calendar.

    Args:
        calendar: What the card floats over.
        networks: Words for networks.
    """

    def __init__(self, calendar: QWidget, networks: Networks) -> None:
        super().__init__(calendar)
        self._calendar = calendar
        self._networks = networks
        self._card: HoverCard | None = None
        self._button: PostButton | None = None
        self._today = date.min
        self._timer = QTimer(self, interval=_REST, singleShot=True)
        self._timer.timeout.connect(self._tell_pointed)

    @property
    def telling(self) -> bool:
        """Whether it tells about a post now."""
        return self._card is not None and self._card.isVisible()

    def point_at(self, button: PostButton | None, today: date) -> None:
        """Note that the mouse has come to rest on a post, or on none."""
        self._button, self._today = button, today
        self.hush()
        if button is not None:
            self._timer.start()

    def tell(self, button: PostButton, today: date) -> None:
        """Tell about a post at once."""
        self._timer.stop()
        if self._card is None:
            self._card = HoverCard(self._networks, self._calendar)
        at = button.mapTo(self._calendar, QPoint(0, 0))
        self._card.show_card(button.card, today, QRect(at, button.size()).adjusted(RING, RING, -RING, -RING))

    def hush(self) -> None:
        """Tell no more."""
        self._timer.stop()
        if self._card is not None:
            self._card.hide()

    def _tell_pointed(self) -> None:
        if self._button is not None and self._button.isVisible():
            self.tell(self._button, self._today)
