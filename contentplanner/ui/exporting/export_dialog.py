"""The export dialog: look at what would be written, then write it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.exporting import (
    ExchangePorts,
    ExportCheck,
    Exported,
    ExportWish,
    ScheduleWriter,
)
from contentplanner.application.plan_places import file_name
from contentplanner.application.schedule_export import ScheduleExport
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import PostId
from contentplanner.domain.quarters import Quarter
from contentplanner.ui.exporting.check_panel import CheckPanel
from contentplanner.ui.exporting.preview_table import PreviewTable
from contentplanner.ui.exporting.scope_field import ScopeField, Scopes
from contentplanner.ui.labels import counted, problem_text
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label

Answer = TypeVar("Answer")


class ExportDialog(QDialog):
    """Asks what to export, shows the check, and writes on the worker thread.

    ``exported`` carries what was done; ``post_opened`` asks to open a post that was left out.
    """

    exported = Signal(object)
    post_opened = Signal(str)

    def __init__(
        self,
        desk: Desk,
        tasks: TaskRunner,
        ports: ExchangePorts,
        quarter: Quarter,
        selected: tuple[PostId, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._ports = desk, tasks, ports
        self._asked = 0
        self._cancel: Callable[[], None] = lambda: None
        self._check: ExportCheck | None = None
        campaigns = tuple(desk.reader.campaigns())
        self._scope = ScopeField(Scopes(quarter, campaigns, selected, desk.clock.today()))
        self._drafts = self._option("drafts", self.tr("Include drafts and ideas"))
        self._pictures = self._option("pictures", self.tr("Copy the pictures next to the file"))
        self._exact = self._option("exact", self.tr("Exact copy, not for a spreadsheet"))
        self._panel = CheckPanel()
        self._preview = PreviewTable()
        self._lines = text_label(role="small")
        self._problem = wrapped_label(role="error")
        self._export = push_button(self.tr("Export…"), "primary", "file-output")
        self._recheck = QTimer(self, singleShot=True, interval=150)
        self._build()
        self._look()

    def _build(self) -> None:
        self.setObjectName("export")
        self.setWindowTitle(self.tr("Export schedule"))
        self.resize(current_theme().px(920), current_theme().px(660))
        self._pictures.setChecked(True)
        self._exact.setToolTip(self.tr("Leaves texts that begin with = + - @ as they are"))
        self._problem.hide()
        self._preview.setMinimumHeight(current_theme().px(120))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(text_label(self.tr("Which posts"), role="label"))
        layout.addWidget(self._scope)
        options = QHBoxLayout()
        options.setSpacing(20)
        for option in (self._drafts, self._pictures, self._exact):
            options.addWidget(option)
            option.toggled.connect(lambda _on: self._look())
        options.addStretch(1)
        layout.addLayout(options)
        layout.addWidget(self._panel)
        layout.addWidget(self._preview, 1)
        layout.addWidget(self._lines)
        layout.addWidget(self._problem)
        layout.addLayout(self._buttons())
        self._scope.changed.connect(lambda: self._recheck.start())
        self._recheck.timeout.connect(self._look)
        self._panel.post_opened.connect(self._open_post)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._export.setObjectName("export.accept")
        self._export.setDefault(True)
        self._export.clicked.connect(self._choose_file)
        row.addWidget(cancel)
        row.addWidget(self._export)
        return row

    def _look(self) -> None:
        """Have the worker check what would be written; an older answer is dropped."""
        self._asked += 1
        asked, wish = self._asked, self._wish()
        if wish is None:
            return
        self._export.setEnabled(False)  # until its number is that of this wish
        self._run(
            lambda export, writer, go_on: export.check(writer, wish, go_on=go_on),
            lambda check: self._show_check(asked, check),
        )

    def _wish(self) -> ExportWish | None:
        try:
            wanted = self._scope.wanted()
        except PlanError as error:
            self._panel.show_message(problem_text(error))
            self._export.setEnabled(False)
            return None
        return ExportWish(
            wanted,
            drafts=self._drafts.isChecked(),
            exact=self._exact.isChecked(),
            pictures=self._pictures.isChecked(),
        )

    def _show_check(self, asked: int, check: ExportCheck) -> None:
        if asked != self._asked:
            return
        self._check = check
        self._panel.show_check(check)
        self._preview.show_lines(check.preview)
        self._lines.setText(self._summary(check))
        self._export.setEnabled(True)
        if check.lines:
            self._export.setText(
                counted(check.lines, self.tr("Export 1 line…"), self.tr("Export {n} lines…"))
            )
        else:
            self._export.setText(self.tr("Nothing to export yet"))

    def _summary(self, check: ExportCheck) -> str:
        if not check.lines:
            return ""
        shown = counted(check.lines, self.tr("1 line"), self.tr("All {n} lines"))
        if len(check.preview) < check.lines:
            shown = self.tr("First {shown} of {lines} lines")
            shown = shown.format(shown=len(check.preview), lines=check.lines)
        if not check.pictures:
            return shown
        size = max(1, round(check.picture_bytes / 1_000_000))
        files = counted(check.pictures, self.tr("1 picture file"), self.tr("{n} picture files"))
        return self.tr("{shown} · {files}, about {size} MB").format(shown=shown, files=files, size=size)

    def _choose_file(self) -> None:
        if self._check is not None and self._check.lines == 0:
            self._explain_nothing(self._check)
            return
        name = file_name(f"{self._desk.reader.settings().name} {self._scope.file_part()}")
        chooser = QFileDialog(self, self.tr("Export schedule"), str(Path.home() / f"{name}.csv"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("csv")
        chooser.setNameFilter(self.tr("CSV files (*.csv)"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.write_to(Path(path)))
        chooser.open()

    def _explain_nothing(self, check: ExportCheck) -> None:
        self._problem.setText(
            counted(
                len(check.left_out),
                self.tr("1 post is planned here, and it is not ready."),
                self.tr("{n} posts are planned here, and none is ready."),
            )
            + " "
            + self.tr("Open one above, or include drafts.")
        )
        self._problem.show()

    def write_to(self, target: Path) -> None:
        """Write the file now; a refusal is shown here and changes nothing."""
        wish = self._wish()
        if wish is None:
            return
        self._problem.hide()
        self._export.setEnabled(False)
        self._run(lambda export, writer, go_on: export.write(writer, wish, target, go_on=go_on), self._finish)

    def _finish(self, exported: Exported) -> None:
        self.exported.emit(exported)
        self.accept()

    def _run(
        self,
        ask: Callable[[ScheduleExport, ScheduleWriter, Callable[[int], bool]], Answer],
        done: Callable[[Answer], None],
    ) -> None:
        desk, ports = self._desk, self._ports

        def job(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Answer:
            reader = desk.open_reader()
            try:
                export = ScheduleExport(
                    desk.folder, reader, desk.pictures, desk.networks, ports.whole_files()
                )
                return ask(export, ports.schedule_writers()[0], lambda _lines: not cancelled())
            finally:
                reader.close()

        self._cancel()
        self._cancel = self._tasks.run(job, done, self._fail)

    def _fail(self, problem: BaseException) -> None:
        if not isinstance(problem, Exception):
            raise problem
        self._problem.setText(problem_text(problem))
        self._problem.show()
        self._export.setEnabled(True)

    def _open_post(self, post_id: str) -> None:
        self.post_opened.emit(post_id)
        self.reject()

    def reject(self) -> None:
        """Close without exporting; work under way is stopped."""
        self._cancel()
        super().reject()

    def _option(self, name: str, text: str) -> QCheckBox:
        option = QCheckBox(text)
        option.setObjectName(f"export.{name}")
        option.setAccessibleName(text)
        return option
