"""The headline of a post as a link to it, cut where it does not fit."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton


class PostLink(WordButton):
    """Says as much of a headline as there is room for; the whole is its name and its tip."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"), "link")
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        side = "right" if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft else "left"
        # Qt turns the alignment round by itself, but not the padding.
        self.setStyleSheet(f"text-align: left; padding-{side}: 0px;")

    def minimumSizeHint(self) -> QSize:
        """No width is too small."""
        return QSize(current_theme().px(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        room = self.width() - current_theme().px(16)
        shown = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._words if shown != self._words else "")
