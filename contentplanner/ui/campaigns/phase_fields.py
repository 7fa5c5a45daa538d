"""Which phases a campaign has, and when each begins and ends."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from contentplanner.domain.campaigns import Phase, PhaseSpan
from contentplanner.domain.errors import PlanError
from contentplanner.domain.when import read_day
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import counted, day_text, phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.text import text_label

Row = tuple[QCheckBox, QLineEdit, QLineEdit, QLabel]


class PhaseFields(QWidget):
    """One row a phase: whether the campaign has it, its first and its last day, how many that are."""

    edited = Signal()
    ticked = Signal(object)
    """The phase whose box was clicked."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: dict[Phase, Row] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        titles = (self.tr("Phase"), self.tr("First day"), self.tr("Last day"))
        for column, text in enumerate(titles):
            self._grid.addWidget(text_label(text, role="small"), 0, column)
        for row, phase in enumerate(Phase, start=1):
            self._rows[phase] = self._row(phase)
            for column, field in enumerate(self._rows[phase]):
                self._grid.addWidget(field, row, column)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def set_phases(self, phases: tuple[PhaseSpan, ...]) -> None:
        """Show these phases."""
        given = {span.phase: span for span in phases}
        for phase, (chosen, first, last, _days) in self._rows.items():
            span = given.get(phase)
            chosen.setChecked(span is not None)
            first.setText("" if span is None else day_text(span.first, self._today))
            last.setText("" if span is None else day_text(span.last, self._today))
            self._enable(phase)

    def set_days(self, span: PhaseSpan) -> None:
        """Show the days of one phase."""
        _chosen, first, last, _days = self._rows[span.phase]
        first.setText(day_text(span.first, self._today))
        last.setText(day_text(span.last, self._today))
        self._count(span.phase)

    def phases(self) -> tuple[PhaseSpan, ...]:
        """Return the phases as written.

        Raises:
            PlanError: A day cannot be read; ``details`` say which text.
        """
        return tuple(
            PhaseSpan(phase, read_day(first.text(), self._today), read_day(last.text(), self._today))
            for phase, (chosen, first, last, _days) in self._rows.items()
            if chosen.isChecked()
        )

    def lines(self) -> tuple[QWidget, ...]:
        """Return everything that takes the focus, in order."""
        return tuple(field for row in self._rows.values() for field in row[:3])

    def focus_phase(self, phase: Phase) -> None:
        """Put the focus on the first day of a phase, or on its box where the campaign does not have it."""
        chosen, first, _last, _days = self._rows[phase]
        target = first if chosen.isChecked() else chosen
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if chosen.isChecked():
            first.selectAll()

    def _row(self, phase: Phase) -> Row:
        name = phase_word(phase)
        chosen, first, last = QCheckBox(name), QLineEdit(), QLineEdit()
        days = text_label(role="small")
        chosen.setObjectName(f"campaign.phase.{phase.value}")
        first.setObjectName(f"campaign.phase.{phase.value}.first")
        last.setObjectName(f"campaign.phase.{phase.value}.last")
        chosen.setAccessibleName(name)
        first.setAccessibleName(self.tr("First day of {phase}").format(phase=name))
        last.setAccessibleName(self.tr("Last day of {phase}").format(phase=name))
        chosen.toggled.connect(lambda _on: self._enable(phase))
        chosen.clicked.connect(lambda _on: self._tick(phase))
        for field in (first, last):
            field.textEdited.connect(lambda _text: self._type(phase))
        return chosen, first, last, days

    def _tick(self, phase: Phase) -> None:
        self.ticked.emit(phase)
        self.edited.emit()

    def _type(self, phase: Phase) -> None:
        self._count(phase)
        self.edited.emit()

    def _enable(self, phase: Phase) -> None:
        chosen, first, last, _days = self._rows[phase]
        for field in (first, last):
            field.setEnabled(chosen.isChecked())
        self._count(phase)

    def _count(self, phase: Phase) -> None:
        """Say how many days a phase has, while that can be read."""
        chosen, first, last, days = self._rows[phase]
        try:
            length = (read_day(last.text(), self._today) - read_day(first.text(), self._today)).days + 1
        except PlanError:
            length = 0
        shown = chosen.isChecked() and length > 0
        days.setText(counted(length, self.tr("1 day"), self.tr("{n} days")) if shown else "")

    def _restyle(self) -> None:
        px = current_theme().px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnMinimumWidth(3, px(52))
        for phase, (chosen, *_rest) in self._rows.items():
            chosen.setIcon(icon(phase_icon(phase), "text2", 16))
            chosen.setIconSize(QSize(px(16), px(16)))
