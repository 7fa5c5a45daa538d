"""Where everything lies in the quarter view: months, weeks, lanes, phase bars, launches and posts.

Whole numbers of pixels only, so that a day and its place always agree.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Protocol

from contentplanner.domain.campaigns import Campaign, Phase, PhaseSpan
from contentplanner.domain.ids import CampaignId, PostId
from contentplanner.domain.note_layout import Note, NoteSpot, place_notes
from contentplanner.domain.quarter_axis import Axis, Sizes
from contentplanner.domain.quarters import Quarter

MANY_LANES = 8
"""With more lanes than this, finished campaigns fold into one row."""


class Placeable(Protocol):
    """What the layout needs to know of a post."""

    @property
    def id(self) -> PostId:
        """Which post."""

    @property
    def day(self) -> date | None:
        """Its day."""

    @property
    def campaign_id(self) -> CampaignId | None:
        """Its campaign; None for an everyday post."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A phase of a campaign, as far as it lies in the quarter.

    Args:
        span: The whole phase.
        left: Left edge.
        right: Right edge.
        y: Top, counted from the top of all lanes.
        begins_before: It began before the quarter.
        goes_on: It ends after the quarter.
        clear_left: Where its words may begin, free of the launch.
        clear_right: Where they must end.
    """

    span: PhaseSpan
    left: int
    right: int
    y: int
    begins_before: bool
    goes_on: bool
    clear_left: int
    clear_right: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with one post, or with several that share it.

    Args:
        x: Left edge.
        y: Top, counted from the top of all lanes.
        post_ids: The posts there, by day.
        day: The day of the first one.
        counted: All posts of its days are here, so their number is shown; otherwise "+N".
    """

    x: int
    y: int
    post_ids: tuple[PostId, ...]
    day: date
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the quarter: a campaign, the everyday posts, or folded campaigns.

    Args:
        campaign: Whose lane it is; None for everyday posts and for the folded ones.
        top: Where it begins, counted from the top of all lanes.
        height: How high it is.
        bars: Its phases.
        launch_x: The middle of its launch; None where that lies outside the quarter.
        launch_y: The middle of its launch, counted from the top of all lanes.
        spots: Where its posts lie, by day.
        notes: Where it says something on a day, below its posts.
        folded: The campaigns that are folded here.
        hidden: Posts of folded campaigns, which have no place.
    """

    campaign: Campaign | None
    top: int
    height: int
    bars: tuple[Bar, ...] = ()
    launch_x: int | None = None
    launch_y: int = 0
    spots: tuple[Spot, ...] = ()
    notes: tuple[NoteSpot, ...] = ()
    folded: tuple[Campaign, ...] = ()
    hidden: tuple[PostId, ...] = ()

    @property
    def bottom(self) -> int:
        """Where the next lane begins."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class QuarterLayout:
    """Where everything lies; heights count from the top of the first lane."""

    axis: Axis
    lanes: tuple[Lane, ...]
    sizes: Sizes

    @property
    def height(self) -> int:
        """The height of all lanes together."""
        return self.lanes[-1].bottom if self.lanes else 0

    def lane_at(self, y: int) -> Lane | None:
        """Return the lane at a height."""
        return next((lane for lane in self.lanes if lane.top <= y < lane.bottom), None)


