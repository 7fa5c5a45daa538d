"""Templates for the tests of what is laid on a launch day."""

from datetime import UTC, datetime

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft, TemplatePhase

CREATED = datetime(2026, 11, 1, 8, 0, tzinfo=UTC)
USUAL = {
    Phase.TEASE: (-24, -13),
    Phase.PARTNERS: (-12, -8),
    Phase.CONTEST: (-7, -1),
    Phase.LAUNCH: (0, 0),
    Phase.FOLLOW_UP: (1, 12),
}
DAYS = {
    Phase.TEASE: (-24, -20, -17, -13),
    Phase.PARTNERS: (-12, -9),
    Phase.CONTEST: (-7,),
    Phase.LAUNCH: (0,),
    Phase.FOLLOW_UP: (2, 7, 12),
}


def draft(phase, days, gives=Gives.HELPFUL, **changes):
    values = {"phase": phase, "days": days, "gives": gives, "objective": Objective.ENGAGEMENT}
    values |= {"starter": "tease-tip", "for_partner": phase is Phase.PARTNERS}
    return TemplateDraft(**values | changes)


def template(phases=None, drafts=None, **changes):
    phases = USUAL if phases is None else phases
    if drafts is None:
        drafts = [
            draft(phase, day, Gives.PROMOTIONAL if phase is Phase.LAUNCH else Gives.HELPFUL)
            for phase, days in DAYS.items()
            for day in days
            if phase in phases
        ]
    spans = (TemplatePhase(phase=phase, first=first, last=last) for phase, (first, last) in phases.items())
    values = {"id": "mine", "created": CREATED, "position": 0, "name": "Mine"}
    return CampaignTemplate(**values | {"phases": tuple(spans), "drafts": tuple(drafts)} | changes)
