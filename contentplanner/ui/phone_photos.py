"""Photos as phones keep them, HEIC and AVIF, which Qt cannot read: decoded upright, in all their pixels.

Pillow is asked for AVIF only, by its own class, so that it never guesses at a format.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO

from PySide6.QtGui import QColorSpace, QImage

from contentplanner.application.desk import PictureProblem
from contentplanner.application.exif import orientation
from contentplanner.application.iso_media import colours_of
from contentplanner.application.picture_parts import EXIF
from contentplanner.ui.upright import turned

CheckSize = Callable[[int, int], None]
"""Is told a picture's width and height before it is decoded, and raises PictureProblem if it is too large."""

_LAYOUTS = {
    "RGB": (QImage.Format.Format_RGB888, 3),
    "RGBA": (QImage.Format.Format_RGBA8888, 4),
    "RGBa": (QImage.Format.Format_RGBA8888_Premultiplied, 4),
    "L": (QImage.Format.Format_Grayscale8, 1),
}

_PRIMARIES = {9: QColorSpace.Primaries.Bt2020, 12: QColorSpace.Primaries.DciP3D65}
_TRANSFERS = {16: QColorSpace.TransferFunction.St2084, 18: QColorSpace.TransferFunction.Hlg}
"""What phones use beside the usual, by the numbers of H.273."""


def read_heic(data: bytes, name: str, check: CheckSize) -> tuple[QImage, bool]:
    """Return the main picture of a HEIC file, and whether it is one of several frames.

    Raises:
        PictureProblem: ``picture-broken``, or what the check raises.
    """
    import pi_heif

    with _broken(name):
        opened = pi_heif.open_heif(data, convert_hdr_to_8bit=True)
        check(*opened.size)
        pixels = opened.data
        image = _image(pixels, opened.mode, opened.size, opened.stride)
        _colour(image, opened.info.get("icc_profile"), data)
        return image, False


def read_avif(data: bytes, name: str, check: CheckSize) -> tuple[QImage, bool]:
    """Return the first frame of an AVIF file, and whether there are more.

    Raises:
        PictureProblem: ``avif-refused`` where this computer's Pillow cannot read any; else as for HEIC.
    """
    from PIL import AvifImagePlugin

    if not AvifImagePlugin.SUPPORTED:
        raise PictureProblem("avif-refused", name=name)
    with _broken(name):
        with AvifImagePlugin.AvifImageFile(BytesIO(data)) as opened:
            check(*opened.size)
            opened.load()
            pixels, mode, size, info = opened.tobytes(), opened.mode, opened.size, opened.info
            moves = opened.n_frames > 1
        del opened  # which holds the pixels twice
        image = _image(pixels, mode, size)
        _colour(image, info.get("icc_profile"), data)
    return turned(image, orientation(info.get("exif", b"").removeprefix(EXIF))), moves


@contextmanager
def _broken(name: str) -> Iterator[None]:
    """Word what decoders say of damaged files."""
    try:
        yield
    except (ArithmeticError, LookupError, MemoryError, OSError, RuntimeError, ValueError) as error:
        raise PictureProblem("picture-broken", name=name) from error
    except (EOFError, SyntaxError, TypeError) as error:
        raise PictureProblem("picture-broken", name=name) from error


def _image(pixels: bytes, mode: str, size: tuple[int, int], stride: int | None = None) -> QImage:
    """Return pixels as a picture of its own; ValueError where there are too few of them."""
    width, height = size
    layout, depth = _LAYOUTS[mode]
    stride = width * depth if stride is None else stride
    if stride < width * depth or len(pixels) < stride * height:
        raise ValueError("pixels are missing")
    return QImage(pixels, width, height, stride, layout).copy()


def _colour(image: QImage, profile: bytes | None, data: bytes) -> None:
    """Tell a picture in which colours it is: by its profile, else by the numbers its file gives."""
    if profile:
        image.setColorSpace(QColorSpace.fromIccProfile(profile))
        return
    primaries, transfer = colours_of(data)
    if primaries in _PRIMARIES:
        curve = _TRANSFERS.get(transfer, QColorSpace.TransferFunction.SRgb)
        image.setColorSpace(QColorSpace(_PRIMARIES[primaries], curve))
