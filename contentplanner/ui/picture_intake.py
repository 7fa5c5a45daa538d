"""Pictures on their way into a plan: as they are, or as a copy that networks take and the plan can carry."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from PySide6.QtGui import QImage

from contentplanner.application.picture_kinds import picture_kind
from contentplanner.ui.picture_decoding import (
    LARGEST_SIDE,
    PHONE_KINDS,
    SHOWN_SIDE,
    DecodedPicture,
    decode_picture,
    encode,
    fitting,
)

HEAVY = 25_000_000
"""Bytes from which on a smaller copy of a file is kept."""
SIDE_OF_A_SMALLER_COPY = 4096
"""Pixels of its longer side: twice what any network shows."""


class IntakeStopped(Exception):
    """The person gave it up; nothing was kept."""


@dataclass(frozen=True, slots=True)
class TakenPicture:
    """A picture as a plan keeps it.

    Args:
        data: The file's bytes.
        name: Its name, with the ending that fits.
        decoded: What it looks like.
    """

    data: bytes
    name: str
    decoded: DecodedPicture


def take_in(data: bytes, name: str, cancelled: Callable[[], bool] = lambda: False) -> TakenPicture:
    """Return a picture as a plan keeps it.

    What phones make is changed to JPEG, which every network takes, and what is heavy to a smaller copy. What
    moves stays as it is, as a copy would not move.

    Raises:
        PictureProblem: It is none that can be opened; the code says why.
        IntakeStopped: It was cancelled.
    """
    is_phones = picture_kind(data) in PHONE_KINDS
    if not is_phones and len(data) <= HEAVY:
        return TakenPicture(data, name, decode_picture(data, name))
    _go_on(cancelled)
    whole = decode_picture(data, name, SIDE_OF_A_SMALLER_COPY if len(data) > HEAVY else LARGEST_SIDE)
    _go_on(cancelled)
    shown = replace(whole, image=fitting(whole.image, SHOWN_SIDE))
    if whole.moves and not is_phones:
        return TakenPicture(data, name, shown)
    _go_on(cancelled)
    copy, ending = _encoded(whole.image)
    _go_on(cancelled)
    size = replace(shown, width=whole.image.width(), height=whole.image.height())
    return TakenPicture(copy, f"{PurePath(name).stem}.{ending}", size)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise IntakeStopped


def _encoded(image: QImage) -> tuple[bytes, str]:
    """Return a file of a picture and its ending: a JPEG, or a PNG where something shines through."""
    if image.hasAlphaChannel() and _shines_through(image):
        return encode(image, "png"), "png"
    return encode(image.convertToFormat(QImage.Format.Format_RGB32), "jpeg"), "jpg"


def _shines_through(image: QImage) -> bool:
    """Tell whether a picture is anywhere not opaque."""
    mask = image.convertToFormat(QImage.Format.Format_Alpha8)
    full, row = b"\xff" * mask.width(), memoryview(mask.constBits())
    stride = mask.bytesPerLine()
    return any(row[at : at + mask.width()] != full for at in range(0, stride * mask.height(), stride))
