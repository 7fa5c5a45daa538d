"""Likenesses as tall as a phone's screen: words on the picture, and where the network lays its own."""

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from contentplanner.ui.editor.preview.feeds import name_of
from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.editor.preview.parts import AVATAR, Avatar, Bars, Column, Part, Row
from contentplanner.ui.editor.preview.shots import paint_dots, paint_mark
from contentplanner.ui.editor.preview.shown import Shown, said
from contentplanner.ui.editor.preview.words import Run, Side, Words
from contentplanner.ui.icons import paint_icon

_STORY_TOP, _STORY_END = 0.14, 0.20
"""How much of a story lies under the network's own buttons, above and below."""
_BESIDE = 46
"""Room for the column of buttons at the side of a film."""
_PROFILE = Fraction(3, 4)


class Screen:
    """A picture as tall as the screen and what lies on it."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._picture = shown.picture(token="night")
        self._height = 0.0

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        self._picture.measure(width, look)
        self._height = round(width / float(self._picture.shape))
        return self._height

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint the picture."""
        self._picture.paint(painter, place, look)

    def _put(self, painter: QPainter, part: Part, place: QRectF, look: Look, *, low: bool = False) -> QRectF:
        """Paint a part at the top of a place, or at its foot, and return where."""
        height = part.measure(place.width(), look)
        top = place.bottom() - height if low else place.top()
        own = QRectF(place.left(), top, place.width(), height)
        part.paint(painter, own, look)
        return own


