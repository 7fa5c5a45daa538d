"""Text of a likeness: each paragraph in its own direction, nothing wider than its column."""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum

import regex
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from contentplanner.ui.editor.preview.look import Look

_GRAPHEME = regex.compile(r"\X")
_TURNS = regex.compile("[\u202a-\u202e\u2066-\u2069]")
_TURNED_BACK = "\u2069\u2069\u202c\u202c"
"""Ends what turns the direction of a text, so that it turns nothing that follows."""
_ISOLATED = "\u2068{}\u2069"


class Side(Enum):
    """Where the lines of a text begin."""

    OWN = "own"
    """Where its direction has it begin, paragraph by paragraph."""
    LEAD = "lead"
    """At the leading side of the likeness, in whatever direction it is read."""
    END = "end"
    """At its far side."""
    MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look.

    Args:
        text: The words.
        token: Their colour.
        bold: Whether they stand out.
    """

    text: str
    token: str = "text"
    bold: bool = False


@dataclass(slots=True)
class Words:
    """A text with something before and after it.

    Args:
        text: What was written.
        before: A name that leads into it.
        after: The word that opens the rest.
        role: Its font.
        token: Its colour.
        bold: Whether all of it stands out.
        marked: From where to where it can be followed, which is coloured as a link.
        most: The most lines that are shown.
        side: Where its lines begin.
        fits: How many characters the network takes; the rest is struck through. None for all.
    """

    text: str
    before: Run | None = None
    after: Run | None = None
    role: str = "body"
    token: str = "text"
    bold: bool = False
    marked: tuple[tuple[int, int], ...] = ()
    most: int | None = None
    side: Side = Side.OWN
    fits: int | None = None
    _layouts: list[tuple[QTextLayout, float]] = field(default_factory=list, init=False)

    def measure(self, width: float, look: Look) -> float:
        """Return how high it is at a width."""
        after, text = self.after, self.text
        runs = _Runs(self, look)
        lines, height, fits = runs.lay_out(text, after, width)
        while self.most is not None and lines > self.most and text:
            after = after or Run("…", self.token, self.bold)
            text = _one_step_shorter(text, fits - len(after.text))
            lines, height, fits = runs.lay_out(text, after, width)
        self._layouts = runs.layouts
        return height

    def paint(self, painter: QPainter, place: QRectF, look: Look) -> None:
        """Paint it where it was measured for."""
        painter.setPen(look.colour(self.token))
        for layout, top in self._layouts:
            layout.draw(painter, QPointF(place.left(), place.top() + top))


def stands_right(text: str, otherwise: bool) -> bool:
    """Tell whether a text is read from right to left, by its first letter that has a direction."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return otherwise


class _Runs:
    """Lays the runs of one text out in paragraphs."""

    def __init__(self, words: Words, look: Look) -> None:
        self._words, self._look = words, look
        self._font = look.font(words.role)
        if words.bold:
            self._font.setWeight(QFont.Weight.DemiBold)
        self.layouts: list[tuple[QTextLayout, float]] = []

    def lay_out(self, text: str, after: Run | None, width: float) -> tuple[int, float, int]:
        """Return the lines, their height, and how much of the text the lines that are allowed hold."""
        self.layouts, lines, top, fits, at = [], 0, 0.0, len(text), 0
        paragraphs = text.split("\n")
        for number, paragraph in enumerate(paragraphs):
            before = self._words.before if number == 0 else None
            last = after if number == len(paragraphs) - 1 else None
            layout, shift = self._paragraph(paragraph, before, last, at)
            height = _break_lines(layout, width)
            allowed = None if self._words.most is None else self._words.most - lines
            if allowed is not None and 0 <= allowed < layout.lineCount():
                held = layout.lineAt(allowed).textStart() - shift
                fits = min(fits, at + _signs(paragraph, held))
            self.layouts.append((layout, top))
            lines, top, at = lines + layout.lineCount(), top + height, at + len(paragraph) + 1
        return lines, top, fits

    def _paragraph(
        self, text: str, before: Run | None, after: Run | None, at: int
    ) -> tuple[QTextLayout, int]:
        """Return a paragraph, and where in it the text itself begins."""
        first = "" if before is None else f"{_ISOLATED.format(before.text)} "
        # The dots belong to the words before them; what follows is read by itself.
        dots = "…" if after is not None and after.text.startswith("…") else ""
        last = "" if after is None else dots + _ISOLATED.format(after.text.removeprefix("…"))
        middle = text + (_TURNED_BACK if _TURNS.search(text) else "")
        layout = QTextLayout(first + middle + last, self._font)
        right = stands_right(text, stands_right(self._words.text, self._look.rtl))
        layout.setTextOption(_option(right, self._words.side, self._look.rtl))
        shift = _units(first)
        formats = [] if before is None else [_over(0, shift, self._format(before))]
        if after is not None:
            formats.append(_over(shift + _units(middle), _units(last), self._format(after)))
        for begin, end in self._words.marked:
            begin, end = max(begin - at, 0), min(end - at, len(text))
            if begin < end:
                link = self._format(Run("", "focus"))
                formats.append(_over(shift + _units(text[:begin]), _units(text[begin:end]), link))
        if self._words.fits is not None and (begin := max(0, self._words.fits - at)) < len(text):
            look = self._format(Run("", "danger"))
            look.setFontStrikeOut(True)
            formats.append(_over(shift + _units(text[:begin]), _units(text[begin:]), look))
        layout.setFormats(formats)
        return layout, shift

    def _format(self, run: Run) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(self._look.colour(run.token)))
        if run.bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        return look


def _break_lines(layout: QTextLayout, width: float) -> float:
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height() + 1
    layout.endLayout()
    return top


def _option(right: bool, side: Side, rtl: bool) -> QTextOption:
    left, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    places = {
        Side.OWN: far if right else left,
        Side.LEAD: far if rtl else left,
        Side.END: left if rtl else far,
        Side.MIDDLE: Qt.AlignmentFlag.AlignHCenter,
    }
    option = QTextOption(places[side])
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _one_step_shorter(text: str, most: int) -> str:
    """Return a shorter text, without its last word or its last sign."""
    ends = [match.end() for match in _GRAPHEME.finditer(text) if match.end() < len(text)]
    ends = [end for end in ends if end <= most] or ends[-1:]
    if not ends:
        return ""
    cut = text[: ends[-1]]
    words = cut.rstrip().rpartition(" ")[0] if not text[ends[-1]].isspace() else cut
    return (words if len(words) > len(cut) // 2 else cut).rstrip(" ,.;:–-\n")


def _units(text: str) -> int:
    """Return how long a text is to Qt."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _signs(text: str, units: int) -> int:
    """Return how many characters begin before a place as Qt counts."""
    if text.isascii():
        return max(0, min(units, len(text)))
    part = text.encode("utf-16-le", "surrogatepass")[: max(0, units) * 2]
    return len(part.decode("utf-16-le", "ignore"))


def _over(first: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = first, length, look
    return span
