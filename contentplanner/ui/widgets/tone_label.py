"""Text in a colour that means something: muted, wrong, a warning, fine."""

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import direction_of

_LEAST_NOTE = 120


class ToneLabel(QLabel):
    """Plain text in a colour of the theme, broken into lines where it is allowed to be.

    Args:
        text: What it says.
        token: Its colour.
        role: Its size and weight.
        wraps: Whether it may take several lines.
        parent: What it lies in.
    """

    def __init__(
        self,
        text: str = "",
        token: str = "text2",
        *,
        role: str = "small",
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._token = token
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if wraps:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._restyle()
        current_theme().changed.connect(self._restyle)

    def set_token(self, token: str) -> None:
        """Take another colour."""
        if token != self._token:
            self._token = token
            self.update()

    def _restyle(self) -> None:
        self.setFont(current_theme().font(self._role))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setFont(current_theme().font(self._role))
        painter.setPen(current_theme().colour(self._token if self.isEnabled() else "text3"))
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment()) | (
            Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        )
        if self.buddy() is not None:
            flags |= Qt.TextFlag.TextHideMnemonic
        # The painter would take the side of each language as it comes, and not that of the form.
        painter.setLayoutDirection(direction_of(self, self.text()))
        painter.drawText(self.contentsRect(), flags | Qt.AlignmentFlag.AlignAbsolute, self.text())
        painter.end()


class NoteLabel(ToneLabel):
    """Text at the far end of a line: one line while there is room, and several only where there is not."""

    def __init__(self, text: str = "", token: str = "text2", parent: QWidget | None = None) -> None:
        super().__init__(text, token, wraps=True, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        metrics = QFontMetricsF(current_theme().font(self._role))
        width = metrics.size(Qt.TextFlag.TextSingleLine, self.text()).width()
        return QSize(ceil(width) + 1, ceil(metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it does not go."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), current_theme().px(_LEAST_NOTE)), whole.height())
