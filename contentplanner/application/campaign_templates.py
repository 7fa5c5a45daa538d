"""The run-ups one can choose from: those of the program, and how the owner changed them."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from contentplanner.application.ports import Reader, StepLabel, UnitOfWork
from contentplanner.application.starters import is_starter
from contentplanner.domain.campaigns import Phase
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import NetworkKey, TemplateId
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.settings import PROMOTIONAL_LIMIT, PlanSettings
from contentplanner.domain.template_rules import check_template
from contentplanner.domain.templates import CampaignTemplate, TemplateDraft, TemplatePhase
from contentplanner.domain.text import clean_line, clean_text
from contentplanner.resources import resource_path

_WRITTEN = datetime(2026, 11, 22, tzinfo=UTC)


def templates(reader: Reader) -> list[CampaignTemplate]:
    """Return ours in their order, those the plan has changed in their place, then those it added."""
    own = {template.id: template for template in reader.all(CampaignTemplate)}
    ours = [own.pop(template.id, template) for template in built_in_templates()]
    return [*ours, *own.values()]


@cache
def built_in_templates() -> tuple[CampaignTemplate, ...]:
    """Return the templates the program comes with, in the order they are offered."""
    found = [_read(path) for path in resource_path("templates").glob("*.json")]
    return tuple(sorted(found, key=lambda template: template.position))


@dataclass(frozen=True, slots=True)
class SaveTemplate:
    """Keep a template in the plan; one with the id of ours takes its place."""

    template: CampaignTemplate

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("save-template")

    def apply(self, unit: UnitOfWork) -> None:
        """Keep it if the rules allow it."""
        for draft in self.template.drafts:
            if not (draft.headline.strip() and draft.description.strip()) and not is_starter(draft.starter):
                raise PlanError("template-draft-without-words", phase=draft.phase, days=draft.days)
        settings = unit.find(PlanSettings, "plan")
        limit = PROMOTIONAL_LIMIT if settings is None else settings.limit
        unit.put(check_template(_tidy(self.template), limit))


@dataclass(frozen=True, slots=True)
class ResetTemplate:
    """Take the plan's own version of a template away: ours comes back, one the owner added goes."""

    template_id: TemplateId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("reset-template")

    def apply(self, unit: UnitOfWork) -> None:
        """Take it away, if there is one."""
        if (own := unit.find(CampaignTemplate, self.template_id)) is not None:
            unit.remove(own)


def _tidy(template: CampaignTemplate) -> CampaignTemplate:
    drafts = (
        replace(draft, headline=clean_line(draft.headline), description=clean_text(draft.description))
        for draft in template.drafts
    )
    name, about = clean_line(template.name), clean_line(template.about)
    return replace(template, name=name, about=about, drafts=tuple(drafts))


def _read(path: Path) -> CampaignTemplate:
    entry: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return CampaignTemplate(
        id=TemplateId(path.stem),
        created=_WRITTEN,
        position=entry["position"],
        name=entry["name"],
        about=entry["about"],
        has_launch=entry.get("has_launch", True),
        phases=tuple(
            TemplatePhase(phase=Phase(name), first=first, last=last)
            for name, (first, last) in entry["phases"].items()
        ),
        drafts=tuple(_draft(draft) for draft in entry["drafts"]),
    )


def _draft(entry: dict[str, Any]) -> TemplateDraft:
    return TemplateDraft(
        phase=Phase(entry["phase"]),
        days=entry["days"],
        gives=Gives(entry["gives"]),
        objective=Objective(entry["objective"]),
        starter=entry["starter"],
        networks=tuple(NetworkKey(key) for key in entry.get("networks", ())),
        for_partner=entry.get("for_partner", False),
    )
