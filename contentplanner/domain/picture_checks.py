"""Whether a picture suits a network, and the copy of it that would."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from contentplanner.domain.crops import Crop, crop
from contentplanner.domain.networks import PictureRules
from contentplanner.domain.pictures import Picture

Problem = Literal["too-small", "too-narrow", "too-wide", "too-many-pixels", "format", "too-many-bytes"]

_SAME_FORMAT = {"jpeg": "jpg", "tiff": "tif", "heif": "heic"}
_SLACK = Fraction(1, 100)
"""How far a shape may be off, as pixels are whole: networks take it, people do not see it."""
_LONGEST_SIDE = 2048
"""A copy for a network that names no size is no larger than this."""


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
    """Return why a network would not take a picture as it is, or not show it well; the worst first."""
    return tuple(_problems(picture, rules))


def _problems(picture: Picture, rules: PictureRules) -> Iterator[Problem]:
    ratio = Fraction(picture.width, picture.height)
    if rules.smallest and _exceeds(rules.smallest, (picture.width, picture.height)):
        yield "too-small"
    if rules.narrowest is not None and ratio < rules.narrowest * (1 - _SLACK):
        yield "too-narrow"
    if rules.widest is not None and ratio > rules.widest * (1 + _SLACK):
        yield "too-wide"
    if rules.largest and _exceeds((picture.width, picture.height), rules.largest):
        yield "too-many-pixels"
    if rules.formats and _format(picture.extension) not in map(_format, rules.formats):
        yield "format"
    if rules.max_bytes is not None and picture.byte_count > rules.max_bytes:
        yield "too-many-bytes"


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
    most = rules.largest or (_LONGEST_SIDE, _LONGEST_SIDE)
    scale = min(Fraction(1), Fraction(most[0], picture.width), Fraction(most[1], picture.height))
    width, height = (max(1, int(side * scale)) for side in (picture.width, picture.height))
    keeps = _format(picture.extension) == "png" and (not rules.formats or "png" in rules.formats)
    return Copy(
        Crop(0, 0, picture.width, picture.height), width, height, "png" if keeps else "jpg", rules.max_bytes
    )


def _wanted_size(picture: Picture, rules: PictureRules) -> tuple[int, int] | None:
    """Return the suggested size that keeps the most of a picture."""
    ratio = Fraction(picture.width, picture.height)

    def loss(size: tuple[int, int]) -> Fraction:
        other = Fraction(*size)
        return max(ratio / other, other / ratio)

    return min(((size.width, size.height) for size in rules.sizes), key=loss, default=None)