class Story(Screen):
    """A story: its words lie on the picture, between the parts the network needs."""

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        super().paint(painter, place, look)
        above = QRectF(place.left(), place.top(), place.width(), place.height() * _STORY_TOP)
        below = QRectF(above).translated(0, place.height() * (1 - _STORY_END))
        below.setHeight(place.height() * _STORY_END)
        for part in (above, below):
            paint_taken(painter, part)
        side = look.px(10)
        line = QRectF(place.left() + side, place.top() + side, place.width() - 2 * side, look.px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("onPicture"))
        painter.drawRoundedRect(line, look.px(1.5), look.px(1.5))
        row = Row(
            (Avatar(self._shown.sender), AVATAR),
            (name_of(self._shown, token="onPicture"), None),
            height=AVATAR,
        )
        self._put(painter, row, line.adjusted(0, look.px(9), 0, look.px(40)), look)
        self._paint_answer(painter, below, look)
        free = QRectF(place.left(), above.bottom(), place.width(), below.top() - above.bottom())
        self._paint_sticker(painter, free, look)

    def _paint_answer(self, painter: QPainter, below: QRectF, look: Look) -> None:
        icons = self._shown.network.preview.icons
        side, size = look.px(12), look.px(20)
        room = len(icons) * (size + look.px(12))
        middle = below.bottom() - look.px(28)
        pill = QRectF(below.left() + side, middle - look.px(16), below.width() - 2 * side - room, look.px(32))
        painter.setPen(QPen(look.colour("onPicture"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(look.mirrored(pill, below), pill.height() / 2, pill.height() / 2)
        answer = Words(said("Send a message"), role="small", token="onPicture", most=1, side=Side.LEAD)
        inside = look.mirrored(pill, below).adjusted(side, 0, -side, 0)
        inside.setTop(middle - answer.measure(inside.width(), look) / 2)
        answer.paint(painter, inside, look)
        for at, name in enumerate(icons):
            left = pill.right() + look.px(12) + at * (size + look.px(12))
            square = QRectF(left, middle - size / 2, size, size)
            paint_icon(painter, name, look.mirrored(square, below), look.colour("onPicture"))

    def _paint_sticker(self, painter: QPainter, free: QRectF, look: Look) -> None:
        words = self._shown.seen
        side, inset = look.px(20), look.px(12)
        most = max(1, int((free.height() - 4 * inset) // (look.px(13) * 1.45)))
        part: Part = Bars(92, 60, token="bars")
        if words:
            part = Words(words, after=self._shown.more, token="sticker", most=most, side=Side.MIDDLE)
        width = free.width() - 2 * (side + inset)
        height = part.measure(width, look)
        top = free.center().y() - height / 2
        box = QRectF(free.left() + side, top - inset, free.width() - 2 * side, height + 2 * inset)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("onPicture"))
        painter.drawRoundedRect(box, look.px(10), look.px(10))
        part.paint(painter, QRectF(box.left() + inset, top, width, height), look)


class Film(Screen):
    """A film: its words stand low on the picture, beside a column of buttons."""

    frame = False
    """Whether what a profile shows of the cover is marked."""

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        super().paint(painter, place, look)
        words = self._paint_words(painter, place, look)
        free = QRectF(place.left(), place.top() + look.px(44), place.width(), 0)
        free.setBottom(words.top() - look.px(12))
        free = look.mirrored(free.adjusted(look.px(12), 0, -look.px(_BESIDE + 6), 0), place)
        if self.frame:
            self._paint_profile(painter, place, look)
        else:
            paint_free(painter, free, said("Free for words"), look)
        self._paint_buttons(painter, place, look)
        album = self._shown.album
        if len(album.shots) > 1:
            paint_mark(painter, place, album.mark, look)
            low = QRectF(place.left(), place.bottom() - look.px(14), place.width(), look.px(10))
            paint_dots(painter, low, album, look)

    def _paint_words(self, painter: QPainter, place: QRectF, look: Look) -> QRectF:
        room = place.adjusted(look.px(12), 0, -look.px(_BESIDE + 6), -look.px(18))
        room = look.mirrored(room, place)
        more = self._shown.more
        after = None if more is None else Run(more.text, "onPicture2", bold=True)
        words = self._shown.seen
        part: Part = Bars(92, 60, token="bars")
        if words:
            part = Words(words, after=after, token="onPicture", role="small", most=12)
        part = Column(name_of(self._shown, token="onPicture"), part, gap=4)
        top = room.bottom() - part.measure(room.width(), look)
        paint_dusk(painter, place.adjusted(0, max(0, top - look.px(48) - place.top()), 0, 0))
        return self._put(painter, part, room, look, low=True)

    def _paint_buttons(self, painter: QPainter, place: QRectF, look: Look) -> None:
        names = self._shown.network.preview.icons
        size, step = look.px(22), look.px(42)
        left = place.right() - look.px(_BESIDE / 2) - size / 2
        top = place.bottom() - look.px(24) - step * len(names)
        circle = QRectF(left - look.px(3), top - look.px(30), look.px(28), look.px(28))
        Avatar(self._shown.sender).paint(painter, look.mirrored(circle, place), look)
        for at, name in enumerate(names):
            square = QRectF(left, top + look.px(14) + at * step, size, size)
            paint_icon(painter, name, look.mirrored(square, place), look.colour("onPicture"))

    def _paint_profile(self, painter: QPainter, place: QRectF, look: Look) -> None:
        height = place.width() / float(_PROFILE)
        over = (place.height() - height) / 2
        seen = place.adjusted(0, over, 0, -over)
        painter.setPen(QPen(look.colour("onPicture"), 1.5))
        for y, inwards in ((seen.top(), 1), (seen.bottom(), -1)):
            for x, forwards in ((seen.left() + 3, 1), (seen.right() - 3, -1)):
                corner = QPointF(x, y)
                painter.drawLine(corner, corner + QPointF(look.px(14) * forwards, 0))
                painter.drawLine(corner, corner + QPointF(0, look.px(14) * inwards))
        _label(
            painter,
            seen.adjusted(look.px(12), look.px(8), -look.px(12), 0),
            said("Seen in your profile"),
            look,
        )


class Reel(Film):
    """A film of which a profile shows the middle of the cover."""

    frame = True


def paint_taken(painter: QPainter, place: QRectF) -> None:
    """Shade a part of a picture where the network lays its own buttons."""
    painter.fillRect(place, QColor(0, 0, 0, 110))
    painter.save()
    painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(255, 255, 255, 34), 1))
    step = 9.0
    left = place.left() - place.height()
    while left < place.right():
        painter.drawLine(QPointF(left, place.bottom()), QPointF(left + place.height(), place.top()))
        left += step
    painter.restore()


def paint_dusk(painter: QPainter, place: QRectF) -> None:
    """Darken a picture towards its foot, so that white words can be read."""
    dusk = QLinearGradient(place.topLeft(), place.bottomLeft())
    dusk.setColorAt(0, QColor(0, 0, 0, 0))
    dusk.setColorAt(0.25, QColor(0, 0, 0, 150))
    dusk.setColorAt(1, QColor(0, 0, 0, 200))
    painter.fillRect(place, dusk)


def paint_free(painter: QPainter, place: QRectF, text: str, look: Look) -> None:
    """Mark the part of a picture that nothing of the network lies on."""
    painter.setPen(_dashes())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, look.px(8), look.px(8))
    _label(painter, place.adjusted(look.px(8), look.px(8), -look.px(8), 0), text, look)


def _label(painter: QPainter, place: QRectF, text: str, look: Look) -> None:
    painter.setFont(look.font("micro"))
    metrics = painter.fontMetrics()
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()) - look.px(12))
    width = metrics.horizontalAdvance(text) + look.px(12)
    box = look.mirrored(QRectF(place.left(), place.top(), width, look.px(20)), place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 150))
    painter.drawRoundedRect(box, look.px(5), look.px(5))
    painter.setPen(look.colour("onPicture"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _dashes() -> QPen:
    pen = QPen(QColor(255, 255, 255, 200), 1.2)
    pen.setDashPattern([4, 3])
    return pen
