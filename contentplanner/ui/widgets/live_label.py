"""Words that change at each key, without the whole form being laid out anew each time."""

import re
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel

_DIGIT = re.compile("[0-9]")


class LiveLabel(ToneLabel):
    """One line that asks for another place only where its width changes."""

    def __init__(self, words: str = "", token: str = "text2", *, parent: QWidget | None = None) -> None:
        self._live = words
        super().__init__("", token, parent=parent)

    def text(self) -> str:
        """Return what it says."""
        return self._live

    def say(self, words: str, token: str) -> None:
        """Say something else, in a colour of the theme."""
        self.set_token(token)
        if words == self._live:
            return
        before, self._live = self.sizeHint(), words
        self.setAccessibleName(words)
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size it wants, the same whichever digits it shows."""
        font = current_theme().font("small")
        metrics = QFontMetricsF(font)
        words = _DIGIT.sub(_widest_digit(font.key()), self._live)
        return QSize(ceil(metrics.horizontalAdvance(words)), ceil(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it does not go."""
        return self.sizeHint()


@lru_cache(maxsize=8)
def _widest_digit(font: str) -> str:
    """Return the widest digit in a font, given by its key."""
    known = QFont()
    known.fromString(font)
    return max("0123456789", key=QFontMetricsF(known).horizontalAdvance)
