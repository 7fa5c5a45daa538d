"""Ideas beside the calendar: drag one onto a day; drop a post here and it loses its day."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import MovePosts
from contentplanner.domain.ids import PostId
from contentplanner.ui.ideas.idea_list import IdeaList
from contentplanner.ui.ideas.idea_list_model import IdeaListModel
from contentplanner.ui.ideas.quick_add import QuickAdd
from contentplanner.ui.ideas.row import IdeaRow
from contentplanner.ui.ideas.screen import IDEAS
from contentplanner.ui.labels import number_text, problem_text
from contentplanner.ui.post_list.pages import ListPages
from contentplanner.ui.post_list.screen import PostListScreen
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import IconButton
from contentplanner.ui.widgets.text import text_label, wrapped_label


class IdeasTray(PostListScreen):
    """A narrow list of ideas; ``close_wished`` tells that its cross was pressed."""

    close_wished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._model = IdeaListModel(desk, IDEAS, self)
        self._list = IdeaList(self._model, self.tr("Ideas"), takes_posts=True)
        self._rows = IdeaRow(desk, lambda: self._list.flashing, self)
        self._count = text_label("", "muted")
        self._add = QuickAdd(desk, narrow=True)
        self._add.field.setObjectName("tray.new")
        self._pages = ListPages(self._list, "tray")
        self._empty = self._pages.empty
        self._build()
        self._watch(self._list, self._rows)
        self._model.read_failed.connect(self._show_problem, Qt.ConnectionType.QueuedConnection)
        self._list.posts_dropped.connect(self.take_posts)
        self._add.command_wished.connect(self.command_wished)
        self._empty.asked.connect(self._add.field.setFocus)

    def take_posts(self, ids: tuple[PostId, ...]) -> None:
        """Ask that posts lose their day and become ideas."""
        self.command_wished.emit(MovePosts(ids, None))

    def show_day(self, day: date) -> None:
        """Do nothing: ideas have no day."""

    def select_post(self, post_id: PostId) -> None:
        """Bring an idea into view, give it the focus and let it flash."""
        self._freshen()
        row = self._model.row_of(post_id)
        if row is not None:
            self._list.go_to(row)
            self._list.flash(post_id)

    def refresh(self) -> None:
        """Read again and show it; the focus stays with its idea."""
        self._stale = False
        card, row = self._list.current_card(), self._list.currentIndex().row()
        try:
            self._rows.campaigns = {campaign.id: campaign for campaign in self._desk.reader.campaigns()}
            self._model.read(self._desk.clock.today())
        except StorageProblem as problem:
            self._show_problem(problem)
            return
        self._model.drop_lost_ticks()
        found = None if card is None else self._model.row_of(card.id)
        row = min(row, self._model.rowCount() - 1) if found is None else found
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
        self._count.setText(number_text(self._model.post_count))
        self._empty.say("", self.tr("No ideas waiting."), self.tr("Note an idea"))
        self._pages.show_list(self._model.post_count > 0)

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the line for a new idea where it is empty."""
        shown = self._list if self._model.post_count else self._add.field
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _active(self) -> IdeaList:
        return self._list

    def _show_problem(self, problem: Exception) -> None:
        self._empty.say("", problem_text(problem))
        self._pages.show_list(False)

    def _build(self) -> None:
        theme = current_theme()
        self.setObjectName("tray")
        self._list.setObjectName("tray.list")
        close = IconButton("x", self.tr("Hide the ideas"))
        close.setObjectName("tray.close")
        close.clicked.connect(self.close_wished)
        heading = QHBoxLayout()
        heading.setSpacing(theme.px(8))
        heading.addWidget(text_label(self.tr("Ideas"), "heading"))
        heading.addWidget(self._count)
        heading.addStretch(1)
        heading.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 16, 16)
        layout.setSpacing(theme.px(8))
        layout.addLayout(heading)
        layout.addWidget(self._add)
        layout.addWidget(self._pages, 1)
        layout.addWidget(wrapped_label(self.tr("Drag an idea onto a day, or a post back here."), "small"))

    def sizeHint(self) -> QSize:
        """Return a narrow size."""
        return QSize(current_theme().px(280), super().sizeHint().height())
