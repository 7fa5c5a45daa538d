"""Settings of backups, and what the program never does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from contentplanner.application.desk import Desk
from contentplanner.ui.restoring import backup_words
from contentplanner.ui.settings.group import SettingsGroup, row_label
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import wrapped_label


class BackupsGroup(SettingsGroup):
    """When the last backup was made, and the ways to make and restore one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Backups"), desk, parent)
        self._last = QLabel()
        self._last.setTextFormat(Qt.TextFormat.PlainText)
        self.fills.append(self._fill_last)
        self.form.addRow(row_label(self.tr("Last backup")), self._last)
        self.add_note(self.tr("One is made each day you work, and before every big change."))
        buttons = QHBoxLayout()
        buttons.setSpacing(current_theme().px(8))
        for id_, text in (
            ("back_up", self.tr("Back up now")),
            ("restore_backup", self.tr("Restore…")),
            ("show_folder", self.tr("Show folder")),
        ):
            button = push_button(text)
            button.setObjectName(f"settings.{id_}")
            button.clicked.connect(lambda _=False, id_=id_: self.wished.emit(id_))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.form.addRow("", buttons)

    def _fill_last(self) -> None:
        made = self.desk.backups.all()
        self._last.setText(backup_words(made[0]) if made else self.tr("None yet"))


class AboutGroup(SettingsGroup):
    """What the program never does."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About"), desk, parent)
        words = self.tr("This app never goes online. Nothing you write leaves this computer.")
        self.form.addRow(wrapped_label(words))
