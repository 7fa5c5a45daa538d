"""What a person can do with campaigns and with the plan's settings: one frozen class per action."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.addresses import complete_address
from contentplanner.domain.anatomy import is_web_address
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaigns import Campaign, check_campaign, free_name
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.posts import Post, State, move_post
from contentplanner.domain.settings import PlanSettings, check_settings
from contentplanner.domain.strategy import Persona
from contentplanner.domain.text import clean_line, clean_text

_LINES = ("name", "goal", "landing_page", "persona")
_TEXTS = ("purpose", "offer", "notes")
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
        campaign = _tidy(self.campaign)
        _check_links(unit, campaign, _EDITABLE)
        unit.put(check_named(unit, campaign))


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
        campaign = _tidy(replace(unit.get(Campaign, self.campaign_id), **self.values))
        _check_links(unit, campaign, self.values)
        unit.put(check_named(unit, campaign))


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
    """Bring a campaign back from the bin; where its name is taken it gets the year.

    Of the posts given, those come along that went to the bin together with it.
    """

    campaign_id: CampaignId
    post_ids: tuple[PostId, ...] = ()

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("restore-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Bring it back."""
        campaign = unit.get(Campaign, self.campaign_id)
        year = (campaign.launch or campaign.created).year
        name = free_name(campaign.name, lambda name: unit.campaign_named(name) is not None, year)
        unit.put(check_named(unit, replace(campaign, name=name, deleted=None)))
        for post in (unit.get(Post, post_id) for post_id in self.post_ids):
            if post.campaign_id == campaign.id and post.deleted == campaign.deleted:
                unit.put(replace(post, deleted=None))


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Set what the owner decides for the whole plan, by name."""

    values: Mapping[str, Any]

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("change-settings")

    def apply(self, unit: UnitOfWork) -> None:
        """Set the fields if they can hold together."""
        unit.put(check_settings(replace(unit.get(PlanSettings, "plan"), **self.values)))


def check_named(unit: UnitOfWork, campaign: Campaign) -> Campaign:
    """Return the campaign as it is kept.

    Raises:
        PlanError: As :func:`check_campaign`, and ``campaign-name-taken``.
    """
    campaign = check_campaign(campaign)
    other = unit.campaign_named(campaign.name)
    if other is not None and other.id != campaign.id:
        raise PlanError("campaign-name-taken", name=campaign.name)
    return campaign


def _tidy(campaign: Campaign) -> Campaign:
    lines: dict[str, Any] = {name: clean_line(getattr(campaign, name)) for name in _LINES}
    texts: dict[str, Any] = {name: clean_text(getattr(campaign, name)) for name in _TEXTS}
    lines["landing_page"] = complete_address(lines["landing_page"])
    return replace(campaign, **lines, **texts)


def _check_links(unit: UnitOfWork, campaign: Campaign, changed: Collection[str]) -> None:
    """Check what was set now; what lay there before may point at something that has gone since."""
    if "landing_page" in changed and campaign.landing_page and not is_web_address(campaign.landing_page):
        raise PlanError("landing-page-not-address", text=campaign.landing_page)
    if "persona" in changed and campaign.persona not in ("", *(one.name for one in unit.all(Persona))):
        raise PlanError("persona-not-known", name=campaign.persona)
    if "partners" in changed and any(unit.find(Partner, one) is None for one in campaign.partners):
        raise PlanError("partner-not-known")
    if "cost" in changed and campaign.cost is not None and campaign.cost < 0:
        raise PlanError("cost-negative")
