"""Opens and closes plans in the window: the start page, troubles, new plans and the sample."""

import logging
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QMessageBox

from contentplanner.application.plan_places import free_folder, plan_folder, plans_home, plans_in
from contentplanner.application.ports import StorageProblem
from contentplanner.domain.settings import PlanSettings
from contentplanner.ui.door import Door
from contentplanner.ui.labels import problem_text
from contentplanner.ui.main_window import MainWindow
from contentplanner.ui.saving_copy import save_copy
from contentplanner.ui.start_page import StartPage, TroublePage
from contentplanner.ui.widgets.buttons import push_button

if TYPE_CHECKING:
    from contentplanner.ui.session import Session

_log = logging.getLogger(__name__)
SAMPLE = "Sample café"
_QUIET_MS = 500


class PlanOpening(QObject):
    """Knows the ways into a plan and out of it."""

    def __init__(self, window: MainWindow, door: Door) -> None:
        super().__init__(window)
        self._window, self._door = window, door
        self.start = StartPage()
        self.trouble = TroublePage()
        window.pages.addWidget(self.start)
        window.pages.addWidget(self.trouble)
        window.may_close = self.leave
        window.stayed_open.connect(self._ask_to_close)
        window.commands |= {
            "new_plan": self.ask_new,
            "open_plan": self.ask_open,
            "show_start": self.show_start,
            "show_help": self._show_help,
            "show_about": self._show_about,
            "save_copy": self._save_copy,
        }
        self.start.sample_wished.connect(self.open_sample)
        self.start.new_wished.connect(self.ask_new)
        self.start.open_wished.connect(self.ask_open)
        self.start.plan_wished.connect(self.open)
        window.plan_menu.aboutToShow.connect(self._fill_plan_menu)

    def begin(self, plan: Path | None, *, sample: bool) -> None:
        """Open the plan asked for, else the one opened last, else the start page."""
        recent = self._window.preferences.recent_plans
        if plan is not None:
            self.open(plan)
        elif sample or (recent and recent[0] == plans_home() / SAMPLE):
            self.open_sample()
        elif recent:
            self.open(recent[0])
        else:
            self.show_start()

    def open(self, folder: Path, *, take_over: bool = False) -> None:
        """Open a plan; when it cannot be opened, say why and what to do."""
        folder = plan_folder(folder).resolve()
        if not self.leave():
            return
        try:
            desk = self._door.open_desk(folder, take_over=take_over)
        except StorageProblem as problem:
            self._show_trouble(problem, folder)
            return
        self.show_desk(desk)

    def show_desk(self, desk: Any) -> None:
        """Show an open plan where it was left."""
        # The screens are loaded after the window's first paint.
        from contentplanner.ui.session import start_session

        window = self._window
        session = start_session(desk, self._door, window.preferences, window)
        session.actions.plan_wished.connect(self.open)
        window.show_session(session)
        window.preferences.remember_plan(desk.folder)
        view = window.preferences.view
        session.workspace.show_place(view if view in ("today", "month", "week", "agenda") else "quarter")
        if kept := window.preferences.day:
            session.workspace.show_day(_day(kept, desk.clock.today()))
        self._greet(desk.folder)
        # After the posts are painted: a copy made at the same time would delay them.
        QTimer.singleShot(_QUIET_MS, session.workspace, lambda: self._begin_day(session))
        session.workspace.editor_made.connect(
            lambda: QTimer.singleShot(_QUIET_MS, session.workspace, lambda: self._get_ready(session))
        )

    def _begin_day(self, session: "Session") -> None:
        """Load the editor, so that the first post opens at once, and make the backup of the day."""
        if self._window.session is session:
            session.tasks.run(
                lambda _progress, _cancelled: import_module("contentplanner.ui.editor.editor"),
                lambda _editor: None,
                self._note,
            )
            session.tasks.run(
                lambda _progress, _cancelled: session.desk.backups.make_daily(),
                lambda _made: self._window.show_facts(),
                self._note,
            )

    def _get_ready(self, session: "Session") -> None:
        """Load what the first change needs once someone writes; who only looks goes without its memory."""
        if self._window.session is session:
            session.tasks.run(
                lambda _progress, _cancelled: session.desk.get_ready(), lambda _none: None, self._note
            )

    def leave(self) -> bool:
        """Close the open plan; tell whether everything could be kept."""
        session = self._window.session
        if session is None:
            return True
        if not session.close():
            return False
        self._window.bar.hide()
        self._window.show_session(None)
        return True

    def open_sample(self) -> None:
        """Open the sample plan, made the first time and renewed when its days have passed."""
        folder = plans_home() / SAMPLE
        if self.leave():
            self._make(lambda: self._door.create_sample(folder), folder)

    def ask_new(self) -> None:
        """Ask what the new plan is called."""
        from contentplanner.ui.new_plan import NewPlanDialog  # loads the list of networks

        dialog = NewPlanDialog(self._window)
        dialog.plan_wished.connect(self.create)
        dialog.open()

    def create(self, settings: PlanSettings) -> None:
        """Make a plan in the person's documents and open it."""
        folder = free_folder(plans_home(), settings.name)
        self._make(lambda: self._door.create_plan(folder, settings), folder)

    def ask_open(self) -> None:
        """Ask for a plan's folder."""
        home = plans_home()
        place = str(home if home.is_dir() else Path.home())
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Open a plan"), place)
        if chosen:
            self.open(Path(chosen))

    def show_start(self) -> None:
        """Show the start page."""
        if self.leave():
            opened = [path for path in self._window.preferences.recent_plans if path.is_dir()]
            self.start.show_recent(list(dict.fromkeys((*opened, *plans_in(plans_home())))))
            self._window.pages.setCurrentWidget(self.start)
            self.start.take_focus()

    def _make(self, make: Callable[[], Path], folder: Path) -> None:
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            made = make()
        except (StorageProblem, OSError) as problem:
            self._show_trouble(problem, folder)
            return
        self.open(made)

    def _show_trouble(self, problem: Exception, folder: Path) -> None:
        _log.warning("plan not opened: %s", getattr(problem, "code", type(problem).__name__))
        page = self.trouble
        title = self.tr("{plan} cannot be opened").format(plan=folder.name)
        page.show_trouble(title, problem_text(problem), self.tr("Nothing was changed."))
        ways: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Try again"), lambda: self.open(folder)),
            (self.tr("Find it…"), self.ask_open),
            (self.tr("Start page"), self.show_start),
        ]
        if isinstance(problem, StorageProblem) and problem.details.get("other_host"):
            ways.insert(1, (self.tr("Open anyway"), lambda: self.open(folder, take_over=True)))
        if (folder / "backups").is_dir():
            ways.insert(1, (self.tr("Open a backup…"), lambda: self._ask_backup(folder)))
        for at, (text, do) in enumerate(ways):
            button = push_button(text, "secondary" if at else "primary")
            button.clicked.connect(lambda _=False, do=do: do())
            page.ways.addWidget(button)
        page.ways.addStretch(1)
        self._window.pages.setCurrentWidget(page)
        page.take_focus()

    def _ask_backup(self, folder: Path) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open a backup"), str(folder / "backups"), self.tr("Backups (*.db)")
        )
        if chosen:
            target = free_folder(folder.parent, self.tr("{plan} restored").format(plan=folder.name))

            def restore() -> Path:
                self._door.restore(Path(chosen), target)
                return target

            self._make(restore, target)

    def _greet(self, folder: Path) -> None:
        preferences = self._window.preferences
        if folder.name != SAMPLE or preferences.flag("sample-hidden"):
            self._window.bar.hide()
            return

        def hide() -> None:
            preferences.set_flag("sample-hidden")
            self._window.bar.hide()

        self._window.bar.show_message(
            "info",
            self.tr("You are looking at a made-up café."),
            self.tr("Change anything you like, it cannot break your own plan."),
            [(self.tr("Start my own plan"), self.ask_new), (self.tr("Hide"), hide)],
        )

    def _save_copy(self) -> None:
        session = self._window.session
        if session is None:
            return
        name = self.tr("{plan} copy").format(plan=session.desk.folder.name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), str(Path.home() / name))
        if not chosen:
            return
        session.workspace.keep_typed()
        typing = session.typing()
        unsaved = [command for one in typing for command in one.commands()]
        try:
            save_copy(session.desk, self._door, Path(chosen), unsaved)
        except (StorageProblem, OSError) as problem:
            self._window.toast.say(problem_text(problem))
            return
        for one in typing:
            one.forget()
        words = self.tr("Copy saved, with your last change.")
        self._window.toast.say(words, self.tr("Open it"), lambda: self.open(Path(chosen)))

    def _ask_to_close(self) -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Not saved"))
        box.setText(self.tr("Your last change could not be saved. The window stays open to keep it."))
        stay = box.addButton(self.tr("Stay here"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(self.tr("Close without it"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        close.clicked.connect(self._close_without)
        box.open()

    def _close_without(self) -> None:
        if self._window.session is not None:
            for typing in self._window.session.typing():
                typing.forget()
        self._window.close()

    def _fill_plan_menu(self) -> None:
        menu, table = self._window.plan_menu, self._window.actions_table.by_id
        menu.clear()
        menu.addAction(table["open_plan"])
        menu.addAction(table["new_plan"])
        menu.addSeparator()
        here = None if self._window.session is None else self._window.session.desk.folder
        for path in self._window.preferences.recent_plans:
            if path != here:
                action = menu.addAction(path.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, path=path: self.open(path))
        menu.addSeparator()
        menu.addAction(table["show_folder"])
        menu.addAction(table["show_start"])

    def _show_help(self) -> None:
        from contentplanner.ui.help_sheet import HelpSheet  # seldom needed

        HelpSheet(self._window).open()

    def _show_about(self) -> None:
        from contentplanner.ui.help_sheet import AboutSheet  # seldom needed

        AboutSheet(self._window).open()

    @staticmethod
    def _note(problem: BaseException) -> None:
        _log.warning("after opening: %s", getattr(problem, "code", type(problem).__name__))


def _day(kept: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(kept)
    except ValueError:
        return otherwise
