"""Short texts and links in the theme's fonts, cut with "…" where there is no room."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on


class Words(QLabel):
    """One line; what was cut off is its tooltip.

    Args:
        role: Its font, as the theme names it.
        token: Its colour.
        strong: Whether it stands out.
        elastic: Whether it may be cut; otherwise it keeps its room.
    """

    def __init__(
        self,
        role: str,
        token: str,
        *,
        strong: bool = False,
        elastic: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role, self._token, self._strong, self._elastic = role, token, strong, elastic
        across = QSizePolicy.Policy.Preferred if elastic else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)

    def _its_font(self) -> QFont:
        font = QFont(current_theme().font(self._role))
        if self._strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:
        """Return room for the whole line."""
        metrics = QFontMetricsF(self._its_font())
        return QSize(int(metrics.horizontalAdvance(self.text())) + 2, int(metrics.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """Return no width at all where it may be cut."""
        hint = self.sizeHint()
        return QSize(0, hint.height()) if self._elastic else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        font = self._its_font()
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = painter_on(self)
        painter.setFont(font)
        painter.setPen(current_theme().colour(self._token))
        painter.drawText(QPointF(0, (self.height() + metrics.ascent() - metrics.descent()) / 2), shown)
        painter.end()


class LinkButton(QAbstractButton):
    """Words that lead somewhere, cut with "…" where there is no room."""

    def __init__(self, name: str, *, elastic: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._elastic = elastic
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        across = QSizePolicy.Policy.Preferred if elastic else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for all words and the focus ring."""
        font = QFont(current_theme().font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        return QSize(int(metrics.horizontalAdvance(self.text())) + 8, max(int(metrics.height()) + 6, 24))

    def minimumSizeHint(self) -> QSize:
        """Return little room where the words may be cut."""
        hint = self.sizeHint()
        return QSize(24, hint.height()) if self._elastic else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, underlined under the mouse."""
        theme = current_theme()
        font = QFont(theme.font("small"))
        font.setWeight(QFont.Weight.DemiBold)
        font.setUnderline(self.underMouse())
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        painter.drawText(QPointF(2, (self.height() + metrics.ascent() - metrics.descent()) / 2), shown)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
