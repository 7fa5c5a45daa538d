"""What can be done with the posts that are ticked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from contentplanner.ui.labels import number_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import WordButton, push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.text import text_label


class BulkBar(QWidget):
    """Says how many posts are ticked, and asks for what is to be done with them."""

    edit_asked = Signal()
    shift_asked = Signal()
    move_asked = Signal()
    ready_asked = Signal()
    skip_asked = Signal()
    export_asked = Signal()
    delete_asked = Signal()
    restore_asked = Signal()
    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._count = text_label("", "label")
        self._count.setObjectName("agenda.bulk.count")
        self._edit = self._button("edit", self.tr("Edit…"))
        self._shift = self._button("shift", self.tr("Move by…"))
        self._move = self._button("move", self.tr("Move to…"))
        self._ready = self._button("ready", self.tr("Mark as ready"))
        self._skip = self._button("skip", self.tr("Skip"))
        self._export = self._button("export", self.tr("Export"))
        self._delete = self._button("delete", self.tr("Delete"))
        self._restore = self._button("restore", self.tr("Bring back"))
        self._clear = self._button("clear", self.tr("Select none"), "quiet")
        flow = FlowLayout(theme.px(8), self)
        flow.addWidget(self._count)
        self._count.setMinimumHeight(theme.px(34))
        self._count.setContentsMargins(theme.px(2), 0, theme.px(4), 0)
        for button, signal in (
            (self._edit, self.edit_asked),
            (self._shift, self.shift_asked),
            (self._move, self.move_asked),
            (self._ready, self.ready_asked),
            (self._skip, self.skip_asked),
            (self._export, self.export_asked),
            (self._delete, self.delete_asked),
            (self._restore, self.restore_asked),
            (self._clear, self.clear_asked),
        ):
            flow.addWidget(button)
            button.clicked.connect(signal)
        self.show_count(0, in_bin=False)

    def show_count(self, count: int, *, in_bin: bool) -> None:
        """Say how many are ticked, and offer what can be done where they are."""
        self._count.setText(self.tr("{count} selected:").format(count=number_text(count)))
        for button in (self._shift, self._move, self._ready, self._skip, self._export, self._delete):
            button.setVisible(not in_bin)
        self._edit.setVisible(not in_bin and count > 1)
        self._restore.setVisible(in_bin)

    def _button(self, name: str, text: str, kind: str = "secondary") -> WordButton:
        button = push_button(text, kind)
        button.setObjectName(f"agenda.bulk.{name}")
        return button
