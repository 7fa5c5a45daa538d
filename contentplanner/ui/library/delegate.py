"""How the grid paints one picture: its view, its name, its size, and how it is used."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from contentplanner.ui.icons import paint_icon
from contentplanner.ui.library.entries import Entry
from contentplanner.ui.library.model import PictureModel
from contentplanner.ui.library.thumbnails import Thumbnails
from contentplanner.ui.library.wording import size_text, state_look, state_text
from contentplanner.ui.post_list.painting import paint_text, strong
from contentplanner.ui.theme.theme import current_theme

Index = QModelIndex | QPersistentModelIndex

_GAP, _PAD = 12, 9
_LINE = 19
_WIDE, _HIGH = 4, 3
"""The shape of the views."""


class PictureDelegate(QStyledItemDelegate):
    """Paints cells of a size the grid gives it.

    Args:
        thumbnails: The views.
    """

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__(thumbnails)
        self._thumbnails = thumbnails
        self.cell = QSize(200, 240)

    @staticmethod
    def cell_for(width: int) -> QSize:
        """Return the size of a cell that is so wide."""
        view = PictureDelegate.view_for(width)
        px = current_theme().px
        return QSize(width, view.height() + 3 * px(_LINE) + px(_GAP) + 3 * px(_PAD))

    @staticmethod
    def view_for(width: int) -> QSize:
        """Return the size of the view in a cell that is so wide."""
        px = current_theme().px
        wide = max(1, width - px(_GAP) - 2 * px(_PAD))
        return QSize(wide, wide * _HIGH // _WIDE)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of every cell."""
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        entry: Entry = index.data(PictureModel.ENTRY)
        px = current_theme().px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRect(option.rect.topLeft(), self.cell)
        # The gap lies behind and below each card, so that the first ones keep to the edges of the grid.
        card = QStyle.visualRect(option.direction, cell, cell.adjusted(0, 0, -px(_GAP), -px(_GAP)))
        self._paint_card(painter, option, QRectF(card))
        view = QRect(card.topLeft(), self.view_for(cell.width()))
        view.translate(px(_PAD), px(_PAD))
        self._paint_view(painter, entry, view)
        top = view.bottom() + 1 + px(_PAD) / 2 + px(2)
        line = QRectF(view.left(), top, view.width(), px(_LINE))
        self._paint_words(painter, option, entry, line)
        painter.restore()

    @staticmethod
    def _paint_card(painter: QPainter, option: QStyleOptionViewItem, card: QRectF) -> None:
        theme = current_theme()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = "focus" if focused else "accent" if selected else "border"
        fill = "accentSoft" if selected else "hover" if hovered else "surface"
        width = 2 if focused or selected else 1
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(card.adjusted(width / 2, width / 2, -width / 2, -width / 2), 9, 9)

    def _paint_view(self, painter: QPainter, entry: Entry, view: QRect) -> None:
        theme = current_theme()
        pixmap = None if entry.lost else self._thumbnails.get(entry.id)
        if pixmap is not None:
            _paint_rounded(painter, pixmap, view)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(view, 6, 6)
        gone = entry.lost or self._thumbnails.known(entry.id)
        side = theme.px(28)
        middle = QRectF(view).center()
        place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_icon(painter, "image-off" if gone else "image", place, theme.colour("text3"))

    @staticmethod
    def _paint_words(painter: QPainter, option: QStyleOptionViewItem, entry: Entry, line: QRectF) -> None:
        theme = current_theme()
        small, picture = theme.font("small"), entry.card.picture
        name = QFontMetricsF(strong("body")).elidedText(
            picture.name, Qt.TextElideMode.ElideMiddle, line.width()
        )
        paint_text(painter, line, name, strong("body"), theme.colour("text"))
        paint_text(
            painter, line.translated(0, line.height()), size_text(picture), small, theme.colour("text2")
        )
        icon, token = state_look(entry)
        state = line.translated(0, 2 * line.height()).toRect()
        side = theme.px(14)
        spot = QRect(state.left(), state.center().y() - side // 2 + 1, side, side)
        words = state.adjusted(side + theme.px(5), 0, 0, 0)
        spot, words = (QStyle.visualRect(option.direction, state, one) for one in (spot, words))
        paint_icon(painter, icon, QRectF(spot), theme.colour("warnIcon" if token == "warn" else token))
        paint_text(painter, QRectF(words), state_text(entry), small, theme.colour(token))


def _paint_rounded(painter: QPainter, pixmap: QPixmap, view: QRect) -> None:
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(view), 6, 6)
    painter.save()
    painter.setClipPath(outline)
    painter.drawPixmap(view, pixmap)
    painter.restore()