def lay_out(
    quarter: Quarter,
    campaigns: Iterable[Campaign],
    cards: Iterable[Placeable],
    width: int,
    sizes: Sizes | None = None,
    *,
    counted: bool = False,
    folded: frozenset[CampaignId] = frozenset(),
    notes: Mapping[CampaignId, Sequence[Note]] | None = None,
    today: date | None = None,
) -> QuarterLayout:
    """Return where everything of a quarter lies; posts dated outside it are left out.

    Args:
        quarter: The three months shown.
        campaigns: All that may matter; those with nothing in the quarter get no lane.
        cards: Posts; one of an unknown campaign counts as an everyday post.
        width: Of the days, without the names of the lanes; at least a pixel a day.
        sizes: How large things are.
        counted: Show each day's number of posts instead of single posts.
        folded: Campaigns to fold into one row at the top.
        notes: What campaigns say on some of their days.
        today: Where a line runs that no words of notes cross.
    """
    axis, sizes = Axis(quarter, width), sizes or Sizes()
    campaigns = tuple(campaigns)
    by_campaign = _by_campaign(quarter, cards, {campaign.id for campaign in campaigns})
    shown = sorted(
        (campaign for campaign in campaigns if campaign.id in by_campaign or concerns(campaign, quarter)),
        key=lambda campaign: (campaign.launch or date.max, campaign.name.casefold(), campaign.id),
    )
    lanes: list[Lane] = []
    if away := tuple(campaign for campaign in shown if campaign.id in folded):
        hidden = tuple(card.id for campaign in away for card in by_campaign.get(campaign.id, ()))
        lanes.append(Lane(None, 0, sizes.fold, folded=away, hidden=hidden))
    for campaign in shown:
        if campaign.id not in folded:
            of_campaign, said = by_campaign.get(campaign.id, []), (notes or {}).get(campaign.id, ())
            lanes.append(_lane(axis, sizes, campaign, of_campaign, _end(lanes), counted, said, today))
    if lanes or None in by_campaign:
        lanes.append(_lane(axis, sizes, None, by_campaign.get(None, []), _end(lanes), counted))
    return QuarterLayout(axis, tuple(lanes), sizes)


def concerns(campaign: Campaign, quarter: Quarter) -> bool:
    """Tell whether a phase or the launch of a campaign lies in a quarter."""
    if campaign.launch is not None and quarter.holds(campaign.launch):
        return True
    return any(span.first <= quarter.last_day and span.last >= quarter.first_day for span in campaign.phases)


def finished(campaign: Campaign, today: date) -> bool:
    """Tell whether the last day of a campaign has gone by."""
    return campaign.last_day is not None and campaign.last_day < today


def _by_campaign(
    quarter: Quarter, cards: Iterable[Placeable], known: set[CampaignId]
) -> dict[CampaignId | None, list[Placeable]]:
    first, last = quarter.first_day, quarter.last_day
    found: dict[CampaignId | None, list[Placeable]] = {}
    for card in cards:
        if card.day is not None and first <= card.day <= last:
            found.setdefault(card.campaign_id if card.campaign_id in known else None, []).append(card)
    for lane_cards in found.values():
        lane_cards.sort(key=_day)
    return found


def _day(card: Placeable) -> date:
    assert card.day is not None, "undated posts are left out before"
    return card.day


def _end(lanes: Sequence[Lane]) -> int:
    return lanes[-1].bottom if lanes else 0


