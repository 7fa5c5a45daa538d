"""The chip of a post: its sign is what the reader gets, dark when it sells, its edge how far it is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from contentplanner.application.queries import PostCard
from contentplanner.domain.posts import Gives, State
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import gives_icon
from contentplanner.ui.theme.theme import Theme, current_theme

CHIP = 24


def paint_focus_ring(painter: QPainter, rect: QRectF, radius: float = 6) -> None:
    """Paint the ring of the keyboard focus around a rectangle, 3 pixels outside."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current_theme().colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
    painter.restore()


def paint_chip(painter: QPainter, rect: QRectF, card: PostCard, urgent: bool = False) -> None:
    """Paint a post's chip into a square; badges stand out at its upper right corner."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sells = card.gives is Gives.PROMOTIONAL
    _paint_body(painter, rect, card.state, sells, theme)
    glyph = _glyph_colour(card.state, sells, theme)
    inset = rect.width() * 5 / CHIP
    paint_icon(painter, gives_icon(card.gives), rect.adjusted(inset, inset, -inset, -inset), glyph)
    if card.state is State.SKIPPED:
        painter.setPen(QPen(theme.colour("text3"), 1.6))
        painter.drawLine(rect.bottomLeft() + QPointF(3, -3), rect.topRight() + QPointF(-3, 3))
    _paint_badge(painter, rect, card.state, urgent, theme)
    painter.restore()


def _paint_body(painter: QPainter, rect: QRectF, state: State, sells: bool, theme: Theme) -> None:
    radius = rect.width() / 4
    gone = state in (State.POSTED, State.SKIPPED)
    painter.setPen(Qt.PenStyle.NoPen)
    if sells:
        painter.setBrush(theme.colour("text3" if gone else "ink"))
        painter.drawRoundedRect(rect, radius, radius)
    else:
        painter.setBrush(theme.colour("sunken" if gone else "surface"))
        painter.drawRoundedRect(rect, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if gone:
        if not sells:
            painter.setPen(QPen(theme.colour("lineStrong"), 1))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    elif state is State.READY:
        painter.setPen(QPen(theme.colour("ink"), 1.8))
        painter.drawRoundedRect(rect.adjusted(0.9, 0.9, -0.9, -0.9), radius, radius)
    else:
        inset = 2.2 if sells else 0.75
        pen = QPen(theme.colour("onInk" if sells else "text2"), 1.2 if sells else 1.4)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([2.6, 1.7] if sells else [3.2, 2.1])
        painter.setPen(pen)
        painter.drawRoundedRect(
            rect.adjusted(inset, inset, -inset, -inset), radius - inset / 2, radius - inset / 2
        )


def _glyph_colour(state: State, sells: bool, theme: Theme) -> QColor:
    if sells:
        return theme.colour("onInk")
    return theme.colour("text3" if state in (State.POSTED, State.SKIPPED) else "text")


def _paint_badge(painter: QPainter, rect: QRectF, state: State, urgent: bool, theme: Theme) -> None:
    posted = state is State.POSTED
    if not posted and not urgent:
        return
    side = rect.width() * 11 / CHIP
    badge = QRectF(rect.right() - side + side * 0.4, rect.top() - side * 0.4, side, side)
    painter.setPen(QPen(theme.colour("surface"), 1.2))
    painter.setBrush(theme.colour("ok" if posted else "warnIcon"))
    painter.drawEllipse(badge)
    on_badge = theme.colour("onAccent" if theme.dark else "surface")
    centre = badge.center()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(on_badge, side * 0.13)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    unit = side / 11
    if posted:
        tick = [QPointF(-2.2, 0.2), QPointF(-0.7, 1.8), QPointF(2.3, -1.6)]
        painter.drawPolyline([centre + point * unit for point in tick])
    else:
        painter.drawLine(centre + QPointF(0, -2.6) * unit, centre + QPointF(0, 0.6) * unit)
        painter.drawPoint(centre + QPointF(0, 2.7) * unit)
