"""How a picture is cut to a shape around the part that must stay in sight."""

from dataclasses import dataclass
from fractions import Fraction

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Crop:
    """What is left of a picture, in pixels from its left and top edge."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape pictures are often cut to: its name as people write it, and width for a height of one."""

    name: str
    ratio: Fraction


SHAPES = (
    Shape("1:1", Fraction(1)),
    Shape("4:5", Fraction(4, 5)),
    Shape("1.91:1", Fraction(191, 100)),
    Shape("9:16", Fraction(9, 16)),
    Shape("2:3", Fraction(2, 3)),
    Shape("16:9", Fraction(16, 9)),
)


def crop(width: int, height: int, ratio: Fraction, focus_x: int = 50, focus_y: int = 50) -> Crop:
    """Return the largest part of a picture that has a shape, its middle as near the focus as it can be.

    Args:
        width: Of the picture, in pixels.
        height: Of the picture, in pixels.
        ratio: Wanted width for a height of one.
        focus_x: Where the focus is, in hundredths from the left edge.
        focus_y: The same from the top.
    """
    if width < height * ratio:
        wide, high = width, _near(width / ratio, height)
    else:
        wide, high = _near(height * ratio, width), height
    return Crop(_start(width, wide, focus_x), _start(height, high, focus_y), wide, high)


def _near(length: Fraction, most: int) -> int:
    return min(most, max(1, round(length)))


def _start(whole: int, part: int, focus: int) -> int:
    """Return where a part begins so that the focus is in its middle, or as near as the edges allow."""
    wanted = Fraction(whole * focus, HUNDRED) - Fraction(part, 2)
    return min(whole - part, max(0, round(wanted)))
