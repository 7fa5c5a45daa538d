"""Planning a campaign again for another day: its phases, its partners and its posts as drafts."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from contentplanner.application.campaign_commands import check_named
from contentplanner.application.move_campaign import never_closed
from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.assets import Partner
from contentplanner.domain.campaign_copies import anchor_day, next_name, open_day
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.launch_moves import IsClosed, shift_campaign
from contentplanner.domain.posts import Post, duplicate_post, shift_post


@dataclass(frozen=True, slots=True)
class DuplicateCampaign:
    """Plan a campaign again; every post lies as far from the launch as it did.

    Args:
        campaign_id: The campaign to plan again.
        new_id: The id of the new one.
        launch: The launch day of the new one; where the old one has none, its first day.
        copies: Each post to copy with the id of its copy.
        created: When the new one is made, aware UTC.
        is_closed: Whether the business is closed on a day; posts step over such days.
    """

    campaign_id: CampaignId
    new_id: CampaignId
    launch: date
    copies: tuple[tuple[PostId, PostId], ...]
    created: datetime
    is_closed: IsClosed = never_closed

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("duplicate-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Add the new campaign and its drafts."""
        old = unit.get(Campaign, self.campaign_id)
        posts = [(unit.get(Post, post_id), copy_id) for post_id, copy_id in self.copies]
        first_post = min((post.day for post, _ in posts if post.day is not None), default=None)
        anchor = anchor_day(old, first_post)
        days = 0 if anchor is None else (self.launch - anchor).days
        unit.put(self._campaign(unit, old, days))
        for post, copy_id in posts:
            unit.put(self._post(post, copy_id, days))

    def _campaign(self, unit: UnitOfWork, old: Campaign, days: int) -> Campaign:
        moved = shift_campaign(old, days)
        name = next_name(old.name, lambda one: unit.campaign_named(one) is not None, self.launch.year)
        still_there = tuple(one for one in old.partners if unit.find(Partner, one) is not None)
        copy = replace(
            moved,
            id=self.new_id,
            created=self.created,
            name=name,
            launch=moved.launch if old.first_day is not None else self.launch,
            goal_reached=0,
            partners=still_there,
            deleted=None,
        )
        return check_named(unit, copy)

    def _post(self, post: Post, copy_id: PostId, days: int) -> Post:
        copy = replace(duplicate_post(post, copy_id, self.created), campaign_id=self.new_id)
        if copy.series_day is not None:
            copy = replace(copy, series_day=copy.series_day + timedelta(days=days))
        if copy.day is None:
            return copy
        copy = shift_post(copy, days)
        assert copy.day is not None, "a dated post stays dated"
        return replace(copy, day=open_day(copy.day, self.launch, self.is_closed))
