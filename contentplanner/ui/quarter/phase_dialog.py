"""The small dialog behind "Set days…": the first and last day of a phase, typed."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.application.phase_commands import SetPhaseDays
from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.phase_days import span_of, with_span
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.value_fields import day_field
from contentplanner.ui.labels import phase_word, problem_text
from contentplanner.ui.screen_tools import ScreenTools
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.buttons import push_button
from contentplanner.ui.widgets.text import wrapped_label


class PhaseDialog(QDialog):
    """Asks when a phase begins and ends.

    Args:
        tools: What runs the command.
        campaign: Whose phase it is.
        phase: Which one; the campaign has it.
        parent: The window.
    """

    def __init__(
        self, tools: ScreenTools, campaign: Campaign, phase: Phase, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._campaign, self._phase = tools, campaign, phase
        self.setObjectName("phase")
        self.setWindowTitle(self.tr("Days of a phase"))
        self.setMinimumWidth(current_theme().px(420))
        today = tools.desk.clock.today
        self._first = day_field("first", self.tr("&First day"), today, home="phase")
        self._last = day_field("last", self.tr("&Last day"), today, home="phase")
        span = span_of(campaign, phase)
        self._first.show_value(span.first)
        self._last.show_value(span.last)
        self._problem = MessageLine()
        self._build()
        self._first.target.setFocus()

    def _build(self) -> None:
        heading = self.tr("{phase} of {campaign}")
        text = heading.format(phase=phase_word(self._phase), campaign=self._campaign.name)
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self._first, 1)
        days.addWidget(self._last, 1)
        keep = push_button(self.tr("Set days"), "primary")
        keep.setObjectName("phase.keep")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        leave = push_button(self.tr("Cancel"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        layout.addWidget(wrapped_label(text, "heading"))
        layout.addLayout(days)
        layout.addWidget(self._problem)
        layout.addWidget(wrapped_label(self.tr("The posts of the phase stay on their days."), "muted"))
        layout.addLayout(buttons)

    def _typed(self) -> tuple[date, date] | None:
        """Return both days, or None where one is missing or cannot be read; that field says why."""
        for field in (self._first, self._last):
            field.commit()
            if not field.edit.text().strip():
                field.mark(self.tr("A phase needs this day."))
        if self._first.message.text or self._last.message.text:
            return None
        first, last = self._first.value, self._last.value
        return None if first is None or last is None else (first, last)

    def _keep(self) -> None:
        typed = self._typed()
        self._problem.say("")
        if typed is None:
            return
        span = PhaseSpan(self._phase, *typed)
        try:
            with_span(self._campaign, span)
        except PlanError as problem:
            self._problem.say(problem_text(problem))
            return
        if self._tools.run(SetPhaseDays(self._campaign.id, span)):
            self.accept()
