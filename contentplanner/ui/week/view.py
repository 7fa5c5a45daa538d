"""What a week shows, laid out day by day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from contentplanner.application.queries import PostCard
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.month_layout import DAYS_IN_WEEK, Fitted, fit
from contentplanner.domain.week_layout import Block, hours_shown, lay_day
from contentplanner.ui.calendar.marked_days import Marks

UNTIMED_ROWS = 3
MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class WeekView:
    """A week, its posts with and without a time, and the hours they need.

    Args:
        days: The seven days.
        today: The present day.
        campaigns: All campaigns, for their phases.
        untimed: For each day the posts without a time.
        blocks: For each day the posts with a time, side by side where they overlap.
        hours: The first and last hour to show.
        marks: Why days of it matter.
    """

    days: tuple[date, ...]
    today: date
    campaigns: Sequence[Campaign]
    untimed: tuple[Fitted[PostCard], ...]
    blocks: tuple[list[Block[PostCard]], ...]
    hours: tuple[int, int]
    marks: Marks

    def closed_on(self, column: int) -> bool:
        """Tell whether the business is closed on a day."""
        return any(mark.closed for mark in self.marks.get(self.days[column], ()))

    def cards_on(self, column: int) -> list[PostCard]:
        """Return all posts of a day, those without a time first."""
        fitted = self.untimed[column]
        timed = [card for block in self.blocks[column] for card in block.things]
        timed.sort(key=lambda card: (card.time or time.min, card.id))
        return [*fitted.shown, *fitted.hidden, *timed]


def week_view(
    days: tuple[date, ...],
    today: date,
    cards: Sequence[PostCard],
    campaigns: Sequence[Campaign],
    marks: Marks,
) -> WeekView:
    """Lay out a week's posts."""
    by_day = [[card for card in cards if card.day == day] for day in days]
    untimed = tuple(fit([card for card in of_day if card.time is None], UNTIMED_ROWS) for of_day in by_day)
    blocks = tuple(lay_day(_timed(of_day), MOST_COLUMNS) for of_day in by_day)
    hours = hours_shown(minute for of_day in by_day for minute, _ in _timed(of_day))
    assert len(days) == DAYS_IN_WEEK, "a week has seven days"
    return WeekView(days, today, campaigns, untimed, blocks, hours, marks)


def _timed(cards: Sequence[PostCard]) -> list[tuple[int, PostCard]]:
    return [(minute_of(card.time), card) for card in cards if card.time is not None]


def minute_of(at: time) -> int:
    """Return the minute of the day."""
    return at.hour * 60 + at.minute


def time_of(minute: int) -> time:
    """Return the time at a minute of the day."""
    return time(*divmod(minute, 60))
