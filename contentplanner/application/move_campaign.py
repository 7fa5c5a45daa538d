"""Moving a whole campaign: its launch, its phases and everything that has not gone out yet."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.posts import FIRST_DAY, LAST_DAY, State, shift_post


@dataclass(frozen=True, slots=True)
class MoveCampaign:
    """Move a campaign by a number of days; posts keep their times, posted ones stay."""

    campaign_id: CampaignId
    days: int

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Move launch, phases and unposted posts."""
        unit.put(_shifted(unit.get(Campaign, self.campaign_id), self.days))
        for post in unit.posts_of(self.campaign_id):
            if post.state is not State.POSTED:
                unit.put(shift_post(post, self.days))


def _shifted(campaign: Campaign, days: int) -> Campaign:
    def moved(day: date) -> date:
        try:
            new_day = day + timedelta(days=days)
        except OverflowError:
            raise PlanError("day-out-of-range", days=days) from None
        if not FIRST_DAY <= new_day <= LAST_DAY:
            raise PlanError("day-out-of-range", day=new_day)
        return new_day

    phases = tuple(replace(span, first=moved(span.first), last=moved(span.last)) for span in campaign.phases)
    launch = None if campaign.launch is None else moved(campaign.launch)
    return replace(campaign, launch=launch, phases=phases)
