"""The small list under a slash: it never takes the keyboard, the field it serves keeps it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.snippets import Offer
from contentplanner.ui.icons import paint_icon
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.tone_label import ToneLabel

_OFFER = Qt.ItemDataRole.UserRole
_WIDTH, _ROW, _ROWS = 400, 46, 5
_GAP = 8


class OfferRow(QStyledItemDelegate):
    """Paints a name, and below it the first words of the text."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return how much room a row takes."""
        theme = current_theme()
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        theme, offer = current_theme(), index.data(_OFFER)
        area: QRect = option.rect
        direction: Qt.LayoutDirection = option.direction
        state: QStyle.StateFlag = option.state
        px = theme.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accentSoft"))
            painter.drawRoundedRect(QRectF(area), px(5), px(5))
        icon = QRect(area.left() + px(8), area.top() + px(7), px(16), px(16))
        icon = QStyle.visualRect(direction, area, icon)
        paint_icon(painter, "bookmark" if offer.own else "file-text", QRectF(icon), theme.colour("text2"))
        words = area.adjusted(px(32), px(5), -px(8), -px(5))
        lines = ((offer.name, "label", "text"), (_first_words(offer), "small", "text2"))
        for at, (text, role, token) in enumerate(lines):
            line = QRect(
                words.left(), words.top() + at * words.height() // 2, words.width(), words.height() // 2
            )
            line = QStyle.visualRect(direction, area, line)
            font = theme.font(role)
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
            painter.drawText(line, start | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


class SlashPopup(QFrame):
    """What can be inserted, floating over the form.

    Args:
        parent: What it floats over and stays within.
    """

    chosen = Signal(object)
    """The offer to insert."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("kind", "popover")
        self.setObjectName("slash")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = QListWidget()
        self.list.setObjectName("slash.list")
        self.list.setProperty("kind", "inside")
        self.list.setAccessibleName(self.tr("Starters to insert"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(OfferRow(self))
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_OFFER)))
        self._hint = ToneLabel(self.tr("Enter inserts, Esc closes"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.list)
        self._column.addWidget(self._hint)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List what can be inserted, the first one chosen."""
        self.list.clear()
        for offer in offers:
            item = QListWidgetItem(self._spoken(offer))
            item.setData(_OFFER, offer)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        words = self.tr("{n} starters. {first}").format(n=len(offers), first=self.list.item(0).text())
        announce(self, words)

    def open_at(self, line: QRect) -> None:
        """Lie below a line of text, given in the parent's coordinates; above it where there is no room."""
        px, inside = current_theme().px, self._over.rect()
        self._column.setContentsMargins(px(5), px(5), px(5), px(7))
        self._column.setSpacing(px(5))
        self._hint.setContentsMargins(px(8), 0, px(8), 0)
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._hint.setAlignment(start | Qt.AlignmentFlag.AlignVCenter)
        under, over = inside.bottom() - line.bottom() - px(12), line.top() - px(12)
        edges = self._hint.sizeHint().height() + px(17) + 2 * self.frameWidth()
        fitting = (max(under, over) - edges) // px(_ROW)
        rows = max(1, min(self.list.count(), _ROWS, fitting))
        height = rows * px(_ROW) + edges
        self.list.setFixedHeight(rows * px(_ROW))
        width = min(px(_WIDTH), inside.width() - 2 * _GAP)
        towards_left = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wished = line.right() - width if towards_left else line.left()
        left = max(_GAP, min(wished, inside.right() - width - _GAP))
        above = height > under and over > under
        top = line.top() - px(4) - height if above else line.bottom() + px(4)
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Choose a row further down or up; round at the ends."""
        count = self.list.count()
        self.list.setCurrentRow((self.list.currentRow() + by) % count)
        announce(self, self.list.currentItem().text())

    @property
    def current(self) -> Offer:
        """The offer chosen now."""
        offer: Offer = self.list.currentItem().data(_OFFER)
        return offer

    def _spoken(self, offer: Offer) -> str:
        return self.tr("{name}, your own").format(name=offer.name) if offer.own else offer.name


def _first_words(offer: Offer) -> str:
    return " ".join((offer.text or offer.headline)[:200].split())
