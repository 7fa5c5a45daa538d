"""Whether a picture suits a network, and the copy of it that would."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from contentplanner.domain.crops import Crop, crop
from contentplanner.domain.networks import PictureRules
from contentplanner.domain.pictures import Picture

Problem = Literal[
    "too-small", "too-narrow", "too-wide", "format", "too-many-bytes", "blurry", "too-many-pixels"
]

_SAME_FORMAT = {"jpeg": "jpg", "tiff": "tif", "heif": "heic"}
_SLACK = Fraction(1, 100)
"""How far a shape may be off, as pixels are whole: networks take it, people do not see it."""
_LONGEST_SIDE = 2048
"""A copy is no larger than this, or than a size the network suggests."""
_SHARP_WIDTH = 1080
"""What is sharp on a network that suggests no size."""
_BLURRY = Fraction(1, 2)
"""A picture this much narrower than what is sharp is seen to be."""
_ANY_RATIO = 1_000_000
_WEIGHTIER = Fraction(3, 2)
"""How many more bytes a pixel of a smaller PNG has."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that a network takes.

    Args:
        cut: The part of the picture that is kept.
        width: In pixels.
        height: In pixels.
        extension: Of its file, without the dot.
        max_bytes: The most its file may have; None for any number.
    """

    cut: Crop
    width: int
    height: int
    extension: str
    max_bytes: int | None


def problems(picture: Picture, rules: PictureRules) -> tuple[Problem, ...]:
    """Return why a network would not take a picture as it is, or not show it well; the worst first.

    ``blurry`` has no cure. ``too-many-pixels`` mostly means that the network makes it smaller by itself.
    """
    return tuple(_problems(picture, rules))


def _problems(picture: Picture, rules: PictureRules) -> Iterator[Problem]:
    ratio = Fraction(picture.width, picture.height)
    if rules.smallest and _exceeds(rules.smallest, (picture.width, picture.height)):
        yield "too-small"
    if rules.narrowest is not None and ratio < rules.narrowest * (1 - _SLACK):
        yield "too-narrow"
    if rules.widest is not None and ratio > rules.widest * (1 + _SLACK):
        yield "too-wide"
    kind = _format(picture.extension)
    if rules.formats and kind not in map(_format, rules.formats + rules.app_formats):
        yield "format"
    most = rules.gif_max_bytes if kind == "gif" and rules.gif_max_bytes else rules.max_bytes
    if most is not None and picture.byte_count > most:
        yield "too-many-bytes"
    if _sharpness(picture, rules) < _BLURRY:
        yield "blurry"
    if _has_too_many_pixels(picture, rules):
        yield "too-many-pixels"


def _has_too_many_pixels(picture: Picture, rules: PictureRules) -> bool:
    if rules.largest and _exceeds((picture.width, picture.height), rules.largest):
        return True
    return rules.most_pixels is not None and picture.width * picture.height > rules.most_pixels


def is_sharp(picture: Picture, rules: PictureRules) -> bool:
    """Tell whether a picture has the pixels to look sharp on a network."""
    return _sharpness(picture, rules) >= 1 - _SLACK


def _sharpness(picture: Picture, rules: PictureRules) -> Fraction:
    """Return how wide a picture is for what is sharp there, once it is cut where it has to be."""
    wanted = _wanted_size(picture, rules)
    if wanted is None:
        width = Fraction(picture.width, _SHARP_WIDTH)
        return max(width, _BLURRY) if rules == PictureRules() else width
    ratio = min(
        max(Fraction(picture.width, picture.height), rules.narrowest or 0), rules.widest or _ANY_RATIO
    )
    return Fraction(crop(picture.width, picture.height, Fraction(ratio)).width, wanted[0])


def _exceeds(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] > other[0] or one[1] > other[1]


def _format(extension: str) -> str:
    return _SAME_FORMAT.get(extension, extension)


def suited_copy(picture: Picture, rules: PictureRules, focus_x: int = 50, focus_y: int = 50) -> Copy | None:
    """Return the copy that has none of the problems, cut around the focus and never enlarged.

    None where the picture suits, or is too small for any copy to.
    """
    if not (found := problems(picture, rules)):
        return None
    copy = _copy(picture, rules, focus_x, focus_y, shaped="too-narrow" in found or "too-wide" in found)
    if copy is None:
        return None
    made = replace(picture, width=copy.width, height=copy.height, extension=copy.extension, byte_count=0)
    return None if problems(made, rules) else copy


def best_copy(picture: Picture, rules: PictureRules, focus_x: int = 50, focus_y: int = 50) -> Copy:
    """Return the copy to hand over to a network: in the size it suggests whose shape is nearest."""
    return _copy(picture, rules, focus_x, focus_y, shaped=True) or _plain(picture, rules)


def _copy(picture: Picture, rules: PictureRules, x: int, y: int, *, shaped: bool) -> Copy | None:
    plain = _plain(picture, rules)
    wanted = _wanted_size(picture, rules) if shaped else None
    if wanted is None:
        made = plain
    else:
        cut = crop(picture.width, picture.height, Fraction(*wanted), x, y)
        width, height = wanted if cut.width >= wanted[0] else (cut.width, cut.height)
        made = Copy(cut, width, height, plain.extension, rules.max_bytes)
    short = rules.smallest and _exceeds(rules.smallest, (made.width, made.height))
    return None if short else made


def _plain(picture: Picture, rules: PictureRules) -> Copy:
    """Return the whole picture in a size and format a network takes."""
    most = _most_of_a_copy(rules)
    scale = min(Fraction(1), Fraction(most[0], picture.width), Fraction(most[1], picture.height))
    width, height = (max(1, int(side * scale)) for side in (picture.width, picture.height))
    kind = "png" if _stays_png(picture, rules, scale) else "jpg"
    return Copy(Crop(0, 0, picture.width, picture.height), width, height, kind, rules.max_bytes)


def _most_of_a_copy(rules: PictureRules) -> tuple[int, int]:
    suggested = [(size.width, size.height) for size in rules.sizes]
    wide, high = (max(_LONGEST_SIDE, *(size[side] for size in suggested), 0) for side in (0, 1))
    return (min(wide, rules.largest[0]), min(high, rules.largest[1])) if rules.largest else (wide, high)


def _stays_png(picture: Picture, rules: PictureRules, scale: Fraction) -> bool:
    """Tell whether a copy is a PNG: one of a drawing, where the network takes such and it is light enough."""
    if _format(picture.extension) != "png" or (rules.formats and "png" not in rules.formats):
        return False
    expected = picture.byte_count if scale == 1 else picture.byte_count * scale**2 * _WEIGHTIER
    return rules.max_bytes is None or expected <= rules.max_bytes


def _wanted_size(picture: Picture, rules: PictureRules) -> tuple[int, int] | None:
    """Return the suggested size that keeps the most of a picture."""
    ratio = Fraction(picture.width, picture.height)

    def loss(size: tuple[int, int]) -> Fraction:
        other = Fraction(*size)
        return max(ratio / other, other / ratio)

    return min(((size.width, size.height) for size in rules.sizes), key=loss, default=None)
