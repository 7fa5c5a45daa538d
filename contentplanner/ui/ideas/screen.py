"""Ideas that have no day yet, and drafts that still lack something."""

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import MovePosts
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import State
from contentplanner.ui.ideas.idea_list import IdeaList
from contentplanner.ui.ideas.idea_list_model import IdeaListModel
from contentplanner.ui.ideas.quick_add import QuickAdd
from contentplanner.ui.ideas.row import IdeaRow
from contentplanner.ui.ideas.wording import drafts_text
from contentplanner.ui.labels import ideas_text, number_text, problem_text
from contentplanner.ui.post_list.pages import ListPages
from contentplanner.ui.post_list.screen import PostListScreen
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label, wrapped_label

IDEAS = PostFilter(states=frozenset({State.IDEA}), dated=False)
GAPS = PostFilter(states=frozenset({State.DRAFT}), incomplete=True)
_SIDE_BY_SIDE = 720
"""From how many units of width at 100 % text size both lists stand side by side."""


class IdeasScreen(PostListScreen):
    """Two lists: ideas to give a day, and drafts to complete, the soonest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ideas, self._idea_rows = self._list(IDEAS, self.tr("Ideas"), takes_posts=True)
        self._gaps, self._gap_rows = self._list(GAPS, self.tr("Drafts to complete"), takes_posts=False)
        self._add = QuickAdd(desk)
        self._idea_count, self._gap_count = text_label("", "muted"), text_label("", "muted")
        self._idea_pages = ListPages(self._ideas, "ideas")
        self._gap_pages = ListPages(self._gaps, "ideas.drafts")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._last = self._ideas
        self._build()
        self._connect()

    # What the window asks.

    def show_day(self, day: date) -> None:
        """Bring the first draft on or after a day into view."""
        self._freshen()
        row = self._model(self._gaps).row_on(day)
        if row is not None:
            self._last = self._gaps
            self._gaps.show_at_top(row)

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        self._freshen()
        counts = ideas_text(self._count(self._ideas)), drafts_text(self._count(self._gaps))
        return self.tr("Ideas and drafts"), ", ".join(counts)

    def select_post(self, post_id: PostId) -> None:
        """Bring a post into view, give it the focus and let it flash."""
        self._freshen()
        for view in (self._ideas, self._gaps):
            row = self._model(view).row_of(post_id)
            if row is not None:
                self._last = view
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                view.go_to(row)
                view.flash(post_id)

    def refresh(self) -> None:
        """Read again and show it; the focus stays with its post."""
        self._stale = False
        try:
            campaigns = {campaign.id: campaign for campaign in self._desk.reader.campaigns()}
            for view, rows in ((self._ideas, self._idea_rows), (self._gaps, self._gap_rows)):
                rows.today, rows.campaigns = self._desk.clock.today(), campaigns
                self._reread(view)
        except StorageProblem as problem:
            self._show_problem(problem)
            return
        self._say_empty()
        self._idea_count.setText(number_text(self._count(self._ideas)))
        self._gap_count.setText(number_text(self._count(self._gaps)))
        self._idea_pages.show_list(self._count(self._ideas) > 0)
        self._gap_pages.show_list(self._count(self._gaps) > 0)
        self.period_changed.emit()

    def take_focus(self) -> None:
        """Give the keyboard to the list last in use, or to the line for a new idea."""
        shown = self._last if self._count(self._last) else self._add.field
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building.

    def _list(self, wanted: PostFilter, name: str, *, takes_posts: bool) -> tuple[IdeaList, IdeaRow]:
        model = IdeaListModel(self._desk, wanted, self)
        model.read_failed.connect(self._show_problem, Qt.ConnectionType.QueuedConnection)
        view = IdeaList(model, name, takes_posts=takes_posts, dated=wanted is GAPS)
        rows = IdeaRow(self._desk, lambda: view.flashing, self)
        return view, rows

    def _build(self) -> None:
        theme = current_theme()
        self.setObjectName("ideas")
        self._ideas.setObjectName("ideas.list")
        self._gaps.setObjectName("ideas.drafts.list")
        self._columns.setContentsMargins(20, 16, 20, 20)
        self._columns.setSpacing(theme.px(20))
        help_text = self.tr("Drag an idea onto a day in the calendar, or press M to type one.")
        ideas = self._group(self.tr("Ideas"), self._idea_count, help_text)
        ideas.addWidget(self._add)
        ideas.addWidget(self._idea_pages, 1)
        gaps_help = self.tr("The soonest first. Once nothing is missing, a draft can be marked as ready.")
        gaps = self._group(self.tr("Drafts to complete"), self._gap_count, gaps_help)
        gaps.addWidget(self._gap_pages, 1)
        self._columns.addLayout(ideas, 1)
        self._columns.addLayout(gaps, 1)

    @staticmethod
    def _group(title: str, count: QLabel, help_text: str) -> QVBoxLayout:
        theme = current_theme()
        group = QVBoxLayout()
        group.setSpacing(theme.px(8))
        heading = QHBoxLayout()
        heading.setSpacing(theme.px(8))
        heading.addWidget(text_label(title, "heading"))
        heading.addWidget(count)
        heading.addStretch(1)
        group.addLayout(heading)
        group.addWidget(wrapped_label(help_text, "small"))
        return group

    def _connect(self) -> None:
        for view, rows in ((self._ideas, self._idea_rows), (self._gaps, self._gap_rows)):
            self._watch(view, rows)
            view.focus_moved.connect(lambda view=view: self._use(view))
            self._model(view).ticks_changed.connect(self._tell_selection)
        self._ideas.posts_dropped.connect(lambda ids: self.command_wished.emit(MovePosts(ids, None)))
        self._add.command_wished.connect(self.command_wished)
        self._idea_pages.empty.asked.connect(self._add.field.setFocus)
        self._gap_pages.empty.asked.connect(
            lambda: self.post_wished.emit(self._desk.clock.today(), None, None)
        )

    # Within.

    def _active(self) -> IdeaList:
        return self._last

    def _use(self, view: IdeaList) -> None:
        """Note which list is in use; the other one has no current row then."""
        if view.hasFocus() and view.currentIndex().isValid():
            self._last = view
            other = self._gaps if view is self._ideas else self._ideas
            other.setCurrentIndex(QModelIndex())

    @staticmethod
    def _model(view: IdeaList) -> IdeaListModel:
        model = view.model()
        assert isinstance(model, IdeaListModel), "made so in this file"
        return model

    def _count(self, view: IdeaList) -> int:
        return self._model(view).post_count

    def _reread(self, view: IdeaList) -> None:
        model, card = self._model(view), view.current_card()
        row, top = view.currentIndex().row(), view.verticalScrollBar().value()
        model.read(self._desk.clock.today())
        model.drop_lost_ticks()
        found = None if card is None else model.row_of(card.id)
        row = min(row, model.rowCount() - 1) if found is None else found
        if row >= 0:
            view.setCurrentIndex(model.index(row))
        view.verticalScrollBar().setValue(top)

    def _say_empty(self) -> None:
        self._idea_pages.empty.say(
            self.tr("No ideas waiting"),
            self.tr("Note whatever could become a post; it needs no day yet."),
            self.tr("Note an idea"),
        )
        self._gap_pages.empty.say(
            self.tr("Nothing to complete"), self.tr("No draft lacks anything."), self.tr("New post")
        )

    def _show_problem(self, problem: Exception) -> None:
        for pages in (self._idea_pages, self._gap_pages):
            pages.empty.say("", problem_text(problem))
            pages.show_list(False)

    # Qt's calls.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists side by side where there is room, else one below the other."""
        super().resizeEvent(event)
        wide = self.width() / current_theme().scale >= _SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
