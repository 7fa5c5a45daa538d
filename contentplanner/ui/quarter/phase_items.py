"""Phases on the timeline: real buttons that open their campaign and whose ends can be moved."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.phase_days import Edge
from contentplanner.domain.quarter_layout import Bar
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import day_text, phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

NAME_LEAST = 76
ICON_LEAST = 28
_ARROW = 7
_ARROW_TARGET = 24
_EDGE_REACH = 5


class PhaseHost(Protocol):
    """What the board does when something happens to a phase on it."""

    def press_phase(self, item: "PhaseBar", edge: Edge | None, event: QMouseEvent) -> None:
        """Note where the mouse went down on a phase, at an end of it or between."""

    def drag_phase(self, item: "PhaseBar", event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""

    def release_phase(self, item: "PhaseBar", event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether it was more than a click."""

    def phase_key(self, item: "PhaseBar", event: QKeyEvent) -> bool:
        """Take a key; tell whether it was meant for the board."""

    def phase_focused(self, item: "PhaseBar") -> None:
        """Note that a phase has the focus now."""

    def show_phase_menu(self, item: "PhaseBar", place: QPoint) -> None:
        """Show the menu of a phase at a place on the screen."""


class PhaseBar(QAbstractButton):
    """A phase of a campaign; its pointed end leads to the quarter it goes on in."""

    campaign_opened = Signal(str)
    quarter_wished = Signal(int)

    def __init__(self, host: PhaseHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.bar: Bar | None = None
        self.campaign: Campaign | None = None
        self._pressed_at: QPoint | None = None
        self.clicked.connect(self._follow)

    def set_bar(self, bar: Bar, campaign: Campaign, today: date) -> None:
        """Stand for another phase."""
        self.bar, self.campaign = bar, campaign
        span = bar.span
        word = phase_word(span.phase)
        days = self.tr("{first} to {last}").format(
            first=day_text(span.first, today), last=day_text(span.last, today)
        )
        parts = [f"{word}, {days}", campaign.name]
        if bar.begins_before:
            parts.append(self.tr("began in the quarter before"))
        if bar.goes_on:
            parts.append(self.tr("goes on in the next quarter"))
        self.setObjectName(f"quarter.phase.{campaign.id}.{span.phase.value}")
        self.setAccessibleName(", ".join(parts))
        self.setToolTip(f"{word} · {days}")
        self.update()

    def edge_at(self, x: int) -> Edge | None:
        """Return the end of the phase that can be taken hold of at a place; None between, or beyond it."""
        if self.bar is None:
            return None
        reach = min(current_theme().px(_EDGE_REACH), self.width() // 3)
        if x < reach and not self.bar.begins_before:
            return Edge.FIRST
        if x >= self.width() - reach and not self.bar.goes_on:
            return Edge.LAST
        return None

    def _follow(self) -> None:
        if self.bar is None or self.campaign is None:
            return
        at, self._pressed_at = self._pressed_at, None
        reach = current_theme().px(_ARROW_TARGET)
        if at is not None and self.bar.goes_on and at.x() >= self.width() - reach:
            self.quarter_wished.emit(1)
        elif at is not None and self.bar.begins_before and at.x() < reach:
            self.quarter_wished.emit(-1)
        else:
            self.campaign_opened.emit(self.campaign.id)

    def _shape(self, bar: Bar) -> QPainterPath:
        width, height, point = float(self.width() - 1), float(self.height()), float(_ARROW)
        path = QPainterPath()
        if not bar.goes_on and not bar.begins_before:
            path.addRoundedRect(QRectF(0, 0, width, height), 3, 3)
            return path
        left = min(point, width / 2) if bar.begins_before else 0.0
        right = max(width - point, width / 2) if bar.goes_on else width
        path.moveTo(left, 0)
        path.lineTo(right, 0)
        path.lineTo(width, height / 2 if bar.goes_on else 0)
        if not bar.goes_on:
            path.lineTo(width, height)
        path.lineTo(right, height)
        path.lineTo(left, height)
        path.lineTo(0, height / 2 if bar.begins_before else height)
        path.closeSubpath()
        return path

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the mouse went down."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._host.press_phase(self, self.edge_at(self._pressed_at.x()), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move an end, or show that it can be moved."""
        if event.buttons() & Qt.MouseButton.LeftButton and self._host.drag_phase(self, event):
            self.setDown(False)
            return
        if not event.buttons():
            at_edge = self.edge_at(event.position().toPoint().x()) is not None
            shape = Qt.CursorShape.SizeHorCursor if at_edge else Qt.CursorShape.PointingHandCursor
            self.setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop or click."""
        if event.button() is Qt.MouseButton.LeftButton and self._host.release_phase(self, event):
            self.setDown(False)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to the board first."""
        if not self._host.phase_key(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell where the keyboard is."""
        super().focusInEvent(event)
        self._host.phase_focused(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self._host.show_phase_menu(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self.bar is None:
            return
        theme = current_theme()
        colours = theme.phase(self.bar.span.phase)
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape(self.bar)
        painter.fillPath(shape, colours.tint)
        if not self.bar.begins_before and self.bar.clear_left == self.bar.left:
            painter.setClipPath(shape)
            painter.fillRect(QRectF(0, 0, 3, self.height()), colours.solid)
            painter.setClipping(False)
        if self.underMouse():
            painter.setPen(QPen(colours.solid, 1))
            painter.drawPath(shape)
        self._paint_words(painter, self.bar)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_words(self, painter: QPainter, bar: Bar) -> None:
        theme = current_theme()
        colours = theme.phase(bar.span.phase)
        room = bar.clear_right - bar.clear_left
        left = bar.clear_left - bar.left + theme.px(8 if room >= theme.px(40) else 5)
        if room < theme.px(ICON_LEAST):
            return
        size = theme.px(15)
        icon_room = QRectF(left, (self.height() - size) / 2, size, size)
        paint_icon(painter, phase_icon(bar.span.phase), icon_room, colours.text)
        if room < theme.px(NAME_LEAST):
            return
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        begin = left + size + theme.px(7)
        end = bar.clear_right - bar.left - theme.px(4) - (_ARROW if bar.goes_on else 0)
        word = metrics.elidedText(phase_word(bar.span.phase), Qt.TextElideMode.ElideRight, end - begin)
        painter.setFont(font)
        painter.setPen(colours.text)
        painter.drawText(QPointF(begin, (self.height() + metrics.ascent() - metrics.descent()) / 2), word)
