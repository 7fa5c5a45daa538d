"""The window: sidebar, toolbar, one message, the plan or a first page, and the line that says all is safe."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from contentplanner.ui.preferences import Preferences
from contentplanner.ui.theme.theme import current_theme, system_is_dark
from contentplanner.ui.views import VIEWS, view_words

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from contentplanner.ui.session import Session

_FOLD_BELOW = 1100
_WITHIN = {"campaign": "campaigns"}
"""Pages that belong to a place of the sidebar."""
_SEARCH_DELAY_MS = 180
_TASKS = {
    "import": "import_posts",
    "export": "export_schedule",
    "settings": "show_settings",
    "today": "show_today_page",
}


class MainWindow(QMainWindow):
    """Joins the parts; opening and closing plans is for :class:`PlanOpening`.

    It is an empty frame at first: loading and making its parts takes as long as starting Qt does,
    which :meth:`furnish` does once there is something to see.

    Args:
        preferences: What this person likes.
    """

    painted = Signal()
    """There is something to see."""
    stayed_open = Signal()
    """The window did not close, because something could not be kept."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.preferences = preferences
        self.session: Session | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self.commands: dict[str, Callable[[], object]] = {}
        self.setObjectName("window")
        self.setMinimumSize(1024, 680)
        self.setWindowTitle("Content Planner")
        self._furnished = False
        self._restore_place()

    def furnish(self) -> None:
        """Make the parts."""
        from contentplanner.ui.actions import Actions
        from contentplanner.ui.sidebar import Sidebar
        from contentplanner.ui.status_bar import StatusBar
        from contentplanner.ui.toolbar import Toolbar
        from contentplanner.ui.widgets.message_bar import MessageBar
        from contentplanner.ui.widgets.toast import Toast

        self.plan_menu = QMenu(self)
        self.sidebar = Sidebar(self.plan_menu)
        self.toolbar = Toolbar(view_words())
        self.bar = MessageBar()
        self.pages = QStackedWidget()
        self.status = StatusBar()
        self.actions_table = Actions(self, self.perform)
        self._search = QTimer(self, singleShot=True, interval=_SEARCH_DELAY_MS)
        self._search.timeout.connect(self._find)
        body = QWidget()
        self._lay_out(body)
        self.toast = Toast(body)
        self._connect()
        self._furnished = True
        self._fold_by_width()
        self.show_session(None)
        body.show()

    def perform(self, id_: str) -> None:
        """Do a command of the menus."""
        self.commands[id_]()

    def own_commands(self) -> dict[str, Callable[[], object]]:
        """Return the commands that need no plan, or only the window."""
        return {
            "quit": self.close,
            "save": self._answer_save,
            "find_post": self.toolbar.start_search,
            "next_pane": lambda: self._step_pane(1),
            "previous_pane": lambda: self._step_pane(-1),
            "fold_sidebar": self._fold_by_hand,
        }

    def show_session(self, session: "Session | None") -> None:
        """Show an open plan, or none; its commands come with it."""
        self.session = session
        plan_open = session is not None
        self.sidebar.set_open(plan_open=plan_open)
        self.toolbar.setVisible(plan_open)
        self.status.setVisible(plan_open)
        self.actions_table.enable(plan=plan_open, posts=0)
        if session is None:
            self.sidebar.plan.set_plan("", "")
            self.setWindowTitle("Content Planner")
            return
        self.commands |= session.actions.commands()
        self._hear(session)
        self._count_today(session)
        self.pages.setCurrentIndex(self.pages.addWidget(session.workspace))
        self.status.show_saved()
        self.show_facts()

    def _hear(self, session: "Session") -> None:
        """Follow what an open plan tells."""
        workspace, wishes = session.workspace, session.wishes
        workspace.place_changed.connect(self._show_place)
        workspace.period_changed.connect(self._show_period)
        workspace.selection_changed.connect(self._show_selection)
        workspace.changed.connect(lambda _changes: self.show_facts())
        workspace.post_menu_wished.connect(self._show_post_menu)
        self.bar.came_or_went.connect(workspace.hold_nudges)
        workspace.search_cleared.connect(self.toolbar.search.clear)
        wishes.told.connect(self.toast.say)
        wishes.offered.connect(self.toast.offer)
        wishes.passed_by.connect(self.toast.dismiss)
        wishes.saved.connect(self._show_saved)
        wishes.not_saved.connect(self._show_not_saved)
        wishes.shown.connect(workspace.show_thing)
        workspace.looks_changed.connect(self.apply_looks)
        workspace.task_wished.connect(self.perform)
        session.tasks.busy_changed.connect(lambda busy: self.status.show_busy(busy=busy))
        session.tasks.progressed.connect(self.status.show_progress)
        session.actions.backed_up.connect(self.show_facts)

    def _count_today(self, session: "Session") -> None:
        from contentplanner.ui.today.badge import TodayBadge

        workspace = session.workspace
        badge = TodayBadge(session.desk, self.sidebar.places["today"].set_count, workspace)
        workspace.changed.connect(badge.hear)
        workspace.closing.connect(badge.stop)

    def show_facts(self) -> None:
        """Show the plan's name, how much there is, and what undo would do."""
        if self.session is None:
            return
        # Words of steps and posts are loaded with the first plan, not with the empty window.
        from contentplanner.ui.plan_at_a_glance import show_counts, show_steps

        desk = self.session.desk
        name = desk.reader.settings().name
        self.sidebar.plan.set_plan(name, desk.folder.name)
        self.setWindowTitle(f"{name} – Content Planner")
        day = self.session.workspace.current_day() or desk.clock.today()
        show_counts(desk.reader, day, self.sidebar, self.status)
        show_steps(desk.reader, self.actions_table)
        backups = desk.backups.all()
        self.status.show_backup(backups[0].made if backups else None, desk.clock.now())

    def apply_looks(self, system_dark: Callable[[], bool] = system_is_dark) -> None:
        """Take on the colours, text size and motion this person likes."""
        scheme = self.preferences.scheme
        dark = system_dark() if scheme == "system" else scheme == "dark"
        current_theme().apply(
            dark=dark, scale=self.preferences.text_size / 100, reduce_motion=self.preferences.reduce_motion
        )
        self._fold_by_width()

    def keep_place(self) -> None:
        """Remember where the window is and what it shows."""
        self.preferences.geometry = self.saveGeometry()
        if self.session is not None:
            workspace = self.session.workspace
            self.preferences.view = workspace.place
            day = workspace.current_day()
            self.preferences.day = "" if day is None else day.isoformat()
        self.preferences.save()

    # Showing.

    def _show_place(self, place: str) -> None:
        calendar = place in VIEWS
        self.sidebar.set_here("calendar" if calendar else _WITHIN.get(place, place))
        self.toolbar.set_calendar(calendar)
        if calendar:
            self.toolbar.views.set_chosen(place)
        self._show_period()

    def _show_period(self) -> None:
        if self.session is not None:
            self.toolbar.show_period(*self.session.workspace.period_text())
            self.show_facts()

    def _show_selection(self) -> None:
        if self.session is not None:
            self.actions_table.enable(plan=True, posts=len(self.session.workspace.selected_posts()))
            self.show_facts()

    def _show_post_menu(self, _ids: object, place: "QPoint") -> None:
        self._show_selection()
        from contentplanner.ui.menus import post_menu

        menu = post_menu(self.actions_table, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_saved(self) -> None:
        self.status.show_saved()
        if self.bar.property("tone") == "error":
            self.bar.hide()

    def _show_not_saved(self, problem: Exception, again: Callable[[], object]) -> None:
        from contentplanner.ui.labels import problem_text

        self.status.show_not_saved()
        title = self.tr("Your last change is not saved.")
        ways = [(self.tr("Try again"), again)]
        if "save_copy" in self.commands:
            ways.append((self.tr("Save a copy elsewhere…"), self.commands["save_copy"]))
        self.bar.show_message("error", title, problem_text(problem), ways)

    def _answer_save(self) -> None:
        if self.session is not None and self.session.workspace.keep_typed():
            self.status.show_already_saved(self.session.desk.clock.now())
            self.toast.say(self.status.text())

    # Finding.

    def _find(self) -> None:
        if self.session is not None:
            self.session.workspace.find_text(self.toolbar.search.text())

    # Panes and widths.

    def _step_pane(self, step: int) -> None:
        from contentplanner.ui.pane_steps import step_into

        panes: list[QWidget] = [self.sidebar, self.toolbar, self.bar, self.pages, self.toast]
        if self.session is not None and self.session.workspace.editing():
            panes.insert(4, self.session.workspace.editor)
        step_into(panes, self.focusWidget(), step)

    def _fold_by_hand(self) -> None:
        self.preferences.sidebar_folded = not self.sidebar.folded
        self._fold_by_width()

    def _fold_by_width(self) -> None:
        if not self._furnished:
            return
        narrow = self.width() < current_theme().px(_FOLD_BELOW)
        self.sidebar.set_folded(narrow or self.preferences.sidebar_folded)

    # Inside.

    def _lay_out(self, body: QWidget) -> None:
        from contentplanner.ui.menus import fill_menu_bar

        fill_menu_bar(self.menuBar(), self.actions_table)
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in (self.toolbar, self.bar, self.pages, self.status):
            column.addWidget(part)
        column.setStretchFactor(self.pages, 1)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(body)

    def _connect(self) -> None:
        self.commands = self.own_commands()
        self.sidebar.place_wished.connect(lambda key: self.perform(_TASKS.get(key, f"show_{key}")))
        self.toolbar.wished.connect(self.perform)
        self.toolbar.view_wished.connect(lambda view: self.perform(f"show_{view}"))
        self.toolbar.search.textEdited.connect(lambda _text: self._search.start())
        self.toolbar.search.left.connect(self._leave_search)

    def _leave_search(self) -> None:
        self._search.stop()
        if self.session is not None:
            self.session.workspace.take_focus()

    def _restore_place(self) -> None:
        if not self.restoreGeometry(self.preferences.geometry):
            self.resize(1440, 900)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the frame, and tell of it."""
        super().paintEvent(event)
        self.painted.emit()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Open the menu of what has the focus by Shift+F10, which some desktops do not."""
        focus = self.focusWidget()
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if focus is None or event.key() != Qt.Key.Key_F10 or not shift:
            super().keyPressEvent(event)
            return
        from contentplanner.ui.menus import open_menu_of

        open_menu_of(focus)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Fold the sidebar where there is little room."""
        super().resizeEvent(event)
        self._fold_by_width()

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Keep everything, then close; stay open when something could not be kept."""
        self.keep_place()
        if self.may_close():
            event.accept()
        else:
            event.ignore()
            self.stayed_open.emit()
