"""The templates as cards to choose from, each with its whole sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QWidget

from contentplanner.domain.ids import TemplateId
from contentplanner.domain.templates import CampaignTemplate
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored
from contentplanner.ui.widgets.radio_card import RadioCard

_COLUMNS = 2
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}
_ICONS = {
    "product-launch": "rocket",
    "holiday-season": "calendar-range",
    "event": "calendar-check",
    "seasonal-offer": "sun",
    "new-service": "heart-handshake",
    "quiet-quarter": "message-circle",
}


class TemplateCard(RadioCard):
    """One template; its sentence takes as many lines as it needs."""

    def __init__(self, template: CampaignTemplate, parent: QWidget | None = None) -> None:
        super().__init__(_ICONS.get(template.id, "flag"), template.name, template.about, parent)
        self._about = template.about
        self.setObjectName(f"launching.template.{template.id}")
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(policy.Policy.Minimum)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return room for the name and the whole sentence."""
        theme = current_theme()
        return theme.px(30) + round(self._words_height(width)) + theme.px(10)

    def sizeHint(self) -> QSize:
        """Return a width at which the sentence takes two lines."""
        width = current_theme().px(330)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width a sentence can be read in."""
        width = current_theme().px(200)
        return QSize(width, current_theme().px(54))

    def _room(self, width: int) -> float:
        return max(1.0, width - self._text_left() - current_theme().px(10))

    def _words_height(self, width: int) -> float:
        metrics = QFontMetricsF(current_theme().font("small"))
        box = QRectF(0, 0, self._room(width), 10_000)
        return metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, self._about).height()

    def _paint_words(self, painter: QPainter, middle: int) -> None:
        theme, left = current_theme(), self._text_left()
        room, line = self._room(self.width()), theme.px(20)
        painter.setFont(theme.font("label"))
        painter.setPen(theme.colour("text"))
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(mirrored(self, QRectF(left, middle - line / 2, room, line)), start, self.text())
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text2"))
        words = QRectF(left, theme.px(30), room, self.height() - theme.px(32))
        painter.drawText(mirrored(self, words), Qt.TextFlag.TextWordWrap, self._about)


class TemplateCards(QWidget):
    """Cards in two columns of which one is chosen; arrow keys choose the next."""

    chosen = Signal(object)
    """The template chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Template"))
        self._templates: tuple[CampaignTemplate, ...] = ()
        self._cards: list[TemplateCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(current_theme().px(8))

    def show_templates(self, templates: Sequence[CampaignTemplate], chosen: TemplateId) -> None:
        """Show these templates, one of them chosen."""
        if tuple(templates) != self._templates:
            self._templates = tuple(templates)
            self._lay_out()
        at = next((at for at, template in enumerate(templates) if template.id == chosen), 0)
        for other, card in enumerate(self._cards):
            card.setChecked(other == at)
            policy = Qt.FocusPolicy.StrongFocus if other == at else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(policy)

    def _lay_out(self) -> None:
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [TemplateCard(template, self) for template in self._templates]
        for at, card in enumerate(self._cards):
            card.clicked.connect(lambda _=False, at=at: self._choose(at))
            self._grid.addWidget(card, at // _COLUMNS, at % _COLUMNS)
            card.show()

    def _choose(self, at: int) -> None:
        self.show_templates(self._templates, self._templates[at].id)
        self._cards[at].setFocus()
        self.chosen.emit(self._templates[at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the card beside, above or below."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        here = next((at for at, card in enumerate(self._cards) if card.hasFocus()), None)
        if step and here is not None:
            self._choose((here + step) % len(self._cards))
        else:
            super().keyPressEvent(event)
