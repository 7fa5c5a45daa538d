"""What a person can do with the phases of a campaign."""

from dataclasses import dataclass

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.phase_days import with_span


@dataclass(frozen=True, slots=True)
class SetPhaseDays:
    """Let a phase begin and end on other days; posts stay where they are."""

    campaign_id: CampaignId
    span: PhaseSpan

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-phase-days")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the days if the other phases leave room for them."""
        unit.put(with_span(unit.get(Campaign, self.campaign_id), self.span))
