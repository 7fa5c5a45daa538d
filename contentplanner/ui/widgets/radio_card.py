"""Choices as cards: a ring, an icon, a title and what choosing it means."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import mirrored

_PADDING = 12
_RING = 16
_GAP = 8


class RadioCard(QAbstractButton):
    """One choice as a card; the whole card is the target."""

    def __init__(
        self, icon_name: str, title: str, help_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._help = icon_name, help_text
        self.setText(title)
        self.setCheckable(True)
        self.setAccessibleName(title.replace("&", ""))
        self.setAccessibleDescription(help_text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _text_left(self) -> int:
        theme = current_theme()
        return theme.px(_PADDING + _RING + _GAP) + (theme.px(_RING + 6) if self._icon_name else 0)

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        theme = current_theme()
        wide = max(
            QFontMetricsF(theme.font("label")).horizontalAdvance(self.text()),
            QFontMetricsF(theme.font("small")).horizontalAdvance(self._help),
        )
        return QSize(round(wide) + self._text_left() + theme.px(_PADDING), theme.px(54 if self._help else 38))

    def minimumSizeHint(self) -> QSize:
        """Return room for the title alone; the help line is cut."""
        theme = current_theme()
        wide = QFontMetricsF(theme.font("label")).horizontalAdvance(self.text())
        return QSize(round(wide) + self._text_left() + theme.px(6), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrow keys to the group."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint card, ring, icon and words."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        bad = bool(self.property("bad"))
        edge = "focus" if self.hasFocus() else "danger" if bad else "accent" if on else "control"
        width = 2 if on or bad or self.hasFocus() else 1
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("accentSoft" if on else "hover" if self.underMouse() else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        first_line = theme.px(18 if self._help else 19)
        if not self._help:
            first_line = self.height() // 2
        self._paint_ring(painter, first_line)
        self._paint_words(painter, first_line)
        painter.end()

    def _paint_ring(self, painter: QPainter, middle: int) -> None:
        theme, on = current_theme(), self.isChecked()
        side = theme.px(_RING)
        place = QRectF(theme.px(_PADDING), middle - side / 2, side, side)
        ring = mirrored(self, place)
        painter.setPen(QPen(theme.colour("accent" if on else "control"), 1.5))
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(ring.adjusted(4, 4, -4, -4))
        if self._icon_name:
            sign = mirrored(self, place.translated(side + theme.px(_GAP), 0))
            paint_icon(painter, self._icon_name, sign, theme.colour("text"))

    def _paint_words(self, painter: QPainter, middle: int) -> None:
        theme, left = current_theme(), self._text_left()
        room = self.width() - left - theme.px(6)
        line = theme.px(20)
        elide = Qt.TextElideMode.ElideRight
        start = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for text, role, token, centre in (
            (self.text(), "label", "text", middle),
            (self._help, "small", "text2", middle + theme.px(18)),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(token))
            shown = QFontMetricsF(painter.font()).elidedText(text, elide, room)
            place = mirrored(self, QRectF(left, centre - line / 2, room, line))
            painter.drawText(place, start, shown)


class RadioCardGroup(QWidget):
    """Cards of which at most one is chosen; arrow keys choose the next."""

    chosen = Signal(object)

    def __init__(
        self,
        cards: Iterable[tuple[object, RadioCard]],
        parent: QWidget | None = None,
        *,
        upright: bool = False,
    ) -> None:
        super().__init__(parent)
        self._cards = dict(cards)
        layout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for key, card in self._cards.items():
            card.clicked.connect(lambda _=False, key=key: self._choose(key))
            layout.addWidget(card)
        self.set_chosen(None)

    def set_chosen(self, key: object) -> None:
        """Mark a choice without telling; None for none. Tab stops at one card only."""
        stop = key if key in self._cards else next(iter(self._cards))
        for other, card in self._cards.items():
            card.setChecked(other == key)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == stop else Qt.FocusPolicy.ClickFocus)

    def chosen_key(self) -> object:
        """Return the choice that holds, or None."""
        return next((key for key, card in self._cards.items() if card.isChecked()), None)

    def _choose(self, key: object) -> None:
        self.set_chosen(key)
        self._cards[key].setFocus()
        self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the next or previous card."""
        later = (Qt.Key.Key_Right, Qt.Key.Key_Down)
        step = 1 if event.key() in later else -1 if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up) else 0
        keys = list(self._cards)
        here = next((at for at, key in enumerate(keys) if self._cards[key].hasFocus()), None)
        if step and here is not None:
            self._choose(keys[(here + step) % len(keys)])
        else:
            super().keyPressEvent(event)
