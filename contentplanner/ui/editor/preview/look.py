"""The colours a likeness is painted in, light or dark whatever the program itself wears."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.theme.tokens import DARK, LIGHT

_ON_PICTURES = {
    "onPicture": "#FFFFFF",
    "onPicture2": "#DEDEDE",
    "night": "#26282B",
    "sticker": "#16181A",
    "bars": "#B9B6AF",
}
"""What lies on a picture looks alike by day and by night."""


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and sizes of a likeness.

    Args:
        dark: Whether it is dark.
        rtl: Whether its parts stand from right to left.
    """

    dark: bool
    rtl: bool = False

    def colour(self, token: str) -> QColor:
        """Return a colour of the theme, or one for what lies on pictures."""
        return QColor(_ON_PICTURES.get(token) or (DARK if self.dark else LIGHT)[token])

    def px(self, size: float) -> int:
        """Return a size in pixels at the chosen text size."""
        return current_theme().px(size)

    def font(self, role: str) -> QFont:
        """Return a font of the theme."""
        return current_theme().font(role)

    def mirrored(self, part: QRectF, whole: QRectF) -> QRectF:
        """Return where a part of a row stands: at the other side where parts stand from right to left."""
        if not self.rtl:
            return part
        return QRectF(whole.left() + whole.right() - part.right(), part.top(), part.width(), part.height())
