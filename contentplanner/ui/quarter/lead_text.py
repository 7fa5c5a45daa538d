"""A paragraph whose first sentence is strong; plain text only, broken into lines as needed."""

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import reads_leftwards


class LeadText(QWidget):
    """Shows a strong lead and then the rest.

    Args:
        token: The colour of both.
    """

    def __init__(self, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token = token
        self._lead = self._rest = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Return all of it."""
        return f"{self._lead}  {self._rest}".strip()

    def set_token(self, token: str) -> None:
        """Use another colour."""
        self._token = token
        self.update()

    def set_text(self, lead: str, rest: str) -> None:
        """Show another text."""
        self._lead, self._rest = lead, rest
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        font = current_theme().font("body")
        layout = QTextLayout(self.text(), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if reads_leftwards(self):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, len(self._lead.encode("utf-16-le")) // 2
        strong.format = QTextCharFormat()
        strong.format.setFontWeight(QFont.Weight.DemiBold)
        layout.setFormats([strong])
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return math.ceil(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        """Return how much room it likes."""
        return QSize(current_theme().px(420), self.heightForWidth(current_theme().px(420)))

    def minimumSizeHint(self) -> QSize:
        """Return how little room will do."""
        return QSize(current_theme().px(160), current_theme().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        layout, height = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(current_theme().colour(self._token))
        layout.draw(painter, QPointF(0, (self.height() - height) / 2))
        painter.end()