def _lane(
    axis: Axis,
    sizes: Sizes,
    campaign: Campaign | None,
    cards: list[Placeable],
    top: int,
    counted: bool,
    said: Sequence[Note] = (),
    today: date | None = None,
) -> Lane:
    noted = any(axis.quarter.holds(note.day) for note in said)
    bar_top = sizes.bar_top_noted if noted else sizes.bar_top
    launch = None if campaign is None else campaign.launch
    launch_x = None if launch is None or not axis.quarter.holds(launch) else _launch_x(axis, sizes, launch)
    tracked = [] if campaign is None else _tracks(axis.quarter, campaign)
    tracks = max((track for track, _ in tracked), default=0)
    bars = tuple(_bar(axis, sizes, span, top + bar_top, track, launch_x) for track, span in tracked)
    rows, placed = _rows(axis, sizes, cards, counted)
    height = sizes.lane + sizes.row * (rows - 1) + sizes.bar_pitch * tracks
    block = sizes.chip + sizes.chip_pitch * (rows - 1)
    first_row = (height - block) // 2
    if bars or launch_x is not None:
        first_row = bar_top + sizes.bar + bar_top + sizes.bar_pitch * tracks
    spots = tuple(
        Spot(x, top + first_row + row * sizes.chip_pitch, tuple(c.id for c in there), _day(there[0]), counted)
        for x, row, there in placed
    )
    below = first_row + (rows - 1) * sizes.chip_pitch + sizes.chip + sizes.note_gap
    line = None if today is None or not axis.quarter.holds(today) else axis.middle_of(today)
    notes = place_notes(axis, sizes, said, top + below, line)
    height = max(height, below + sizes.note + sizes.note_gap) if notes else height
    return Lane(campaign, top, height, bars, launch_x, top + bar_top + sizes.bar // 2, spots, notes)


def _launch_x(axis: Axis, sizes: Sizes, launch: date) -> int:
    half = sizes.diamond // 2
    return min(max(axis.middle_of(launch), half), max(axis.width - half, half))


def _tracks(quarter: Quarter, campaign: Campaign) -> list[tuple[int, PhaseSpan]]:
    """Pair each phase to draw with its track, so that phases that overlap lie below one another."""
    ends: list[date] = []
    found = []
    for span in sorted(campaign.phases, key=lambda span: (span.first, span.last)):
        if span.last < quarter.first_day or span.first > quarter.last_day or _is_diamond(span, campaign):
            continue
        track = next((n for n, end in enumerate(ends) if end < span.first), len(ends))
        ends[track : track + 1] = [span.last]
        found.append((track, span))
    return found


def _is_diamond(span: PhaseSpan, campaign: Campaign) -> bool:
    return span.phase is Phase.LAUNCH and span.first == span.last == campaign.launch


def _bar(axis: Axis, sizes: Sizes, span: PhaseSpan, top: int, track: int, launch_x: int | None) -> Bar:
    left, right = axis.x_of(span.first), axis.end_of(span.last)
    clear_left, clear_right = left, right
    if launch_x is not None and track == 0:
        begin, end = launch_x - sizes.diamond // 2, launch_x + sizes.diamond // 2
        if begin < right and end > left:
            before, after = begin - left, right - end
            clear_left, clear_right = (left, begin) if before > after else (min(end, right), right)
    return Bar(
        span=span,
        left=left,
        right=right,
        y=top + track * sizes.bar_pitch,
        begins_before=span.first < axis.quarter.first_day,
        goes_on=span.last > axis.quarter.last_day,
        clear_left=clear_left,
        clear_right=max(clear_left, clear_right),
    )


def _rows(
    axis: Axis, sizes: Sizes, cards: list[Placeable], counted: bool
) -> tuple[int, list[tuple[int, int, list[Placeable]]]]:
    """Return how many rows of chips there are, and each place as (x, row, posts there)."""
    placed: list[tuple[int, int, list[Placeable]]] = []
    last_in_row: list[tuple[int, int, list[Placeable]]] = []
    for day, of_day in groupby(cards, key=_day):
        x = _chip_x(axis, sizes, day)
        for piece in _pieces(list(of_day), counted):
            free = (n for n, last in enumerate(last_in_row) if x - last[0] >= sizes.spacing)
            row = next(free, len(last_in_row))
            if row == sizes.most_rows:
                max(last_in_row, key=lambda last: last[0])[2].extend(piece)
                continue
            place = (x, row, piece)
            last_in_row[row : row + 1] = [place]
            placed.append(place)
    return max(len(last_in_row), 1), placed


def _chip_x(axis: Axis, sizes: Sizes, day: date) -> int:
    last = max(axis.width - sizes.chip - sizes.edge, 0)
    return min(max(axis.middle_of(day) - sizes.chip // 2, min(sizes.edge, last)), last)


def _pieces(cards: list[Placeable], counted: bool) -> list[list[Placeable]]:
    """Return what gets a place each: one or two posts alone, of more the first and then the rest."""
    if counted:
        return [cards]
    return [[card] for card in cards] if len(cards) < 3 else [cards[:1], cards[1:]]
