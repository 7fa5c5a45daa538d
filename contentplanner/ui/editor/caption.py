"""The text under a picture, as a network shows it: the sender in bold, cut at "more"."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.domain.folding import Folded
from contentplanner.ui.theme.theme import current_theme


class Caption(QWidget):
    """One paragraph with a bold beginning and a quiet end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sender, self._seen, self._more = "", "", ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        current_theme().changed.connect(self.updateGeometry)

    def set_words(self, sender: str, folded: Folded) -> None:
        """Show a sender and a text."""
        self._sender, self._seen = sender, folded.seen
        self._more = self.tr("… more") if folded.hidden else ""
        self.setAccessibleName(" ".join(part for part in (sender, folded.seen, self._more) if part))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width."""
        return self._laid_out(width)[1]

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setPen(current_theme().colour("text"))
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        theme = current_theme()
        bold, quiet = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        quiet.setForeground(theme.colour("text3"))
        text = f"{self._sender} {self._seen}{self._more}"
        layout = QTextLayout(text, theme.font("body"))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(
            [_over(0, self._sender, bold), _over(len(text) - len(self._more), self._more, quiet)]
        )
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, y))
            y += line.height() + 1
        layout.endLayout()
        return layout, round(y)


def _over(first: int, words: str, look: QTextCharFormat) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = first, len(words.encode("utf-16-le")) // 2, look
    return span
