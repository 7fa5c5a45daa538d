"""The versions of a post as a list, newest first: when, and below it what was done."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.mirrored import write

_WHEN, _WHAT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class VersionList(QListWidget):
    """Rows of two lines.

    Args:
        parent: The dialog.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_TwoLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def add(self, when: str, what: str) -> None:
        """Add a row: when a version was made, and what was done."""
        item = QListWidgetItem(self)
        item.setData(_WHEN, when)
        item.setData(_WHAT, what)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{when}, {what}")
        item.setToolTip(what)


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a row."""
        theme = current_theme()
        lines = sum(QFontMetrics(theme.font(role)).height() for role in ("label", "small"))
        return QSize(theme.px(120), lines + theme.px(16))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a row."""
        theme, rows = current_theme(), QStyleOptionViewItem(option)
        rows.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, rows, painter, option.widget)
        room = option.rect.adjusted(theme.px(10), theme.px(7), -theme.px(10), -theme.px(7))
        for role, font, token in ((_WHEN, "label", "text"), (_WHAT, "small", "text2")):
            metrics = QFontMetrics(theme.font(font))
            line = QRect(room.left(), room.top(), room.width(), metrics.height())
            shown = metrics.elidedText(index.data(role), Qt.TextElideMode.ElideRight, room.width())
            painter.setFont(theme.font(font))
            painter.setPen(theme.colour(token))
            start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            write(painter, QRectF(line), shown, start)
            room.setTop(line.bottom() + theme.px(2))
