"""What a person can do with campaigns and with the plan's settings: one frozen class per action."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.campaigns import Campaign, check_campaign, free_name
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import State, move_post
from contentplanner.domain.settings import PlanSettings
from contentplanner.domain.text import clean_line, clean_text

_EDITABLE = frozenset(field.name for field in fields(Campaign)) - {"id", "created", "deleted"}


@dataclass(frozen=True, slots=True)
class CreateCampaign:
    """Add a campaign; its name must be free."""

    campaign: Campaign

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("create-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Add it if the rules allow it."""
        unit.put(_checked(unit, self.campaign))


@dataclass(frozen=True, slots=True)
class EditCampaign:
    """Set fields of a campaign by name."""

    campaign_id: CampaignId
    values: Mapping[str, Any]
    merge_key: str = ""

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("edit-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if the rules allow it."""
        if unknown := set(self.values) - _EDITABLE:
            raise PlanError("field-not-editable", fields=sorted(unknown))
        unit.put(_checked(unit, replace(unit.get(Campaign, self.campaign_id), **self.values)))


@dataclass(frozen=True, slots=True)
class DeleteCampaign:
    """Put a campaign into the bin, with its posts; or keep the posts, undated ones as ideas.

    Posts that went out always stay, as everyday posts.
    """

    campaign_id: CampaignId
    at: datetime
    keep_posts: bool = False

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("delete-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Put it into the bin."""
        for post in unit.posts_of(self.campaign_id):
            if post.state is State.POSTED:
                unit.put(replace(post, campaign_id=None, phase=None))
            elif self.keep_posts:
                unit.put(replace(move_post(post, None), campaign_id=None, phase=None))
            else:
                unit.put(replace(post, deleted=self.at))
        unit.put(replace(unit.get(Campaign, self.campaign_id), deleted=self.at))


@dataclass(frozen=True, slots=True)
class RestoreCampaign:
    """Bring a campaign back from the bin, without its posts; where its name is taken it gets the year."""

    campaign_id: CampaignId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("restore-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Bring it back."""
        campaign = unit.get(Campaign, self.campaign_id)
        year = (campaign.launch or campaign.created).year
        name = free_name(campaign.name, lambda name: unit.campaign_named(name) is not None, year)
        unit.put(_checked(unit, replace(campaign, name=name, deleted=None)))


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Set what the owner decides for the whole plan, by name."""

    values: Mapping[str, Any]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("change-settings")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields."""
        unit.put(replace(unit.get(PlanSettings, "plan"), **self.values))


def _checked(unit: UnitOfWork, campaign: Campaign) -> Campaign:
    campaign = replace(
        campaign,
        name=clean_line(campaign.name),
        goal=clean_line(campaign.goal),
        notes=clean_text(campaign.notes),
    )
    campaign = check_campaign(campaign)
    other = unit.campaign_named(campaign.name)
    if other is not None and other.id != campaign.id:
        raise PlanError("campaign-name-taken", name=campaign.name)
    return campaign
