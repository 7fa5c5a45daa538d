"""The small dialog behind "Move by…": so many days later or earlier."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from contentplanner.application.post_commands import ShiftPosts
from contentplanner.domain.ids import PostId
from contentplanner.ui.labels import counted
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label


class ShiftDialog(QDialog):
    """Asks by how many days several posts should move; each keeps its time."""

    command_wished = Signal(object)

    def __init__(self, post_ids: tuple[PostId, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post_ids = post_ids
        self.setObjectName("shift")
        self.setWindowTitle(self.tr("Move by"))
        self.setMinimumWidth(current_theme().px(400))
        self._days = QLineEdit("7")
        self._days.setObjectName("shift.days")
        self._message = text_label(role="small")
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(
            text_label(counted(len(self._post_ids), self.tr("1 post"), self.tr("{n} posts")), role="heading")
        )
        label = QLabel(self.tr("&Days later, or earlier with a minus in front"))
        label.setProperty("role", "label")
        label.setBuddy(self._days)
        self._days.setAccessibleName(self.tr("Days later, or earlier with a minus in front"))
        layout.addWidget(label)
        layout.addWidget(self._days)
        layout.addWidget(self._message)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel, move = push_button(self.tr("Cancel")), push_button(self.tr("Move"), "primary")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        move.setDefault(True)
        move.clicked.connect(self._agree)
        row.addWidget(cancel)
        row.addWidget(move)
        layout.addLayout(row)
        self._days.selectAll()

    def _agree(self) -> None:
        try:
            days = int(self._days.text().replace("−", "-").strip())
        except ValueError:
            self._message.setText(self.tr("Type a whole number of days, for example 7 or -3."))
            self._days.setFocus()
            return
        self.command_wished.emit(ShiftPosts(self._post_ids, days))
        self.accept()
