"""Settings of spelling: whether words are underlined, by which dictionary, and the plan's own words."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from contentplanner.application.desk import Desk
from contentplanner.application.dictionaries import Dictionary, Origin, shelves
from contentplanner.application.problems import StorageProblem
from contentplanner.application.spelling_commands import KeepOwnWord, RemoveOwnWord
from contentplanner.domain.errors import PlanError
from contentplanner.domain.own_words import OwnWord
from contentplanner.domain.spelling import can_be_spelt
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.labels import problem_text
from contentplanner.ui.latest_job import LatestJob
from contentplanner.ui.preferences import Preferences
from contentplanner.ui.settings.group import SettingsGroup, row_label
from contentplanner.ui.tasks import Cancelled, Progress, TaskRunner
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.text import wrapped_label

_LONGEST = 60


class SpellingGroup(SettingsGroup):
    """Which words are right. The dictionary is looked for when the group is first in sight.

    Args:
        desk: The open plan.
        tasks: Looks for dictionaries and reads them.
        preferences: Whether spelling is wanted on this computer.
    """

    def __init__(
        self, desk: Desk, tasks: TaskRunner, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Spelling"), desk, parent)
        self._preferences = preferences
        self._shelves = shelves()
        self._job = LatestJob(tasks, self)
        self._looked_for: tuple[str, str] | None = None
        self._shown: list[str] = []
        checked = QCheckBox(self.tr("Underline words that may be misspelt"))
        checked.setObjectName("settings.spelling")
        checked.toggled.connect(self._switch)
        self.fills.append(lambda: checked.setChecked(preferences.checks_spelling))
        self.form.addRow("", checked)
        self._found = wrapped_label()
        self._found.setObjectName("settings.dictionary")
        self.form.addRow(row_label(self.tr("Dictionary")), self._found)
        self._problem = MessageLine()
        self._problem.setObjectName("settings.dictionary.problem")
        self.form.addRow("", self._problem)
        self._add_buttons()
        self._add_words()
        self.fills += [self._fill_words, self._look]

    def _add_buttons(self) -> None:
        choose = push_button(self.tr("Choose a dictionary…"))
        choose.setObjectName("settings.choose_dictionary")
        choose.clicked.connect(self._choose)
        self._usual = push_button(self.tr("Go back to the usual one"))
        self._usual.setObjectName("settings.usual_dictionary")
        self._usual.clicked.connect(self._forget)
        self._usual.hide()
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(choose)
        row.addWidget(self._usual)
        row.addStretch(1)
        self.form.addRow("", row)

    def _add_words(self) -> None:
        self._word = LineEdit()
        self._word.setObjectName("settings.own_word")
        self._word.setMaxLength(_LONGEST)
        self._word.setPlaceholderText(self.tr("A name, a dish, a brand"))
        self._word.returnPressed.connect(self._keep_word)
        add = push_button(self.tr("Add"))
        add.setObjectName("settings.add_word")
        add.setAccessibleName(self.tr("Add word"))
        add.clicked.connect(self._keep_word)
        self._word.setAccessibleName(self.tr("Words that are right in this plan"))
        self._word.setMaximumWidth(current_theme().px(260))
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(self._word, 3)
        row.addWidget(add)
        row.addStretch(1)
        label = row_label(self.tr("Words that are right in this plan"))
        label.setBuddy(self._word)
        self.form.addRow(label, row)
        self._words = QWidget()
        self._flow = FlowLayout(current_theme().px(6), self._words)
        self.form.addRow("", self._words)

    def _switch(self, on: bool) -> None:
        if not self.filling:
            self._preferences.checks_spelling = on
            self.looks_changed.emit()

    def _keep_word(self) -> None:
        if self._word.text().strip():
            self.command_wished.emit(KeepOwnWord(self._word.text(), self.desk.clock.now()))
            self._word.clear()

    def _fill_words(self) -> None:
        words = [word.id for word in self.desk.reader.all(OwnWord)]
        if words == self._shown:
            return
        self._shown = words
        while item := self._flow.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for word in words:
            button = push_button(word.replace("&", "&&"), "secondary", "x")
            button.put_sign_last()
            button.setProperty("dense", "true")
            button.setAccessibleName(self.tr("Remove “{word}”").format(word=word))
            button.setToolTip(button.accessibleName())
            button.clicked.connect(partial(self._remove_word, word))
            self._flow.addWidget(button)
        self._words.setVisible(bool(words))

    def _remove_word(self, word: str, _checked: bool = False) -> None:
        self._word.setFocus()
        self.command_wished.emit(RemoveOwnWord(word))

    # The dictionary.

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the dictionary."""
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        """Find out by which dictionary words are judged, unless that is known."""
        settings = self.settings()
        wanted = (settings.language, settings.country)
        if not self.isVisible() or wanted == self._looked_for:
            return
        self._looked_for = wanted
        if not can_be_spelt(settings.language):
            self._usual.hide()
            self._say(self.tr("{language} puts no blanks between words, so nothing is underlined."))
            return
        self._say(self.tr("Looking…"))
        find = self._shelves.find

        def job(_progress: Progress, _cancelled: Cancelled) -> Dictionary | None:
            return find(*wanted)

        self._job.start(job, self._show, self._tell)

    def _show(self, found: Dictionary | None) -> None:
        self._usual.setVisible(found is not None and found.origin is Origin.CHOSEN)
        if found is None:
            self._say(
                self.tr(
                    "There is none for {language} on this computer, so nothing is underlined. LibreOffice "
                    "brings dictionaries along; or choose one yourself, two files that end in .dic and .aff."
                )
            )
            return
        words = {
            Origin.BUNDLED: self.tr("{language}, American and British, which comes with this program"),
            Origin.SYSTEM: self.tr("{language}, which this computer has: {path}"),
            Origin.CHOSEN: self.tr("{language}, the one you chose"),
        }[found.origin]
        self._say(words, found.path)
        if found.origin is not Origin.BUNDLED:
            self._job.start(lambda _progress, _cancelled: found.open(), lambda _speller: None, self._tell)

    def _say(self, words: str, path: Path | str = "") -> None:
        language = QLocale.languageToString(QLocale(self.settings().language).language())
        self._found.setText(words.format(language=language, path=path))
        self._problem.say("")

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, PlanError | StorageProblem | OSError):
            raise error
        self._problem.say(problem_text(error))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a dictionary"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Dictionaries (*.dic *.aff)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Use a dictionary the owner chose for the plan's language; it is checked and copied first."""
        language, keep = self.settings().language, self._shelves.keep

        def job(_progress: Progress, _cancelled: Cancelled) -> Dictionary:
            return keep(path, language)

        self._say(self.tr("Looking…"))
        self._job.start(job, lambda _kept: self._note_change(), self._refuse)

    def _refuse(self, error: BaseException) -> None:
        """Say what is wrong with what was chosen, under what is used still."""
        self._looked_for = None
        settings = self.settings()
        find = partial(self._shelves.find, settings.language, settings.country)

        def show(found: Dictionary | None) -> None:
            self._show(found)
            self._tell(error)

        self._job.start(lambda _progress, _cancelled: find(), show, self._tell)

    def _forget(self) -> None:
        language, forget = self.settings().language, self._shelves.forget
        self._job.start(
            lambda _progress, _cancelled: forget(language), lambda _none: self._note_change(), self._tell
        )

    def _note_change(self) -> None:
        self._preferences.note_dictionary_change()
        self._looked_for = None
        self._look()
        self.looks_changed.emit()
