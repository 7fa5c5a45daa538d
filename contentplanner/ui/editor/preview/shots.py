"""Pictures of a likeness, cut as the network cuts them."""

from collections import OrderedDict
from dataclasses import dataclass, field
from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPixmap

from contentplanner.domain.likeness import Likeness, Several
from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.widgets.picture_frame import cropped

_KEPT = 12
_GRID_SHAPE = Fraction(4, 3)
_PEEK = 0.78
"""How much of a row its first picture takes; the next one begins in the rest."""
_CELLS = 4
_GUTTER = 2
_DOTS = 6


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture as it is known so far.

    Args:
        image: None while it is not decoded, or where there is none.
        focus: The part that must stay in sight, in hundredths.
    """

    image: QImage | None = None
    focus: tuple[int, int] = (50, 50)


class CutPictures:
    """Pictures that were cut already; the last few are kept."""

    def __init__(self) -> None:
        self._cut: OrderedDict[tuple[int, int, int, tuple[int, int]], QPixmap] = OrderedDict()

    def cut(self, image: QImage, size: QSize, focus: tuple[int, int], ratio: float) -> QPixmap:
        """Return a picture cut to a size in pixels of the screen."""
        key = (image.cacheKey(), size.width(), size.height(), focus)
        pixmap = self._cut.pop(key, None) or QPixmap.fromImage(cropped(image, size, focus))
        pixmap.setDevicePixelRatio(ratio)
        self._cut[key] = pixmap
        if len(self._cut) > _KEPT:
            self._cut.popitem(last=False)
        return pixmap


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures of a post.

    Args:
        shots: In order; none where there are none.
        turned: Which of them is looked at, counted from 0.
        cuts: Keeps what was cut.
    """

    shots: tuple[Shot, ...] = ()
    turned: int = 0
    cuts: CutPictures = field(default_factory=CutPictures)

    def at_most(self, most: int | None) -> "Album":
        """Return the first of them only; an empty place where there is none."""
        shots = self.shots[:most] or (Shot(),)
        return Album(shots, min(self.turned, len(shots) - 1), self.cuts)

    @property
    def mark(self) -> str:
        """Which of how many is looked at."""
        return f"{self.turned + 1}/{len(self.shots)}"


