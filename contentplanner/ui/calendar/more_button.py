"""The button that stands for posts there is no room for."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.application.queries import PostCard
from contentplanner.ui.calendar.post_button import RING, PostHost
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

_TALL = 40


class MoreButton(QAbstractButton):
    """Stands for the posts behind "+3 more"; pressing it asks for all of the day."""

    def __init__(self, host: PostHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self._hidden: tuple[PostCard, ...] = ()
        self.clicked.connect(self._open)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def cards(self) -> tuple[PostCard, ...]:
        """The posts it stands for."""
        return self._hidden

    def set_cards(self, hidden: tuple[PostCard, ...], day_name: str) -> None:
        """Stand for posts of a day."""
        self._hidden = hidden
        self.setText(self.tr("+{count} more").format(count=len(hidden)))
        self.setAccessibleName(self.tr("{count} more posts on {day}").format(count=len(hidden), day=day_name))
        self.update()

    def place(self, x: int, y: int, width: int, height: int) -> None:
        """Put it somewhere in the parent; the focus ring lies outside."""
        self.setGeometry(x - RING, y - RING, width + 2 * RING, height + 2 * RING)

    def _open(self) -> None:
        self._host.open_more(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        radius = theme.px(6)
        tall = box.height() > theme.px(_TALL)
        if tall or self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius + 2, radius + 2)
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        room = box.adjusted(theme.px(6), 0, -theme.px(2), 0)
        side = Qt.AlignmentFlag.AlignHCenter if tall else Qt.AlignmentFlag.AlignLeft
        fits = QFontMetricsF(font).horizontalAdvance(self.text()) <= room.width()
        text = self.text() if fits else f"+{len(self._hidden)}"
        painter.drawText(box if tall else room, Qt.AlignmentFlag.AlignVCenter | side, text)
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
