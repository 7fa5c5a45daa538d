"""Which phases a campaign has, and when each begins and ends."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.when import read_day
from contentplanner.ui.labels import day_text, phase_word
from contentplanner.ui.widgets.text import text_label


class PhaseFields(QWidget):
    """One row a phase: whether the campaign has it, its first and its last day."""

    edited = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: dict[Phase, tuple[QCheckBox, QLineEdit, QLineEdit]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, text in enumerate((self.tr("Phase"), self.tr("First day"), self.tr("Last day"))):
            grid.addWidget(text_label(text, role="small"), 0, column)
        for row, phase in enumerate(Phase, start=1):
            self._rows[phase] = self._row(phase)
            for column, field in enumerate(self._rows[phase]):
                grid.addWidget(field, row, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)

    def set_phases(self, phases: tuple[PhaseSpan, ...]) -> None:
        """Show these phases."""
        given = {span.phase: span for span in phases}
        for phase, (chosen, first, last) in self._rows.items():
            span = given.get(phase)
            chosen.setChecked(span is not None)
            first.setText("" if span is None else day_text(span.first, self._today))
            last.setText("" if span is None else day_text(span.last, self._today))
            self._enable(phase)

    def phases(self) -> tuple[PhaseSpan, ...]:
        """Return the phases as written.

        Raises:
            PlanError: A day cannot be read; the field has the focus.
        """
        return tuple(
            PhaseSpan(phase, self._day(first), self._day(last))
            for phase, (chosen, first, last) in self._rows.items()
            if chosen.isChecked()
        )

    def _row(self, phase: Phase) -> tuple[QCheckBox, QLineEdit, QLineEdit]:
        name = phase_word(phase)
        chosen, first, last = QCheckBox(name), QLineEdit(), QLineEdit()
        chosen.setObjectName(f"campaign.phase.{phase.value}")
        chosen.setAccessibleName(name)
        first.setAccessibleName(self.tr("First day of {phase}").format(phase=name))
        last.setAccessibleName(self.tr("Last day of {phase}").format(phase=name))
        chosen.toggled.connect(lambda _on: self._enable(phase))
        chosen.clicked.connect(lambda _on: self.edited.emit())
        for field in (first, last):
            field.textEdited.connect(lambda _text: self.edited.emit())
        return chosen, first, last

    def _enable(self, phase: Phase) -> None:
        chosen, first, last = self._rows[phase]
        for field in (first, last):
            field.setEnabled(chosen.isChecked())

    def _day(self, field: QLineEdit) -> date:
        try:
            return read_day(field.text(), self._today)
        except PlanError:
            field.setFocus()
            field.selectAll()
            raise