class Picture:
    """The pictures of a post where a network shows them.

    Args:
        album: The pictures, one at least.
        likeness: How the network shows them.
        usual: The shape of a place without a picture.
        radius: Of the corners.
        token: The colour of a place without a picture.
    """

    def __init__(
        self,
        album: Album,
        likeness: Likeness,
        usual: Fraction,
        *,
        radius: float = 0,
        token: str = "sunken",
    ) -> None:
        self._album, self._likeness, self._usual = album, likeness, usual
        self._shots = album.shots
        self._radius, self._token = radius, token
        self._height = 0.0

    @property
    def shape(self) -> Fraction:
        """Width for a height of one of the first picture as it is shown."""
        image = self._shots[0].image
        if image is None:
            return min(max(self._usual, self._likeness.narrowest), self._likeness.widest)
        return self._likeness.shape(max(1, image.width()), max(1, image.height()))

    @property
    def _several(self) -> Several:
        return self._likeness.several if len(self._shots) > 1 else Several.ONE

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        if self._several is Several.GRID:
            return round(width / float(_GRID_SHAPE))
        own = width * _PEEK if self._several is Several.ROW else width
        self._height = round(own / float(self.shape))
        return self._height + (look.px(18) if self._several is Several.DOTS else 0)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint them where they were measured for."""
        if self._several is Several.GRID:
            self._paint_grid(painter, place, look)
        elif self._several is Several.ROW:
            self._paint_row(painter, place, look)
        else:
            own = QRectF(place.left(), place.top(), place.width(), self._height)
            self._paint_shot(painter, self._shots[self._album.turned], own, look)
            if self._several is Several.DOTS:
                paint_mark(painter, own, self._album.mark, look)
                below = QRectF(own.left(), own.bottom(), own.width(), look.px(18))
                paint_dots(painter, below, self._album, look)

    def _paint_grid(self, painter: QPainter, place: QRectF, look: Look) -> None:
        painter.save()
        painter.setClipPath(_rounded(place, look.px(self._radius)), Qt.ClipOperation.IntersectClip)
        cells = grid_cells(place, min(len(self._shots), _CELLS))
        for shot, cell in zip(self._shots, cells, strict=False):
            self._paint_shot(painter, shot, look.mirrored(cell, place), look, radius=0)
        if len(self._shots) > _CELLS:
            last = look.mirrored(cells[-1], place)
            painter.fillRect(last, QColor(0, 0, 0, 150))
            painter.setPen(look.colour("onPicture"))
            painter.setFont(look.font("number"))
            painter.drawText(last, Qt.AlignmentFlag.AlignCenter, f"+{len(self._shots) - _CELLS + 1}")
        painter.restore()

    def _paint_row(self, painter: QPainter, place: QRectF, look: Look) -> None:
        painter.save()
        painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
        left = place.left()
        for shot in self._shots[self._album.turned :][:2]:
            cell = QRectF(left, place.top(), place.width() * _PEEK, self._height)
            self._paint_shot(painter, shot, look.mirrored(cell, place), look)
            left = cell.right() + look.px(6)
        painter.restore()
        first = QRectF(place.left(), place.top(), place.width() * _PEEK, self._height)
        paint_mark(painter, look.mirrored(first, place), self._album.mark, look)

    def _paint_shot(
        self, painter: QPainter, shot: Shot, place: QRectF, look: Look, radius: float | None = None
    ) -> None:
        painter.save()
        corner = look.px(self._radius if radius is None else radius)
        painter.setClipPath(_rounded(place, corner), Qt.ClipOperation.IntersectClip)
        if shot.image is None:
            painter.fillRect(place, look.colour(self._token))
            side = min(look.px(28), place.height() / 2, place.width() / 2)
            square = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
            token = "text3" if self._token == "sunken" else "onPicture2"
            paint_icon(painter, "image", square, look.colour(token))
        else:
            ratio = painter.device().devicePixelRatio()
            size = QSize(max(1, round(place.width() * ratio)), max(1, round(place.height() * ratio)))
            pixmap = self._album.cuts.cut(shot.image, size, shot.focus, ratio)
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        painter.restore()


def grid_cells(place: QRectF, number: int) -> list[QRectF]:
    """Return where up to four pictures stand: side by side, one beside two, or two by two."""
    wide, high = (place.width() - _GUTTER) / 2, (place.height() - _GUTTER) / 2
    right, low = place.left() + wide + _GUTTER, place.top() + high + _GUTTER
    upper = [QRectF(place.left(), place.top(), wide, high), QRectF(right, place.top(), wide, high)]
    lower = [QRectF(place.left(), low, wide, high), QRectF(right, low, wide, high)]
    whole = [QRectF(cell.left(), cell.top(), wide, place.height()) for cell in upper]
    return {1: [place], 2: whole, 3: [whole[0], upper[1], lower[1]]}.get(number, upper + lower)


def paint_mark(painter: QPainter, place: QRectF, text: str, look: Look) -> None:
    """Paint a small dark mark into the upper far corner of a picture."""
    painter.setFont(look.font("micro"))
    width = painter.fontMetrics().horizontalAdvance(text) + look.px(16)
    box = QRectF(place.right() - width - look.px(10), place.top() + look.px(10), width, look.px(22))
    box = look.mirrored(box, place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("night"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(look.colour("onPicture"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_dots(painter: QPainter, place: QRectF, album: Album, look: Look) -> None:
    """Paint a dot for each of several pictures, in another colour for the one that is looked at."""
    number = min(len(album.shots), _DOTS)
    turned = min(album.turned, number - 1)
    size, step = look.px(6), look.px(10)
    left = place.center().x() - (step * (number - 1) + size) / 2
    painter.setPen(Qt.PenStyle.NoPen)
    for at in range(number):
        dot = QRectF(left + at * step, place.center().y() - size / 2, size, size)
        painter.setBrush(look.colour("focus" if at == turned else "lineStrong"))
        painter.drawEllipse(look.mirrored(dot, place))


def _rounded(place: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(place, radius, radius)
    return path
