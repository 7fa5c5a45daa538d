"""Rows of a list whose headline can be typed in place, and read whole where it does not fit."""

from html import escape

from PySide6.QtCore import QAbstractItemModel, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from contentplanner.application.queries import PostCard
from contentplanner.domain.posts import State
from contentplanner.ui.labels import missing_word
from contentplanner.ui.models.post_list_model import Index, PostListModel
from contentplanner.ui.post_list.painting import strong
from contentplanner.ui.theme.theme import current_theme


class HeadlineDelegate(QStyledItemDelegate):
    """Lets a headline be typed in place and asks for the change: ``renamed`` carries post id and headline."""

    renamed = Signal(str, str)

    def headline_room(self, row: QRectF) -> QRectF:
        """Return where in a row the headline stands."""
        raise NotImplementedError

    def tip(self, card: PostCard, row: QRectF) -> str:
        """Return what a row has no room for: the whole headline, and all that is missing."""
        lines = []
        width = QFontMetricsF(strong("body")).horizontalAdvance(card.headline)
        if width > self.headline_room(row).width():
            lines.append(card.headline)
        if card.state is State.DRAFT and len(card.missing) > 1:
            parts = ", ".join(map(missing_word, card.missing))
            lines.append(self.tr("Still needs: {parts}").format(parts=parts))
        return "\n".join(lines)

    @staticmethod
    def is_current(option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell whether a row is the one keys are about."""
        return isinstance(option.widget, QAbstractItemView) and option.widget.currentIndex() == index

    def has_focus(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell whether a row has the keyboard focus."""
        return self.is_current(option, index) and option.widget.hasFocus()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show what the row has no room for."""
        card = index.data(PostListModel.CARD)
        tip = "" if card is None else self.tip(card, QRectF(option.rect))
        # Escaped, so that what people typed is never read as markup.
        shown = "".join(f"<div>{escape(line)}</div>" for line in tip.split("\n") if line)
        QToolTip.showText(event.globalPos(), shown, view)
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field for the headline."""
        field = QLineEdit(parent)
        field.setObjectName("list.headline")
        field.setAccessibleName(self.tr("Headline"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the headline as it is."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole) or "")
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for the new headline; the model itself never writes."""
        card = index.data(PostListModel.CARD)
        if isinstance(editor, QLineEdit) and card is not None and editor.text().strip() != card.headline:
            self.renamed.emit(card.id, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the field over the headline, its text over the text."""
        inset = current_theme().px(12)
        room = self.headline_room(QRectF(option.rect)).toRect().adjusted(-inset, 0, 0, 0)
        height = editor.sizeHint().height()
        editor.setGeometry(room.left(), room.center().y() - height // 2, room.width(), height)
