"""The dialog that opens a backup as a plan of its own; the current plan stays as it is."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from contentplanner.application.desk import Backup
from contentplanner.application.plan_places import free_folder
from contentplanner.application.ports import StorageProblem
from contentplanner.ui.labels import day_text, problem_text
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import wrapped_label

_FILE = Qt.ItemDataRole.UserRole


class RestoreDialog(QDialog):
    """Lists the backups; ``restored`` carries the new plan's folder.

    Args:
        backups: The plan's own, newest first.
        folder: The plan's folder; the new one is made beside it.
        restore: Makes a plan folder from a backup file.
        parent: The window.
    """

    restored = Signal(object)

    def __init__(
        self,
        backups: Sequence[Backup],
        folder: Path,
        restore: Callable[[Path, Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._restore = folder, restore
        self.setObjectName("restore")
        self.setWindowTitle(self.tr("Restore a backup"))
        self.resize(current_theme().px(560), current_theme().px(440))
        self._list = QListWidget()
        self._list.setObjectName("restore.list")
        self._list.setAccessibleName(self.tr("Backups"))
        for backup in backups:
            item = QListWidgetItem(backup_words(backup))
            item.setData(_FILE, backup.path)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(lambda _item: self._open_chosen())
        self._problem = wrapped_label(role="error")
        self._problem.hide()
        self._lay_out(empty=not backups)

    def _lay_out(self, *, empty: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(wrapped_label(self.tr("Which backup would you like to look at?"), "heading"))
        words = self.tr("It opens as a separate plan. The plan you have open stays as it is.")
        if empty:
            words = self.tr("This plan has no backup yet. You can choose a file from somewhere else.")
        layout.addWidget(wrapped_label(words, "small"))
        layout.addWidget(self._list, 1)
        layout.addWidget(self._problem)
        row = QHBoxLayout()
        choose = push_button(self.tr("Choose a file…"))
        choose.clicked.connect(self._choose_file)
        cancel = push_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        accept = push_button(self.tr("Open backup"), "primary")
        accept.setObjectName("restore.accept")
        accept.setDefault(True)
        accept.setEnabled(not empty)
        accept.clicked.connect(self._open_chosen)
        row.addWidget(choose)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(accept)
        layout.addLayout(row)

    def _open_chosen(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._open(item.data(_FILE))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a backup"),
            str(self._folder),
            self.tr("Backups (*.db *.zip);;All files (*)"),
        )
        if chosen:
            self._open(Path(chosen))

    def _open(self, backup: Path) -> None:
        name = self.tr("{plan} restored").format(plan=self._folder.name)
        target = free_folder(self._folder.parent, name)
        try:
            self._restore(backup, target)
        except StorageProblem as problem:
            self._problem.setText(problem_text(problem))
            self._problem.show()
            return
        self.accept()
        self.restored.emit(target)


def backup_words(backup: Backup) -> str:
    """Return when a backup was made and why."""
    made = backup.made.astimezone()
    reasons = {
        "daily": QCoreApplication.translate("backups", "automatic"),
        "asked": QCoreApplication.translate("backups", "made by you"),
    }
    why = reasons.get(backup.reason, QCoreApplication.translate("backups", "made before a big change"))
    return f"{day_text(made.date(), made.date())} {made:%H:%M} · {why}"
