"""Likenesses with a title of its own: pins, films, messages and pages."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from contentplanner.ui.editor.preview.feeds import head, name_of
from contentplanner.ui.editor.preview.look import Look
from contentplanner.ui.editor.preview.parts import Avatar, Bars, Beside, Column, Gap, IconMark, Part, Row
from contentplanner.ui.editor.preview.shown import Shown, said
from contentplanner.ui.editor.preview.words import Run, Side, Words

_SIDE = 12


class Box:
    """A part on a grey ground with round corners."""

    def __init__(self, part: Part) -> None:
        self._part = Column(part, inset=(10, 8, 10))

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        return self._part.measure(width, look)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("sunken"))
        painter.drawRoundedRect(place, look.px(10), look.px(10))
        self._part.paint(painter, place, look)


class Progress:
    """A picture with the line below it that shows how far a film is."""

    def __init__(self, part: Part) -> None:
        self._part = part

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        return self._part.measure(width, look)

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        self._part.paint(painter, place, look)
        line = QRectF(place.left(), place.bottom() - look.px(3), place.width(), look.px(3))
        painter.fillRect(line, look.colour("lineStrong"))
        done = QRectF(line.left(), line.top(), line.width() * 0.3, line.height())
        painter.fillRect(look.mirrored(done, line), look.colour("danger"))


def pin(shown: Shown) -> Part:
    """Return a tall picture with its title, and what is read once it is opened."""
    sender = Row((Avatar(shown.sender, 20), 20), (name_of(shown, role="small"), None), height=20, gap=6)
    return Column(
        shown.picture(radius=16),
        Column(
            shown.heading(),
            sender,
            Gap(9, line=True),
            _label(said("When the pin is opened")),
            shown.words(),
            inset=(4, 10, 4),
            gap=5,
        ),
        inset=(8, 8, 8),
    )


def video(shown: Shown) -> Part:
    """Return a wide picture, its title and the beginning of its description."""
    now = Run(" · " + said("now"), "text3")
    quiet = Words(shown.sender, after=now, role="small", token="text2", most=1, side=Side.LEAD)
    title = Row(
        (Column(shown.heading(), quiet, gap=2), None), (IconMark("ellipsis", 16, "text3"), 16), height=20
    )
    below = Beside(Avatar(shown.sender, 32), title, 32)
    return Column(
        Progress(shown.picture()), Column(below, Box(shown.words(most=6)), inset=(_SIDE, 12, 12), gap=12)
    )


def email(shown: Shown) -> Part:
    """Return the row of an inbox, and the message it opens."""
    now = Words(said("now"), role="micro", token="text3", most=1, side=Side.END)
    first = Row((name_of(shown), None), (now, 44), height=18)
    lead: Part = Words(shown.lead, role="small", token="text3", most=3) if shown.lead else Bars(92)
    row = Beside(Avatar(shown.sender, 32), Column(first, shown.heading("body"), lead, gap=1), 32)
    return Column(
        Column(_label(said("In the inbox")), row, inset=(_SIDE, 12, 0), gap=8),
        Gap(21, line=True),
        Column(_label(said("Opened")), _whole_title(shown), inset=(_SIDE, 0, 0), gap=4),
        head(shown, detail=said("to your readers"), height=50),
        Column(shown.words(), inset=(_SIDE, 4, 14)),
    )


def page(shown: Shown) -> Part:
    """Return a result of a search, and the page it leads to."""
    address = shown.address or said("your address")
    site = Column(
        Words(shown.sender, role="small", most=1, side=Side.LEAD),
        Words(address, role="micro", token="text3", most=1, side=Side.LEAD),
    )
    lead: Part = Words(shown.lead, role="small", token="text2", most=5) if shown.lead else Bars(92, 60)
    found: list[Part] = [
        _label(said("Found by a search")),
        Row((Avatar(shown.sender, 26), 26), (site, None), height=32, gap=8),
        shown.heading("month", token="focus", bold=False),
        lead,
    ]
    return Column(
        Column(*found, inset=(_SIDE, 12, 0), gap=4),
        Gap(21, line=True),
        Column(_label(said("On the page")), _whole_title(shown), shown.words(), inset=(_SIDE, 0, 14), gap=6),
    )


def _whole_title(shown: Shown) -> Part:
    return Words(shown.out.title, role="heading", most=4) if shown.out.title else shown.heading()


def _label(text: str) -> Words:
    return Words(text, role="micro", token="text3", most=1, side=Side.LEAD)
