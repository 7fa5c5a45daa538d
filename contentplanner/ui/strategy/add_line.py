"""A button that becomes a line: type a name, press Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button


class AddLine(QWidget):
    """Asks for the name of something new.

    Args:
        name: Its object name.
        words: What the button says.
        placeholder: An example of a name.
    """

    asked = Signal()
    """The button was pressed; :meth:`open` goes on."""
    named = Signal(str)
    """A name was given; :meth:`close_line` ends it, :meth:`refuse` says why not."""

    def __init__(self, name: str, words: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.button = push_button(words, "link", "plus")
        self.button.setObjectName(f"{name}.button")
        self.button.clicked.connect(self.asked)
        self.edit = LineEdit()
        self.edit.setObjectName(f"{name}.name")
        self.edit.setAccessibleName(words)
        self.edit.setPlaceholderText(placeholder)
        self.edit.returnPressed.connect(self._tell)
        self.take = push_button(self.tr("Add"), "primary")
        self.take.setObjectName(f"{name}.take")
        self.take.clicked.connect(self._tell)
        self.leave = push_button(self.tr("Cancel"))
        self.leave.setObjectName(f"{name}.leave")
        self.leave.clicked.connect(self._give_up)
        self.message = MessageLine()
        self.message.setObjectName(f"{name}.message")
        self._row = QHBoxLayout()
        self._row.addWidget(self.button)
        self._row.addWidget(self.edit, 1)
        self._row.addWidget(self.take)
        self._row.addWidget(self.leave)
        self._row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self.message)
        self._row.setSpacing(current_theme().px(8))
        self._show_line(False)

    def open(self) -> None:
        """Take a name."""
        self.message.say("")
        self._show_line(True)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_line(self) -> None:
        """Be a button again."""
        self.edit.clear()
        self.message.say("")
        self._show_line(False)

    def refuse(self, why: str) -> None:
        """Say why a name will not do."""
        self.message.say(why)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Escape."""
        if event.key() == Qt.Key.Key_Escape and not self.edit.isHidden():
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.named.emit(self.edit.text())

    def _give_up(self) -> None:
        self.close_line()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_line(self, shown: bool) -> None:
        self.button.setVisible(not shown)
        for widget in (self.edit, self.take, self.leave):
            widget.setVisible(shown)
        self._row.setStretch(4, 0 if shown else 1)
