"""Which phases there are and how many days each has: a box to tick and a number to type."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from contentplanner.domain.campaigns import LONGEST_PHASE, Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.numbers import read_number
from contentplanner.ui.fields.field import MessageLine
from contentplanner.ui.fields.line_edit import LineEdit
from contentplanner.ui.icons import icon
from contentplanner.ui.labels import phase_icon, phase_word
from contentplanner.ui.theme.theme import current_theme
from contentplanner.ui.widgets.flow import FlowLayout
from contentplanner.ui.widgets.text import text_label


class PhaseCell(QWidget):
    """One phase: whether it is planned, and its days."""

    ticked = Signal(object, bool)
    typed = Signal(object, int)
    refused = Signal()

    def __init__(self, phase: Phase, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = phase
        self.box = QCheckBox(phase_word(phase))
        self.box.setObjectName(f"{home}.phase.{phase.value}")
        self.box.setAccessibleName(phase_word(phase))
        self.box.clicked.connect(lambda on: self.ticked.emit(phase, on))
        self.days = LineEdit()
        self.days.setObjectName(f"{home}.days.{phase.value}")
        self.days.setAccessibleName(self.tr("{phase}, days").format(phase=phase_word(phase)))
        self.days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.days.editingFinished.connect(self.commit)
        self._word = text_label(self.tr("days"), "small")
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(6))
        row.addWidget(self.days)
        row.addWidget(self._word)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(2))
        column.addWidget(self.box)
        column.addLayout(row)
        self._shown = 0
        current_theme().changed.connect(self._restyle)
        self._restyle()

    def show_days(self, days: int, *, on: bool) -> None:
        """Show how many days it has, and whether it is planned."""
        self.box.setChecked(on)
        self.box.setEnabled(self._phase is not Phase.LAUNCH)
        self.days.setEnabled(on)
        if days != self._shown or not self.days.hasFocus():
            self._shown = days
            self.days.show_text(str(days))
        self._word.setText(self.tr("day") if days == 1 else self.tr("days"))

    def commit(self) -> bool:
        """Take the number typed; tell whether it is one."""
        if self.days.text().strip() == str(self._shown) or not self.days.isEnabled():
            return True
        try:
            days = read_number(self.days.text())
        except PlanError:
            days = None
        if days is None or not 1 <= days <= LONGEST_PHASE:
            self.refused.emit()
            return False
        self._shown = days
        self.days.show_text(str(days))
        self.typed.emit(self._phase, days)
        return True

    def _restyle(self) -> None:
        theme = current_theme()
        self.days.setFixedWidth(theme.px(58))
        self.box.setIcon(icon(phase_icon(self._phase), "text2", 16))
        self.box.setIconSize(QSize(theme.px(16), theme.px(16)))


class LengthFields(QWidget):
    """All phases of a template side by side.

    Args:
        home: What their form is called, for the names of the fields.
        parent: The form.
    """

    ticked = Signal(object, bool)
    typed = Signal(object, int)

    def __init__(self, home: str = "launching", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._cells: dict[Phase, PhaseCell] = {}
        self._flow = FlowLayout(current_theme().px(22))
        self.message = MessageLine()
        self.message.setObjectName(f"{home}.days.message")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().px(6))
        column.addLayout(self._flow)
        column.addWidget(self.message)

    def show_phases(self, lengths: Mapping[Phase, int], on: frozenset[Phase]) -> None:
        """Show phases with their days, and which of them are planned."""
        self.message.say("")
        for phase in [phase for phase in self._cells if phase not in lengths]:
            cell = self._cells.pop(phase)
            self._flow.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        for at, (phase, days) in enumerate(lengths.items()):
            cell = self._cells.get(phase) or self._add(phase, at)
            cell.show_days(days, on=phase in on)

    def commit(self) -> bool:
        """Take what is typed; tell whether all of it could be read."""
        return all(cell.commit() for cell in self._cells.values())

    def _add(self, phase: Phase, at: int) -> PhaseCell:
        cell = self._cells[phase] = PhaseCell(phase, self._home, self)
        cell.ticked.connect(self.ticked)
        cell.typed.connect(self.typed)
        cell.refused.connect(lambda: self._refuse(cell))
        self._flow.insert(at, cell)
        cell.show()
        return cell

    def _refuse(self, cell: PhaseCell) -> None:
        self.message.say(
            self.tr("Write a number of days from 1 to {most}.").format(most=LONGEST_PHASE), "bad"
        )
