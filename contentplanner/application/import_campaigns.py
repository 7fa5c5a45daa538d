"""Turns the lines of a campaign calendar into campaigns of the plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from contentplanner.application.import_posts import Outcome, name_key
from contentplanner.application.importing import CampaignLine, RefusedLine
from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.campaigns import Campaign, free_name
from contentplanner.domain.ids import new_campaign_id


@dataclass(slots=True)
class ImportCampaigns:
    """Add campaigns that came from a file.

    Args:
        campaigns: The new campaigns, made while they are added; their names are free.
        count: How many were added, known once the command was applied.
    """

    campaigns: Iterable[Campaign]
    count: int = field(default=0, init=False)

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("import-campaigns", self.count)

    def apply(self, unit: UnitOfWork) -> None:
        """Add them."""
        for campaign in self.campaigns:
            unit.put(campaign)
            self.count += 1


class CampaignMaker:
    """Turns the lines of one file into new campaigns, and counts what came of each line.

    Args:
        known: The campaigns of the plan.
        now: When the new ones are made.
    """

    def __init__(self, known: Iterable[Campaign], now: datetime) -> None:
        self._now = now
        self._names: set[str] = set()
        self._seen: set[tuple[str, object, object]] = set()
        for campaign in known:
            self._names.add(name_key(campaign.name))
            self._seen.add(_mark(campaign.name, campaign.launch, campaign.phases))
        self.outcome = Outcome()

    def campaigns(self, lines: Iterable[CampaignLine | RefusedLine]) -> Iterator[Campaign]:
        """Return the new campaigns; one whose name is taken gets the year of its launch."""
        for line in lines:
            if isinstance(line, RefusedLine):
                self.outcome.refused.append(line)
            elif self._is_there(line):
                self.outcome.unchanged += 1
            else:
                self.outcome.imported += 1
                yield self._made(line)

    def _is_there(self, line: CampaignLine) -> bool:
        names = (line.name, f"{line.name} {line.launch.year}")
        return any(_mark(name, line.launch, line.phases) in self._seen for name in names)

    def _made(self, line: CampaignLine) -> Campaign:
        name = free_name(line.name, lambda name: name_key(name) in self._names, line.launch.year)
        self._names.add(name_key(name))
        self._seen.add(_mark(name, line.launch, line.phases))
        return Campaign(
            id=new_campaign_id(),
            created=self._now,
            name=name,
            launch=line.launch,
            goal=line.goal,
            phases=line.phases,
            notes=line.notes,
            purpose=line.purpose,
            landing_page=line.landing_page,
        )


def _mark(name: str, launch: object, phases: object) -> tuple[str, object, object]:
    return name_key(name), launch, phases
