"""Where the phases of campaigns lie over a row of days, like events of several days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from contentplanner.domain.campaigns import Campaign, PhaseSpan
from contentplanner.domain.ids import CampaignId


@dataclass(frozen=True, slots=True)
class Strip:
    """The part of one phase that lies in a row of days.

    Args:
        campaign: Whose phase it is.
        span: The whole phase.
        lane: 0 for the topmost.
        first_column: The first day of the row it covers.
        last_column: The last day of the row it covers.
        starts: Whether the phase begins here and not in an earlier row.
        ends: Whether the phase ends here and not in a later row.
    """

    campaign: Campaign
    span: PhaseSpan
    lane: int
    first_column: int
    last_column: int
    starts: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class StripRow:
    """The phases over one row of days.

    Args:
        shown: The strips there is room for; no two of one lane share a day.
        hidden: For each day of the row, how many more phases run on it.
    """

    shown: tuple[Strip, ...]
    hidden: tuple[int, ...]

    def lanes_on(self, column: int) -> int:
        """Return how many lanes from the top a day needs for the strips shown on it."""
        return max((s.lane + 1 for s in self.shown if s.first_column <= column <= s.last_column), default=0)

    @property
    def lanes(self) -> int:
        """How many lanes the row needs."""
        return max((strip.lane + 1 for strip in self.shown), default=0)


def lay_strips(days: Sequence[date], campaigns: Iterable[Campaign], lanes: int) -> StripRow:
    """Lay the phases that touch a row of consecutive days into lanes, at most ``lanes`` of them.

    Phases of one campaign share a lane where they can.
    """
    running = sorted(
        (
            (campaign, span)
            for campaign in campaigns
            for span in campaign.phases
            if span.first <= days[-1] and span.last >= days[0]
        ),
        key=lambda pair: (pair[1].first, pair[0].launch or date.max, pair[0].id),
    )
    last_taken: list[int] = []
    lane_of: dict[CampaignId, int] = {}
    strips: list[Strip] = []
    for campaign, span in running:
        first = max(0, (span.first - days[0]).days)
        last = min(len(days) - 1, (span.last - days[0]).days)
        lane = _free_lane(last_taken, first, lane_of.get(campaign.id))
        last_taken[lane : lane + 1] = [last]
        lane_of[campaign.id] = lane
        starts, ends = span.first >= days[0], span.last <= days[-1]
        strips.append(Strip(campaign, span, lane, first, last, starts, ends))
    hidden = [strip for strip in strips if strip.lane >= lanes]
    counts = (sum(s.first_column <= n <= s.last_column for s in hidden) for n in range(len(days)))
    return StripRow(tuple(strip for strip in strips if strip.lane < lanes), tuple(counts))


def _free_lane(last_taken: list[int], first: int, preferred: int | None) -> int:
    """Return the lane used before, if free, else the topmost free one or a new one."""
    if preferred is not None and last_taken[preferred] < first:
        return preferred
    free = (lane for lane, last in enumerate(last_taken) if last < first)
    return next(free, len(last_taken))
