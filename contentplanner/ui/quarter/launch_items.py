"""Launches on the timeline: real buttons that open their campaign and move it."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.campaigns import Campaign
from contentplanner.ui.labels import long_day_text
from contentplanner.ui.quarter.wording import days_away_text
from contentplanner.ui.widgets.diamond import paint_diamond
from contentplanner.ui.widgets.mirrored import painter_on


class LaunchHost(Protocol):
    """What the board does while a launch is dragged."""

    def press_launch(self, item: "LaunchDiamond", event: QMouseEvent) -> None:
        """Note where the mouse went down on a launch."""

    def drag_launch(self, item: "LaunchDiamond", event: QMouseEvent) -> bool:
        """Follow the mouse; tell whether that is a drag."""

    def show_launch_menu(self, item: "LaunchDiamond", place: QPoint) -> None:
        """Show the menu of a launch's campaign at a place on the screen."""

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self._host.show_launch_menu(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        paint_diamond(painter, QPointF(middle, middle), middle - 1)
        painter.end()
