"""The card with the days of each phase."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan, check_campaign, usual_phases
from contentplanner.domain.errors import PlanError
from contentplanner.ui.campaigns.fields import HOME
from contentplanner.ui.campaigns.phase_fields import PhaseFields
from contentplanner.ui.fields.field import Field
from contentplanner.ui.labels import problem_text
from contentplanner.ui.widgets.card import Card

_NEW = timedelta(days=6)


class PhasesField(Field):
    """All phases of a campaign, kept when one of their days is left.

    Args:
        today: Returns the day "tomorrow" starts from.
        parent: The card.
    """

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("phases", "", home=HOME, parent=parent)
        self.label.hide()
        self._today = today
        self._campaign: Campaign | None = None
        self._shown: tuple[PhaseSpan, ...] | None = None
        self.days = PhaseFields(today())
        self.days.ticked.connect(self._tick)
        self.days.edited.connect(lambda: self.mark(""))
        self.body.addWidget(self.days)
        self.watch_focus(*self.days.lines())
        for line in self.days.lines():
            if isinstance(line, QLineEdit):
                line.returnPressed.connect(self.commit)

    @property
    def target(self) -> QWidget:
        """The first box."""
        return self.days.lines()[0]

    def inputs(self) -> tuple[QWidget, ...]:
        """Return nothing: what is wrong is said below."""
        return ()

    def work_on(self, campaign: Campaign) -> None:
        """Know the campaign the phases shown belong to; what was typed for another goes."""
        if self._campaign is not None and campaign.id != self._campaign.id:
            self.days.set_phases(campaign.phases)
            self.mark("")
        self._campaign = campaign

    def show_value(self, phases: tuple[PhaseSpan, ...]) -> None:
        """Show what the plan holds, unless that is shown already."""
        if phases != self._shown:
            self._shown = phases
            self.days.set_phases(phases)
            self.mark("")

    def commit(self) -> None:
        """Take the days as typed; say why where that cannot be done."""
        if self._campaign is None:
            return
        try:
            phases = check_campaign(replace(self._campaign, phases=self.days.phases())).phases
        except PlanError as problem:
            self.mark(problem_text(problem))
            return
        self.mark("")
        if phases != self._shown:
            self._shown = phases
            self.days.set_phases(phases)
            self.edited.emit(self.name, phases, True)

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid editing."""
        self.days.setEnabled(not read_only)

    def _tick(self, phase: Phase) -> None:
        """Give a phase that is new its usual days, and keep it."""
        if phase not in {span.phase for span in self._shown or ()}:
            self.days.set_days(self._usual(phase))
        self.commit()

    def _usual(self, phase: Phase) -> PhaseSpan:
        launch = None if self._campaign is None else self._campaign.launch
        if launch is None:
            return PhaseSpan(phase, self._today(), self._today() + _NEW)
        return next(span for span in usual_phases(launch) if span.phase is phase)


class PhasesCard(Card):
    """The days of each phase."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Phases"), "campaign.phases.card", parent)
        self.field = PhasesField(today)
        self.body.addWidget(self.field)
