"""One day of the month: its number, its posts, and room to press for a new one."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from contentplanner.application.day_marks import DayMark
from contentplanner.application.queries import PostCard
from contentplanner.domain.ids import PostId
from contentplanner.domain.month_layout import fit
from contentplanner.domain.networks import Networks
from contentplanner.ui.calendar.mark_tag import MarkTag, closed_word, marks_words, names_a_closed_day
from contentplanner.ui.calendar.more_button import MoreButton
from contentplanner.ui.calendar.post_button import PostButton, PostHost
from contentplanner.ui.day_words import day_name, day_number
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

NUMBER_ROW = 29
STRIP_PITCH = 22
LOW, HIGH = 24, 42
GAP = 2
SIDE = 5
FOOT = 5
_WORD = 20


class CellHost(PostHost, Protocol):
    """What the month does when something happens to one of its days."""

    def wish_post_on(self, day: date) -> None:
        """Ask for a new post on a day."""


@dataclass(frozen=True, slots=True)
class CellDay:
    """What a cell shows of its day, posts apart."""

    day: date
    in_month: bool
    today: date
    hidden_strips: int
    lanes: int
    marks: tuple[DayMark, ...]


class DayCell(QWidget):
    """One day; its posts are real buttons inside."""

    def __init__(self, host: "CellHost", parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self._shown: CellDay | None = None
        self._cards: list[PostCard] = []
        self._buttons: list[PostButton] = []
        self._used = 0
        self._more = MoreButton(host, self)
        self._tag: MarkTag | None = None
        self._selected = False
        self._more.hide()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)

    @property
    def day(self) -> date:
        """The day it stands for."""
        assert self._shown is not None, "a cell is shown only once it has a day"
        return self._shown.day

    @property
    def cards(self) -> list[PostCard]:
        """All posts of the day."""
        return self._cards

    @property
    def buttons(self) -> list[PostButton]:
        """The posts shown one by one."""
        return self._buttons[: self._used]

    @property
    def stops(self) -> list[QWidget]:
        """What the focus can rest on, from the top: the day, its posts, "+3 more"."""
        more = [] if self._more.isHidden() else [self._more]
        return [self, *self.buttons, *more]

    def widget_of(self, post_id: PostId) -> QWidget | None:
        """Return the button of a post, or the one it is behind."""
        for button in self.buttons:
            if button.card.id == post_id:
                return button
        return self._more if any(card.id == post_id for card in self._cards) else None

    def show_day(self, shown: CellDay, cards: list[PostCard], networks: Networks) -> None:
        """Show a day and as many of its posts as there is room for."""
        self._shown, self._cards = shown, cards
        self.setObjectName(f"month.day.{shown.day.isoformat()}")
        self.setAccessibleName(self._spoken())
        self._place_posts(networks)
        self._place_tag(shown)
        self.update()

    def set_selected(self, selected: bool) -> None:
        """Show whether it is the selected day."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def _place_tag(self, shown: CellDay) -> None:
        """Show what makes the day matter, between its number and the plus."""
        if shown.marks and self._tag is None:
            self._tag = MarkTag(self)
        if self._tag is None:
            return
        theme = current_theme()
        self._tag.setVisible(bool(shown.marks))
        self._tag.show_marks(shown.marks, closed_said=self._says_closed())
        left = round(self._number_pill().right()) + theme.px(6)
        plus = self.underMouse() or self.hasFocus()
        right = (self._plus().left() if plus else self.width()) - 2
        if shown.hidden_strips:
            right -= round(self._hidden_width()) + theme.px(8)
        self._tag.setGeometry(left, theme.px(5), max(right - left, 0), theme.px(22))

    def _hidden_width(self) -> float:
        """Return how wide it is to say how many strips have no room."""
        assert self._shown is not None, "strips are counted on a day"
        metrics = QFontMetricsF(current_theme().font("micro"))
        return metrics.horizontalAdvance(f"+{self._shown.hidden_strips}")

    def _foot(self) -> QRectF:
        """Return the room for the word that tells of a closed day, below all else."""
        theme = current_theme()
        height = theme.px(_WORD)
        return QRectF(0, self.height() - height, self.width() - theme.px(8), height)

    def _says_closed(self) -> bool:
        """Tell whether the foot says that the business is closed: its day has a name, and there is room."""
        if self._shown is None or not names_a_closed_day(self._shown.marks):
            return False
        lowest = [widget.geometry().bottom() for widget in self.stops[1:]]
        strips = current_theme().px(NUMBER_ROW) + self._shown.lanes * current_theme().px(STRIP_PITCH)
        return max(lowest, default=strips) <= self._foot().top()

    def _place_posts(self, networks: Networks) -> None:
        assert self._shown is not None, "posts are placed on a day"
        theme = current_theme()
        top = theme.px(NUMBER_ROW) + self._shown.lanes * theme.px(STRIP_PITCH)
        room = self.height() - top - theme.px(FOOT)
        high = len(self._cards) * (theme.px(HIGH) + GAP) - GAP <= room
        height = theme.px(HIGH if high else LOW)
        fitted = fit(self._cards, max(1, (room + GAP) // (height + GAP)))
        left, width = theme.px(SIDE), self.width() - 2 * theme.px(SIDE)
        for number, card in enumerate(fitted.shown):
            button = self._button(number)
            button.set_card(card, networks, self._shown.today)
            button.place(left, top + number * (height + GAP), width, height)
            button.show()
        for button in self._buttons[len(fitted.shown) : self._used]:
            button.hide()
        self._used = len(fitted.shown)
        self._more.setVisible(bool(fitted.hidden))
        if fitted.hidden:
            self._more.set_cards(fitted.hidden, day_name(self._shown.day))
            self._more.place(left, top + self._used * (height + GAP), width, theme.px(LOW))

    def _button(self, number: int) -> PostButton:
        while number >= len(self._buttons):
            self._buttons.append(PostButton(self._host, self))
        return self._buttons[number]

    def _spoken(self) -> str:
        assert self._shown is not None, "a cell is named once it has a day"
        count = len(self._cards)
        posts = (
            self.tr("no posts")
            if not count
            else self.tr("1 post")
            if count == 1
            else self.tr("{count} posts").format(count=count)
        )
        today = self.tr("today, ") if self._shown.day == self._shown.today else ""
        marks = "".join(f"{words}, " for words in marks_words(self._shown.marks))
        return f"{day_name(self._shown.day)}, {today}{marks}{posts}"

    def _plus(self) -> QRect:
        """Where to press for a new post."""
        size = current_theme().px(24)
        return QRect(self.width() - size - 3, 3, size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        assert self._shown is not None, "a cell is shown only once it has a day"
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._selected or self.hasFocus():
            painter.setPen(QPen(theme.colour("focus" if self.hasFocus() else "accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), theme.px(6), theme.px(6))
        self._paint_number(painter)
        right = float(self.width() - theme.px(8))
        if self.underMouse() or self.hasFocus():
            plus = QRectF(self._plus())
            half = theme.px(8)
            spot = QRectF(plus.center().x() - half, plus.center().y() - half, 2 * half, 2 * half)
            paint_icon(painter, "plus", spot, theme.colour("text2"))
            right = plus.left() - 2
        if self._says_closed():
            painter.setFont(theme.font("micro"))
            painter.setPen(theme.colour("text2"))
            painter.drawText(self._foot(), Qt.AlignmentFlag.AlignRight, closed_word())
        if self._shown.hidden_strips:
            painter.setFont(theme.font("micro"))
            painter.setPen(theme.colour("text3"))
            text = f"+{self._shown.hidden_strips}"
            painter.drawText(QPointF(right - self._hidden_width(), theme.px(20)), text)
        painter.end()

    def _number_font(self) -> QFont:
        assert self._shown is not None, "a cell is drawn once it has a day"
        font = QFont(current_theme().font("body"))
        strong = self._shown.in_month or self._shown.day == self._shown.today
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def _number_pill(self) -> QRectF:
        assert self._shown is not None, "a cell is drawn once it has a day"
        theme = current_theme()
        text = QFontMetricsF(self._number_font()).horizontalAdvance(day_number(self._shown.day))
        return QRectF(theme.px(5), theme.px(5), max(text + theme.px(12), theme.px(22)), theme.px(22))

    def _paint_number(self, painter: QPainter) -> None:
        assert self._shown is not None, "a cell is painted once it has a day"
        theme = current_theme()
        font, pill = self._number_font(), self._number_pill()
        today = self._shown.day == self._shown.today
        metrics = QFontMetricsF(font)
        text = day_number(self._shown.day)
        if today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(font)
        painter.setPen(theme.colour("onAccent" if today else "text" if self._shown.in_month else "text3"))
        if today:
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        else:
            baseline = pill.center().y() + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(theme.px(10), baseline), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the calendar first."""
        if not self._host.handle_key(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the calendar where the focus is."""
        super().focusInEvent(event)
        self._look_again()
        self._host.took_focus(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Look as without the focus."""
        super().focusOutEvent(event)
        self._look_again()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look as under the mouse."""
        self._look_again()

    def leaveEvent(self, event: QEvent) -> None:
        """Look as without the mouse."""
        self._look_again()

    def _look_again(self) -> None:
        """Make room for the plus, or use it."""
        if self._shown is not None:
            self._place_tag(self._shown)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for a new post when the plus was pressed."""
        if event.button() is Qt.MouseButton.LeftButton and self._plus().contains(event.position().toPoint()):
            self._host.wish_post_on(self.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for a new post."""
        if not self._plus().contains(event.position().toPoint()):
            self._host.wish_post_on(self.day)
