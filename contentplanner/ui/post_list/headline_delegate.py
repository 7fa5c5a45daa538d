"""Rows of a list whose headline can be typed in place."""

from PySide6.QtCore import QAbstractItemModel, QRectF, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from contentplanner.ui.models.post_list_model import Index, PostListModel
from contentplanner.ui.theme.theme import current_theme


class HeadlineDelegate(QStyledItemDelegate):
    """Lets a headline be typed in place and asks for the change: ``renamed`` carries post id and headline."""

    renamed = Signal(str, str)

    def headline_room(self, row: QRectF) -> QRectF:
        """Return where in a row the headline stands."""
        raise NotImplementedError

    @staticmethod
    def has_focus(option: QStyleOptionViewItem, index: Index) -> bool:
        """Tell whether a row has the keyboard focus."""
        view = option.widget
        return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index

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
