"""The agenda: all posts in order, to find, to complete and to change many at once."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.ports import StorageProblem
from contentplanner.application.post_commands import RestorePosts, SetPostState
from contentplanner.application.queries import PostFilter, Sort
from contentplanner.domain.ids import PostId
from contentplanner.domain.posts import State
from contentplanner.ui.agenda.bulk_bar import BulkBar
from contentplanner.ui.agenda.filter_row import FilterRow
from contentplanner.ui.agenda.list import AgendaList
from contentplanner.ui.agenda.row import AgendaRow
from contentplanner.ui.agenda.sections import agenda_sections
from contentplanner.ui.agenda.wording import nothing_found, posts_text, subtitle_text
from contentplanner.ui.labels import problem_text
from contentplanner.ui.models.post_list_model import PostListModel
from contentplanner.ui.moving.shift_dialog import ShiftDialog
from contentplanner.ui.post_list.pages import ListPages
from contentplanner.ui.post_list.screen import PostListScreen
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.announce import announce


class AgendaScreen(PostListScreen):
    """All posts as a list; it asks for changes and makes none itself.

    ``export_wished`` carries the filter of the posts to export; ``search_cleared`` tells that the text
    to find was dropped here.
    """

    export_wished = Signal(object)
    search_cleared = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._wanted = PostFilter()
        self._sort, self._descending = Sort.DATE, False
        self._counts = (0, 0)
        self._model = PostListModel(desk, self)
        self._list = AgendaList(self._model, self.tr("Posts"))
        self._row = AgendaRow(desk, lambda: self._list.flashing, self)
        self._filters = FilterRow(desk)
        self._bulk = BulkBar()
        self._pages = ListPages(self._list, "agenda")
        self._empty = self._pages.empty
        self._ask_empty = self._clear_filter
        self._build()
        self._connect()

    # What the window asks.

    def show_day(self, day: date) -> None:
        """Bring the first post on or after a day to the top, that of the day selected."""
        self._freshen()
        place = self._model.row_on(day)
        if place is not None:
            self._list.show_at_top(place)

    def period_text(self) -> tuple[str, str]:
        """Return title and subtitle for the toolbar."""
        self._freshen()
        return self.tr("Agenda"), subtitle_text(*self._counts)

    def select_post(self, post_id: PostId) -> None:
        """Bring a post into view, give it the focus and let it flash; a filter that hides it is cleared."""
        self._freshen()
        row = self._model.row_of(post_id)
        if row is None and self._wanted != PostFilter():
            self._clear_filter()
            row = self._model.row_of(post_id)
        if row is None:
            return
        self._model.fold(row, False)
        self._list.go_to(self._model.row_of(post_id) or row)
        self._list.flash(post_id)

    def selected_posts(self) -> tuple[PostId, ...]:
        """Return the ticked posts, else the one with the focus; none of those in the bin."""
        return super().selected_posts() if self._may_change() else ()

    def show_filter(self, wanted: PostFilter) -> None:
        """Show the posts a filter lets through."""
        self._wanted = wanted
        self._model.tick_only(())
        self.refresh()
        self._list.scrollToTop()

    def set_text(self, text: str) -> None:
        """Show the posts in which the words of a text are found."""
        if text.strip() != self._wanted.text:
            self.show_filter(replace(self._wanted, text=text.strip()))

    def set_sort(self, sort: Sort, descending: bool) -> None:
        """Show the posts in another order."""
        self._sort, self._descending = sort, descending
        self.refresh()
        self._list.scrollToTop()

    def refresh(self) -> None:
        """Read again and show it; the focus stays with its post, the ticks with theirs."""
        self._stale = False
        focused, top = self._list.current_card(), self._list.verticalScrollBar().value()
        row = self._list.currentIndex().row()
        try:
            self._read()
        except StorageProblem as problem:
            self._show_problem(problem)
            return
        self._filters.show_choice(self._wanted, self._sort, self._descending)
        self._model.drop_lost_ticks()
        self._show_page()
        found = None if focused is None else self._model.row_of(focused.id)
        row = min(row, self._model.rowCount() - 1) if found is None else found
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
        self._list.verticalScrollBar().setValue(top)
        if found is not None and self._list.hasFocus():
            self._list.scrollTo(self._model.index(row))
        self.period_changed.emit()

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the button where there is none."""
        shown: QWidget = self._list if self._pages.shows_list else self._empty.button
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building.

    def _build(self) -> None:
        theme = current_theme()
        self.setObjectName("agenda")
        self._list.setObjectName("agenda.list")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 20)
        layout.setSpacing(theme.px(10))
        layout.addWidget(self._filters)
        layout.addWidget(self._bulk)
        layout.addWidget(self._filters.notice)
        layout.addWidget(self._pages, 1)
        self._bulk.hide()

    def _connect(self) -> None:
        self._filters.filter_chosen.connect(self.show_filter)
        self._filters.sort_chosen.connect(self.set_sort)
        self._empty.asked.connect(lambda: self._ask_empty())
        self._watch(self._list, self._row)
        self._model.ticks_changed.connect(self._ticks_changed)
        self._model.read_failed.connect(self._show_problem, Qt.ConnectionType.QueuedConnection)
        self._bulk.edit_asked.connect(lambda: self.dialog_wished.emit("edit-posts", self.selected_posts()))
        self._bulk.shift_asked.connect(self._ask_shift)
        self._bulk.move_asked.connect(self._ask_move)
        self._bulk.ready_asked.connect(lambda: self._set_state(State.READY))
        self._bulk.skip_asked.connect(lambda: self._set_state(State.SKIPPED))
        self._bulk.export_asked.connect(
            lambda: self.export_wished.emit(PostFilter(ids=self.selected_posts()))
        )
        self._bulk.delete_asked.connect(self._delete)
        self._bulk.restore_asked.connect(lambda: self.command_wished.emit(RestorePosts(self._list.chosen())))
        self._bulk.clear_asked.connect(lambda: self._model.tick_only(()))

    # Reading.

    def _read(self) -> None:
        reader, today = self._desk.reader, self._desk.clock.today()
        sections = agenda_sections(
            reader,
            self._wanted,
            self._sort,
            descending=self._descending,
            today=today,
            week_start=reader.settings().week_start,
        )
        self._row.today, self._row.search = today, self._wanted.text
        self._row.campaigns = {campaign.id: campaign for campaign in reader.campaigns()}
        self._model.show_sections(sections, self._wanted, today)
        incomplete = frozenset({State.DRAFT})
        self._counts = (
            reader.count(PostFilter()),
            reader.count(PostFilter(states=incomplete, incomplete=True)),
        )

    # Nothing to show.

    def _show_page(self) -> None:
        self._pages.show_list(self._model.post_count > 0)
        if not self._pages.shows_list:
            self._say_empty()

    def _say_empty(self) -> None:
        wanted = self._wanted
        reader = self._desk.reader
        if wanted.text:
            searched = replace(wanted, text="")
            without_ideas = wanted.dated is True or (wanted.states and State.IDEA not in wanted.states)
            self._ask_empty = self._search_ideas if without_ideas else self._clear_filter
            button = self.tr("Search ideas too") if without_ideas else self.tr("Show all posts")
            self._empty.say("", nothing_found(wanted.text, reader.count(searched)), button)
        elif wanted.in_bin:
            self._ask_empty = self._clear_filter
            sentence = self.tr("The bin is empty. Deleted posts wait here until you want them back.")
            self._empty.say("", sentence, self.tr("Show all posts"))
        elif wanted != PostFilter():
            self._ask_empty = self._clear_filter
            count = posts_text(reader.count(PostFilter()))
            sentence = self.tr("No post fits this filter. The plan has {posts}.").format(posts=count)
            self._empty.say("", sentence, self.tr("Show all posts"))
        else:
            self._ask_empty = lambda: self.post_wished.emit(self._desk.clock.today(), None, None)
            sentence = self.tr("Write down the first thing people should know about your shop.")
            self._empty.say(self.tr("No posts yet"), sentence, self.tr("New post (Ctrl+N)"))

    def _show_problem(self, problem: Exception) -> None:
        self._ask_empty = self.refresh
        self._empty.say("", problem_text(problem), self.tr("Try again"))
        self._pages.show_list(False)

    def _clear_filter(self) -> None:
        searching = bool(self._wanted.text)
        self.show_filter(PostFilter())
        if searching:
            self.search_cleared.emit()

    def _search_ideas(self) -> None:
        self.show_filter(replace(self._wanted, states=frozenset(), dated=None))

    # Wishes.

    def _active(self) -> AgendaList:
        return self._list

    def _may_change(self) -> bool:
        return not self._wanted.in_bin

    def _open(self, post_id: str) -> None:
        if self._wanted.in_bin:
            ids = (PostId(post_id),)
            self._model.tick(ids, ids[0] not in self._model.ticked)
        else:
            self.post_opened.emit(post_id)

    def _ask_shift(self) -> None:
        if ids := self.selected_posts():
            dialog = ShiftDialog(ids, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.command_wished.connect(self.command_wished)
            dialog.open()

    def _set_state(self, state: State) -> None:
        if ids := self.selected_posts():
            self.command_wished.emit(SetPostState(ids, state, self._desk.clock.now()))

    def _ticks_changed(self) -> None:
        count = len(self._model.ticked)
        focus = self.focusWidget()
        losing = self._bulk if count == 0 else self._filters
        kept = focus is None or not losing.isAncestorOf(focus)
        self._bulk.show_count(count, in_bin=self._wanted.in_bin)
        self._bulk.setVisible(count > 0)
        self._filters.setVisible(count == 0)
        if not kept:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("{count} selected").format(count=count))
        self._tell_selection()
