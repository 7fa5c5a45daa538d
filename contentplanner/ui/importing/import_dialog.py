"""The import dialog: nothing is written before its last button, and one undo takes it all back."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.importing import (
    DateOrder,
    ImportChoices,
    ImportDraft,
    ImportProblem,
    ImportReport,
    ImportUseCase,
)
from contentplanner.domain.networks import Networks
from contentplanner.ui.importing.column_fields import ColumnFields
from contentplanner.ui.importing.report_panel import ReportPanel
from contentplanner.ui.labels import counted, problem_text
from contentplanner.ui.tasks import TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import text_label, wrapped_label


class ImportDialog(QDialog):
    """Shows how a file will be read, lets it be corrected, and imports it on the worker thread.

    ``imported`` carries the report.
    """

    imported = Signal(object)
    _progressed = Signal(int, int)

    def __init__(
        self,
        importing: ImportUseCase,
        networks: Networks,
        tasks: TaskRunner,
        path: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._importing, self._tasks, self._path = importing, tasks, path
        self._asked = 0
        self._stop = Event()
        self._running = False
        self._columns: ColumnFields | None = None
        self._area = QScrollArea()
        self._network = QComboBox()
        self._dates = QWidget()
        self._date_orders: dict[DateOrder, QRadioButton] = {}
        self._date_question = wrapped_label(role="label")
        self._facts = text_label(role="small")
        self._report = ReportPanel()
        self._progress = QProgressBar()
        self._import = push_button(self.tr("Import"), "primary", "file-input")
        self._recheck = QTimer(self, singleShot=True, interval=150)
        self._build(networks)
        self._open()

    def _build(self, networks: Networks) -> None:
        self.setObjectName("import")
        self.setWindowTitle(self.tr("Import {file}").format(file=self._path.name))
        self.resize(current_theme().px(860), current_theme().px(680))
        self._area.setWidgetResizable(True)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._progress.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(text_label(self._path.name, role="heading"))
        layout.addWidget(self._facts)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._dates)
        layout.addLayout(self._network_row(networks))
        layout.addWidget(self._report)
        layout.addWidget(self._progress)
        layout.addLayout(self._buttons())
        self._build_dates()
        self._recheck.timeout.connect(self._look)
        self._progressed.connect(self._show_progress)

    def _build_dates(self) -> None:
        layout = QVBoxLayout(self._dates)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._date_question)
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(20)
        for order, text in (
            (DateOrder.DAY_FIRST, self.tr("Day, month, year")),
            (DateOrder.MONTH_FIRST, self.tr("Month, day, year")),
        ):
            radio = QRadioButton(text)
            radio.setObjectName(f"import.dates.{order.value}")
            radio.setAccessibleName(text)
            group.addButton(radio)
            row.addWidget(radio)
            self._date_orders[order] = radio
        row.addStretch(1)
        layout.addLayout(row)
        group.buttonClicked.connect(lambda _button: self._look())
        self._dates.hide()

    def _network_row(self, networks: Networks) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        label = text_label(self.tr("Network of lines that name none"), role="label")
        label.setBuddy(self._network)
        self._network.setObjectName("import.network")
        self._network.setAccessibleName(label.text())
        self._network.addItem(self.tr("Leave it open"), "")
        for network in networks.known:
            self._network.addItem(network.label, network.label)
        self._network.currentIndexChanged.connect(lambda _index: self._look())
        row.addWidget(label)
        row.addWidget(self._network)
        row.addStretch(1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(text_label(self.tr("One undo takes the whole import back."), role="small"))
        row.addStretch(1)
        cancel = push_button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._import.setObjectName("import.accept")
        self._import.setDefault(True)
        self._import.setEnabled(False)
        self._import.clicked.connect(self._run)
        row.addWidget(cancel)
        row.addWidget(self._import)
        return row

    def _open(self) -> None:
        importing, path = self._importing, self._path
        self._tasks.run(lambda _progress, _cancelled: importing.open(path), self._show_draft, self._fail)

    def _show_draft(self, draft: ImportDraft) -> None:
        self._columns = ColumnFields(draft)
        self._columns.changed.connect(self._recheck.start)
        self._area.setWidget(self._columns)
        self._facts.setText(
            self.tr("{lines}, {encoding}, cells separated by {separator}").format(
                lines=counted(draft.line_count, self.tr("1 line"), self.tr("{n} lines")),
                encoding=draft.encoding,
                separator=self._separator_word(draft.separator),
            )
        )
        self._show_date_question(draft.date_question)
        self._look()

    def _show_date_question(self, question: str) -> None:
        self._date_question.setText(
            self.tr("“{date}” can be read in two ways. In which order does this file write dates?").format(
                date=question
            )
        )
        self._dates.setVisible(bool(question))

    def _separator_word(self, separator: str) -> str:
        words = {"\t": self.tr("tabs"), ",": self.tr("commas"), ";": self.tr("semicolons")}
        return words.get(separator, separator)

    def _choices(self) -> ImportChoices:
        order = next((order for order, radio in self._date_orders.items() if radio.isChecked()), None)
        columns = {} if self._columns is None else self._columns.columns()
        return ImportChoices(columns=columns, network=self._network.currentData(), date_order=order)

    def _look(self) -> None:
        """Have the worker look ahead; an older answer is dropped."""
        if self._columns is None:
            return
        self._asked += 1
        asked = self._asked
        self._start(self._importing.preview, lambda report: self._show_report(asked, report), asked)

    def _show_report(self, asked: int, report: ImportReport) -> None:
        if asked != self._asked:
            return
        self._progress.hide()
        self._report.show_report(report)
        self._import.setText(counted(report.imported, self.tr("Import 1 line"), self.tr("Import {n} lines")))
        self._import.setEnabled(report.imported > 0)

    def _run(self) -> None:
        self._asked += 1
        self._running = True
        self._import.setEnabled(False)
        self._area.setEnabled(False)
        self._start(self._importing.run, self._finish, self._asked)

    def _finish(self, report: ImportReport) -> None:
        self._running = False
        self.imported.emit(report)
        self.accept()

    def _start(
        self, work: Callable[..., ImportReport], done: Callable[[ImportReport], None], asked: int
    ) -> None:
        path, choices, stop = self._path, self._choices(), self._stop

        def job(_progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> ImportReport:
            return work(path, choices, self._progressed.emit, lambda: stop.is_set() or cancelled())

        self._tasks.run(job, done, lambda problem: self._fail_if_newest(asked, problem))

    def _fail_if_newest(self, asked: int, problem: BaseException) -> None:
        if asked == self._asked:
            self._fail(problem)

    def _fail(self, problem: BaseException) -> None:
        if not isinstance(problem, Exception):
            raise problem
        self._running = False
        if self._stop.is_set():
            super().reject()
            return
        self._progress.hide()
        self._area.setEnabled(True)
        self._import.setEnabled(False)
        if isinstance(problem, ImportProblem):
            self._report.show_message(problem.sentence)
        else:
            self._report.show_message(problem_text(problem))

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setVisible(total > 2000)
        self._progress.setMaximum(max(1, total))
        self._progress.setValue(done)

    def reject(self) -> None:
        """Close without importing; an import under way is stopped first, and may still have won."""
        self._stop.set()
        if not self._running:
            super().reject()
