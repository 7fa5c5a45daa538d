"""What names a lane: its header, the row of folded campaigns, and the row that asks for another."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from contentplanner.domain.campaigns import Campaign, Phase
from contentplanner.domain.share import Share, Tally
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.quarter import wording
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.meter import paint_meter
from contentplanner.ui.widgets.mirrored import painter_on

PAD = 15


class RowButton(QAbstractButton):
    """A button that fills a row; shows hover and focus inside its edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paint_base(self, painter: QPainter, base: str) -> None:
        """Paint the ground, the hover wash and the focus ring."""
        theme = current_theme()
        if base or self.underMouse():
            painter.fillRect(self.rect(), theme.colour("hover" if self.underMouse() else base))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)


class LaneHeader(RowButton):
    """A campaign's name, launch and share; opens the campaign."""

    opened = Signal(str)
    key_pressed = Signal(object, object)
    menu_wished = Signal(object, object)
    lane_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.campaign: Campaign | None = None
        self._lines: tuple[str, ...] = ("", "")
        self._share = Share(0, 0)
        self._current = False
        self._renaming = False
        self._tally = Tally()
        self.clicked.connect(self._open)

    def _open(self) -> None:
        if self.campaign is not None:
            self.opened.emit(self.campaign.id)

    def set_lane(self, campaign: Campaign | None, tally: Tally, share: Share, today: date) -> None:
        """Name another lane; None is for everyday posts."""
        self.campaign, self._share = campaign, share
        if campaign is None:
            self._lines = (self.tr("Everyday posts"), self.tr("Not part of a campaign"))
            self.setObjectName("quarter.lane.everyday")
        else:
            self._lines = (campaign.name, *wording.launch_texts(campaign, today))
            self.setObjectName(f"quarter.lane.{campaign.id}")
        self.setAccessibleName(wording.lane_spoken(campaign, share, today))
        self.setToolTip("\n".join((*self._lines[:2], wording.lane_share_text(share))))
        self._tally = tally
        self.lane_changed.emit()
        self.update()

    def set_renaming(self, renaming: bool) -> None:
        """Leave room for the line its name is typed in, or show everything again."""
        self._renaming = renaming
        self.update()

    def set_current(self, current: bool) -> None:
        """Show whether the keyboard is in this lane."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if current else Qt.FocusPolicy.NoFocus)
        if current != self._current:
            self._current = current
            self.update()

    def _rows(self) -> tuple[float, float, float]:
        px = current_theme().px
        return px(20), px(41), px(66)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_base(painter, "")
        if self._current:
            painter.fillRect(QRectF(0, 0, 3, self.height()), theme.colour("accent"))
        name, second, third = self._rows()
        if not self._renaming:
            self._paint_name(painter, name, second)
        self._paint_share(painter, third)
        painter.end()

    def _paint_name(self, painter: QPainter, name: float, second: float) -> None:
        theme = current_theme()
        left = float(theme.px(PAD))
        self._paint_line(painter, left, name, self._lines[0], theme.font("lane"), "text")
        if self.campaign is not None and self.campaign.launch is not None:
            self._paint_diamond(painter, left, second)
            left += theme.px(18)
        self._paint_line(painter, left, second, self._second_line(left), theme.font("small"), "text2")

    def _second_line(self, left: float) -> str:
        """Return the longest wording that fits."""
        metrics = QFontMetricsF(current_theme().font("small"))
        room = self.width() - left - current_theme().px(8)
        wordings = self._lines[1:]
        return next((text for text in wordings if metrics.horizontalAdvance(text) <= room), wordings[-1])

    def _paint_share(self, painter: QPainter, middle: float) -> None:
        theme = current_theme()
        left, size = float(theme.px(PAD)), theme.px(14)
        font = QFont(theme.font("small"))
        if self._share.over:
            font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetricsF(font).horizontalAdvance(wording.lane_share_text(self._share)) + theme.px(28)
        width = min(float(theme.px(72)), self.width() - left - words - (size if self._share.over else 0))
        if self._share.total and width >= theme.px(24):
            bar = QRectF(left, middle - theme.px(3), width, theme.px(6))
            paint_meter(painter, bar, self._tally, self._share.limit)
            left += width + theme.px(11)
        if self._share.over:
            sign = QRectF(left, middle - size / 2, size, size)
            paint_icon(painter, "triangle-alert", sign, theme.colour("warnIcon"))
            left += size + theme.px(5)
        token = "warn" if self._share.over else "text2"
        self._paint_line(painter, left, middle, wording.lane_share_text(self._share), font, token)

    def _paint_line(
        self, painter: QPainter, left: float, middle: float, text: str, font: QFont, token: str
    ) -> None:
        metrics = QFontMetricsF(font)
        room = self.width() - left - current_theme().px(8)
        painter.setFont(font)
        painter.setPen(current_theme().colour(token))
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left, baseline), metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))

    def _paint_diamond(self, painter: QPainter, left: float, middle: float) -> None:
        half = current_theme().px(6)
        centre = left + half
        points = [(centre, middle - half), (centre + half, middle), (centre, middle + half), (left, middle)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().phase(Phase.LAUNCH).solid)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer arrows and the menu key to the board; the rest presses the button."""
        event.ignore()
        self.key_pressed.emit(self, event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_wished.emit(self, event.globalPos())


class FoldedRow(RowButton):
    """Stands for campaigns that are folded away."""

    menu_wished = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.campaigns: tuple[Campaign, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_folded(self, campaigns: tuple[Campaign, ...], today: date) -> None:
        """Stand for these campaigns."""
        self.campaigns = campaigns
        self.setText(wording.folded_text(campaigns, today))
        self.setObjectName("quarter.folded")
        self.setAccessibleName(self.tr("{text}, folded").format(text=self.text()))
        self.setToolTip("\n".join(campaign.name for campaign in campaigns))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the menu by key too."""
        menu = event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if menu or event.key() == Qt.Key.Key_Menu:
            self.menu_wished.emit(self, self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_wished.emit(self, event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_base(painter, "canvas")
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        _paint_text(painter, font, "text2", theme.px(PAD), self.height(), self.text())
        size = theme.px(14)
        left = theme.px(PAD + 8) + QFontMetricsF(font).horizontalAdvance(self.text())
        sign = QRectF(left, (self.height() - size) / 2, size, size)
        paint_icon(painter, "chevron-right", sign, theme.colour("text2"))
        painter.end()


class PlanRow(RowButton):
    """Asks for a campaign, as the last row of the quarter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("quarter.plan_campaign")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_first(self, first: bool) -> None:
        """Word it for a quarter with or without a campaign."""
        text = (
            self.tr("Plan a campaign around your next launch") if first else self.tr("Plan another campaign")
        )
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        theme = current_theme()
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_base(painter, "canvas")
        size = theme.px(16)
        sign = QRectF(theme.px(PAD), (self.height() - size) / 2, size, size)
        paint_icon(painter, "plus", sign, theme.colour("accent"))
        font = QFont(theme.font("body"))
        font.setWeight(QFont.Weight.DemiBold)
        _paint_text(painter, font, "accent", theme.px(PAD + 23), self.height(), self.text())
        painter.end()


def _paint_text(painter: QPainter, font: QFont, token: str, left: float, height: int, text: str) -> None:
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(current_theme().colour(token))
    painter.drawText(QPointF(left, (height + metrics.ascent() - metrics.descent()) / 2), text)
