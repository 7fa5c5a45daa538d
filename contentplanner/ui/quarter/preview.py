"""The card that tells about a post while the mouse or the keyboard is on it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from contentplanner.application.queries import PostCard
from contentplanner.domain.networks import Networks
from contentplanner.domain.posts import State
from contentplanner.ui.calendar.post_look import elided_lines
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import (
    day_text,
    gives_icon,
    gives_word,
    missing_word,
    objective_word,
    phase_word,
    state_word,
    time_text,
)
from contentplanner.ui.quarter.contents import QuarterContents
from contentplanner.ui.quarter.overlays import Overlay
from contentplanner.ui.quarter.post_items import PostItem
from contentplanner.ui.quarter.shared_items import SharedItem
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on
from contentplanner.ui.widgets.monogram import paint_monogram

_SHADOW = 10
_GAP = 7
_WIDTH = 298
_PAD = 14
_MOST_MONOGRAMS = 4


class Preview(Overlay):
    """Tells about one post; keeps clear of the post's own chip.

    Args:
        stage: What it may cover.
        networks: Words for networks.
    """

    def __init__(self, stage: QWidget, networks: Networks) -> None:
        super().__init__(stage)
        self.setObjectName("quarter.preview")
        self._stage = stage
        self._networks = networks
        self._card: PostCard | None = None
        self._title: list[str] = []
        self._when = ""
        self._value = ""
        self._needs: list[str] = []
        self._hint = ""

    @property
    def card(self) -> PostCard | None:
        """The post it tells about; None while it is hidden."""
        return self._card if self.isVisible() else None

    def show_for(self, item: PostItem, contents: QuarterContents | None) -> None:
        """Tell about the post of an item."""
        if contents is None:
            return
        self._card = item.card
        self._word(item, contents)
        box = item.box()
        top_left = self._stage.mapFromGlobal(item.mapToGlobal(box.topLeft() - item.pos()))
        self.setGeometry(self._place_beside(QRect(top_left, box.size())))
        self.show()
        self.raise_()
        self.update()

    def _word(self, item: PostItem, contents: QuarterContents) -> None:
        theme = current_theme()
        card = item.card
        room = theme.px(_WIDTH - 2 * _PAD)
        self._title = elided_lines(card.headline or self.tr("No headline yet"), theme.font("label"), room, 2)
        parts = [] if card.day is None else [day_text(card.day, contents.today)]
        if parts and card.time is not None:
            parts = [f"{parts[0]}, {time_text(card.time)}"]
        parts.append(state_word(card.state))
        if card.phase is not None:
            parts.append(phase_word(card.phase))
        if card.repeats:
            parts.append(self.tr("repeats"))
        if card.evergreen:
            parts.append(self.tr("evergreen"))
        self._when = " · ".join(parts)
        self._value = gives_word(card.gives)
        if card.objective is not None:
            self._value = f"{self._value} · {objective_word(card.objective)}"
        self._needs = []
        if card.missing and card.state is not State.POSTED:
            words = ", ".join(map(missing_word, card.missing))
            needs = self.tr("Still needs: {parts}").format(parts=words)
            self._needs = elided_lines(needs, self._strong(), room - theme.px(23), 2)
        self._hint = self.tr("Enter to open")
        if card.state is not State.POSTED:
            self._hint = self.tr("Enter to open · M to move")
        if isinstance(item, SharedItem):
            self._hint = f"{item.place_text()} · {self._hint}"

    @staticmethod
    def _strong() -> QFont:
        font = QFont(current_theme().font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _line(self) -> int:
        return current_theme().px(21)

    def _card_size(self) -> QSize:
        px = current_theme().px
        lines = len(self._title) * px(19) + px(24) + px(28) + len(self._needs) * self._line()
        return QSize(px(_WIDTH), px(12) + lines + px(8) + px(32))

    def _place_beside(self, chip: QRect) -> QRect:
        size = self._card_size()
        left = min(max(chip.center().x() - size.width() // 2, 4), self._stage.width() - size.width() - 4)
        below, above = chip.bottom() + _GAP, chip.top() - _GAP - size.height()
        fits_below = below + size.height() <= self._stage.height() - 4
        top = below if fits_below or above < 0 else above
        if top == below and not fits_below:
            top = max(4, self._stage.height() - size.height() - 4)
            right = chip.right() + _GAP
            fits_right = right + size.width() <= self._stage.width()
            left = right if fits_right else max(0, chip.left() - _GAP - size.width())
        return QRect(QPoint(left, top), size).adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._card is None:
            return
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        _paint_ground(painter, box)
        left, top = box.left() + theme.px(_PAD), box.top() + theme.px(12)
        for line in self._title:
            _paint_text(painter, theme.font("label"), "text", left, top + theme.px(9), line)
            top += theme.px(19)
        _paint_text(painter, theme.font("small"), "text2", left, top + theme.px(11), self._when)
        top += theme.px(24)
        self._paint_value(painter, self._card, left, top + theme.px(14), box.right() - theme.px(_PAD))
        top += theme.px(28)
        if self._needs:
            size = theme.px(16)
            sign = QRectF(left, top + (self._line() - size) / 2, size, size)
            paint_icon(painter, "circle-alert", sign, theme.colour("warnIcon"))
        for line in self._needs:
            middle = top + self._line() / 2
            _paint_text(painter, self._strong(), "warn", left + theme.px(23), middle, line)
            top += self._line()
        foot = box.bottom() - theme.px(32)
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawLine(QPointF(box.left() + 1, foot + 0.5), QPointF(box.right() - 1, foot + 0.5))
        _paint_text(painter, theme.font("small"), "text2", left, foot + theme.px(16), self._hint)
        painter.end()

    def _paint_value(
        self, painter: QPainter, card: PostCard, left: float, middle: float, right: float
    ) -> None:
        theme = current_theme()
        width, height = theme.px(24), theme.px(18)
        shown = [self._networks.get(key).monogram for key in card.networks[:_MOST_MONOGRAMS]]
        if len(card.networks) > _MOST_MONOGRAMS:
            shown[-1] = f"+{len(card.networks) - _MOST_MONOGRAMS + 1}"
        for text in shown:
            paint_monogram(painter, QRectF(left, middle - height / 2, width, height), text)
            left += width + theme.px(4)
        if shown:
            left += theme.px(8)
        size = theme.px(15)
        sign = QRectF(left, middle - size / 2, size, size)
        paint_icon(painter, gives_icon(card.gives), sign, theme.colour("text2"))
        left += size + theme.px(5)
        metrics = QFontMetricsF(theme.font("small"))
        text = metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, right - left)
        _paint_text(painter, theme.font("small"), "text", left, middle, text)


def _paint_ground(painter: QPainter, box: QRectF) -> None:
    theme = current_theme()
    painter.setPen(Qt.PenStyle.NoPen)
    if not theme.dark:
        for step in range(_SHADOW, 0, -2):
            painter.setBrush(QColor(0, 0, 0, 5))
            painter.drawRoundedRect(box.adjusted(-step, -step + 3, step, step), 9 + step, 9 + step)
    painter.setPen(QPen(theme.colour("lineStrong"), 1))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)


def _paint_text(painter: QPainter, font: QFont, token: str, left: float, middle: float, text: str) -> None:
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(current_theme().colour(token))
    painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), text)
