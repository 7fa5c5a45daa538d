"""Campaign templates: the phases of a run-up, and what is drafted so many days from the launch."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from contentplanner.domain.campaigns import Phase
from contentplanner.domain.ids import NetworkKey, TemplateId
from contentplanner.domain.posts import Gives, Objective
from contentplanner.domain.share import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePhase:
    """A phase in days from the launch, both ends included: tease -24 to -13."""

    phase: Phase
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateDraft:
    """One post a template drafts.

    Args:
        phase: The phase it belongs to.
        days: Days from the launch, negative before it.
        gives: What it gives the reader.
        objective: What it is for.
        starter: The key of its starter text, worded for each trade in the resources.
        headline: The owner's own headline instead of the starter's; empty to use the starter.
        description: The owner's own description instead of the starter's.
        networks: Where it must appear instead of the plan's networks, such as the email list.
        for_partner: Whether it is about a partner: each partner of the campaign gets one such draft, and
            with none chosen it is drafted once, the partner's name left to fill in.
    """

    phase: Phase
    days: int
    gives: Gives
    objective: Objective
    starter: str
    headline: str = ""
    description: str = ""
    networks: tuple[NetworkKey, ...] = ()
    for_partner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignTemplate:
    """A run-up that can be laid on any launch day; one edited by the owner takes the place of ours by id.

    Args:
        id: Of ours, its name in the resources: ``product-launch``.
        created: When the owner changed it; of ours the day it was written.
        position: Its place in the list, from 0.
        name: What it is called.
        about: One sentence on when it fits.
        has_launch: Whether it leads to a launch; without one its days count from its first day.
        phases: Its phases by first day.
        drafts: What it drafts, by day.
    """

    id: TemplateId
    created: datetime
    position: int
    name: str
    about: str = ""
    has_launch: bool = True
    phases: tuple[TemplatePhase, ...] = ()
    drafts: tuple[TemplateDraft, ...] = ()


def tally_of(drafts: Iterable[TemplateDraft]) -> Tally:
    """Return what drafts give the reader."""
    given = [draft.gives for draft in drafts]
    return Tally(*(given.count(each) for each in (Gives.HELPFUL, Gives.CONVERSATION, Gives.PROMOTIONAL)))
