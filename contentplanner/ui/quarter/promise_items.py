"""Promises of partners on the timeline: small buttons on their days that open the partner."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.note_layout import Note, NoteSpot
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.quarter.promises import LanePromise, promise_text, promise_words
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import painter_on

_SIGN = 24
_GAP = 5


def notes_of(promises: Iterable[LanePromise]) -> dict[CampaignId, list[Note]]:
    """Return the notes each lane has, with the room their words want."""
    metrics = QFontMetricsF(current_theme().font("small"))
    found: dict[CampaignId, list[Note]] = {}
    for one in promises:
        words = metrics.horizontalAdvance(promise_words(one))
        width = current_theme().px(_SIGN + 2 * _GAP) + int(words) + 2
        found.setdefault(one.campaign_id, []).append(Note(one.key, one.day, width))
    return found


class PromiseNote(QAbstractButton):
    """A promise, or several on one spot: a sign on its day, and its words where there is room."""

    partner_opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.promises: tuple[LanePromise, ...] = ()
        self._backwards = False
        self.clicked.connect(self._open)

    @property
    def campaign_id(self) -> CampaignId | None:
        """Whose lane it is in."""
        return self.promises[0].campaign_id if self.promises else None

    def _open(self) -> None:
        """Open the partner, or ask which where there are several."""
        partners = {one.partner.id: one.partner for one in self.promises}
        if len(partners) == 1:
            self.partner_opened.emit(self.promises[0].partner.id)
            return
        menu = QMenu(self)
        menu.setObjectName("quarter.promise_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_, partner in partners.items():
            menu.addAction(partner.name.replace("&", "&&"), partial(self.partner_opened.emit, id_))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def set_promises(self, promises: tuple[LanePromise, ...], spot: NoteSpot) -> None:
        """Stand for other promises."""
        self.promises, self._backwards = promises, spot.backwards
        texts = [promise_text(one) for one in promises]
        text = promise_words(promises[0])
        if len(texts) > 1:
            text = self.tr("{promise}, {count} more").format(promise=text, count=len(texts) - 1)
        self.setObjectName(f"quarter.promise.{promises[0].key}")
        self.setText(text)
        words = self.tr("Promise, {text}") if len(texts) == 1 else self.tr("Promises, {text}")
        self.setAccessibleName(words.format(text="; ".join(texts)))
        self.setToolTip("\n".join(texts))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the partner by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if not self.promises:
            return
        theme = current_theme()
        colours = theme.phase(Phase.PARTNERS)
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = float(min(theme.px(_SIGN), self.height()))
        sign = QRectF(self.width() - side if self._backwards else 0, 0, side, side)
        inner = sign.adjusted(2.5, 2.5, -2.5, -2.5)
        painter.setPen(QPen(colours.solid, 1.2 if self.underMouse() else 0.8))
        painter.setBrush(colours.tint)
        painter.drawEllipse(inner)
        inset = side * 0.26
        kept = "check" if all(one.promise.kept for one in self.promises) else "handshake"
        paint_icon(painter, kept, sign.adjusted(inset, inset, -inset, -inset), colours.text)
        self._paint_words(painter, side)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_words(self, painter: QPainter, side: float) -> None:
        theme = current_theme()
        room = self.width() - side - theme.px(_GAP)
        if room < theme.px(_SIGN):
            return
        font = theme.font("small")
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        begin = side + theme.px(_GAP)
        if self._backwards:
            begin = self.width() - side - theme.px(_GAP) - metrics.horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if self.underMouse() else "text2"))
        painter.drawText(QPointF(begin, (self.height() + metrics.ascent() - metrics.descent()) / 2), text)
