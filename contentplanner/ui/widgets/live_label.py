"""Words that change at each key, without the whole form being laid out anew each time."""

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.tone_label import ToneLabel

_STEP = 8
"""Widths go up in steps, in pixels, so that a digit more seldom moves what stands behind."""


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
        """Return the size it wants."""
        metrics = QFontMetricsF(current_theme().font("small"))
        width = ceil(metrics.horizontalAdvance(self._live) / _STEP) * _STEP
        return QSize(width, ceil(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it does not go."""
        return self.sizeHint()
