"""Likenesses of posts in feeds: text and picture below each other, and what can be done."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.editor.preview.parts import (
    AVATAR,
    Avatar,
    Beside,
    Column,
    Gap,
    IconMark,
    Icons,
    Part,
    Row,
)
from contentplanner.ui.editor.preview.shown import Shown, said
from contentplanner.ui.editor.preview.words import Run, Side, Words

_SIDE = 12
_BELOW = 14


class Pill:
    """A button of the network, which does nothing here."""

    def __init__(self, text: str) -> None:
        self._text = text

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is."""
        return look.px(32)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it at the leading side."""
        painter.setFont(look.font("label"))
        width = min(painter.fontMetrics().horizontalAdvance(self._text) + look.px(32), place.width())
        box = look.mirrored(QRectF(place.left(), place.top(), width, place.height()), place)
        painter.setPen(QPen(look.colour("lineStrong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
        painter.setPen(look.colour("focus"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


def name_of(shown: Shown, *, role: str = "label", token: str = "text") -> Words:
    """Return the sender's name in one line."""
    return Words(shown.sender, role=role, token=token, bold=True, most=1, side=Side.LEAD)


def head(shown: Shown, *, detail: str = "", height: float = 48) -> Part:
    """Return the sender with a round letter, and three dots at the end."""
    words: Part = name_of(shown)
    if detail:
        words = Column(words, Words(detail, role="micro", token="text3", most=1, side=Side.LEAD))
    row = Row((Avatar(shown.sender), AVATAR), (words, None), (IconMark("ellipsis", 18), 18), height=height)
    return Column(row, inset=(_SIDE, 0, 0))


def feed(shown: Shown) -> Part:
    """Return a picture with its text below."""
    icons = Icons(shown.network.preview.icons, height=40, last_apart=True)
    words = shown.words(before=Run(shown.sender, bold=True))
    return Column(
        head(shown),
        shown.picture(),
        Column(icons, words, inset=(_SIDE, 0, _BELOW)),
    )


def post(shown: Shown) -> Part:
    """Return a text with its picture below, as wide as the feed."""
    parts: list[Part] = [
        head(shown, detail=said("Just now"), height=56),
        Column(shown.words(), inset=(_SIDE, 0, 10)),
    ]
    if shown.network.pictures:
        parts.append(shown.picture())
    icons = shown.network.preview.icons
    parts.append(Icons(icons, size=18, height=42, spread=True, token="text2") if icons else Gap(0))
    return Column(*parts)


def thread(shown: Shown) -> Part:
    """Return a text and its picture, both beside the sender's picture."""
    now = Run(" · " + said("now"), "text3")
    name = Words(shown.sender, after=now, role="label", bold=True, most=1, side=Side.LEAD)
    parts: list[Part] = [Row((name, None), (IconMark("ellipsis", 16, "text3"), 16), height=20)]
    parts += [Column(shown.words(), inset=(0, 2, 0))]
    if shown.network.pictures:
        parts.append(Column(shown.picture(radius=12), inset=(0, 8, 0)))
    parts.append(Icons(shown.network.preview.icons, size=16, height=34, spread=True, token="text3"))
    beside = Beside(Avatar(shown.sender, 36), Column(*parts), 36)
    return Column(beside, inset=(_SIDE, 12, 4))


def notice(shown: Shown) -> Part:
    """Return a picture, its text and the button that leads on."""
    parts: list[Part] = [shown.words()]
    if shown.link:
        parts.append(Pill(said("Learn more")))
    return Column(
        head(shown, detail=said("Just now"), height=56),
        shown.picture(),
        Column(*parts, inset=(_SIDE, 12, _BELOW), gap=12),
    )
