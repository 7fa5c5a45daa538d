"""The campaign wizard: from one launch day to a whole run-up, counted back from it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from contentplanner.ui.labels import counted, day_text
from contentplanner.ui.launching.answers import Answers
from contentplanner.ui.launching.check_step import CheckStep
from contentplanner.ui.launching.keeping import KeptAnswers
from contentplanner.ui.launching.making import plan_command
from contentplanner.ui.launching.material import closed_at_hand, closed_from, read_material
from contentplanner.ui.launching.resuming import ResumePage
from contentplanner.ui.launching.sketch import sketched, without_what_is_gone
from contentplanner.ui.launching.step import Step
from contentplanner.ui.launching.step_list import StepList
from contentplanner.ui.launching.what_step import WhatStep
from contentplanner.ui.launching.when_step import WhenStep
from contentplanner.ui.launching.who_step import WhoStep
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.notice import Notice

WHAT, WHEN, WHO, CHECK = range(4)
_WIDTH, _HEIGHT = 980, 760
_NARROW = 760


class LaunchWizard(QDialog):
    """Asks four things and makes one command of them; Escape leaves, and all answers are kept.

    Args:
        tools: The plan and what does the work.
        launch: The launch day to begin with, or None.
        parent: The window.
    """

    made = Signal(object, object)
    """The campaign that was added, and its posts."""
    templates_wished = Signal(str)
    """The id of a template to change."""

    def __init__(self, tools: ScreenTools, launch: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._first = Answers(launch=launch)
        self._kept = KeptAnswers(tools.preferences, self._desk.folder, self)
        self._is_closed = closed_at_hand(self._desk.reader, self._desk.clock.today())
        self._stop: Callable[[], None] = lambda: None
        self._read()
        self.setObjectName("launching")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New campaign"))
        self._what, self._when = WhatStep(), WhenStep(self._desk)
        self._who, self._check = WhoStep(self._desk.networks), CheckStep()
        self._steps: tuple[Step, ...] = (self._what, self._when, self._who, self._check)
        self._list = StepList((self.tr("What"), self.tr("When"), self.tr("Who"), self.tr("Check")))
        self._pages = QStackedWidget()
        self._back = push_button(self.tr("&Back"))
        self._cancel = push_button(self.tr("Cancel"))
        self._next = push_button(self.tr("&Next"))
        self._finish = push_button("", "primary")
        self._trouble = Notice("launching.trouble", "error")
        self._build()
        self._connect()
        self._fit()
        self._answers = self._first
        self._show(self._first)
        self._begin()
        self._look_up_closed_days()

    @property
    def answers(self) -> Answers:
        """What is answered so far."""
        return self._answers

    # Building.

    def _build(self) -> None:
        for step in self._steps:
            self._pages.addWidget(step)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(self._trouble)
        line = QFrame()
        line.setProperty("kind", "hairline")
        line.setFixedHeight(1)
        right.addWidget(line)
        right.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list)
        row.addLayout(right, 1)

    def _buttons(self) -> QHBoxLayout:
        px = current_theme().px
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(14), px(24), px(16))
        row.setSpacing(px(8))
        for button, name in (
            (self._back, "back"),
            (self._cancel, "cancel"),
            (self._next, "next"),
            (self._finish, "finish"),
        ):
            button.setObjectName(f"launching.{name}")
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(1, 1)
        return row

    def _connect(self) -> None:
        self._back.clicked.connect(self._go_back)
        self._cancel.clicked.connect(self.reject)
        self._next.clicked.connect(self._go_on)
        self._finish.clicked.connect(self._make)
        self._list.chosen.connect(self._choose)
        self._what.templates_wished.connect(self.templates_wished)
        for step in self._steps:
            step.answered.connect(self._take)
        QShortcut(QKeySequence("Alt+Left"), self, self._go_back)

    def _fit(self) -> None:
        """Be as large as is comfortable, and never larger than the window."""
        px, window = current_theme().px, self.parentWidget()
        wanted = QSize(px(_WIDTH), px(_HEIGHT))
        if window is not None:
            wanted = wanted.boundedTo(window.window().size() - QSize(32, 32))
        self.resize(wanted)

    def _begin(self) -> None:
        """Offer to go on where the last time ended."""
        kept = self._kept.read()
        if kept is None:
            self._go(WHAT)
            return
        kept = without_what_is_gone(kept, self._material)
        launch = sketched(kept, self._material).launch
        word = self._list.words[kept.step].lower()
        page = ResumePage(kept, day_text(launch, self._material.today), word)
        page.agreed.connect(lambda: self._resume(page, kept))
        page.refused.connect(lambda: self._resume(page, self._first))
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._list.hide()
        for button in (self._back, self._next, self._finish):
            button.hide()
        page.take_focus()

    def _resume(self, page: QWidget, answers: Answers) -> None:
        self._pages.removeWidget(page)
        page.deleteLater()
        self._list.show()
        self._note(answers)
        self._go(answers.step)

    # Answers.

    def _take(self, values: object) -> None:
        assert isinstance(values, dict), "a step tells answers by name"
        self._note(replace(self._answers, **values))

    def _note(self, answers: Answers) -> None:
        asked = replace(answers, step=WHAT) != self._first
        self._kept.note(answers if asked else Answers())
        self._show(answers)

    def _show(self, answers: Answers) -> None:
        self._answers = answers
        self._sketch = sketched(answers, self._material)
        self._steps[answers.step].show_answers(answers, self._sketch, self._material)
        drafts = len(self._sketch.ticked)
        furthest = WHEN if self._sketch.plan is None else CHECK
        self._list.show_steps(answers.step, max(furthest, answers.step), drafts)
        self._finish.setText(
            counted(drafts, self.tr("&Create 1 draft"), self.tr("&Create {n} drafts"))
            if drafts
            else self.tr("&Create campaign")
        )
        self._finish.setAccessibleName(self._finish.text().replace("&", ""))

    def _read(self) -> None:
        self._material = read_material(self._desk, self._is_closed)

    def read_again(self) -> None:
        """Show what the plan says now, because a template was changed."""
        self._read()
        self._show(self._answers)

    def _look_up_closed_days(self) -> None:
        """Have the worker look up on which public holidays the business is closed."""
        desk = self._desk

        def look(_progress: object, _cancelled: object) -> Callable[[date], bool]:
            reader = desk.open_reader()
            try:
                return closed_from(reader, desk.clock.today())
            finally:
                reader.close()

        def show(is_closed: Callable[[date], bool]) -> None:
            self._is_closed = is_closed
            self.read_again()

        def fail(problem: BaseException) -> None:
            raise problem

        if self._material.settings.closed_on_holidays:
            self._stop = self._tools.tasks.run(look, show, fail)

    # Steps.

    def _choose(self, step: int) -> None:
        if step <= self._answers.step or self._leave():
            self._go(step)

    def _go_back(self) -> None:
        if self._back.isVisibleTo(self):
            self._go(self._answers.step - 1)

    def _go_on(self) -> None:
        if self._leave():
            self._go(self._answers.step + 1)

    def _leave(self) -> bool:
        """Take what is typed; tell whether the next step may come."""
        return self._steps[self._answers.step].take_typed()

    def _go(self, step: int) -> None:
        step = min(max(step, WHAT), CHECK)
        self._trouble.say("")
        self._note(replace(self._answers, step=step))
        self._pages.setCurrentWidget(self._steps[step])
        self._back.setVisible(step > WHAT)
        self._next.setVisible(step < CHECK)
        self._finish.setVisible(step > WHAT)
        _dress(self._next, "primary" if step == WHAT else "secondary")
        self._next.setDefault(step < CHECK)
        self._finish.setDefault(step == CHECK)
        self._steps[step].take_focus()

    # The end.

    def _make(self) -> None:
        """Add the campaign, or go to what is still missing."""
        if not self._leave() or self._sketch.plan is None:
            self._go(WHEN if self._sketch.plan is None else self._answers.step)
            return
        if not self._answers.name.strip():
            self._go(WHAT)
            self._what.refuse_name()
            return
        command = plan_command(self._answers, self._sketch, self._material, self._desk)
        if not self._tools.run(command):
            words = self.tr("The campaign could not be created. The window says why; all answers are kept.")
            self._trouble.say(words)
            return
        self._kept.forget()
        self.accept()
        self.made.emit(command.campaign, command.posts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the step list narrow where there is little room."""
        super().resizeEvent(event)
        self._list.set_narrow(self.width() < current_theme().px(_NARROW))

    def done(self, result: int) -> None:
        """Close; answers that were not made into a campaign are kept."""
        self._stop()
        self._kept.write()
        super().done(result)


def _dress(button: QPushButton, kind: str) -> None:
    """Give a button the looks of another kind."""
    button.setProperty("kind", kind)
    button.style().unpolish(button)
    button.style().polish(button)
