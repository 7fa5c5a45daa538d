"""When a post asks for attention."""

from datetime import date

from contentplanner.application.queries import PostCard
from contentplanner.domain.posts import State

DAYS_AHEAD = 7


def is_urgent(card: PostCard, today: date) -> bool:
    """Tell whether something is missing a week ahead, or the day has passed and it never went out."""
    if card.day is None or card.state in (State.POSTED, State.SKIPPED):
        return False
    days = (card.day - today).days
    return days < 0 or (days <= DAYS_AHEAD and bool(card.missing))
