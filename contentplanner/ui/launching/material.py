"""What the plan says that the wizard builds on, read once and again when a template was changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from contentplanner.application.campaign_templates import templates
from contentplanner.application.day_marks import closed_days, own_marks
from contentplanner.application.desk import Desk
from contentplanner.application.ports import Reader
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import NetworkKey, TemplateId
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.strategy import NetworkUse, Persona
from contentplanner.domain.templates import CampaignTemplate

AHEAD = timedelta(days=3 * 366)
"""How far ahead closed days are looked up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the plan says.

    Args:
        decided: The networks that the strategy says are used; empty while that is open.
        is_closed: Whether the business is closed on a day.
    """

    today: date
    now: datetime
    settings: PlanSettings
    templates: Mapping[TemplateId, CampaignTemplate]
    campaigns: tuple[Campaign, ...]
    partners: tuple[Partner, ...]
    personas: tuple[Persona, ...]
    decided: tuple[NetworkKey, ...]
    is_closed: Callable[[date], bool]

    def template(self, template_id: TemplateId) -> CampaignTemplate:
        """Return a template; the first one for an id that is gone."""
        return self.templates.get(template_id) or next(iter(self.templates.values()))

    def has_campaign(self, name: str) -> bool:
        """Tell whether a campaign has a name, in any case."""
        return any(campaign.name.casefold() == name.casefold() for campaign in self.campaigns)


def read_material(desk: Desk, is_closed: Callable[[date], bool]) -> Material:
    """Return what the plan says now."""
    reader = desk.reader
    return Material(
        today=desk.clock.today(),
        now=desk.clock.now(),
        settings=reader.settings(),
        templates={template.id: template for template in templates(reader)},
        campaigns=tuple(reader.campaigns()),
        partners=tuple(reader.all(Partner)),
        personas=tuple(reader.all(Persona)),
        decided=tuple(use.id for use in reader.all(NetworkUse) if use.used),
        is_closed=is_closed,
    )


def closed_at_hand(reader: Reader, today: date) -> Callable[[date], bool]:
    """Return whether the business is closed on a day, as far as the plan itself says so."""
    marks = own_marks(reader, today, today + AHEAD)
    return frozenset(mark.day for mark in marks if mark.closed).__contains__


def closed_from(reader: Reader, today: date) -> Callable[[date], bool]:
    """Return whether the business is closed on a day, public holidays too; slow the first time."""
    return closed_days(reader, today, today + AHEAD)
