"""What likenesses are put together from: columns, heads, rows of icons, placeholders.

A part is asked for its height at a width first and painted at that width then.
"""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.icons import paint_icon

AVATAR = 28


class Part(Protocol):
    """A piece of a likeness."""

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""


class Column:
    """Parts below each other.

    Args:
        parts: From above.
        inset: Room around them: at the sides, above, below.
        gap: Room between them.
    """

    def __init__(self, *parts: Part, inset: tuple[float, float, float] = (0, 0, 0), gap: float = 0) -> None:
        self._parts, self._inset, self._gap = parts, inset, gap
        self._heights: list[float] = []

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        sides, above, below = map(look.px, self._inset)
        self._heights = [part.measure(width - 2 * sides, look) for part in self._parts]
        gaps = look.px(self._gap) * max(0, len(self._parts) - 1)
        return above + sum(self._heights) + gaps + below

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        sides, above, _ = map(look.px, self._inset)
        top = place.top() + above
        for part, height in zip(self._parts, self._heights, strict=True):
            part.paint(painter, QRectF(place.left() + sides, top, place.width() - 2 * sides, height), look)
            top += height + look.px(self._gap)


class Beside:
    """A part with a narrow one before it.

    Args:
        narrow: As wide as is said.
        wide: Takes the rest.
        width: Of the narrow one.
        gap: Between the two.
    """

    def __init__(self, narrow: Part, wide: Part, width: float, gap: float = 10) -> None:
        self._narrow, self._wide, self._width, self._gap = narrow, wide, width, gap
        self._heights = 0.0, 0.0

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        room = width - look.px(self._width) - look.px(self._gap)
        self._heights = self._narrow.measure(look.px(self._width), look), self._wide.measure(room, look)
        return max(self._heights)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        own = look.px(self._width)
        start = own + look.px(self._gap)
        narrow = QRectF(place.left(), place.top(), own, self._heights[0])
        wide = QRectF(place.left() + start, place.top(), place.width() - start, self._heights[1])
        self._narrow.paint(painter, look.mirrored(narrow, place), look)
        self._wide.paint(painter, look.mirrored(wide, place), look)


class Gap:
    """Room, with a hairline in its middle if wished."""

    def __init__(self, height: float, *, line: bool = False) -> None:
        self._height, self._line = height, line

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is."""
        return look.px(self._height)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint the hairline."""
        if self._line:
            middle = round(place.center().y()) + 0.5
            painter.setPen(QPen(look.colour("border"), 1))
            painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))


class Bars:
    """Grey bars where words will stand.

    Args:
        shares: How much of the width each takes, in hundredths.
        token: Their colour.
    """

    def __init__(self, *shares: int, token: str = "border") -> None:
        self._shares, self._token = shares, token

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is."""
        return look.px(18) * len(self._shares)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint the bars."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(self._token))
        for line, share in enumerate(self._shares):
            top = place.top() + line * look.px(18) + look.px(5)
            bar = QRectF(place.left(), top, place.width() * share / 100, look.px(8))
            painter.drawRoundedRect(look.mirrored(bar, place), look.px(4), look.px(4))


class Avatar:
    """A round letter in place of a picture of the sender."""

    def __init__(self, sender: str, size: float = AVATAR) -> None:
        self._sender, self._size = sender, size

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is."""
        return look.px(self._size)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it."""
        size = look.px(self._size)
        circle = QRectF(place.center().x() - size / 2, place.center().y() - size / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(circle)
        painter.setFont(look.font("label" if self._size >= AVATAR else "micro"))
        painter.setPen(look.colour("onAccent"))
        letter = next((sign for sign in self._sender if sign.isalnum()), "•").upper()
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, letter)


class IconMark:
    """One icon at the end of a head."""

    def __init__(self, name: str, size: float, token: str = "text2") -> None:
        self._name, self._size, self._token = name, size, token

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is."""
        return look.px(self._size)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it."""
        size = look.px(self._size)
        square = QRectF(place.center().x() - size / 2, place.center().y() - size / 2, size, size)
        paint_icon(painter, self._name, square, look.colour(self._token))


class Row:
    """Narrow parts beside one that takes the rest, all on one middle line.

    Args:
        parts: Each with its width; None for the one that takes the rest.
        height: Of the row.
        gap: Between them.
    """

    def __init__(self, *parts: tuple[Part, float | None], height: float, gap: float = 10) -> None:
        self._parts, self._height, self._gap = parts, height, gap
        self._sizes: list[tuple[float, float]] = []

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        own = sum(look.px(part_width) for _, part_width in self._parts if part_width is not None)
        rest = width - own - look.px(self._gap) * (len(self._parts) - 1)
        self._sizes = []
        for part, part_width in self._parts:
            room = rest if part_width is None else look.px(part_width)
            self._sizes.append((room, part.measure(room, look)))
        return max(look.px(self._height), *(height for _, height in self._sizes))

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        left = place.left()
        for (part, _), (width, height) in zip(self._parts, self._sizes, strict=True):
            box = QRectF(left, place.center().y() - height / 2, width, height)
            part.paint(painter, look.mirrored(box, place), look)
            left += width + look.px(self._gap)


class Icons:
    """What can be done with a post.

    Args:
        names: From the leading side.
        size: Of each.
        height: Of the row.
        last_apart: Whether the last stands at the far end.
        spread: Whether they share the whole width.
        token: Their colour.
    """

    def __init__(
        self,
        names: Sequence[str],
        *,
        size: float = 20,
        height: float = 36,
        last_apart: bool = False,
        spread: bool = False,
        token: str = "text",
    ) -> None:
        self._names, self._size, self._height = names, size, height
        self._last_apart, self._spread, self._token = last_apart, spread, token

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is."""
        return look.px(self._height)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint them."""
        size = look.px(self._size)
        step = place.width() / max(1, len(self._names)) if self._spread else look.px(self._size + 13)
        start = (step - size) / 2 if self._spread else 0
        for at, name in enumerate(self._names):
            last = self._last_apart and at == len(self._names) - 1
            left = place.right() - size if last else place.left() + start + at * step
            square = QRectF(left, place.center().y() - size / 2, size, size)
            paint_icon(painter, name, look.mirrored(square, place), look.colour(self._token))
