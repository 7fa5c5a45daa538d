"""The dialog behind "Edit 12 posts…": the fields posts share, changed on all of them in one step."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from contentplanner.application.queries import PostFilter
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import Post
from contentplanner.ui.bulk.form import SharedForm
from contentplanner.ui.labels import counted
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label
from contentplanner.ui.widgets.tone_label import ToneLabel

_WIDTH, _HEIGHT = 640, 784


def open_edit_posts(tools: ScreenTools, post_ids: tuple[PostId, ...], parent: QWidget) -> QDialog | None:
    """Return the dialog for posts; None where none of them is left."""
    posts = list(tools.desk.reader.posts(PostFilter(ids=post_ids))) if post_ids else []
    return EditPostsDialog(tools, posts, parent) if posts else None


class EditPostsDialog(QDialog):
    """Asks what to change about several posts; what is not touched stays as it is on each.

    Args:
        tools: The plan and what runs commands.
        posts: The posts, one at least.
        parent: The window.
    """

    def __init__(self, tools: ScreenTools, posts: list[Post], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._count = tools, len(posts)
        self.setObjectName("edit-posts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit several posts"))
        self.form = SharedForm(tools.desk, posts)
        self.agree = push_button(self.tr("Change posts"), "primary")
        self._build()
        self.form.changed.connect(self._show_ways)
        self._show_ways()
        self._fit()

    def _build(self) -> None:
        px = current_theme().px
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        line = QFrame()
        line.setProperty("kind", "hairline")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._heading())
        column.addWidget(area, 1)
        column.addWidget(line)
        column.addLayout(self._buttons())
        self.setMinimumWidth(min(px(480), px(_WIDTH)))

    def _heading(self) -> QVBoxLayout:
        px = current_theme().px
        heading = QVBoxLayout()
        heading.setContentsMargins(px(24), px(18), px(24), px(10))
        heading.setSpacing(px(4))
        heading.addWidget(
            text_label(counted(self._count, self.tr("Edit 1 post"), self.tr("Edit {n} posts")), "heading")
        )
        words = self.tr("Where it says “Mixed”, the posts differ and stay as they are until you change it.")
        heading.addWidget(ToneLabel(words, wraps=True))
        if self.form.posted:
            left = ToneLabel(self._posted_words(), "warn", wraps=True)
            left.setObjectName("edit-posts.posted")
            heading.addWidget(left)
        return heading

    def _posted_words(self) -> str:
        if self.form.posted == self._count:
            return self.tr("These posts went out. Only their notes and the mark to post again can change.")
        return counted(
            self.form.posted,
            self.tr("1 post went out. It is left alone but for notes and the mark to post again."),
            self.tr("{n} posts went out. They are left alone but for notes and the mark to post again."),
        )

    def _buttons(self) -> QHBoxLayout:
        px = current_theme().px
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(14), px(24), px(16))
        row.setSpacing(px(8))
        cancel = push_button(self.tr("Cancel"))
        cancel.setObjectName("edit-posts.cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.agree.setObjectName("edit-posts.accept")
        self.agree.setDefault(True)
        self.agree.clicked.connect(self._change)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.agree)
        return row

    def _fit(self) -> None:
        px, window = current_theme().px, self.parentWidget()
        wanted = QSize(px(_WIDTH), min(px(_HEIGHT), self.sizeHint().height()))
        wanted = QSize(px(_WIDTH), px(_HEIGHT)) if self.form.posted < self._count else wanted
        if window is not None:
            wanted = wanted.boundedTo(window.window().size() - QSize(32, 32))
        self.resize(wanted)

    def _show_ways(self) -> None:
        try:
            asked = self.form.command() is not None
        except PlanError:
            asked = True  # said when it is agreed to
        self.agree.setEnabled(asked)

    def _change(self) -> None:
        if not self.form.check():
            return
        command = self.form.command()
        if command is None or self._tools.run(command):
            self.accept()
