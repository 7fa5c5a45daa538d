"""What the commands of the menus do with an open plan.

Dialogs are loaded when they are first asked for; together they would delay each start by some 30 ms.
"""

import os
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.exporting import Exported
from contentplanner.application.importing import ImportReport
from contentplanner.application.post_commands import CreatePost, DeletePosts, DuplicatePosts, SetPostState
from contentplanner.application.queries import PostFilter
from contentplanner.domain.ids import CampaignId, PostId, new_post_id
from contentplanner.domain.posts import Post, State
from contentplanner.ui.door import Door
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.wishes import Wishes
from contentplanner.ui.workspace import Workspace


class PlanActions(QObject):
    """Makes commands and opens dialogs.

    ``plan_wished`` carries the folder of a plan to open.
    """

    plan_wished = Signal(object)
    backed_up = Signal()

    def __init__(
        self, desk: Desk, door: Door, workspace: Workspace, wishes: Wishes, tasks: TaskRunner, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._door, self._workspace = desk, door, workspace
        self._wishes, self._tasks, self._window = wishes, tasks, window
        self._fresh: Post | None = None
        workspace.command_wished.connect(self.run)
        workspace.post_wished.connect(self.create_post)
        workspace.move_wished.connect(self.move)
        workspace.dialog_wished.connect(self.open_dialog)
        workspace.campaign_wished.connect(self.create_campaign)
        workspace.export_wished.connect(self.export_schedule)
        workspace.editor_closed.connect(self._drop_empty_post)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what each command of the menus does."""
        show = self._workspace.show_place
        return {
            "import_posts": self.import_posts,
            "export_schedule": self.export_schedule,
            "back_up": self.back_up,
            "restore_backup": self.restore_backup,
            "show_folder": self.show_folder,
            "show_settings": lambda: show("settings"),
            "undo": lambda: self._flushed(self._wishes.undo),
            "redo": lambda: self._flushed(self._wishes.redo),
            "show_today_page": lambda: show("today"),
            "show_quarter": lambda: show("quarter"),
            "show_month": lambda: show("month"),
            "show_week": lambda: show("week"),
            "show_agenda": lambda: show("agenda"),
            "show_ideas": lambda: show("ideas"),
            "show_campaigns": lambda: show("campaigns"),
            "list_campaigns": lambda: show("campaigns"),
            "toggle_ideas": self._workspace.toggle_ideas,
            "next_view": lambda: self._workspace.step_view(1),
            "previous_view": lambda: self._workspace.step_view(-1),
            "next_period": lambda: self._workspace.step_period(1),
            "previous_period": lambda: self._workspace.step_period(-1),
            "show_today": self.show_today,
            "new_post": lambda: self.create_post(self._workspace.current_day() or self._today(), None, None),
            "open_post": self.open_selected,
            "move_posts": lambda: self.move(self._workspace.selected_posts()),
            "edit_posts": lambda: self.open_dialog("edit-posts", self._workspace.selected_posts()),
            "repeat_post": self.repeat,
            "duplicate_posts": self.duplicate,
            "picture_pack": self.picture_pack,
            "post_history": self.show_history,
            "mark_ready": lambda: self.mark(State.READY),
            "mark_draft": lambda: self.mark(State.DRAFT),
            "mark_posted": lambda: self.mark(State.POSTED),
            "skip_posts": lambda: self.mark(State.SKIPPED),
            "delete_posts": self.delete,
            "new_campaign": lambda: self.create_campaign(None),
            "edit_templates": lambda: self.open_dialog("templates"),
            "edit_snippets": lambda: self.open_dialog("snippets"),
            "show_strategy": lambda: show("strategy"),
            "show_assets": lambda: show("assets"),
            "show_pictures": lambda: show("pictures"),
            "fill_gaps": lambda: self.open_dialog("fill-gaps"),
            "plan_quarter": lambda: show("planning"),
        }

    def open_dialog(self, name: str, about: object = None) -> None:
        """Open a dialog by its name."""
        from contentplanner.ui.dialogs import Stage, open_dialog

        open_dialog(Stage(self._workspace.tools, self._workspace, self._window), name, about)

    def run(self, command: object) -> bool:
        """Run a command, after what is being typed is kept."""
        return self._workspace.keep_typed() and self._wishes.run(command)  # type: ignore[arg-type]

    def create_post(self, day: date | None, at: time | None, campaign_id: CampaignId | None) -> None:
        """Add an empty post and open it."""
        at = at or (self._usual_time() if day is not None else None)
        post = Post(
            id=new_post_id(), created=self._desk.clock.now(), day=day, time=at, campaign_id=campaign_id
        )
        if self.run(CreatePost(post)):
            self._fresh = self._desk.reader.post(post.id)
            self._workspace.open_post(post.id)

    def _usual_time(self) -> time:
        """Return the time used most so far for the network offered first, else the plan's own."""
        reader = self._desk.reader
        settings = reader.settings()
        usual = reader.usual_time(settings.networks[0]) if settings.networks else None
        return usual or settings.default_time

    def open_selected(self) -> None:
        """Open the first of the selected posts."""
        if ids := self._workspace.selected_posts():
            self._workspace.open_post(ids[0])

    def move(self, ids: tuple[PostId, ...]) -> None:
        """Ask where posts should go."""
        from contentplanner.ui.moving.move_dialog import MoveDialog

        cards = self._desk.reader.find(PostFilter(ids=tuple(ids)))
        if cards:
            dialog = MoveDialog(cards, self._today(), self._window)
            dialog.command_wished.connect(self.run)
            dialog.open()

    def repeat(self) -> None:
        """Ask when the first of the selected posts repeats."""
        if ids := self._workspace.selected_posts():
            self.open_dialog("repeat", ids[0])

    def picture_pack(self) -> None:
        """Offer the picture of the first of the selected posts, cut for each of its networks."""
        if ids := self._workspace.selected_posts():
            self.open_dialog("picture-pack", ids[0])

    def show_history(self) -> None:
        """Show what the first of the selected posts has been."""
        if ids := self._workspace.selected_posts():
            self.open_dialog("history", ids[0])

    def duplicate(self) -> None:
        """Copy the selected posts and show the copy."""
        ids = self._workspace.selected_posts()
        copies = tuple((post_id, new_post_id()) for post_id in ids)
        if copies and self.run(DuplicatePosts(copies, self._desk.clock.now())):
            self._show_copy(copies[0][1])

    def mark(self, state: State) -> None:
        """Put the selected posts into a state; the editor says itself what is missing."""
        workspace = self._workspace
        ids = workspace.selected_posts()
        if state is State.READY and workspace.editing() and ids == (workspace.editor.post_id,):
            workspace.editor.mark_ready()
        elif state is State.SKIPPED and len(ids) == 1:
            from contentplanner.application.series_commands import SkipOccurrence

            self.run(SkipOccurrence(ids[0], self._desk.clock.now()))
        elif ids:
            self.run(SetPostState(ids, state, self._desk.clock.now()))

    def delete(self) -> None:
        """Put the selected posts into the bin."""
        if ids := self._workspace.selected_posts():
            self.run(DeletePosts(ids, self._desk.clock.now()))

    def show_today(self) -> None:
        """Show today in the calendar and put the focus on it."""
        self._workspace.show_day(self._today())
        self._workspace.take_focus()

    def create_campaign(self, launch: date | None) -> None:
        """Ask for a new campaign, and draft its run-up."""
        self.open_dialog("launching", launch)

    def import_posts(self) -> None:
        """Ask for a file and show how it would be read."""
        self._workspace.keep_typed()
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import a schedule"), str(Path.home()), self.tr("Schedules (*.csv *.txt)")
        )
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Show how a file would be read."""
        from contentplanner.application.import_command import ImportSchedule
        from contentplanner.ui.importing.import_dialog import ImportDialog

        importing = ImportSchedule(self._desk, self._door.ports.schedule_reader())
        dialog = ImportDialog(importing, self._desk.networks, self._tasks, path, self._window)
        dialog.imported.connect(self._tell_import)
        dialog.open()

    def export_schedule(self) -> None:
        """Ask what to write to a file."""
        from contentplanner.ui.exporting.export_dialog import ExportDialog

        self._workspace.keep_typed()
        day = self._workspace.current_day() or self._today()
        quarter = self._desk.reader.settings().quarter_of(day)
        selected = self._workspace.selected_posts()
        chosen = selected if len(selected) > 1 else ()
        dialog = ExportDialog(self._desk, self._tasks, self._door.ports, quarter, chosen, self._window)
        dialog.post_opened.connect(self._workspace.open_post)
        dialog.exported.connect(self._tell_export)
        dialog.open()

    def back_up(self) -> None:
        """Write a copy of the plan now."""
        self._workspace.keep_typed()
        self._tasks.run(
            lambda _progress, _cancelled: self._desk.backups.make(),
            lambda _backup: self._tell_backup(),
            lambda problem: self._wishes.not_saved.emit(problem, self.back_up),
        )

    def restore_backup(self) -> None:
        """Ask which backup to open as a plan of its own."""
        from contentplanner.ui.restoring import RestoreDialog

        dialog = RestoreDialog(self._desk.backups.all(), self._desk.folder, self._door.restore, self._window)
        dialog.restored.connect(self.plan_wished)
        dialog.open()

    def show_folder(self) -> None:
        """Show the plan's folder in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(self._desk.folder)))

    def _show_copy(self, post_id: PostId) -> None:
        post = self._desk.reader.post(post_id)
        if post is not None:
            self._workspace.show_thing(post)

    def _tell_backup(self) -> None:
        self.backed_up.emit()
        self._wishes.told.emit(self.tr("Backup written and checked."), "", None)

    def _tell_import(self, report: ImportReport) -> None:
        self._wishes.saved.emit()
        words = self.tr("{n} lines imported.").format(n=report.imported)
        if report.refused:
            words += " " + self.tr("{n} could not be read.").format(n=len(report.refused))
        self._wishes.told.emit(words, self.tr("Undo") if report.imported else "", self._wishes.undo)

    def _tell_export(self, exported: Exported) -> None:
        words = self.tr("{n} lines exported.").format(n=exported.lines)
        folder = QUrl.fromLocalFile(os.fspath(exported.files[0].parent))
        show = self.tr("Show in folder")
        self._wishes.told.emit(words, show, lambda: QDesktopServices.openUrl(folder))

    def _drop_empty_post(self) -> None:
        """Take back a new post in which nothing was written."""
        fresh, self._fresh = self._fresh, None
        last, _ = self._desk.reader.step_labels()
        if fresh is None or last is None or last.code != "create-post":
            return
        if self._desk.reader.post(fresh.id) == fresh:
            self._desk.planner.undo()
            text = self.tr("The empty post was not kept.")
            self._wishes.told.emit(text, self.tr("Keep it"), self._wishes.redo)

    def _flushed(self, then: Callable[[], None]) -> None:
        if self._workspace.keep_typed():
            then()

    def _today(self) -> date:
        return self._desk.clock.today()
