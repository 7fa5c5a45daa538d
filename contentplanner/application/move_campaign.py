"""Moving a whole campaign: its launch, its phases and everything that has not gone out yet."""

from dataclasses import dataclass
from datetime import date

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.ids import CampaignId
from contentplanner.domain.launch_moves import IsClosed, next_free_day, shift_campaign, shorten_phases
from contentplanner.domain.posts import Post, State, move_post, shift_post


def never_closed(_day: date) -> bool:
    """Say of every day that the business is open."""
    return False


@dataclass(frozen=True, slots=True)
class MoveCampaign:
    """Move a campaign by a number of days; posts keep their times, posted ones stay.

    Args:
        campaign_id: The campaign.
        days: By how many days, later when positive.
        shorten_to: Given today, phases that would have begun before it begin on it, and posts that
            would lie before it take the next open days none of the campaign's posts has.
        is_closed: Whether the business is closed on a day; asked only where days are looked for.
    """

    campaign_id: CampaignId
    days: int
    shorten_to: date | None = None
    is_closed: IsClosed = never_closed

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("move-campaign")

    def apply(self, unit: UnitOfWork) -> None:
        """Move launch, phases and unposted posts."""
        before = unit.get(Campaign, self.campaign_id)
        after = shift_campaign(before, self.days)
        posts = [post for post in unit.posts_of(self.campaign_id) if post.state is not State.POSTED]
        moved = [shift_post(post, self.days) for post in posts]
        if self.shorten_to is not None:
            after = shorten_phases(before, after, self.shorten_to)
            moved = self._within(posts, moved, after, self.shorten_to)
        unit.put(after)
        for post in moved:
            unit.put(post)

    def _within(self, before: list[Post], moved: list[Post], after: Campaign, today: date) -> list[Post]:
        """Return the moved posts, those the move put before today on days from today on."""
        taken = {post.day for post in moved if post.day is not None and post.day >= today}
        last = max(today, after.launch or today)
        found = []
        for old, new in zip(before, moved, strict=True):
            if old.day is not None and new.day is not None and old.day >= today > new.day:
                day = next_free_day(today, last, taken, self.is_closed)
                taken.add(day)
                new = move_post(new, day)
            found.append(new)
        return found
