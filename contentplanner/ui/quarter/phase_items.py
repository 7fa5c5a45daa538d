"""Phases and launches on the timeline: real buttons that open their campaign."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.quarter_layout import Bar
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import day_text, long_day_text, phase_icon, phase_word
from contentplanner.ui.quarter.wording import days_away_text
from contentplanner.ui.theme.theme import current_theme

NAME_LEAST = 76
ICON_LEAST = 28
_ARROW = 7
_ARROW_TARGET = 24


class PhaseBar(QAbstractButton):
    """A phase of a campaign; its pointed end leads to the quarter it goes on in."""

    campaign_opened = Signal(str)
    quarter_wished = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._bar: Bar | None = None
        self._campaign: Campaign | None = None
        self._pressed_at: QPoint | None = None
        self.clicked.connect(self._follow)

    def set_bar(self, bar: Bar, campaign: Campaign, today: date) -> None:
        """Stand for another phase."""
        self._bar, self._campaign = bar, campaign
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

    def _follow(self) -> None:
        if self._bar is None or self._campaign is None:
            return
        at, self._pressed_at = self._pressed_at, None
        reach = current_theme().px(_ARROW_TARGET)
        if at is not None and self._bar.goes_on and at.x() >= self.width() - reach:
            self.quarter_wished.emit(1)
        elif at is not None and self._bar.begins_before and at.x() < reach:
            self.quarter_wished.emit(-1)
        else:
            self.campaign_opened.emit(self._campaign.id)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._bar is None:
            return
        theme = current_theme()
        colours = theme.phase(self._bar.span.phase)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape(self._bar)
        painter.fillPath(shape, colours.tint)
        if not self._bar.begins_before and self._bar.clear_left == self._bar.left:
            painter.setClipPath(shape)
            painter.fillRect(QRectF(0, 0, 3, self.height()), colours.solid)
            painter.setClipping(False)
        if self.underMouse():
            painter.setPen(QPen(colours.solid, 1))
            painter.drawPath(shape)
        self._paint_words(painter, self._bar)
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


class LaunchHost(Protocol):
    """What the board does while a launch is dragged."""

    def press_launch(self, item: "LaunchDiamond", event: QMouseEvent) -> None:
        """Note where the mouse went down on a launch."""

    def drag_launch(self, item: "LaunchDiamond", event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""

    def release_launch(self, item: "LaunchDiamond", event: QMouseEvent) -> bool:
        """Take the mouse going up; tell whether it was more than a click."""


class LaunchDiamond(QAbstractButton):
    """The launch of a campaign, on its day."""

    opened = Signal(str)

    def __init__(self, host: LaunchHost, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = host
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.campaign: Campaign | None = None
        self.clicked.connect(self._open)

    def _open(self) -> None:
        if self.campaign is not None:
            self.opened.emit(self.campaign.id)

    def set_campaign(self, campaign: Campaign, launch: date, today: date) -> None:
        """Stand for another launch."""
        self.campaign = campaign
        days_away, long_day = days_away_text(launch, today), long_day_text(launch)
        self.setObjectName(f"quarter.launch.{campaign.id}")
        text = self.tr("Launch of {name}, {day}, {away}")
        self.setAccessibleName(text.format(name=campaign.name, day=long_day, away=days_away))
        self.setToolTip(f"{campaign.name}\n{long_day} · {days_away}")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._host.press_launch(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the whole campaign."""
        if self._host.drag_launch(self, event):
            self.setDown(False)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop or click."""
        if event.button() is Qt.MouseButton.LeftButton and self._host.release_launch(self, event):
            self.setDown(False)
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, half = self.width() / 2, self.width() / 2 - 1
        diamond = QPainterPath()
        diamond.moveTo(middle, middle - half)
        diamond.lineTo(middle + half, middle)
        diamond.lineTo(middle, middle + half)
        diamond.lineTo(middle - half, middle)
        diamond.closeSubpath()
        painter.setPen(QPen(theme.colour("surface"), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(theme.phase(Phase.LAUNCH).solid)
        painter.drawPath(diamond)
        size = self.width() * 0.44
        room = QRectF(middle - size / 2, middle - size / 2, size, size)
        paint_icon(painter, "rocket", room, theme.colour("surface"))
        painter.end()
