"""How a post with words looks: a box with time, value, headline and networks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from contentplanner.application.queries import PostCard
from contentplanner.domain.posts import Gives, State
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.labels import gives_icon
from contentplanner.ui.theme.theme import Theme, current_theme
from contentplanner.ui.widgets.mirrored import direction_of_own

_NARROW = 76
"""Up to this width a time and its value no longer stand side by side."""
_HEADLINE_LEAST = 56
"""How much room the headline keeps before the networks may have any."""


@dataclass(frozen=True, slots=True)
class PostLook:
    """The colours of one post's box."""

    fill: QColor
    edge: QColor
    text: QColor
    quiet: QColor
    dashed: bool


@dataclass(frozen=True, slots=True)
class PostWords:
    """What stands in a post's box."""

    time: str
    headline: str
    monograms: tuple[str, ...]
    glyph: str
    posted: bool
    urgent: bool


def look_of(card: PostCard, theme: Theme, *, selected: bool, hovered: bool) -> PostLook:
    """Return the colours for a post: promotional dark, posted grey, drafts dashed."""
    posted = card.state in (State.POSTED, State.SKIPPED)
    dashed = card.state is State.DRAFT
    if card.gives is Gives.PROMOTIONAL:
        fill = theme.colour("text3" if posted else "ink")
        text = theme.colour("sunken" if posted else "onInk")
        edge = theme.colour("onInk") if dashed else fill
        return PostLook(fill, edge, text, text, dashed)
    if selected:
        fill = theme.colour("accentSoft")
    else:
        fill = theme.colour("hover" if hovered else "sunken" if posted else "surface")
    text = theme.colour("text2" if posted else "text")
    edge = theme.colour("lineStrong" if posted else "control" if dashed else "text2")
    return PostLook(fill, edge, text, theme.colour("text3" if posted else "text2"), dashed)


def paint_post(painter: QPainter, box: QRectF, card: PostCard, words: PostWords, look: PostLook) -> None:
    """Paint a post's box: one line where it is low, else its time above as many lines as fit."""
    theme = current_theme()
    _paint_box(painter, box, look)
    small, strong = theme.font("small"), QFont(theme.font("small"))
    strong.setWeight(QFont.Weight.DemiBold)
    line = QFontMetricsF(small).height()
    side = theme.px(6) if box.width() > theme.px(_NARROW) else theme.px(4)
    inside = box.adjusted(side, theme.px(4), -side, -theme.px(4))
    lines = max(1, int((inside.height() + 2) / line))
    top = inside.top() if lines > 2 else box.center().y() - lines * line / 2
    first = QRectF(inside.left(), top, inside.width(), line)
    if lines > 2 and box.width() <= theme.px(_NARROW):
        _paint_narrow(painter, first, words, look, strong)
        return
    left = _paint_start(painter, first, words, look, strong)
    needed = _HEADLINE_LEAST if lines == 1 else 0
    right = _paint_end(painter, first, left + theme.px(needed), words, look)
    painter.setPen(look.text)
    painter.setFont(small)
    if lines > 1:
        rest = QRectF(inside.left(), first.bottom(), inside.width(), inside.bottom() - first.bottom())
        _paint_lines(painter, rest, words.headline, lines - 1)
    elif right - left > theme.px(14):
        _paint_lines(painter, QRectF(left, first.top(), right - left, line), words.headline, 1)


def _paint_narrow(painter: QPainter, line: QRectF, words: PostWords, look: PostLook, strong: QFont) -> None:
    """Paint time, headline and value below each other, where several posts share a narrow column."""
    painter.setPen(look.text)
    painter.setFont(strong)
    _paint_lines(painter, line, words.time, 1)
    painter.setFont(current_theme().font("small"))
    _paint_lines(painter, line.translated(0, line.height()), words.headline, 1)
    last = line.translated(0, 2 * line.height())
    _paint_start(painter, last, replace(words, time=""), look, strong)
    _paint_end(painter, last, last.right(), words, look)


def _paint_box(painter: QPainter, box: QRectF, look: PostLook) -> None:
    theme = current_theme()
    radius = theme.px(6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.fill)
    painter.drawRoundedRect(box, radius, radius)
    inset = 2.5 if look.dashed and look.edge == look.text else 0.5
    pen = QPen(look.edge, 1)
    if look.dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def _paint_start(painter: QPainter, line: QRectF, words: PostWords, look: PostLook, font: QFont) -> float:
    """Paint value and time at the left; return where they end."""
    theme = current_theme()
    size = theme.px(14)
    left = line.left()
    paint_icon(painter, words.glyph, QRectF(left, line.center().y() - size / 2, size, size), look.text)
    left += size + theme.px(5)
    if words.time:
        metrics = QFontMetricsF(font)
        taken = metrics.horizontalAdvance(words.time) + (size + theme.px(3) if words.urgent else 0)
        if left + taken > line.right():
            left -= theme.px(5) - 2
        painter.setFont(font)
        painter.setPen(look.text)
        painter.drawText(QPointF(left, line.top() + metrics.ascent()), words.time)
        left += metrics.horizontalAdvance(words.time) + theme.px(6)
    return left


def _paint_end(painter: QPainter, line: QRectF, least: float, words: PostWords, look: PostLook) -> float:
    """Paint what needs attention and the networks at the right, as far as there is room."""
    theme = current_theme()
    right, size = line.right(), theme.px(14)
    fits = right - size - theme.px(3) >= least
    if words.urgent or (words.posted and fits):
        name = "circle-alert" if words.urgent else "check"
        colour = theme.colour("warnIcon" if words.urgent else "ok")
        spot = QRectF(right - size, line.center().y() - size / 2, size, size)
        if look.fill in (theme.colour("ink"), theme.colour("text3")):
            colour = look.text
        paint_icon(painter, name, spot, colour)
        right -= size + theme.px(5)
    font = QFont(theme.font("micro"))
    font.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(font)
    text = _fitting(words.monograms, metrics, right - least)
    if text:
        width = metrics.horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(look.quiet)
        baseline = line.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(right - width, baseline), text)
        right -= width + theme.px(6)
    return right


def _fitting(monograms: Sequence[str], metrics: QFontMetricsF, room: float) -> str:
    whole = " ".join(monograms)
    short = f"{monograms[0]} +{len(monograms) - 1}" if len(monograms) > 1 else ""
    return next((text for text in (whole, short) if text and metrics.horizontalAdvance(text) <= room), "")


def _paint_lines(painter: QPainter, room: QRectF, text: str, most: int) -> None:
    metrics = QFontMetricsF(painter.font())
    painter.setLayoutDirection(direction_of_own(text))
    for number, part in enumerate(elided_lines(text, painter.font(), room.width(), most)):
        painter.drawText(
            QPointF(room.left(), room.top() + metrics.ascent() + number * metrics.height()), part
        )


def elided_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Break a text into at most so many lines of a width, the last one with an ellipsis if need be."""
    metrics = QFontMetricsF(font)
    if most == 1 or metrics.horizontalAdvance(text) <= width:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    # Qt counts in UTF-16, where an emoji is two.
    units = text.encode("utf-16-le", "replace")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    parts: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = 2 * line.textStart()
        if len(parts) == most - 1:
            rest = units[start:].decode("utf-16-le", "replace")
            parts.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        part = units[start : start + 2 * line.textLength()].decode("utf-16-le", "replace")
        parts.append(part.rstrip())
    layout.endLayout()
    return parts


def glyph_of(card: PostCard) -> str:
    """Return the icon that says what the reader gets."""
    return gives_icon(card.gives)
