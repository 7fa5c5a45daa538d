"""One line to note an idea before it is gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.post_commands import CreatePost
from contentplanner.domain.ids import new_post_id
from contentplanner.domain.posts import Post
from contentplanner.domain.text import clean_line
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce
from contentplanner.ui.widgets.buttons import push_button


class QuickAdd(QWidget):
    """Type a headline, press Enter: an idea. The words stay until the plan has them.

    Args:
        desk: What time it is, and whether the idea was kept.
        narrow: Whether there is room for the field only; Enter does the same as the button.
    """

    command_wished = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._desk = desk
        self.field = QLineEdit()
        self.field.setObjectName("ideas.new")
        self.field.setPlaceholderText(self.tr("Note an idea and press Enter"))
        self.field.setAccessibleName(self.tr("New idea"))
        self.field.setMaxLength(500)
        self._add = push_button(self.tr("New idea"), icon_name="plus")
        self._add.setObjectName("ideas.add")
        self._add.setAccessibleName(self.tr("Add the idea"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().px(8))
        layout.addWidget(self.field, 1)
        layout.addWidget(self._add)
        self._add.setVisible(not narrow)
        self.field.returnPressed.connect(self._wish)
        self._add.clicked.connect(self._wish)

    def _wish(self) -> None:
        headline = clean_line(self.field.text())
        if not headline:
            self.field.setFocus()
            return
        post = Post(id=new_post_id(), created=self._desk.clock.now(), headline=headline)
        self.command_wished.emit(CreatePost(post))
        if self._desk.reader.post(post.id) is not None:
            self.field.clear()
            announce(self, self.tr("Idea added: {headline}").format(headline=headline))
        self.field.setFocus()
